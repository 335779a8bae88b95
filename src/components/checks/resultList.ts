import {footing} from "../../budget/checks/footing.js";
import type {Finding, Status} from "../../budget/checks/finding.js";
import {placeName} from "../../locale/findingSentence.js";
import {formatCount} from "../../locale/number.js";
import {statusNames} from "../../locale/ruleWords.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import {sentence} from "./sentence.js";

const order: readonly Status[] = ["fail", "uncertain", "notAssessable", "pass"];

/** No more findings that hold are listed at once. */
const mostPasses = 12;

/** What came of one rule, state by state with how many; of those that hold the first few. */
export function resultList(findings: readonly Finding[], context: DocumentContext): HTMLElement[] {
  return order.map((status) => findings.filter((finding) => finding.status === status)).filter(({length}) => length).map((of) => results(of, context));
}

function results(findings: readonly Finding[], context: DocumentContext): HTMLElement {
  const {t, locale} = context;
  const {status} = findings[0]!;
  const most = status === "pass" ? mostPasses : Infinity;
  const rest = findings.slice(most);
  return element("div", {class: "results"},
    element("p", {class: `state ${status}`}, `${statusNames[status][locale === "en" ? 0 : 1]} · ${formatCount(findings.length)}`),
    list(findings.slice(0, most), context),
    rest.length > 0 && element("details", {}, element("summary", {}, t("moreFindings", {count: formatCount(rest.length)})), list(rest, context)));
}

/** A sum says its table, which its sentence does not. */
function list(findings: readonly Finding[], context: DocumentContext): HTMLElement {
  return element("ul", {class: "findings"}, findings.map((finding) => element("li", {},
    sentence(finding, context),
    footing(finding) && element("span", {class: "place"}, ` ${placeName(finding.terms[0]!.fact, context.locale)}`))));
}
