import type {Measure} from "../../budget/figure.js";
import type {OpenClaim} from "./draftClaim.js";
import type {Narration} from "./narration.js";

/** Kinds of expenditure, which are of the fund that they are named under. */
const kinds = new Set<Measure>(["basicExpenditure", "projectExpenditure", "personnelFunds", "operatingFunds"]);

/** Whether an amount below 其中 is of the fund of its whole. */
export function isPartOf(claim: OpenClaim, whole: OpenClaim): boolean {
  return claim.fund === "all" && kinds.has(claim.measure) && (kinds.has(whole.measure) || whole.measure === "expenditure");
}

/** 其中 makes the amount before it a whole. */
export function enterParts(narration: Narration): void {
  narration.whole = narration.current ?? narration.previous;
}

export function enterBracket(narration: Narration): void {
  narration.bracketed = narration.current;
  enterParts(narration);
}

/** Behind the bracket the sentence speaks of the whole again. */
export function leaveBracket(narration: Narration): void {
  narration.current = narration.bracketed ?? narration.current;
  narration.bracketed = undefined;
}
