import type {Source} from "./figure.js";

/**
 * Words of a narrative that checks ask for besides amounts: batches and persons
 * received, vehicles kept and bought, 部门 in a unit's budget, how a final account
 * is said to stand to its budget, a former name of a class, that there is
 * nothing of a fund, what was procured within what was reserved for smaller
 * firms or outside it, and what personnel or operating funds are said to contain.
 */
export type MentionKind =
  | "batches"
  | "persons"
  | "vehiclesKept"
  | "vehiclesBought"
  | "departmentMeant"
  | "againstBudget"
  | "formerName"
  | "nothing"
  | "procuredPart"
  | "contents";

export interface Mention {
  readonly kind: MentionKind;
  /** The code of a former name, the statement that nothing is said of, or more, less, equal, reserved, other; empty where the kind says all. */
  readonly about: string;
  /** Line that its paragraph begins at. */
  readonly paragraph: number;
  readonly source: Source;
}
