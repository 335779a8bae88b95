import type {YearPair} from "../breakdown.js";
import type {Stated} from "../claim.js";
import {add, around, meets, sum} from "../interval.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";

const mostLines = 3;

/**
 * Projects that together are what a reason puts an amount on: one to three new
 * or grown ones whose amounts add up to it. Undefined where none or several
 * sets do.
 */
export function linesOfAmount(stated: Stated, lines: readonly Line[], {year}: YearPair): Line[] | undefined {
  const projects = lines.filter((line) => line.classification === "project" && line.phase === "budget" && line.measure === "projectExpenditure" && line.fund === "all" && (operandAt(line, year).amount?.fen ?? 0) > 0);
  const wanted = around({fen: Math.abs(stated.fen), half: stated.half});
  for (let size = 1; size <= mostLines; size++) {
    const sets = [...choose(projects, size)].filter((set) => meets(sum(set.map((line) => around(operandAt(line, year).amount!))), wanted));
    if (sets.length) return sets.length === 1 ? sets[0] : undefined;
  }
  return undefined;
}

function* choose<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else for (let i = from; i <= items.length - size; i++) for (const rest of choose(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

/** What some stated amounts come to, with all values that their rounding allows. */
export function totalOf(stated: readonly Stated[]): {readonly fen: number; readonly half: number} {
  const interval = stated.reduce((total, amount) => add(total, around(amount)), {lo: 0, hi: 0});
  return {fen: stated.reduce((total, {fen}) => total + fen, 0), half: (interval.hi - interval.lo) / 2};
}
