import {isAbout, isMoved} from "./about.js";
import {beforeBothSides} from "./bothSides.js";
import type {OpenClaim} from "./draftClaim.js";
import type {Narration} from "./narration.js";
import {subjectWords} from "./subjectWords.js";

/**
 * What a reason in a sentence of its own is given for: revenue and expenditure
 * where its words name both; else the claim that they name, the change that
 * goes their way, or the last one; else the document's own amount.
 */
export function explained(narration: Narration): OpenClaim[] {
  const sides = sidesNamed(narration);
  if (sides.length === 2) return sides;
  const one = named(narration) ?? lastMoved(narration);
  return one ? [one] : [];
}

function sidesNamed(narration: Narration): OpenClaim[] {
  const about = beforeBothSides(wordsOf(narration));
  if (about === undefined) return [];
  const moved = unexplained(narration).filter(isMoved);
  return (["revenue", "expenditure"] as const).map((side) => moved.find(({measure, label}) => measure === side && label.startsWith(about))).filter((claim) => claim !== undefined);
}

function named(narration: Narration): OpenClaim | undefined {
  const words = wordsOf(narration);
  const subject = narration.drafts.subjectOf(words.replace(/的$/, ""));
  const open = unexplained(narration);
  const isNamed = (claim: OpenClaim) => words.includes(claim.label.slice(0, 4)) || (subject !== undefined && isAbout(claim, subject));
  return open.filter(isMoved).find(isNamed) ?? open.filter((claim) => isFinal(narration, claim)).find(isNamed);
}

function lastMoved(narration: Narration): OpenClaim | undefined {
  const open = unexplained(narration);
  const moved = open.filter(isMoved);
  return moved.findLast(({direction}) => direction === narration.clause.direction?.direction) ?? moved.at(-1) ?? open.findLast((claim) => isFinal(narration, claim)) ?? narration.drafts.claims[0];
}

function unexplained({drafts}: Narration): OpenClaim[] {
  return drafts.claims.filter(({reason}) => !reason);
}

function isFinal({drafts}: Narration, {phase}: OpenClaim): boolean {
  return phase !== "budget" && phase === drafts.context.phase;
}

function wordsOf({clause}: Narration): string {
  return subjectWords(clause.words?.text ?? "");
}
