import type {WorkSheet} from "@e965/xlsx";
import {utils, write} from "@e965/xlsx";
import {describe, expect, it} from "vitest";
import {decimal} from "../../../src/disclosure/formats/decimal.js";
import {shownNumber} from "../../../src/disclosure/formats/numberFormat.js";
import {displayed, readXlsx} from "../../../src/disclosure/formats/workbook/xlsx.js";
import {said} from "./said.js";

type Sheets = Readonly<Record<string, WorkSheet>>;
const sheet = (...rows: unknown[][]): WorkSheet => utils.aoa_to_sheet(rows);
const bytesOf = (sheets: Sheets, hidden: readonly string[] = []) => {
  const book = utils.book_new();
  for (const [name, content] of Object.entries(sheets)) utils.book_append_sheet(book, content, name);
  book.Workbook = {Sheets: Object.keys(sheets).map((name) => ({name, Hidden: hidden.includes(name) ? 1 : 0}))};
  return new Uint8Array(write(book, {type: "array", bookType: "xlsx"}) as ArrayBuffer);
};
const read = async (sheets: Sheets, hidden?: readonly string[]) => said(await readXlsx(bytesOf(sheets, hidden)));

describe("readXlsx", () => {
  it("names a sheet by a heading unless its first rows say the same", async () => {
    expect(await read({收支总表: sheet(["项目", "预算数"], ["甲", 1])})).toEqual([
      "heading 3@3 收支总表",
      "table 1: 项目|预算数 / 甲|1"
    ]);
    expect(await read({收支总表: sheet(["收 支 总 表"], ["项目", "预算数"])})).toEqual([
      "heading 3@1 收 支 总 表",
      "table 2: 项目|预算数"
    ]);
    expect(await read({Sheet1: sheet(["项目", "预算数"])})).toEqual(["table 1: 项目|预算数"]);
  });
  it("has titles, units and notes as prose", async () =>
    expect(
      await read({
        Sheet1: sheet(
          ["2026 年收支总表"],
          ["部门：甲局", "", "单位：万元"],
          ["项目", "预算数"],
          ["甲", 1],
          ["备注：无"]
        )
      })
    ).toEqual([
      "prose@1 2026 年收支总表",
      "prose@2 部门：甲局 单位：万元",
      "table 3: 项目|预算数 / 甲|1",
      "prose@5 备注：无"
    ]));
  it("keeps a row of one cell inside a table, and opens a new table after a gap", async () =>
    expect(
      await read({Sheet1: sheet(["项目", "预算数"], ["甲"], ["乙", 2], [], ["第二张表"], ["项目", "预算数"])})
    ).toEqual(["table 1: 项目|预算数 / 甲| / 乙|2", "prose@5 第二张表", "table 6: 项目|预算数"]));
  it("has a merged cell's text once", async () => {
    const merged = sheet(["支出", "", "合计"], ["基本", "项目", ""], [1, 2, 3]);
    merged["!merges"] = [utils.decode_range("A1:B1"), utils.decode_range("C1:C2")];
    expect(await read({Sheet1: merged})).toEqual(["table 1: 支出||合计 / 基本|项目| / 1|2|3"]);
  });
  it("numbers rows through the workbook, hidden sheets too", async () =>
    expect(
      await read({Sheet1: sheet(["a", "b"], ["c", "d"]), Sheet2: sheet(["e", "f"]), Sheet3: sheet(["g", "h"])}, [
        "Sheet2"
      ])
    ).toEqual(["table 1: a|b / c|d", "table 6: g|h"]));
  it("refuses 1,001 columns", () =>
    expect(readXlsx(bytesOf({Sheet1: sheet(Array.from({length: 1001}, (_, i) => i))}))).rejects.toThrow(
      "unsupported size: a table has 1001 columns"
    ));
  it("says of a damaged file that it is", () =>
    expect(readXlsx(bytesOf({Sheet1: sheet(["a"])}).slice(0, 2000))).rejects.toThrow(
      "invalid zip: the file is damaged or cut off"
    ));
});

describe("displayed", () => {
  it.each([
    [{t: "s", v: "科目\n名称", w: "科目\n名称"} as const, "科目名称"],
    [{t: "d", v: new Date(0), w: "2026年1月"} as const, "2026年1月"],
    [{t: "b", v: true, w: "TRUE"} as const, "TRUE"]
  ])("%j is %s", (cell, expected) => expect(displayed(cell)).toBe(expected));
});

describe("shownNumber", () => {
  it.each<[value: number, format: string, expected: ReturnType<typeof shownNumber>, displayed?: string]>([
    [1234.5, "General", {text: "1234.5"}],
    [0.1 + 0.2, "General", {text: "0.3"}],
    [100 / 3, "General", {text: "33.3333333333333", exact: true}],
    [123456789012, "General", {text: "123456789012"}],
    [2080505, "@", {text: "2080505"}],
    [1234.5, "#,##0.00", {text: "1,234.50"}],
    [1234.5, " * #,##0.00 ", {text: "1,234.50"}],
    [2.675, "0.00", {text: "2.68"}],
    [1.005, "0.00", {text: "1.01"}],
    [3, "0.##", {text: "3"}],
    [0.125, "0.00%", {text: "12.50%"}],
    [1234, "[$-804]#,##0.00", {text: "1,234.00"}],
    [1234.5, "[$¥-804]#,##0.00", {text: "1,234.50", printed: "¥1,234.50"}],
    [-1234.5, "¥#,##0.00;¥-#,##0.00", {text: "-1,234.50", printed: "¥-1,234.50"}],
    [1234.5, "[$$-409]#,##0.00", {text: "$1,234.50"}],
    [12.5, '0.00"万元"', {text: "12.50万元"}],
    [12.5, '0.00"万"', {text: "12.50万元", printed: "12.50万"}],
    [12345, "0!.0000", {text: "1.2345", scale: 4, exact: true}],
    [12345, "0\\.0,", {text: "1.2", scale: 4}],
    [12345, '[>=10000]0"."0,"万元";0"元"', {text: "1.2万元", scale: 4}],
    [999, '[>=10000]0"."0,"万元";0"元"', {text: "999元"}],
    [12345678, "#,##0.00,", {text: "12,345.68", scale: 3}],
    [1234567, "0.00,,", {text: "1.23", scale: 6}],
    [12345678, "0.00E+00", {text: "12345678", half: 50_000, printed: "1.23E+07"}, "1.23E+07"],
    [-1234.5, "#,##0.00_);[Red](#,##0.00)", {text: "-1,234.50", printed: "(1,234.50)"}],
    [-4, "0.00;[Red]0.00", {text: "-4.00", printed: "4.00"}],
    [-4, '0.00;"△"0.00', {text: "-4.00", printed: "△4.00"}],
    [0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', {text: "0.00", printed: "-"}],
    [0, "#,##0.00;-#,##0.00;", {text: "0.00", printed: ""}],
    [0, "#,###", {text: "0", printed: ""}],
    [5, ";;;", {text: "", hidden: true}],
    [-5, "0.00;;", {text: "", hidden: true}],
    [5, "00", {text: "05"}],
    [2080505, '000"-"00"-"00', {text: "2080505", printed: "208-05-05"}, "208-05-05"],
    [3, '0"人"', {text: "3人"}],
    [45000, 'm"月"d"日"', {text: "3月15日", date: true}, "3月15日"],
    [1.5, "# ?/?", {text: "1.5", half: 0.5, printed: "1 1/2"}, "1 1/2"]
  ])("%d as %s", (value, format, expected, displayed) =>
    expect(shownNumber(value, format, displayed)).toEqual(expected)
  );
});

describe("decimal", () => {
  it.each([
    [0, "0"],
    [0.1 + 0.2, "0.3"],
    [39585.07, "39585.07"],
    [-1234567890123.45, "-1234567890123.45"],
    [1e21, "1000000000000000000000"],
    [1.5e22, "15000000000000000000000"],
    [1e-7, "0.0000001"],
    [-2.5e-9, "-0.0000000025"]
  ])("%d is %s", (value, expected) => expect(decimal(value)).toBe(expected));
});
