import {describe, expect, test} from "vitest";
import type {TrendBasis, TrendMeasure} from "../../src/budget/trend.js";
import {trendOf} from "../../src/budget/trend.js";
import {lineWith} from "./lines.js";

const years = [2023, 2024, 2025];
const line = lineWith("办案", {2023: 10_000, 2024: 12_000, 2025: 15_000});
const total = lineWith("合计", {2023: 100_000, 2024: 80_000, 2025: 100_000});

const values = (as: TrendMeasure, basis: Partial<TrendBasis> = {}, of = line) =>
  trendOf(of, as, {years, ...basis}).map(({value}) => value?.value);

describe("trendOf", () => {
  test("amounts are fen with what rounding allows", () =>
    expect(trendOf(line, "amount", {years})[1]!.value).toEqual({value: 12_000, lo: 11_999.5, hi: 12_000.5}));

  test("an index starts at 1 in the first year above zero, exactly", () => {
    expect(values("index")).toEqual([1, 1.2, 1.5]);
    const late = lineWith("新", {2023: 0, 2024: 4_000, 2025: 5_000});
    expect(values("index", {}, late)).toEqual([0, 1, 1.25]);
    expect(trendOf(line, "index", {years})[0]!.value).toEqual({value: 1, lo: 1, hi: 1});
  });

  test("nothing is made up for a year without an amount: no zero, no index, no share", () => {
    const gap = lineWith("断", {2023: 10_000, 2025: 15_000});
    const blank = lineWith("空", {2023: 10_000, 2024: null, 2025: 15_000});
    for (const as of ["amount", "index"] as const) {
      expect(values(as, {}, gap)[1]).toBeUndefined();
      expect(values(as, {}, blank)[1]).toBeUndefined();
    }
    expect(values("share", {total: gap})).toEqual([1, undefined, 1]);
  });

  test("a share is that of the same year's total", () => expect(values("share", {total})).toEqual([0.1, 0.15, 0.15]));

  test("per head only where a count of staff is known", () =>
    expect(values("perHead", {heads: {2024: 10}})).toEqual([undefined, 1_200, undefined]));

  test("constant prices are those of the last year, and need every change between", () => {
    const at = (prices: Record<number, number>) =>
      values("constant", {prices}).map((value) => value && Math.round(value));
    expect(at({2024: 0.1, 2025: 0.2})).toEqual([13_200, 14_400, 15_000]);
    expect(at({2025: 0.2})).toEqual([undefined, 14_400, 15_000]);
    expect(at({})).toEqual([undefined, undefined, 15_000]);
  });
});
