import {describe, expect, test} from "vitest";
import {sparkColumns} from "../../src/charts/trend/sparkColumns.js";
import type {TrendLine, TrendOptions} from "../../src/charts/trend/trendChart.js";
import {trendChart} from "../../src/charts/trend/trendChart.js";
import {all, document, impliedRow, number, one, rowOf} from "./draw.js";
import {colliding, overflowing} from "./fits.js";
import {pretty} from "./pretty.js";

const years = [2024, 2025, 2026];

function draw(line: TrendLine, options: Partial<TrendOptions> = {}): SVGSVGElement {
  return trendChart(line, {years, base: 2025, current: 2026, width: 480, document, ...options});
}

const expenditure = rowOf("Expenditure", [45928.08, 39334.86, 39585.07]);
const implied = impliedRow("Three public expenses", 4.42, 0.58);
const long = {
  points: Array.from({length: 10}, (_, i) =>
    rowOf("", [undefined, undefined, 30000 + i * 1200]).points.map((point) => ({...point, year: 2017 + i}))
  ).flatMap((points, i) => (i === 4 ? [] : points))
};
const decade = Array.from({length: 10}, (_, i) => 2017 + i);
const rates = (svg: SVGSVGElement) => all(svg, ".rate").map((text) => text.textContent?.replace(/\s/, " "));

describe("trendChart", () => {
  test("pictures", async () => {
    await expect(pretty(draw(expenditure))).toMatchFileSnapshot("../output/trend-expenditure.svg");
    await expect(pretty(draw(implied, {locale: "zh", width: 280}))).toMatchFileSnapshot(
      "../output/trend-implied-zh.svg"
    );
    await expect(pretty(draw(long, {years: decade, width: 700}))).toMatchFileSnapshot("../output/trend-decade.svg");
  });

  test("columns stand on zero, as high as their amounts within a pixel", () => {
    const svg = draw(expenditure);
    const zero = number(one(svg, "line.zero"), "y1");
    const bars = all(svg, ".year rect");
    const heights = bars.slice(1).map((bar) => number(bar, "height"));
    for (const bar of bars.slice(1)) expect(number(bar, "y") + number(bar, "height")).toBeCloseTo(zero, 1);
    expect(Math.abs((heights[0] ?? NaN) - (39334.86 / 39585.07) * (heights[1] ?? NaN))).toBeLessThan(1);
  });

  test("rates stand between the years, none beside a missing one", () => {
    expect(rates(draw(expenditure))).toEqual(["−14.36 %", "+0.64 %"]);
    expect(rates(draw(implied))).toEqual(["+15.1 %"]);
    expect(rates(draw(rowOf("", [0, 0, 12])))).toEqual(["unchanged", "new"]);
  });

  test("a missing year is a gap that says so", () => {
    const gap = one(draw(implied), "[data-year='2024']");
    expect([all(gap, "rect").length, gap.textContent]).toEqual([0, "not published"]);
    expect(one(draw(implied, {locale: "zh"}), "[data-year='2024']").textContent).toBe("未公布");
  });

  test("an implied amount is dashed and marked", () => {
    const year = one(draw(implied), "[data-year='2025']");
    expect([one(year, "rect").getAttribute("stroke-dasharray"), year.textContent]).toEqual(["2 1.5", "≈\u20093.84"]);
  });

  test("no text leaves its chart or meets another", () => {
    for (const width of [280, 320, 340, 480, 700, 1100]) {
      for (const unit of ["yuan", "wan", "yi"] as const) {
        for (const [line, of] of [
          [expenditure, years],
          [implied, years],
          [long, decade],
          [rowOf("", [-3, -8, -5]), years],
          [rowOf("", [0, 0, 0]), years]
        ] as const) {
          const svg = draw(line, {width, unit, years: of});
          expect([overflowing(svg), colliding(svg)], `${width} ${unit}`).toEqual([[], []]);
        }
      }
    }
  });

  test("colours are variables only", () => {
    expect(draw(implied).outerHTML).not.toMatch(/#[0-9a-f]{3}|rgba?\(|hsl/i);
  });
});

describe("sparkColumns", () => {
  const spark = (row: typeof implied) => sparkColumns(row.points, {years, base: 2025, current: 2026, document});

  test("picture", async () => {
    await expect(pretty(spark(expenditure))).toMatchFileSnapshot("../output/spark.svg");
  });

  test("has no text but says its years", () => {
    expect(all(spark(implied), "text")).toHaveLength(0);
    expect(one(spark(implied), "desc").textContent).toBe(
      "not published in 2024; 3.84 (implied) in 2025; 4.42 in 2026; in 10,000 yuan."
    );
  });

  test("is 96 × 36, light last year, dark this year, outlined before", () => {
    expect(spark(expenditure).getAttribute("viewBox")).toBe("0 0 96 36");
    expect(all(spark(expenditure), "rect").map((bar) => bar.getAttribute("fill"))).toEqual([
      "none",
      "var(--py)",
      "var(--bu)"
    ]);
  });
});
