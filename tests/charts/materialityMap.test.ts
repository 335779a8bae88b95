import {describe, expect, test} from "vitest";
import type {MapPoint, MaterialityMapOptions} from "../../src/charts/map/mapScales.js";
import {materialityMap} from "../../src/charts/map/materialityMap.js";
import {all, document, number, one} from "./draw.js";
import {colliding, overflowing} from "./fits.js";
import {pretty} from "./pretty.js";

type Row = readonly [
  name: string,
  change: number,
  rate: number | undefined,
  exceeds: MapPoint["exceeds"],
  kind?: MapPoint["kind"]
];

/** Changes in 万元. */
const pointsOf = (rows: readonly Row[]): MapPoint[] =>
  rows.map(([name, change, rate, exceeds, kind = "changed"]) => ({
    key: name,
    name,
    change: Math.round(change * 1e6),
    ...(rate === undefined ? {} : {rate}),
    kind,
    exceeds,
    amount: `${change > 0 ? "+" : "−"}${Math.abs(change).toFixed(2)}`,
    text: `${change}`
  }));

/** 天门市社会保险事业管理局, 2025 to 2026. */
const headlines = pointsOf([
  ["Expenditure", 250.21, 0.0064, "amount"],
  ["Revenue", 250.21, 0.0064, "amount"],
  ["Basic expenditure", 74.21, 0.1031, "rate"],
  ["Project expenditure", 176, 0.0046, "amount"],
  ["Three public expenses", 0.58, 0.151, "rate"],
  ["Vehicle operation", 0.5, 0.167, "rate"],
  ["Official receptions", 0.08, 0.0952, "rate"],
  ["Agency operating expenses", 7.65, 0.0941, "rate"],
  ["Government procurement", 0.84, undefined, "none", "new"]
]);

/** Many lines close together, with long names, both signs, begun and ended. */
const crowded = pointsOf([
  ...Array.from({length: 24}, (_, i): Row => [
    `Line ${i + 1} of the functional classification`,
    (i % 2 ? -1 : 1) * 1.4 ** i,
    0.01 * 1.3 ** (i % 12),
    i % 5 ? "none" : "both"
  ]),
  ["机关事业单位基本养老保险缴费支出以及职业年金缴费支出", 120, 2.4, "both"],
  ["Begun", 90, undefined, "amount", "new"],
  ["Begun too, at nearly the same size", 88, undefined, "amount", "new"],
  ["Ended", -40, undefined, "none", "ended"]
]);

const draw = (points: readonly MapPoint[], options: Partial<MaterialityMapOptions> = {}) =>
  materialityMap(points, {absolute: 100_000_000, relative: 0.05, title: "Changes", width: 900, document, ...options});
const at = (svg: SVGSVGElement, key: string) =>
  (/translate\(([\d.]+),([\d.]+)\)/.exec(one(svg, `[data-key="${key}"] path`).getAttribute("transform") ?? "") ?? [])
    .slice(1)
    .map(Number);

describe("pictures", () => {
  for (const [name, points] of Object.entries({headlines, crowded})) {
    for (const width of [900, 328])
      test(`${name}, ${width}`, async () =>
        expect(pretty(draw(points, {width}))).toMatchFileSnapshot(`../output/map-${name}-${width}.svg`));
  }
  test("headlines, Chinese", async () =>
    expect(pretty(draw(headlines, {locale: "zh", width: 700}))).toMatchFileSnapshot(
      "../output/map-headlines-zh-700.svg"
    ));
});

describe("places", () => {
  test("a tenfold change is equally far wherever it is", () => {
    const svg = draw(
      pointsOf([
        ["a", 1, 0.01, "none"],
        ["b", 10, 0.1, "none"],
        ["c", 100, 1, "none"]
      ])
    );
    const [[ax = 0, ay = 0], [bx = 0, by = 0], [cx = 0, cy = 0]] = ["a", "b", "c"].map((key) => at(svg, key)) as [
      number[],
      number[],
      number[]
    ];
    expect(bx - ax).toBeCloseTo(cx - bx, 0);
    expect(ay - by).toBeCloseTo(by - cy, 0);
  });

  test("a fall stands where a rise of the same size does", () => {
    const svg = draw(
      pointsOf([
        ["rise", 10, 0.1, "none"],
        ["fall", -10, -0.1, "none"]
      ])
    );
    expect(at(svg, "rise")).toEqual(at(svg, "fall"));
  });

  test("marks lie on their side of the thresholds", () => {
    const svg = draw(headlines);
    const [over, from] = all(svg, ".threshold");
    const [size, rate] = [number(over!, "y1"), number(from!, "x1")];
    expect(at(svg, "Expenditure")[1]).toBeLessThan(size);
    expect(at(svg, "Expenditure")[0]).toBeLessThan(rate);
    expect(at(svg, "Basic expenditure")[1]).toBeGreaterThan(size);
    expect(at(svg, "Basic expenditure")[0]).toBeGreaterThan(rate);
  });

  test("what has no rate stands in its strip", () => {
    const svg = draw(crowded);
    expect(one(svg, ".strip.new").textContent).toBe("new");
    expect(one(svg, ".strip.ended").textContent).toBe("ended");
    expect(at(svg, "Begun")[0]).toBeGreaterThan(
      Math.max(...crowded.filter(({kind}) => kind === "changed").map(({key}) => at(svg, key)[0] ?? 0))
    );
  });
});

test("the four fields are named, and each shape that is used is explained", () => {
  const text = draw(headlines).textContent;
  for (const said of [
    "large, at a small rate",
    "large, and a large rate",
    "a large rate on little",
    "below both thresholds",
    "■ over the amount",
    "▲ over the rate"
  ])
    expect(text).toContain(said);
});

test("every mark opens its line by pointer and key", () => {
  const opened: string[] = [];
  const svg = draw(headlines, {onOpen: (key) => opened.push(key)});
  const [first, second] = all(svg, ".mark[role=button]");
  first!.dispatchEvent(new document.defaultView!.Event("click"));
  second!.dispatchEvent(Object.assign(new document.defaultView!.Event("keydown"), {key: "Enter"}));
  expect(opened).toHaveLength(2);
  expect(all(svg, ".mark[role=button]")).toHaveLength(headlines.length);
});

test("no text leaves its chart or meets another, at any width, unit and language", () => {
  for (const points of [headlines, crowded, headlines.slice(0, 1)]) {
    for (const width of [320, 360, 519, 520, 768, 900, 1180]) {
      for (const unit of ["yuan", "wan", "yi"] as const) {
        for (const locale of ["en", "zh"] as const) {
          const svg = draw(points, {width, unit, locale});
          expect([overflowing(svg), colliding(svg)], `${width} ${unit} ${locale}`).toEqual([[], []]);
        }
      }
    }
  }
});

test("colours are variables only", () => expect(draw(crowded).outerHTML).not.toMatch(/#[0-9a-f]{3}|rgba?\(|hsl/i));
