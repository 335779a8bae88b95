import type {Claim, Stated} from "../../budget/claim.js";
import type {OpenClaim} from "./draftClaim.js";
import {subjectOfClaim} from "./draftClaim.js";
import type {Place} from "./drafts.js";
import type {TokenOf} from "./lexer.js";
import type {Narration} from "./narration.js";
import {phaseMarks} from "./phrases.js";
import {signed} from "./signed.js";
import {subjectWords} from "./subjectWords.js";

/** An amount is a change of the quantity before it, or the amount of the one that its own words name. */
export function readMoney(narration: Narration, token: TokenOf<"money">): void {
  const {clause, drafts, current} = narration;
  const amount = drafts.stated(token);
  const words = subjectWords(clause.words?.text ?? "");
  if (clause.direction && (clause.base || !words)) return readChange(narration, token, signed(amount, clause.direction), words);
  const marked = phaseOf(narration, words);
  if (marked) return void narration.open(marked.label, token, {...marked.about, phase: marked.phase, amount});
  const inherited = clause.held || (clause.year === undefined ? "" : (current?.label ?? ""));
  const label = words || subjectWords(inherited);
  if (label) narration.open(label, token, {amount});
}

/** A change of the amount before it, in this sentence or, named again, in one before; else of a quantity whose amount is not stated. */
function readChange(narration: Narration, place: Place, change: Stated, words: string): void {
  const {clause, drafts} = narration;
  const current = narration.current && !narration.current.change ? narration.current : undefined;
  const named = words ? drafts.claims.findLast((claim) => !claim.change && claim.label.endsWith(words)) : undefined;
  const target = (words ? (named ?? current) : current) ?? (words ? narration.open(words, place, {}) : undefined);
  if (!target) return;
  drafts.use(place);
  target.change = change;
  target.direction ??= clause.direction!;
  if (clause.base) target.base ??= clause.base;
  narration.current = target;
}

/** The phase that words before an amount name, and what the amount is of. */
function phaseOf(narration: Narration, words: string): {label: string; phase: Claim["phase"]; about: Partial<OpenClaim>} | undefined {
  const {current, topic, drafts} = narration;
  for (const [pattern, phase] of phaseMarks) {
    const label = pattern.exec(words)?.[1];
    if (label) return {label, phase, about: {}};
    if (label === undefined) continue;
    const before = current ?? (topic ? undefined : drafts.claims.at(-1));
    if (before) return {label: before.label, phase, about: subjectOfClaim(before)};
    if (topic) return {label: topic, phase, about: {}};
  }
  return undefined;
}
