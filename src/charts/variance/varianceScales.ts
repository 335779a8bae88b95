import {extent, max, quantileSorted} from "d3-array";
import type {VarianceRow, VarianceSettings} from "./varianceDrawing.js";

export interface VarianceDomains {
  /** Fen; always holds zero. */
  readonly change: readonly [least: number, greatest: number];
  /** Ratios; always holds zero, and nothing beyond the limit. */
  readonly rate: readonly [least: number, greatest: number];
}

/** So that a table of tiny rates does not look like one of large ones. */
const leastReach = 0.05;

/** One scale for the changes and one for the rates of all rows. */
export function varianceDomains(
  rows: readonly VarianceRow[],
  {changeDomain, rateLimit}: VarianceSettings
): VarianceDomains {
  const changes = rows.flatMap(({variance: {change}}) => (change ? [change.value] : []));
  const rates = rows.flatMap((row) => rateShown(row) ?? []);
  const limit = rateLimit ?? pinLimit(rates);
  return {
    change: withZero([...changes, ...(changeDomain ?? [])]),
    rate: withZero(rates.map((rate) => Math.sign(rate) * Math.max(leastReach, Math.min(limit, Math.abs(rate)))))
  };
}

/** The rate a row has a pin for: a line that came or went has a word instead. */
export function rateShown({variance: {kind, rate}}: VarianceRow): number | undefined {
  return kind === "changed" ? rate?.value : undefined;
}

/** Whether a large rate sits on a small amount, which says less than it seems to. */
export function isOutlier(row: VarianceRow, rows: readonly VarianceRow[], {outlier}: VarianceSettings): boolean {
  const rate = rateShown(row);
  if (rate === undefined || Math.abs(rate) < outlier.rate) return false;
  return size(row) < outlier.share * (max(rows, size) ?? 0);
}

function size({variance: {base, current}}: VarianceRow): number {
  return Math.max(Math.abs(base.amount?.fen ?? 0), Math.abs(current.amount?.fen ?? 0));
}

/** Where few rates tower over the rest, three times the upper quartile; else the largest. */
function pinLimit(rates: readonly number[]): number {
  const sizes = rates.map(Math.abs).sort((a, b) => a - b);
  const largest = sizes.at(-1) ?? 0;
  return largest <= 0.5 ? largest : Math.min(largest, Math.max(0.5, 3 * (quantileSorted(sizes, 0.75) ?? 0)));
}

function withZero(values: readonly number[]): readonly [number, number] {
  const [least = 0, greatest = 0] = extent([0, ...values]);
  return least === greatest ? [0, 1] : [least, greatest];
}
