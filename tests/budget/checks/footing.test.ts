import {describe, expect, it} from "vitest";
import type {Table} from "./small.js";
import {found, told} from "./small.js";

const basic = (...rows: string[]): Table => ({
  id: "basicExpenditure",
  classification: "economic",
  columns: "basicExpenditure/generalBudget personnelFunds/generalBudget operatingFunds/generalBudget",
  rows
});
const spent = (...rows: string[]): Table => ({
  id: "expenditure",
  columns: "expenditure basicExpenditure projectExpenditure",
  rows
});
const list = (...rows: string[]): Table => ({id: "expenditure", columns: "expenditure", rows});

describe("rowSum", () => {
  it.each<[string, string]>([
    ["627.02 538.07 88.94", "pass total 627.02 ← 627.01"],
    ["627.01 538.07 88.94", "pass total 627.01 ← 627.01"],
    ["627.00 538.07 88.94", "pass total 627.00 ← 627.01"],
    ["627.03 538.07 88.94", "fail total 627.03 ← 627.01"],
    ["626.99 538.07 88.94", "fail total 626.99 ← 627.01"]
  ])("%s: three halves of 0.01 are as far apart as rounding takes them", (cells, expected) => {
    expect(told("rowSum", {tables: [basic(`total ${cells}`)]})).toEqual([
      expected.replace("total", "basicExpenditure")
    ]);
  });

  it("a “3” among two decimals is 3.00: it passes where it is, and is uncertain where only its own digit would allow it", () => {
    expect(told("rowSum", {tables: [basic("total 4.25 3 1.25")]})).toEqual(["pass basicExpenditure 4.25 ← 4.25"]);
    expect(told("rowSum", {tables: [basic("total 4.45 3 1.25")]})).toEqual(["uncertain basicExpenditure 4.45 ← 4.25"]);
    expect(told("rowSum", {tables: [basic("total 4.75 3 1.25")]})).toEqual(["uncertain basicExpenditure 4.75 ← 4.25"]);
    expect(told("rowSum", {tables: [basic("total 4.77 3 1.25")]})).toEqual(["fail basicExpenditure 4.77 ← 4.25"]);
  });

  it("whole yuan add up to the yuan", () => {
    const yuan = (cells: string): Table => ({...basic(`total ${cells}`), unit: "yuan"});
    const sides = (cells: string) =>
      found("rowSum", {tables: [yuan(cells)]}).map(({status, stated, computed}) => [
        status,
        stated!.value,
        computed!.value
      ]);
    expect(sides("100,000 60,000 40,001")).toEqual([["pass", 10_000_000, 10_000_100]]);
    expect(sides("100,000 60,000 40,002")).toEqual([["fail", 10_000_000, 10_000_200]]);
  });

  it("a blank part counts as nothing where the sum holds; a blank whole is left open", () => {
    expect(told("rowSum", {tables: [basic("total 3.00 3.00 _")]})).toEqual(["pass basicExpenditure 3.00 ← 3.00"]);
    expect(told("rowSum", {tables: [basic("total _ 3.00 _")]})).toEqual(["uncertain basicExpenditure 0.00 ← 3.00"]);
  });

  it("a row without any amount, or without a column that the sum needs, is left alone", () => {
    expect(told("rowSum", {tables: [basic("total _ _ _")]})).toEqual([]);
    expect(told("rowSum", {tables: [basic("total 3.00 3.00 ×")]})).toEqual([]);
  });

  it("every row of a table is its own sum", () => {
    expect(told("rowSum", {tables: [spent("total 5.00 2.00 3.00", "208 4.00 2.00 3.00", "221 1.00 1.00 _")]})).toEqual([
      "pass expenditure 5.00 ← 5.00",
      "fail 208 4.00 ← 5.00",
      "pass 221 1.00 ← 1.00"
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      "threePublic overseasTrips vehicles vehiclePurchase vehicleOperation receptions",
      "4.42 _ 3.50 _ 3.50 0.92",
      ["pass threePublic 4.42 ← 4.42", "pass vehicles 3.50 ← 3.50"]
    ],
    [
      "threePublic overseasTrips vehicles vehiclePurchase vehicleOperation receptions",
      "4.42 _ 3.50 0.50 3.50 0.92",
      ["pass threePublic 4.42 ← 4.42", "fail vehicles 3.50 ← 4.00"]
    ],
    ["threePublic overseasTrips vehicleOperation receptions", "4.42 0.00 3.50 0.95", ["fail threePublic 4.42 ← 4.45"]],
    ["revenue yearRevenue carriedIn", "9.00 7.50 1.50", ["pass revenue 9.00 ← 9.00"]],
    ["expenditure yearExpenditure carriedOut", "9.00 7.50 1.00", ["fail expenditure 9.00 ← 8.50"]],
    [
      "yearRevenue revenue/generalBudget revenue/governmentFund revenue/business revenue/other",
      "9.00 7.00 1.00 0.50 0.50",
      ["pass yearRevenue 9.00 ← 9.00"]
    ],
    [
      "yearRevenue revenue/appropriation revenue/business revenue/other",
      "9.00 7.00 1.00 0.50",
      ["fail yearRevenue 9.00 ← 8.50"]
    ],
    [
      "expenditure/appropriation expenditure/generalBudget expenditure/governmentFund",
      "9.00 7.00 2.00",
      ["pass expenditure 9.00 ← 9.00"]
    ],
    [
      "projectExpenditure projectExpenditure/generalBudget projectExpenditure/carryover projectExpenditure/unitFunds",
      "9.00 7.00 1.00 0.50",
      ["fail projectExpenditure 9.00 ← 8.50"]
    ],
    [
      "expenditure personnelFunds operatingFunds otherOperation specificPurpose",
      "9.00 5.00 1.00 _ 3.00",
      ["pass expenditure 9.00 ← 9.00"]
    ]
  ])("%s: %s", (columns, cells, expected) => {
    expect(told("rowSum", {tables: [{id: "table", columns, rows: [`total ${cells}`]}]})).toEqual(expected);
  });

  it("totals of one table that stand in several rows are one row, and other rows are not", () => {
    const table = (code: string): Table => ({
      id: "summary",
      columns: "revenue yearRevenue carriedIn",
      rows: [`${code} 9.00 × ×`, `${code} × 7.50 ×`, `${code} × × 1.60`]
    });
    expect(told("rowSum", {tables: [table("total")]})).toEqual(["fail revenue 9.00 ← 9.10"]);
    expect(told("rowSum", {tables: [table("208")]})).toEqual([]);
  });
});

describe("columnTotal", () => {
  it("top lines add up to the total; lines below them do not count twice", () => {
    expect(
      told("columnTotal", {tables: [list("total 5.00", "208 3.00", "20801 3.00", "2080101 3.00", "221 2.00")]})
    ).toEqual(["pass expenditure 5.00 ← 5.00"]);
    expect(told("columnTotal", {tables: [list("total 6.00", "208 3.00", "20801 3.00", "221 2.00")]})).toEqual([
      "fail expenditure 6.00 ← 5.00"
    ]);
  });

  it.each<[string, string]>([
    ["5.02", "pass expenditure 5.02 ← 5.00"],
    ["4.98", "pass expenditure 4.98 ← 5.00"],
    ["5.03", "fail expenditure 5.03 ← 5.00"]
  ])("three lines of 0.01 against %s: the boundary is two hundredths", (total, expected) => {
    expect(told("columnTotal", {tables: [list(`total ${total}`, "208 3.00", "210 1.00", "221 1.00")]})).toEqual([
      expected
    ]);
  });

  it("is uncertain where only dropped zeros could explain the gap", () => {
    expect(told("columnTotal", {tables: [list("total 5.30", "208 3", "210 1.05", "221 1.05")]})).toEqual([
      "uncertain expenditure 5.30 ← 5.10"
    ]);
  });

  it("the year's own amounts add up to the year's own total", () => {
    const table: Table = {
      id: "summary",
      columns: "yearExpenditure carriedOut expenditure",
      rows: ["total 5.00 1.00 6.00", "208 _ _ 3.00", "221 _ _ 2.00"]
    };
    expect(told("columnTotal", {tables: [table]})).toContain("pass yearExpenditure 5.00 ← 5.00");
    expect(
      told("columnTotal", {tables: [{...table, rows: ["total 5.00 1.00 6.00", "208 _ _ 3.00", "221 _ _ 3.00"]}]})
    ).toContain("fail yearExpenditure 5.00 ← 6.00");
  });

  it("a column without a total, or without any amount, is left alone", () => {
    expect(told("columnTotal", {tables: [list("208 3.00", "221 2.00")]})).toEqual([]);
    expect(told("columnTotal", {tables: [list("total _", "208 _", "221 _")]})).toEqual([]);
  });

  it("a blank total against amounts is left open", () =>
    expect(told("columnTotal", {tables: [list("total _", "208 3.00", "221 2.00")]})).toEqual([
      "uncertain expenditure 0.00 ← 5.00"
    ]));

  it("two tables of one statement are two columns", () => {
    expect(told("columnTotal", {tables: [list("total 3.00", "208 3.00"), list("total 4.00", "208 5.00")]})).toEqual([
      "pass expenditure 3.00 ← 3.00",
      "fail expenditure 4.00 ← 5.00"
    ]);
  });

  it("forms that single projects fill in repeat one another's lines and are left alone", () => {
    expect(told("columnTotal", {tables: [{...list("total 3.00", "208 9.00"), id: "projectFunding"}]})).toEqual([]);
  });

  it("sources listed below 财政拨款收入 are its parts", () => {
    const sources = (...rows: string[]): Table => ({id: "summary", classification: "source", columns: "revenue", rows});
    expect(
      told("columnTotal", {
        tables: [
          sources("total 9.00", "appropriation 7.00", "generalBudget 6.00", "governmentFund 1.00", "business 2.00")
        ]
      })
    ).toEqual(["pass revenue 9.00 ← 9.00"]);
    expect(
      told("codeSum", {
        tables: [
          sources("total 9.00", "appropriation 7.00", "generalBudget 6.00", "governmentFund 1.50", "business 2.00")
        ]
      })
    ).toEqual(["fail appropriation 7.00 ← 7.50"]);
  });
});

describe("codeSum", () => {
  it("items add up to their group and groups to their class, each to the next above", () => {
    expect(
      told("codeSum", {
        tables: [list("total 9.00", "208 9.00", "20801 4.00", "2080101 1.00", "2080199 3.00", "20805 5.00")]
      })
    ).toEqual(["pass 208 9.00 ← 9.00", "pass 20801 4.00 ← 4.00"]);
    expect(
      told("codeSum", {
        tables: [list("total 9.00", "208 9.00", "20801 4.00", "2080101 1.00", "2080199 2.00", "20805 6.00")]
      })
    ).toEqual(["fail 208 9.00 ← 10.00", "fail 20801 4.00 ← 3.00"]);
  });

  it("items whose group is not printed stand below the class", () => {
    expect(told("codeSum", {tables: [list("208 4.00", "2080101 1.00", "2080199 3.00")]})).toEqual([
      "pass 208 4.00 ← 4.00"
    ]);
  });

  it.each<[string, string]>([
    ["675.98", "pass 301 675.98 ← 675.97"],
    ["676.01", "pass 301 676.01 ← 675.97"],
    ["676.02", "fail 301 676.02 ← 675.97"]
  ])("eight items of 301 against %s: four and a half hundredths are allowed", (total, expected) => {
    const items = [
      "30101 195.88",
      "30102 120.17",
      "30103 190.19",
      "30108 68.35",
      "30110 37.54",
      "30112 2.48",
      "30113 60.81",
      "30199 0.55"
    ];
    expect(told("codeSum", {tables: [{...list(`301 ${total}`, ...items), classification: "economic"}]})).toEqual([
      expected
    ]);
  });

  it("is uncertain where only dropped zeros could explain the gap", () => {
    expect(told("codeSum", {tables: [list("208 4.30", "20801 3", "20805 1.10")]})).toEqual([
      "uncertain 208 4.30 ← 4.10"
    ]);
  });

  it("a class without lines below it is not a sum", () =>
    expect(told("codeSum", {tables: [list("total 3.00", "208 3.00")]})).toEqual([]));

  it("blank groups of a blank class are left alone, an amount below a blank class is left open", () => {
    expect(told("codeSum", {tables: [list("208 _", "20801 _")]})).toEqual([]);
    expect(told("codeSum", {tables: [list("208 _", "20801 1.00")]})).toEqual(["uncertain 208 0.00 ← 1.00"]);
  });
});
