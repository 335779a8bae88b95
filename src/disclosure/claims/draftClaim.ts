import type {Claim} from "../../budget/claim.js";
import type {Ledger} from "../ledger.js";

export type DraftClaim = Omit<Claim, "id" | "unit">;

export type OpenClaim = {-readonly [K in keyof DraftClaim]: DraftClaim[K]};

export interface ClaimContext {
  readonly document: string;
  readonly fiscalYear: number;
  readonly phase: Claim["phase"];
  readonly ledger: Ledger;
}

/** What a claim is about, for another one that is about the same. */
export function subjectOfClaim({measure, fund, classification, code}: OpenClaim): Pick<OpenClaim, "measure" | "fund" | "classification" | "code"> {
  return {measure, fund, classification, code};
}
