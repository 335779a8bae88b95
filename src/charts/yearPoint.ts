import type {Basis} from "../budget/series.js";
import type {Operand} from "../budget/variance.js";

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
