import type {Finding} from "../../budget/checks/finding.js";
import {statusOrder} from "../../budget/checks/order.js";
import {footing} from "../../budget/checks/outcome.js";
import type {Family, Rule} from "../../budget/checks/rules/rules.js";
import {rules} from "../../budget/checks/rules/rules.js";
import {bridgeChart} from "../../charts/bridge/bridgeChart.js";
import {textWidth, wrapText} from "../../charts/drawing/measureText.js";
import {smallSize} from "../../charts/drawing/theme.js";
import {inLanguage} from "../../locale/locale.js";
import {lineName} from "../../locale/names.js";
import {formatCount} from "../../locale/number.js";
import {placeName} from "../../locale/sentences/findingSentence.js";
import {familyNames, groundNames, ruleWordsOf, statusNames} from "../../locale/words/ruleWords.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import {document} from "../../store/page.js";
import {sentence} from "../inspector/findingText.js";
import type {DocumentContext} from "../page/context.js";
import {dataTable, numberHead} from "../page/dataTable.js";
import {drawInto, element} from "../page/element.js";

const columns = statusOrder;

/** Every rule by family with what came of it; a rule opens into its findings. */
export function ruleTable(findings: readonly Finding[], context: DocumentContext): HTMLElement {
  const {t, locale} = context;
  const families = [...new Set(rules.map(({family}) => family))];
  return element(
    "section",
    {class: "block rules", id: "rules"},
    element("h2", {}, t("rulesTitle")),
    element("p", {class: "subtitle"}, t("rulesSubtitle")),
    element(
      "div",
      {class: "scroll"},
      dataTable(
        [
          t("ruleColumn"),
          {text: t("holdsColumn"), class: "wide"},
          ...columns.map((status) =>
            numberHead(
              element("span", {class: `state ${status}`}, element("span", {}, inLanguage(statusNames[status], locale)))
            )
          )
        ],
        families.map((family) => familyRows(family, findings, context))
      )
    )
  );
}

function familyRows(family: Family, findings: readonly Finding[], context: DocumentContext): HTMLTableSectionElement {
  const own = rules.filter((rule) => rule.family === family);
  return element(
    "tbody",
    {},
    element(
      "tr",
      {class: "family"},
      element("th", {scope: "rowgroup", colspan: columns.length + 2}, inLanguage(familyNames[family], context.locale))
    ),
    own.flatMap((rule) =>
      ruleRows(
        rule,
        findings.filter((finding) => finding.rule === rule.id),
        context
      )
    )
  );
}

function ruleRows({id, ground}: Rule, findings: readonly Finding[], context: DocumentContext): HTMLElement[] {
  const {name, holds} = ruleWordsOf(id);
  const list = element("tr", {class: "of-rule", id: `rule-${id}`, hidden: true});
  const toggle = element(
    "button",
    {
      type: "button",
      class: "toggle",
      "aria-expanded": "false",
      "aria-controls": list.id,
      onclick: () => {
        if (!list.hasChildNodes())
          list.append(element("td", {colspan: columns.length + 2}, resultList(findings, context)));
        const hidden = list.toggleAttribute("hidden");
        toggle.setAttribute("aria-expanded", String(!hidden));
      }
    },
    inLanguage(name, context.locale)
  );
  return [
    element(
      "tr",
      {class: findings.length ? undefined : "silent"},
      element("th", {scope: "row"}, findings.length ? toggle : inLanguage(name, context.locale)),
      element(
        "td",
        {class: "wide", title: inLanguage(groundNames[ground], context.locale)},
        inLanguage(holds, context.locale)
      ),
      columns.map((status) => {
        const count = findings.filter((finding) => finding.status === status).length;
        return element("td", {class: `number ${count ? status : ""}`}, count ? formatCount(count) : absenceMark);
      })
    ),
    list
  ];
}

/** No more findings that hold are listed at once. */
const mostPasses = 12;

/** What came of one rule, state by state with how many; of those that hold the first few. */
function resultList(findings: readonly Finding[], context: DocumentContext): HTMLElement[] {
  return statusOrder
    .map((status) => findings.filter((finding) => finding.status === status))
    .filter(({length}) => length)
    .map((of) => results(of, context));
}

function results(findings: readonly Finding[], context: DocumentContext): HTMLElement {
  const {t, locale} = context;
  const {status} = findings[0]!;
  const most = status === "pass" ? mostPasses : Infinity;
  const rest = findings.slice(most);
  return element(
    "div",
    {class: "results"},
    element(
      "p",
      {class: `state ${status}`},
      `${inLanguage(statusNames[status], locale)} · ${formatCount(findings.length)}`
    ),
    list(findings.slice(0, most), context),
    rest.length > 0 &&
      element(
        "details",
        {},
        element("summary", {}, t("moreFindings", {count: formatCount(rest.length)})),
        list(rest, context)
      )
  );
}

/** A sum says its table, which its sentence does not. */
function list(findings: readonly Finding[], context: DocumentContext): HTMLElement {
  return element(
    "ul",
    {class: "findings"},
    findings.map((finding) =>
      element(
        "li",
        {},
        sentence(finding, context),
        footing(finding) && element("span", {class: "place"}, ` ${placeName(finding.terms[0]!.fact, context.locale)}`)
      )
    )
  );
}

/** Bars under one another need no more; names and amounts drift apart where they are wider. */
const widestRows = 560;

/** A sum as a waterfall of its parts; side by side where every name has room under its bar, under one another elsewhere. */
export function footingChart(finding: Finding, {locale, t, display}: DocumentContext): HTMLElement | undefined {
  const bridge = footing(finding);
  if (!bridge) return undefined;
  const names = Object.fromEntries(finding.terms.map(({fact}) => [fact.id, lineName(fact, locale)]));
  const labels: Readonly<Record<string, string>> = {...names, residual: t("footingGap"), current: t("footingWhole")};
  const shown = bridge.steps.map(({key}) => labels[key] ?? "");
  const body = element("div", {class: "footing"});
  drawInto(body, (width) =>
    bridgeChart(bridge, {
      document,
      labels,
      base: finding.subject.year,
      current: finding.subject.year,
      width: fit(shown, width / shown.length - 10) ? width : Math.min(width, widestRows),
      locale,
      unit: display,
      title: t("footingTitle")
    })
  );
  return body;
}

/** Whether no name is cut, nor a word of one broken. */
function fit(names: readonly string[], width: number): boolean {
  return names.every(
    (name) =>
      !wrapText(name, width, {size: smallSize, most: 3}).cut &&
      (name.match(/[A-Za-z’]+/g) ?? []).every((word) => textWidth(word, smallSize) <= width)
  );
}
