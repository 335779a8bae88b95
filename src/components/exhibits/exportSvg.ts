import type {Line} from "../../budget/series.js";
import {wrapText} from "../../charts/drawing/measureText.js";
import {document} from "../../store/page.js";
import {provenanceName, withProvenance} from "../../store/verified/provenance.js";
import type {PageContext} from "../page/context.js";
import {which} from "../page/which.js";
import {pictureRecord} from "./pictureRecord.js";

/** A chart as a file of its own: colours and fonts of the present theme written out, title and source around it. */
interface SvgExport {
  /** The unit and the years. */
  readonly which: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** What the picture carries of where it is from. */
  readonly record?: string;
}

/** What is saved of an exhibit beside its picture. */
interface Saved extends Pick<SvgExport, "title" | "subtitle" | "source"> {
  readonly shown: {readonly lines: readonly Line[]; readonly years: readonly number[]};
}

/** The words around an exhibit's picture, and the record in it with the exhibit's address. */
export function savedWords({title, subtitle, source, shown}: Saved, address: string, context: PageContext): SvgExport {
  const record = pictureRecord(shown, address, context);
  return {which: which(context, shown.years), title, subtitle, source, ...(record ? {record} : {})};
}

const namespace = "http://www.w3.org/2000/svg";
const margin = 16;

/** The text of a standalone SVG, and its size in pixels. */
export function exportSvg(
  chart: SVGSVGElement,
  {which, title, subtitle, source, record}: SvgExport
): {svg: string; width: number; height: number} {
  const box = chart.viewBox.baseVal;
  const inner = {width: box.width || chart.clientWidth, height: box.height || chart.clientHeight};
  const width = inner.width + 2 * margin;
  const sourceLines = wrap(source, Math.floor(inner.width / 7));
  const whichLines = wrap(which, Math.floor(inner.width / 7));
  const titleLines = wrapText(title, inner.width, {size: 18, weight: 600, most: 6}).lines;
  const subtitleLines = wrapText(subtitle, inner.width, {size: 13, most: 6}).lines;
  const head = margin + 16 * whichLines.length;
  const under = head + 24 * titleLines.length;
  const top = under + 18 * subtitleLines.length + 16;
  const height = top + inner.height + 14 + 16 * sourceLines.length + margin;
  const root = document.createElementNS(namespace, "svg");
  const attributes = {xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "var(--sans)"};
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, String(value));
  const ground = document.createElementNS(namespace, "rect");
  for (const [name, value] of Object.entries({width, height, fill: "var(--paper)"}))
    ground.setAttribute(name, String(value));
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute("class");
  copy.removeAttribute("style");
  for (const [name, value] of Object.entries({x: margin, y: top, width: inner.width, height: inner.height}))
    copy.setAttribute(name, String(value));
  root.append(
    ...(record ? [metadata(record)] : []),
    ground,
    ...whichLines.map((text, i) => line(text, margin, margin + 10 + 16 * i, {"font-size": 12, fill: "var(--ink-2)"})),
    ...titleLines.map((text, i) =>
      line(text, margin, head + 18 + 24 * i, {"font-size": 18, "font-weight": 600, fill: "var(--ink)"})
    ),
    ...subtitleLines.map((text, i) => line(text, margin, under + 16 + 18 * i, {"font-size": 13, fill: "var(--ink-2)"})),
    copy,
    ...sourceLines.map((text, i) =>
      line(text, margin, top + inner.height + 24 + 16 * i, {"font-size": 11, fill: "var(--ink-3)"})
    )
  );
  return {svg: resolveVariables(new XMLSerializer().serializeToString(root), chart), width, height};
}

/** The same as a bitmap, at twice its size for print. */
export async function exportPng(chart: SVGSVGElement, words: SvgExport, scale = 2): Promise<Blob> {
  const {svg, width, height} = exportSvg(chart, words);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * scale, height * scale];
  const context = canvas.getContext("2d")!;
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob((drawn) => (drawn ? resolve(drawn) : reject(new Error("invalid picture: canvas"))), "image/png")
  );
  if (!words.record) return blob;
  const png = withProvenance(new Uint8Array(await blob.arrayBuffer()), words.record);
  return new Blob([png as Uint8Array<ArrayBuffer>], {type: "image/png"});
}

function metadata(record: string): SVGElement {
  const node = document.createElementNS(namespace, "metadata");
  node.id = provenanceName;
  node.textContent = record;
  return node;
}

/** var(--name) as the value it has where the chart stands; other programs know no variables. */
function resolveVariables(svg: string, chart: Element): string {
  const style = getComputedStyle(chart);
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim().replaceAll('"', "'")
  );
}

function line(
  text: string,
  x: number,
  y: number,
  attributes: Readonly<Record<string, string | number>>
): SVGTextElement {
  const node = document.createElementNS(namespace, "text");
  for (const [name, value] of Object.entries({x, y, ...attributes})) node.setAttribute(name, String(value));
  node.textContent = text;
  return node;
}

/** Breaks a line at about so many Latin characters; a Chinese one counts as two. */
function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let [from, used] = [0, 0];
  for (let i = 0; i < text.length; ++i) {
    used += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
    if (used > columns) {
      lines.push(text.slice(from, i));
      [from, used] = [i, 0];
    }
  }
  return [...lines, text.slice(from)];
}
