import type {Source} from "../../budget/figure.js";

/**
 * What is left in print of the form that a document was filled in from, or of
 * the document of another year. placeholder: XX局, ×××; blankAmount: 占 %,
 * 比上年减少 万元; bothDirections: 增加（减少）; otherYear: a heading or a date of
 * another year; brokenYear: 202 年度; missingSign: 增长 13.95。; emptyReason:
 * 主要原因是。; doubledWord: 增加增加; directionAgainstWords: 减少为0，与上年持平;
 * instruction: what the form tells whoever fills it in; doubledPassage: a
 * paragraph printed twice, or several one after another.
 */
export const residueKinds = [
  "placeholder",
  "blankAmount",
  "bothDirections",
  "otherYear",
  "brokenYear",
  "missingSign",
  "emptyReason",
  "doubledWord",
  "directionAgainstWords",
  "instruction",
  "doubledPassage"
] as const;

export type ResidueKind = (typeof residueKinds)[number];

export interface Residue {
  readonly kind: ResidueKind;
  readonly where: Source;
  /** The words that tell it, as printed. */
  readonly text: string;
  /** Where a doubled passage stands first. */
  readonly also?: Source;
}
