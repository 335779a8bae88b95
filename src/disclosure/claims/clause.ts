import type {Base} from "../../budget/claim.js";
import type {OpenClaim} from "./draftClaim.js";
import type {TokenOf} from "./lexer.js";

/** What a clause has said so far, until an amount takes it up. */
export interface Clause {
  /** Words since the last separator. */
  words?: {text: string; readonly from: number} | undefined;
  /** Words before the last separator, if it was a colon. */
  readonly held: string;
  year?: {readonly year: number; readonly from: number};
  base?: Base;
  /** The claim on what is compared with, where its amount stands behind the base. */
  compared?: OpenClaim;
  direction?: TokenOf<"direction">;
  /** 分别 stands before its direction: several amounts follow. */
  shared?: true;
  /** 均 stands before its base: each part of the sentence moved so. */
  ofAll?: true;
  /** Its direction belongs to a claim. */
  spent?: true;
  /** What the next percentage is, where it is no rate of change. */
  percentIs?: "share" | "completion";
}

/** 公务接待费与2023年度相比，… goes on behind its comma. */
export function isOpen({base, direction, spent}: Clause): boolean {
  return Boolean(base && !direction && !spent);
}
