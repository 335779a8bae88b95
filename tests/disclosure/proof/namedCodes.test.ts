import {describe, expect, it} from "vitest";
import {readTable} from "../reading.js";

const header = ["| 功能分类科目名称 | 合计 | 基本支出 | 项目支出 |", "| --- | --- | --- | --- |"];
const row = (name: string, total: number, basic: number) =>
  `| ${name} | ${total.toFixed(2)} | ${basic.toFixed(2)} | ${(total - basic).toFixed(2)} |`;

/** Codes, names and levels of the rows of a table of functions. */
async function codesOf(rows: readonly string[], ...below: readonly string[]): Promise<string[]> {
  const {figures} = await readTable("支出总表", [...header, ...rows, ...below]);
  return figures
    .filter(
      ({statement, measure, code}) => statement === "expenditure" && measure === "expenditure" && code !== "total"
    )
    .map(({code, label, level}) => `${code} ${label} ${level}`);
}

describe("names without codes", () => {
  const office = [
    row("合计", 100, 70),
    row("一般公共服务支出", 60, 40),
    row("政府办公厅（室）及相关机构事务", 60, 40),
    row("行政运行", 40, 40),
    row("一般行政管理事务", 20, 0)
  ];
  const rest = [row("社会保障和就业支出", 40, 30), row("行政事业单位养老支出", 40, 30)];

  it("take those of the catalogue, of several the one below their own parent", async () =>
    expect(await codesOf([...office, ...rest])).toEqual([
      "201 一般公共服务支出 1",
      "20103 政府办公厅（室）及相关机构事务 2",
      "2010301 行政运行 3",
      "2010302 一般行政管理事务 3",
      "208 社会保障和就业支出 1",
      "20805 行政事业单位养老支出 2"
    ]));

  it("take those that the document's other tables print", async () => {
    const local = (name: string) => row(name, 40, 30);
    const named = [local("甲类事务"), local("乙项运行")];
    const coded = [
      "",
      "### 一般公共预算支出表",
      "",
      "单位：万元",
      "",
      "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |",
      "| --- | --- | --- | --- | --- |",
      `| 20803 ${named[0]}`,
      `| 2080377 ${named[1]}`
    ];
    const own = await codesOf([...office, rest[0]!, ...named], ...coded);
    expect(own.slice(-2)).toEqual(["20803 甲类事务 2", "2080377 乙项运行 3"]);
    const alone = await codesOf([...office, rest[0]!, ...named]);
    expect(alone.slice(-2)).toEqual(["甲类事务 甲类事务 2", "乙项运行 乙项运行 3"]);
  });

  it("keep their names where the sums put them below another class", async () =>
    expect(
      await codesOf([row("合计", 100, 70), row("教育支出", 100, 70), row("信访事务", 100, 70), ...rest.slice(2)])
    ).toContain("信访事务 信访事务 2"));

  it("a class may leave out its 支出", async () =>
    expect(await codesOf([row("合计", 100, 70), row("一般公共服务", 60, 40), row("社会保障和就业", 40, 30)])).toEqual([
      "201 一般公共服务 1",
      "208 社会保障和就业 1"
    ]));
});
