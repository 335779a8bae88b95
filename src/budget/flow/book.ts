import type {Amount} from "../amount.js";
import type {Classification, Fund, Measure} from "../figure.js";
import {leftOf} from "../interval.js";
import type {Line} from "../series.js";
import {pointAt} from "../series.js";

/** A line with the amount that a table prints for the year. */
export interface Entry extends Amount {
  readonly line: Line;
}

/** What the tables of one year print, by what it is about. Sentences and implied amounts are left out. */
export interface Book {
  readonly entry: (measure: Measure, fund: Fund, classification: Classification, code: string) => Entry | undefined;
  readonly total: (measure: Measure, fund?: Fund) => Entry | undefined;
  /** All lines of one measure, fund and classification whose amount is not zero; it may be below. */
  readonly list: (measure: Measure, fund: Fund, classification: Classification) => readonly Entry[];
}

/** An empty cell of a table counts as nothing spent; a line that no table has for the year is not in the book. */
export function bookOf(lines: readonly Line[], year: number): Book {
  const entries = lines.flatMap((line): Entry[] => {
    const point = line.phase === "budget" ? pointAt(line, year) : undefined;
    return point?.basis === "published" ? [{line, fen: point.operand.amount?.fen ?? 0, half: point.operand.amount?.half ?? 0}] : [];
  });
  const byKey = new Map(entries.map((entry) => [entry.line.key, entry]));
  const entry: Book["entry"] = (measure, fund, classification, code) => byKey.get([measure, fund, classification, code].join("/"));
  return {
    entry,
    total: (measure, fund = "all") => entry(measure, fund, "total", "total"),
    list: (measure, fund, classification) => entries.filter(({line, fen}) => fen !== 0 && line.measure === measure && line.fund === fund && line.classification === classification)
  };
}

/** Whether parts add up to their whole as far as rounding lets one say. */
export function makeUp(parts: readonly Entry[], whole: Entry): boolean {
  return leftOf(whole, parts) === 0;
}

export function sumOf(entries: readonly {readonly fen: number}[]): number {
  return entries.reduce((sum, {fen}) => sum + fen, 0);
}
