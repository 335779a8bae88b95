import type {ScaleLinear} from "d3-scale";
import {scaleLinear} from "d3-scale";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {px} from "../drawing/svg.js";
import {paper} from "../drawing/theme.js";

/** Whose document gives a value: the year's own, a later one, or none, where it is only implied. */
type Given = "own" | "later" | "implied";

/** A line's value for a year that has one. */
export interface SeriesValue {
  readonly year: number;
  readonly value: number;
  /** As it is printed beside its mark. */
  readonly text: string;
  readonly given: Given;
}

/** One line over the years; a year without a value is a gap. */
export interface LineSeries {
  readonly key: string;
  readonly name: string;
  readonly values: readonly SeriesValue[];
  /** Years from which it goes by another name or code. */
  readonly breaks: readonly number[];
  /** All of it in words, for who cannot see it. */
  readonly said: string;
}

export interface LinesOptions extends ChartOptions {
  readonly title: string;
  readonly years: readonly number[];
  /** Said above the axis: what is measured, in what unit. */
  readonly head: string;
  readonly tick: (value: number) => string;
  /** The scale reaches down to zero; an index has 1 instead. */
  readonly from: 0 | 1;
  readonly notes: readonly string[];
  readonly opened?: string;
  readonly onOpen?: (key: string) => void;
}

/** Years across, values up. */
export interface LineScales {
  readonly x: (year: number) => number;
  readonly y: ScaleLinear<number, number>;
}

const palette = 8;

/** The colour of a series by its position; direct labels tell lines apart without it. */
export function seriesColor(i: number): string {
  return `var(--line-${(i % palette) + 1})`;
}

/** From zero, or around the first year as 1, to what is largest; never an empty span. */
export function valueScale(series: readonly LineSeries[], from: 0 | 1, range: readonly [number, number]) {
  const values = series.flatMap((each) => each.values.map(({value}) => value));
  const [least, most] = [Math.min(from, ...values), Math.max(from, ...values)];
  const room = from === 1 ? (most - least || 0.1) * 0.08 : 0;
  return scaleLinear()
    .domain([least - (least < from ? room : 0), most === least ? from + 1 : most + room])
    .range([...range])
    .nice(4);
}

/** A series as a line with its marks: dashed to and from what is implied, broken where a year has no value. */
export function drawSeries(
  parent: Group,
  {values}: LineSeries,
  {x, y}: LineScales,
  {color, years, width = 2}: {readonly color: string; readonly years: readonly number[]; readonly width?: number}
): void {
  values.slice(1).forEach((value, i) => {
    const before = values[i]!;
    if (years.indexOf(value.year) !== years.indexOf(before.year) + 1) return;
    parent
      .append("line")
      .attr("class", "segment")
      .attr("x1", px(x(before.year)))
      .attr("y1", px(y(before.value)))
      .attr("x2", px(x(value.year)))
      .attr("y2", px(y(value.value)))
      .attr("stroke", color)
      .attr("stroke-width", width)
      .attr("stroke-dasharray", value.given === "implied" || before.given === "implied" ? "4 3" : null);
  });
  for (const value of values) drawValue(parent, value, [x(value.year), y(value.value)], color);
}

const diamond = "M0,-5.5L5.5,0L0,5.5L-5.5,0Z";
const circle = "M-4,0A4,4 0 1,1 4,0A4,4 0 1,1 -4,0Z";

/** Full for the year's own document, hollow for a later one, a hollow diamond for what is implied. */
export function drawValue(
  parent: Group,
  {given}: Pick<SeriesValue, "given">,
  [x, y]: readonly [number, number],
  color: string
): void {
  parent
    .append("path")
    .attr("class", `value ${given}`)
    .attr("d", given === "implied" ? diamond : circle)
    .attr("transform", `translate(${px(x)},${px(y)})`)
    .attr("fill", given === "own" ? color : paper)
    .attr("stroke", given === "own" ? paper : color)
    .attr("stroke-width", given === "own" ? 1 : 1.75);
}

/** Heights as near to those wished for as `gap` between neighbours allows, within a room. */
export function spread(wished: readonly number[], gap: number, [top, bottom]: readonly [number, number]): number[] {
  const order = wished.map((_, i) => i).sort((a, b) => wished[a]! - wished[b]!);
  const placed = [...wished];
  order.forEach((i, rank) => {
    const above = order[rank - 1];
    placed[i] = Math.max(wished[i]!, above === undefined ? top : placed[above]! + gap);
  });
  let floor = bottom;
  for (const i of [...order].reverse()) {
    placed[i] = Math.min(placed[i]!, floor);
    floor = placed[i]! - gap;
  }
  return placed;
}
