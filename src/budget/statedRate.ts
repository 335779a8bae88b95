import type {Claim} from "./claim.js";
import {lineKey} from "./figure.js";
import {around, meets} from "./interval.js";
import type {Line} from "./series.js";
import {varianceOf} from "./series.js";
import type {Variance} from "./variance.js";
import {variance} from "./variance.js";

/** What follows from the amount and the change that a claim itself states; undefined if it lacks either. */
export function impliedVariance({amount, change}: Claim): Variance | undefined {
  if (!amount || !change) return undefined;
  const base = {fen: amount.fen - change.fen, half: amount.half + change.half};
  return variance(
    {state: base.fen === 0 ? "zero" : "value", amount: base, impliedBy: {current: amount, change}},
    {state: amount.fen === 0 ? "zero" : "value", amount}
  );
}

/**
 * The line's own variance that a claim's stated rate is of, told more finely or
 * roughly, and agrees with; undefined where it is of another change, or not so.
 */
export function agreedVariance(claim: Claim, lines: readonly Line[]): Variance | undefined {
  const {rate, change, base} = claim;
  if (!rate || base?.phase !== claim.phase) return undefined;
  const between = varianceOf(
    lines.find(({key, phase}) => key === lineKey(claim) && phase === claim.phase),
    {year: claim.year, base: base.year}
  );
  if (!between.rate || !between.change || (change && !meets(around(change), between.change))) return undefined;
  return meets({lo: (rate.ppm - rate.half) / 1e6, hi: (rate.ppm + rate.half) / 1e6}, between.rate)
    ? between
    : undefined;
}

/** How documents print the rate from zero, where there is none: 100 % of what is new, 0 % of nothing. */
export type RateConvention = "hundredFromZero" | "zeroOnZero";

/** The convention that a rate printed for an amount, in fen, from zero follows; undefined where it follows none. */
export function rateConvention(ppm: number, fen: number): RateConvention | undefined {
  if (ppm === 0) return fen === 0 ? "zeroOnZero" : undefined;
  return ppm === 1e6 && fen > 0 ? "hundredFromZero" : undefined;
}

/** The convention by which a claim states a rate from zero. */
export function conventionOf(claim: Claim): RateConvention | undefined {
  const {rate, amount} = claim;
  const isFromZero = impliedVariance(claim)?.base.state === "zero";
  return rate && amount && isFromZero ? rateConvention(rate.ppm, amount.fen) : undefined;
}

/**
 * The variance that contradicts a claim's stated rate: one with another rate,
 * rounding allowed for, or with none where a rate is stated from zero that no
 * convention explains. Undefined where the rate agrees or cannot be tested.
 */
export function contradictedRate(claim: Claim): Variance | undefined {
  const follows = impliedVariance(claim);
  if (!claim.rate || !follows || follows.kind === "notComparable") return undefined;
  const {ppm, half} = claim.rate;
  if (!follows.rate) return ppm === 0 || conventionOf(claim) ? undefined : follows;
  const stated = {lo: (ppm - half) / 1e6, hi: (ppm + half) / 1e6};
  return meets(stated, follows.rate) ? undefined : follows;
}
