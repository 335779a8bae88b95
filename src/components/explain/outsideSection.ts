import {offBudgetClaims, reasonsFor} from "../../budget/reasons.js";
import type {LedgerLine} from "../../budget/explain/ledger.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";
import {placeText, placeUrl} from "../place.js";
import {statedFigure} from "./evidenceLine.js";

/** What the document says is not in its budget, and reasons for what no table lists. */
export function outsideSection(entries: readonly LedgerLine[], context: PageContext): HTMLElement | false {
  const {t, unit, view, unitWord} = context;
  const held = new Set(entries.flatMap(({reasons}) => reasons.map(({claim}) => claim.id)));
  const outside = offBudgetClaims(unit.claims, view.year).filter(({amount}) => amount);
  const loose = reasonsFor(unit.claims, view).filter(({id}) => !held.has(id));
  if (!outside.length && !loose.length) return false;
  return element("section", {class: "block outside", id: "outside", "aria-labelledby": "outside-title"},
    element("h2", {id: "outside-title"}, t(outside.length ? "outsideTitle" : "looseTitle")),
    element("ul", {},
      outside.map((claim) => element("li", {},
        element("p", {}, element("span", {lang: "zh-Hans"}, claim.label), " ", element("strong", {}, statedFigure(claim.amount!, {claim}, context)), ` ${unitWord}`),
        element("p", {class: "remainder"}, t("outsideNote")),
        element("p", {class: "place"}, element("a", {href: placeUrl(claim.source, claim.fiscalYear, context)}, placeText(claim.source, context))))),
      loose.map((claim) => element("li", {},
        element("p", {lang: "zh-Hans"}, claim.label, " ", claim.change && statedFigure(claim.change, {claim}, context)),
        element("blockquote", {lang: "zh-Hans"}, claim.reason!.text)))));
}
