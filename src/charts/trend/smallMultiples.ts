import {sum} from "d3-array";
import {joined} from "../../locale/words/joiners.js";
import {write} from "../drawing/marks.js";
import type {ChartOptions} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {textSize} from "../drawing/theme.js";

/** One of several charts of the same make. */
export interface Multiple {
  readonly name: string;
  readonly draw: (width: number) => SVGSVGElement;
}

interface SmallMultiplesOptions extends ChartOptions {
  readonly title: string;
  /** Below this width of one chart they stand one below the other. */
  readonly narrowest?: number;
}

const gap = 40;
const headHeight = 28;

/** Charts under their names, side by side or one below the other, as one picture. */
export function smallMultiples(
  multiples: readonly Multiple[],
  {width = 960, locale = "en", document = globalThis.document, title, narrowest = 220}: SmallMultiplesOptions
): SVGSVGElement {
  const side = (width - gap * (multiples.length - 1)) / multiples.length;
  const across = side >= narrowest;
  const each = across ? Math.floor(side) : width;
  const charts = multiples.map(({draw}) => draw(each));
  const heights = charts.map(heightOf);
  const tops = heights.map((_, i) =>
    across ? 0 : sum(heights.slice(0, i), (height) => height + headHeight + gap / 2)
  );
  const height = Math.max(...heights.map((own, i) => tops[i]! + headHeight + own));
  const names = joined(
    multiples.map(({name}) => name),
    "enumeration",
    locale
  );
  const svg = svgRoot({
    document,
    id: identity("multiples", title, width, names),
    width,
    height,
    title,
    description: names,
    role: "group"
  });
  charts.forEach((chart, i) => {
    const group = svg.append("g").attr("transform", `translate(${across ? i * (each + gap) : 0},${tops[i]})`);
    write(group, multiples[i]!.name, [0, 8], {size: textSize, weight: 600});
    for (const [name, value] of Object.entries({y: headHeight, width: each, height: heights[i]!}))
      chart.setAttribute(name, String(value));
    chart.style.removeProperty("max-width");
    group.node()!.append(chart);
  });
  return chartElement(svg);
}

function heightOf(chart: SVGSVGElement): number {
  return Number(chart.getAttribute("viewBox")!.split(" ")[3]);
}
