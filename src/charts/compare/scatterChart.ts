import {scaleLog} from "d3-scale";
import {line, rect, small, write} from "../drawing/marks.js";
import {widest, wrapText} from "../drawing/measureText.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {openable} from "../drawing/openable.js";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {chartElement, identity, px, svgRoot} from "../drawing/svg.js";
import {changeColor, ink2, paper, rule, smallSize} from "../drawing/theme.js";

/** A line of a unit that changed by an amount, in fen, and a ratio, both signed alike. */
export interface ScatterPoint {
  readonly key: string;
  readonly name: string;
  readonly change: number;
  readonly rate: number;
  readonly said: string;
  /** Of the unit that the page is of. */
  readonly own: boolean;
}

export interface ScatterOptions extends ChartOptions {
  readonly title: string;
  readonly head: string;
  /** Name of the level axis. */
  readonly rateHead: string;
  readonly description: string;
  readonly amountTick: (fen: number) => string;
  readonly rateTick: (ratio: number) => string;
  readonly notes: readonly string[];
  readonly onOpen?: (key: string) => void;
}

/** Beyond so many marks they are counted in cells, which stay as few however many there are. */
export const mostMarks = 1500;

/** The largest changes are marks of their own even where the others are counted. */
const alwaysMarked = 60;

const cell = 12;

/** More than a picture has of them. */
const rows = 1000;
const [above, below] = [30, 52];

interface Scales {
  readonly x: (rate: number) => number;
  readonly y: (change: number) => number;
  readonly right: number;
  readonly bottom: number;
}

/** Changes by size and by rate, both without their sign, which colour and shape tell. Largest changes first. */
export function scatterChart(points: readonly ScatterPoint[], options: ScatterOptions): SVGSVGElement {
  const {
    document = globalThis.document,
    width = 900,
    title,
    head,
    rateHead,
    description,
    amountTick,
    rateTick,
    notes
  } = options;
  const height = width < 560 ? 380 : 480;
  const noteLines = placeNotes(notes, width);
  const yScale = scaleLog()
    .domain(around(points.map(({change}) => Math.abs(change))))
    .range([height - below - 8, above + 8]);
  const yTicks = powers(yScale.domain() as [number, number]);
  const left = widest(yTicks.map(amountTick), smallSize) + 10;
  const xScale = scaleLog()
    .domain(around(points.map(({rate}) => Math.abs(rate))))
    .range([left + 12, width - 12]);
  const svg = svgRoot({
    document,
    id: identity("scatter", title, width, points.length, points[0]?.key ?? ""),
    width,
    height: height + notesHeight(noteLines),
    title,
    description,
    role: "group"
  });
  const body = svg.append("g");
  write(body, head, [0, 9], small());
  for (const value of yTicks) {
    line(body, [left, yScale(value)], [width, yScale(value)], {stroke: rule});
    write(body, amountTick(value), [left - 6, yScale(value)], small({anchor: "end"}));
  }
  const bottom = height - below;
  line(body, [left, bottom], [width, bottom], {stroke: ink2});
  for (const value of powers(xScale.domain() as [number, number])) {
    line(body, [xScale(value), bottom], [xScale(value), bottom + 4], {stroke: ink2});
    write(body, rateTick(value), [xScale(value), bottom + 15], small({anchor: "middle"}));
  }
  write(body, rateHead, [width, bottom + 36], small({anchor: "end"}));
  const scales: Scales = {
    x: (rate) => xScale(Math.abs(rate)),
    y: (change) => yScale(Math.abs(change)),
    right: width,
    bottom
  };
  drawAll(body, points, scales, options);
  drawNotes(body, noteLines, height);
  return chartElement(svg);
}

function drawAll(parent: Group, points: readonly ScatterPoint[], scales: Scales, options: ScatterOptions): void {
  const counted = points.length > mostMarks ? points.slice(alwaysMarked) : [];
  const marked = counted.length ? points.slice(0, alwaysMarked) : points;
  drawCells(parent, counted, scales);
  // the largest lie on top
  for (const point of [...marked].reverse()) drawPoint(parent, point, scales, options);
  drawNames(parent, marked, scales);
}

/** How many changes fall into each cell: decreases in its left half, increases in its right one, darker the more they are. */
function drawCells(parent: Group, points: readonly ScatterPoint[], {x, y}: Scales): void {
  const counts = new Map<number, number>();
  for (const {change, rate} of points) {
    const half = Math.floor(x(rate) / cell) * 2 + (change < 0 ? 0 : 1);
    const place = half * rows + Math.floor(y(change) / cell);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  let most = 1;
  for (const count of counts.values()) most = Math.max(most, count);
  const group = parent.append("g").attr("class", "cells");
  for (const [place, count] of counts) {
    const [half, row] = [Math.floor(place / rows), place % rows];
    rect(group, {x: (half * cell) / 2, y: row * cell, width: cell / 2 - 0.5, height: cell - 0.5})
      .attr("fill", changeColor(half % 2 ? 1 : -1))
      .attr("fill-opacity", px(0.18 + 0.82 * (Math.log1p(count) / Math.log1p(most))))
      .append("title")
      .text(String(count));
  }
}

const [rising, falling] = ["M0,-5L5,4H-5Z", "M0,5L5,-4H-5Z"];

function drawPoint(parent: Group, point: ScatterPoint, {x, y}: Scales, {onOpen}: ScatterOptions): void {
  const {key, change, rate, said, own} = point;
  const [cx, cy] = [x(rate), y(change)];
  const group = parent
    .append("g")
    .attr("class", own ? "mark own" : "mark")
    .attr("data-key", key);
  const color = changeColor(change);
  // of others the table is the way by keyboard: hundreds of stops in a chart are none
  if (own)
    openable(group, {
      x: cx - 12,
      y: cy - 12,
      width: 24,
      height: 24,
      label: said,
      ...(onOpen && {onOpen: () => onOpen(key)})
    });
  else group.append("title").text(said);
  group
    .append("path")
    .attr("d", change < 0 ? falling : rising)
    .attr("transform", `translate(${px(cx)},${px(cy)})`)
    .attr("fill", own ? color : paper)
    .attr("fill-opacity", own ? 1 : 0.6)
    .attr("stroke", color)
    .attr("stroke-opacity", own ? 1 : 0.7)
    .attr("stroke-width", 1.25);
}

/** Names of the largest changes where there is room beside their marks. */
function drawNames(parent: Group, points: readonly ScatterPoint[], {x, y, right}: Scales): void {
  const taken: Array<readonly [left: number, right: number, y: number]> = [];
  for (const {name, change, rate} of points.slice(0, right < 560 ? 4 : 12)) {
    const {lines} = wrapText(name, right < 560 ? 190 : 340, {size: smallSize, most: 1});
    const text = lines[0] ?? "";
    const length = widest([text], smallSize) + 10;
    const [cx, cy] = [x(rate), y(change)];
    const isLeft = cx + length > right;
    const room = isLeft ? ([cx - length, cx, cy] as const) : ([cx, cx + length, cy] as const);
    if (room[0] < 0 || taken.some((other) => room[0] < other[1] && other[0] < room[1] && Math.abs(other[2] - cy) < 15))
      continue;
    taken.push(room);
    write(parent, text, [cx + (isLeft ? -8 : 8), cy], {
      size: smallSize,
      fill: ink2,
      anchor: isLeft ? "end" : "start",
      halo: true
    });
  }
}

function around(values: readonly number[]): [number, number] {
  const known = values.filter((value) => value > 0);
  if (!known.length) return [1, 10];
  let [least, most] = [Infinity, 0];
  for (const value of known) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return most / least < 10 ? [least / 3, most * 3] : [least, most];
}

/** Powers of ten within a span, five at most. */
function powers([least, most]: readonly [number, number]): number[] {
  const first = Math.ceil(Math.log10(least) - 1e-9);
  const all = Array.from({length: Math.floor(Math.log10(most) + 1e-9) - first + 1}, (_, i) => 10 ** (first + i));
  const every = Math.ceil(all.length / 5);
  return all.filter((_, i) => i % every === 0);
}
