import type {Claim} from "../../budget/claim.js";
import {subjectOfClaim} from "./draftClaim.js";
import type {TokenOf} from "./lexer.js";
import type {Narration} from "./narration.js";
import {phaseOf} from "./phase.js";
import {subjectWords} from "./subjectWords.js";

/**
 * 比2025年执行数4.80万元增加… and 完成预算80.00万元的…: an amount right behind a
 * base, or behind the budget that was completed, is a claim of its own. The
 * sentence goes on about the quantity that it is compared with.
 */
export function readBaseAmount(narration: Narration, token: TokenOf<"money">): boolean {
  const of = comparedWith(narration);
  if (!of) return false;
  const {clause, current, drafts} = narration;
  passJoint(narration);
  const words = subjectWords(clause.words?.text ?? "") || subjectWords(clause.held);
  const marked = phaseOf(narration, words);
  const label = marked?.label ?? (words || current?.label);
  if (!label) return true;
  const about = words || !current ? marked?.about : subjectOfClaim(current);
  clause.compared = drafts.open(label, token, of.year ?? current?.year ?? drafts.context.fiscalYear, {...about, phase: of.phase, amount: drafts.stated(token)});
  return true;
}

/** 的 and 相比 behind the amount name nothing. */
function passJoint(narration: Narration): void {
  const next = narration.peek();
  if (next?.kind === "text" && /^(?:的|相比)$/.test(next.text.trim())) narration.next();
}

/** What the amount just read is of, by the token before it. */
function comparedWith(narration: Narration): {readonly year?: number; readonly phase: Claim["phase"]} | undefined {
  const {clause} = narration;
  const before = narration.peek(-2)?.kind;
  if (before === "completion") return {phase: "budget"};
  return before === "base" && clause.base && !clause.direction ? clause.base : undefined;
}
