import type {Compared} from "../budget/breakdown.js";
import type {LedgerLine} from "../budget/explain/ledger.js";
import {ledger} from "../budget/explain/ledger.js";
import {lineName} from "../locale/names.js";
import {formatRate} from "../locale/number.js";
import {element} from "./element.js";
import {coverageText} from "./explain/coverageText.js";
import {byTypeOrBest} from "./explain/takenApart.js";
import {hasNarrative} from "./narrative.js";
import type {PageContext} from "./page.js";
import {changeText} from "./phrase.js";

const most = 3;

/** The lines that moved the total most, with their part of its change and what the document says of them. */
export function drivers(context: PageContext): HTMLElement | false {
  const {unit, view, t} = context;
  const division = byTypeOrBest(context);
  if (!division?.change.value || division.id === "undivided") return false;
  const entries = ledger(unit.lines, unit.claims, view);
  return element("section", {class: "drivers", "aria-labelledby": "drivers-title"},
    element("h2", {id: "drivers-title"}, t("driversTitle")),
    element("p", {class: "subtitle"}, t("driversSubtitle")),
    element("ol", {}, division.drivers.slice(0, most).map((row) => driver(row, division.change.value, entries, context))));
}

function driver({line, variance}: Compared, total: number, entries: readonly LedgerLine[], context: PageContext): HTMLElement {
  const {t, locale, unitWord} = context;
  const change = variance.change!.value;
  const entry = entries.find(({key, against}) => key === line.key && against === "budget");
  const reasons = entry?.reasons ?? [];
  return element("li", {},
    element("h3", {}, lineName(line, locale)),
    element("p", {class: change > 0 ? "up amount" : "down amount"}, `${changeText(variance, context)} ${unitWord}`),
    element("p", {class: "versus"}, t("ofChange", {share: formatRate({value: change / total, lo: change / total, hi: change / total}, {signed: false})})),
    entry && entry.explained !== "unexplained" && element("p", {class: "versus"}, coverageText(entry, context)),
    reasons.map(({text}) => element("blockquote", {lang: "zh-Hans"}, text)),
    !reasons.length && (!entry || entry.explained === "unexplained") && hasNarrative(context) && element("p", {class: "none"}, t("noReason")));
}
