import type {YearPair} from "../breakdown.js";
import type {Line} from "../series.js";
import {varianceOf} from "../series.js";
import type {Division} from "./division.js";

/** A line's change as a division of one part: for what no document divides in both years. */
export function undivided(line: Line, years: YearPair): Division | undefined {
  const between = varianceOf(line, years);
  const {change} = between;
  if (!change) return undefined;
  return {id: "undivided", total: line, change, drivers: [{line, level: line.level, polarity: "neutral", variance: between}], residual: 0, half: 0, power: 0};
}
