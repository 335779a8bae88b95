import {invalid} from "../budget/errors.js";
import type {Review} from "../budget/explain/review.js";
import {reviewStates} from "../budget/explain/review.js";
import {csvText} from "./csv.js";
import type {Cells, EntryProblem} from "./reviewedCsv.js";
import {readReviewed} from "./reviewedCsv.js";

/** Columns of a file of reviews, in the order they are documented; amounts in fen. */
export const reviewColumns = ["line", "base", "year", "state", "note", "who", "when", "baseAmount", "amount"] as const;

type ReviewCells = Cells<(typeof reviewColumns)[number]>;

/** Reads a file of reviews. A bad line is a problem and spoils none of the others. */
export function readReviews(text: string): {readonly reviews: readonly Review[]; readonly problems: readonly EntryProblem[]} {
  const {entries, problems} = readReviewed(text, reviewColumns, reviewOf);
  return {reviews: entries.map(({entry}) => entry), problems};
}

export function reviewsText(reviews: readonly Review[]): string {
  return csvText([[...reviewColumns], ...reviews.map((review) => reviewColumns.map((column) => review[column]))]);
}

function reviewOf({line, base, year, state, note, who, when, baseAmount, amount}: ReviewCells): Review {
  const known = reviewStates.find((each) => each === state);
  if (!known) throw invalid("state", state);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(when)) throw invalid("when", when);
  return {line, base: whole("base", base), year: whole("year", year), state: known, note, who, when, baseAmount: fen(baseAmount), amount: fen(amount)};
}

function fen(cell: string): number | null {
  return cell === "" ? null : whole("amount", cell);
}

function whole(what: string, cell: string): number {
  if (!/^-?\d+$/.test(cell)) throw invalid(what, cell);
  return Number(cell);
}
