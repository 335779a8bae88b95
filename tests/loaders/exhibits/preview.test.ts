import {parseHTML} from "linkedom";
import {describe, expect, test} from "vitest";
import {previewPicture, previewSvg} from "../../../loaders/exhibits/preview.js";
import {pixelsOf} from "./pixels.js";

const {document} = parseHTML("<!doctype html><html><body></body></html>");

/** A chart of this size with a bar as large as itself. */
function drawing(width: number, height: number): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg") as SVGSVGElement;
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.innerHTML = `<rect width="${width}" height="${height}" fill="#000000"/>`;
  return svg;
}

const words = {kicker: "Overview · 甲局", title: "Spending <rises> by 12 %", product: "Budget"};

/** The chart that stands in the picture, by its viewBox, and its place. */
function shown(...charts: ReadonlyArray<ReadonlyArray<readonly [width: number, height: number]>>) {
  const svg = previewSvg(
    document,
    charts.map((sizes, i) => ({
      title: `chart ${i + 1}`,
      source: `source ${i + 1}`,
      drawings: sizes.map(([w, h]) => drawing(w, h))
    })),
    words
  );
  const root = parseHTML(svg).document.querySelector("svg")!;
  const chart = root.querySelector("svg");
  const number = (name: string) => Number(chart?.getAttribute(name));
  return {
    size: chart?.getAttribute("viewBox"),
    right: number("x") + number("width"),
    bottom: number("y") + number("height"),
    texts: [...root.querySelectorAll("text")].map(({textContent}) => textContent)
  };
}

describe("the picture of a link", () => {
  test("is 1200 by 630 pixels and not all ground", async () => {
    const {width, height, rgba} = pixelsOf(await previewPicture(document, [], words));
    expect([width, height]).toEqual([1200, 630]);
    expect(new Set([...rgba.subarray(0, 1200 * 4 * 200)]).size).toBeGreaterThan(3);
  });

  test("without a chart says the page's finding, as text", () => {
    expect(shown().texts).toEqual(["Overview · 甲局", "Spending <rises> by 12 %", "Budget"]);
  });

  test("shows the first chart that can be read, whole, with its own title and source", () => {
    const {size, right, bottom, texts} = shown(
      [[720, 1400]],
      [
        [720, 430],
        [1180, 400]
      ]
    );
    expect(size).toBe("0 0 1180 400");
    expect(right).toBeLessThanOrEqual(1200 - 56);
    expect(bottom).toBeLessThanOrEqual(630 - 56);
    expect(texts).toEqual(["Overview · 甲局", "chart 2", "Budget · source 2"]);
  });

  test("shows none where all would be too small", () => {
    expect(
      shown([
        [720, 1400],
        [328, 2000]
      ]).size
    ).toBeUndefined();
  });
});
