import {wrapText} from "../../src/charts/drawing/measureText.js";
import {dotted} from "../../src/locale/words/joiners.js";
import {pictureOf} from "./picture.js";

/** What a link to a page shows of it. */
export interface PreviewWords {
  /** The page, the unit and the years. */
  readonly kicker: string;
  /** The page's finding, where none of its charts stands below. */
  readonly title: string;
  /** What the site is called. */
  readonly product: string;
}

/** A chart of the page with its own finding and source, drawn at several widths. */
export interface PreviewChart {
  readonly title: string;
  readonly source: string;
  readonly drawings: readonly SVGSVGElement[];
}

const namespace = "http://www.w3.org/2000/svg";

/** The size that messengers and search engines ask for. */
export const previewSize = {width: 1200, height: 630};

const margin = 56;
const across = previewSize.width - 2 * margin;

/** Smaller than this a chart's words cannot be read in a list of messages. */
const leastScale = 0.66;
const mostScale = 1.5;

/** The picture that a link to a page shows: its finding, the first of its charts that can be read at that size, their source. */
export function previewPicture(
  document: Document,
  charts: readonly PreviewChart[],
  words: PreviewWords
): Promise<Uint8Array> {
  const onMissing = (characters: readonly string[]) =>
    console.error(`no face has ${characters.join(" ")}: boxes stand for them in the picture of “${words.title}”`);
  return pictureOf(previewSvg(document, charts, words), {onMissing});
}

/** The same as a drawing; `charts` are those of the page in their order. */
export function previewSvg(
  document: Document,
  charts: readonly PreviewChart[],
  {kicker, title, product}: PreviewWords
): string {
  const {width, height} = previewSize;
  const root = node(document, "svg", {xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}`});
  root.append(
    node(document, "rect", {width, height, fill: "var(--paper)"}),
    node(document, "rect", {width: 10, height, fill: "var(--accent)"})
  );
  let y = margin - 6;
  const say = (text: string, size: number, {weight = 400, fill = "var(--ink-2)", most = 1} = {}) => {
    for (const line of text ? wrapText(text, across, {size, weight, most}).lines : []) {
      y += Math.round(size * 1.25);
      const said = node(document, "text", {
        x: margin,
        y: y - Math.round(size * 0.3),
        "font-size": size,
        "font-weight": weight,
        fill
      });
      said.textContent = line;
      root.append(said);
    }
  };
  say(kicker, 24);
  const shown = fitting(charts);
  y += shown ? 4 : 40;
  say(shown?.title ?? title, shown ? 40 : 60, {weight: 600, fill: "var(--ink)", most: shown ? 2 : 5});
  if (shown) {
    const [w, h] = sizeOf(shown.drawing);
    const scale = Math.min(shown.scale, (height - margin - 34 - (y + 20)) / h);
    const copy = shown.drawing.cloneNode(true) as SVGSVGElement;
    for (const name of ["class", "style"]) copy.removeAttribute(name);
    const places = {x: margin, y: y + 20, width: w * scale, height: h * scale};
    for (const [name, value] of Object.entries(places)) copy.setAttribute(name, String(value));
    root.append(copy);
  }
  y = height - margin - 18;
  say(dotted([product, shown?.source]), 20, {fill: "var(--ink-3)"});
  return root.outerHTML;
}

/** What is left for a chart below a title of two lines. */
const room = 350;

/** The first chart that fits, at the width where its words are largest among those that fill half of the picture. */
function fitting(charts: readonly PreviewChart[]) {
  for (const {drawings, ...words} of charts) {
    const [best] = drawings
      .map((drawing) => {
        const [w, h] = sizeOf(drawing);
        const scale = Math.min(across / w, room / h, mostScale);
        return {...words, drawing, scale, isWide: w * scale >= across / 2};
      })
      .sort((a, b) => Number(b.isWide) - Number(a.isWide) || b.scale - a.scale);
    if (best && best.scale >= leastScale) return best;
  }
  return undefined;
}

function sizeOf(chart: SVGSVGElement): readonly [width: number, height: number] {
  const [, , width, height] = chart.getAttribute("viewBox")!.split(" ").map(Number);
  return [width!, height!];
}

function node(document: Document, name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(namespace, name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
