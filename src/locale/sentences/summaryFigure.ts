import type {Amount} from "../../budget/amount.js";
import type {Phase, Source, YearPair} from "../../budget/figure.js";
import type {Computed} from "../../budget/variance.js";
import {fillPieces} from "../fill.js";
import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";
import type {DisplayUnit} from "../number.js";
import {formatAmount, formatRate} from "../number.js";
import {absenceMark} from "../words/stateMark.js";
import type {SummaryWord} from "../words/summaryWords.js";
import {summaryWords} from "../words/summaryWords.js";

/** Which number of its lines a figure is. rest: what a division's lines leave. declared: outside the budget. */
export type FigurePart =
  | "current"
  | "base"
  | "change"
  | "rate"
  | "quantified"
  | "coveredQuantified"
  | "coveredAttributed"
  | "coveredUnexplained"
  | "residual"
  | "rest"
  | "adjustment"
  | "underlying"
  | "declared"
  | "year"
  | "baseYear"
  | "name"
  | "reason";

/** Where a number is printed, and the year of the disclosure that prints it. */
export interface Origin {
  readonly source: Source;
  readonly fiscalYear: number;
}

/** What a piece of a sentence stands for: the part of these lines' amounts between two years, and where that is printed. */
export interface SummaryFigure extends YearPair {
  readonly part: FigurePart;
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
export function figureText(
  {words, rate, amount, signed = false, size = false}: SummaryFigure,
  display: DisplayUnit
): string {
  if (words !== undefined) return words;
  if (rate) return formatRate(rate, {signed});
  if (!amount) return absenceMark;
  return formatAmount(amount.fen, {unit: display, signed, size, ...(amount.half ? {half: amount.half} : {})});
}

export function summaryText(segments: readonly SummarySegment[]): string {
  return segments.map(({text}) => text).join("");
}

/** What fills a slot: text or segments. */
type Piece = SummarySegment | readonly SummarySegment[] | string;

/** A sentence of the table with its slots as segments; plain pieces beside each other become one. */
export function fillSummary(
  word: SummaryWord,
  slots: Readonly<Record<string, Piece>>,
  {locale, display}: SummaryContext
): SummarySegment[] {
  const filled: Readonly<Record<string, Piece>> = {unit: unitText(display), ...slots};
  return merged(fillPieces(inLanguage(summaryWords[word], locale), filled).flatMap(segmentsOf));
}

/** Segments with a word of the table between them; before the last another one, if there is one. */
export function joinSummary(
  parts: ReadonlyArray<readonly SummarySegment[]>,
  between: SummaryWord,
  context: SummaryContext,
  last = between
): SummarySegment[] {
  const word = (name: SummaryWord) => ({text: inLanguage(summaryWords[name], context.locale)});
  return merged(
    parts.flatMap((part, i) => (i === 0 ? part : [word(i === parts.length - 1 ? last : between), ...part]))
  );
}

function segmentsOf(piece: Piece): readonly SummarySegment[] {
  return typeof piece === "string" ? [{text: piece}] : "text" in piece ? [piece] : piece;
}

function merged(segments: readonly SummarySegment[]): SummarySegment[] {
  const all: SummarySegment[] = [];
  for (const segment of segments.filter(({text}) => text)) {
    const before = all.at(-1);
    if (before && !before.figure && !segment.figure) all[all.length - 1] = {text: before.text + segment.text};
    else all.push(segment);
  }
  return all;
}

function unitText(display: SummaryContext["display"]): string {
  return ` ${{yuan: "元", wan: "万元", yi: "亿元"}[display]}`;
}
