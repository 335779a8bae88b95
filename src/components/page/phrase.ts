import {plainAmount} from "../../budget/amount.js";
import type {Claim} from "../../budget/claim.js";
import type {Figure, YearPair} from "../../budget/figure.js";
import type {Point} from "../../budget/series.js";
import {agreedVariance, contradictedRate, conventionOf} from "../../budget/statedRate.js";
import type {Computed, Operand, Variance} from "../../budget/variance.js";
import {changeFormat, formatPpm, formatRate, formatRateInterval} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import {absenceMark, stateMark} from "../../locale/words/stateMark.js";
import type {Word} from "../../locale/words/words.js";
import type {PageContext} from "./context.js";
import type {TableCell} from "./dataFile.js";
import {percentValue} from "./exhibitTable.js";
import {element} from "./element.js";

/** An operand as a table shows it: blank, absent and zero stay different. */
export function operandText({amount, state}: Operand, {amount: format}: Pick<PageContext, "amount">): string {
  if (amount) return format(amount.fen, {half: amount.half});
  return stateMark(state);
}

/** The same with its plain value in the unit of display, for a data file, and the word that stands in its place. */
export function operandCell(operand: Operand, context: PageContext): TableCell {
  return noted(
    moneyCell(operand.amount?.fen ?? null, operandText(operand, context), context),
    operand.impliedBy ? context.t("implied") : absenceText(operand, context)
  );
}

function noted(cell: TableCell, note: string): TableCell {
  return note ? {...cell, note} : cell;
}

/** An operand that a point gives: the note says too where another year's disclosure does. */
export function pointCell(operand: Operand, point: Point | undefined, context: PageContext): TableCell {
  const cell = operandCell(operand, context);
  if (!operand.amount || !point || point.fiscalYear === point.year) return cell;
  const later = context.t("fromDisclosure", {year: point.fiscalYear});
  return {...cell, note: joined([...(cell.note ? [cell.note] : []), later], "phrases", context.locale)};
}

/** An amount as shown, and exactly as it is. */
export function moneyCell(
  fen: number | null,
  text: string,
  {view}: {readonly view: Pick<PageContext["view"], "display">}
): TableCell {
  return {text, value: fen === null ? null : {decimal: plainAmount(fen, view.display)}};
}

/** What stands in the place of an amount; nothing where there is one. */
export function absenceText({amount, state}: Operand, {t}: Pick<PageContext, "t">): string {
  if (amount) return "";
  return state === "blank" || state === "notApplicable"
    ? stateText(state, {t})
    : t(state === "unlisted" ? "unlisted" : "notPublished");
}

/** A variance's change, printed as everywhere else; `size`: without its sign, which a word beside it says. */
export function changeText(
  between: Variance,
  {amount}: Pick<PageContext, "amount">,
  {size = false}: {readonly size?: boolean} = {}
): string {
  return between.change ? amount(between.change.value, {...changeFormat(between), size}) : absenceMark;
}

export function changeCell(variance: Variance, context: PageContext): TableCell {
  const {change, kind} = variance;
  return noted(
    moneyCell(change?.value ?? null, changeText(variance, context), context),
    kind === "notComparable" ? rateText(variance, context) : ""
  );
}

/** A rate, or the word that stands where there is none. */
export function rateText(
  {rate, kind, reason}: Variance,
  {t, view}: Pick<PageContext, "t"> & {readonly view: YearPair}
): string {
  if (kind === "notComparable")
    return reason === "noPriorFigure" && view.base !== view.year - 1
      ? t("noBaseFigure", {base: view.base})
      : t(reason!);
  if (kind === "unchanged") return t("unchanged");
  if (kind === "new") return t("new");
  if (kind === "ended") return `${rate ? formatRate(rate) : ""} ${t("ended")}`.trim();
  return rate ? formatRate(rate) : absenceMark;
}

/** What kind of change it is, and why there is none. */
function changeKindText(variance: Variance, context: Pick<PageContext, "t"> & {readonly view: YearPair}): string {
  const {t} = context;
  if (variance.kind === "notComparable") return rateText(variance, context);
  return t(variance.kind === "changed" ? "kindChanged" : variance.kind);
}

/** A rate as shown, the number plain, and what kind of change it is. */
export function rateCell(variance: Variance, context: PageContext): TableCell {
  const text = rateText(variance, context);
  const cell = {...percentCell(variance.rate, text), word: changeKindText(variance, context)};
  return noted(cell, variance.kind === "notComparable" ? text : "");
}

/** A ratio with its plain percentage for a data file. */
export function percentCell(ratio: Computed | undefined, text: string): TableCell {
  return ratio ? {text, value: percentValue(ratio), exact: ratio.value} : {text, value: null};
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

const basisWords: Readonly<Record<Point["basis"], Word>> = {
  published: "publishedTable",
  stated: "stated",
  implied: "implied"
};

export function basisText(basis: Point["basis"], {t}: PageContext): string {
  return t(basisWords[basis]);
}

/** A claim's rate: where it agrees with the line's own, in the one print that this has everywhere; else as stated. */
export function claimRateText(claim: Claim, {unit}: Pick<PageContext, "unit">): string {
  const agreed = agreedVariance(claim, unit.lines);
  return agreed?.rate ? formatRate(agreed.rate) : claim.rate ? formatPpm(claim.rate, {signed: true}) : "";
}

/** A stated rate that does not follow from the stated amounts is not passed on without saying so; nor is one from zero. */
export function rateRemark(claim: Claim, context: PageContext): HTMLElement | undefined {
  const follows = contradictedRate(claim);
  if (!follows)
    return conventionOf(claim) === "hundredFromZero"
      ? element("span", {class: "convention"}, context.t("noRateFollows"))
      : undefined;
  return element(
    "span",
    {class: "contradiction"},
    follows.rate ? context.t("rateFollows", {rate: rateText(follows, context)}) : context.t("noRateFollows")
  );
}

/** Whether the year's document was loaded with its sentences, or as figures only. */
export function hasNarrative({unit, view}: PageContext): boolean {
  return (
    unit.documents.some(
      ({fiscalYear, counts, figuresOnly}) => fiscalYear === view.year && counts.claims > 0 && !figuresOnly
    ) || !unit.fiscalYears.includes(view.year)
  );
}
