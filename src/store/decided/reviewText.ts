import {moneyUnit, parseAmount} from "../../budget/amount.js";
import {invalid, missing, unknown} from "../../budget/errors.js";
import type {Review} from "../../budget/explain/review.js";
import {reviewStates} from "../../budget/explain/review.js";
import type {CsvCell} from "../published/csv.js";
import {csvText} from "../published/csv.js";
import type {DecidedCells, DecidedEntry, Read} from "./reviewedCsv.js";
import {readReviewed} from "./reviewedCsv.js";

/** Columns that a file of reviews must have, in the order they are documented. An empty amount is no amount. */
export const reviewColumns = ["line", "base", "year", "state", "note", "who", "when", "base_amount", "amount"] as const;

/** Columns that it may have besides: what the line is called, and the unit of the amounts, yuan without it. */
const besides = ["line_name", "money_unit"] as const;

/** Columns of a file that is written, in their order. */
export const writtenReviewColumns = [
  "unit",
  "unit_name",
  "line",
  "line_name",
  "base",
  "year",
  "state",
  "note",
  "who",
  "when",
  "base_amount",
  "amount",
  "money_unit"
] as const;

type ReviewCells = DecidedCells<(typeof reviewColumns)[number] | (typeof besides)[number]>;

export interface Reviews extends Omit<Read<Review>, "entries"> {
  readonly reviews: readonly Review[];
  /** The same with the lines of the file that they stand in. */
  readonly entries: ReadonlyArray<DecidedEntry<Review>>;
}

/** Whose reviews are written, and what its lines are called. */
interface ReviewedUnit {
  readonly code: string;
  readonly name: string;
  readonly lineName: (key: string) => string;
}

/** Reads a reviewed file of reviews, of these units only where there are any. What wants an explanation, or asks, says so in its note. */
export function readReviews(text: string, units?: readonly string[]): Reviews {
  const read = readReviewed(text, reviewColumns, reviewOf, {optional: besides, units});
  return {...read, reviews: read.entries.map(({entry}) => entry)};
}

/** The whole file, amounts in yuan; reading it again gives the same reviews. */
export function reviewsText(reviews: readonly Review[], {code, name, lineName}: ReviewedUnit): string {
  const cellsOf = ({
    line,
    base,
    year,
    state,
    note,
    who,
    when,
    baseAmount,
    amount
  }: Review): Record<(typeof writtenReviewColumns)[number], CsvCell> => ({
    unit: code,
    unit_name: name,
    line,
    line_name: lineName(line),
    base,
    year,
    state,
    note,
    who,
    when,
    base_amount: inYuan(baseAmount),
    amount: inYuan(amount),
    money_unit: "元"
  });
  const rows = reviews.map(cellsOf).map((cells) => writtenReviewColumns.map((column) => cells[column]));
  return csvText([[...writtenReviewColumns], ...rows]);
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
  return {
    line: cells.line,
    base,
    year,
    state,
    note: plain(cells.note),
    who: plain(cells.who),
    when: cells.when,
    baseAmount: fenOf(cells.base_amount, cells),
    amount: fenOf(cells.amount, cells)
  };
}

function yearOf(column: "base" | "year", {[column]: text}: ReviewCells): number {
  if (!/^20\d\d$/.test(text)) throw invalid(column, text);
  return Number(text);
}

function fenOf(text: string, {money_unit}: ReviewCells): number | null {
  const unit = moneyUnit(money_unit || "元");
  if (!unit) throw unknown("money_unit", money_unit);
  return text === "" ? null : parseAmount(text, unit).fen;
}

function inYuan(fen: number | null): number | null {
  return fen === null ? null : fen / 100;
}

/** Text without the apostrophe that keeps a spreadsheet from running it. */
function plain(text: string): string {
  return text.replace(/^'(?=[=+\-@＝＋－＠])/, "");
}

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
  return (
    texts &&
    amounts &&
    Number.isInteger(base) &&
    Number.isInteger(year) &&
    reviewStates.some((known) => known === state)
  );
}
