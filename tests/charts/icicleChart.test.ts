import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {breakdown, compare} from "../../src/budget/breakdown.js";
import {series} from "../../src/budget/series.js";
import type {TreeNode} from "../../src/budget/tree.js";
import {tree} from "../../src/budget/tree.js";
import {icicleChart} from "../../src/charts/icicle/icicleChart.js";
import type {IcicleOptions} from "../../src/charts/icicle/icicleDrawing.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import {lineWith} from "../budget/lines.js";
import {all, document, number, one} from "./draw.js";
import {colliding, overflowing} from "./fits.js";
import {pretty} from "./pretty.js";

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url));
const {figures, claims} = await readDocument(read("213002-tianmen-social-insurance/2026.md"), {document: "2026.md"});
const wanliLines = series(
  readTidy(read("310107-putuo-wanli/figures.csv").toString(), {document: "figures.csv"}).disclosures.flatMap(
    (own) => own.figures
  ),
  []
);
const tianmen = tree(compare(series(figures, claims), breakdown("functional"), {year: 2026, base: 2025}))!;
const wanli = tree(compare(wanliLines, breakdown("functional"), {year: 2025, base: 2024}))!;

const wan = (amount: number) => amount * 1_000_000;
const kinds = tree(
  compare(
    [
      lineWith("合计", {2025: wan(100), 2026: wan(110)}, {code: "total", classification: "total", level: 0}),
      lineWith("机关事业单位基本养老保险缴费支出以及职业年金缴费支出（含以前年度结转结余资金）", {
        2025: wan(40),
        2026: wan(44)
      }),
      lineWith("持平的项目", {2025: wan(20), 2026: wan(20)}),
      lineWith("新增的项目", {2025: 0, 2026: wan(25)}),
      lineWith("减少的项目", {2025: wan(40), 2026: wan(10)})
    ],
    breakdown("project"),
    {year: 2026, base: 2025}
  )
)!;

function draw(root: TreeNode, options: Partial<IcicleOptions> = {}): SVGSVGElement {
  return icicleChart(root, {width: 1100, document, base: 2025, current: 2026, ...options});
}

const areaOf = (svg: SVGSVGElement, ending: string) =>
  all(svg, ".area").find((area) => area.getAttribute("data-key")!.endsWith(ending))!;
const ground = (area: Element) => one(area, ".ground");
const press = (element: Element, type: string, init = {}) =>
  element.dispatchEvent(Object.assign(new document.defaultView!.Event(type, {bubbles: true, cancelable: true}), init));

describe("pictures", () => {
  for (const [name, root] of Object.entries({tianmen, wanli, kinds})) {
    for (const width of [320, 1100]) {
      for (const locale of ["en", "zh"] as const) {
        test(`${name}, ${width}, ${locale}`, async () => {
          await expect(pretty(draw(root, {width, locale, ended: ["已终止的项目"]}))).toMatchFileSnapshot(
            `../output/tree-${name}-${locale}-${width}.svg`
          );
        });
      }
    }
  }
});

describe("icicleChart", () => {
  test("no text leaves the picture or its rectangle, or meets another", () => {
    for (const root of [tianmen, wanli, kinds, wanli.children[0]!]) {
      for (const width of [280, 320, 560, 768, 1100]) {
        for (const locale of ["en", "zh"] as const) {
          const svg = draw(root, {width, locale});
          expect(overflowing(svg), `${width} ${locale}`).toEqual([]);
          for (const panel of all(svg, "g[transform]").filter((group) => !group.querySelector("g[transform]")))
            expect(colliding(panel as SVGSVGElement), `${width} ${locale}`).toEqual([]);
        }
      }
    }
  });

  test("areas are the amounts'", () => {
    const svg = draw(wanli);
    const height = (code: string) => number(ground(areaOf(svg, code)), "height");
    expect(height("functional/212") / height("functional/208")).toBeCloseTo(15436.9326 / 1609.1895, 0);
  });

  test("direction is hue, size is strength; new and not comparable are patterns", () => {
    const fill = (svg: SVGSVGElement, ending: string) => [
      ground(areaOf(svg, ending)).getAttribute("fill"),
      ground(areaOf(svg, ending)).getAttribute("fill-opacity")
    ];
    const svg = draw(kinds);
    expect([fill(svg, "结转结余资金）"), fill(svg, "减少的项目"), fill(svg, "持平的项目")]).toEqual([
      ["var(--up)", "0.34"],
      ["var(--down)", "0.58"],
      ["var(--py)", "0.22"]
    ]);
    expect(fill(svg, "新增的项目")[0]).toMatch(/-dots\)$/);
    expect(fill(draw(tianmen), "functional/208")[0]).toMatch(/-hatch\)$/);
    expect(areaOf(svg, "新增的项目").textContent).toContain("new");
  });

  test("a line that dwarfs the others is left out of a second picture", () => {
    expect(draw(tianmen).textContent).toContain("The other 2.2\u202f%, magnified 48 times");
    expect(areaOf(draw(tianmen), "total").textContent).toContain("+0.64");
    expect(draw(wanli).textContent).not.toContain("magnified");
  });

  test("a part below zero is named with its amount and not drawn; shares are of the printed total", () => {
    const root = tree(
      compare(
        [
          lineWith("合计", {2025: wan(100), 2026: wan(115)}, {code: "total", classification: "total", level: 0}),
          lineWith("甲", {2026: wan(100)}),
          lineWith("乙", {2026: wan(-5)}),
          lineWith("丙", {2026: wan(20)})
        ],
        breakdown("project"),
        {year: 2026, base: 2025}
      )
    )!;
    for (const [width, locale] of [
      [320, "en"],
      [1100, "zh"]
    ] as const) {
      const svg = draw(root, {width, locale});
      expect(one(svg, ".notes").textContent).toContain(
        locale === "zh" ? "为负数，故未画出：乙 −5.00。" : "Below zero, so not drawn: 乙 −5.00."
      );
      expect(areaOf(svg, "合计").textContent).toContain("115.00");
      expect(areaOf(svg, "甲").outerHTML).toContain("87\u202f%");
      expect([areaOf(svg, "乙"), svg.textContent?.includes("120")]).toEqual([undefined, false]);
      expect(overflowing(svg)).toEqual([]);
    }
  });

  test("a press zooms in, Shift or a line without parts opens the source", () => {
    const done: string[] = [];
    const svg = draw(wanli, {
      onZoom: ({key}) => void done.push(`zoom ${key.slice(-3)}`),
      onOpen: ({key}) => void done.push(`open ${key.slice(-3)}`)
    });
    press(areaOf(svg, "functional/212"), "click");
    press(areaOf(svg, "functional/208"), "keydown", {key: "Enter"});
    press(areaOf(svg, "functional/208"), "keydown", {key: "Enter", shiftKey: true});
    press(areaOf(svg, "functional/2120199"), "click");
    press(areaOf(svg, "total/total"), "click");
    expect(done).toEqual(["zoom 212", "zoom 208", "open 208", "open 199", "open tal"]);
  });

  test("colours are variables only", () => expect(draw(kinds).outerHTML).not.toMatch(/(fill|stroke)="(#|rgb|hsl)/i));
});
