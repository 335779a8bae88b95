import {describe, expect, it, test} from "vitest";
import {breakdown, compare} from "../../../src/budget/breakdown.js";
import {crosswalk} from "../../../src/budget/crosswalk/crosswalk.js";
import {changeBridge} from "../../../src/budget/explain/changeBridge.js";
import type {Division} from "../../../src/budget/explain/division.js";
import {divisionBelow, divisionsOf} from "../../../src/budget/explain/division.js";
import type {Exceeds} from "../../../src/budget/explain/materiality.js";
import {exceeds, usualMateriality} from "../../../src/budget/explain/materiality.js";
import type {YearPair} from "../../../src/budget/figure.js";
import {headlineKey} from "../../../src/budget/headlines.js";
import {inWan} from "../../figure.js";
import {totalLine, wanli} from "./documents.js";

/** Printed in yuan, so that differences have four decimals; worked out by hand from the class rows of the tables. */
const exact = (fen: number) => `${fen > 0 ? "+" : ""}${inWan(fen, 50)}`;
const {lines} = wanli;
const divisions = (years: YearPair) =>
  divisionsOf(lines, totalLine(wanli, "expenditure"), years, crosswalk(lines, years));
const division = (id: string, years: YearPair) => divisions(years).find((found) => found.id === id)!;
const drivers = (found: Division) =>
  found.drivers.map(
    ({line, variance: {change, kind}}) =>
      `${line.code === "total" ? line.measure : line.code} ${exact(change!.value)}${kind === "changed" ? "" : ` ${kind}`}`
  );

describe.each([
  [
    {base: 2023, year: 2024},
    "-876.7517",
    [
      "208 -746.9172",
      "212 -193.4575",
      "204 +38.0700",
      "205 +25.0000 new",
      "210 +12.7925",
      "221 -7.8295",
      "201 -4.4100"
    ],
    ["projectExpenditure -906.7240", "basicExpenditure +29.9723"]
  ],
  [
    {base: 2024, year: 2025},
    "+3355.6428",
    ["212 +3498.4023", "208 -351.2169", "204 +124.5025", "221 +48.2333", "201 +36.3900", "210 -0.6684"],
    ["projectExpenditure +3192.0702", "basicExpenditure +163.5726"]
  ]
])("expenditure, %o", (years, change, byFunction, byType) => {
  it("by function, offsets among the drivers", () => {
    const found = division("functional", years);
    expect([exact(found.change.value), found.residual, drivers(found)]).toEqual([change, 0, byFunction]);
  });

  it("by type", () =>
    expect([drivers(division("type", years)), division("type", years).residual]).toEqual([byType, 0]));

  it("function tells more than type: few of nine against one of two", () =>
    expect(divisions(years).map(({id}) => id)).toEqual(["functional", "type"]));
});

it("explanatory power of 2024, by hand: 1.7699 lines' worth of nine, 1.0660 of two", () => {
  const years = {base: 2023, year: 2024};
  expect([division("functional", years).power.toFixed(4), division("type", years).power.toFixed(4)]).toEqual([
    "0.8033",
    "0.4670"
  ]);
});

it("one source that brings all of the change tells nothing", () => {
  const [found] = divisionsOf(lines, totalLine(wanli, "revenue"), {base: 2023, year: 2024});
  expect([found!.id, drivers(found!), found!.power]).toEqual(["source", ["generalBudget -876.7517"], 0]);
});

it("items that are new in 2024, and those that ended", () => {
  const rows = compare(lines, breakdown("functional"), {base: 2023, year: 2024}).filter(({level}) => level === 3);
  const of = (wanted: string) =>
    rows
      .filter(({variance: {kind}}) => kind === wanted)
      .map(({line, variance}) => `${line.code} ${line.label} ${exact(variance.change!.value)}`);
  expect([of("new"), of("ended")]).toEqual([
    ["2059999 其他教育支出 +25.0000"],
    ["2010506 统计管理 -2.6300", "2080206 社会组织管理 -21.5000"]
  ]);
});

describe("drilling down, 2023 to 2024", () => {
  const years = {base: 2023, year: 2024};
  const rows = compare(lines, breakdown("functional"), years);
  const below = (code: string) =>
    divisionBelow(
      rows,
      rows.find(({line}) => line.code === code)!
    );

  it("social security is what its own lines make it", () => {
    const found = below("208")!;
    expect([
      exact(found.change.value),
      found.residual,
      found.id,
      found.drivers.every(({line}) => line.code.length === 5)
    ]).toEqual(["-746.9172", 0, "functional", true]);
  });

  it("a new line goes from nothing, though no table of 2023 lists it", () => {
    const {
      bridge: {steps, residual}
    } = changeBridge(below("205")!, [], years, usualMateriality);
    expect([residual, steps.map(({key, from, to}) => `${key.split("/").at(-1)} ${exact(from)}→${exact(to)}`)]).toEqual([
      0,
      ["base 0.0000→0.0000", "20599 0.0000→+25.0000", "current 0.0000→+25.0000"]
    ]);
  });

  it.each([
    {base: 2023, year: 2024},
    {base: 2024, year: 2025}
  ])("items rounded to the yuan leave nothing that a step could show: %o", (pair) => {
    const all = compare(lines, breakdown("functional"), pair);
    const left = all.flatMap((whole) => {
      const found = divisionBelow(all, whole);
      return found
        ? changeBridge(found, [], pair, usualMateriality)
            .bridge.steps.filter(({kind}) => kind === "residual")
            .map(({key}) => `${whole.line.code} ${key}`)
        : [];
    });
    expect(left).toEqual([]);
  });

  it("an item has no lines of its own", () => expect(below("2059999")).toBeUndefined());
});

test.each<[string, string, YearPair, Exceeds]>([
  ["headline", headlineKey("projectExpenditure"), {base: 2023, year: 2024}, "both"],
  ["headline", headlineKey("revenue"), {base: 2023, year: 2024}, "both"],
  ["headline", headlineKey("basicExpenditure"), {base: 2023, year: 2024}, "none"],
  ["headline", headlineKey("basicExpenditure"), {base: 2024, year: 2025}, "amount"],
  ["headline", headlineKey("threePublic"), {base: 2023, year: 2024}, "rate"],
  ["headline", headlineKey("vehiclePurchase"), {base: 2023, year: 2024}, "always"],
  ["headline", headlineKey("receptions"), {base: 2023, year: 2024}, "none"],
  ["functional", "expenditure/all/functional/212", {base: 2023, year: 2024}, "amount"],
  ["functional", "expenditure/all/functional/204", {base: 2023, year: 2024}, "rate"],
  ["functional", "expenditure/all/functional/205", {base: 2023, year: 2024}, "none"],
  ["functional", "expenditure/all/functional/206", {base: 2023, year: 2024}, "none"]
])("%s %s, %o: %s", (id, key, years, expected) => {
  const row = compare(lines, breakdown(id), years).find(({line}) => line.key === key)!;
  expect(exceeds(row, usualMateriality)).toBe(expected);
});
