import {describe, expect, it} from "vitest";
import {nameSpans, spanOf} from "../../src/store/published/unitName.js";

const named = (...names: Array<[number, string]>) => names.map(([fiscalYear, unitName]) => ({fiscalYear, unitName}));

describe("nameSpans", () => {
  it("one name is one span", () =>
    expect(nameSpans(named([2024, "甲局"], [2026, "甲局"]))).toEqual([{name: "甲局", from: 2024, to: 2026}]));
  it("a new name begins a span, and so does an old one that comes back", () => {
    expect(nameSpans(named([2024, "甲局"], [2025, "乙局"], [2026, "甲局"]))).toEqual([
      {name: "甲局", from: 2024, to: 2024},
      {name: "乙局", from: 2025, to: 2025},
      {name: "甲局", from: 2026, to: 2026}
    ]);
  });
  it("what printing alone varies is no other name", () =>
    expect(nameSpans(named([2025, "甲局（本级）"], [2026, "甲局 (本级)"]))).toEqual([
      {name: "甲局 (本级)", from: 2025, to: 2026}
    ]));
});

describe("spanOf", () => {
  const spans = nameSpans(named([2024, "甲局"], [2026, "乙局"]));
  it.each([
    [2023, "甲局"],
    [2024, "甲局"],
    [2025, "乙局"],
    [2026, "乙局"],
    [2027, "乙局"]
  ])("%i: %s, a year without a document by the one that looks back on it", (year, name) =>
    expect(spanOf(spans, year)?.name).toBe(name)
  );
  it("of no document there is none", () => expect(spanOf([], 2026)).toBeUndefined());
});
