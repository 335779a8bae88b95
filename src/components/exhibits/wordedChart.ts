import {wrapText} from "../../charts/drawing/measureText.js";
import {document} from "../../store/page.js";

/** What is said around a chart that stands alone. */
export interface ChartWords {
  /** The unit and the years. */
  readonly which: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  /** What it says of itself, and how its checks stand. */
  readonly badge: string;
  /** What it says to who cannot see it. */
  readonly alt: string;
}

const namespace = "http://www.w3.org/2000/svg";
const margin = 16;

/** Size, weight, colour and height of a line. */
const faces = {
  which: {size: 12, weight: 400, fill: "var(--ink-2)", height: 18},
  title: {size: 18, weight: 600, fill: "var(--ink)", height: 24},
  subtitle: {size: 13, weight: 400, fill: "var(--ink-2)", height: 18},
  badge: {size: 12, weight: 400, fill: "var(--ink-2)", height: 18},
  source: {size: 11, weight: 400, fill: "var(--ink-3)", height: 16}
};

interface WordedChart {
  readonly root: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** What can be done with a chart in a page, which a picture of it cannot. */
const lively = /^(?:class|role|tabindex|pointer-events|aria-.*|data-.*)$/;

/** A chart of which nothing can be pressed, reached or asked about. */
export function stilled(chart: SVGSVGElement): SVGSVGElement {
  for (const said of chart.querySelectorAll("title, desc")) said.remove();
  for (const node of [chart, ...chart.querySelectorAll("*")])
    for (const {name} of [...node.attributes]) if (lively.test(name)) node.removeAttribute(name);
  return chart;
}

/** A copy of a chart with its words above and below, as one drawing with the page's variables for colours. */
export function wordedChart(chart: SVGSVGElement, {alt, ...words}: ChartWords): WordedChart {
  const [, , across, down] = chart.getAttribute("viewBox")!.split(" ").map(Number) as [number, number, number, number];
  const root = document.createElementNS(namespace, "svg");
  let y = margin;
  const say = (text: string, face: keyof typeof faces) => {
    const {size, weight, fill, height} = faces[face];
    for (const said of text ? wrapText(text, across, {size, weight, most: 6}).lines : []) {
      const line = document.createElementNS(namespace, "text");
      const places = {x: margin, y: y + size, "font-size": size, "font-weight": weight, fill};
      for (const [name, value] of Object.entries(places)) line.setAttribute(name, String(value));
      line.textContent = said;
      root.append(line);
      y += height;
    }
  };
  say(words.which, "which");
  say(words.title, "title");
  say(words.subtitle, "subtitle");
  y += 16;
  const copy = stilled(chart.cloneNode(true) as SVGSVGElement);
  copy.removeAttribute("style");
  for (const [name, value] of Object.entries({x: margin, y, width: across, height: down}))
    copy.setAttribute(name, String(value));
  root.append(copy);
  y += down + 12;
  say(words.badge, "badge");
  say(words.source, "source");
  const [width, height] = [across + 2 * margin, y + margin];
  const attributes = {xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}`, "font-family": "var(--sans)"};
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, String(value));
  const ground = document.createElementNS(namespace, "rect");
  for (const [name, value] of Object.entries({width, height, fill: "var(--paper)"}))
    ground.setAttribute(name, String(value));
  const spoken = Object.entries({title: words.title, desc: alt}).map(([name, text]) => {
    const node = document.createElementNS(namespace, name);
    node.textContent = text;
    return node;
  });
  root.setAttribute("role", "img");
  root.prepend(...spoken, ground);
  return {root, width, height};
}
