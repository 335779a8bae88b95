import type {Amount} from "../budget/amount.js";
import type {YearPair} from "../budget/breakdown.js";
import type {Phase, Source} from "../budget/figure.js";
import type {Computed} from "../budget/variance.js";
import type {DisplayUnit} from "./number.js";
import {formatAmount, formatRate} from "./number.js";
import type {Locale} from "./locale.js";

/** Which number of its lines a figure is. rest: what a division's lines leave. declared: outside the budget. */
export type Part = "current" | "base" | "change" | "rate" | "quantified" | "coveredQuantified" | "coveredAttributed" | "coveredUnexplained" | "residual" | "rest" | "adjustment" | "underlying" | "declared" | "year" | "baseYear" | "name" | "reason";

/** Where a number is printed, and the year of the disclosure that prints it. */
export interface Origin {
  readonly source: Source;
  readonly fiscalYear: number;
}

/** What a piece of a sentence stands for: the part of these lines' amounts between two years, and where that is printed. */
export interface SummaryFigure extends YearPair {
  readonly part: Part;
  /** Keys; the amounts of several are added up. */
  readonly lines: readonly string[];
  /** What the change is measured against, if not last year's budget. */
  readonly against?: Phase;
  readonly amount?: Amount;
  readonly rate?: Computed;
  /** Of a year, a name or a quotation. */
  readonly words?: string;
  /** A plus sign before what is above zero. */
  readonly signed?: boolean;
  /** Without any sign: a word beside it says which way. */
  readonly size?: boolean;
  readonly origins: readonly Origin[];
}

/** A piece of a sentence; none without a figure holds a digit. */
export interface SummarySegment {
  readonly text: string;
  readonly figure?: SummaryFigure;
}

export interface SummaryContext {
  readonly locale: Locale;
  readonly display: DisplayUnit;
}

export function segmentOf(figure: SummaryFigure, {display}: SummaryContext): SummarySegment {
  return {text: figureText(figure, display), figure};
}

/** The one way that a figure becomes text. */
export function figureText({words, rate, amount, signed = false, size = false}: SummaryFigure, display: DisplayUnit): string {
  if (words !== undefined) return words;
  if (rate) return formatRate(rate, {signed});
  if (!amount) return "–";
  return formatAmount(amount.fen, {unit: display, signed, size, ...(amount.half ? {half: amount.half} : {})});
}

export function summaryText(segments: readonly SummarySegment[]): string {
  return segments.map(({text}) => text).join("");
}
