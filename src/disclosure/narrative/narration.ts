import type {Base} from "../../budget/claim.js";
import type {Measure} from "../../budget/figure.js";
import type {Drafts, OpenClaim, ClaimPlace} from "./drafts.js";
import type {Token, TokenOf} from "./lexer.js";

/** Words of a clause, and where they begin. */
export interface Name {
  readonly text: string;
  readonly from: number;
}

/** How far a passage has been read, and what the words ahead may be about. */
export class Narration {
  clause: Clause = {held: ""};
  /** The claim that the sentence has reached. */
  current: OpenClaim | undefined;
  /** What the sentence before was about. */
  previous: OpenClaim | undefined;
  /** What 其中 opens the parts of, for the rest of the sentence. */
  whole: OpenClaim | undefined;
  /** 与上年相比，… holds for every change of its sentence. */
  leadingBase: Base | undefined;
  /** What a bracket opens the parts of; the sentence goes back to it. */
  bracketed: OpenClaim | undefined;
  /** A revenue and an expenditure that 收、支总计 names together. */
  pair: readonly [OpenClaim, OpenClaim] | undefined;
  /** A line that a sentence of its own names, for the amounts of the next ones. */
  topic = "";
  /** Set by 截至上年底 for what is held, not for what is added. */
  asOf: number | undefined;
  /** Names that 、 has put one after another. */
  names: Name[] = [];
  /** The first claim of the sentence, by its number. */
  sentenceStart = 0;
  #at = 0;

  constructor(
    readonly drafts: Drafts,
    readonly tokens: readonly Token[]
  ) {}

  next(): Token | undefined {
    return this.tokens[this.#at++];
  }

  /** The token ahead; the one just read is at -1. */
  peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  /** Opens a claim at a token, from the words or the year before it. */
  open(label: string, place: ClaimPlace, parts: Partial<OpenClaim>): OpenClaim {
    const {clause, drafts, whole} = this;
    const from = Math.min(clause.words?.from ?? place.from, clause.year?.from ?? place.from);
    const claim = drafts.open(
      label,
      {from, to: place.to},
      clause.year?.year ?? whole?.year ?? this.#heldYear() ?? drafts.context.fiscalYear,
      parts
    );
    if (whole && isPartOf(claim, whole)) claim.fund = whole.fund;
    clause.words = undefined;
    return (this.current = claim);
  }

  #heldYear(): number | undefined {
    return this.clause.direction ? undefined : this.asOf;
  }
}

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

/** Kinds of expenditure, which are of the fund that they are named under. */
const kinds = new Set<Measure>(["basicExpenditure", "projectExpenditure", "personnelFunds", "operatingFunds"]);

/** Whether an amount below 其中 is of the fund of its whole. */
function isPartOf(claim: OpenClaim, whole: OpenClaim): boolean {
  return (
    claim.fund === "all" && kinds.has(claim.measure) && (kinds.has(whole.measure) || whole.measure === "expenditure")
  );
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
