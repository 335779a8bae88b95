import {quantileSorted} from "d3-array";
import {scaleLinear, scaleSymlog} from "d3-scale";
import {line, rect, small, write} from "../drawing/marks.js";
import {textWidth} from "../drawing/measureText.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {chartElement, identity, px, svgRoot} from "../drawing/svg.js";
import {accent, ink2, ink3, paper, rule, smallSize, textSize} from "../drawing/theme.js";

/** A unit's value among others. */
export interface Spot {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly own: boolean;
}

export interface DistributionOptions extends ChartOptions {
  readonly title: string;
  readonly head: string;
  readonly description: string;
  readonly tick: (value: number) => string;
  /** What the median is called, and what is said of an axis that shrinks what is large. */
  readonly names: {readonly median: string; readonly shrunk: string};
}

const radius = 4.5;

/** Above this ratio of the largest to the median a scale that shrinks what is large is drawn, and said. */
const unequal = 12;

/** Values on one axis, one dot a unit stacked where they meet, the middle half shaded, the median and the own unit named. */
export function distributionChart(spots: readonly Spot[], options: DistributionOptions): SVGSVGElement {
  const {document = globalThis.document, width = 900, title, head, description, tick, names} = options;
  const sorted = [...spots].sort((a, b) => a.value - b.value);
  const values = sorted.map(({value}) => value);
  const middle = quantileSorted(values, 0.5) ?? 0;
  const isUnequal = middle !== 0 && Math.max(...values.map(Math.abs)) / Math.abs(middle) > unequal;
  const x = scaleOf(values, isUnequal ? Math.abs(middle) : undefined, width);
  const noteLines = placeNotes(isUnequal ? [names.shrunk] : [], width);
  const columns = stacked(sorted, x);
  const deep = Math.max(1, ...columns.map(({level}) => level + 1));
  const plot = Math.max(70, deep * radius * 2.1 + 16);
  const top = 62;
  const svg = svgRoot({
    document,
    id: identity("spread", title, head, width, ...values),
    width,
    height: top + plot + 34 + notesHeight(noteLines),
    title,
    description,
    role: "img"
  });
  const body = svg.append("g");
  write(body, head, [0, 9], small());
  const bottom = top + plot;
  const [lower, upper] = [quantileSorted(values, 0.25) ?? 0, quantileSorted(values, 0.75) ?? 0];
  rect(body, {x: x(lower), y: top, width: x(upper) - x(lower), height: plot})
    .attr("fill", rule)
    .attr("fill-opacity", 0.5);
  line(body, [x(middle), top - 8], [x(middle), bottom], {stroke: ink3, dashes: "3 3"});
  const medianText = `${names.median} ${tick(middle)}`;
  label(body, medianText, [x(middle), top - 17], {width, fill: ink2});
  line(body, [0, bottom], [width, bottom], {stroke: ink2});
  drawTicks(body, x, bottom, {width, tick});
  for (const {spot, level} of columns) {
    body
      .append("circle")
      .attr("class", spot.own ? "spot own" : "spot")
      .attr("cx", px(x(spot.value)))
      .attr("cy", px(bottom - radius - 2 - level * radius * 2.1))
      .attr("r", spot.own ? radius + 1.5 : radius)
      .attr("fill", spot.own ? accent : ink3)
      .attr("fill-opacity", spot.own ? 1 : 0.65)
      .attr("stroke", paper)
      .append("title")
      .text(`${spot.name} ${tick(spot.value)}`);
  }
  const own = sorted.find((spot) => spot.own);
  if (own) label(body, `${own.name} ${tick(own.value)}`, [x(own.value), top - 36], {width, fill: accent, weight: 600});
  if (own) line(body, [x(own.value), top - 28], [x(own.value), bottom], {stroke: accent});
  drawNotes(body, noteLines, bottom + 30);
  return chartElement(svg);
}

/** From zero, or from what is below it; linear up to `shrinkFrom` and shrunk beyond, where that is given. */
function scaleOf(values: readonly number[], shrinkFrom: number | undefined, width: number) {
  const scale = shrinkFrom === undefined ? scaleLinear() : scaleSymlog().constant(shrinkFrom);
  return scale.domain([Math.min(0, ...values), Math.max(0, ...values) || 1]).range([14, width - 14]);
}

/** Dots that would lie over one another stand on one another. */
function stacked(spots: readonly Spot[], x: (value: number) => number) {
  const ends: number[] = [];
  return spots.map((spot) => {
    const at = x(spot.value);
    let level = ends.findIndex((end) => end <= at - radius * 2);
    if (level < 0) level = ends.length;
    ends[level] = at;
    return {spot, level};
  });
}

/** Ticks that do not touch one another. */
function drawTicks(
  parent: Group,
  x: {(value: number): number; ticks: (count: number) => number[]},
  y: number,
  {width, tick}: {readonly width: number; readonly tick: (value: number) => string}
): void {
  let last = -Infinity;
  for (const value of x.ticks(width < 560 ? 3 : 5)) {
    const half = textWidth(tick(value), smallSize) / 2;
    const at = Math.max(half, Math.min(width - half, x(value)));
    if (at - half < last + 10) continue;
    last = at + half;
    line(parent, [x(value), y], [x(value), y + 4], {stroke: ink2});
    write(parent, tick(value), [at, y + 16], small({anchor: "middle"}));
  }
}

function label(
  parent: Group,
  text: string,
  [x, y]: readonly [number, number],
  {width, ...style}: {readonly width: number; readonly fill: string; readonly weight?: number}
): void {
  const half = textWidth(text, textSize - 1, style.weight) / 2;
  const at = half * 2 > width ? width / 2 : Math.max(half, Math.min(width - half, x));
  write(parent, text, [at, y], {size: textSize - 1, anchor: "middle", halo: true, ...style});
}
