import {describe, expect, it} from "vitest";
import type {Table} from "./small.js";
import {found, told} from "./small.js";

const spent = (...rows: string[]): Table => ({id: "expenditure", columns: "expenditure", rows});
const inTables = (...amounts: string[]) =>
  told("sameLine", {tables: amounts.map((amount, i) => ({...spent(`208 ${amount}`), id: `table-${i}`}))});
const goods = (...rows: string[]): Table => ({
  id: "basicExpenditure",
  classification: "economic",
  columns: "operatingFunds/generalBudget",
  rows,
  names: {"30212": "因公出国（境）费用", "30217": "公务接待费", "30231": "公务用车运行维护费"}
});

describe("sameLine", () => {
  it("the same amount in two tables passes, another amount fails", () => {
    expect(inTables("3.50", "3.50")).toEqual(["pass 208 3.50 ← 3.50"]);
    expect(inTables("3.50", "3.60")).toEqual(["fail 208 3.60 ← 3.50"]);
  });

  it("0.01 apart is rounding, twice half of the last digit; 0.02 is not", () => {
    expect(inTables("3.50", "3.51")).toEqual(["pass 208 3.51 ← 3.50"]);
    expect(inTables("3.50", "3.52")).toEqual(["fail 208 3.52 ← 3.50"]);
  });

  it("an amount in yuan and one in 万元 agree within half of the coarser digit", () => {
    const yuan = (amount: string): Table => ({...spent(`208 ${amount}`), unit: "yuan"});
    expect(told("sameLine", {tables: [yuan("35,050"), {...spent("208 3.50"), id: "summary"}]})).toEqual([
      "pass 208 3.50 ← 3.50"
    ]);
    expect(told("sameLine", {tables: [yuan("35,049"), {...spent("208 3.51"), id: "summary"}]})).toEqual([
      "fail 208 3.51 ← 3.50"
    ]);
  });

  it("what most tables print stands against the odd one, wherever it is", () => {
    expect(inTables("9.00", "3.50", "3.50")).toEqual(["fail 208 9.00 ← 3.50"]);
    expect(inTables("3.50", "9.00", "3.50", "8.00")).toEqual(["fail 208 9.00 ← 3.50", "fail 208 8.00 ← 3.50"]);
  });

  it("the finding has every place: the odd one first, then those that agree", () => {
    const [finding] = found("sameLine", {
      tables: ["3.50", "9.00", "3.50"].map((amount, i) => ({...spent(`208 ${amount}`), id: `table-${i}`}))
    });
    expect(finding!.terms.map(({role, fact}) => [role, fact.source.line, fact.source.text])).toEqual([
      ["stated", 201, "9.00"],
      ["other", 101, "3.50"],
      ["other", 301, "3.50"]
    ]);
  });

  it("a blank beside an amount is not compared where another table prints one", () =>
    expect(inTables("3.50", "_", "3.50")).toEqual(["pass 208 3.50 ← 3.50"]));
  it("a blank against the only amount is uncertain", () =>
    expect(inTables("3.50", "_")).toEqual(["uncertain 208 0.00 ← 3.50"]));
  it("a blank and a zero agree", () => expect(inTables("0.00", "_")).toEqual(["pass 208 0.00 ← 0.00"]));
  it("a zero against an amount fails: it is printed", () =>
    expect(inTables("3.50", "0.00")).toEqual(["fail 208 0.00 ← 3.50"]));
  it("blanks alone, and a line of one table, are left alone", () => {
    expect(inTables("_", "_")).toEqual([]);
    expect(inTables("3.50")).toEqual([]);
  });
  it("another year, phase or fund is another line", () => {
    expect(
      told("sameLine", {
        tables: [
          spent("208 3.50"),
          {...spent("208 9.00"), year: 2025},
          {...spent("208 8.00"), phase: "executed"},
          {...spent("208 7.00"), columns: "expenditure/generalBudget"}
        ]
      })
    ).toEqual([]);
  });
  it("only dropped zeros could explain 3 against 3.40: uncertain", () => {
    expect(told("sameLine", {tables: [spent("208 3", "221 1.25"), {...spent("208 3.40"), id: "summary"}]})).toEqual([
      "uncertain 208 3.40 ← 3.00"
    ]);
  });
});

describe("balance", () => {
  const summary = (revenue: string, expenditure: string, fund = ""): Table => ({
    id: "summary",
    columns: `revenue${fund} expenditure${fund}`,
    rows: [`total ${revenue} ${expenditure}`]
  });

  it.each<[string, string, string]>([
    ["9.00", "9.00", "pass revenue 9.00 ← 9.00"],
    ["9.00", "9.01", "pass revenue 9.00 ← 9.01"],
    ["9.00", "9.02", "fail revenue 9.00 ← 9.02"],
    ["9.00", "_", "uncertain revenue 9.00 ← 0.00"]
  ])("revenue %s, expenditure %s: %s", (revenue, expenditure, expected) => {
    expect(told("balance", {tables: [summary(revenue, expenditure)]})).toEqual([expected]);
  });

  it("appropriations balance on their own", () =>
    expect(told("balance", {tables: [summary("9.00", "9.00"), summary("7.00", "6.00", "/appropriation")]})).toEqual([
      "pass revenue 9.00 ← 9.00",
      "fail revenue 7.00 ← 6.00"
    ]));
  it("each year balances", () =>
    expect(told("balance", {tables: [summary("9.00", "9.00"), {...summary("8.00", "7.00"), year: 2025}]})).toEqual([
      "pass revenue 9.00 ← 9.00",
      "fail revenue 8.00 ← 7.00"
    ]));
  it("one side alone, or two blanks, cannot be compared", () => {
    expect(told("balance", {tables: [{id: "revenue", columns: "revenue", rows: ["total 9.00"]}]})).toEqual([]);
    expect(told("balance", {tables: [summary("_", "_")]})).toEqual([]);
  });
});

describe("sourceColumn", () => {
  const sources = (...rows: string[]): Table => ({id: "summary", classification: "source", columns: "revenue", rows});
  const funds: Table = {id: "revenue", columns: "revenue/generalBudget revenue/business", rows: ["total 7.00 2.00"]};

  it("a source is the column of its fund in the table of revenue", () => {
    expect(told("sourceColumn", {tables: [sources("generalBudget 7.00", "business 2.00"), funds]})).toEqual([
      "pass generalBudget 7.00 ← 7.00",
      "pass business 2.00 ← 2.00"
    ]);
    expect(told("sourceColumn", {tables: [sources("generalBudget 7.00", "business 2.20"), funds]})).toEqual([
      "pass generalBudget 7.00 ← 7.00",
      "fail business 2.20 ← 2.00"
    ]);
  });
  it("is uncertain where only a dropped zero could explain it", () =>
    expect(
      told("sourceColumn", {
        tables: [sources("generalBudget 7.00", "business 2.20"), {...funds, rows: ["total 7.25 2"]}]
      })
    ).toEqual(["fail generalBudget 7.00 ← 7.25", "uncertain business 2.20 ← 2.00"]));
  it("a source without such a column is left alone", () =>
    expect(told("sourceColumn", {tables: [sources("other 7.00"), funds]})).toEqual([]));
  it("a source of the appropriation is the same source of all money", () => {
    expect(
      told("sourceColumn", {
        tables: [
          sources("generalBudget 7.00"),
          {...sources("generalBudget 6.00"), id: "appropriation", columns: "revenue/appropriation"}
        ]
      })
    ).toEqual(["fail generalBudget 6.00 ← 7.00"]);
  });
});

describe("partOfThreePublic", () => {
  const three = (...cells: string[]): Table => ({
    id: "threePublic",
    columns: "overseasTrips vehicleOperation receptions",
    rows: [`total ${cells.join(" ")}`]
  });
  it.each<[string, string, string]>([
    ["30231 3.50", "3.50", "pass 30231 3.50 ← 3.50"],
    ["30231 3.00", "3.50", "pass 30231 3.00 ← 3.50"],
    ["30231 3.51", "3.50", "pass 30231 3.51 ← 3.50"],
    ["30231 3.52", "3.50", "fail 30231 3.52 ← 3.50"],
    ["30231 3.52", "_", "uncertain 30231 3.52 ← 0.00"]
  ])("%s of basic expenditure within %s: %s", (row, operation, expected) => {
    expect(told("partOfThreePublic", {tables: [goods(row), three("_", operation, "_")]})).toEqual([expected]);
  });
  it("trips and receptions likewise", () => {
    expect(
      told("partOfThreePublic", {tables: [goods("30212 1.00", "30217 2.00"), three("1.00", "_", "1.50")]})
    ).toEqual(["pass 30212 1.00 ← 1.00", "fail 30217 2.00 ← 1.50"]);
  });
  it("a code counts only under its standard name: some units number their items in their own way", () => {
    const own = {...goods("30231 3.52"), names: {"30231": "退休人员活动费"}};
    expect(told("partOfThreePublic", {tables: [own, three("_", "3.50", "_")]})).toEqual([]);
  });
  it("without the table of three public expenses there is nothing to compare", () =>
    expect(told("partOfThreePublic", {tables: [goods("30231 3.50")]})).toEqual([]));
});

describe("agencyWithinOperating", () => {
  const agency = (amount: string): Table => ({
    id: "threePublic",
    columns: "agencyOperating",
    rows: [`total ${amount}`]
  });
  const operating = (amount: string) => goods(`total ${amount}`);
  it.each<[string, string, string[]]>([
    ["88.94", "88.94", ["pass agencyOperating 88.94 ← 88.94"]],
    ["44.31", "88.94", ["pass agencyOperating 44.31 ← 88.94"]],
    ["88.95", "88.94", ["pass agencyOperating 88.95 ← 88.94"]],
    ["88.96", "88.94", ["fail agencyOperating 88.96 ← 88.94"]],
    ["_", "_", []]
  ])("%s within %s: %j", (part, whole, expected) =>
    expect(told("agencyWithinOperating", {tables: [agency(part), operating(whole)]})).toEqual(expected)
  );
  it("is uncertain where only a dropped zero could explain the excess", () =>
    expect(told("agencyWithinOperating", {tables: [agency("88.30"), goods("total 88", "302 1.25")]})).toEqual([
      "uncertain agencyOperating 88.30 ← 88.00"
    ]));
});

describe("projectNames", () => {
  const named = (id: string, ...rows: string[]): Table => ({
    id,
    classification: "project",
    columns: "projectExpenditure",
    rows
  });
  const projects = (planned: string[], listed: string[]) =>
    found("projectNames", {tables: [named("projectPlan", ...planned), named("projects", ...listed)]});
  const lines = (planned: string[], listed: string[]) =>
    projects(planned, listed).map(({status, subject, computed, renamed}) => [
      status,
      subject.code,
      computed?.value,
      renamed
    ]);

  it("one name, one amount", () => {
    expect(lines(["办案经费 11.25"], ["办案经费 11.25"])).toEqual([["pass", "办案经费", 11_250_000, undefined]]);
    expect(lines(["办案经费 11.25"], ["办案经费 12.25"])).toEqual([["fail", "办案经费", 12_250_000, undefined]]);
  });
  it("another name with the same amount, which no other has, is linked and noted", () => {
    expect(lines(["企业离休人员补助资金 30.00"], ["企业离休人员经费 30.00", "办案经费 11.25"])).toEqual([
      ["pass", "企业离休人员补助资金", 30_000_000, "科目企业离休人员经费"]
    ]);
  });
  it("two unnamed projects of that amount, or none, leave it uncertain", () => {
    expect(lines(["甲 30.00"], ["乙 30.00", "丙 30.00"])).toEqual([["uncertain", "甲", undefined, undefined]]);
    expect(lines(["甲 30.00"], ["乙 31.00"])).toEqual([["uncertain", "甲", undefined, undefined]]);
  });
  it("a project that has its own name in the form is not taken for another", () => {
    expect(lines(["甲 30.00", "乙 30.00"], ["乙 30.00", "丙 40.00"])).toEqual([
      ["uncertain", "甲", undefined, undefined],
      ["pass", "乙", 30_000_000, undefined]
    ]);
  });
  it("without a table of projects there is nothing to compare", () =>
    expect(told("projectNames", {tables: [named("projectPlan", "甲 30.00")]})).toEqual([]));
});
