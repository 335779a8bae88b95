import {describe, expect, test} from "vitest";
import {smallMultiples} from "../../src/charts/trend/smallMultiples.js";
import {trendChart} from "../../src/charts/trend/trendChart.js";
import {all, document, number, rowOf} from "./draw.js";
import {pretty} from "./pretty.js";

const rows = [
  rowOf("Expenditure", [45928.08, 39334.86, 39585.07]),
  rowOf("Basic expenditure", [611.48, 719.51, 793.72]),
  rowOf("Project expenditure", [45316.6, 38615.35, 38791.35])
];
const draw = (width: number) =>
  smallMultiples(
    rows.map((row) => ({
      name: row.name,
      draw: (each) => trendChart(row, {years: [2024, 2025, 2026], base: 2025, current: 2026, width: each, document})
    })),
    {width, document, title: "Three years"}
  );
const places = (svg: SVGSVGElement) =>
  [...svg.children].filter(({tagName}) => tagName === "g").map((group) => group.getAttribute("transform"));

describe("smallMultiples", () => {
  test("pictures", async () => {
    await expect(pretty(draw(1100))).toMatchFileSnapshot("../output/multiples-1100.svg");
    await expect(pretty(draw(320))).toMatchFileSnapshot("../output/multiples-320.svg");
  });
  test("stand side by side where there is room", () =>
    expect(places(draw(1100))).toEqual(["translate(0,0)", "translate(380,0)", "translate(760,0)"]));
  test("stand one below the other where there is none, each below the last one's end", () => {
    const svg = draw(320);
    const heights = all(svg, "svg > g > svg").map((chart) => number(chart, "height"));
    expect(places(svg)).toEqual([
      "translate(0,0)",
      `translate(0,${heights[0]! + 48})`,
      `translate(0,${heights[0]! + heights[1]! + 96})`
    ]);
    expect(Number(svg.getAttribute("viewBox")?.split(" ")[3])).toBe(heights[0]! + heights[1]! + 96 + 28 + heights[2]!);
  });
});
