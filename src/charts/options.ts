import type {DisplayUnit} from "../locale/number.js";
import type {Locale} from "../locale/locale.js";

/** What every chart takes besides its data. */
export interface ChartOptions {
  /** Pixels of the figure's own coordinate system. */
  readonly width?: number;
  readonly locale?: Locale;
  readonly unit?: DisplayUnit;
  /** The document that elements are made in, so that charts are drawn in Node as well. */
  readonly document?: Document;
}
