import type {Base, Direction} from "../../budget/claim.js";

/** What a clause has said so far, until an amount takes it up. */
export interface Clause {
  /** Words since the last separator. */
  words?: {text: string; readonly from: number} | undefined;
  /** Words before the last separator, if it was a colon. */
  readonly held: string;
  year?: {readonly year: number; readonly from: number};
  base?: Base;
  direction?: Direction;
  /** What the next percentage is, where it is no rate of change. */
  percentIs?: "share" | "completion";
}

/** 与2023年度相比，… is a base for the clause behind its comma. */
export function newClause(held = "", base?: Base): Clause {
  return base ? {held, base} : {held};
}
