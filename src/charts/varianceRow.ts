import type {Computed, Variance} from "../budget/variance.js";
import type {YearPoint} from "./yearPoint.js";

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
