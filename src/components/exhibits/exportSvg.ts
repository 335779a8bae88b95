import {document} from "../../store/page.js";
import type {ChartWords} from "./wordedChart.js";
import {wordedChart} from "./wordedChart.js";

/** A chart as a file of its own, with its words around it and colours and fonts of the present theme written out; and its size in pixels. */
export function exportSvg(
  chart: SVGSVGElement,
  words: ChartWords
): {readonly svg: string; readonly width: number; readonly height: number} {
  const {root, width, height} = wordedChart(chart, words);
  return {svg: resolveVariables(new XMLSerializer().serializeToString(root), chart), width, height};
}

/** The same as a bitmap, at twice its size for print. */
export async function exportPng(chart: SVGSVGElement, words: ChartWords, scale = 2): Promise<Blob> {
  const {svg, width, height} = exportSvg(chart, words);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * scale, height * scale];
  const context = canvas.getContext("2d")!;
  context.scale(scale, scale);
  context.drawImage(image, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("invalid picture: canvas"))), "image/png")
  );
}

/** var(--name) as the value it has where the chart stands; other programs know no variables. */
function resolveVariables(svg: string, chart: Element): string {
  const style = getComputedStyle(chart);
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) =>
    style.getPropertyValue(name).trim().replaceAll('"', "'")
  );
}
