import type {Amount} from "./amount.js";
import type {State} from "./figure.js";
import type {Interval} from "./interval.js";
import {around, contains, divide, meets, subtract} from "./interval.js";

/** absent: no loaded document gives it. unlisted: that year's own table is loaded, and does not list the line. */
type OperandState = State | "absent" | "unlisted";

/** An amount on one side of a comparison, or why there is none. */
export interface Operand {
  readonly state: OperandState;
  readonly amount?: Amount;
  /** Set where the amount is only implied: this year's amount less the stated change, with that change. */
  readonly impliedBy?: {readonly current: Amount; readonly change: Amount};
}

export const absent: Operand = {state: "absent"};
export const unlisted: Operand = {state: "unlisted"};

export type VarianceKind = "changed" | "unchanged" | "new" | "ended" | "notComparable";

export type NotComparable = "noPriorFigure" | "noCurrentFigure" | "notApplicable";

/** A value computed from printed amounts, with all the values that their rounding allows. */
export interface Computed extends Interval {
  readonly value: number;
}

/** Current against base. Change in fen; rate as a ratio (0.0064 is 0.64 %). */
export interface Variance {
  readonly kind: VarianceKind;
  readonly current: Operand;
  readonly base: Operand;
  readonly change?: Computed;
  /** None where the base is, or may round from, zero. */
  readonly rate?: Computed;
  readonly reason?: NotComparable;
}

/**
 * What changed from base to current. A blank cell of a published table, and a
 * line that it does not list, count as nothing spent (the operands' states keep
 * them apart from a zero); an absent figure never does.
 */
export function variance(base: Operand, current: Operand): Variance {
  const reason = incomparable(base, current);
  if (reason) return {kind: "notComparable", current, base, reason};
  const a = amountOrNothing(base);
  const b = amountOrNothing(current);
  const stated = base.impliedBy?.current.fen === b.fen ? base.impliedBy : undefined;
  const change = changeOf(a, b, stated);
  const rate = rateOf(a, b, change, stated);
  const kind = kindOf(a, b);
  return {kind, current, base, change, ...(rate ? {rate} : {})};
}

/** Half of the last digit that a change is shown with, in fen: that of the coarser of its amounts, 0 where it has none. */
export function digitOf({base, current}: Pick<Variance, "base" | "current">): number {
  return Math.max(base.amount?.half ?? 0, current.amount?.half ?? 0);
}

/** A change as an amount: how much, and the last digit that it is shown with. */
export function changeAmount(between: Variance): Amount {
  return {fen: between.change?.value ?? 0, half: digitOf(between)};
}

/** A line's change as a part of the base total, so that lines' contributions add up to the total's rate. */
export function contribution(change: Computed, baseTotal: Amount): Computed | undefined {
  const size = {fen: Math.abs(baseTotal.fen), half: baseTotal.half};
  const ratio = divide(change, around(size));
  return ratio && {value: change.value / size.fen, ...ratio};
}

/** A part of a total; none of a total that is not above zero, nor where the part exceeds it because others are below zero. */
export function share(part: Amount, total: Amount): Computed | undefined {
  const ratio = divide(around(part), around(total));
  return ratio && total.fen > 0 && meets(ratio, {lo: -1, hi: 1}) ? {value: part.fen / total.fen, ...ratio} : undefined;
}

function incomparable(base: Operand, current: Operand): NotComparable | undefined {
  if (base.state === "notApplicable" || current.state === "notApplicable") return "notApplicable";
  if (base.state === "absent") return "noPriorFigure";
  if (current.state === "absent") return "noCurrentFigure";
  return undefined;
}

function amountOrNothing({amount}: Operand): Amount {
  return amount ?? {fen: 0, half: 0};
}

function kindOf(base: Amount, current: Amount): VarianceKind {
  if (base.fen === current.fen) return "unchanged";
  if (base.fen === 0) return "new";
  return current.fen === 0 ? "ended" : "changed";
}

/** Where the base was implied from this very amount, the stated change's own rounding counts, not that of the difference. */
function changeOf(base: Amount, current: Amount, stated: Operand["impliedBy"]): Computed {
  const value = current.fen - base.fen;
  return {value, ...(stated ? around(stated.change) : subtract(around(current), around(base)))};
}

/**
 * current ÷ base − 1. With an implied base this is change ÷ (current − change),
 * which grows with the change and falls with the current amount, so its bounds
 * are at two corners of the two independent inputs.
 */
function rateOf(base: Amount, current: Amount, change: Computed, stated: Operand["impliedBy"]): Computed | undefined {
  if (contains(around(base), 0)) return undefined;
  const value = change.value / Math.abs(base.fen);
  if (stated) return {value, ...impliedGrowth(stated.current, stated.change)};
  const ratio = divide(around(current), around(base));
  if (!ratio) return undefined;
  const sign = Math.sign(base.fen);
  const ends = [sign * (ratio.lo - 1), sign * (ratio.hi - 1)];
  return {value, lo: Math.min(...ends), hi: Math.max(...ends)};
}

/** change ÷ (current − change), with both ends of what rounding allows. */
export function impliedGrowth(current: Amount, change: Amount): Interval {
  const [c, d] = [around(current), around(change)];
  const corners = [c.lo, c.hi].flatMap((x) => [d.lo, d.hi].map((y) => y / Math.abs(x - y)));
  return {lo: Math.min(...corners), hi: Math.max(...corners)};
}
