import type {Amount} from "../amount.js";
import type {YearPair} from "../breakdown.js";
import type {Interval} from "../interval.js";
import {add, around, meets, sum} from "../interval.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import {variance} from "../variance.js";

const mostLines = 3;

/**
 * Projects that together are what a reason puts an amount on: one to three
 * whose changes add up to it, or this year's amounts where a project has no
 * prior-year figure. Undefined where none or several sets do.
 */
export function linesOfAmount(stated: Amount, lines: readonly Line[], years: YearPair): Line[] | undefined {
  const wanted = around(stated);
  const moves = lines.filter(isProject).flatMap((line) => {
    const moved = moveOf(line, years);
    return moved && Math.sign(moved.lo + moved.hi) === Math.sign(stated.fen) ? {line, moved} : [];
  });
  for (let size = 1; size <= mostLines; size++) {
    const sets = [...choose(moves, size)].filter((set) => meets(sum(set.map(({moved}) => moved)), wanted));
    if (sets.length) return sets.length === 1 ? sets[0]!.map(({line}) => line) : undefined;
  }
  return undefined;
}

function isProject({classification, phase, measure, fund}: Line): boolean {
  return classification === "project" && phase === "budget" && measure === "projectExpenditure" && fund === "all";
}

/** Undefined where nothing is spent or nothing has changed. */
function moveOf(line: Line, {year, base}: YearPair): Interval | undefined {
  const [before, now] = [operandAt(line, base), operandAt(line, year)];
  const {change} = variance(before, now);
  if (change) return change.value === 0 ? undefined : change;
  return before.state === "absent" && now.amount ? around(now.amount) : undefined;
}

function* choose<T>(items: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  else for (let i = from; i <= items.length - size; i++) for (const rest of choose(items, size - 1, i + 1)) yield [items[i]!, ...rest];
}

/** What some stated amounts come to, with all values that their rounding allows. */
export function totalOf(stated: readonly Amount[]): {readonly fen: number; readonly half: number} {
  const interval = stated.reduce((total, amount) => add(total, around(amount)), {lo: 0, hi: 0});
  return {fen: stated.reduce((total, {fen}) => total + fen, 0), half: (interval.hi - interval.lo) / 2};
}
