import {describe, expect, it} from "vitest";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {expectFigures, expectSound} from "../figure.js";
import {claimLine} from "./claim.js";
import {countedNumbers, problemsOf, readFixture} from "./reading.js";

const rowsOf = ({statements}: Disclosure) => statements.map(({id, rows}) => `${id} ${rows.length}`);
const inStatement = ({figures}: Disclosure, id: string) => figures.filter(({statement}) => statement === id);
/** "expenditure,2026,": the lines of one row under several measures. */
const row = (start: string, measures: string, end: string, amounts: string): string[] =>
  measures.split(" ").map((measure, i) => `${start},2026,${measure},${end},${amounts.split(" ")[i]}`);

const byType =
  "expenditure,generalBudget basicExpenditure,generalBudget personnelFunds,generalBudget operatingFunds,generalBudget projectExpenditure,generalBudget";

describe("a header of two levels", () => {
  it("names its columns by both: 基本支出/小计 is basic expenditure", async () => {
    const found = await readFixture("two-level-header.txt");
    expectFigures(found.figures, [
      ...row("generalBudget", byType, "total,total", "130.50 100.50 80.00 20.50 30.00"),
      ...row("generalBudget", byType, "functional,201", "130.50 100.50 80.00 20.50 30.00"),
      ...row("generalBudget", byType, "functional,20126", "130.50 100.50 80.00 20.50 30.00"),
      ...row("generalBudget", byType, "functional,2012601", "100.50 100.50 80.00 20.50 blank"),
      ...row("generalBudget", byType, "functional,2012604", "30.00 blank blank blank 30.00")
    ]);
    expect(problemsOf(found)).toEqual([]);
  });

  it("that has two sides gives revenue and expenditure, whatever spaces its words have", async () => {
    expectFigures((await readFixture("two-sided-header.txt")).figures, [
      "summary,2026,revenue,all,source,generalBudget,130.50",
      "summary,2026,revenue,all,source,business,blank",
      "summary,2026,yearRevenue,all,total,total,130.50",
      "summary,2026,carriedIn,all,total,total,2.00",
      "summary,2026,revenue,all,total,total,132.50",
      "summary,2026,expenditure,all,functional,201,130.50",
      "summary,2026,expenditure,all,functional,205,blank",
      "summary,2026,expenditure,all,functional,232,0",
      "summary,2026,yearExpenditure,all,total,total,130.50",
      "summary,2026,carriedOut,all,total,total,2.00",
      "summary,2026,expenditure,all,total,total,132.50"
    ]);
  });
});

describe("shifted cells", async () => {
  const found = await readFixture("shifted-cells.txt");

  it("to the left, where a row lost its first cells, go back under their columns with a note", () => {
    expectFigures(
      inStatement(found, "fundOverview").filter(({source}) => source.line === 14),
      [
        "fundOverview,2026,expenditure,all,total,total,132.50",
        "fundOverview,2024,expenditure,all,total,total,110.00",
        "fundOverview,2025,expenditure,all,total,total,120.25"
      ]
    );
    expect(problemsOf(found)).toContain(
      "note shifted-cells.txt:14: shifted cells put back under their columns: 合计 | 132.50 | 100% | 110.00 | 120.25"
    );
  });

  it("to the right, where a row gained a cell, go back under their columns with a note", () => {
    expectFigures(inStatement(found, "projectPlan"), [
      "projectPlan,2026,projectBudget,all,project,档案修复,12.5",
      "projectPlan,2026,projectExpenditure,all,project,档案修复,12.5",
      "projectPlan,2026,projectBudget,all,project,库房改造,40",
      "projectPlan,2026,projectExpenditure,all,project,库房改造,17.50"
    ]);
    expect(problemsOf(found)).toContain(
      "note shifted-cells.txt:18: shifted cells put back under their columns: 库房改造 | 一次性项目 | 40 | 17.50 | 改造库房"
    );
  });

  it("are the only rows with a note; a group named once holds for the rows below it", () => {
    expect(problemsOf(found)).toHaveLength(2);
    expectFigures(
      inStatement(found, "fundOverview").filter(({source, year}) => source.line < 14 && year === 2026),
      [
        "fundOverview,2026,revenue,all,type,appropriation,130.50",
        "fundOverview,2026,revenue,all,type,otherFunds,2.00",
        "fundOverview,2026,revenue,all,total,total,132.50",
        "fundOverview,2026,basicExpenditure,all,total,total,102.50",
        "fundOverview,2026,projectExpenditure,all,total,total,30.00"
      ]
    );
  });

  it("keep the printed cell as their source", () => {
    expect(
      inStatement(found, "projectPlan")
        .filter(({code}) => code === "库房改造")
        .map(({source}) => `${source.line}:${source.column} ${source.text}`)
    ).toEqual(["18:5 40", "18:6 17.50"]);
  });
});

it("an amount that may stand under two columns is an error at its row, and the other rows are read", async () => {
  const found = await readFixture("ambiguous-shift.txt");
  expect(problemsOf(found)).toEqual(["error ambiguous-shift.txt:9: ambiguous column: 2012604 | 档案馆 | 30.00"]);
  expectFigures(
    found.figures.filter(({code}) => code === "201"),
    row(
      "expenditure",
      "expenditure,all basicExpenditure,all projectExpenditure,all",
      "functional,201",
      "130.50 100.50 30.00"
    )
  );
});

it("digits that a conversion split are joined with a note, and kept as printed in the source", async () => {
  const found = await readFixture("split-digits.txt");
  expectFigures(
    found.figures.filter(({code}) => code === "档案修复"),
    [
      "projects,2026,projectExpenditure,all,project,档案修复,1312.50",
      "projects,2026,projectExpenditure,generalBudget,project,档案修复,1312.50"
    ]
  );
  expect(problemsOf(found)).toEqual([
    "note split-digits.txt:8: split digits joined: 1,312.5 0",
    "note split-digits.txt:8: split digits joined: 1312 .50"
  ]);
  expect(found.figures[0]!.source.text).toBe("1,312.5 0");
});

it("what a conversion left of HTML, emphasis and TeX is no part of titles, names or amounts", async () => {
  const found = await readFixture("html-remnants.txt");
  expectFigures(found.figures, [
    "projects,2026,projectExpenditure,all,project,档案修复,12.50",
    "projects,2026,projectExpenditure,generalBudget,project,档案修复,12.50",
    "projects,2026,projectExpenditure,all,project,库房改造,17.50",
    "projects,2026,projectExpenditure,generalBudget,project,库房改造,17.50"
  ]);
  expect([found.title, found.statements[0]!.title, problemsOf(found)]).toEqual([
    "云溪市档案馆 2026 年部门预算公开",
    "项目支出表",
    []
  ]);
});

it("headings open their sections at whatever level they are marked, or without a mark", async () => {
  const found = await readFixture("odd-headings.md");
  expect(found.claims.map(claimLine)).toEqual([
    "budget,2026,expenditure,total,total,132.5,12.25,10.19,,increase,比上年预算,,",
    "procurement,2026,procurement,total,total,3,-1.5,-33.33,,decrease,较上年,,"
  ]);
  expect(rowsOf(found)).toEqual(["expenditure 1"]);
});

it("a term of the glossary is one though its line is marked as a heading", async () => {
  expect((await readFixture("odd-headings.md")).glossary.map(({term, definition}) => `${term}：${definition}`)).toEqual(
    ["机关运行经费：保障运行的公用经费。"]
  );
});

describe("a title row inside a table", async () => {
  const found = await readFixture("title-row.txt");
  it("names the table, and the unit beside it holds for it", () => {
    expect(found.statements.map(({id, title, unit}) => `${id} ${title} ${unit}`)).toEqual(["projects 项目支出表 yuan"]);
    expect(problemsOf(found)).toEqual([]);
  });
  it("with an unlabelled row below it: that is the total", () => {
    expectFigures(
      found.figures.filter(({fund}) => fund === "all"),
      [
        "projects,2026,projectExpenditure,all,total,total,30.0000",
        "projects,2026,projectExpenditure,all,project,档案修复,12.5000",
        "projects,2026,projectExpenditure,all,project,库房改造,17.5000"
      ].map((line) => `${line}00`)
    );
    expect(
      found.figures
        .filter(({code}) => code === "total")
        .map(({label, level, source}) => `${label} ${level} line ${source.line}`)
    ).toEqual(["合计 0 line 8", "合计 0 line 8"]);
  });
});

it("a row that numbers the columns is neither a figure nor a row, and its numbers are accounted for as an index", async () => {
  const found = await readFixture("index-row.txt");
  expectFigures(
    found.figures,
    row(
      "expenditure",
      "expenditure,all basicExpenditure,all projectExpenditure,all",
      "functional,201",
      "132.50 102.50 30.00"
    )
  );
  expect([rowsOf(found), found.numbers.byUse.index]).toEqual([["expenditure 1", "governmentFund 0"], 10]);
  expect(found.statements[1]!.notes).toEqual(["本单位无政府性基金预算支出。"]);
});

it("each table is read in the unit printed above it, and compared in fen", async () => {
  const found = await readFixture("units-per-table.md");
  expect(found.statements.map(({id, unit}) => `${id} ${unit}`)).toEqual([
    "expenditure yuan",
    "projects wan",
    "threePublic thousand"
  ]);
  expect(
    found.figures
      .filter(({amount}) => amount)
      .map(({statement, measure, amount, precision, printedPrecision}) =>
        [statement, measure, amount, precision, printedPrecision].join(" ")
      )
  ).toEqual([
    "expenditure expenditure 132500000 0.5 0.5",
    "expenditure basicExpenditure 102500000 0.5 50",
    "expenditure projectExpenditure 30000000 0.5 50",
    "projects projectExpenditure 30000000 5000 500000",
    "projects projectExpenditure 30000000 5000 5000",
    "threePublic threePublic 2750000 5000 5000",
    "threePublic vehicles 2500000 5000 50000",
    "threePublic vehicleOperation 2500000 5000 50000",
    "threePublic receptions 250000 5000 5000"
  ]);
});

describe("a sentence broken over lines", async () => {
  const found = await readFixture("broken-sentence.txt");
  it("is read as one, between a number and its unit and inside a word", () => {
    expect(found.claims.map(claimLine)).toEqual([
      "threePublic,2026,threePublic,total,total,2.75,0.25,10,,increase,较上年预算,,",
      "threePublic,2026,receptions,total,total,0.25,-0.05,-16.67,,decrease,较上年,厉行节约,",
      "threePublic,2026,vehicleOperation,total,total,2.5,0.3,13.64,,increase,较上年,,"
    ]);
  });
  it("keeps the line that each part stands on", () => {
    expect(found.claims.map(({source, change}) => [source.line, change!.source.line])).toEqual([
      [5, 5],
      [5, 8],
      [8, 10]
    ]);
  });
  it("blank lines inside a TAB table do not end it", () => expect(rowsOf(found)).toEqual(["expenditure 2"]));
});

describe("a form with personal data", async () => {
  const found = await readFixture("personal-form.txt");
  it("keeps no name and no telephone number, and counts what it left out", () => {
    const json = JSON.stringify(found);
    expect(
      ["赵六", "孙七", "0799-8800000", "8800000", "13700000000"].filter((personal) => json.includes(personal))
    ).toEqual([]);
    expect(found.redactions).toBe(4);
  });
  it("states the project's amounts as claims", () => {
    expect(found.claims.map(claimLine)).toEqual([
      "performance,2026,projectBudget,total,total,40,,,,,,,",
      "performance,2026,projectExpenditure,total,total,30,,,,,,,",
      "performance,2024,projectExpenditure,total,total,20,,,,,,,",
      "performance,2025,projectExpenditure,total,total,25.5,,,,,,,"
    ]);
  });
  it("lists what the project consists of, its rows' numbers left out of the names", () => {
    expectFigures(found.figures, [
      "projectDetail,2026,projectExpenditure,all,total,total,30",
      "projectDetail,2026,projectExpenditure,all,project,修复馆藏,12.5",
      "projectDetail,2026,projectExpenditure,all,project,改造库房,17.50"
    ]);
  });
});

it.each([
  "two-level-header.txt",
  "two-sided-header.txt",
  "shifted-cells.txt",
  "ambiguous-shift.txt",
  "split-digits.txt",
  "html-remnants.txt",
  "odd-headings.md",
  "title-row.txt",
  "index-row.txt",
  "units-per-table.md",
  "broken-sentence.txt",
  "personal-form.txt"
])("%s: every number is accounted for, none is unread, and every figure is sound", async (name) => {
  const found = await readFixture(name);
  expect({counted: countedNumbers(found), unread: found.numbers.byUse.unread ?? 0}).toEqual({
    counted: found.numbers.printed,
    unread: 0
  });
  expectSound(found.figures);
});
