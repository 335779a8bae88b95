import type {Review} from "../budget/explain/review.js";
import {reviewStates} from "../budget/explain/review.js";

/** Reviews as a browser keeps them between visits, those that still want a note or initials among them. */
export function draftsText(reviews: readonly Review[]): string {
  return JSON.stringify(reviews);
}

/** Reads them back; what is no review is left out. */
export function readDrafts(text: string): Review[] {
  try {
    const kept: unknown = JSON.parse(text);
    return Array.isArray(kept) ? kept.filter(isReview) : [];
  } catch {
    return [];
  }
}

/** A reviews file says who, and what is asked. */
export function isComplete({state, note, who}: Pick<Review, "state" | "note" | "who">): boolean {
  return who !== "" && (state === "accepted" || note !== "");
}

function isReview(kept: unknown): kept is Review {
  const {line, base, year, state, note, who, when, baseAmount, amount} = Object(kept) as Record<keyof Review, unknown>;
  const texts = [line, note, who, when].every((text) => typeof text === "string");
  const amounts = [baseAmount, amount].every((fen) => fen === null || Number.isInteger(fen));
  return texts && amounts && Number.isInteger(base) && Number.isInteger(year) && reviewStates.some((known) => known === state);
}
