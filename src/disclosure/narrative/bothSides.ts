import type {OpenClaim} from "./drafts.js";
import {isMoved} from "./drafts.js";
import type {Narration} from "./narration.js";

const bothSides = /^(.*?)收入?[、和与及]?支/;

/** What stands before 收支 or 收、支 in words that name revenue and expenditure; undefined in others. */
export function beforeBothSides(words: string): string | undefined {
  return bothSides.exec(words)?.[1];
}

/** Notes that what is said of a revenue is said of the expenditure next to it too. */
export function pairSides(narration: Narration, label: string, revenue: OpenClaim): void {
  if (beforeBothSides(label) === undefined) return;
  const {fund, phase} = revenue;
  const expenditure = narration.drafts.claims.findLast(
    (claim) =>
      claim.measure === "expenditure" &&
      claim.code === "total" &&
      claim.fund === fund &&
      claim.phase === phase &&
      !isMoved(claim)
  );
  if (expenditure) narration.pair = [revenue, expenditure];
}

/** Gives the expenditure of a pair how its revenue moved. */
export function completePair({pair}: Narration): void {
  if (!pair || isMoved(pair[1])) return;
  const [{change, rate, direction, base}, expenditure] = pair;
  Object.assign(expenditure, change && {change}, rate && {rate}, direction && {direction}, base && {base});
}

/** Both of a pair for one of it. */
export function withPair({pair}: Narration, claims: OpenClaim[]): OpenClaim[] {
  return pair && claims.some((claim) => pair.includes(claim)) ? [...pair] : claims;
}
