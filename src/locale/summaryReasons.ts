import type {LedgerLine, LedgerReason} from "../budget/explain/ledger.js";
import type {SummarySegment} from "./summaryFigure.js";
import {fillSummary, inLanguage, joinSummary} from "./summaryFill.js";
import type {Between} from "./summaryParts.js";
import {amountPart, originsOf, reasonPart, statedOrigins} from "./summaryParts.js";
import {causeNames} from "./summaryWords.js";

/** What of a change is quantified, what only attributed, what neither. */
export function saidOf(entry: LedgerLine, context: Between): SummarySegment[] {
  const {explained, reasons, line, quantified, residual, against} = entry;
  if (explained === "unexplained") return reasons[0] ? fillSummary("ledgerRestated", {reason: reasonPart(line, reasons[0], context)}, context) : fillSummary("ledgerNone", {}, context);
  const causes = reasons.filter(({kind}) => kind !== "restated");
  if (explained === "attributed") return fillSummary("ledgerAttributed", {cause: causesOf(causes, context)}, context);
  const numbered = reasons.filter((reason) => reason.quantified.length);
  const of = {signed: true, ...(against === "budget" ? {} : {against})};
  const put = fillSummary("saidQuantified", {amount: amountPart("quantified", [line], {fen: quantified.fen, half: 0}, context, {...of, origins: statedOrigins(numbered)}), cause: causesOf(numbered, context)}, context);
  if (explained === "quantified" || !residual) return put;
  const left = amountPart("residual", [line], {fen: residual.value, half: 0}, context, {...of, origins: [...originsOf([line], [context.years.year, context.years.base]), ...statedOrigins(numbered)]});
  return joinSummary([put, fillSummary(causes.some((reason) => !reason.quantified.length) ? "saidAttributed" : "saidUnexplained", {amount: left}, context)], "comma", context);
}

function causesOf(reasons: readonly LedgerReason[], context: Between): SummarySegment[] {
  const kinds = [...new Set(reasons.map(({kind}) => inLanguage(causeNames[kind], context.locale)))];
  return joinSummary(kinds.map((text) => [{text}]), "comma", context, "and");
}

/** The same with each reason that the figures speak against; one that is contradicted need not be called a restatement. */
export function reasonsSaid(entry: LedgerLine, context: Between): SummarySegment[][] {
  const against = entry.reasons.filter(({verdict}) => verdict.verdict === "contradicted");
  const contradictions = against.map((reason) => fillSummary("contradicted", {reason: reasonPart(entry.line, reason, context)}, context));
  const nothingElse = against.length > 0 && entry.explained === "unexplained";
  return nothingElse ? contradictions : [saidOf(entry, context), ...contradictions];
}
