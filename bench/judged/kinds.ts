import type {JudgedRow} from "./judgedRow.js";

/**
 * Rules that tell what a list calls by another word: a kind that had no rule
 * when it was judged, or a rule whose errors another one may tell as well.
 */
const toldBy: Readonly<Record<string, readonly string[]>> = {
  wrongKind: ["residue"],
  templateResidue: ["residue"],
  emptyReason: ["residue"],
  doubledPassage: ["residue"],
  doubledWord: ["residue"],
  directionAgainstReason: ["residue", "direction"],
  misprintedCode: ["remark"],
  proseTable: ["proseProse", "itemAmounts"],
  growth: ["statedChange"],
  direction: ["growth", "proseTable", "itemAmounts"],
  completion: ["share"],
  sameLine: ["codeSum", "columnTotal"]
};

/** A habit is told once a document, by a rule of its own. */
const ofHabits = "habit";

export function canTell({rule, verdict}: JudgedRow, told: string): boolean {
  return told === rule || (verdict === "habit" && told === ofHabits) || (toldBy[rule] ?? []).includes(told);
}
