import type {Coverage} from "../budget/explain/coverage.js";
import {coverageOf} from "../budget/explain/coverage.js";
import {ledger} from "../budget/explain/ledger.js";
import type {LedgerLine} from "../budget/explain/ledger.js";
import {formatRate} from "../locale/number.js";
import {element} from "./element.js";
import {coverageBar} from "./explain/coverageBar.js";
import {driversSection} from "./explain/driversSection.js";
import type {ExplainChoices} from "./explain/explainChoices.js";
import {readExplainChoices, writeExplainChoices} from "./explain/explainChoices.js";
import {ledgerSection} from "./explain/ledgerSection.js";
import {likeForLikeSection} from "./explain/likeForLikeSection.js";
import {materialitySection} from "./explain/materialitySection.js";
import {outsideSection} from "./explain/outsideSection.js";
import {reusedSection} from "./explain/reusedSection.js";
import {reviewSection} from "./explain/reviewSection.js";
import {byTypeOrBest} from "./explain/takenApart.js";
import {weighed} from "./explain/weighed.js";
import {hasNarrative} from "./narrative.js";
import type {PageContext} from "./page.js";
import {changeText, rateText} from "./phrase.js";

/** Why, and is the reason enough? */
export function explanationsPage(context: PageContext): Node {
  const {t, unit, view, change} = context;
  const choices = readExplainChoices(view.choices);
  const choose = (changed: Partial<ExplainChoices>) => change({choices: writeExplainChoices({...choices, ...changed})});
  const entries = ledger(unit.lines, unit.claims, view);
  const division = byTypeOrBest(context);
  const rows = weighed(context);
  const coverage = division && coverageOf(division, entries);
  return element("div", {class: "explanations"},
    element("header", {class: "title"},
      element("p", {class: "kicker"}, `${t("against", {...view})} · `, element("span", {lang: "zh-Hans"}, unit.unit.name)),
      element("h1", {}, t("explanationsTitle")),
      element("p", {class: "lead"}, leadSentence(entries, coverage, context))),
    coverage && coverage.gross > 0 && hasNarrative(context) && coverageBar(coverage, context),
    driversSection(choices, choose, context),
    ledgerSection(entries, context),
    reusedSection(entries, context),
    outsideSection(entries, context),
    likeForLikeSection(choices, choose, context),
    materialitySection(rows, choices, choose, context),
    reviewSection(rows, entries, choices, (line) => choose({line}), context));
}

/** The change, and how much of it the document accounts for. */
function leadSentence(entries: readonly LedgerLine[], coverage: Coverage | undefined, context: PageContext): string {
  const {t, view, unitWord} = context;
  const total = entries.find(({line, against}) => line.measure === "expenditure" && against === "budget")?.variance;
  if (!total?.change || !coverage) return t("explainLeadNone", {...view});
  const percent = (part: number) => formatRate({value: part / coverage.gross, lo: part / coverage.gross - 0.005, hi: part / coverage.gross + 0.005}, {signed: false});
  const values = {...view, unit: unitWord, direction: t(total.change.value > 0 ? "goesUp" : total.change.value < 0 ? "goesDown" : "goesNowhere"), change: changeText(total, context).replace(/^[+−]/, ""), rate: rateText(total, context), quantified: percent(coverage.quantified), attributed: percent(coverage.attributed), unexplained: percent(coverage.unexplained)};
  if (!hasNarrative(context)) return t("explainLeadFigures", values);
  if (!entries.some(({reasons}) => reasons.length)) return t("explainLeadNoReasons", values);
  return t(coverage.unexplained ? "explainLead" : "explainLeadAll", values);
}
