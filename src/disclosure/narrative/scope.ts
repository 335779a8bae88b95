import type {Classification, Measure} from "../../budget/figure.js";

/** Kinds of expenditure, which are of the fund that they are named under. */
export const kinds: ReadonlySet<Measure> = new Set<Measure>([
  "basicExpenditure",
  "projectExpenditure",
  "personnelFunds",
  "operatingFunds"
]);

/** Whether an amount is of the fund of its heading: a line of expenditure or a kind of it, not a source of revenue. */
export function isScoped(claim: {readonly measure: Measure; readonly classification: Classification}): boolean {
  return kinds.has(claim.measure) || (claim.measure === "expenditure" && claim.classification === "functional");
}
