import type {Base} from "../../budget/claim.js";
import {isAbout, isMoved} from "./about.js";
import {baseFor} from "./baseFor.js";
import {pairSides} from "./bothSides.js";
import type {Clause} from "./clause.js";
import {subjectOfClaim} from "./draftClaim.js";
import type {OpenClaim} from "./draftClaim.js";
import type {Place} from "./drafts.js";
import {phaseOf} from "./phase.js";
import type {Narration} from "./narration.js";
import {subjectWords} from "./subjectWords.js";

/**
 * The claim that a change, a rate or a direction goes to: of the quantity that
 * its words name, or the one that the sentence has reached. A quantity known
 * by a table may be opened by it; any other only where `unknown` says so.
 */
export function movedClaim(narration: Narration, place: Place, unknown: "opens" | "passes" = "passes"): OpenClaim | undefined {
  const words = subjectWords(narration.clause.words?.text ?? "");
  if (!words) return apart(narration, place, ownYear(narration) ?? wholeBefore(narration));
  const marked = phaseOf(narration, words);
  const label = marked?.label ?? words;
  const subject = narration.drafts.subjectOf(label);
  const named = namedAgain(narration, label, place, marked?.phase ?? narration.drafts.context.phase);
  if (named) {
    pairSides(narration, label, named);
    return apart(narration, place, named);
  }
  if (!subject && narration.current) return apart(narration, place, narration.current);
  return subject || unknown === "opens" ? narration.open(label, place, marked ? {...marked.about, phase: marked.phase} : {}) : undefined;
}

/** 2026年预算2万元，2025年预算3万元，减少1万元: the change is of the document's own year. */
function ownYear({current, clause, drafts, sentenceStart}: Narration): OpenClaim | undefined {
  const {fiscalYear} = drafts.context;
  if (!current || clause.base || current.year >= fiscalYear) return current;
  return drafts.claims.slice(sentenceStart).find((claim) => claim.year === fiscalYear && isAbout(claim, current) && !isMoved(claim)) ?? current;
}

/** 与上年相比，… in a sentence without a name is of the whole that the one before speaks of. */
function wholeBefore({clause, previous}: Narration): OpenClaim | undefined {
  return clause.base ? previous : undefined;
}

/** A quantity whose amount is stated already, by the same subject or by the end of its name. */
function namedAgain(narration: Narration, label: string, place: Place, phase: OpenClaim["phase"]): OpenClaim | undefined {
  const {drafts, clause} = narration;
  const subject = drafts.subjectOf(label);
  const open = drafts.claims.filter((claim) => claim.phase === phase && isStillOpen(claim, clause, place));
  return (
    open.findLast((claim) => subject && claim.amount && isAbout(claim, subject)) ??
    open.findLast((claim) => label.length > 2 && claim.label.endsWith(label))
  );
}

/** Whether a clause may go on about a claim; a direction alone does not with one that is compared with its budget. */
function isStillOpen(claim: OpenClaim, clause: Clause, place: Place): boolean {
  const {change, completion, year} = claim;
  const isAlone = place === clause.direction;
  return claim !== clause.compared && !change && !(completion && isAlone) && isMeasuredBy(claim, clause.base) && (clause.year?.year ?? year) === year;
}

/** The claim itself, or another of the same amount where this one is measured against another base already. */
function apart(narration: Narration, place: Place, claim: OpenClaim | undefined): OpenClaim | undefined {
  const {base} = narration.clause;
  if (!claim || !isMoved(claim) || !base || isMeasuredBy(claim, base)) return claim;
  const {label, year, phase, amount} = claim;
  return (narration.current = narration.drafts.open(label, place, year, {...subjectOfClaim(claim), phase, ...(amount ? {amount} : {})}));
}

/** Whether nothing that is printed measures a claim against another base. */
function isMeasuredBy(claim: OpenClaim, printed: Base | undefined): boolean {
  if (!claim.base || !printed) return true;
  const {year, phase} = baseFor(claim, printed);
  return claim.base.year === year && claim.base.phase === phase;
}
