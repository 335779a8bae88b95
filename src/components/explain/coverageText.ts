import type {LedgerLine} from "../../budget/explain/ledger.js";
import type {Word} from "../../locale/words.js";
import type {PageContext} from "../page.js";
import {lineNames} from "./entryText.js";

const pieces: ReadonlyArray<readonly [part: "quantified" | "attributed" | "unexplained", word: Word]> = [
  ["quantified", "partQuantified"],
  ["attributed", "partAttributed"],
  ["unexplained", "partUnexplained"]
];

/** How much of a line's change has a reason, and through what, in a sentence; the same coverage as the bar above the page and the summary. */
export function coverageText(entry: LedgerLine, context: PageContext): string {
  const {t} = context;
  const {explained, coverage: {via, through}} = entry;
  if (explained === "noChange") return t("nothingToExplain");
  if (via === "named") return t("namedElsewhere", {names: lineNames(through, context)});
  return via === "parts" ? partsText(entry, context) : ownText(entry, context);
}

function ownText({explained, residual, quantified, coverage}: LedgerLine, {t, amount}: PageContext): string {
  const rest = residual ? amount(residual.value, {signed: true}) : "–";
  if (explained === "quantified") return t("fullyQuantified");
  if (explained === "partly" && !residual) return t("partQuantified", {amount: amount(quantified.fen, {signed: true})});
  if (explained === "partly") return t(coverage.attributed ? "partlyQuantified" : "partlyUnexplained", {part: amount(quantified.fen, {signed: true}), rest});
  return t(explained === "attributed" ? "notQuantified" : "onlyRestated", {rest});
}

/** Parts of opposite direction are told as what they move by in all, without signs. */
function partsText({variance: {change}, coverage}: LedgerLine, context: PageContext): string {
  const {t, amount, locale} = context;
  const isOneWay = change !== undefined && Math.abs(change.value) >= coverage.gross - (change.hi - change.lo);
  const money = (fen: number) => (isOneWay ? amount(Math.sign(change.value) * fen, {signed: true}) : amount(fen));
  const said = pieces.filter(([part]) => coverage[part] > 0).map(([part, word]) => t(word, {amount: money(coverage[part])}));
  return t(isOneWay ? "throughParts" : "throughPartsGross", {names: lineNames(coverage.through, context), gross: amount(coverage.gross), said: said.join(locale === "zh" ? "，" : ", ")});
}
