import {readBaseAmount} from "./baseAmount.js";
import {readChange} from "./change.js";
import type {OpenClaim} from "./draftClaim.js";
import type {TokenOf} from "./lexer.js";
import type {Narration} from "./narration.js";
import {phaseOf} from "./phase.js";
import {signed} from "./signed.js";
import {subjectWords} from "./subjectWords.js";

/** An amount is a change of the quantity before it, or the amount of the one that its own words name. */
export function readMoney(narration: Narration, token: TokenOf<"money">): void {
  if (readBaseAmount(narration, token)) return;
  const {clause, drafts, current} = narration;
  const amount = drafts.stated(token);
  const words = subjectWords(clause.words?.text ?? "");
  if (clause.direction && (clause.base || !words || narration.peek(-2) === clause.direction)) return readChange(narration, token, signed(amount, clause.direction.direction));
  if (current && !current.amount && isLink(words)) return void supply(narration, current, token);
  const marked = phaseOf(narration, words);
  if (marked) return void narration.open(marked.label, token, {...marked.about, phase: marked.phase, amount});
  const inherited = clause.held || (clause.year === undefined ? "" : (current?.label ?? ""));
  const label = words || subjectWords(inherited);
  if (label) narration.open(label, token, {amount});
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
