import type {LedgerLine} from "../../budget/explain/ledger.js";
import {lineName} from "../../locale/names.js";
import {element} from "../element.js";
import {hasNarrative} from "../narrative.js";
import type {PageContext} from "../page.js";
import {coverageText} from "./coverageText.js";
import {entryChange, namesOf, unexplainedSentence} from "./entryText.js";
import {ledgerEntry} from "./ledgerEntry.js";

/** Each change with what the document says of it; those without a reason after the others. */
export function ledgerSection(entries: readonly LedgerLine[], context: PageContext): HTMLElement {
  const {t, view} = context;
  const told = entries.filter(({reasons}) => reasons.length > 0);
  const untold = entries.filter(({reasons, explained, variance}) => !reasons.length && explained !== "noChange" && variance.kind !== "notComparable");
  const narrative = hasNarrative(context);
  return element("section", {class: "block ledger", id: "ledger", "aria-labelledby": "ledger-title"},
    element("h2", {id: "ledger-title"}, t("ledgerTitle")),
    element("p", {class: "subtitle"}, t("ledgerSubtitle")),
    !told.length && element("p", {class: "none"}, narrative ? t("noReasons", {...view}) : t("narrativeNotLoaded", {...view})),
    told.length > 0 && element("ol", {class: "entries"}, told.map((entry) => ledgerEntry(entry, entries, context))),
    untold.length > 0 && told.length > 0 && element("h3", {class: "untold-title"}, t("untoldTitle")),
    untold.length > 0 && element("ul", {class: "untold"}, untold.map((entry) => untoldEntry(entry, narrative, context))),
    aside("unchangedLines", entries.filter(({reasons, explained}) => !reasons.length && explained === "noChange"), context),
    aside("incomparableLines", entries.filter(({reasons, variance}) => !reasons.length && variance.kind === "notComparable"), context));
}

function untoldEntry(entry: LedgerLine, narrative: boolean, context: PageContext): HTMLElement {
  const {locale} = context;
  const said = !narrative ? "" : entry.explained === "unexplained" ? unexplainedSentence(entry, context) : coverageText(entry, context);
  return element("li", {},
    element("span", {class: "untold-name"}, lineName(entry.line, locale)),
    entryChange(entry, context),
    element("p", {class: "said"}, said));
}

function aside(word: "unchangedLines" | "incomparableLines", entries: readonly LedgerLine[], context: PageContext): HTMLElement | false {
  return entries.length > 0 && element("p", {class: "aside"}, context.t(word, {names: namesOf(entries, context), ...context.view}));
}
