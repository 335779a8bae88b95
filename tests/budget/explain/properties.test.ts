import {describe, expect, it} from "vitest";
import {randomOf} from "../../../bench/random.js";
import type {Compared} from "../../../src/budget/breakdown.js";
import {breakdowns, compare} from "../../../src/budget/breakdown.js";
import type {Bridge} from "../../../src/budget/bridge.js";
import {crosswalk} from "../../../src/budget/crosswalk/crosswalk.js";
import {changeBridge} from "../../../src/budget/explain/changeBridge.js";
import type {Division} from "../../../src/budget/explain/division.js";
import {divisionBelow, divisionsOf, explanatoryPower} from "../../../src/budget/explain/division.js";
import {ledger} from "../../../src/budget/explain/ledger.js";
import {likeForLike} from "../../../src/budget/explain/likeForLike.js";
import {usualMateriality} from "../../../src/budget/explain/materiality.js";
import type {Measure, YearPair} from "../../../src/budget/figure.js";
import {headlineKey, headlines} from "../../../src/budget/headlines.js";
import type {Line} from "../../../src/budget/series.js";
import {operandAt, series} from "../../../src/budget/series.js";
import {contribution, variance} from "../../../src/budget/variance.js";
import {lineWith} from "../lines.js";
import type {Told} from "./documents.js";
import {narratives, tianmen, wanli} from "./documents.js";

const seed = 20261125;

/** Each step begins where the last one ended, from the one total to the other, to the fen or what is said to be rounding. */
function foots({steps, rounding}: Bridge, base: number, current: number): boolean {
  const inner = steps.slice(1, -1);
  const ends = [steps[0]!.to, ...inner.map(({to}) => to)];
  return (
    steps[0]!.to === base &&
    steps.at(-1)!.to === current &&
    ends.at(-1)! + rounding === current &&
    inner.every(({from, to}, i) => from === ends[i] && from !== to && Number.isSafeInteger(to))
  );
}

function pairsOf({lines}: Told): YearPair[] {
  const years = [...new Set(lines.flatMap(({points}) => points.map(({year}) => year)))].sort();
  return years.flatMap((base) => years.filter((year) => year > base).map((year) => ({base, year})));
}

const fenAt = (line: Line, year: number) => operandAt(line, year).amount?.fen ?? 0;

/** Every division of every total that a unit allows, with drills into all lines of every breakdown. */
function* everyDivision(unit: Told): Generator<{readonly division: Division; readonly years: YearPair}> {
  for (const years of pairsOf(unit)) {
    const totals = unit.lines.filter(({code, phase}) => code === "total" && phase === "budget");
    for (const total of totals)
      for (const division of divisionsOf(unit.lines, total, years, crosswalk(unit.lines, years)))
        yield {division, years};
    for (const way of breakdowns) {
      const rows: Compared[] = compare(unit.lines, way, years);
      for (const row of rows) {
        const division = divisionBelow(rows, row);
        if (division) yield {division, years};
      }
    }
  }
}

/** A unit of made-up totals and functional lines, some of which a year leaves blank or does not list. */
function madeUp(next: () => number): Told {
  const amounts = (most: number) =>
    Object.fromEntries(
      [2024, 2025, 2026].flatMap((year) =>
        next() < 0.2 ? [] : [[year, next() < 0.1 ? null : Math.round(next() * most)]]
      )
    );
  const total = (measure: Measure) =>
    lineWith(
      "total 合计",
      {2024: Math.round(next() * 1e12), 2025: Math.round(next() * 1e12), 2026: Math.round(next() * 1e12)},
      {key: headlineKey(measure), measure, classification: "total", code: "total", level: 0}
    );
  const codes = [
    ...new Set(
      Array.from(
        {length: 12},
        () => String(201 + Math.floor(next() * 6)) + (next() < 0.6 ? `0${1 + Math.floor(next() * 3)}` : "")
      )
    )
  ];
  const functional = codes.map((code) =>
    lineWith(`${code} 科目`, amounts(5e11), {
      key: `expenditure/all/functional/${code}`,
      measure: "expenditure",
      classification: "functional"
    })
  );
  return {
    lines: [
      ...(["revenue", "expenditure", "basicExpenditure", "projectExpenditure"] as const).map(total),
      ...functional
    ],
    claims: []
  };
}

const narrated = await narratives(
  "sh-putuo-wanli-2023-budget.md",
  "sh-putuo-wanli-2024-budget.md",
  "sh-putuo-wanli-2025-budget.md"
);
const units: ReadonlyArray<readonly [name: string, unit: Told]> = [
  ["天门", tianmen],
  ["万里", wanli],
  ...(narrated ? [["万里 with its narrative", narrated] as const] : [])
];

function madeUpUnits(): Told[] {
  const next = randomOf(seed);
  return Array.from({length: 200}, () => madeUp(next));
}

describe.each<readonly [string, readonly Told[]]>([
  ...units.map(([name, unit]) => [name, [unit]] as const),
  [`200 made-up units, seed ${seed}`, madeUpUnits()]
])("%s", (_, told) => {
  const found = told.flatMap((unit) => [...everyDivision(unit)]);
  const reasonsOf = (years: YearPair) =>
    (told.length > 1 ? [] : told).flatMap((unit) =>
      ledger(unit.lines, unit.claims, years).flatMap(({reasons}) => reasons)
    );

  it("there is something to divide", () => expect(found.length).toBeGreaterThan(2));

  it("every bridge foots, drilled ones too: to the fen, or to the yuan that some tables are rounded to", () => {
    const rounded = found.flatMap(
      ({division, years}) => changeBridge(division, reasonsOf(years), years, usualMateriality).bridge.rounding
    );
    expect(Math.max(...rounded.map(Math.abs))).toBeLessThanOrEqual(100 * 10);
    const failed = found.filter(
      ({division, years}) =>
        !foots(
          changeBridge(division, reasonsOf(years), years, usualMateriality).bridge,
          fenAt(division.total, years.base),
          fenAt(division.total, years.year)
        )
    );
    expect(failed.map(({division: {id, total}, years}) => [id, total.key, years])).toEqual([]);
  });

  it("drivers and residual are the whole change, and their contributions the whole rate", () => {
    const failed = found.filter(({division: {total, change, drivers, residual, half}, years}) => {
      const base = operandAt(total, years.base).amount;
      const values = [...drivers.map(({variance: own}) => own.change!.value), residual];
      const rounding = change.value - values.reduce((sum, part) => sum + part, 0);
      if (
        Math.abs(rounding) >
        (residual === 0
          ? half + drivers.reduce((sum, {variance: {change: own}}) => sum + (own!.hi - own!.lo) / 2, 0)
          : 0)
      )
        return true;
      const parts = [...values, rounding];
      const rate = variance(operandAt(total, years.base), operandAt(total, years.year)).rate;
      if (!rate || !base) return false;
      const points = parts.map((value) => contribution({value, lo: value, hi: value}, base)?.value ?? NaN);
      return (
        Math.abs(points.reduce((sum, point) => sum + point, 0) - rate.value) > 1e-9 * Math.max(1, Math.abs(rate.value))
      );
    });
    expect(failed.map(({division: {id, total}, years}) => [id, total.key, years])).toEqual([]);
  });

  it("explanatory power lies from 0 to 1", () =>
    expect(found.filter(({division: {power}}) => !(power >= 0 && power <= 1))).toEqual([]));
});

describe("like for like", () => {
  const switches = (ids: readonly string[]) =>
    Array.from({length: 2 ** ids.length}, (_, bits) =>
      Object.fromEntries(ids.map((id, i) => [id, Boolean(bits & (1 << i))]))
    );

  it.each(units)("adds up for every total and every combination of switches: %s", (_, unit) => {
    const prices = {2024: 0.002, 2025: -0.001, 2026: 0.013};
    for (const years of pairsOf(unit)) {
      const entries = ledger(unit.lines, unit.claims, years);
      for (const line of unit.lines.filter(
        ({key, phase}) => phase === "budget" && headlines.some((headline) => headline.key === key)
      )) {
        const usual = likeForLike({line, entries, claims: unit.claims}, years, {prices});
        for (const switched of usual ? switches(usual.adjustments.map(({id}) => id)) : []) {
          const {reported, underlying, adjustments, bridge} = likeForLike({line, entries, claims: unit.claims}, years, {
            prices,
            switched
          })!;
          const taken = adjustments.filter(({on}) => on).reduce((sum, {fen}) => sum + fen, 0);
          expect([
            line.key,
            years,
            switched,
            underlying,
            bridge.residual,
            foots(bridge, fenAt(line, years.base), fenAt(line, years.base) + underlying)
          ]).toEqual([line.key, years, switched, reported + taken, 0, true]);
        }
      }
    }
  });

  it("the Tianmen total has three switches: merger, off budget, prices", () => {
    const years = {base: 2025, year: 2026};
    const line = tianmen.lines.find(({key, phase}) => key === headlineKey("expenditure") && phase === "budget")!;
    const {adjustments} = likeForLike(
      {line, entries: ledger(tianmen.lines, tianmen.claims, years), claims: tianmen.claims},
      years,
      {
        prices: {2026: 0.013}
      }
    )!;
    expect(adjustments.map(({kind}) => kind)).toEqual(["perimeter", "offBudget", "price"]);
  });
});

describe("explanatoryPower", () => {
  it.each<[readonly number[], number, number]>([
    [[], 0, 0],
    [[0, 0], 0, 0],
    [[100], 0, 0],
    [[100], 50, 0],
    [[50, 50], 0, 0],
    [[50, -50], 0, 0],
    [[100, 0], 0, 0.5],
    [[100, 0], 100, 0.25],
    [[100, 0, 0, 0], 0, 0.75],
    [[-100, 0, 0, 0], -100, 0.375]
  ])("of %j leaving %i is %d", (changes, residual, power) => expect(explanatoryPower(changes, residual)).toBe(power));

  it(`is from 0 to 1, the same in every order and scale, and no more with something left (1,000 divisions, seed ${seed})`, () => {
    const next = randomOf(seed);
    for (let i = 0; i < 1000; ++i) {
      const changes = Array.from({length: 1 + Math.floor(next() * 12)}, () =>
        next() < 0.2 ? 0 : Math.round((next() - 0.5) * 2e12)
      );
      const [residual, order] = [Math.round((next() - 0.5) * 1e12), changes.map((change) => ({change, at: next()}))];
      const power = explanatoryPower(changes, residual);
      const shuffled = order.sort((a, b) => a.at - b.at).map(({change}) => change);
      expect(power).toBeGreaterThanOrEqual(0);
      expect(power).toBeLessThanOrEqual(1);
      expect(explanatoryPower(shuffled, residual)).toBeCloseTo(power, 12);
      expect(
        explanatoryPower(
          changes.map((change) => change * -8),
          residual * 8
        )
      ).toBeCloseTo(power, 12);
      expect(power).toBeLessThanOrEqual(explanatoryPower(changes, 0));
    }
  });
});

it("lines that are not there divide nothing", () =>
  expect(divisionsOf(series([], []), tianmen.lines[0]!, {base: 2024, year: 2025})).toEqual([]));
