import type {Amount} from "./amount.js";
import type {Classification, Fund, Measure, Phase, Source, YearPair} from "./figure.js";

export type Direction = "increase" | "decrease" | "same";

/** An amount as the narrative states it. `half` follows its section, `printedHalf` its own digits. */
export interface Stated extends Amount {
  readonly printedHalf: number;
  readonly source: Source;
}

/** A percentage as stated: integer ppm (0.64 % is 6400), with half of its last printed digit. */
export interface StatedRate {
  readonly ppm: number;
  readonly half: number;
  readonly source: Source;
}

/** What the change is measured against, as printed and as read. */
export interface Base {
  readonly text: string;
  readonly year: number;
  readonly phase: Phase;
}

export interface Reason {
  readonly text: string;
  /** Amounts that the reason itself names. */
  readonly quantified: readonly Stated[];
  readonly source: Source;
}

/** A numbered item of the narrative: 1、…（项）208.80万元。… 2026年预算安排201.50万元. */
export interface ClaimItem {
  /** Its own words, up to its first comma or full stop. */
  readonly label: string;
  /** The line of the document that it begins on. */
  readonly line: number;
}

/** What the narrative says of one quantity; each part as printed, none made up. */
export interface Claim {
  readonly id: string;
  readonly unit: string;
  readonly fiscalYear: number;
  readonly year: number;
  readonly phase: Phase;
  /** The narrative section it stands in. */
  readonly section: string;
  /** The heading that it stands below, as printed. */
  readonly heading?: string;
  /** The numbered item that it stands in: claims of one item on one line are of the same thing. */
  readonly item?: ClaimItem;
  readonly measure: Measure;
  readonly fund: Fund;
  readonly classification: Classification;
  readonly code: string;
  /** The subject as printed. */
  readonly label: string;
  readonly amount?: Stated;
  readonly base?: Base;
  /** Signed: a fall is negative. */
  readonly change?: Stated;
  /** Signed like the change. */
  readonly rate?: StatedRate;
  readonly share?: StatedRate;
  /** Part of the year's own budget that was spent. */
  readonly completion?: StatedRate;
  /** The opening or the adjusted budget, where the words say which was completed. */
  readonly completionOf?: Phase;
  readonly direction?: Direction;
  readonly reason?: Reason;
  /** The document says that this amount is not in the budget. */
  readonly offBudget?: true;
  readonly source: Source;
}

/** Claims of the year's own document that give a reason for a change from the base year. */
export function reasonsFor(claims: readonly Claim[], {year, base}: YearPair): Claim[] {
  return claims.filter((claim) => claim.reason && claim.fiscalYear === year && (claim.base?.year ?? year - 1) === base);
}

/** Amounts that the year's document declares to be outside its budget. */
export function offBudgetClaims(claims: readonly Claim[], year: number): Claim[] {
  return claims.filter((claim) => claim.offBudget && claim.fiscalYear === year);
}
