import {formatCount} from "../locale/number.js";
import {pageSummary} from "../locale/summarySentence.js";
import {formatView} from "../store/view.js";
import {element} from "./element.js";
import type {Exhibit} from "./exhibit.js";
import {exhibitFrame} from "./exhibit.js";
import {bridgeExhibit} from "./exhibits/bridge.js";
import {trendExhibit} from "./exhibits/trend.js";
import {drivers} from "./drivers.js";
import {byTypeOrBest} from "./explain/takenApart.js";
import {headlineTiles} from "./headlineTiles.js";
import type {PageContext} from "./page.js";
import {reasonLedger} from "./reasonLedger.js";
import {copySummary, summary} from "./summary.js";

/** What changed this year? */
export function overviewPage(context: PageContext): Node {
  const {unit, view, t} = context;
  return element("div", {class: "overview"},
    element("header", {class: "title"},
      element("p", {class: "kicker"}, t("budgetOf", {year: view.year})),
      element("h1", {lang: "zh-Hans"}, unit.unit.name),
      lead(context),
      unit.unit.department && element("p", {class: "byline"}, t("department", {name: unit.unit.department.name}))),
    headlineTiles(context),
    framed(bridgeExhibit(context), context),
    drivers(context),
    reasonLedger(context),
    framed(trendExhibit(context), context),
    coverage(context),
    next(context));
}

/** A view that the documents do not allow an exhibit for goes without. */
function framed(exhibit: Exhibit | undefined, context: PageContext): HTMLElement | false {
  return exhibit !== undefined && exhibitFrame(exhibit, context);
}

/** What changed and how much of it is explained; every number leads to its figure. */
function lead(context: PageContext): HTMLElement[] {
  const segments = pageSummary(context.unit, context.view, context, byTypeOrBest(context));
  if (!segments.length) return [];
  return [element("p", {class: "lead"}, summary(segments, context)), element("p", {class: "lead-tools"}, copySummary(segments, context))];
}

function coverage(context: PageContext): Node {
  const {unit, view, t} = context;
  const own = unit.documents.find(({fiscalYear}) => fiscalYear === view.year);
  if (!own) return element("span");
  const {printed, byUse} = own.counts;
  const count = (...uses: string[]) => uses.reduce((sum, use) => sum + (byUse[use as keyof typeof byUse] ?? 0), 0);
  const used = count("figure", "claim", "indicator", "quantity");
  const unread = count("unread", "unreadable", "unrecognisedTable");
  return element("p", {class: "coverage"}, t("coverageLine", {
    printed: formatCount(printed),
    used: formatCount(used),
    unused: formatCount(printed - used - unread),
    unread: formatCount(unread)
  }));
}

function next({t, view}: PageContext): Node {
  const search = formatView({...view, choices: {}});
  const link = (href: string, page: string, text: string) => element("li", {}, element("a", {href: href + search}, page), element("span", {}, text));
  return element("nav", {class: "next", "aria-label": t("next")},
    element("h2", {}, t("next")),
    element("ul", {},
      link("./variances", t("variances"), t("nextVariances")),
      link("./explanations", t("explanations"), t("nextExplanations")),
      link("./checks", t("checks"), t("nextChecks")),
      link("./statements", t("statements"), t("nextStatements")),
      link("./sources", t("sources"), t("nextSources"))));
}
