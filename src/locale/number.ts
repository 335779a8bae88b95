import type {MoneyUnit} from "../budget/amount.js";
import {fenPer} from "../budget/amount.js";
import type {Interval} from "../budget/interval.js";
import {halfWidthOf} from "../budget/interval.js";
import type {Computed, Variance} from "../budget/variance.js";
import {digitOf} from "../budget/variance.js";
import {fill} from "./fill.js";
import type {Locale} from "./locale.js";
import {inLanguage} from "./locale.js";

/** Units that amounts can be shown in; 千元 is read but not offered. */
export type DisplayUnit = Exclude<MoneyUnit, "thousand">;

export const displayUnits: readonly DisplayUnit[] = ["yuan", "wan", "yi"];

/** Decimals that an amount never goes beyond: fen, 0.01 万元, yuan of a 亿元. */
const mostDecimals: Readonly<Record<DisplayUnit, number>> = {yuan: 2, wan: 2, yi: 6};

/** Narrow and without a line break. */
const thin = "\u202f";
const minus = "\u2212";

const rateInterval = [`{lo} to {hi}${thin}%`, `{lo} 至 {hi}${thin}%`] as const;

interface AmountFormat {
  readonly unit?: DisplayUnit;
  /** Half of the last digit that is known, in fen: no digits are shown beyond it. */
  readonly half?: number;
  /** Decimals at most, where those of an amount are too few: the ends of an interval. */
  readonly most?: number;
  /** A plus sign before what is above zero. */
  readonly signed?: boolean;
  /** Without any sign: a word beside it says which way. */
  readonly size?: boolean;
}

/** An amount in fen in the unit asked for: "39,585.07", with a real minus sign. */
export function formatAmount(
  fen: number,
  {unit = "wan", half = 5000, most = mostDecimals[unit], signed = false, size = false}: AmountFormat = {}
): string {
  const decimals = Math.min(most, Math.max(0, Math.round(Math.log10(fenPer[unit] / (2 * half)))));
  return withSign(fen, fixed(Math.abs(fen) / fenPer[unit], decimals), {signed, size});
}

/** How a variance's change is printed wherever it is: with its sign, in the digits of the coarser of its amounts. */
export function changeFormat(between: Pick<Variance, "base" | "current">): AmountFormat {
  const half = digitOf(between);
  return {signed: true, ...(half ? {half} : {})};
}

export function formatChange(between: Variance, unit: DisplayUnit): string {
  return formatAmount(between.change?.value ?? 0, {...changeFormat(between), unit});
}

interface RateFormat {
  /** A plus sign before what is above zero. */
  readonly signed?: boolean;
  /** Without any sign: a word beside it says which way. */
  readonly size?: boolean;
}

/** A ratio in percent with no more digits than its interval supports, two at most: "+15.1 %"; what these digits cannot tell from nothing is "+< 0.01 %". */
export function formatRate(rate: Computed, {signed = true, size = false}: RateFormat = {}): string {
  const decimals = rateDecimals(rate);
  const text = fixed(Math.abs(rate.value) * 100, decimals);
  const least = rate.value !== 0 && Number(text) === 0 ? `<\u2009${fixed(10 ** -decimals, decimals)}` : text;
  return `${withSign(rate.value, least, {signed, size})}${thin}%`;
}

/** The same digits plain, for files that other programs read: "15.1", "-14.36"; of what they cannot tell from nothing the first digit that is any. */
export function formatPercent(rate: Computed, decimals = rateDecimals(rate)): string {
  const text = (rate.value * 100).toFixed(decimals);
  if (Number(text) !== 0) return text;
  return rate.value === 0 ? text.replace("-", "") : String(Number((rate.value * 100).toPrecision(1)));
}

/** One end of a ratio's interval in percent, in the digits that `formatRateInterval` gives it. */
export function formatRateEnd(rate: Computed, end: "lo" | "hi"): string {
  return withSign(rate[end], fixed(Math.abs(rate[end]) * 100, endDecimals(rate)), {});
}

/** The interval of a ratio where rounding leaves it open: "14.94 to 15.27 %"; empty where the digits shown say it all. */
export function formatRateInterval(rate: Computed, locale: Locale): string {
  const decimals = rateDecimals(rate);
  if (halfWidthOf(rate) * 100 * 10 ** decimals <= 0.5) return "";
  const [lo, hi] = [formatRateEnd(rate, "lo"), formatRateEnd(rate, "hi")];
  return fill(inLanguage(rateInterval, locale), {lo, hi});
}

/** A contribution to a rate, in percentage points: "+0.19". */
export function formatPoints(points: Computed): string {
  return withSign(points.value, fixed(Math.abs(points.value) * 100, rateDecimals(points)), {signed: true});
}

/** Stated parts per million as the percentage that was printed: 93300 with half 50 is "9.33 %". */
export function formatPpm(
  {ppm, half}: {readonly ppm: number; readonly half: number},
  {signed = false}: {signed?: boolean} = {}
): string {
  const decimals = Math.max(0, Math.round(4 - Math.log10(2 * half)));
  return `${withSign(ppm, fixed(Math.abs(ppm) / 10_000, decimals), {signed})}${thin}%`;
}

export function formatCount(count: number): string {
  return fixed(count, 0);
}

/**
 * Digits down to the place of the interval's half width, as an uncertainty is
 * quoted: ±0.7 % is given with one decimal, ±0.002 % with two, the most there are.
 */
function rateDecimals(interval: Interval): number {
  const half = halfWidthOf(interval) * 100;
  return half > 0 ? Math.min(2, Math.max(0, -Math.floor(Math.log10(half)))) : 2;
}

/** One digit more than the rate itself has, unless even whole percents are open. */
function endDecimals(rate: Interval): number {
  return Math.min(2, rateDecimals(rate) + (halfWidthOf(rate) * 100 < 0.5 ? 1 : 0));
}

/** The digits of a value with its sign; what rounds to zero has none. */
function withSign(
  value: number,
  digits: string,
  {signed = false, size = false}: {readonly signed?: boolean; readonly size?: boolean}
): string {
  if (size || !/[1-9]/.test(digits)) return digits;
  return (value < 0 ? minus : signed ? "+" : "") + digits;
}

/** Grouped by thousands whatever the machine's locale: Chinese and English budgets write numbers alike. */
function fixed(value: number, decimals: number): string {
  const [whole = "", fraction] = value.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction ? `${grouped}.${fraction}` : grouped;
}
