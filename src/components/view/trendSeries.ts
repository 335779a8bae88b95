import {fenPer} from "../../budget/amount.js";
import type {TrendBasis, TrendMeasure} from "../../budget/trend.js";
import {trendOf} from "../../budget/trend.js";
import {pointAt} from "../../budget/series.js";
import type {Computed} from "../../budget/variance.js";
import {shareText} from "../../charts/drawing/amountText.js";
import type {LineSeries, SeriesValue} from "../../charts/trend/lineSeries.js";
import {lineName} from "../../locale/names.js";
import {formatAmount} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import type {Word} from "../../locale/words/words.js";
import type {PageContext} from "../page/context.js";
import {keptPrices} from "./likeForLikeSteps.js";
import type {FollowedLine} from "./trendLines.js";
import {trendTotal} from "./trendLines.js";

export const asWords: Readonly<Record<TrendMeasure, Word>> = {
  amount: "asAmount",
  index: "asIndex",
  share: "asShare",
  perHead: "asPerHead",
  constant: "asConstant"
};

const headWords: Readonly<Record<TrendMeasure, Word>> = {
  amount: "asAmountUnit",
  index: "asIndexUnit",
  share: "asShareUnit",
  perHead: "asPerHeadUnit",
  constant: "asConstantUnit"
};

/** What is said above the axis. */
export function headText(as: TrendMeasure, years: readonly number[], {t, unitWord}: PageContext): string {
  return t(headWords[as], {unit: unitWord, year: years.at(-1)});
}

/** A value of a measure as text; money in the unit of display with the digits that it supports. */
export function trendText(as: TrendMeasure, {value, lo, hi}: Computed, {display}: PageContext): string {
  if (as === "index") return (value * 100).toFixed(1);
  if (as === "share") return shareText(value);
  return formatAmount(value, {unit: display, half: Math.max((hi - lo) / 2, 0.5)});
}

/** A tick of a measure's scale. */
export function tickText(as: TrendMeasure, {display}: PageContext): (value: number) => string {
  if (as === "index") return (value) => (value * 100).toFixed(0);
  if (as === "share") return (value) => `${Number((value * 100).toPrecision(3))}\u202f%`;
  return (value) => {
    const size = Math.abs(value) / fenPer[display];
    const decimals = size === 0 || size >= 10 ? 0 : size >= 1 ? 1 : 2;
    return formatAmount(value, {unit: display, half: fenPer[display] / 10 ** decimals / 2});
  };
}

/** What a line's measures are made with. */
export function basisOf({line}: FollowedLine, years: readonly number[], context: PageContext): TrendBasis {
  const {unit} = context;
  const heads = Object.fromEntries((unit.heads ?? []).map(({year, count}) => [year, count]));
  return {years, total: trendTotal(line, unit.lines), heads, prices: keptPrices(context)};
}

/** A followed line as a series of a chart. */
export function seriesOf(
  followed: FollowedLine,
  {
    as,
    years,
    all = years
  }: {readonly as: TrendMeasure; readonly years: readonly number[]; readonly all?: readonly number[]},
  context: PageContext
): LineSeries {
  const {line, breaks} = followed;
  const name = lineName(line, context.locale);
  const values = trendOf(line, as, basisOf(followed, all, context)).flatMap(({year, value}): SeriesValue[] => {
    const point = pointAt(line, year);
    if (!value || !point || !years.includes(year)) return [];
    const given = point.basis === "implied" ? "implied" : point.fiscalYear === year ? "own" : "later";
    return [{year, value: value.value, text: trendText(as, value, context), given}];
  });
  const said = joined(
    values.map(({year, text}) => `${year} ${text}`),
    "comma",
    context.locale
  );
  return {
    key: line.key,
    name,
    values,
    breaks: breaks.map(({year}) => year).filter((year) => years.includes(year)),
    said: context.t("trendSaid", {name, said})
  };
}
