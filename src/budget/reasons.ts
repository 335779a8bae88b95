import type {YearPair} from "./breakdown.js";
import type {Claim} from "./claim.js";

/** Claims of the year's own document that give a reason for a change from the base year. */
export function reasonsFor(claims: readonly Claim[], {year, base}: YearPair): Claim[] {
  return claims.filter((claim) => claim.reason && claim.fiscalYear === year && (claim.base?.year ?? year - 1) === base);
}

/** Amounts that the year's document declares to be outside its budget. */
export function offBudgetClaims(claims: readonly Claim[], year: number): Claim[] {
  return claims.filter((claim) => claim.offBudget && claim.fiscalYear === year);
}
