import type {Compared} from "../budget/breakdown.js";
import {breakdown, compare} from "../budget/breakdown.js";
import {expenditureBridge} from "../budget/expenditureBridge.js";
import {headlineKey} from "../budget/headlines.js";
import {reasonsFor} from "../budget/reasons.js";
import {operandAt} from "../budget/series.js";
import {variance} from "../budget/variance.js";
import {lineName} from "../locale/names.js";
import {formatRate} from "../locale/number.js";
import {element} from "./element.js";
import type {PageContext} from "./page.js";
import {hasNarrative} from "./narrative.js";
import {changeText} from "./phrase.js";

const most = 3;

/** The lines that moved the total most, with their part of its change and what the document says of them. */
export function drivers(context: PageContext): HTMLElement | false {
  const {unit, view, t} = context;
  const expenditure = unit.lines.find(({key, phase}) => key === headlineKey("expenditure") && phase === "budget");
  const total = variance(operandAt(expenditure, view.base), operandAt(expenditure, view.year)).change;
  const moved = compare(unit.lines, breakdown("headline"), view)
    .filter(({line, variance: {change}}) => ["basicExpenditure", "projectExpenditure"].includes(line.measure) && change && change.value !== 0)
    .sort((a, b) => Math.abs(b.variance.change!.value) - Math.abs(a.variance.change!.value))
    .slice(0, most);
  if (!total || total.value === 0 || !moved.length) return false;
  return element("section", {class: "drivers", "aria-labelledby": "drivers-title"},
    element("h2", {id: "drivers-title"}, t("driversTitle")),
    element("p", {class: "subtitle"}, t("driversSubtitle")),
    element("ol", {}, moved.map((row) => driver(row, total.value, context))));
}

function driver({line, variance: compared}: Compared, total: number, context: PageContext): HTMLElement {
  const {t, locale, unit, view, unitWord} = context;
  const value = compared.change!.value / total;
  const reasons = reasonsFor(unit.claims, view).filter(({measure, code}) => measure === line.measure && code === "total");
  return element("li", {},
    element("h3", {}, lineName(line, locale)),
    element("p", {class: compared.change!.value > 0 ? "up amount" : "down amount"}, `${changeText(compared, context)} ${unitWord}`),
    element("p", {class: "versus"}, t("ofChange", {share: formatRate({value, lo: value, hi: value}, {signed: false})})),
    named(line.measure, context),
    reasons.map(({reason}) => element("blockquote", {lang: "zh-Hans"}, reason!.text)),
    !reasons.length && hasNarrative(context) && element("p", {class: "none"}, t("noReason")));
}

/** How much of a type's change the document itself puts an amount on. */
function named(measure: string, {unit, view, amount, t}: PageContext): HTMLElement | false {
  const steps = expenditureBridge(unit.lines, unit.claims, view)?.bridge.steps.filter(({within}) => within === measure) ?? [];
  const fen = (kind: string) => steps.filter((step) => step.kind === kind).reduce((sum, {from, to}) => sum + to - from, 0);
  return steps.length > 0 && element("p", {class: "versus"}, t("notNamed", {named: amount(fen("driver"), {signed: true}), rest: amount(fen("residual"), {signed: true})}));
}
