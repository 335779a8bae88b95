import type {ChartOptions} from "./options.js";
import type {VarianceRow} from "./varianceRow.js";
import type {ComparedYears} from "../locale/chartWords.js";

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

export type VarianceSettings = VarianceChartOptions & Required<Pick<VarianceChartOptions, "width" | "locale" | "unit" | "outlier">>;

export function varianceSettings(options: VarianceChartOptions): VarianceSettings {
  return {width: 960, locale: "en", unit: "wan", outlier: {rate: 0.1, share: 0.01}, ...options};
}
