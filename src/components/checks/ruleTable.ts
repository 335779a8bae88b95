import type {Finding, Status} from "../../budget/checks/finding.js";
import type {Family, Rule} from "../../budget/checks/rules.js";
import {rules} from "../../budget/checks/rules.js";
import {familyNames, groundNames, ruleWords, statusNames} from "../../locale/ruleWords.js";
import {formatCount} from "../../locale/number.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import {resultList} from "./resultList.js";

const columns: readonly Status[] = ["fail", "uncertain", "notAssessable", "pass"];

/** Every rule by family with what came of it; a rule opens into its findings. */
export function ruleTable(findings: readonly Finding[], context: DocumentContext): HTMLElement {
  const {t, locale} = context;
  const at = locale === "en" ? 0 : 1;
  const families = [...new Set(rules.map(({family}) => family))];
  return element("section", {class: "block rules", id: "rules"},
    element("h2", {}, t("rulesTitle")),
    element("p", {class: "subtitle"}, t("rulesSubtitle")),
    element("div", {class: "scroll"}, element("table", {class: "data"},
      element("thead", {}, element("tr", {},
        element("th", {scope: "col"}, t("ruleColumn")),
        element("th", {scope: "col", class: "wide"}, t("holdsColumn")),
        columns.map((status) => element("th", {scope: "col", class: "number"}, element("span", {class: `state ${status}`}, element("span", {}, statusNames[status][at])))))),
      families.map((family) => familyRows(family, findings, context)))));
}

function familyRows(family: Family, findings: readonly Finding[], context: DocumentContext): HTMLElement {
  const at = context.locale === "en" ? 0 : 1;
  const own = rules.filter((rule) => rule.family === family);
  return element("tbody", {},
    element("tr", {class: "family"}, element("th", {scope: "rowgroup", colspan: columns.length + 2}, familyNames[family][at])),
    own.flatMap((rule) => ruleRows(rule, findings.filter((finding) => finding.rule === rule.id), context)));
}

function ruleRows({id, ground}: Rule, findings: readonly Finding[], context: DocumentContext): HTMLElement[] {
  const at = context.locale === "en" ? 0 : 1;
  const {name, holds} = ruleWords[id];
  const list = element("tr", {class: "of-rule", id: `rule-${id}`, hidden: true});
  const toggle = element("button", {type: "button", class: "toggle", "aria-expanded": "false", "aria-controls": list.id, onclick: () => {
    if (!list.hasChildNodes()) list.append(element("td", {colspan: columns.length + 2}, resultList(findings, context)));
    const hidden = list.toggleAttribute("hidden");
    toggle.setAttribute("aria-expanded", String(!hidden));
  }}, name[at]);
  return [
    element("tr", {class: findings.length ? undefined : "silent"},
      element("th", {scope: "row"}, findings.length ? toggle : name[at]),
      element("td", {class: "wide", title: groundNames[ground][at]}, holds[at]),
      columns.map((status) => {
        const count = findings.filter((finding) => finding.status === status).length;
        return element("td", {class: `number ${count ? status : ""}`}, count ? formatCount(count) : "–");
      })),
    list
  ];
}
