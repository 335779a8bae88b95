import type {Base, Claim, Direction, Stated} from "../../budget/claim.js";
import {pairSides} from "./bothSides.js";
import type {OpenClaim, ClaimPlace} from "./drafts.js";
import {isAbout, isMoved, subjectOfClaim} from "./drafts.js";
import type {TokenOf} from "./lexer.js";
import type {Clause, Narration} from "./narration.js";
import {phaseMarks} from "./phrases.js";
import {subjectWords} from "./subjects.js";

/** A change of the amount before it, or of a quantity whose amount is not stated. */
export function readChange(narration: Narration, place: ClaimPlace, change: Stated): void {
  const {clause, whole, leadingBase} = narration;
  if (clause.words || isPart(narration)) takeBase(clause, leadingBase ?? whole?.base);
  const target = movedClaim(narration, place, "opens");
  if (!target || target.change) return;
  narration.drafts.use(place);
  target.change = change;
  point(narration, target);
}

/** A share or a completion of the amount before it, or a rate of change. */
export function readPercent(narration: Narration, token: TokenOf<"percent">): void {
  const {clause, drafts} = narration;
  const part = clause.percentIs;
  const target = part || clause.direction ? movedClaim(narration, token) : undefined;
  const key = part ?? "rate";
  if (!target || target[key]) return;
  const rate = drafts.rate(token);
  target[key] = part ? rate : signed(rate, clause.direction!.direction);
  if (part === "completion" && clause.completionOf) target.completionOf = clause.completionOf;
  drafts.use(token);
  if (!part) point(narration, target);
}

/** A direction without an amount or a rate in its clause: 与2023年度持平. */
export function readDirectionAlone(narration: Narration): void {
  const {clause, whole, leadingBase} = narration;
  if (clause.spent || !clause.direction) return;
  if (clause.words) takeBase(clause, leadingBase ?? whole?.base);
  if (!clause.base) return;
  const target = movedClaim(narration, clause.direction);
  if (!target || target.direction) return;
  if (clause.ofAll) for (const each of unmoved(narration)) point(narration, each);
  point(narration, target);
}

/** The parts of the sentence that 均与上年持平 speaks of. */
function unmoved({drafts, sentenceStart, whole, current}: Narration): OpenClaim[] {
  return drafts.claims
    .slice(sentenceStart)
    .filter((claim) => claim.amount && claim !== whole && claim.year === current?.year && !isMoved(claim));
}

/** Whether the sentence has reached a part below 其中 that nothing is said of yet but its amount. */
function isPart({whole, current}: Narration): boolean {
  return Boolean(whole && current && current !== whole && !isMoved(current) && current.year === whole.year);
}

/** A named quantity without a base of its own is measured against that of its sentence, or of its whole. */
function takeBase(clause: Clause, base: Base | undefined): void {
  if (base) clause.base ??= base;
}

function point(narration: Narration, target: OpenClaim): void {
  const {clause} = narration;
  target.direction ??= clause.direction!.direction;
  if (clause.base) target.base ??= baseFor(target, clause.base);
  clause.spent = true;
  narration.current = target;
}

/**
 * The claim that a change, a rate or a direction goes to: of the quantity that
 * its words name, or the one that the sentence has reached. A quantity known
 * by a table may be opened by it; any other only where `unknown` says so.
 */
function movedClaim(
  narration: Narration,
  place: ClaimPlace,
  unknown: "opens" | "passes" = "passes"
): OpenClaim | undefined {
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
  return subject || unknown === "opens"
    ? narration.open(label, place, marked ? {...marked.about, phase: marked.phase} : {})
    : undefined;
}

/** 2026年预算2万元，2025年预算3万元，减少1万元: the change is of the document's own year. */
function ownYear({current, clause, drafts, sentenceStart}: Narration): OpenClaim | undefined {
  const {fiscalYear} = drafts.context;
  if (!current || clause.base || current.year >= fiscalYear) return current;
  return (
    drafts.claims
      .slice(sentenceStart)
      .find((claim) => claim.year === fiscalYear && isAbout(claim, current) && !isMoved(claim)) ?? current
  );
}

/** 与上年相比，… in a sentence without a name is of what its item is about, or of the whole that the one before speaks of. */
function wholeBefore({clause, previous, drafts}: Narration): OpenClaim | undefined {
  if (!clause.base) return undefined;
  const {head} = drafts;
  const isApart = head?.amount && !isMoved(head) && !(previous && isAbout(previous, head));
  return isApart ? head : previous;
}

/** A quantity whose amount is stated already, by the same subject or by the end of its name. */
function namedAgain(
  narration: Narration,
  label: string,
  place: ClaimPlace,
  phase: OpenClaim["phase"]
): OpenClaim | undefined {
  const {drafts, clause} = narration;
  const subject = drafts.subjectOf(label);
  const open = drafts.claims.filter((claim) => claim.phase === phase && isStillOpen(claim, clause, place));
  return (
    open.findLast((claim) => subject && claim.amount && isAbout(claim, subject)) ??
    open.findLast((claim) => label.length > 2 && claim.label.endsWith(label))
  );
}

/** Whether a clause may go on about a claim; a direction alone does not with one that is compared with its budget. */
function isStillOpen(claim: OpenClaim, clause: Clause, place: ClaimPlace): boolean {
  const {change, completion, year} = claim;
  const isAlone = place === clause.direction;
  return (
    claim !== clause.compared &&
    !change &&
    !(completion && isAlone) &&
    isMeasuredBy(claim, clause.base) &&
    (clause.year?.year ?? year) === year
  );
}

/** The claim itself, or another of the same amount where this one is measured against another base already. */
function apart(narration: Narration, place: ClaimPlace, claim: OpenClaim | undefined): OpenClaim | undefined {
  const {base} = narration.clause;
  if (!claim || !isMoved(claim) || !base || isMeasuredBy(claim, base)) return claim;
  const {label, year, phase, amount} = claim;
  return (narration.current = narration.drafts.open(label, place, year, {
    ...subjectOfClaim(claim),
    phase,
    ...(amount ? {amount} : {})
  }));
}

/** Whether nothing that is printed measures a claim against another base. */
function isMeasuredBy(claim: OpenClaim, printed: Base | undefined): boolean {
  if (!claim.base || !printed) return true;
  const {year, phase} = baseFor(claim, printed);
  return claim.base.year === year && claim.base.phase === phase;
}

/** An amount or a rate of change with the sign that its direction gives it. */
export function signed<T extends {readonly fen: number} | {readonly ppm: number}>(stated: T, direction: Direction): T {
  if (direction !== "decrease") return stated;
  return "fen" in stated ? {...stated, fen: 0 - stated.fen} : {...stated, ppm: 0 - (stated as {ppm: number}).ppm};
}

interface Phased {
  readonly label: string;
  readonly phase: Claim["phase"];
  readonly about: Partial<OpenClaim>;
}

/** The phase that words name, and what they are of. */
export function phaseOf(narration: Narration, words: string): Phased | undefined {
  for (const [pattern, phase] of phaseMarks) {
    const label = pattern.exec(words)?.[1];
    if (label) return {label, phase, about: {}};
    const before = label === undefined ? undefined : namedBefore(narration);
    if (before) return {...before, phase};
  }
  return undefined;
}

/** What a phase without a name is of: the name before the colon, the claim before it, or the topic. */
function namedBefore({current, topic, drafts, clause}: Narration): Omit<Phased, "phase"> | undefined {
  const held = subjectWords(clause.held);
  if (held && drafts.subjectOf(held)) return {label: held, about: {}};
  const before = current ?? (topic ? undefined : drafts.claims.at(-1));
  if (before) return {label: before.label, about: subjectOfClaim(before)};
  return topic ? {label: topic, about: {}} : undefined;
}

const yearBefore = /^[^\d]*(?:上年|上一年|去年|同期?比)[^\d]*$/;

/** A base as a claim is measured against it: 比上年 is the year before the claim's own, whatever the document's year. */
export function baseFor({year}: Pick<OpenClaim, "year">, base: Base): Base {
  return yearBefore.test(base.text) ? {...base, year: year - 1} : base;
}
