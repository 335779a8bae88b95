import type {JudgedRow} from "./judgedRow.js";

/**
 * Rules that tell what a list calls by another word: a kind that had no rule
 * when it was judged, or a rule whose errors another one may tell as well.
 */
const toldBy: Readonly<Record<string, readonly string[]>> = {
  wrongKind: ["departmentMeant", "residue"],
  templateResidue: ["residue"],
  emptyReason: ["residue"],
  doubledPassage: ["residue"],
  doubledWord: ["residue"],
  directionAgainstReason: ["reasonDirection", "residue", "direction"],
  wrongReason: ["reasonLine"],
  wrongUse: ["reasonLine"],
  olderName: ["formerName"],
  noteOfOtherFund: ["noteFund"],
  misprintedCode: ["remark"],
  proseTable: ["proseProse", "oneItem"],
  growth: ["statedChange"],
  direction: ["growth", "proseTable", "oneItem"],
  completion: ["share"],
  counts: ["countSum"],
  partsExceedWhole: ["exclusiveParts"],
  sameLine: ["basicSplit", "codeSum", "columnTotal"]
};

/** A habit is told once a document, by a rule of its own. */
const ofHabits = "habit";

export function canTell({rule, verdict}: JudgedRow, told: string): boolean {
  return told === rule || (verdict === "habit" && told === ofHabits) || (toldBy[rule] ?? []).includes(told);
}
