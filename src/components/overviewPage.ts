import {headlineKey} from "../budget/headlines.js";
import {operandAt} from "../budget/series.js";
import type {Variance} from "../budget/variance.js";
import {variance} from "../budget/variance.js";
import {formatCount} from "../locale/number.js";
import {formatView} from "../store/view.js";
import {element} from "./element.js";
import type {Exhibit} from "./exhibit.js";
import {exhibitFrame} from "./exhibit.js";
import {bridgeExhibit} from "./exhibits/bridge.js";
import {trendExhibit} from "./exhibits/trend.js";
import {drivers} from "./drivers.js";
import {headlineTiles} from "./headlineTiles.js";
import type {PageContext} from "./page.js";
import {changeText, directionWord, operandText, rateText} from "./phrase.js";
import {reasonLedger} from "./reasonLedger.js";

/** What changed this year? */
export function overviewPage(context: PageContext): Node {
  const {unit, view, t} = context;
  return element("div", {class: "overview"},
    element("header", {class: "title"},
      element("p", {class: "kicker"}, t("budgetOf", {year: view.year})),
      element("h1", {lang: "zh-Hans"}, unit.unit.name),
      element("p", {class: "lead"}, leadSentence(context)),
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

/** One sentence of the totals; every number in it is a computed variance. */
function leadSentence(context: PageContext): string {
  const {unit, view, t, unitWord} = context;
  const between = (measure: Parameters<typeof headlineKey>[0]) => {
    const line = unit.lines.find(({key, phase}) => key === headlineKey(measure) && phase === "budget");
    return variance(operandAt(line, view.base), operandAt(line, view.year));
  };
  const total = between("expenditure");
  const current = `${operandText(total.current, context)} ${unitWord}`;
  const [project, basic] = [between("projectExpenditure"), between("basicExpenditure")];
  if (!total.change || !project.change || !basic.change) return t("leadPlain", {current, year: view.year});
  return t("lead", {
    current,
    unit: unitWord,
    year: view.year,
    base: view.base,
    direction: directionWord(total.change.value, context),
    change: changeText(total, context).replace(/^[+−]/, ""),
    rate: rateText(total, context),
    project: moved(project, context),
    basic: moved(basic, context)
  });
}

/** "up 176.00 万元". */
function moved(between: Variance, context: PageContext): string {
  const change = between.change?.value ?? 0;
  const amount = changeText(between, context).replace(/^[+−]/, "");
  return [directionWord(change, context), ...(change ? [amount, context.unitWord] : [])].join(" ");
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
