import {parseAmount} from "../budget/amount.js";
import {invalid, missing, unknown} from "../budget/errors.js";
import type {Review} from "../budget/explain/review.js";
import {reviewStates} from "../budget/explain/review.js";
import {csvText} from "./csv.js";
import type {Cells, Entry, EntryProblem} from "./reviewedCsv.js";
import {readReviewed} from "./reviewedCsv.js";

/** Columns of a file of reviews, in the order they are documented. Amounts are yuan; an empty one is no amount. */
export const reviewColumns = ["line", "base", "year", "state", "note", "who", "when", "base_amount", "amount"] as const;

type ReviewCells = Cells<(typeof reviewColumns)[number]>;

export interface Reviews {
  readonly reviews: readonly Review[];
  /** The same with the lines of the file that they stand in. */
  readonly entries: ReadonlyArray<Entry<Review>>;
  readonly problems: readonly EntryProblem[];
}

/** Reads a reviewed file of reviews. What wants an explanation, or asks, says so in its note. */
export function readReviews(text: string): Reviews {
  const {entries, problems} = readReviewed(text, reviewColumns, reviewOf);
  return {reviews: entries.map(({entry}) => entry), entries, problems};
}

/** The whole file; reading it again gives the same reviews. */
export function reviewsText(reviews: readonly Review[]): string {
  const rows = reviews.map(({line, base, year, state, note, who, when, baseAmount, amount}) => [line, base, year, state, note, who, when, inYuan(baseAmount), inYuan(amount)]);
  return csvText([[...reviewColumns], ...rows]);
}

function reviewOf(cells: ReviewCells): Review {
  const empty = (["line", "who"] as const).find((column) => !cells[column]);
  if (empty) throw missing(empty, "every review says which line and who");
  const state = reviewStates.find((known) => known === cells.state);
  if (!state) throw unknown("state", cells.state);
  if (state !== "accepted" && !cells.note) throw missing("note", `${state} says what is asked`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cells.when)) throw invalid("when", cells.when);
  const [base, year] = [yearOf("base", cells), yearOf("year", cells)];
  if (base >= year) throw invalid("year", `${year} is not after ${base}`);
  return {line: cells.line, base, year, state, note: plain(cells.note), who: plain(cells.who), when: cells.when, baseAmount: fenOf(cells.base_amount), amount: fenOf(cells.amount)};
}

function yearOf(column: "base" | "year", {[column]: text}: ReviewCells): number {
  if (!/^20\d\d$/.test(text)) throw invalid(column, text);
  return Number(text);
}

function fenOf(text: string): number | null {
  return text === "" ? null : parseAmount(text, "yuan").fen;
}

function inYuan(fen: number | null): number | null {
  return fen === null ? null : fen / 100;
}

/** Text without the apostrophe that keeps a spreadsheet from running it. */
function plain(text: string): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠])/, "");
}
