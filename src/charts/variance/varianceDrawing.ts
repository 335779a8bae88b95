import type {Computed, Variance} from "../../budget/variance.js";
import type {ComparedYears} from "../../locale/words/chartWords.js";
import type {ChartOptions} from "../drawing/svg.js";
import type {YearPoint} from "../drawing/yearColumns.js";

/** A line of a variance chart: a quantity over the years and its change between the two that are compared. */
export interface VarianceRow {
  readonly key: string;
  readonly name: string;
  /** Depth in the tree, from 0. */
  readonly level: number;
  /** At most one a year; a year without is drawn as a gap. */
  readonly points: readonly YearPoint[];
  readonly variance: Variance;
  /** Part of the total in the current year. */
  readonly share?: Computed | undefined;
  /** adverse: an increase is marked so. Everything else is neither good nor bad. */
  readonly polarity?: "neutral" | "adverse";
  /** Set on a line that another year lists, or may list, under another name: the sentence that says so. */
  readonly linked?: string;
  /** Set on a row that other rows unfold from: a branch of a tree, or the lines under a threshold taken together. */
  readonly folds?: "closed" | "open";
  /** How many lines under a threshold this row stands for. */
  readonly folded?: number;
}

export interface VarianceChartOptions extends ChartOptions, ComparedYears {
  /** Years of the small columns, ascending. */
  readonly years: readonly number[];
  /** Rate (a ratio) at which pins end in an arrowhead; by default what suits the rows. */
  readonly rateLimit?: number;
  /** Least and greatest change, in fen, of all charts that share a scale; by default those of the rows. */
  readonly changeDomain?: readonly [least: number, greatest: number];
  /** What counts as a large rate on a small amount: by default 10 % on less than 1 % of the largest amount. */
  readonly outlier?: {readonly rate: number; readonly share: number};
  readonly title?: string;
  readonly onOpen?: (row: VarianceRow) => void;
  /** Key of the row whose details are shown. */
  readonly opened?: string | undefined;
}

export type VarianceSettings = VarianceChartOptions &
  Required<Pick<VarianceChartOptions, "width" | "locale" | "unit" | "outlier">>;

export function varianceSettings(options: VarianceChartOptions): VarianceSettings {
  return {width: 960, locale: "en", unit: "wan", outlier: {rate: 0.1, share: 0.01}, ...options};
}

/** Stands behind the name of a line that another year lists, or may list, under another one. */
export const linkMark = "⇄";

/** A row's name with its mark. */
export function nameText({name, linked}: Pick<VarianceRow, "name" | "linked">): string {
  return linked === undefined ? name : `${name}\u2009${linkMark}`;
}
