import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {flow} from "../../src/budget/flow/flow.js";
import type {Flow, FlowNode} from "../../src/budget/flow/model.js";
import {series} from "../../src/budget/series.js";
import {flowChart} from "../../src/charts/flow/flowChart.js";
import type {FlowChartOptions} from "../../src/charts/flow/flowDrawing.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";
import {lineWith} from "../budget/lines.js";
import {all, document, number, one} from "./draw.js";
import {colliding, overflowing} from "./fits.js";
import {pretty} from "./pretty.js";

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url));
const {figures, claims} = await readDocument(read("213002-tianmen-social-insurance/2026.md"), {document: "2026.md"});
const tianmen = flow(series(figures, claims), 2026)!;
const wanliLines = series(
  readTidy(read("310107-putuo-wanli/figures.csv").toString(), {document: "figures.csv"}).disclosures.flatMap(
    (own) => own.figures
  ),
  []
);
const wanli = flow(wanliLines, 2025)!;
const items = flow(wanliLines, 2025, {level: 3})!;

function draw(data: Flow, options: FlowChartOptions = {}): SVGSVGElement {
  return flowChart(data, {width: 1100, document, ...options});
}

const nodeAt = (svg: SVGSVGElement, id: string) =>
  all(svg, "[data-node]").find((node) => node.getAttribute("data-node") === id)!;
const press = (element: Element, type: string, init = {}) =>
  element.dispatchEvent(Object.assign(new document.defaultView!.Event(type, {bubbles: true, cancelable: true}), init));

describe("pictures", () => {
  for (const [name, data] of Object.entries({tianmen, wanli})) {
    for (const width of [320, 1100]) {
      for (const locale of ["en", "zh"] as const) {
        test(`${name}, ${width}, ${locale}`, async () => {
          await expect(pretty(draw(data, {width, locale}))).toMatchFileSnapshot(
            `../output/flow-${name}-${locale}-${width}.svg`
          );
        });
      }
    }
  }
});

describe("flowChart", () => {
  test("no text leaves the picture or meets another, whatever the width, unit and level", () => {
    for (const data of [tianmen, wanli, items]) {
      for (const width of [280, 320, 480, 700, 768, 1100]) {
        for (const locale of ["en", "zh"] as const) {
          for (const unit of ["wan", "yuan"] as const) {
            const svg = draw(data, {width, locale, unit});
            expect([overflowing(svg), colliding(svg)], `${width} ${locale} ${unit}`).toEqual([[], []]);
          }
        }
      }
    }
  });

  test("nodes of one diagram are as high as their amounts", () => {
    const height = (id: string) => number(one(nodeAt(draw(wanli), id), "rect:last-of-type"), "height");
    expect(height("projectExpenditure") / height("basicExpenditure")).toBeCloseTo(8842.5805 / 10134.1746, 2);
  });

  test("a small type is drawn once more, magnified", () => {
    expect(draw(tianmen).textContent).toContain("The 2.0\u202f% that is Basic expenditure, magnified 29 times");
    expect(draw(wanli).textContent).not.toContain("magnified");
  });

  test("what no table divides is hatched and says so", () => {
    const rest = nodeAt(draw(wanli), "projectExpenditure/rest");
    expect(one(rest, "rect:last-of-type").getAttribute("fill")).toMatch(/-hatch\)$/);
    expect(rest.textContent).toContain("Not divided by project");
  });

  test("a part below zero is named with its amount and not drawn; shares are of the printed total", () => {
    const wan = (code: string, amount: number) =>
      lineWith(
        `${code} 科目`,
        {2026: amount * 1_000_000},
        {key: `expenditure/all/functional/${code}`, measure: "expenditure", classification: "functional"}
      );
    const total = lineWith(
      "total 合计",
      {2026: 115_000_000},
      {key: "expenditure/all/total/total", measure: "expenditure", code: "total", classification: "total"}
    );
    const found = flow([total, wan("205", 100), wan("208", -5), wan("210", 20)], 2026)!;
    for (const width of [320, 700, 1100]) {
      const svg = draw(found, {width});
      expect(
        all(svg, ".notes text")
          .map(({textContent}) => textContent)
          .join(" ")
      ).toMatch(/Below zero, so not drawn: Social security and employment −5\.00\./);
      expect([
        nodeAt(svg, "total").textContent?.includes("115.00"),
        nodeAt(svg, "expenditure/all/functional/205").textContent?.includes("87\u202f%"),
        svg.textContent?.includes("120")
      ]).toEqual([true, true, false]);
      expect(nodeAt(svg, "expenditure/all/functional/208")).toBeUndefined();
      expect([overflowing(svg), colliding(svg)]).toEqual([[], []]);
    }
  });

  test("a part that exceeds the total has no share of it", () => {
    const wan = (code: string, amount: number) =>
      lineWith(
        `${code} 科目`,
        {2026: amount * 1_000_000},
        {key: `expenditure/all/functional/${code}`, measure: "expenditure", classification: "functional"}
      );
    const total = lineWith(
      "total 合计",
      {2026: 100_000_000},
      {key: "expenditure/all/total/total", measure: "expenditure", code: "total", classification: "total"}
    );
    for (const width of [320, 1100])
      expect(
        nodeAt(draw(flow([total, wan("205", 150), wan("208", -50)], 2026)!, {width}), "expenditure/all/functional/205")
          .outerHTML
      ).not.toContain("%");
  });

  test("a node opens by click and Enter, one without a figure does not", () => {
    const opened: FlowNode[] = [];
    const svg = draw(wanli, {onOpen: (node) => void opened.push(node)});
    press(nodeAt(svg, "basicExpenditure"), "click");
    press(nodeAt(svg, "personnelFunds"), "keydown", {key: "Enter"});
    press(nodeAt(svg, "projectExpenditure/rest"), "click");
    expect(opened.map(({id}) => id)).toEqual(["basicExpenditure", "personnelFunds"]);
    expect(nodeAt(svg, "projectExpenditure/rest").getAttribute("role")).toBe("img");
  });

  test("the focus dims what its money does not flow through", () => {
    const svg = draw(wanli);
    const dimmed = (id: string) => nodeAt(svg, id).getAttribute("opacity");
    press(nodeAt(svg, "operatingFunds"), "focus");
    expect([
      dimmed("operatingFunds"),
      dimmed("basicExpenditure"),
      dimmed("expenditure/all/functional/212"),
      dimmed("projectExpenditure"),
      dimmed("personnelFunds")
    ]).toEqual([null, null, null, "0.25", "0.25"]);
    press(nodeAt(svg, "operatingFunds"), "blur");
    expect(dimmed("projectExpenditure")).toBeNull();
  });

  test("colours are variables only", () => expect(draw(tianmen).outerHTML).not.toMatch(/(fill|stroke)="(#|rgb|hsl)/i));
});
