import {describe, expect, it} from "vitest";
import {coverage} from "../../../src/budget/checks/outcome.js";
import {repairs} from "../../../src/budget/checks/repair.js";
import {check} from "../../../src/budget/checks/rules/rules.js";
import {repairText} from "../../../src/locale/sentences/repairSentence.js";
import type {Small} from "./small.js";
import {disclosure, found, told} from "./small.js";

/** One line with its two years, and the change and rate printed beside it. */
const moved = (row: string, printed: string): Small => ({
  tables: [
    {
      id: "expenditure",
      columns: "expenditure expenditure",
      years: [2026, 2025],
      rows: [`total ${row}`],
      moved: [printed]
    }
  ]
});

describe("tableChange", () => {
  it.each([
    ["100.00 95.00", "5.00", "pass expenditure 5.00 ← 5.00"],
    ["100.00 95.00", "6.00", "fail expenditure 6.00 ← 5.00"],
    ["95.00 100.00", "-5.00", "pass expenditure -5.00 ← -5.00"],
    ["95.00 100.00", "5.00", "fail expenditure 5.00 ← -5.00"],
    ["100.00 95.00", "5.01", "pass expenditure 5.01 ← 5.00"],
    ["100.00 95.00", "5", "pass expenditure 5.00 ← 5.00"],
    ["7.00 _", "7.00", "pass expenditure 7.00 ← 7.00"],
    ["7.00 _", "9.00", "uncertain expenditure 9.00 ← 7.00"],
    ["_ 7.00", "-7.00", "pass expenditure -7.00 ← -7.00"],
    ["0.00 0.00", "0.00", "pass expenditure 0.00 ← 0.00"]
  ])("of %s, %s: %s", (row, change, expected) =>
    expect(told("tableChange", moved(row, `${change} _`))).toEqual([expected])
  );
});

describe("tableGrowth", () => {
  it.each([
    ["100.00 95.00", "5.26", "pass expenditure 5.26% ← 5.26%"],
    ["100.00 95.00", "5.3", "pass expenditure 5.30% ← 5.26%"],
    ["100.00 95.00", "9.99", "fail expenditure 9.99% ← 5.26%"],
    ["95.00 100.00", "5.00", "fail expenditure 5.00% ← -5.00%"],
    ["0.03 0.02", "40.00", "pass expenditure 40.00% ← 50.00%"],
    ["0.00 5.00", "-100.00", "pass expenditure -100.00% ← -100.00%"],
    ["3.00 -5.00", "160.00", "pass expenditure 160.00% ← 160.00%"],
    ["-8.00 -5.00", "-60.00", "pass expenditure -60.00% ← -60.00%"]
  ])("of %s, %s %%: %s", (row, rate, expected) =>
    expect(told("tableGrowth", moved(row, `_ ${rate}`))).toEqual([expected])
  );

  it.each([
    ["5.00 0.00", "100.00", "pass", "hundredFromZero"],
    ["5.00 0.00", "0.00", "pass", "zeroFromNothing"],
    ["0.00 0.00", "0.00", "pass", "zeroOnZero"],
    ["5.00 0.00", "50.00", "fail", undefined],
    ["5.00 _", "50.00", "uncertain", undefined]
  ])("from nothing, %s: %s %% is %s", (row, rate, status, convention) =>
    expect(found("fromZero", moved(row, `_ ${rate}`)).map((finding) => [finding.status, finding.convention])).toEqual([
      [status, convention]
    ])
  );
});

describe("a falsified total", () => {
  const table: Small = {
    tables: [
      {
        id: "expenditure",
        columns: "expenditure expenditure",
        years: [2026, 2025],
        rows: ["total 100.00 95.00", "201 64.00 60.00", "208 36.00 35.00"],
        moved: ["6.00 9.99", "4.00 6.67", "1.00 2.86"]
      }
    ]
  };
  const findings = check([disclosure(table)]);
  it("contradicts itself twice, and each amount, change and rate is covered", () => {
    expect(
      findings.filter(({status, rule}) => status === "fail" && rule.startsWith("table")).map(({rule}) => rule)
    ).toEqual(["tableChange", "tableGrowth"]);
    expect(coverage(disclosure(table), findings)).toMatchObject({total: 12, covered: 12, uncovered: []});
  });
  it("is put right by its change and its rate", () =>
    expect(repairs(findings).map((repair) => repairText(repair, "en").replace(/\s/g, " "))).toEqual([
      "Expenditure, change in the table “Expenditure”, 6.00 → 5.00 万元 (one wrong digit); this clears 1 finding.",
      "Expenditure, rate in the table “Expenditure”, 9.99 % → 5.26 %; this clears 1 finding."
    ]));
});

it("a change without the amount that it is measured against is not assessable, and not covered", () => {
  const alone: Small = {
    tables: [{id: "expenditure", columns: "expenditure", rows: ["total 100.00"], moved: ["5.00 5.26"]}]
  };
  expect([told("tableChange", alone), told("tableGrowth", alone)]).toEqual([
    ["notAssessable expenditure (compared 2026)"],
    ["notAssessable expenditure (compared 2026)"]
  ]);
  expect(coverage(disclosure(alone), check([disclosure(alone)]))).toMatchObject({total: 3, covered: 0});
});
