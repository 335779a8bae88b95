import {describe, expect, it} from "vitest";
import {gravestFirst} from "../../../src/budget/checks/order.js";
import {withConsequences} from "../../../src/budget/checks/roots.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import type {Sentence, Small, Table} from "./small.js";
import {disclosure} from "./small.js";

/** Each counted contradiction with the rules of those that it takes with it. */
const roots = (small: Small): string[] =>
  withConsequences(check([disclosure(small)]).filter(({rule}) => !rule.startsWith("required")))
    .filter(({finding}) => finding.status === "fail")
    .map(({finding, consequences}) =>
      [`${finding.rule} ${finding.subject.code}`, ...consequences.map(({rule}) => rule)].join(" → ")
    );

const spent = (...rows: string[]): Table => ({id: "expenditure", columns: "expenditure", rows});

describe("one error is one root", () => {
  it("an amount of a sentence takes its rate with it", () =>
    expect(
      roots({
        tables: [
          spent("total 350.35", "208 350.35"),
          {id: "last", columns: "expenditure", rows: ["208 348.52"], phase: "executed", year: 2025}
        ],
        said: [{line: "expenditure 208", amount: "352.67", rate: "0.53", base: "2025 executed"}]
      })
    ).toEqual(["proseTable 208 → growth"]));

  it("a rate that is still wrong then stands for itself", () =>
    expect(
      roots({
        tables: [
          spent("total 350.35", "208 350.35"),
          {id: "last", columns: "expenditure", rows: ["208 348.52"], phase: "executed", year: 2025}
        ],
        said: [{line: "expenditure 208", amount: "352.67", rate: "7.00", base: "2025 executed"}]
      })
    ).toEqual(["proseTable 208", "growth 208"]));

  it("a cell that breaks its row and its column counts once", () =>
    expect(
      roots({
        tables: [
          {
            id: "expenditure",
            columns: "expenditure basicExpenditure projectExpenditure",
            rows: ["total 9.00 5.00 4.00", "208 5.00 5.00 4.00", "221 4.00 0.00 4.00"]
          }
        ]
      })
    ).toEqual(["rowSum 208 → columnTotal"]));

  it("two errors of one list are two roots, with the sum below the first", () => {
    const line = (code: string, amount: string): Sentence => ({
      line: `agencyOperating ${code}`,
      classification: "economic",
      amount
    });
    const table: Table = {
      id: "basicExpenditure",
      classification: "economic",
      columns: "operatingFunds/generalBudget",
      rows: ["302 9.00", "30201 3.00", "30202 2.00", "30203 4.00"]
    };
    expect(
      roots({
        tables: [table],
        said: [
          {line: "agencyOperating", amount: "9.00"},
          line("30201", "3.30"),
          line("30202", "2.20"),
          line("30203", "4.00")
        ]
      })
    ).toEqual(["proseTable 30201 → proseSum", "proseTable 30202"]);
  });
});

describe("one finding at several places", () => {
  it("a narrative that is printed twice contradicts once", () => {
    const said: Sentence[] = [
      {line: "expenditure 208", amount: "887.36", section: "budget"},
      {line: "expenditure 208", amount: "887.36", section: "budget"}
    ];
    const [first, ...others] = check([disclosure({tables: [spent("total 87.36", "208 87.36")], said})]).filter(
      ({status, rule}) => status === "fail" && rule === "proseTable"
    );
    expect([first!.also!.map(({fact}) => fact.source.line), others]).toEqual([[2], []]);
  });

  it("a base of the wrong year in every paragraph is one, and nothing is reckoned from it", () => {
    const said = ["revenue", "expenditure", "threePublic"].map((line): Sentence => ({
      line,
      amount: "793.14",
      change: "+793.14",
      base: 2026
    }));
    const open = check([
      disclosure({said, tables: [{id: "summary", columns: "revenue expenditure", rows: ["total 793.14 793.14"]}]})
    ]).filter(({status, rule}) => status === "fail" && !rule.startsWith("required"));
    expect(open.map(({rule, missing, also}) => [rule, missing!.of, also!.length])).toEqual([
      ["baseYear", "2026年预算", 2]
    ]);
  });
});

describe("order", () => {
  it("is the gravest first, roots before what they take with them, advice last", () => {
    const findings = check([
      disclosure({
        tables: [spent("total 100.00", "208 60.00", "221 40.00")],
        said: [
          {line: "expenditure 221", amount: "41.00"},
          {line: "expenditure 208", amount: "90.00"},
          {line: "procurement", amount: "3.00", change: "+3.00", rate: "100", base: 2025}
        ]
      })
    ]).filter(({rule}) => rule === "proseTable" || rule === "habit");
    expect(gravestFirst(findings).map(({rule, subject}) => `${rule} ${subject.code}`)).toEqual([
      "proseTable 208",
      "proseTable 221",
      "habit total"
    ]);
  });
});
