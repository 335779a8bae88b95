import type {Interval} from "../interval.js";
import type {Fact, Subject} from "./fact.js";
import type {RuleId} from "./rules.js";

/**
 * pass: consistent. uncertain: consistent only if trailing zeros were not
 * dropped, or only if a list is taken as partial. fail: neither. notAssessable:
 * an operand is missing.
 */
export type Status = "pass" | "fail" | "uncertain" | "notAssessable";

/** What a fact is to its identity. */
export type Role = "stated" | "whole" | "part" | "current" | "base" | "change" | "other";

export interface Term {
  readonly role: Role;
  readonly fact: Fact;
}

/** One side of an identity: its value, and all the values that rounding allows. */
export interface Side extends Interval {
  readonly value: number;
}

/** How the two sides must stand to each other; present: something must be there, and there are no sides. */
export type Relation = "equal" | "atMost" | "ordered" | "present";

/** Printed habits that are neither right nor wrong: 100 % or 0 % from nothing, 0 % on nothing. */
export type Convention = "hundredFromZero" | "zeroFromNothing" | "zeroOnZero";

/** What kept an identity from being tested, or what a document lacks; `of` names it. */
export interface Missing {
  readonly what: "disclosure" | "amount" | "base" | "compared" | "budget" | "whole" | "lines" | "codes" | "statement" | "section" | "reason" | "note" | "unread";
  readonly of: string;
}

/** What came of one identity at one place of one disclosure. */
export interface Finding {
  /** The same in every run while the rule, the line and the printed numbers stay the same. */
  readonly id: string;
  readonly rule: RuleId;
  readonly status: Status;
  readonly document: string;
  readonly unit: string;
  readonly fiscalYear: number;
  readonly subject: Subject;
  readonly relation: Relation;
  /** Fen, or ppm where the identity is about a rate or share. */
  readonly quantity: "fen" | "ppm";
  readonly terms: readonly Term[];
  /** As printed, and as it follows from the other terms. */
  readonly stated?: Side;
  readonly computed?: Side;
  readonly convention?: Convention;
  /** The name under which another table prints the same project. */
  readonly renamed?: string;
  readonly missing?: Missing;
}
