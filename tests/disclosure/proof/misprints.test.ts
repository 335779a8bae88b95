import {describe, expect, it} from "vitest";
import {check} from "../../../src/budget/checks/rules/rules.js";
import {readTable} from "../reading.js";

const header = ["| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |", "| --- | --- | --- | --- | --- |"];
const row = (code: string, name: string, total: number, basic: number) =>
  `| ${code} | ${name} | ${total.toFixed(2)} | ${basic.toFixed(2)} | ${(total - basic).toFixed(2)} |`;

/** What is found of codes in a table of expenditure, as "printed, of the name". */
async function misprinted(rows: readonly string[]): Promise<Array<string | undefined>> {
  const disclosure = await readTable("支出总表", [...header, ...rows]);
  return check([disclosure])
    .filter(({rule}) => rule === "misprintedCode")
    .map(({status, missing}) => `${status} ${missing?.of}`);
}

/** Functions with the code and the name of one 项 as a case has them. */
const functions = (code: string, name: string) => [
  row("", "合计", 100, 70),
  row("208", "社会保障和就业支出", 60, 40),
  row("20805", "行政事业单位养老支出", 60, 40),
  row("2080501", "行政单位离退休", 20, 0),
  row(code, name, 40, 40),
  row("221", "住房保障支出", 40, 30),
  row("22102", "住房改革支出", 40, 30)
];

describe("a code beside the name of another", () => {
  it("is found where the sums hold with the other", async () =>
    expect(await misprinted(functions("2080506", "机关事业单位基本养老保险缴费支出"))).toEqual([
      "fail 2080506 → 2080505"
    ]));
  it("and where they hold with the other alone", async () =>
    expect(await misprinted(functions("2210203", "机关事业单位基本养老保险缴费支出"))).toEqual([
      "fail 2210203 → 2080505"
    ]));
  it.each([
    ["2080505", "机关事业单位基本养老保险缴费支出", "as it is known"],
    ["2080577", "机关事业单位基本养老保险缴费支出", "a code that nothing is known of"],
    ["2080506", "行政运行", "a name of several codes"],
    ["2080506", "甲项支出", "a name that nothing is known of"]
  ])("%s %s is none: %s", async (code, name) => expect(await misprinted(functions(code, name))).toEqual([]));
  it("is none where another row has the other code", async () =>
    expect(
      await misprinted([
        ...functions("2080506", "机关事业单位基本养老保险缴费支出").map((line) =>
          line.replace("2080501 | 行政单位离退休", "2080505 | 甲项支出")
        )
      ])
    ).toEqual([]));
  it.each([
    ["咨询费", "30203", "手续费"],
    ["水费", "30205", "手续费"]
  ])("is none where several are so, as %s and %s %s: a numbering of the unit's own", async (second, code, third) =>
    expect(
      await misprinted([
        row("", "合计", 60, 60),
        row("302", "商品和服务支出", 60, 60),
        row("30201", "办公费", 10, 10),
        row("30202", second, 20, 20),
        row(code, third, 30, 30)
      ])
    ).toEqual([])
  );
});
