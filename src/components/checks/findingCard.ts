import type {Finding} from "../../budget/checks/finding.js";
import {rules} from "../../budget/checks/rules.js";
import type {Waiver} from "../../budget/checks/waiver.js";
import {findingSubject} from "../../locale/findingSentence.js";
import {groundNames, ruleWords, statusNames} from "../../locale/ruleWords.js";
import type {WaivedLine} from "../../store/waiverText.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import type {CheckedUnit} from "./checkedUnit.js";
import {footingChart} from "./footingChart.js";
import {quote} from "./quote.js";
import {sentence} from "./sentence.js";
import {waiverForm} from "./waiverForm.js";

/** No more places than these are quoted; a sum's parts are in its chart. */
const mostQuotes = 4;

/** A finding told in full: its sentence, the printed lines with their numbers marked, the sum as a waterfall, its rule, and how to accept it. */
export function findingCard(finding: Finding, checked: CheckedUnit, context: DocumentContext): HTMLElement {
  const {locale, t} = context;
  const at = locale === "en" ? 0 : 1;
  const waiver = checked.waivers.get(finding.id);
  const {name} = ruleWords[finding.rule];
  const open = finding.status === "fail" || finding.status === "uncertain";
  const chart = open ? footingChart(finding, context) : undefined;
  return element("article", {class: `finding ${waiver ? "waived" : finding.status}`, id: finding.id},
    element("p", {class: "verdict"}, element("span", {class: "state"}, statusNames[finding.status][at]), ` · ${name[at]}`,
      element("a", {class: "permalink", href: context.findingUrl(finding), "aria-label": t("linkToFinding"), title: t("linkToFinding")}, "#")),
    element("h3", {}, sentence(finding, context)),
    waiver && element("p", {class: "waiver"}, waivedText(waiver, context)),
    element("div", {class: "quotes"}, quotedTerms(finding, chart !== undefined).map(({fact}) => quote(fact.source, checked.disclosures, context))),
    chart,
    why(finding, context),
    open && !waiver && waiverForm(finding.id, [...checked.waivers.values(), ...checked.unmatched], (id) => waivedLine(id, finding, checked, context), context));
}

/** What a file of waivers says of a finding; of one that is no longer there, the unit alone. */
function waivedLine(id: string, {unit}: Finding, checked: CheckedUnit, {unit: {unit: {name}}, locale}: DocumentContext): WaivedLine {
  const found = checked.findings.find((other) => other.id === id);
  return {unit, unitName: name, fiscalYear: found?.fiscalYear, lineName: found && findingSubject(found, locale)};
}

export function waivedText({who, when, reason}: Waiver, {t}: DocumentContext): string {
  return t("waivedBy", {who, when, reason});
}

/** The stated number and, where there is no chart of them, those it is compared with. */
function quotedTerms({terms}: Finding, charted: boolean): Finding["terms"] {
  return charted ? terms.slice(0, 1) : terms.filter(({fact}, i) => terms.findIndex((other) => isSameLine(other.fact.source, fact.source)) === i || fact.source.row !== undefined).slice(0, mostQuotes);
}

function isSameLine(a: {readonly line: number; readonly column: number}, b: {readonly line: number; readonly column: number}): boolean {
  return a.line === b.line && Math.abs(a.column - b.column) < 30;
}

function why(finding: Finding, {t, locale}: DocumentContext): HTMLElement {
  const at = locale === "en" ? 0 : 1;
  const {holds} = ruleWords[finding.rule];
  const {ground} = rules.find(({id}) => id === finding.rule)!;
  return element("details", {class: "why"},
    element("summary", {}, t("whyThisRule")),
    element("p", {}, holds[at]),
    element("p", {class: "place"}, groundNames[ground][at]),
    element("p", {class: "place"}, element("code", {}, finding.id)));
}
