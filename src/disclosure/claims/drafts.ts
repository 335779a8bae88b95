import {parseAmount} from "../../budget/amount.js";
import type {Reason, Stated, StatedRate} from "../../budget/claim.js";
import type {Source} from "../../budget/figure.js";
import type {ClaimContext, OpenClaim} from "./draftClaim.js";
import type {Span, TokenOf} from "./lexer.js";
import type {Passage} from "./passage.js";
import {markPassage, sourceAt} from "./passage.js";
import {parsePpm} from "./percentage.js";
import type {Subject} from "./subjects.js";
import {groupName, subjectOf} from "./subjects.js";

export type Place = Pick<Span, "from" | "to">;

/** The claims of one passage, each part with its place; what they hold is marked as used. */
export class Drafts {
  readonly claims: OpenClaim[] = [];

  constructor(
    readonly passage: Passage,
    readonly context: ClaimContext
  ) {}

  open(label: string, place: Place, year: number, parts: Partial<OpenClaim>): OpenClaim {
    const {fiscalYear, phase} = this.context;
    const {section} = this.passage;
    const subject = this.subjectOf(label) ?? {measure: "unclassified", fund: "all", classification: "total", code: label};
    const claim: OpenClaim = {fiscalYear, year, phase, section, ...subject, label, ...parts, source: this.source(place)};
    this.use(place);
    this.claims.push(claim);
    return claim;
  }

  /** What words name here; below “三公”经费 they are of it. */
  subjectOf(words: string): Subject | undefined {
    const section = this.claims.some(({measure}) => measure === "threePublic") ? "threePublic" : this.passage.section;
    return subjectOf(words, section) ?? this.#groupOf(words);
  }

  /** “…”（款） of the class that the paragraph named last. */
  #groupOf(words: string): Subject | undefined {
    const name = groupName(words);
    const above = name === undefined ? undefined : this.claims.findLast(({classification, label}) => classification === "functional" && /[（(]类[）)]$/.test(label));
    if (!above) return undefined;
    const {measure, fund, classification, label} = above;
    return {measure, fund, classification, code: `${label.replace(/[“”"]|[（(]类[）)]/g, "")}/${name}`};
  }

  stated(token: TokenOf<"money">): Stated {
    const amount = parseAmount(token.digits, token.unit);
    return {...amount, printedHalf: amount.half, source: this.source(token)};
  }

  rate(token: TokenOf<"percent">): StatedRate {
    return {...parsePpm(token.digits), source: this.source(token)};
  }

  reason(place: Place, quantified: readonly Stated[] = []): Reason {
    const source = this.source(place);
    return {text: source.text.trim(), quantified, source};
  }

  source({from, to}: Place): Source {
    return sourceAt(this.passage, this.context.document, from, to);
  }

  use({from, to}: Place): void {
    markPassage(this.context.ledger, "claim", this.passage, from, to);
  }
}
