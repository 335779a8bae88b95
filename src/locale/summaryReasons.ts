import type {LedgerLine, LedgerReason} from "../budget/explain/ledger.js";
import type {Part, SummarySegment} from "./summaryFigure.js";
import {fillSummary, inLanguage, joinSummary} from "./summaryFill.js";
import type {Between} from "./summaryParts.js";
import {amountPart, namePart, originsOf, reasonPart, statedOrigins} from "./summaryParts.js";
import type {SummaryWord} from "./summaryWords.js";
import {causeNames} from "./summaryWords.js";

/** What of a change is quantified, what only attributed, what neither; by its own reasons, another line's, or those of its parts. */
export function saidOf(entry: LedgerLine, context: Between): SummarySegment[] {
  const {explained, reasons, line, quantified, residual, against, coverage} = entry;
  if (explained === "unexplained") return reasons[0] ? fillSummary("ledgerRestated", {reason: reasonPart(line, reasons[0], context)}, context) : fillSummary("ledgerNone", {}, context);
  if (coverage.via === "named") return fillSummary("ledgerNamed", {names: joinSummary(coverage.through.map((other) => [namePart(other, context, {running: true})]), "comma", context, "and")}, context);
  if (coverage.via === "parts") return throughParts(entry, context);
  const causes = reasons.filter(({kind}) => kind !== "restated");
  if (explained === "attributed") return fillSummary("ledgerAttributed", {cause: kindsOf(causes, context)}, context);
  const numbered = causes.filter((reason) => reason.quantified.length);
  const of = {signed: true, ...(against === "budget" ? {} : {against})};
  const put = fillSummary("saidQuantified", {amount: amountPart("quantified", [line], {fen: quantified.fen, half: 0}, context, {...of, origins: statedOrigins(numbered)}), cause: kindsOf(numbered, context)}, context);
  if (explained === "quantified" || !residual) return put;
  const left = amountPart("residual", [line], {fen: residual.value, half: 0}, context, {...of, origins: [...originsOf([line], [context.years.year, context.years.base]), ...statedOrigins(numbered)]});
  return joinSummary([put, fillSummary(causes.some((reason) => !reason.quantified.length) ? "saidAttributed" : "saidUnexplained", {amount: left}, context)], "comma", context);
}

const movements: ReadonlyArray<readonly [part: "quantified" | "attributed" | "unexplained", figure: Part, word: SummaryWord]> = [
  ["quantified", "coveredQuantified", "partsQuantified"],
  ["attributed", "coveredAttributed", "saidAttributed"],
  ["unexplained", "coveredUnexplained", "saidUnexplained"]
];

/** What parts move by, rises and falls both counted, without a sign. */
function throughParts({line, coverage}: LedgerLine, context: Between): SummarySegment[] {
  const origins = originsOf([line, ...coverage.through], [context.years.year, context.years.base]);
  const said = movements.filter(([part]) => coverage[part] > 0).map(([part, figure, word]) => fillSummary(word, {amount: amountPart(figure, [line], {fen: coverage[part], half: 0}, context, {origins})}, context));
  return fillSummary("saidThrough", {said: joinSummary(said, "comma", context)}, context);
}

function kindsOf(reasons: readonly LedgerReason[], context: Between): SummarySegment[] {
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
