import type {YearPair} from "../figure.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";

/** What a reviewer came to. */
export type ReviewState = "accepted" | "query" | "needsExplanation";

export const reviewStates: readonly ReviewState[] = ["accepted", "query", "needsExplanation"];

/** A reviewer's word on one line between two years, with the amounts that were looked at. */
export interface Review extends YearPair {
  readonly line: string;
  readonly state: ReviewState;
  readonly note: string;
  /** Initials. */
  readonly who: string;
  /** Day, 2026-01-31. */
  readonly when: string;
  /** Fen; null where there was no amount. */
  readonly baseAmount: number | null;
  readonly amount: number | null;
}

/** A review's amounts are no longer the line's: somebody has to look again. */
export function isStale(review: Review, line: Line | undefined): boolean {
  return amountAt(line, review.base) !== review.baseAmount || amountAt(line, review.year) !== review.amount;
}

/** Whether reviews that do not say whose they are can only be of these lines: each line is here with the very amounts, and some are amounts. */
export function areReviewsOf(reviews: readonly Review[], lines: readonly Line[]): boolean {
  const isOf = (review: Review) => {
    const line = lines.find(({key, phase}) => key === review.line && phase === "budget");
    return line !== undefined && !isStale(review, line);
  };
  return (
    reviews.every(isOf) &&
    (!reviews.length || reviews.some(({baseAmount, amount}) => baseAmount !== null || amount !== null))
  );
}

/** The amounts that a review of a line would be of. */
export function reviewedAmounts(line: Line, {base, year}: YearPair): Pick<Review, "baseAmount" | "amount"> {
  return {baseAmount: amountAt(line, base), amount: amountAt(line, year)};
}

/** Reviews of two places put together: for each line and pair of years the later one, of one day the second's. */
export function mergeReviews(first: readonly Review[], second: readonly Review[]): Review[] {
  const latest = new Map<string, Review>();
  for (const review of [...first, ...second]) {
    const held = latest.get(reviewKey(review));
    if (!held || held.when <= review.when) latest.set(reviewKey(review), review);
  }
  return [...latest.values()];
}

export function reviewKey({line, base, year}: Pick<Review, "line" | "base" | "year">): string {
  return `${line}/${base}/${year}`;
}

function amountAt(line: Line | undefined, year: number): number | null {
  return operandAt(line, year).amount?.fen ?? null;
}
