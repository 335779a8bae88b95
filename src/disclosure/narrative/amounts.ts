import {budgetPhase} from "../../budget/budgetPhase.js";
import type {Claim} from "../../budget/claim.js";
import {phaseOf, readChange, signed} from "./changes.js";
import type {OpenClaim} from "./drafts.js";
import {subjectOfClaim} from "./drafts.js";
import type {TokenOf} from "./lexer.js";
import type {Narration} from "./narration.js";
import {subjectWords} from "./subjects.js";

/** An amount is a change of the quantity before it, or the amount of the one that its own words name. */
export function readMoney(narration: Narration, token: TokenOf<"money">): void {
  if (readBaseAmount(narration, token)) return;
  const {clause, drafts, current} = narration;
  const amount = drafts.stated(token);
  const words = nameIn(narration);
  if (clause.direction && (clause.base || !words || narration.peek(-2) === clause.direction))
    return readChange(narration, token, signed(amount, clause.direction.direction));
  if (current && !current.amount && isLink(words)) return void supply(narration, current, token);
  const marked = phaseOf(narration, words);
  if (marked) return void narration.open(marked.label, token, {...marked.about, phase: marked.phase, amount});
  const inherited = clause.held || (clause.year === undefined ? "" : (current?.label ?? ""));
  const label = words || subjectWords(inherited);
  if (label) narration.open(label, token, {amount});
}

/** 1.住房公积金（项）：支出1.00万元: the line is named before the colon. */
function nameIn({clause}: Narration): string {
  const words = subjectWords(clause.words?.text ?? "");
  const isBare = /^(?:支出|预算|安排)?(?:预算|安排|数|为)*$/.test(words);
  return isBare && /[（(][类款项][）)]\s*$/.test(clause.held) ? subjectWords(clause.held) : words;
}

function supply({clause, drafts}: Narration, claim: OpenClaim, token: TokenOf<"money">): void {
  claim.amount = drafts.stated(token);
  clause.words = undefined;
  drafts.use(token);
}

/** 公务接待费与上年持平，为5万元: the amount of the quantity before the comma. */
function isLink(words: string): boolean {
  return /^(?:共?[计为]|金额为)$/.test(words);
}

/**
 * 比2025年执行数4.80万元增加… and 完成预算80.00万元的…: an amount right behind a
 * base, or behind the budget that was completed, is a claim of its own. The
 * sentence goes on about the quantity that it is compared with.
 */
function readBaseAmount(narration: Narration, token: TokenOf<"money">): boolean {
  const of = comparedWith(narration);
  if (!of) return false;
  const {clause, current, drafts} = narration;
  passJoint(narration);
  const words = subjectWords(clause.words?.text ?? "") || subjectWords(clause.held);
  const marked = phaseOf(narration, words);
  const label = marked?.label ?? (words || current?.label);
  if (!label) return true;
  const about = words || !current ? marked?.about : subjectOfClaim(current);
  clause.compared = drafts.open(label, token, of.year ?? current?.year ?? drafts.context.fiscalYear, {
    ...about,
    phase: of.phase,
    amount: drafts.stated(token)
  });
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
  const before = narration.peek(-2);
  if (before?.kind === "completion") return {phase: budgetPhase(before.text) ?? "budget"};
  return before?.kind === "base" && clause.base && !clause.direction ? clause.base : undefined;
}
