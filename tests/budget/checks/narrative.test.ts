import {describe, expect, it} from "vitest";
import type {Sentence, Table} from "./small.js";
import {found, told} from "./small.js";

const spent = (...rows: string[]): Table => ({id: "expenditure", columns: "expenditure", rows});
const goods = (...rows: string[]): Table => ({
  id: "basicExpenditure",
  classification: "economic",
  columns: "operatingFunds/generalBudget",
  rows
});
const items = (...amounts: string[]): Sentence[] =>
  amounts.map((text): Sentence => ({
    line: `agencyOperating ${text.split(" ")[0]}`,
    classification: "economic",
    amount: text.split(" ")[1]!,
    section: "agencyOperating"
  }));
const operating = (amount: string): Sentence => ({line: "agencyOperating", amount, section: "agencyOperating"});

describe("proseTable", () => {
  const against = (amount: string, ...rows: string[]) =>
    told("proseTable", {tables: [spent(...rows)], said: [{line: "expenditure 208", amount}]});

  it.each<[string, string, string]>([
    ["3.50", "3.50", "pass 208 3.50 ← 3.50"],
    ["3.50", "3.51", "pass 208 3.50 ← 3.51"],
    ["3.50", "3.52", "fail 208 3.50 ← 3.52"],
    ["2.77", "20.77", "fail 208 2.77 ← 20.77"],
    ["0.00", "_", "pass 208 0.00 ← 0.00"],
    ["3.50", "_", "uncertain 208 3.50 ← 0.00"],
    ["0.00", "3.50", "fail 208 0.00 ← 3.50"]
  ])("%s in words, %s in the table: %s", (words, cell, expected) =>
    expect(against(words, `208 ${cell}`)).toEqual([expected])
  );

  it("a line told several times below one heading may be told with its parts", () => {
    const amounts = (...said: string[]) =>
      told("proseTable", {
        tables: [{id: "expenditure", columns: "personnelFunds/generalBudget", rows: ["total 9.00"]}],
        said: said.map((amount): Sentence => ({line: "personnelFunds", amount}))
      }).map((line) => line.split(" ")[0]);
    expect(amounts("8.00")).toEqual(["fail"]);
    expect(amounts("9.00", "8.00")).toEqual(["pass", "uncertain"]);
    expect(amounts("5.00", "3.00", "2.00")).toEqual(["uncertain", "uncertain", "uncertain"]);
    expect(amounts("5.00", "3.00")).toEqual(["fail", "fail"]);
  });

  it("an amount that another column of the line prints may be of that", () => {
    const projects = {...spent("208 3.50"), id: "projects", columns: "projectExpenditure"};
    const said = (amount: string) =>
      told("proseTable", {tables: [spent("208 9.00"), projects], said: [{line: "expenditure 208", amount}]});
    expect([said("3.50"), said("3.60")]).toEqual([["uncertain 208 3.50 ← 9.00"], ["fail 208 3.60 ← 9.00"]]);
  });

  it("of “支出” alone an amount that some line prints may be of that line", () => {
    const said = (label: string) =>
      told("proseTable", {
        tables: [spent("total 9.00", "2210201 3.50")],
        said: [{line: "expenditure", amount: "3.50", label}]
      })[0]!.split(" ")[0];
    expect([said("支出"), said("支出总计")]).toEqual(["uncertain", "fail"]);
    const long = told("proseTable", {
      tables: [spent("total 900.00", "2210201 397.35")],
      said: [{line: "expenditure", amount: "397.35", label: "支出总计"}]
    });
    expect(long[0]!.split(" ")[0]).toBe("uncertain");
  });

  it("words in whole 万元 agree with a table in yuan within half of one", () => {
    const yuan = (cell: string) =>
      told("proseTable", {
        tables: [{...spent(`208 ${cell}`), unit: "yuan"}],
        said: [{line: "expenditure 208", amount: "467"}]
      });
    expect(yuan("4,665,000")).toEqual(["pass 208 467.00 ← 466.50"]);
    expect(yuan("4,668,000")).toEqual(["pass 208 467.00 ← 466.80"]);
    expect(yuan("4,664,998")).toEqual(["fail 208 467.00 ← 466.50"]);
  });

  it("“3” in a sentence of two decimals is 3.00; what only its own digit allows is uncertain", () => {
    expect(
      told("proseTable", {tables: [goods("30207 3.40", "30216 0.50")], said: items("30207 3", "30216 0.50")})
    ).toEqual(["uncertain 30207 3.00 ← 3.40", "pass 30216 0.50 ← 0.50"]);
  });

  it("an item of operating expenses is an operating fund of basic expenditure", () => {
    expect(
      told("proseTable", {tables: [goods("30228 20.77", "30231 3.50")], said: items("30228 2.77", "30231 3.50")})
    ).toEqual(["fail 30228 2.77 ← 20.77", "pass 30231 3.50 ← 3.50"]);
  });

  it("where tables differ, agreeing with one of them is enough", () => {
    expect(
      told("proseTable", {
        tables: [spent("208 3.50"), {...spent("208 9.00"), id: "summary"}],
        said: [{line: "expenditure 208", amount: "9.00"}]
      })
    ).toEqual(["pass 208 9.00 ← 9.00"]);
  });

  it("of several readings the mildest counts", () => {
    const tables: Table[] = [
      {...spent("208 3.50"), columns: "expenditure/appropriation"},
      {...spent("208 4.50"), columns: "expenditure/generalBudget"}
    ];
    expect(told("proseTable", {tables, said: [{line: "expenditure 208", amount: "4.50"}]})).toEqual([
      "pass 208 4.50 ← 4.50"
    ]);
    expect(told("proseTable", {tables, said: [{line: "expenditure 208", amount: "5.50"}]})).toEqual([
      "fail 208 5.50 ← 3.50"
    ]);
  });

  it("a line that no table prints, one outside the budget, and an unclassified amount are left alone", () => {
    expect(told("proseTable", {tables: [spent("208 3.50")], said: [{line: "procurement", amount: "0.84"}]})).toEqual(
      []
    );
    expect(
      told("proseTable", {
        tables: [spent("208 3.50")],
        said: [{line: "expenditure 208", amount: "9.00", offBudget: true}]
      })
    ).toEqual([]);
    expect(
      told("proseTable", {tables: [spent("208 3.50")], said: [{line: "unclassified 208", amount: "9.00"}]})
    ).toEqual([]);
  });
});

describe("proseProse", () => {
  const twice = (first: string, second: string) =>
    told("proseProse", {
      said: [
        {line: "procurement", amount: first},
        {line: "procurement", amount: second, section: "procurement"}
      ]
    });
  it("two sentences on a line that no table prints say the same", () => {
    expect(twice("120.60", "120.60")).toEqual(["pass procurement 120.60 ← 120.60"]);
    expect(twice("120.60", "120.61")).toEqual(["pass procurement 120.61 ← 120.60"]);
    expect(twice("120.60", "102.60")).toEqual(["fail procurement 102.60 ← 120.60"]);
  });
  it("only a dropped zero could explain it: uncertain", () => {
    const said: Sentence[] = [
      {line: "procurement", amount: "120.60"},
      {line: "procurement", amount: "121", section: "procurement"},
      {line: "procurement 1", amount: "0.55", section: "procurement"}
    ];
    expect(told("proseProse", {said})).toEqual(["uncertain procurement 121.00 ← 120.60"]);
  });
  it("a line that a table prints is compared with the table instead", () => {
    expect(
      told("proseProse", {
        tables: [spent("208 3.50")],
        said: [
          {line: "expenditure 208", amount: "3.50"},
          {line: "expenditure 208", amount: "9.00"}
        ]
      })
    ).toEqual([]);
  });
  it("said once is not compared", () =>
    expect(told("proseProse", {said: [{line: "procurement", amount: "120.60"}]})).toEqual([]));
});

describe("proseMakeUp", () => {
  const made = (whole: string, ...parts: string[]) =>
    told("proseMakeUp", {
      said: [
        {line: "threePublic", amount: whole},
        ...["overseasTrips", "vehicleOperation", "receptions"].map((line, i) => ({line, amount: parts[i]!}))
      ]
    });
  it.each<[string, string]>([
    ["4.42 0.00 3.50 0.92", "pass threePublic 4.42 ← 4.42"],
    ["4.44 0.00 3.50 0.92", "pass threePublic 4.44 ← 4.42"],
    ["4.45 0.00 3.50 0.92", "fail threePublic 4.45 ← 4.42"]
  ])("%s", (amounts, expected) => expect(made(...(amounts.split(" ") as [string, ...string[]]))).toEqual([expected]));
  it("expenditure is basic and project expenditure", () => {
    const said = (project: string): Sentence[] => [
      {line: "expenditure", amount: "9.00"},
      {line: "basicExpenditure", amount: "4.00"},
      {line: "projectExpenditure", amount: project}
    ];
    expect(told("proseMakeUp", {said: said("5.00")})).toEqual(["pass expenditure 9.00 ← 9.00"]);
    expect(told("proseMakeUp", {said: said("6.00")})).toEqual(["fail expenditure 9.00 ← 10.00"]);
  });
  it("is uncertain where only dropped zeros could explain it", () =>
    expect(made("4.42", "0.00", "3.50", "1")).toEqual(["uncertain threePublic 4.42 ← 4.50"]));
  it("a sum without a part that it needs, or with parts of another section or year, is left alone", () => {
    expect(
      told("proseMakeUp", {
        said: [
          {line: "expenditure", amount: "9.00"},
          {line: "basicExpenditure", amount: "4.00"}
        ]
      })
    ).toEqual([]);
    expect(
      told("proseMakeUp", {
        said: [
          {line: "expenditure", amount: "9.00"},
          {line: "basicExpenditure", amount: "4.00"},
          {line: "projectExpenditure", amount: "7.00", section: "performance"}
        ]
      })
    ).toEqual([]);
    expect(
      told("proseMakeUp", {
        said: [
          {line: "expenditure", amount: "9.00"},
          {line: "basicExpenditure", amount: "4.00"},
          {line: "projectExpenditure", amount: "7.00", year: 2025}
        ]
      })
    ).toEqual([]);
  });
  it("the first of two sentences on a line counts: their difference is another rule's matter", () => {
    const said: Sentence[] = [
      {line: "expenditure", amount: "9.00"},
      {line: "basicExpenditure", amount: "4.00"},
      {line: "projectExpenditure", amount: "5.00"},
      {line: "projectExpenditure", amount: "6.00"}
    ];
    expect(told("proseMakeUp", {said})).toEqual(["pass expenditure 9.00 ← 9.00"]);
  });

  it("where the tables print every amount alike, what the parts lack is a part without a name here", () => {
    const table: Table = {
      id: "summary",
      columns: "expenditure basicExpenditure projectExpenditure",
      rows: ["total 9.00 5.00 3.00"]
    };
    const said = (project: string): Sentence[] => [
      {line: "expenditure", amount: "9.00"},
      {line: "basicExpenditure", amount: "5.00"},
      {line: "projectExpenditure", amount: project}
    ];
    expect(told("proseMakeUp", {tables: [table], said: said("3.00")})).toEqual(["uncertain expenditure 9.00 ← 8.00"]);
    expect(told("proseMakeUp", {tables: [table], said: said("2.00")})).toEqual(["fail expenditure 9.00 ← 7.00"]);
  });
});

describe("proseSum", () => {
  it("of several totals before a list the one that it adds up to is meant", () => {
    const said = (fund: string): Sentence[] => [
      {line: "expenditure", amount: "9.00"},
      {line: `expenditure/${fund}`, amount: "5.00"},
      {line: "expenditure 205", amount: "3.00"},
      {line: "expenditure 208", amount: "2.00"}
    ];
    const tables = [spent("205 3.00", "208 2.00")];
    expect(told("proseSum", {tables, said: said("appropriation")}).map((line) => line.split(" ")[0])).toEqual(["pass"]);
  });

  const tables = [goods("302 5.00", "30201 3.00", "30202 2.00")];
  const sums = (whole: string, ...listed: string[]) =>
    told("proseSum", {tables, said: [operating(whole), ...items(...listed)]});

  it("the lines that a sentence lists add up to its total", () => {
    expect(sums("5.00", "30201 3.00", "30202 2.00")).toEqual(["pass agencyOperating 5.00 ← 5.00"]);
    expect(sums("5.00", "30201 3.00", "30202 1.20")).toEqual(["fail agencyOperating 5.00 ← 4.20"]);
  });
  it.each<[string, string]>([
    ["5.01", "pass"],
    ["5.02", "fail"],
    ["4.99", "pass"],
    ["4.98", "fail"]
  ])("two lines and their total: %s is a %s", (whole, status) => {
    expect(sums(whole, "30201 3.00", "30202 2.00")).toEqual([`${status} agencyOperating ${whole} ← 5.00`]);
  });
  it("a list that leaves out a line of the tables cannot be added up, and says which", () => {
    expect(
      told("proseSum", {
        tables: [goods("302 6.00", "30201 3.00", "30202 2.00", "30207 1.00")],
        said: [operating("6.00"), ...items("30201 3.00", "30202 2.00")]
      })
    ).toEqual(["notAssessable agencyOperating (lines 科目30207)"]);
  });
  it("items of goods and services leave out no salaries", () => {
    const all = {...goods("30101 9.00", "30201 3.00", "30202 2.00"), columns: "basicExpenditure/generalBudget"};
    expect(told("proseSum", {tables: [all], said: [operating("5.00"), ...items("30201 3.00", "30202 2.00")]})).toEqual([
      "pass agencyOperating 5.00 ← 5.00"
    ]);
  });
  it("without a table to tell, a list of less may be partial: uncertain; a list of more is wrong", () => {
    expect(told("proseSum", {said: [operating("5.00"), ...items("30201 3.00", "30202 1.20")]})).toEqual([
      "uncertain agencyOperating 5.00 ← 4.20"
    ]);
    expect(told("proseSum", {said: [operating("5.00"), ...items("30201 3.00", "30202 3.20")]})).toEqual([
      "fail agencyOperating 5.00 ← 6.20"
    ]);
  });
  it("one line is no list, and a group counts once with its items", () => {
    expect(told("proseSum", {said: [operating("5.00"), ...items("30201 3.00")]})).toEqual([]);
    const said: Sentence[] = [
      {line: "expenditure", amount: "5.00"},
      ...["208 3.00", "20801 3.00", "221 2.00"].map((text): Sentence => ({
        line: `expenditure ${text.split(" ")[0]}`,
        amount: text.split(" ")[1]!
      }))
    ];
    expect(told("proseSum", {said})).toEqual(["pass expenditure 5.00 ← 5.00"]);
  });
  it("a list ends with the next total of its measure", () => {
    const said: Sentence[] = [
      {line: "expenditure", amount: "5.00"},
      {line: "expenditure 208", amount: "3.00"},
      {line: "expenditure 221", amount: "2.00"},
      {line: "expenditure", amount: "9.00"},
      {line: "expenditure 210", amount: "4.00"},
      {line: "expenditure 205", amount: "6.00"}
    ];
    expect(told("proseSum", {said})).toEqual(["pass expenditure 5.00 ← 5.00", "fail expenditure 9.00 ← 10.00"]);
  });
  it("the finding has the total and each line in it", () => {
    const [finding] = found("proseSum", {tables, said: [operating("5.00"), ...items("30201 3.00", "30202 1.20")]});
    expect(finding!.terms.map(({role, fact}) => `${role} ${fact.code} ${fact.source.text}`)).toEqual([
      "whole total 5.00",
      "part 30201 3.00",
      "part 30202 1.20"
    ]);
  });
});
