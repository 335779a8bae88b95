import {describe, expect, test} from "vitest";
import {distributionChart} from "../../src/charts/compare/distributionChart.js";
import {pairChart} from "../../src/charts/compare/pairChart.js";
import {rankChart} from "../../src/charts/compare/rankChart.js";
import type {ScatterPoint} from "../../src/charts/compare/scatterChart.js";
import {mostMarks, scatterChart} from "../../src/charts/compare/scatterChart.js";
import {all, document, number, one} from "./draw.js";
import {colliding, overflowing} from "./fits.js";
import {pretty} from "./pretty.js";

const names = [
  "甲市人力资源和社会保障局",
  "Bureau of Finance",
  "丙局",
  "丁市规划和自然资源局机关服务中心（本级）",
  "戊局"
];
const rows = [80, 31.5, 12, 0, -20].map((value, i) => ({
  key: String(i),
  rank: i < 4 ? i + 1 : 27,
  name: names[i]!,
  value,
  text: value.toFixed(2),
  own: i === 2
}));

describe("rankChart", () => {
  const options = {document, title: "Ranked", head: "万元", signed: true, notes: ["a note"]};
  test.each([900, 320])("picture, %d wide", async (width) => {
    const svg = rankChart(rows, {...options, width});
    expect(overflowing(svg)).toEqual([]);
    expect(colliding(svg)).toEqual([]);
    await expect(pretty(svg)).toMatchFileSnapshot(`../output/compare-rank-${width}.svg`);
  });
  test("is drawn from zero to both sides, marks the own unit and what is left out between", () => {
    const svg = rankChart(rows, {...options, width: 900});
    const zero = number(one(svg, ".zero"), "x1");
    const bar = (key: string) => all(one(svg, `[data-key="${key}"]`), "rect").at(-1)!;
    expect(number(bar("0"), "x")).toBe(zero);
    expect(number(bar("4"), "x") + number(bar("4"), "width")).toBeCloseTo(zero, 1);
    expect(all(svg, ".row.own").map((row) => row.getAttribute("data-key"))).toEqual(["2"]);
    expect(all(svg, "text").filter(({textContent}) => textContent === "⋮")).toHaveLength(1);
  });
  test("a press or a key goes to the unit", () => {
    const gone: string[] = [];
    const svg = rankChart(rows, {...options, width: 900, onOpen: (key) => gone.push(key)});
    const row = one(svg, '[data-key="1"]');
    row.dispatchEvent(new document.defaultView!.KeyboardEvent("keydown", {key: "Enter"}));
    row.dispatchEvent(new document.defaultView!.MouseEvent("click"));
    expect(gone).toEqual(["1", "1"]);
  });
});

describe("distributionChart", () => {
  const draw = (values: readonly number[], width: number) =>
    distributionChart(
      values.map((value, i) => ({key: String(i), name: `Unit ${i}`, value, own: i === 1})),
      {
        document,
        width,
        title: "Spread",
        head: "万元",
        description: "Spread",
        tick: String,
        names: {median: "median", shrunk: "shrunk"}
      }
    );
  test.each([900, 320])("picture, %d wide", async (width) => {
    const svg = draw([1, 4, 4, 4.1, 5, 7, 12], width);
    expect(overflowing(svg)).toEqual([]);
    await expect(pretty(svg)).toMatchFileSnapshot(`../output/compare-spread-${width}.svg`);
  });
  test("dots of one value stand on one another", () => {
    const dots = all(draw([4, 4, 4], 900), "circle");
    expect(new Set(dots.map((dot) => dot.getAttribute("cx"))).size).toBe(1);
    expect(new Set(dots.map((dot) => dot.getAttribute("cy"))).size).toBe(3);
  });
  test("an axis that shrinks what is large says so", () => {
    expect(draw([1, 2, 3, 900], 900).textContent).toContain("shrunk");
    expect(draw([1, 2, 3], 900).textContent).not.toContain("shrunk");
  });
});

describe("pairChart", () => {
  const pairs = [
    {
      key: "a",
      name: "208 Social security and employment",
      left: {share: 0.8, text: "39,000.00"},
      right: {share: 0.1, text: "120.00"}
    },
    {key: "b", name: "Projects", left: {text: "–"}, right: {share: 0.9, text: "980.00"}}
  ];
  test.each([900, 320])("picture, %d wide", async (width) => {
    const svg = pairChart(pairs, {document, width, title: "Pair", head: "Share", names: [names[0]!, names[3]!]});
    expect(overflowing(svg)).toEqual([]);
    expect(colliding(svg)).toEqual([]);
    await expect(pretty(svg)).toMatchFileSnapshot(`../output/compare-pair-${width}.svg`);
  });
});

describe("scatterChart", () => {
  /** The same numbers every time. */
  const points = (count: number): ScatterPoint[] =>
    Array.from({length: count}, (_, i) => {
      const [a, b] = [((i * 7919) % 1009) / 1009, ((i * 104729) % 1013) / 1013];
      const sign = i % 3 ? 1 : -1;
      return {
        key: String(i),
        name: `Line ${i}`,
        change: sign * 10 ** (9 - 5 * a - (4 * i) / count),
        rate: sign * 10 ** (b * 3 - 2),
        said: `Line ${i}`,
        own: i % 50 === 0
      };
    }).sort((x, y) => Math.abs(y.change) - Math.abs(x.change));
  const draw = (count: number, width: number) =>
    scatterChart(points(count), {
      document,
      width,
      title: "Scatter",
      head: "Δ",
      rateHead: "Δ %",
      description: "all",
      amountTick: (fen) => String(fen / 1e6),
      rateTick: (rate) => `${rate * 100} %`,
      notes: []
    });
  test.each([900, 320])("picture, %d wide", async (width) => {
    const svg = draw(40, width);
    expect(overflowing(svg)).toEqual([]);
    await expect(pretty(svg)).toMatchFileSnapshot(`../output/compare-scatter-${width}.svg`);
  });
  test("the own unit's marks are reached by keyboard, the others by the table", () => {
    const svg = draw(100, 900);
    expect(all(svg, "[tabindex]").map((mark) => mark.getAttribute("class"))).toEqual(["mark own", "mark own"]);
    expect(all(svg, ".mark")).toHaveLength(100);
  });
  test("five thousand changes are as few shapes as the picture has cells, and none is lost", () => {
    const svg = draw(5_000, 900);
    const cells = all(svg, ".cells rect");
    expect(cells.length).toBeLessThan(6000);
    const counted = cells.reduce((sum, cell) => sum + Number(cell.textContent), 0);
    expect(counted + all(svg, ".mark").length).toBe(5_000);
    expect(mostMarks).toBeLessThan(5_000);
  });
});
