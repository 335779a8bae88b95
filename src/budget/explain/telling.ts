import {sum} from "d3-array";
import type {Compared} from "../breakdown.js";
import {halfWidthOf} from "../interval.js";
import type {Division} from "./division.js";

/** Parts that moved one way: what they add up to, and the largest; one without a row is what no line accounts for. */
export interface ToldMovement {
  readonly fen: number;
  readonly largest: Move;
  readonly count: number;
}

export interface Move {
  readonly fen: number;
  readonly row?: Compared;
}

/**
 * What a division's own numbers allow to be said of where its change came from.
 * all: one part is all of it. most: all parts move one way, one of them over
 * half of it. largest: one way, none over half. offset: both ways; balanced: both, and nothing is left of
 * them. alone: no line accounts for it. none: nothing moved.
 */
type Telling =
  | {readonly kind: "none" | "alone"}
  | {readonly kind: "all" | "most" | "largest"; readonly way: ToldMovement}
  | {readonly kind: "offset" | "balanced"; readonly way: ToldMovement; readonly against: ToldMovement};

export function tellingOf(division: Division): Telling {
  const total = division.change.value;
  const nothing = {kind: total === 0 ? "none" : "alone"} as const;
  if (division.id === "undivided") return nothing;
  const {rises, falls} = movesOf(division);
  const [way, against] =
    total < 0 || (total === 0 && sumOf(falls) < -sumOf(rises))
      ? [movement(falls), movement(rises)]
      : [movement(rises), movement(falls)];
  if (!way || (total === 0 && !against)) return nothing;
  if (against) return {kind: total === 0 ? "balanced" : "offset", way, against};
  if (way.count === 1 && way.largest.fen === total) return {kind: "all", way};
  return {kind: Math.abs(way.largest.fen) > Math.abs(total) / 2 ? "most" : "largest", way};
}

/** Parts by the way they moved, the largest first; what no line accounts for is one of them where it is more than rounding. */
export function movesOf(division: Division): {readonly rises: readonly Move[]; readonly falls: readonly Move[]} {
  const rest = restOf(division);
  const moves: Move[] = [
    ...division.drivers.map((row) => ({fen: row.variance.change!.value, row})),
    ...(rest ? [{fen: rest}] : [])
  ];
  moves.sort((a, b) => Math.abs(b.fen) - Math.abs(a.fen));
  return {rises: moves.filter(({fen}) => fen > 0), falls: moves.filter(({fen}) => fen < 0)};
}

/** What no line accounts for, in fen; 0 where rounding does. */
function restOf({change, drivers, residual}: Division): number {
  const rounding = sum([change, ...drivers.map(({variance}) => variance.change!)], (each) => halfWidthOf(each));
  return Math.abs(residual) > rounding ? residual : 0;
}

function movement(moves: readonly Move[]): ToldMovement | undefined {
  const [largest] = moves;
  return largest && {fen: sumOf(moves), largest, count: moves.length};
}

function sumOf(moves: readonly Move[]): number {
  return sum(moves, ({fen}) => fen);
}
