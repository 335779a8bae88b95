import {describe, expect, it} from "vitest";
import {columnOf, headerShapes} from "../../src/disclosure/tables/columns.js";
import {readTable} from "./reading.js";

const figuresOf = async (title: string, lines: readonly string[]) =>
  (await readTable(title, lines)).figures.map(
    ({statement, measure, fund, code, amount}) => `${statement} ${measure} ${fund} ${code} ${amount! / 1e6}`
  );

describe("headers that nobody has listed", () => {
  it.each(headerShapes.map(([, id, , example]) => [example, id] as const))("%s is of %s", (example, id) =>
    expect(columnOf([example], {fiscalYear: 2026, unknown: "text"}).id).toBe(id)
  );
  it.each(["预算管理办法", "项目简介", "绩效目标", "面积"])("%s is of nothing known", (word) =>
    expect(columnOf([word], {fiscalYear: 2026, unknown: "text"}).id).toBe("text")
  );
});

describe("columns under words that nothing knows", () => {
  const rows = [
    "| 201 | 一般公共服务支出 | 60.00 | 40.00 | 20.00 |",
    "| 208 | 社会保障和就业支出 | 40.00 | 30.00 | 10.00 |"
  ];
  it("are codes and names by what stands below them", async () =>
    expect(
      await figuresOf("一般公共预算支出表", [
        "| 甲 | 乙 | 合计 | 基本支出 | 项目支出 |",
        "| --- | --- | --- | --- | --- |",
        ...rows
      ])
    ).toEqual([
      "generalBudget expenditure generalBudget 201 60",
      "generalBudget basicExpenditure generalBudget 201 40",
      "generalBudget projectExpenditure generalBudget 201 20",
      "generalBudget expenditure generalBudget 208 40",
      "generalBudget basicExpenditure generalBudget 208 30",
      "generalBudget projectExpenditure generalBudget 208 10"
    ]));
  it("are the amounts of a table that its title names, where no other are", async () =>
    expect(
      await figuresOf("收支总表", [
        "| 项目 | 甲 | 项目 | 甲 |",
        "| --- | --- | --- | --- |",
        "| 一、财政拨款收入 | 60.00 | 一、一般公共服务支出 | 60.00 |",
        "| 收入总计 | 60.00 | 支出总计 | 60.00 |"
      ])
    ).toEqual([
      "summary revenue all appropriation 60",
      "summary revenue all total 60",
      "summary expenditure all 201 60",
      "summary expenditure all total 60"
    ]));
  it("say of no table without a title which it is", async () =>
    expect(
      (
        await readTable("甲情况", [
          "| 甲 | 乙 | 合计 | 基本支出 | 项目支出 |",
          "| --- | --- | --- | --- | --- |",
          ...rows
        ])
      ).statements[0]!.id
    ).toBe("table-7"));
  it("of counts are no amounts", async () =>
    expect(
      (
        await readTable("收支总表", [
          "| 项目 | 人口 | 项目 | 人口 |",
          "| --- | --- | --- | --- |",
          "| 甲 | 60 | 乙 | 60 |",
          "| 丙 | 6 | 丁 | 5 |"
        ])
      ).figures
    ).toEqual([]));
});

describe("合计 beside the three public expenses and more", () => {
  const header = (...words: string[]) => [`| ${words.join(" | ")} |`, `|${" --- |".repeat(words.length)}`];
  const words = ["合计", "因公出国(境)费用", "公务接待费", "公务用车购置费", "公务用车运行维护费", "甲费"];
  const measures = async (row: string) => [
    ...new Set((await readTable("三公经费支出预算表", [...header(...words), row])).figures.map(({measure}) => measure))
  ];
  it("is not theirs where it is of more", async () =>
    expect(await measures("| 15.00 | 1.00 | 2.00 | 3.00 | 4.00 | 5.00 |")).toEqual([
      "overseasTrips",
      "receptions",
      "vehiclePurchase",
      "vehicleOperation"
    ]));
  it("is theirs where it is their sum", async () =>
    expect(await measures("| 10.00 | 1.00 | 2.00 | 3.00 | 4.00 | 5.00 |")).toContain("threePublic"));
});
