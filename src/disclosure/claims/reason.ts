import type {Stated} from "../../budget/claim.js";
import {isAbout} from "./about.js";
import type {OpenClaim} from "./draftClaim.js";
import {explained} from "./explained.js";
import type {Token} from "./lexer.js";
import {withPair} from "./bothSides.js";
import {readDirectionAlone} from "./change.js";
import type {Narration} from "./narration.js";
import {subjectWords} from "./subjectWords.js";

/** 原因是 …: to the end of the sentence, or to a semicolon before the next amount. */
export function readReason(narration: Narration, opening: Token): void {
  const {drafts} = narration;
  readDirectionAlone(narration);
  const opened = movedByName(narration, opening);
  const targets = opened ? [opened] : withPair(narration, narration.current ? [narration.current] : explained(narration));
  const from = narration.peek()?.from ?? opening.to;
  const quantified: Stated[] = [];
  let to = from;
  for (let next = narration.peek(); next && !endsReason(narration, next); next = narration.peek()) {
    if (next.kind === "money") quantified.push(drafts.stated(next));
    to = next.to;
    narration.next();
  }
  const open = targets.filter(({reason}) => !reason);
  if (!open.length || to <= from) return;
  drafts.use({from, to});
  for (const target of open) target.reason = drafts.reason({from, to}, quantified);
}

/** 收入预算增加的主要原因是…: of a known quantity that no claim is about, the direction is all that is said. */
function movedByName(narration: Narration, place: Token): OpenClaim | undefined {
  const {clause, drafts} = narration;
  const label = subjectWords(clause.words?.text ?? "").replace(/的$/, "");
  const subject = drafts.subjectOf(label);
  if (!subject || !clause.direction || clause.spent || drafts.claims.some((claim) => isAbout(claim, subject))) return undefined;
  clause.spent = true;
  return narration.open(label, place, {direction: clause.direction.direction});
}

function endsReason(narration: Narration, {kind}: Token): boolean {
  if (kind === "semicolon" && anotherReason(narration)) return true;
  return kind === "stop" || ((kind === "semicolon" || (kind === "comma" && /^\s*其中/.test(narration.peek(1)?.text ?? ""))) && amountAhead(narration));
}

/** …；支出预算减少的主要原因是…: a known quantity, its direction and a reason of its own. */
function anotherReason(narration: Narration): boolean {
  const [name, turn, of, opening] = [1, 2, 3, 4].map((ahead) => narration.peek(ahead));
  const isReason = of?.kind === "reason" || (of?.text.trim() === "的" && opening?.kind === "reason");
  return name?.kind === "text" && turn?.kind === "direction" && isReason && narration.drafts.subjectOf(subjectWords(name.text)) !== undefined;
}

/** Whether the clause behind the separator ahead holds an amount. */
function amountAhead(narration: Narration): boolean {
  for (let ahead = 1; ; ++ahead) {
    const kind = narration.peek(ahead)?.kind;
    if (kind === "money") return true;
    if (!kind || kind === "stop" || kind === "semicolon") return false;
  }
}
