import {scaleLinear} from "d3-scale";
import type {Basis} from "../../budget/series.js";
import type {Operand} from "../../budget/variance.js";
import type {ComparedYears} from "../../locale/words/chartWords.js";
import type {Box} from "./marks.js";
import {line, rect} from "./marks.js";
import type {Group} from "./svg.js";
import {bu, ink3, py} from "./theme.js";

interface YearColumnsOptions extends ComparedYears {
  readonly years: readonly number[];
}

/** A single year is as wide as one of three. */
const usualYears = 3;

/** Tiny columns of the years on their own scale from zero: a year without a figure is a gap, a zero a tick on the base line. */
export function yearColumns(
  parent: Group,
  points: readonly YearPoint[],
  box: Box,
  {years, base, current}: YearColumnsOptions
): void {
  const values = years.map((year) => fenOf(pointOf(points, year)));
  const known = values.filter((value) => value !== undefined);
  const y = scaleLinear()
    .domain([Math.min(0, ...known), Math.max(0, ...known) || 1])
    .range([box.y + box.height, box.y]);
  const step = box.width / (years.length > 1 ? years.length : usualYears);
  const group = parent.append("g").attr("class", "spark");
  years.forEach((year, i) => {
    const value = values[i];
    if (value === undefined) return;
    const x = box.x + i * step;
    const width = step * 0.74;
    const column = {x, y: y(value), width, height: y(0) - y(value)};
    if (value !== 0)
      drawYear(group, column, {year, base, current, implied: pointOf(points, year)?.basis === "implied"});
    line(group, [x, y(0)], [x + width, y(0)], {stroke: ink3});
  });
}

interface YearStyle extends ComparedYears {
  readonly year: number;
  readonly implied: boolean;
}

/** A year's column: last year light, this year dark, earlier years outlined, an implied one in dashes. */
export function drawYear(parent: Group, box: Box, {year, base, current, implied}: YearStyle) {
  const solid = year === current ? bu : year === base ? py : undefined;
  if (solid && !implied) return rect(parent, box).attr("fill", solid);
  return rect(parent, inset(box, 0.5))
    .attr("fill", "none")
    .attr("stroke", year === current ? bu : ink3)
    .attr("stroke-dasharray", implied ? "2 1.5" : null);
}

function inset({x, y, width, height}: Box, by: number): Box {
  const trim = (length: number) => Math.sign(length) * Math.max(Math.abs(length) - 2 * by, 0.5);
  return {x: x + by, y: y + Math.sign(height) * by, width: trim(width), height: trim(height)};
}

/** One year's amount of a line and how it is known; a `Point` of a series is one. A year without a point was not published. */
export interface YearPoint {
  readonly year: number;
  readonly operand: Operand;
  readonly basis: Basis;
}

export function pointOf(points: readonly YearPoint[], year: number): YearPoint | undefined {
  return points.find((point) => point.year === year && point.operand.state !== "absent");
}

/** Fen to draw for a year: nothing for a blank cell's or a zero's height, undefined where there is no figure. */
export function fenOf(point: YearPoint | undefined): number | undefined {
  if (!point || point.operand.state === "notApplicable") return undefined;
  return point.operand.amount?.fen ?? 0;
}
