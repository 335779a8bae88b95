import type {Compared} from "../../budget/breakdown.js";
import type {Division} from "../../budget/explain/division.js";
import {partOfChange, partOfMovement} from "../../budget/explain/division.js";
import type {LedgerLine} from "../../budget/explain/ledger.js";
import {ledger} from "../../budget/explain/ledger.js";
import {tellingOf} from "../../budget/explain/telling.js";
import type {Computed} from "../../budget/variance.js";
import {lineName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {changeText, hasNarrative} from "../page/phrase.js";
import {coverageText} from "../view/coverageText.js";
import {byTypeOrBest} from "../view/dividedChange.js";

const most = 3;

/** The lines that moved the total most, with their part of its change and what the document says of them. */
export function drivers(context: PageContext): HTMLElement | false {
  const {unit, view, t} = context;
  const division = byTypeOrBest(context);
  if (!division || division.id === "undivided") return false;
  const entries = ledger(unit.lines, unit.claims, view);
  return element(
    "section",
    {class: "drivers", "aria-labelledby": "drivers-title"},
    element("h2", {id: "drivers-title"}, t("driversTitle")),
    element("p", {class: "subtitle"}, t(hasShares(division) ? "driversSubtitle" : "driversSubtitleMovement")),
    element(
      "ol",
      {},
      division.drivers.slice(0, most).map((row) => driver(row, division, entries, context))
    )
  );
}

function driver(
  {line, variance}: Compared,
  division: Division,
  entries: readonly LedgerLine[],
  context: PageContext
): HTMLElement {
  const {t, locale, unitWord} = context;
  const change = variance.change!.value;
  const entry = entries.find(({key, against}) => key === line.key && against === "budget");
  const reasons = entry?.reasons ?? [];
  return element(
    "li",
    {},
    element("h3", {}, lineName(line, locale)),
    element("p", {class: change > 0 ? "up amount" : "down amount"}, `${changeText(variance, context)} ${unitWord}`),
    element("p", {class: "versus"}, shareText(variance.change!, division, context)),
    entry && entry.explained !== "unexplained" && element("p", {class: "versus"}, coverageText(entry, context)),
    reasons.map(({text}) => element("blockquote", {lang: "zh-Hans"}, text)),
    !reasons.length &&
      (!entry || entry.explained === "unexplained") &&
      hasNarrative(context) &&
      element("p", {class: "none"}, t("noReason"))
  );
}

/** A part of a change, where the parts move one way; where they offset each other, of all movement, which no part can exceed. */
function shareText(change: Computed, division: Division, {t}: PageContext): string {
  return hasShares(division)
    ? t("ofChange", {share: formatRate(partOfChange(change, division)!, {signed: false})})
    : t("ofMovement", {share: formatRate(partOfMovement(change, division), {signed: false})});
}

function hasShares(division: Division): boolean {
  const {kind} = tellingOf(division);
  return (
    (kind === "all" || kind === "most" || kind === "largest") &&
    division.drivers.every(({variance}) => (partOfChange(variance.change!, division)?.value ?? 2) <= 1)
  );
}
