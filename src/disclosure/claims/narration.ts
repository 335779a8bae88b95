import type {Base} from "../../budget/claim.js";
import type {Clause} from "./clause.js";
import {newClause} from "./clause.js";
import type {OpenClaim} from "./draftClaim.js";
import type {Drafts, Place} from "./drafts.js";
import type {Token} from "./lexer.js";

/** How far a passage has been read, and what the words ahead may be about. */
export class Narration {
  clause: Clause = newClause();
  /** The claim that the sentence has reached. */
  current: OpenClaim | undefined;
  /** A line that a sentence of its own names, for the amounts of the next ones. */
  topic = "";
  /** Set by 截至上年底 for the rest of the sentence. */
  sentenceYear: number | undefined;
  #at = 0;

  constructor(
    readonly drafts: Drafts,
    readonly tokens: readonly Token[]
  ) {}

  next(): Token | undefined {
    return this.tokens[this.#at++];
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  endClause(held?: string, base?: Base): void {
    this.clause = newClause(held, base);
  }

  /** Opens a claim at a token, from the words or the year before it. */
  open(label: string, place: Place, parts: Partial<OpenClaim>): OpenClaim {
    const {words, year} = this.clause;
    const from = Math.min(words?.from ?? place.from, year?.from ?? place.from);
    const of = year?.year ?? this.sentenceYear ?? this.drafts.context.fiscalYear;
    this.current = this.drafts.open(label, {from, to: place.to}, of, parts);
    this.clause.words = undefined;
    return this.current;
  }
}
