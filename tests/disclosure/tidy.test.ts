import {dsvFormat} from "d3-dsv";
import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import type {Figure} from "../../src/budget/figure.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import type {Statement} from "../../src/disclosure/model/statement.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import type {Tidy} from "../../src/disclosure/tidy/tidy.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import type {TidyName} from "../../src/disclosure/tidy/tidyColumns.js";
import {tidyColumns} from "../../src/disclosure/tidy/tidyColumns.js";
import {csvText} from "../../src/store/published/csv.js";
import {tidyText} from "../../src/store/published/tidyText.js";
import {lineOf} from "../figure.js";
import {readFixture, readTable} from "./reading.js";

type Row = Partial<Record<TidyName, string>>;

const plain: Row = {
  unit: "900001",
  unit_name: "甲市档案馆",
  fiscal_year: "2026",
  kind: "budget",
  title: "甲市档案馆2026年部门预算",
  year: "2026",
  phase: "budget",
  statement: "expenditure",
  classification: "functional",
  code: "208",
  label: "社会保障和就业支出",
  measure: "expenditure",
  fund: "all",
  amount: "12.50",
  money_unit: "万元",
  source_document: "甲市档案馆2026年部门预算",
  source_table: "部门支出总表",
  printed: "12.50"
};

const names = tidyColumns.map(({name}) => name);

/** A CSV of rows that say only what differs from a plain one. */
function csv(rows: readonly Row[], columns: readonly string[] = names): string {
  return csvText([columns, ...rows.map((row) => columns.map((name) => ({...plain, ...row})[name as TidyName] ?? ""))]);
}

const read = (...rows: Row[]): Tidy => readTidy(csv(rows), {document: "figures.csv"});

/** Each problem as it is shown, the file's own first. */
const problemsOf = ({disclosures, problems}: Tidy) =>
  [...problems, ...disclosures.flatMap((disclosure) => disclosure.problems)].map(
    (problem) => `${problem.severity}: ${formatProblem(problem)}`
  );

const figuresOf = ({disclosures}: Tidy): readonly Figure[] => disclosures.flatMap(({figures}) => figures);

const texts = ({header, rows}: Statement) => [
  header.map((path) => path.join(" / ")),
  ...rows.map(({cells}) => cells.map(({text}) => text))
];

describe("readTidy", () => {
  test("one row is one figure, in fen, with its source", () => {
    const tidy = read({source_page: "8", source_row: "2", source_column: "3"});
    expect(problemsOf(tidy)).toEqual([]);
    expect(figuresOf(tidy)).toEqual([
      {
        id: "900001/2026/expenditure/2026/expenditure/all/functional/208",
        unit: "900001",
        fiscalYear: 2026,
        year: 2026,
        phase: "budget",
        statement: "expenditure",
        measure: "expenditure",
        fund: "all",
        classification: "functional",
        code: "208",
        label: "社会保障和就业支出",
        level: 1,
        amount: 12_500_000,
        precision: 5_000,
        printedPrecision: 5_000,
        state: "value",
        source: {
          document: "甲市档案馆2026年部门预算",
          page: 8,
          line: 2,
          table: "部门支出总表",
          row: 2,
          column: 3,
          text: "12.50"
        }
      }
    ]);
  });

  test("a disclosure for each fiscal year and kind, in order of the file, with no claims", () => {
    const {disclosures} = read(
      {fiscal_year: "2025", year: "2025", title: "二〇二五"},
      {fiscal_year: "2026"},
      {fiscal_year: "2025", year: "2025", kind: "final", phase: "final", title: "决算"}
    );
    expect(disclosures.map(({fiscalYear, kind, title, claims}) => [fiscalYear, kind, title, claims.length])).toEqual([
      [2025, "budget", "二〇二五", 0],
      [2026, "budget", "甲市档案馆2026年部门预算", 0],
      [2025, "final", "决算", 0]
    ]);
  });

  test("names the unit and its department", () => {
    expect(read({department: "900", department_name: "甲市文旅局"}).disclosures[0]!.unit).toEqual({
      code: "900001",
      name: "甲市档案馆",
      department: {code: "900", name: "甲市文旅局"}
    });
    expect(read({}).disclosures[0]!.unit).toEqual({code: "900001", name: "甲市档案馆"});
  });

  test("every amount is a number that became a figure", () => {
    expect(read({}, {code: "210", amount: "", printed: ""}).disclosures[0]!.numbers).toEqual({
      printed: 1,
      byUse: {figure: 1},
      unused: []
    });
  });

  test.each([
    ["1", "元", 100, 50],
    ["-1.25", "元", -125, 0.5],
    ["3", "千元", 300_000, 50_000],
    ["0.5", "亿元", 5_000_000_000, 500_000_000],
    ["1,234.50", "万元", 1_234_500_000, 5_000]
  ])("%s %s is %d fen", (amount, money_unit, fen, half) => {
    expect(figuresOf(read({amount, money_unit}))[0]).toMatchObject({amount: fen, precision: half});
  });

  test.each([
    ["0", "", "zero"],
    ["0.00", "zero", "zero"],
    ["", "", "blank"],
    ["", "notApplicable", "notApplicable"],
    ["5", "", "value"]
  ])("amount %j with state %j is %s", (amount, state, expected) => {
    const [figure] = figuresOf(read({amount, state}));
    expect([figure!.state, figure!.amount === null]).toEqual([expected, amount === ""]);
  });

  test("precision is that of the table's finest amount, unless the row gives its own", () => {
    const precisions = (...rows: Row[]) =>
      figuresOf(read(...rows)).map(({precision, printedPrecision}) => [precision, printedPrecision]);
    const other = {code: "210", amount: "3"};
    expect(precisions({}, other)).toEqual([
      [5_000, 5_000],
      [5_000, 500_000]
    ]);
    expect(precisions({}, {...other, precision: "0.5"})[1]).toEqual([500_000, 500_000]);
    expect(precisions({}, {...other, source_table: "另一张表"})[1]).toEqual([500_000, 500_000]);
    expect(precisions({}, {...other, amount: "", state: "blank"})[1]).toEqual([0, 0]);
  });

  test.each([
    ["functional", "2080109", 3],
    ["economic", "30101", 2],
    ["functional", "total", 0],
    ["source", "governmentFund.currentYear", 2],
    ["project", "档案修复", 1]
  ] as const)("without a level, %s %s is on level %d", (classification, code, level) => {
    expect(figuresOf(read({classification, code}))[0]!.level).toBe(level);
  });

  test("a byte order mark, LF and CRLF, line breaks in quotes and columns in any order change nothing", () => {
    const text = csv([{label: "社会保障\n和就业", printed: '12.50 "原文"'}, {code: "210"}]);
    const figures = figuresOf(readTidy(text, {document: "figures.csv"}));
    const twisted = csv([{label: "社会保障\n和就业", printed: '12.50 "原文"'}, {code: "210"}], [...names].reverse());
    expect(figures.map(({source}) => source.line)).toEqual([2, 4]);
    for (const same of [`\ufeff${text}`, text.replaceAll("\r\n", "\n"), `${text}\r\n\r\n`, twisted]) {
      expect(figuresOf(readTidy(same, {document: "figures.csv"}))).toEqual(figures);
    }
  });

  test("optional columns may be left out, and the unit where its code is given", () => {
    const columns = tidyColumns
      .filter(({name, presence}) => presence !== "optional" && name !== "unit")
      .map(({name}) => name);
    const tidy = readTidy(csv([{}], columns), {document: "figures.csv", unitCode: "900002"});
    expect(problemsOf(tidy)).toEqual([]);
    expect(tidy.disclosures[0]!.unit.code).toBe("900002");
  });

  test("an apostrophe before what a spreadsheet would run is taken away", () => {
    expect(figuresOf(read({label: "=1+1"}))[0]!.label).toBe("=1+1");
    expect(figuresOf(read({label: "'quoted"}))[0]!.label).toBe("'quoted");
  });

  test("a total that each side of a table prints on one row is two figures; the same cell twice is one", () => {
    const beside = read({source_row: "1", source_column: "2"}, {source_row: "1", source_column: "4"});
    expect(figuresOf(beside).map(({id}) => id.split("/").at(-1))).toEqual(["208", "208#2"]);
    expect(problemsOf(beside)).toEqual([]);
    expect(figuresOf(read({source_row: "1"}, {source_row: "1"}))).toHaveLength(1);
  });

  test("an amount of another phase than the disclosure's names it in its id", () =>
    expect(figuresOf(read({kind: "final", phase: "budget"}))[0]!.id).toBe(
      "900001/2026/expenditure/2026-budget/expenditure/all/functional/208"
    ));

  test("figures of the same meaning on two rows of a table are two", () => {
    const tidy = read({source_row: "1"}, {source_row: "2", label: "年末结转"});
    expect(figuresOf(tidy).map(({id}) => id.split("/").at(-1))).toEqual(["208", "208#2"]);
    expect(problemsOf(tidy)).toEqual([]);
  });
});

describe("readTidy names what is wrong", () => {
  test.each<[string, Row, string]>([
    ["an unknown measure", {measure: "salary"}, "unknown measure: salary"],
    ["an unknown fund", {fund: "gold"}, "unknown fund: gold"],
    ["an unknown statement", {statement: "annex"}, "unknown statement: annex"],
    ["an unknown classification", {classification: "colour"}, "unknown classification: colour"],
    ["an unknown phase", {phase: "plan"}, "unknown phase: plan"],
    ["an unknown kind", {kind: "draft"}, "unknown kind: draft"],
    ["an unknown unit of money", {money_unit: "角"}, "unknown money unit: 角"],
    ["an unknown state", {state: "empty", amount: ""}, "unknown state: empty"],
    ["a year that is none", {fiscal_year: "20x6"}, "invalid fiscal year: 20x6"],
    ["an amount that is none", {amount: "12.x0"}, "invalid amount: 12.x0"],
    ["an amount finer than a fen", {amount: "1.001", money_unit: "元"}, "invalid amount: 1.001 is finer than one fen"],
    ["an amount that no double holds", {amount: "99999999999999999"}, "invalid amount: 99999999999999999"],
    ["a state that contradicts its amount", {state: "blank"}, "invalid state: blank beside the amount 12.50"],
    ["a value without an amount", {state: "value", amount: ""}, "missing amount: the state is value"],
    ["an empty code", {code: ""}, "missing code: its cell is empty"],
    ["a page that is none", {source_page: "0"}, "invalid source page: 0"],
    ["a negative precision", {precision: "-1"}, "invalid precision: -1"]
  ])("%s", (_, row, message) => {
    const tidy = read({code: "205"}, row, {code: "210"});
    expect(problemsOf(tidy)).toEqual([`error: figures.csv:3: ${message}`]);
    expect(figuresOf(tidy).map(({code}) => code)).toEqual(["205", "210"]);
  });

  test("everything that is wrong with a row", () => {
    expect(problemsOf(read({}, {measure: "salary", amount: "x", year: "26"}))).toEqual([
      "error: figures.csv:3: invalid year: 26",
      "error: figures.csv:3: unknown measure: salary",
      "error: figures.csv:3: invalid amount: x"
    ]);
  });

  test("a figure that is there already, and it counts once", () => {
    const tidy = read({}, {amount: "13.00"});
    expect(problemsOf(tidy)).toEqual([
      "error: figures.csv:3: duplicate figure: expenditure 208 expenditure all 2026, first on line 2"
    ]);
    expect(figuresOf(tidy).map(({amount}) => amount)).toEqual([12_500_000]);
  });

  test("a line of a table that comes on two rows, and both are kept as a document's are", () => {
    const tidy = read({source_row: "1"}, {source_row: "2"});
    expect(problemsOf(tidy)).toEqual([
      "error: figures.csv:3: duplicate figure: expenditure 208 expenditure all 2026, first on line 2"
    ]);
    expect(figuresOf(tidy)).toHaveLength(2);
  });

  test("a row of another unit", () => {
    const tidy = read({}, {unit: "900002", code: "210"});
    expect(problemsOf(tidy)).toEqual(["error: figures.csv:3: ambiguous unit: 900002, on line 2 900001"]);
    expect(figuresOf(tidy)).toHaveLength(1);
  });

  test("a title or name that differs within a year, once", () => {
    const other = {title: "另一标题", unit_name: "乙馆"};
    expect(problemsOf(read({}, {code: "210", ...other}, {code: "211", ...other}))).toEqual([
      "error: figures.csv:3: ambiguous title: 另一标题, on line 2 甲市档案馆2026年部门预算",
      "error: figures.csv:3: ambiguous unit name: 乙馆, on line 2 甲市档案馆"
    ]);
  });

  test("columns that are missing, twice there or unknown", () => {
    const of = (header: string[]) => problemsOf(readTidy(csv([{}], header), {document: "figures.csv"}));
    expect(of(names.filter((name) => name !== "fiscal_year" && name !== "amount"))).toEqual([
      "error: figures.csv:1: missing column: fiscal_year",
      "error: figures.csv:1: missing column: amount"
    ]);
    expect(of([...names, "label"])).toEqual(["error: figures.csv:1: duplicate column: label"]);
    expect(of([...names, "remark"])).toEqual(["note: figures.csv:1: unknown column not read: remark"]);
  });

  test("a row with cells too many or too few", () => {
    const text = `${csv([{}])}900001,x\r\n`;
    expect(problemsOf(readTidy(text, {document: "figures.csv"}))).toEqual([
      "error: figures.csv:3: invalid row: 2 cells under 31 columns"
    ]);
  });

  test("a file with nothing in it", () => {
    expect(problemsOf(readTidy("", {document: "figures.csv"}))).toEqual(["error: figures.csv:1: missing column: unit"]);
    expect(problemsOf(readTidy(csv([]), {document: "figures.csv"}))).toEqual([
      "error: figures.csv:1: missing figure: the file has a header and no rows"
    ]);
  });
});

describe("statements of a tidy file", () => {
  test("rows are its lines, columns its measures under the standard words", () => {
    const [statement] = read(
      {code: "total", label: "合计"},
      {code: "total", label: "合计", measure: "basicExpenditure", amount: "10.00", printed: "10.00"},
      {code: "208"},
      {code: "208", measure: "projectExpenditure", amount: "2.50", printed: "2.50"}
    ).disclosures[0]!.statements;
    expect(texts(statement!)).toEqual([
      ["科目编码", "项目", "合计", "项目支出", "基本支出"],
      ["", "合计", "12.50", "", "10.00"],
      ["208", "社会保障和就业支出", "12.50", "2.50", ""]
    ]);
    expect(statement).toMatchObject({
      id: "expenditure",
      number: 3,
      title: "部门支出总表",
      unit: "wan",
      numeric: [false, false, true, true, true]
    });
  });

  test("a file that gives headers keeps their words and levels", () => {
    const [statement] = read({source_header: "本年支出 / 小计"}).disclosures[0]!.statements;
    expect(statement!.header).toEqual([["科目编码"], ["项目"], ["本年支出", "小计"]]);
  });

  test("a cell points at its figure", () => {
    const [{statements, figures}] = read({}).disclosures as [Disclosure];
    expect(statements[0]!.rows[0]!.cells.at(-1)).toEqual({text: "12.50", figure: figures[0]!.id});
  });

  test("tables in two units of money are two", () => {
    expect(read({}, {code: "210", money_unit: "元"}).disclosures[0]!.statements.map(({unit}) => unit)).toEqual([
      "wan",
      "yuan"
    ]);
  });

  test("both sides of a table stand beside each other as published", async () => {
    const disclosure = await readTable("一、收支总表", [
      "| 收入 | | 支出 | |",
      "| --- | --- | --- | --- |",
      "| 项目 | 预算数 | 项目 | 预算数 |",
      "| 一般公共预算 | 10.00 | 社会保障和就业支出 | 8.00 |",
      "| 本年收入合计 | 10.00 | 卫生健康支出 | 2.00 |",
      "| 收入总计 | 10.00 | 支出总计 | 10.00 |"
    ]);
    const [statement] = readTidy(tidyText([disclosure]), {document: "figures.csv"}).disclosures[0]!.statements;
    expect(texts(statement!)).toEqual([
      ["项目", "收入 / 预算数", "项目", "支出 / 预算数"],
      ["一般公共预算", "10.00", "社会保障和就业支出", "8.00"],
      ["本年收入合计", "10.00", "卫生健康支出", "2.00"],
      ["收入总计", "10.00", "支出总计", "10.00"]
    ]);
  });
});

/** A row of each published table with what stands in its amount cells. */
const amountRows = ({statements, figures}: Disclosure) => {
  const known = new Map(figures.map((figure) => [figure.id, figure]));
  return statements.flatMap(({id, rows}) =>
    rows
      .map(({line, cells}) => [id, line, ...cells.filter(({figure}) => known.has(figure ?? "")).map(({text}) => text)])
      .filter((row) => row.length > 2)
  );
};

describe("tidyText", async () => {
  const tianmen = await readDocument(readFileSync("data/213002-tianmen-social-insurance/2026.md"), {
    document: "2026.md"
  });

  test.each<[string, () => Disclosure | Promise<Disclosure>]>([
    ["the first document", () => tianmen],
    ["shifted cells", () => readFixture("shifted-cells.txt")],
    ["two-sided-header.txt", () => readFixture("two-sided-header.txt")],
    ["units-per-table.md", () => readFixture("units-per-table.md")]
  ])("is read back as the same figures: %s", async (_, document) => {
    const disclosure = await document();
    const {disclosures, problems} = readTidy(tidyText([disclosure]), {document: "figures.csv"});
    expect(problems).toEqual([]);
    expect(disclosures.map(({figures}) => figures)).toEqual([disclosure.figures]);
    expect(disclosures[0]).toMatchObject({
      title: disclosure.title,
      unit: {code: disclosure.unit.code, name: disclosure.unit.name},
      fiscalYear: disclosure.fiscalYear,
      kind: disclosure.kind
    });
  });

  test("tables rebuilt from it have the rows and cells of the published ones", () => {
    const [again] = readTidy(tidyText([tianmen]), {document: "figures.csv"}).disclosures;
    expect(amountRows(again!)).toEqual(amountRows(tianmen));
  });

  test("written again it is the same text", () => {
    const text = tidyText([tianmen]);
    expect(tidyText(readTidy(text, {document: "figures.csv"}).disclosures)).toBe(text);
  });

  test("a label that a spreadsheet would run gets an apostrophe, a negative amount does not", () => {
    const {disclosures} = read({label: "=1+1", amount: "-1.50", printed: "-1.50"});
    const text = tidyText(disclosures);
    expect(text).toContain(",'=1+1,");
    expect(text).toContain(",-1.50,万元,");
    expect(figuresOf(readTidy(text, {document: "x"})).map(lineOf)).toEqual([
      "expenditure,2026,expenditure,all,functional,208,-1.50"
    ]);
  });

  test("holds no sentence of the narrative", () => {
    const text = tidyText([tianmen]);
    for (const {reason} of tianmen.claims) if (reason) expect(text).not.toContain(reason.text);
  });
});

describe("a tidy CSV as programs write it", () => {
  const rows: Row[] = [{}, {code: "210", label: "卫生, 健康", amount: "1234.50", printed: "1,234.50"}];
  const figuresOf = ({disclosures}: Tidy) =>
    disclosures
      .flatMap(({figures}) => figures)
      .map(({code, label, amount, source}) => [code, label, amount, source.line, source.text]);
  const parted = (separator: string) =>
    dsvFormat(separator)
      .formatRows(dsvFormat(",").parseRows(csv(rows)))
      .replaceAll("\n", "\r\n");

  test.each([[";"], ["\t"], ["|"], ["；"]])("with %j between its cells it holds the same figures", (separator) => {
    const tidy = readTidy(parted(separator), {document: "figures.csv"});
    expect(problemsOf(tidy)).toEqual([]);
    expect(figuresOf(tidy)).toEqual(figuresOf(readTidy(csv(rows), {document: "figures.csv"})));
  });

  test("the separator may be said in the first line, as Excel does", () => {
    expect(
      figuresOf(readTidy(`sep=;\r\n${parted(";")}`, {document: "figures.csv"})).map((figure) => figure[2])
    ).toEqual(figuresOf(readTidy(csv(rows), {document: "figures.csv"})).map((figure) => figure[2]));
  });

  test("with a semicolon between its cells a comma in an amount may be thousands or decimals, and is refused", () => {
    const tidy = readTidy(parted(";").replace(";1234.50;", ";1,234;"), {document: "figures.csv"});
    expect(problemsOf(tidy)).toEqual([
      "error: figures.csv:3: ambiguous amount: 1,234 (write it without a comma for thousands, with a point for decimals)"
    ]);
  });

  test("a header that names no column is one line, not seventeen", () => {
    expect(problemsOf(readTidy("a:b:c\r\n1:2:3\r\n", {document: "figures.csv"}))).toEqual([
      "error: figures.csv:1: missing column: none of unit, unit_name, department, department_name … in the first line: a:b:c"
    ]);
  });

  test("characters that nobody sees are no part of a header, code or value", () => {
    const strewn = csv(rows)
      .replace("unit,", "\ufeff\ufeffu\u200bnit,")
      .replace("fiscal_year", "\u00a0fiscal_year\u3000")
      .replace("208,", "\u200b208\u00a0,")
      .replace("budget", "bud\u00adget")
      .replace("1234.50", "1234\u200e.50");
    expect(strewn).not.toBe(csv(rows));
    const tidy = readTidy(strewn, {document: "figures.csv"});
    expect(problemsOf(tidy)).toEqual([]);
    expect(figuresOf(tidy)).toEqual(figuresOf(readTidy(csv(rows), {document: "figures.csv"})));
  });

  test("one within a value that is not known is shown", () => {
    expect(problemsOf(readTidy(csv([{phase: "bud\u00a0get"}]), {document: "figures.csv"}))).toEqual([
      "error: figures.csv:2: unknown phase: bud‹U+00A0›get"
    ]);
    expect(problemsOf(readTidy(csv([{fiscal_year: "20\u300026"}]), {document: "figures.csv"}))).toEqual([
      "error: figures.csv:2: invalid fiscal year: 20‹U+3000›26"
    ]);
  });
});
