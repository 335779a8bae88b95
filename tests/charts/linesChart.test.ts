import {describe, expect, test} from "vitest";
import type {LineSeries, LinesOptions} from "../../src/charts/trend/lineSeries.js";
import {spread} from "../../src/charts/trend/lineSeries.js";
import {linesApart} from "../../src/charts/trend/linesApart.js";
import {linesChart} from "../../src/charts/trend/linesChart.js";
import {slopeChart} from "../../src/charts/trend/slopeChart.js";
import {accountsChart} from "../../src/charts/trend/accountsChart.js";
import {all, document, number, one} from "./draw.js";
import {colliding, overflowing} from "./fits.js";
import {pretty} from "./pretty.js";

type Given = LineSeries["values"][number]["given"];

function seriesOf(
  name: string,
  amounts: ReadonlyArray<number | undefined>,
  given: Given = "own",
  breaks: number[] = []
): LineSeries {
  const values = amounts.flatMap((amount, i) =>
    amount === undefined ? [] : [{year: 2023 + i, value: amount, text: amount.toFixed(2), given: i ? "own" : given}]
  );
  return {key: name, name, values, breaks, said: `${name}: ${values.map(({text}) => text).join(", ")}`};
}

const lines = [
  seriesOf("Expenditure", [120, 131.5, 128, 140.25]),
  seriesOf("Social security and employment of public employees", [40, 41, undefined, 44], "later"),
  seriesOf("社会保障和就业支出（含以前年度结转）", [39, 40, 41, 43], "implied", [2025]),
  seriesOf("Nothing", [0, 0, 0, 0])
];

const options = (width: number, extra: Partial<LinesOptions> = {}): LinesOptions => ({
  document,
  width,
  title: "Lines",
  years: [2023, 2024, 2025, 2026],
  head: "Amounts in 万元",
  tick: String,
  from: 0,
  notes: ["gaps: not published"],
  ...extra
});

const charts = {lines: linesChart, apart: linesApart, slope: slopeChart} as const;

describe.each(Object.entries(charts))("%s", (name, chart) => {
  const years = name === "slope" ? [2023, 2026] : [2023, 2024, 2025, 2026];
  test.each([900, 320])("picture, %d wide: nothing collides or leaves the picture", async (width) => {
    const svg = chart(lines, options(width, {years}));
    expect(overflowing(svg)).toEqual([]);
    if (name !== "apart") expect(colliding(svg)).toEqual([]);
    await expect(pretty(svg)).toMatchFileSnapshot(`../output/trend-${name}-${width}.svg`);
  });

  test("every line is reached by keyboard and says itself", () => {
    const svg = chart(lines, options(900, {years}));
    expect(all(svg, ".series").map((group) => group.getAttribute("aria-label"))).toEqual(lines.map(({said}) => said));
    expect(all(svg, ".series").every((group) => group.getAttribute("tabindex") === "0")).toBe(true);
  });
});

describe("linesChart", () => {
  const svg = linesChart(lines, options(900));
  const series = (i: number) => all(svg, ".series")[i]!;
  test("leaves a gap where a year has no value, and never draws a zero for it", () => {
    expect(all(series(1), ".segment")).toHaveLength(1);
    expect(all(series(1), ".value")).toHaveLength(3);
  });
  test("draws what is implied dashed and as a hollow diamond, what a later document gives hollow", () => {
    expect(one(series(2), ".segment").getAttribute("stroke-dasharray")).toBe("4 3");
    expect(one(series(2), ".value").getAttribute("class")).toBe("value implied");
    expect(one(series(1), ".value").getAttribute("fill")).toBe("var(--paper)");
    expect(one(series(0), ".value").getAttribute("fill")).not.toBe("var(--paper)");
  });
  test("marks the year of another name or code", () =>
    expect(all(svg, ".break").map((group) => group.getAttribute("data-year"))).toEqual(["2025"]));
  test("is drawn from zero", () => expect(number(one(svg, ".zero"), "y1")).toBe(330));
  test("colours are variables of the theme", () => expect(svg.outerHTML).not.toMatch(/(?:fill|stroke)="#/));
});

describe("linesApart", () => {
  test("draws one amount at one height in every chart", () => {
    const svg = linesApart([seriesOf("A", [10]), seriesOf("B", [10, 100])], options(900));
    const heights = all(svg, ".value").map((mark) => mark.getAttribute("transform")!.split(",")[1]);
    expect(heights[0]).toBe(heights[1]);
  });
});

describe("slopeChart", () => {
  test("has no slope for a line of one year only", () => {
    const svg = slopeChart([seriesOf("A", [undefined, undefined, undefined, 4])], options(900, {years: [2023, 2026]}));
    expect(all(svg, ".series > line")).toEqual([]);
    expect(all(svg, ".series > .value")).toHaveLength(1);
  });
});

describe("spread", () => {
  test("keeps what is apart, moves what is not", () => {
    expect(spread([10, 50], 20, [0, 100])).toEqual([10, 50]);
    expect(spread([50, 10, 12], 20, [0, 100])).toEqual([50, 10, 30]);
    expect(spread([98, 99], 20, [0, 100])).toEqual([80, 100]);
  });
});

describe("accountsChart", () => {
  const rows = [
    {year: 2024, budget: 1e8, executed: 1.05e8, outturn: 1.1e8, text: "110.00 % · +10.00", said: "2024"},
    {year: 2025, budget: 1.2e8, outturn: 0.9e8, text: "75.00 % · −30.00", said: "2025"}
  ];
  test.each([900, 320])("picture, %d wide", async (width) => {
    const svg = accountsChart(rows, {
      document,
      width,
      title: "Budget and outturn",
      head: "Amounts in 万元",
      tick: (fen) => String(fen / 1e6),
      names: ["Opening budget", "Executed", "Outturn"]
    });
    expect(overflowing(svg)).toEqual([]);
    await expect(pretty(svg)).toMatchFileSnapshot(`../output/trend-accounts-${width}.svg`);
  });
});
