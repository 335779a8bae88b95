import type {YearPair} from "../breakdown.js";
import {parentCode} from "../classification/functional.js";
import type {Line} from "../series.js";
import type {Decision} from "./decision.js";
import type {Link} from "./link.js";
import type {Movement} from "./movement.js";

/** What a rule may look at besides the lines. */
export interface RuleContext extends YearPair {
  readonly decisions: readonly Decision[];
  /** Whether no reviewer has rejected these lines as one another's continuation. */
  readonly isAllowed: (from: readonly Line[], to: readonly Line[]) => boolean;
}

/** Proposes links, best first; of two about the same line the first one stands. */
export type Rule = (movement: Movement, context: RuleContext) => Link[];

/** Lines that can stand for one another: on one level, below one parent. */
export function areSiblings(a: Line, b: Line): boolean {
  return a.level === b.level && (isUncoded(a) || parentCode(a.code) === parentCode(b.code));
}

export function isUncoded({classification}: Line): boolean {
  return classification === "project";
}
