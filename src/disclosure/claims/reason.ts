import type {Stated} from "../../budget/claim.js";
import {explained} from "./explained.js";
import type {Token} from "./lexer.js";
import {withPair} from "./bothSides.js";
import {readDirectionAlone} from "./change.js";
import type {Narration} from "./narration.js";

/** 原因是 …: to the end of the sentence, or to a semicolon before the next amount. */
export function readReason(narration: Narration, opening: Token): void {
  const {drafts} = narration;
  readDirectionAlone(narration);
  const targets = withPair(narration, narration.current ? [narration.current] : explained(narration));
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

function endsReason(narration: Narration, {kind}: Token): boolean {
  return kind === "stop" || ((kind === "semicolon" || (kind === "comma" && /^\s*其中/.test(narration.peek(1)?.text ?? ""))) && amountAhead(narration));
}

/** Whether the clause behind the separator ahead holds an amount. */
function amountAhead(narration: Narration): boolean {
  for (let ahead = 1; ; ++ahead) {
    const kind = narration.peek(ahead)?.kind;
    if (kind === "money") return true;
    if (!kind || kind === "stop" || kind === "semicolon") return false;
  }
}
