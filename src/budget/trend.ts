import type {Amount} from "./amount.js";
import {around, divide} from "./interval.js";
import type {Line} from "./series.js";
import {operandAt, pointAt} from "./series.js";
import type {Computed} from "./variance.js";
import {share} from "./variance.js";

/** What of a line is followed over the years: amounts, the first year as 100, its part of the total, by head of staff, at the last year's prices. */
export const trendMeasures = ["amount", "index", "share", "perHead", "constant"] as const;

export type TrendMeasure = (typeof trendMeasures)[number];

/** What the measures are made with besides the line. */
export interface TrendBasis {
  /** Ascending. */
  readonly years: readonly number[];
  readonly total?: Line | undefined;
  /** Staff in post by year. */
  readonly heads?: Readonly<Record<number, number>>;
  /** Yearly price changes as ratios, by year. */
  readonly prices?: Readonly<Record<number, number>>;
}

/** A line's value for a year: fen, or a ratio for an index (1 is the first year) and a share; none where something it needs is not known. */
export interface TrendValue {
  readonly year: number;
  readonly value: Computed | undefined;
}

type Measured = (
  amount: Amount,
  year: number,
  of: {readonly line: Line; readonly basis: TrendBasis}
) => Computed | undefined;

const ways: Readonly<Record<TrendMeasure, Measured>> = {
  amount: (amount) => ({value: amount.fen, ...around(amount)}),
  index: (amount, year, {line, basis}) => {
    const first = firstAmount(line, basis.years);
    if (!first) return undefined;
    if (year === first.year) return {value: 1, lo: 1, hi: 1};
    const ratio = divide(around(amount), around(first.amount));
    return ratio && {value: amount.fen / first.amount.fen, ...ratio};
  },
  share: (amount, year, {basis}) => {
    const total = operandAt(basis.total, year).amount;
    return total && share(amount, total);
  },
  perHead: (amount, year, {basis}) => {
    const heads = basis.heads?.[year];
    return heads ? scaled(amount, 1 / heads) : undefined;
  },
  constant: (amount, year, {basis}) => {
    const level = priceLevel(year, basis);
    return level === undefined ? undefined : scaled(amount, level);
  }
};

/** A line's values over the years; a blank cell and an absent year have none. */
export function trendOf(line: Line, measure: TrendMeasure, basis: TrendBasis): TrendValue[] {
  return basis.years.map((year) => {
    const amount = operandAt(line, year).amount;
    return {year, value: amount && ways[measure](amount, year, {line, basis})};
  });
}

/** The first of the years with an amount above zero: what an index starts from. */
export function firstAmount(
  line: Line,
  years: readonly number[]
): {readonly year: number; readonly amount: Amount} | undefined {
  return years
    .flatMap((year) => {
      const amount = pointAt(line, year)?.operand.amount;
      return amount && amount.fen > amount.half ? [{year, amount}] : [];
    })
    .at(0);
}

/** What a year's money is worth at the prices of the last year; none where a price change between is not known. */
function priceLevel(year: number, {years, prices = {}}: TrendBasis): number | undefined {
  const last = years.at(-1) ?? year;
  const between = Array.from({length: Math.max(0, last - year)}, (_, i) => year + 1 + i);
  if (!between.every((each) => prices[each] !== undefined)) return undefined;
  return between.reduce((level, each) => level * (1 + prices[each]!), 1);
}

function scaled(amount: Amount, by: number): Computed {
  const {lo, hi} = around(amount);
  return {value: amount.fen * by, lo: lo * by, hi: hi * by};
}
