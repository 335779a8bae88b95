import type {Stated} from "../../budget/claim.js";
import type {OpenClaim} from "./draftClaim.js";
import type {Token} from "./lexer.js";
import {readDirectionAlone} from "./change.js";
import type {Narration} from "./narration.js";

/** 原因是 …: to the end of the sentence, or to a semicolon before the next amount. */
export function readReason(narration: Narration, opening: Token): void {
  const {drafts} = narration;
  readDirectionAlone(narration);
  const target = narration.current ?? explained(narration);
  const from = narration.peek()?.from ?? opening.to;
  const quantified: Stated[] = [];
  let to = from;
  for (let next = narration.peek(); next && !endsReason(narration, next); next = narration.peek()) {
    if (next.kind === "money") quantified.push(drafts.stated(next));
    to = next.to;
    narration.next();
  }
  if (!target || target.reason || to <= from) return;
  drafts.use({from, to});
  target.reason = drafts.reason({from, to}, quantified);
}

function endsReason(narration: Narration, {kind}: Token): boolean {
  return kind === "stop" || (kind === "semicolon" && amountAhead(narration));
}

/** Whether the clause behind the separator ahead holds an amount. */
function amountAhead(narration: Narration): boolean {
  for (let ahead = 1; ; ++ahead) {
    const kind = narration.peek(ahead)?.kind;
    if (kind === "money") return true;
    if (!kind || kind === "stop" || kind === "semicolon") return false;
  }
}

/** What a reason in a sentence of its own is given for: the change that its words name, that goes their way, or the last one; else the document's own amount. */
function explained({drafts, clause}: Narration): OpenClaim | undefined {
  const {claims, context} = drafts;
  const words = clause.words?.text ?? "";
  const moved = claims.filter(({change, rate, direction, reason}) => !reason && (change ?? rate ?? direction));
  return (
    moved.find(({label}) => words.includes(label.slice(0, 4))) ??
    moved.findLast(({direction}) => direction === clause.direction?.direction) ??
    moved.at(-1) ??
    claims.findLast(({phase, reason}) => !reason && phase === context.phase && phase !== "budget") ??
    claims[0]
  );
}
