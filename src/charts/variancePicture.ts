import type {RowText} from "./rowText.js";
import type {Group} from "./svg.js";
import type {VarianceSettings} from "./varianceOptions.js";
import type {VarianceRow} from "./varianceRow.js";
import type {VarianceDomains} from "./varianceScales.js";

/** What a layout draws with. */
export interface VariancePicture {
  readonly rows: readonly VarianceRow[];
  readonly texts: readonly RowText[];
  readonly domains: VarianceDomains;
  readonly settings: VarianceSettings;
  readonly deepest: number;
  readonly hatch: string;
}

/** A way to lay the rows out: how high it is, and how to draw it. */
export interface VarianceLayout {
  readonly height: number;
  /** Whether it shows the years' small columns and the rates' pins, which notes explain. */
  readonly spark: boolean;
  readonly pins: boolean;
  readonly draw: (parent: Group) => void;
}
