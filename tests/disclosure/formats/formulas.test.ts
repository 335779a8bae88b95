import {describe, expect, it} from "vitest";
import {check} from "../../../src/budget/checks/rules/rules.js";
import {decimalOf, written} from "../../../src/disclosure/formats/decimal.js";
import type {Held} from "../../../src/disclosure/formats/formula.js";
import {cellName, evaluate} from "../../../src/disclosure/formats/formula.js";
import type {Disclosure} from "../../../src/disclosure/model/disclosure.js";
import {amounts, messages, readAs} from "./figuresIn.js";
import {paragraph, run, table, wordFile} from "./wordFile.js";
import {changed, formatted, formula, workbookFile} from "./workbookFile.js";

describe("evaluate", () => {
  const cells: Readonly<Record<string, Held>> = {
    A1: decimalOf("0.1")!,
    A2: decimalOf("0.2")!,
    A3: "blank",
    A4: "text",
    A5: "unknown",
    B1: decimalOf("12,345.675")!,
    C1: decimalOf("-3")!
  };
  const held = ({sheet, row, column}: {sheet?: string; row: number; column: number}): Held =>
    sheet === "其他" ? decimalOf("5")! : sheet === undefined ? (cells[cellName(row, column)] ?? "blank") : "unknown";
  const value = (text: string) => {
    const found = evaluate(text, {held, rows: 5});
    return found && written(found);
  };
  it.each([
    ["=A1+A2", "0.3"],
    ["SUM(A1:A4)", "0.3"],
    ["SUM(A1,A2,1.5)", "1.8"],
    ["SUM(A1:A2,C1)-1", "-3.7"],
    ["=sum($A$1:$A$2)", "0.3"],
    ["SUM(A2:A1)", "0.3"],
    ["SUM(B:B)", "12345.675"],
    ["SUBTOTAL(9,A1:A2)", "0.3"],
    ["ROUND(B1,2)", "12345.68"],
    ["ROUND(-B1,2)", "-12345.68"],
    ["ROUND(B1,-2)", "12300"],
    ["B1*2-(A1-A2)", "24691.450"],
    ["SUM(A1:A2)/10000", "0.00003"],
    ["+其他!B2+'其他'!C3", "10"],
    ["A3", "0"],
    ["=-C1", "3"]
  ])("%s is %s", (text, expected) => expect(value(text)).toBe(expected));
  it.each([
    "A4+1",
    "SUM(A1:A5)",
    "A1/3",
    "A1/0",
    "VLOOKUP(A1,B:C,2,0)",
    "IF(A1>0,1,2)",
    "SUM(无此表!A1)",
    "SUM(A1",
    "A1:A2",
    "预算",
    "",
    "SUBTOTAL(1,A1:A2)",
    "A1&A2",
    "SUM(ABOVE)"
  ])("%s is not plain", (text) => expect(value(text)).toBeUndefined());
});

const header = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"];
const above = [["甲市档案馆2026年部门预算"], ["五、一般公共预算支出表"], ["单位：万元"], header];
const sheet = (...totals: Array<number | ReturnType<typeof formatted>>) => [
  ...above,
  ["", "合计", ...totals],
  ["201", "一般公共服务支出", 100, 60, 40],
  ["20126", "档案事务", 100, 60, 40],
  ["2012601", "行政运行", 60, 60, null],
  ["2012604", "档案馆", 40, null, 40]
];
const part = "xl/worksheets/sheet1.xml";
const contradictions = (disclosure: Disclosure) =>
  check([disclosure])
    .filter(({status, relation, quantity}) => status === "fail" && relation === "equal" && quantity === "fen")
    .map(({rule}) => rule);

describe("a workbook's formulas without a value", () => {
  const file = workbookFile({Sheet1: {rows: sheet(formatted(0, "#,##0.00"), 0, 0)}});
  const totals = (disclosure: Disclosure) => amounts(disclosure).slice(0, 3);
  it("are computed where they are sums, as their format shows them, and said to be", async () => {
    const bytes = [formula("C5", "SUM(D5:E5)"), formula("D5", "D6"), formula("E5", "SUM(E8:E9)")].reduce(
      (done, change) => changed(done, part, change),
      file
    );
    const disclosure = await readAs(bytes, "a.xlsx");
    expect(totals(disclosure)).toEqual([
      "total expenditure 100.00",
      "total basicExpenditure 60.00",
      "total projectExpenditure 40.00"
    ]);
    expect(disclosure.figures[0]!.source.text).toBe("100.00");
    expect(messages(disclosure)).toEqual([
      "value of a formula computed: =SUM(D5:E5) is 100 (Sheet1!C5)",
      "value of a formula computed: =D6 is 60 (Sheet1!D5)",
      "value of a formula computed: =SUM(E8:E9) is 40 (Sheet1!E5)"
    ]);
  });
  it("that are not plain are named with their cells, are neither blank nor zero, and lead to no contradiction", async () => {
    const disclosure = await readAs(
      changed(file, part, (xml) =>
        formula("D8", "VLOOKUP(A8,底稿!A:C,3,0)")(formula("C5", "C6")(formula("D5", "D6")(formula("E5", "E6")(xml))))
      ),
      "a.xlsx"
    );
    expect(
      disclosure.problems
        .filter(({severity}) => severity === "error")
        .map(({place, message}) => `${place.line} ${message}`)
    ).toEqual(["8 formula without a value: =VLOOKUP(A8,底稿!A:C,3,0) (Sheet1!D8)"]);
    expect(disclosure.figures.some(({code, measure}) => code === "2012601" && measure === "basicExpenditure")).toBe(
      false
    );
    expect(
      disclosure.unread?.map(({code, measure, state, source}) => `${code} ${measure} ${state} ${source.text}`)
    ).toEqual(["2012601 basicExpenditure blank =VLOOKUP(A8,底稿!A:C,3,0)"]);
    expect(contradictions(disclosure)).toEqual([]);
    expect(
      check([disclosure])
        .filter(({missing}) => missing?.what === "unread")
        .map(({rule}) => rule)
        .sort()
    ).toEqual(["codeSum", "rowSum"]);
  });
  it("that go round in a circle are named", async () =>
    expect(
      messages(
        await readAs(
          changed(file, part, (xml) => formula("C5", "D5+1")(formula("D5", "C5")(xml))),
          "a.xlsx"
        )
      )
    ).toEqual(["formula without a value: =D5+1 (Sheet1!C5)", "formula without a value: =C5 (Sheet1!D5)"]));
  it("whose value is an empty text are blank", async () => {
    const disclosure = await readAs(
      changed(file, part, (xml) =>
        xml.replace(/<c r="D9"[^>]*?\/>|(?=<c r="E9")/, '<c r="D9" t="str"><f>IF(1,"")</f><v></v></c>')
      ),
      "a.xlsx"
    );
    expect(amounts(disclosure)).toContain("2012604 basicExpenditure blank");
    expect(messages(disclosure)).toEqual([]);
  });
  it("of a program that writes 0 for all and asks for computing are computed, not read as 0", async () => {
    const zero = (cell: string, text: string) => (xml: string) =>
      xml.replace(new RegExp(`<c r="${cell}"([^>]*)>.*?</c>`), `<c r="${cell}"$1><f>${text}</f><v>0</v></c>`);
    const written = [zero("C5", "C6"), zero("D5", "SUM(D8:D9)"), zero("E5", "E6")].reduce(
      (done, change) => changed(done, part, change),
      file
    );
    expect(totals(await readAs(written, "a.xlsx"))).toEqual([
      "total expenditure 0.00",
      "total basicExpenditure 0.00",
      "total projectExpenditure 0.00"
    ]);
    const asked = changed(written, "xl/workbook.xml", (xml) =>
      xml.replace("</workbook>", '<calcPr calcId="124519" fullCalcOnLoad="1"/></workbook>')
    );
    expect(totals(await readAs(asked, "a.xlsx"))).toEqual([
      "total expenditure 100.00",
      "total basicExpenditure 60.00",
      "total projectExpenditure 40.00"
    ]);
  });
});

describe("Word's fields", () => {
  const simple = (instruction: string, result = "") =>
    `<w:fldSimple w:instr="${instruction}">${result && run(result)}</w:fldSimple>`;
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const complex = (instruction: string, result = "") =>
    `${char("begin")}<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${char("separate")}${result && run(result)}${char("end")}`;
  const file = (total: string) =>
    wordFile(
      paragraph(run("甲市档案馆2026年部门预算")) +
        paragraph(run("五、一般公共预算支出表")) +
        paragraph(run("单位：万元")) +
        table(
          header.map((text) => run(text)),
          ["201", "一般公共服务支出", "60.00", "60.00", "0.00"].map((text) => run(text)),
          ["208", "社会保障和就业支出", "40.50", "40.50", "0.00"].map((text) => run(text)),
          [run(""), run("合计"), total, run("100.50"), run("0.00")]
        )
    );
  const total = async (field: string) => {
    const disclosure = await readAs(file(field), "a.docx");
    return [amounts(disclosure).find((text) => text.startsWith("total expenditure")), ...messages(disclosure)];
  };
  it.each([
    ["a simple field's result", simple("=SUM(ABOVE)", "100.50"), ["total expenditure 100.50"]],
    ["any simple field's result", simple("DOCPROPERTY x", "100.50"), ["total expenditure 100.50"]],
    [
      "a simple field without one",
      simple("=SUM(ABOVE)"),
      ["total expenditure 100.50", "value of a formula computed: =SUM(ABOVE) is 100.50 (C4 of a table)"]
    ],
    ["a field of several runs", complex("=SUM(ABOVE)", "100.50"), ["total expenditure 100.50"]],
    [
      "one without a result, with a picture",
      complex(' =SUM(ABOVE) \\# "#,##0.0" '),
      ["total expenditure 100.50", 'value of a formula computed: =SUM(ABOVE) \\# "#,##0.0" is 100.5 (C4 of a table)']
    ],
    ["one that is not plain", simple("=C2+C3"), [undefined, "formula without a value: =C2+C3 (C4 of a table)"]]
  ])("%s", async (_, field, expected) => expect(await total(field)).toEqual(expected));
  it("a blank above leaves open how far a sum goes", async () => {
    const disclosure = await readAs(
      wordFile(
        paragraph(run("甲市档案馆2026年部门预算")) +
          paragraph(run("部门支出总表")) +
          paragraph(run("单位：万元")) +
          table(
            header.map((text) => run(text)),
            [run("201"), run("甲"), run("1.00"), run("1.00"), run("")],
            [run(""), run("合计"), run("1.00"), run("1.00"), simple("=SUM(ABOVE)")]
          )
      ),
      "a.docx"
    );
    expect(messages(disclosure)).toEqual(["formula without a value: =SUM(ABOVE) (E3 of a table)"]);
    expect(contradictions(disclosure)).toEqual([]);
  });
});
