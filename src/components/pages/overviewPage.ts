import {formatCount} from "../../locale/number.js";
import {pageSummary} from "../../locale/sentences/summarySentence.js";
import {pageUrl} from "../../store/site.js";
import {formatView} from "../../store/view.js";
import {bridgeExhibit} from "../exhibits/bridgeExhibit.js";
import type {Exhibit} from "../exhibits/exhibit.js";
import {exhibitFrame} from "../exhibits/exhibit.js";
import {trendExhibit} from "../exhibits/trendExhibit.js";
import {copySummary, summary} from "../inspector/sentence.js";
import {headlineTiles} from "../overview/headlineTiles.js";
import {drivers} from "../overview/largestChanges.js";
import {reasonLedger} from "../overview/reasonLedger.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {otherNames, unitNameIn} from "../page/which.js";
import {byTypeOrBest} from "../view/dividedChange.js";

/** What changed this year? */
export function overviewPage(context: PageContext): Node {
  const {unit, view, t} = context;
  const names = otherNames(context, view.year);
  return element(
    "div",
    {class: "overview"},
    element(
      "header",
      {class: "title"},
      element("p", {class: "kicker"}, kicker(context)),
      element("h1", {lang: "zh-Hans"}, unitNameIn(context, view.year)),
      names && element("p", {class: "byline"}, names),
      lead(context),
      unit.unit.department && element("p", {class: "byline"}, t("department", {name: unit.unit.department.name}))
    ),
    headlineTiles(context),
    framed(bridgeExhibit(context), context),
    drivers(context),
    reasonLedger(context),
    framed(trendExhibit(context), context),
    coverage(context),
    next(context)
  );
}

/** The year with what it is compared with, or that there is nothing to compare it with. */
function kicker({unit: {years}, view, t}: PageContext): string {
  return t(!view.alone ? "budgetAgainst" : years.length > 1 ? "budgetFirst" : "budgetAlone", {...view});
}

/** A view that the documents do not allow an exhibit for goes without. */
function framed(exhibit: Exhibit | undefined, context: PageContext): HTMLElement | false {
  return exhibit !== undefined && exhibitFrame(exhibit, context);
}

/** What changed and how much of it is explained; every number leads to its figure. */
function lead(context: PageContext): HTMLElement[] {
  const segments = pageSummary(context.unit, context.view, context, byTypeOrBest(context));
  if (!segments.length) return [];
  return [
    element("p", {class: "lead"}, summary(segments, context)),
    element("p", {class: "lead-tools"}, copySummary(segments, context))
  ];
}

function coverage(context: PageContext): Node {
  const {unit, view, t} = context;
  const own = unit.documents.find(({fiscalYear}) => fiscalYear === view.year);
  if (!own) return element("span");
  const {printed, byUse} = own.counts;
  const count = (...uses: string[]) => uses.reduce((sum, use) => sum + (byUse[use as keyof typeof byUse] ?? 0), 0);
  const used = count("figure", "claim", "indicator", "quantity");
  const unread = count("unread", "unreadable", "unrecognisedTable");
  return element(
    "p",
    {class: "coverage"},
    t("coverageLine", {
      printed: formatCount(printed),
      used: formatCount(used),
      unused: formatCount(printed - used - unread),
      unread: formatCount(unread)
    })
  );
}

function next({t, view, locale}: PageContext): Node {
  const search = formatView({...view, choices: {}});
  const link = (page: "variances" | "explanations" | "checks" | "statements" | "sources", text: string) =>
    element("li", {}, element("a", {href: pageUrl(`/${page}`, locale) + search}, t(page)), element("span", {}, text));
  return element(
    "nav",
    {class: "next", "aria-label": t("next")},
    element("h2", {}, t("next")),
    element(
      "ul",
      {},
      link("variances", t("nextVariances")),
      link("explanations", t("nextExplanations")),
      link("checks", t("nextChecks")),
      link("statements", t("nextStatements")),
      link("sources", t("nextSources"))
    )
  );
}
