import {stilled} from "../exhibits/wordedChart.js";
import type {PaperPicture} from "./paper.js";

/** Colours and faces by the name of their variable. */
export type Tokens = Readonly<Record<string, string>>;

/** Those of the light theme, which a style sheet gives for its root; a paper is white. */
export function tokensIn(sheet: string): Tokens {
  const [, root = ""] = /:root\s*\{([^}]*)\}/.exec(sheet) ?? [];
  const found = [...root.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name, value]) => [name!, value!.replace(/\s+/g, " ").trim()] as const
  );
  return {...Object.fromEntries(found), "--paper": "#ffffff"};
}

/** The width that charts are drawn at for A4, in pixels: wider than its text, so that they stand there a little smaller than on a screen. */
export const drawnWidth = 800;

/** How high a chart of that width may be to be read on one page with its words. */
const highest = 1050;

/** Whether a picture can be read on one page. */
export function fitsPage({draw}: PaperPicture): boolean {
  return heightOf(draw(drawnWidth)) <= highest;
}

function heightOf(chart: SVGSVGElement): number {
  return Number((chart.getAttribute("viewBox") ?? "").split(" ")[3] ?? 0);
}

/** A chart that nobody can press, with what it shows in words. */
export function stillChart({alt, draw}: PaperPicture, width: number): SVGSVGElement {
  const chart = stilled(draw(width));
  chart.setAttribute("role", "img");
  chart.setAttribute("aria-label", alt);
  return chart;
}

export interface ChartFile {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The same as a file of its own, with colours and faces written out. */
export function chartFile(picture: PaperPicture, width: number, tokens: Tokens): ChartFile {
  const chart = stillChart(picture, width);
  const height = heightOf(chart);
  chart.setAttribute("width", String(width));
  chart.setAttribute("height", String(height));
  // a program that scales a picture smears what is drawn on nothing
  const ground = chart.ownerDocument.createElementNS(chart.namespaceURI, "rect");
  for (const [name, value] of Object.entries({width, height, fill: "var(--paper)"}))
    ground.setAttribute(name, String(value));
  chart.prepend(ground);
  const svg = chart.outerHTML
    // as HTML writes it, XML does not know it
    .replaceAll("&nbsp;", "&#160;")
    .replace(/var\((--[\w-]+)\)/g, (whole, name: string) => tokens[name]?.replaceAll('"', "'") ?? whole);
  return {svg, width, height};
}
