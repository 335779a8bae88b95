import type {Interval} from "../interval.js";
import type {Precision} from "./fact.js";
import type {Relation, Status} from "./finding.js";

/** Ends of computed ratios are doubles; a millionth of a ppm or fen is no contradiction. */
const hair = 1e-6;

export type Sides = readonly [stated: Interval, computed: Interval];

/**
 * pass: the sides agree under the precision of their sections. uncertain: only
 * under the precision as printed. fail: under neither.
 */
export function verdict(sides: (precision: Precision) => Sides, relation: Relation = "equal"): Status {
  if (holds(sides("half"), relation)) return "pass";
  return holds(sides("printedHalf"), relation) ? "uncertain" : "fail";
}

function holds([stated, computed]: Sides, relation: Relation): boolean {
  if (relation === "atMost") return stated.lo <= computed.hi + hair;
  return stated.lo <= computed.hi + hair && computed.lo <= stated.hi + hair;
}
