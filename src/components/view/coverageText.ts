import type {LedgerLine} from "../../budget/explain/ledger.js";
import type {Line} from "../../budget/series.js";
import {pointAt} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import type {Word} from "../../locale/words/words.js";
import {openFigure, pointFacts} from "../inspector/openFigure.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {changeText, operandText, rateText} from "../page/phrase.js";

/** Names of lines by key, as a sentence joins them. */
export function namesOf(entries: readonly LedgerLine[], context: PageContext): string {
  return lineNames(
    entries.map(({line}) => line),
    context
  );
}

export function lineNames(lines: readonly Line[], {locale}: Pick<PageContext, "locale">): string {
  return joined(
    lines.map((line) => lineName(line, locale)),
    "enumeration",
    locale
  );
}

/** A line's change and rate; the change opens the amount that it led to. */
export function entryChange({line, variance}: LedgerLine, context: PageContext): HTMLElement {
  const value = variance.change?.value ?? 0;
  return element(
    "p",
    {class: "entry-change"},
    element(
      "span",
      {class: value > 0 ? "up" : value < 0 ? "down" : undefined},
      lineFigure(line, changeText(variance, context), context.view.year, context)
    ),
    element("span", {class: "reason-rate"}, rateText(variance, context))
  );
}

/** A text that opens the line's amount of a year. */
export function lineFigure(line: Line, text: string, year: number, context: PageContext): HTMLElement | string {
  const point = pointAt(line, year);
  return point
    ? element(
        "button",
        {type: "button", class: "figure", onclick: () => openFigure(pointFacts(line, point, context), context)},
        text
      )
    : text;
}

/** “The fall of 14.36 % in 2025 has no explanation in the loaded documents.” */
export function unexplainedSentence({variance}: LedgerLine, context: PageContext): string {
  const {t, view, unitWord} = context;
  const {change, rate, kind, base, current} = variance;
  if (!change) return t("noExplanation", {...view});
  if (kind === "new" || kind === "ended")
    return t(kind === "new" ? "newUnexplained" : "endUnexplained", {
      size: `${operandText(kind === "new" ? current : base, context)} ${unitWord}`,
      ...view
    });
  const size = rate ? formatRate(rate, {size: true}) : `${changeText(variance, context, {size: true})} ${unitWord}`;
  return t(change.value > 0 ? "riseUnexplained" : "fallUnexplained", {size, ...view});
}

const pieces: ReadonlyArray<readonly [part: "quantified" | "attributed" | "unexplained", word: Word]> = [
  ["quantified", "partQuantified"],
  ["attributed", "partAttributed"],
  ["unexplained", "partUnexplained"]
];

/** How much of a line's change has a reason, and through what, in a sentence; the same coverage as the bar above the page and the summary. */
export function coverageText(entry: LedgerLine, context: PageContext): string {
  const {t} = context;
  const {
    explained,
    coverage: {via, through}
  } = entry;
  if (explained === "noChange") return t("nothingToExplain");
  if (via === "named") return t("namedElsewhere", {names: lineNames(through, context)});
  return via === "parts" ? partsText(entry, context) : ownText(entry, context);
}

function ownText({explained, residual, quantified, coverage}: LedgerLine, {t, amount}: PageContext): string {
  const rest = residual ? amount(residual.value, {signed: true}) : absenceMark;
  if (explained === "quantified") return t("fullyQuantified");
  if (explained === "partly" && !residual) return t("partQuantified", {amount: amount(quantified.fen, {signed: true})});
  if (explained === "partly")
    return t(coverage.attributed ? "partlyQuantified" : "partlyUnexplained", {
      part: amount(quantified.fen, {signed: true}),
      rest
    });
  if (explained === "attributed" && !residual) return t("causeAlone");
  return t(explained === "attributed" ? "notQuantified" : "onlyRestated", {rest});
}

/** Parts of opposite direction are told as what they move by in all, without signs. */
function partsText({variance: {change}, coverage}: LedgerLine, context: PageContext): string {
  const {t, amount, locale} = context;
  const isOneWay = change !== undefined && Math.abs(change.value) >= coverage.gross - (change.hi - change.lo);
  const money = (fen: number) => (isOneWay ? amount(Math.sign(change.value) * fen, {signed: true}) : amount(fen));
  const said = pieces
    .filter(([part]) => coverage[part] > 0)
    .map(([part, word]) => t(word, {amount: money(coverage[part])}));
  return t(isOneWay ? "throughParts" : "throughPartsGross", {
    names: lineNames(coverage.through, context),
    gross: amount(coverage.gross),
    said: joined(said, "comma", locale)
  });
}
