import type {Stated, StatedRate} from "../budget/claim.js";
import type {Disclosure} from "../disclosure/disclosure.js";
import {formatPpm} from "../locale/number.js";
import type {DocumentContext} from "./documentContext.js";
import {element} from "./element.js";
import {openFigure} from "./figureDialog.js";

/** What the narrative says, amount by amount. */
export function claimsTable({claims, fiscalYear}: Disclosure, context: DocumentContext): HTMLElement {
  const {t, amount, unitWord} = context;
  const number = (stated: Stated | undefined, label: string, signed = false) => element("td", {class: "number"}, stated && element("button", {type: "button", class: "figure", onclick: () => openFigure({
    title: label,
    fiscalYear,
    source: stated.source,
    facts: [[t("exactAmount"), `${amount(stated.fen, {half: stated.half, signed})} ${unitWord}`], [t("basisColumn"), t("stated")], [t("precision"), t("plusMinus", {half: stated.half / 100})]]
  }, context)}, amount(stated.fen, {half: stated.half, signed})));
  const rate = (stated: StatedRate | undefined, signed: boolean) => element("td", {class: "number"}, stated && formatPpm(stated, {signed}));
  return element("table", {class: "data"},
    element("thead", {}, element("tr", {}, [t("lineColumn"), t("yearColumn"), `${t("amountColumn")} (${unitWord})`, t("changeColumn"), t("rateColumn"), t("shareColumn")].map((text, i) =>
      element("th", {scope: "col", class: i > 1 ? "number" : undefined}, text)))),
    element("tbody", {}, claims.map((claim) => element("tr", {id: `line-${claim.source.line}-${claim.source.column}`},
      element("th", {scope: "row", lang: "zh-Hans"}, claim.label, claim.reason && element("span", {class: "place"}, ` ${claim.reason.text}`)),
      element("td", {}, claim.year),
      number(claim.amount, claim.label),
      number(claim.change, claim.label, true),
      rate(claim.rate, true),
      rate(claim.share, false)))));
}

export function indicatorsTable({indicators}: Disclosure, {t}: DocumentContext): HTMLElement {
  const years = [...new Set(indicators.flatMap(({targets}) => targets.map(({year}) => year)))].sort();
  const columns = [t("term"), t("indicatorKind"), t("indicatorSubkind"), t("indicatorName"), ...years.map(String), t("basis")];
  return element("table", {class: "data"},
    element("thead", {}, element("tr", {}, columns.map((text) => element("th", {scope: "col"}, text)))),
    element("tbody", {lang: "zh-Hans"}, indicators.map(({term, kind, subkind, name, targets, basis, source}) => element("tr", {id: `line-${source.line}`},
      [term, kind, subkind].map((text) => element("td", {}, text)),
      element("th", {scope: "row"}, name),
      years.map((year) => element("td", {}, targets.find((target) => target.year === year)?.text)),
      element("td", {}, basis)))));
}

export function quantitiesTable({quantities}: Disclosure, {t}: DocumentContext): HTMLElement {
  return element("table", {class: "data"},
    element("thead", {}, element("tr", {}, element("th", {scope: "col"}, t("lineColumn")), element("th", {scope: "col", class: "number"}, t("count")))),
    element("tbody", {lang: "zh-Hans"}, quantities.map(({label, value, unit, source}) => element("tr", {id: `line-${source.line}`},
      element("th", {scope: "row"}, label),
      element("td", {class: "number"}, `${value} ${unit}`)))));
}

export function glossaryList({glossary}: Disclosure): HTMLElement {
  return element("dl", {class: "glossary", lang: "zh-Hans"}, glossary.flatMap(({term, definition}) => [element("dt", {}, term), element("dd", {}, definition)]));
}
