import {describe, expect, it} from "vitest";
import type {Sentence, Small, Table} from "./small.js";
import {found, told} from "./small.js";

const totals = (year: number, amount: string, more: Partial<Table> = {}): Table => ({
  id: "fundOverview",
  columns: "expenditure",
  rows: [`total ${amount}`],
  year,
  ...more
});
const grew = (amount: string, change: string, more: Partial<Sentence> = {}): Sentence => ({
  line: "expenditure",
  amount,
  change,
  base: 2025,
  ...more
});

describe("statedChange", () => {
  const stated = (base: string, sentence: Sentence) =>
    told("statedChange", {tables: [totals(2025, base)], said: [sentence]});

  it.each<[string, string, string, string]>([
    ["39334.86", "39585.07", "+250.21", "pass expenditure 250.21 ← 250.21"],
    ["39334.86", "39585.07", "+250.22", "pass expenditure 250.22 ← 250.21"],
    ["39334.86", "39585.07", "+250.23", "fail expenditure 250.23 ← 250.21"],
    ["39334.86", "39585.07", "-250.21", "fail expenditure -250.21 ← 250.21"],
    ["9.00", "7.50", "-1.50", "pass expenditure -1.50 ← -1.50"],
    ["0.00", "7.50", "+7.50", "pass expenditure 7.50 ← 7.50"]
  ])("%s to %s is a change of %s", (base, amount, change, expected) =>
    expect(stated(base, grew(amount, change))).toEqual([expected])
  );

  it("the base may stand in a sentence", () => {
    expect(
      told("statedChange", {said: [{line: "expenditure", amount: "9.00", year: 2025}, grew("9.50", "+0.50")]})
    ).toEqual(["pass expenditure 0.50 ← 0.50"]);
    expect(
      told("statedChange", {said: [{line: "expenditure", amount: "9.00", year: 2025}, grew("9.50", "+0.80")]})
    ).toEqual(["fail expenditure 0.80 ← 0.50"]);
  });
  it("a budget's base is no executed amount", () => {
    expect(
      told("statedChange", {tables: [totals(2025, "9.00", {phase: "executed"})], said: [grew("9.50", "+0.80")]})
    ).toEqual([]);
    expect(
      told("statedChange", {
        tables: [totals(2025, "9.00", {phase: "executed"})],
        said: [grew("9.50", "+0.80", {base: "2025 executed"})]
      })
    ).toEqual(["fail expenditure 0.80 ← 0.50"]);
  });
  it("without a base in the document, or with a blank one, nothing is said", () => {
    expect(told("statedChange", {said: [grew("9.50", "+0.80")]})).toEqual([]);
    expect(told("statedChange", {tables: [totals(2025, "_")], said: [grew("9.50", "+0.80")]})).toEqual([]);
  });
  it("is uncertain where only a dropped zero could explain it", () => {
    expect(
      told("statedChange", {
        tables: [totals(2025, "9.00")],
        said: [grew("9.50", "+1"), {line: "procurement", amount: "0.84"}]
      })
    ).toEqual(["uncertain expenditure 1.00 ← 0.50"]);
  });
});

describe("lastYear", () => {
  const before = (amount: string): Small => ({year: 2025, tables: [{...totals(2025, amount), id: "expenditure"}]});

  it("a change is measured against last year's own document", () => {
    expect(told("lastYear", before("9.00"), {said: [grew("9.50", "+0.50")]})).toEqual(["pass expenditure 0.50 ← 0.50"]);
    expect(told("lastYear", before("9.10"), {said: [grew("9.50", "+0.50")]})).toEqual(["fail expenditure 0.50 ← 0.40"]);
  });
  it("whichever document comes first", () =>
    expect(told("lastYear", {said: [grew("9.50", "+0.50")]}, before("9.10"))).toEqual([
      "fail expenditure 0.50 ← 0.40"
    ]));

  it("a change taken from rounded amounts passes: 3,355.65 against exact 3,355.6428", () => {
    const exact: Small = {year: 2024, tables: [{...totals(2024, "156,211,123"), unit: "yuan"}]};
    const said = (change: string): Small => ({
      year: 2025,
      tables: [{...totals(2025, "189,767,551"), unit: "yuan", id: "expenditure"}],
      said: [grew("18976.76", change, {base: 2024})]
    });
    expect(told("lastYear", exact, said("+3355.65"))).toEqual(["pass expenditure 3355.65 ← 3355.65"]);
    expect(told("lastYear", exact, said("+3355.64"))).toEqual(["pass expenditure 3355.64 ← 3355.65"]);
    expect(told("lastYear", exact, said("+3355.66"))).toEqual(["fail expenditure 3355.66 ← 3355.65"]);
  });
  it("exact to the yuan on both sides: two yuan apart is a contradiction", () => {
    const exact = (year: number, yuan: string): Small => ({year, tables: [{...totals(year, yuan), unit: "yuan"}]});
    const said = (change: string): Small => ({
      ...exact(2025, "189,767,551"),
      said: [grew("189767551", change, {base: 2024, unit: "yuan"})]
    });
    expect(told("lastYear", exact(2024, "156,211,123"), said("+33556428"))).toEqual([
      "pass expenditure 3355.64 ← 3355.64"
    ]);
    expect(told("lastYear", exact(2024, "156,211,123"), said("+33556430"))).toEqual([
      "fail expenditure 3355.64 ← 3355.64"
    ]);
  });
  it("that year's own document counts before what a later one prints of it", () => {
    const later: Small = {year: 2027, tables: [totals(2025, "8.00")]};
    expect(told("lastYear", later, before("9.00"), {said: [grew("9.50", "+0.50")]})).toEqual([
      "pass expenditure 0.50 ← 0.50"
    ]);
    expect(told("lastYear", later, {said: [grew("9.50", "+0.50")]})).toEqual(["fail expenditure 0.50 ← 1.50"]);
  });
  it("without that year's document it is not assessable, and says which is missing", () => {
    expect(told("lastYear", {said: [grew("9.50", "+0.50")]})).toEqual(["notAssessable expenditure (disclosure 2025)"]);
    expect(
      told(
        "lastYear",
        {year: 2025, tables: [{id: "summary", columns: "revenue", rows: ["total 9.00"]}]},
        {said: [grew("9.50", "+0.50")]}
      )
    ).toEqual(["notAssessable expenditure (base 2025)"]);
  });
  it("nothing is missing where the document itself prints the base", () =>
    expect(told("lastYear", {tables: [totals(2025, "9.00")], said: [grew("9.50", "+0.50")]})).toEqual([]));
});

describe("negativeBase", () => {
  const rise = (amount: string, change: string) => told("negativeBase", {said: [grew(amount, change)]});
  it.each<[string, string, string[]]>([
    ["9.50", "+0.50", ["pass expenditure 0.50 ← 9.50"]],
    ["0.84", "+0.84", ["pass expenditure 0.84 ← 0.84"]],
    ["0.84", "+0.85", ["pass expenditure 0.85 ← 0.84"]],
    ["0.84", "+0.86", ["fail expenditure 0.86 ← 0.84"]],
    ["0.00", "+1421.25", ["fail expenditure 1421.25 ← 0.00"]],
    ["0.00", "-1421.25", []],
    ["9.50", "+0.00", []]
  ])("to %s by %s: %j", (amount, change, expected) => expect(rise(amount, change)).toEqual(expected));
});

describe("direction", () => {
  const said = (direction: Sentence["direction"], base: string, amount: string) =>
    told("direction", {
      tables: [totals(2025, base)],
      said: [{line: "expenditure", amount, base: 2025, ...(direction ? {direction} : {})}]
    });
  it.each<[NonNullable<Sentence["direction"]>, string, string, string]>([
    ["increase", "9.00", "9.50", "pass expenditure 9.50 ← 9.00"],
    ["increase", "9.50", "9.00", "fail expenditure 9.00 ← 9.50"],
    ["decrease", "9.50", "9.00", "pass expenditure 9.00 ← 9.50"],
    ["decrease", "9.00", "9.50", "fail expenditure 9.50 ← 9.00"],
    ["same", "9.00", "9.00", "pass expenditure 9.00 ← 9.00"],
    ["same", "9.00", "9.01", "pass expenditure 9.01 ← 9.00"],
    ["same", "9.00", "9.02", "fail expenditure 9.02 ← 9.00"],
    ["increase", "9.01", "9.00", "pass expenditure 9.00 ← 9.01"],
    ["increase", "9.02", "9.00", "fail expenditure 9.00 ← 9.02"],
    ["decrease", "9.00", "9.01", "pass expenditure 9.01 ← 9.00"]
  ])("%s from %s to %s: %s", (direction, base, amount, expected) =>
    expect(said(direction, base, amount)).toEqual([expected])
  );
  it("only a dropped zero could make it the same: uncertain", () => {
    expect(
      told("direction", {
        tables: [totals(2025, "9.40")],
        said: [
          {line: "expenditure", amount: "9", base: 2025, direction: "same"},
          {line: "procurement", amount: "0.84"}
        ]
      })
    ).toEqual(["uncertain expenditure 9.00 ← 9.40"]);
  });
  it("against last year's document where this one has no base", () => {
    expect(
      told(
        "direction",
        {year: 2025, tables: [totals(2025, "9.00")]},
        {said: [{line: "expenditure", amount: "8.00", base: 2025, direction: "increase"}]}
      )
    ).toEqual(["fail expenditure 8.00 ← 9.00"]);
  });
  it("no direction, no base, or an amount of change beside it: left to other rules", () => {
    expect(said(undefined, "9.00", "8.00")).toEqual([]);
    expect(
      told("direction", {said: [{line: "expenditure", amount: "8.00", base: 2025, direction: "increase"}]})
    ).toEqual([]);
    expect(
      told("direction", {tables: [totals(2025, "9.00")], said: [grew("8.00", "-1.00", {direction: "increase"})]})
    ).toEqual([]);
  });
});

describe("restated", () => {
  const own = (amount: string): Small => ({year: 2025, tables: [{...totals(2025, amount), id: "expenditure"}]});
  const later = (amount: string): Small => ({tables: [totals(2025, amount)]});
  it.each<[string, string, string]>([
    ["9.00", "9.00", "pass expenditure 9.00 ← 9.00"],
    ["9.00", "9.01", "pass expenditure 9.01 ← 9.00"],
    ["9.00", "9.30", "fail expenditure 9.30 ← 9.00"]
  ])("%s in its own year's document, %s a year later: %s", (then, now, expected) => {
    expect(told("restated", own(then), later(now))).toEqual([expected]);
    expect(told("restated", later(now), own(then))).toEqual([expected]);
  });
  it("only a dropped zero could explain it: uncertain", () => {
    expect(
      told("restated", own("9.40"), {
        tables: [totals(2025, "9", {columns: "expenditure revenue", rows: ["total 9 9.45"]})]
      })
    ).toEqual(["uncertain expenditure 9.00 ← 9.40"]);
  });
  it("is found once, in the later document", () =>
    expect(found("restated", own("9.00"), later("9.30")).map(({fiscalYear}) => fiscalYear)).toEqual([2026]));
  it("without that year's own document there is nothing to compare", () =>
    expect(told("restated", later("9.30"))).toEqual([]));
});
