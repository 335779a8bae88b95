import {pageSummary} from "../../locale/sentences/summarySentence.js";
import {citeSummary, copySummary} from "../inspector/copySummary.js";
import {summary} from "../inspector/summaryText.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {otherNames, unitNameIn} from "../page/which.js";
import {byTypeOrBest} from "../view/dividedChange.js";

/** The unit under the name it has in the year, and what changed in it. */
export function overviewTitle(context: PageContext): HTMLElement {
  const {unit, view, t} = context;
  const names = otherNames(context, view.year);
  return element(
    "header",
    {class: "title"},
    element("p", {class: "kicker"}, kicker(context)),
    element("h1", {lang: "zh-Hans"}, unitNameIn(context, view.year)),
    names && element("p", {class: "byline"}, names),
    overviewLead(context),
    unit.unit.department && element("p", {class: "byline"}, t("department", {name: unit.unit.department.name}))
  );
}

/** The year with what it is compared with, or that there is nothing to compare it with. */
function kicker({unit: {years}, view, t}: PageContext): string {
  return t(!view.alone ? "budgetAgainst" : years.length > 1 ? "budgetFirst" : "budgetAlone", {...view});
}

/** What changed and how much of it is explained; every number leads to its figure. */
export function overviewLead(context: PageContext): HTMLElement[] {
  const segments = pageSummary(context.unit, context.view, context, byTypeOrBest(context));
  if (!segments.length) return [];
  return [
    element("p", {class: "lead"}, summary(segments, context)),
    element("p", {class: "lead-tools"}, copySummary(segments, context), citeSummary(segments, context))
  ];
}
