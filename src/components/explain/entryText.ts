import type {LedgerLine} from "../../budget/explain/ledger.js";
import type {Line} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import {element} from "../element.js";
import {openFigure} from "../figureDialog.js";
import type {PageContext} from "../page.js";
import {changeText, operandText, rateText} from "../phrase.js";
import {pointAt} from "../../budget/series.js";
import {pointFacts} from "../pointFacts.js";

/** Names of lines by key, as a sentence joins them. */
export function namesOf(entries: readonly LedgerLine[], context: PageContext): string {
  return lineNames(entries.map(({line}) => line), context);
}

export function lineNames(lines: readonly Line[], {locale}: Pick<PageContext, "locale">): string {
  return lines.map((line) => lineName(line, locale)).join(locale === "zh" ? "、" : ", ");
}

/** A line's change and rate; the change opens the amount that it led to. */
export function entryChange({line, variance}: LedgerLine, context: PageContext): HTMLElement {
  const value = variance.change?.value ?? 0;
  return element("p", {class: "entry-change"},
    element("span", {class: value > 0 ? "up" : value < 0 ? "down" : undefined}, lineFigure(line, changeText(variance, context), context.view.year, context)),
    element("span", {class: "reason-rate"}, rateText(variance, context)));
}

/** A text that opens the line's amount of a year. */
export function lineFigure(line: Line, text: string, year: number, context: PageContext): HTMLElement | string {
  const point = pointAt(line, year);
  return point ? element("button", {type: "button", class: "figure", onclick: () => openFigure(pointFacts(line, point, context), context)}, text) : text;
}

/** “The fall of 14.36 % in 2025 has no explanation in the loaded documents.” */
export function unexplainedSentence({variance}: LedgerLine, context: PageContext): string {
  const {t, view, unitWord} = context;
  const {change, rate, kind, base, current} = variance;
  if (!change) return t("noExplanation", {...view});
  if (kind === "new" || kind === "ended") return t(kind === "new" ? "newUnexplained" : "endUnexplained", {size: `${operandText(kind === "new" ? current : base, context)} ${unitWord}`, ...view});
  const size = rate ? formatRate(rate, {size: true}) : `${changeText(variance, context, {size: true})} ${unitWord}`;
  return t(change.value > 0 ? "riseUnexplained" : "fallUnexplained", {size, ...view});
}
