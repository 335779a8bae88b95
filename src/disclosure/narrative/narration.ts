import type {Base, Claim} from "../../budget/claim.js";
import type {Drafts, OpenClaim, ClaimPlace} from "./drafts.js";
import type {Token, TokenOf} from "./lexer.js";
import {isScoped, kinds} from "./scope.js";

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
    if (whole && isPartOf(claim, whole) && !parts.fund) claim.fund = whole.fund;
    ofItsKind(claim, drafts);
    ofItsItem(claim, drafts);
    ofItsProcurement(claim, drafts);
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
  /** The budget that words before a completion name. */
  completionOf?: Claim["completionOf"];
}

/** 公务接待费与2023年度相比，… goes on behind its comma. */
export function isOpen({base, direction, spent}: Clause): boolean {
  return Boolean(base && !direction && !spent);
}

/** Whether an amount below 其中 is of the fund of its whole. */
function isPartOf(claim: OpenClaim, whole: OpenClaim): boolean {
  const isWhole = kinds.has(whole.measure) || whole.measure === "expenditure";
  return isScoped(claim) && isWhole && (claim.fund === "all" || !["all", "appropriation"].includes(whole.fund));
}

/** ②公用经费：商品和服务支出（302）1.00万元: a line below an item of a kind is so much of that kind. */
function ofItsKind(claim: OpenClaim, drafts: Drafts): void {
  const label = drafts.kind?.label;
  if (label === undefined || !isLine(claim)) return;
  const measure = drafts.subjectOf(label)?.measure;
  if (measure && kinds.has(measure)) claim.measure = measure;
  else Object.assign(claim, {measure: "unclassified", fund: "all", classification: "total", code: claim.label});
}

/** A line of expenditure by function or by use. */
function isLine({classification, measure}: OpenClaim): boolean {
  return /^(?:functional|economic)$/.test(classification) && measure === "expenditure";
}

/**
 * Within an item of a line by function, personnel and operating funds are of
 * that line; within one of a project, what has a total's name is so much of it.
 */
function ofItsItem(claim: OpenClaim, {head, item}: Drafts): void {
  if (!head || !item || item.level < 3 || head === claim || claim.source.line < item.line) return;
  const isOfLine = isLine(head);
  if (isOfLine && kinds.has(claim.measure) && claim.code === "total")
    return void Object.assign(claim, {classification: head.classification, code: head.code, fund: head.fund});
  const isProject = head.measure === "unclassified" && head.amount;
  if ((isOfLine || isProject) && (claim.code === "carryover" || (isProject && kinds.has(claim.measure))))
    Object.assign(claim, {measure: "unclassified", fund: "all", classification: "total", code: claim.label});
}

/** 其中一般公共预算拨款政府采购…：货物…: kinds are of the fund of the total before them. */
function ofItsProcurement(claim: OpenClaim, {claims}: Drafts): void {
  if (claim.measure !== "procurement" || claim.code === "total" || claim.fund !== "all") return;
  const total = claims.findLast(({measure, code}) => measure === "procurement" && code === "total");
  if (total) claim.fund = total.fund;
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
