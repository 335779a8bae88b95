import type {YearPair} from "../budget/breakdown.js";
import type {Amount} from "../budget/amount.js";
import type {Stated} from "../budget/claim.js";
import type {LedgerReason} from "../budget/explain/ledger.js";
import type {Line} from "../budget/series.js";
import {nameAt, pointAt} from "../budget/series.js";
import type {Variance} from "../budget/variance.js";
import {lineName} from "./names.js";
import type {Origin, Part, SummaryContext, SummaryFigure, SummarySegment} from "./summaryFigure.js";
import {segmentOf} from "./summaryFigure.js";
import {fillSummary} from "./summaryFill.js";

export interface Between extends SummaryContext {
  readonly years: YearPair;
}

export function amountPart(part: Part, lines: readonly Line[], amount: Amount, context: Between, rest: Partial<SummaryFigure> = {}): SummarySegment {
  const of = part === "current" ? [context.years.year] : part === "base" ? [context.years.base] : [context.years.year, context.years.base];
  return segmentOf({part, lines: lines.map(({key}) => key), ...context.years, amount, origins: originsOf(lines, of), ...rest}, context);
}

/** A change of some lines together, signed. */
export function changePart(lines: readonly Line[], change: Amount, context: Between, rest: Partial<SummaryFigure> = {}): SummarySegment {
  return amountPart("change", lines, change, context, {signed: true, ...rest});
}

export function ratePart(line: Line, {rate}: Variance, context: Between, rest: Partial<SummaryFigure> = {}): SummarySegment | undefined {
  const {years} = context;
  return rate && segmentOf({part: "rate", lines: [line.key], ...years, rate, signed: true, origins: originsOf([line], [years.year, years.base]), ...rest}, context);
}

export function yearPart(part: "year" | "baseYear", line: Line, context: Between): SummarySegment {
  const {years} = context;
  const year = part === "year" ? years.year : years.base;
  return segmentOf({part, lines: [line.key], ...years, words: String(year), origins: originsOf([line], [year])}, context);
}

/** A name is a figure of its own: names of projects hold digits. `running`: within an English sentence totals are written small. */
export function namePart(line: Line, context: Between, {running = false}: {running?: boolean} = {}): SummarySegment {
  const {years, locale} = context;
  const name = lineName({...line, label: nameAt(line, years.year)}, locale);
  const words = running && locale === "en" && line.code === "total" ? name[0]!.toLowerCase() + name.slice(1) : name;
  return segmentOf({part: "name", lines: [line.key], ...years, words, origins: originsOf([line], [years.year])}, context);
}

export function reasonPart(line: Line, {claim, text}: LedgerReason, context: Between): SummarySegment {
  return segmentOf({part: "reason", lines: [line.key], ...context.years, words: text, origins: [{source: claim.reason!.source, fiscalYear: claim.fiscalYear}]}, context);
}

/** “up 250.21 万元”, with the words for a rise, a fall and neither. */
export function movePart(line: Line, change: Amount, context: Between, rest: Partial<SummaryFigure> = {}): SummarySegment[] {
  const {fen} = change;
  return fillSummary(fen > 0 ? "up" : fen < 0 ? "down" : "same", {change: changePart([line], change, context, {...rest, signed: false, size: true})}, context);
}

export function originsOf(lines: readonly Line[], years: readonly number[]): Origin[] {
  return lines.flatMap((line) => years.flatMap((year) => {
    const point = pointAt(line, year);
    return point ? [{source: point.source, fiscalYear: point.fiscalYear}] : [];
  }));
}

export function statedOrigins(reasons: readonly LedgerReason[]): Origin[] {
  return reasons.flatMap(({quantified, claim}) => quantified.map(({source}: Stated) => ({source, fiscalYear: claim.fiscalYear})));
}
