import type {Line} from "../../budget/series.js";
import {document} from "../../store/page.js";
import {provenanceName, withProvenance} from "../../store/verified/provenance.js";
import type {PageContext} from "../page/context.js";
import {pictureRecord} from "./pictureRecord.js";
import type {ChartWords} from "./wordedChart.js";
import {wordedChart} from "./wordedChart.js";

/** The words around an exhibit's picture, and what it carries of where it is from. */
interface SavedWords extends ChartWords {
  readonly record?: string;
}

/** The figures that a picture shows. */
interface Shown {
  readonly lines: readonly Line[];
  readonly years: readonly number[];
}

/** The words with the record of the figures shown and of the exhibit's address. */
export function savedWords(words: ChartWords, shown: Shown, address: string, context: PageContext): SavedWords {
  const record = pictureRecord(shown, address, context);
  return {...words, ...(record ? {record} : {})};
}

/** A chart as a file of its own, with its words around it and colours and fonts of the present theme written out; and its size in pixels. */
export function exportSvg(
  chart: SVGSVGElement,
  words: SavedWords
): {readonly svg: string; readonly width: number; readonly height: number} {
  const {root, width, height} = wordedChart(chart, words);
  if (words.record) root.prepend(metadata(words.record));
  return {svg: resolveVariables(new XMLSerializer().serializeToString(root), chart), width, height};
}

/** The same as a bitmap, at twice its size for print. */
export async function exportPng(chart: SVGSVGElement, words: SavedWords, scale = 2): Promise<Blob> {
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
  const node = document.createElementNS("http://www.w3.org/2000/svg", "metadata");
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
