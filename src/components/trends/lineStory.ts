import {countOutcomes} from "../../budget/checks/outcome.js";
import {reasonsFor} from "../../budget/claim.js";
import {lineKey} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import {pointAt} from "../../budget/series.js";
import {variance} from "../../budget/variance.js";
import {trendChart} from "../../charts/trend/trendChart.js";
import {lineName} from "../../locale/names.js";
import type {Word} from "../../locale/words/words.js";
import {document} from "../../store/page.js";
import {openFigure, pointFacts} from "../inspector/openFigure.js";
import type {PageContext} from "../page/context.js";
import {select} from "../page/controls.js";
import {dataTable, numberHead} from "../page/dataTable.js";
import {drawInto, element} from "../page/element.js";
import {absenceText, basisText, changeText, hasNarrative, operandText, rateText} from "../page/phrase.js";
import {placeText} from "../page/place.js";
import type {FollowedLine} from "../view/trendLines.js";
import {chosenLines, followed, operandIn, trendYears} from "../view/trendLines.js";
import {chosenTrends} from "./trendParts.js";

/** All that is known of one line on one panel: amounts and changes, the reasons given each year, breaks, and how its checks stand. */
export function lineStory(context: PageContext): HTMLElement | undefined {
  const {t, locale, view, display} = context;
  const {choices, choose} = chosenTrends(context);
  const shown = chosenLines(context);
  const told = (choices.story && followed(choices.story, context)) || shown[0];
  if (!told) return undefined;
  const {line} = told;
  const years = trendYears(context);
  const name = lineName(line, locale);
  const body = element("div", {class: "exhibit-body"});
  drawInto(body, (width) =>
    trendChart(
      {name, points: line.points},
      {document, years, current: view.year, base: view.base, width: Math.min(width, 640), locale, unit: display}
    )
  );
  const options = [...shown.filter((each) => each.line.key !== line.key), told];
  return element(
    "section",
    {class: "block story", id: "story", "aria-labelledby": "story-title"},
    element("h2", {id: "story-title"}, t("storyTitle")),
    element(
      "div",
      {class: "controls"},
      select({
        id: "story-line",
        label: t("storyPick"),
        value: line.key,
        options: options.map((each) => [each.line.key, lineName(each.line, locale)]),
        onChange: (story) => choose({story})
      })
    ),
    element("h3", {}, name),
    body,
    yearsTable(told, years, context),
    told.breaks.length > 0 &&
      element(
        "div",
        {},
        element("h4", {}, t("storyBreaks")),
        told.breaks.map(({year, text}) => element("p", {class: "link-note"}, `⇄ ${year}: ${text}`))
      )
  );
}

/** A row a year: amount, change, the reason given, its checks. */
function yearsTable({line}: FollowedLine, years: readonly number[], context: PageContext): HTMLElement {
  const {t, unitWord} = context;
  const heads: ReadonlyArray<readonly [text: string, numeric?: true]> = [
    [t("yearColumn")],
    [`${t("amountColumn")} (${unitWord})`, true],
    [t("basisColumn")],
    [`${t("changeColumn")} (${unitWord})`, true],
    [t("rateColumn"), true],
    [t("storyReason")],
    [t("storyChecks")]
  ];
  return element(
    "div",
    {class: "scroll", tabindex: "0", role: "region", "aria-label": t("storyAmounts")},
    dataTable(
      heads.map(([text, numeric]) => (numeric ? numberHead(text) : text)),
      element(
        "tbody",
        {},
        years.map((year, i) => yearRow(line, {year, base: years[i - 1]}, context))
      ),
      "story-years"
    )
  );
}

function yearRow(
  line: Line,
  {year, base}: {readonly year: number; readonly base: number | undefined},
  context: PageContext
): HTMLElement {
  const point = pointAt(line, year);
  const between =
    base === undefined ? undefined : variance(operandIn(line, base, context), operandIn(line, year, context));
  const amount = point
    ? element(
        "button",
        {type: "button", class: "figure", onclick: () => openFigure(pointFacts(line, point, context), context)},
        operandText(point.operand, context) || context.t("stateBlank")
      )
    : absenceText(operandIn(line, year, context), context);
  const basis = point ? basisText(point.basis, context) : "";
  const later = point && point.fiscalYear !== year ? ` (${point.fiscalYear})` : "";
  return element(
    "tr",
    {},
    element("th", {scope: "row"}, year),
    element("td", {class: "number"}, amount),
    element("td", {}, basis + later),
    element("td", {class: "number"}, between?.change ? changeText(between, context) : ""),
    element(
      "td",
      {class: "number"},
      between && base !== undefined ? rateText(between, {t: context.t, view: {year, base}}) : ""
    ),
    element("td", {}, base === undefined ? context.t("storyOneYear") : reasonsOf(line, {year, base}, context)),
    element("td", {}, checksOf(line, year, context))
  );
}

function reasonsOf(line: Line, years: {readonly year: number; readonly base: number}, context: PageContext) {
  const {unit, t, placeUrl} = context;
  const claims = reasonsFor(unit.claims, years).filter((claim) => lineKey(claim) === line.key);
  if (!claims.length) return t(unsaid(years.year, context));
  return claims.map((claim) =>
    element(
      "p",
      {},
      element("q", {lang: "zh-Hans", class: "reason"}, claim.reason!.text),
      " ",
      element("a", {class: "place", href: placeUrl(claim.source, claim.fiscalYear)}, placeText(claim.source, context))
    )
  );
}

/** Why there is no reason: a document that was taken over without its sentences, or is not there, is not accused of giving none. */
function unsaid(year: number, context: PageContext): Word {
  if (!context.unit.fiscalYears.includes(year)) return "storyNoDocument";
  return hasNarrative({...context, view: {...context.view, year}}) ? "storyNoReason" : "storyNoSentences";
}

/** How the checks stand that take the line's figure of the year, linked to them. */
function checksOf({key, phase}: Line, year: number, {unit, t, checksUrl}: PageContext): HTMLElement | string {
  const {pass, fail, uncertain} = countOutcomes(unit.checks, [`${year}/${phase}/${key}`]);
  if (!pass && !fail && !uncertain) return t("storyNoChecks");
  const held = unit.documents.some(({fiscalYear}) => fiscalYear === year);
  const words = t("storyCheckCounts", {pass, fail, uncertain});
  if (!held) return words;
  return element("a", {href: checksUrl(year)}, words);
}
