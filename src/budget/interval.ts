import {sum as total} from "d3-array";
import type {Amount} from "./amount.js";

/** All values from `lo` to `hi`, both included. Fen, or a plain ratio. */
export interface Interval {
  readonly lo: number;
  readonly hi: number;
}

/** What a printed amount can stand for: its value, half of its last digit either way. */
export function around({fen, half}: Amount): Interval {
  return {lo: fen - half, hi: fen + half};
}

export function add(a: Interval, b: Interval): Interval {
  return {lo: a.lo + b.lo, hi: a.hi + b.hi};
}

export function subtract(a: Interval, b: Interval): Interval {
  return {lo: a.lo - b.hi, hi: a.hi - b.lo};
}

export function sum(intervals: Iterable<Interval>): Interval {
  let total: Interval = {lo: 0, hi: 0};
  for (const interval of intervals) total = add(total, interval);
  return total;
}

/** a ÷ b; undefined when b may be zero. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (contains(b, 0)) return undefined;
  const corners = [a.lo / b.lo, a.lo / b.hi, a.hi / b.lo, a.hi / b.hi];
  return {lo: Math.min(...corners), hi: Math.max(...corners)};
}

/** Whether two statements of one thing can both be true. */
export function meets(a: Interval, b: Interval): boolean {
  return a.lo <= b.hi && b.lo <= a.hi;
}

export function contains({lo, hi}: Interval, value: number): boolean {
  return lo <= value && value <= hi;
}

export function halfWidthOf({lo, hi}: Interval): number {
  return (hi - lo) / 2;
}

/** What a whole has beyond its parts, in fen; zero where rounding accounts for it, below zero where the parts exceed it. */
export function leftOf(whole: Amount, parts: readonly Amount[]): number {
  const left = whole.fen - total(parts, ({fen}) => fen);
  return Math.abs(left) <= whole.half + total(parts, ({half}) => half) ? 0 : left;
}

/** The same of a change and the changes of its parts. */
export function leftOfChange(
  whole: Interval & {readonly value: number},
  parts: ReadonlyArray<Interval & {readonly value: number}>
): number {
  const left = subtract(whole, sum(parts));
  return contains(left, 0) ? 0 : whole.value - total(parts, ({value}) => value);
}

/** Whether a change may as well be none: two amounts of unlike precision that rounding alone can tell apart. */
export function mayBeNothing({lo, hi}: Interval): boolean {
  return lo < 0 && hi > 0;
}
