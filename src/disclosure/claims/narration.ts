import type {Base} from "../../budget/claim.js";
import type {Clause} from "./clause.js";
import type {OpenClaim} from "./draftClaim.js";
import type {Drafts, Place} from "./drafts.js";
import type {Token} from "./lexer.js";
import {isPartOf} from "./wholes.js";

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
  open(label: string, place: Place, parts: Partial<OpenClaim>): OpenClaim {
    const {clause, drafts, whole} = this;
    const from = Math.min(clause.words?.from ?? place.from, clause.year?.from ?? place.from);
    const claim = drafts.open(label, {from, to: place.to}, clause.year?.year ?? whole?.year ?? this.#heldYear() ?? drafts.context.fiscalYear, parts);
    if (whole && isPartOf(claim, whole)) claim.fund = whole.fund;
    clause.words = undefined;
    return (this.current = claim);
  }

  #heldYear(): number | undefined {
    return this.clause.direction ? undefined : this.asOf;
  }
}
