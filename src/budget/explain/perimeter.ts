import type {LedgerReason} from "./ledger.js";
import {againstOf} from "./ledger.js";

/** Whether a reason puts an amount on something that came to the unit or left it since last year's budget. */
export function isQuantifiedPerimeter({kind, quantified, claim}: LedgerReason): boolean {
  return kind === "perimeter" && quantified.length > 0 && againstOf(claim) === "budget";
}

/** What a reason puts its cause at, in fen; a fall is negative. */
export function quantifiedFen({quantified}: LedgerReason): number {
  return quantified.reduce((sum, {fen}) => sum + fen, 0);
}
