import type {Figure} from "../budget/figure.js";
import {fenPer} from "../budget/amount.js";
import type {YearPair} from "../budget/breakdown.js";
import type {Point} from "../budget/series.js";
import type {Computed, Operand, Variance} from "../budget/variance.js";
import {changeFormat, formatRate, formatRateInterval, rateNumber} from "../locale/number.js";
import type {Word} from "../locale/words.js";
import type {PageContext} from "./page.js";
import type {TableCell} from "./exhibit.js";

/** An operand as a table shows it: blank, absent and zero stay different. */
export function operandText({amount, state}: Operand, {amount: format}: Pick<PageContext, "amount">): string {
  if (amount) return format(amount.fen, {half: amount.half});
  return state === "blank" ? "" : state === "notApplicable" ? "×" : "–";
}

/** The same with its plain value in the unit of display, for a data file. */
export function operandCell(operand: Operand, context: PageContext): TableCell {
  return {text: operandText(operand, context), value: operand.amount ? operand.amount.fen / fenPer[context.view.display] : null};
}

/** A variance's change, printed as everywhere else; `size`: without its sign, which a word beside it says. */
export function changeText(between: Variance, {amount}: Pick<PageContext, "amount">, {size = false}: {readonly size?: boolean} = {}): string {
  return between.change ? amount(between.change.value, {...changeFormat(between), size}) : "–";
}

export function changeCell(variance: Variance, context: PageContext): TableCell {
  const {change} = variance;
  return {text: changeText(variance, context), value: change ? change.value / fenPer[context.view.display] : null};
}

/** A rate, or the word that stands where there is none. */
export function rateText({rate, kind, reason}: Variance, {t, view}: Pick<PageContext, "t"> & {readonly view: YearPair}): string {
  if (kind === "notComparable") return reason === "noPriorFigure" && view.base !== view.year - 1 ? t("noBaseFigure", {base: view.base}) : t(reason!);
  if (kind === "unchanged") return t("unchanged");
  if (kind === "new") return t("new");
  if (kind === "ended") return `${rate ? formatRate(rate) : ""} ${t("ended")}`.trim();
  return rate ? formatRate(rate) : "–";
}

/** A ratio with its plain percentage for a data file, in the same digits. */
export function percentCell(ratio: Computed | undefined, text: string): TableCell {
  return {text, value: ratio ? rateNumber(ratio) : text || null};
}

export function rateIntervalText({rate, kind}: Variance, {locale}: PageContext): string {
  return rate && kind === "changed" ? formatRateInterval(rate, locale) : "";
}

const stateWords: Readonly<Record<Figure["state"], Word>> = {
  value: "stateValue",
  zero: "stateZero",
  blank: "stateBlank",
  notApplicable: "stateNotApplicable"
};

export function stateText(state: Figure["state"], {t}: Pick<PageContext, "t">): string {
  return t(stateWords[state]);
}

const basisWords: Readonly<Record<Point["basis"], Word>> = {published: "publishedTable", stated: "stated", implied: "implied"};

export function basisText(basis: Point["basis"], {t}: PageContext): string {
  return t(basisWords[basis]);
}
