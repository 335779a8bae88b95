import type {CellObject} from "@e965/xlsx";
import {describe, expect, it} from "vitest";
import type {MoneyUnit} from "../../../src/budget/amount.js";
import type {CellFacts} from "../../../src/disclosure/formats/page.js";
import {readCell} from "../../../src/disclosure/tables/cell.js";
import {messages, readAs} from "./figuresIn.js";
import {changed, formatted, workbookFile} from "./workbookFile.js";

type Value = string | number | null | CellObject;

const read = (unit: string, ...rows: ReadonlyArray<readonly Value[]>) =>
  readAs(
    workbookFile({
      Sheet1: {
        rows: [
          ["甲市档案馆2026年部门预算"],
          ["五、一般公共预算支出表"],
          [`单位：${unit}`],
          ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
          ...rows
        ]
      }
    }),
    "a.xlsx"
  );

/** What is read of a cell in a table of this unit: fen, half of the last digit, the text as shown. */
async function one(unit: string, value: Value): Promise<Array<number | string | null>> {
  const {figures} = await read(unit, ["201", "一般公共服务支出", value, 1, 1]);
  const {amount, printedPrecision, source} = figures[0]!;
  return [amount, printedPrecision, source.text];
}

describe("a workbook's value counts, its format says precision and unit", () => {
  it.each<[format: string, unit: string, value: number, fen: number, half: number, printed: string]>([
    ["[$-804]#,##0.00", "元", 12345.678, 1_234_568, 0.5, "12,345.68"],
    ["[$¥-804]#,##0.00", "元", 12345.678, 1_234_568, 0.5, "¥12,345.68"],
    ['0.00"万元"', "万元", 12.5, 12_500_000, 5_000, "12.50万元"],
    ['0.00"万元"', "元", 12.5, 12_500_000, 5_000, "12.50万元"],
    ["0!.0000", "万元", 12345, 1_234_500, 50, "1.2345"],
    ["0!.0000", "元", 12345, 1_234_500, 50, "1.2345"],
    ['0"."0,"万元"', "元", 123456, 12_300_000, 50_000, "12.3万元"],
    ["#,##0.00,", "千元", 12345678, 1_234_568_000, 500, "12,345.68"],
    ["#,##0.00,", "元", 12345678, 1_234_568_000, 500, "12,345.68"],
    ["0.00,,", "元", 1234567, 123_000_000, 500_000, "1.23"],
    ["0.00E+00", "元", 12345.67, 1_234_567, 5_000, "1.23E+04"],
    ["General", "万元", 100 / 3, 33_333_333, 0.5, "33.3333333333333"],
    ["General", "元", 0.1 + 0.2, 30, 5, "0.3"],
    ["@", "元", 12.5, 1250, 5, "12.5"],
    ["#,##0.00_);[Red](#,##0.00)", "元", -3.5, -350, 0.5, "(3.50)"],
    ["0.00;[Red]0.00", "元", -3.5, -350, 0.5, "3.50"],
    ["#,##0.00;;", "元", 3, 300, 0.5, "3.00"]
  ])("%s in a table in %s: %d", async (format, unit, value, fen, half, printed) =>
    expect(await one(unit, formatted(value, format))).toEqual([fen, half, printed])
  );

  it("a zero shown as a dash or as nothing is a zero", async () => {
    const {figures} = await read("元", [
      "201",
      "一般公共服务支出",
      formatted(0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '),
      formatted(0, "0.00;-0.00;"),
      null
    ]);
    expect(figures.map(({state, source}) => [state, source.text])).toEqual([
      ["zero", "-"],
      ["zero", ""],
      ["blank", ""]
    ]);
  });
  it("cells in a unit of their own are said, once a table", async () =>
    expect(
      messages(await read("元", ["201", "甲", formatted(12.5, '0.00"万元"'), formatted(12.5, '0.00"万元"'), 1]))
    ).toEqual(["cells in a unit of their own: 2 in 万元, 一般公共预算支出表 in 元"]));
  it("a format that divides by another power than the table's unit leaves open which is meant", async () => {
    const disclosure = await read("万元", ["201", "甲", formatted(12345, "#,##0.00,"), 1, 1]);
    expect(messages(disclosure)).toEqual(["ambiguous unit of money: a number is shown divided by 1000"]);
    expect(disclosure.unread?.length).toBe(1);
  });
});

describe("readCell", () => {
  it.each<[string, MoneyUnit, CellFacts, number]>([
    ["12.50万元", "yuan", {}, 12_500_000],
    ["¥12.50", "yuan", {}, 1250],
    ["￥-12.50元", "wan", {}, -1250],
    ["(¥12.50)", "yuan", {}, -1250],
    ["RMB 12", "yuan", {}, 1200],
    ["1.5亿元", "wan", {}, 15_000_000_000],
    ["1.5", "yuan", {scale: 8}, 15_000_000_000]
  ])("%s in %s with %j", (text, unit, facts, fen) => expect(readCell(text, unit, facts).amount?.fen).toBe(fen));
  it.each(["$12.50", "12.50人", "12万", "元", "12元5角"])("%s: invalid amount", (text) =>
    expect(() => readCell(text, "yuan")).toThrow(`invalid amount: ${text}`)
  );
  it("a word and a format for two units are ambiguous", () =>
    expect(() => readCell("12.50万元", "yuan", {scale: 3})).toThrow(
      "ambiguous unit of money: a number is shown divided by 1000"
    ));
});

describe("what a spreadsheet has mangled is named", () => {
  const date = (value: number) => formatted(value, 'm"月"d"日"');
  it("a date among amounts, with its cell", async () => {
    const disclosure = await read("元", ["201", "甲", date(46082), 1, 1]);
    expect(messages(disclosure)).toEqual(["invalid amount: 3月1日 is a date in the file (Sheet1!C5)"]);
    expect(disclosure.figures.length).toBe(2);
  });
  it("a code that has become a date is no code", async () => {
    const disclosure = await read("元", [date(46082), "甲", 1, 1, 0]);
    expect(messages(disclosure)).toEqual(["invalid code: 3月1日 is a date in the file (Sheet1!A5)"]);
    expect(disclosure.figures.map(({code}) => code)).toEqual(["甲", "甲", "甲"]);
  });
  it("a code shown with an exponent is read by its value", async () => {
    const disclosure = await read("元", [formatted(2012601, "0.00E+00"), "行政运行", 1, 1, 0]);
    expect(disclosure.figures[0]!.code).toBe("2012601");
    expect(messages(disclosure)).toEqual(["code shown with an exponent: 2.01E+06 for 2012601"]);
  });
  it("a code of which only the exponent is left is none", async () => {
    const disclosure = await read("元", ["2.01E+06", "行政运行", 1, 1, 0]);
    expect(messages(disclosure)).toEqual(["invalid code: 2.01E+06 holds only some of its digits"]);
    expect(disclosure.figures[0]!.code).toBe("行政运行");
  });
  it("a code padded by its format keeps its zeros, in cells of its own too", async () => {
    const bytes = workbookFile({
      Sheet1: {
        rows: [
          ["甲市档案馆2026年部门预算"],
          ["五、一般公共预算支出表"],
          ["单位：元"],
          ["类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"],
          [208, formatted(5, "00"), 1, "行政单位离退休", 3, 3, 0]
        ]
      }
    });
    expect((await readAs(bytes, "a.xlsx")).figures[0]!.code).toBe("2080501");
  });
  it("amounts kept as text beside numbers are read, and said once a sheet", async () => {
    const disclosure = await read("元", ["201", "甲", "1,234.50", 1234.5, 0], ["208", "乙", "3.50", 3.5, 0]);
    expect(disclosure.figures[0]!.amount).toBe(123_450);
    expect(messages(disclosure)).toEqual(["amounts kept as text, which formulas do not add up: 2, first Sheet1!C5"]);
  });
  it("a number of more digits than a double keeps", async () =>
    expect(messages(await read("元", ["201", "甲", 1, 1, 0], ["208", "乙", 1, 1, 123456789012345680]))).toContain(
      "more digits than a workbook keeps, the rest are zeros: Sheet1!E6"
    ));
  it("a cell whose font is struck through", async () => {
    const bytes = workbookFile({
      Sheet1: {
        rows: [
          ["甲市档案馆2026年部门预算"],
          ["五、一般公共预算支出表"],
          ["单位：元"],
          ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
          ["201", "甲", 1, formatted(5, "0.00"), 0]
        ]
      }
    });
    const styled = changed(bytes, "xl/styles.xml", (xml) =>
      xml
        .replace(/<fonts count="1">(.*?)<\/fonts>/, '<fonts count="2">$1<font><strike/><sz val="12"/></font></fonts>')
        .replace(/(<xf [^>]*numFmtId="2"[^>]*?)fontId="0"/, '$1fontId="1"')
    );
    const disclosure = await readAs(styled, "a.xlsx");
    expect(messages(disclosure)).toEqual(["struck text left out: 5.00"]);
    expect(disclosure.unread?.map(({measure}) => measure)).toEqual(["basicExpenditure"]);
  });
});
