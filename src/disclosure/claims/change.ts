import type {Base, Stated} from "../../budget/claim.js";
import {isMoved} from "./about.js";
import {baseFor} from "./baseFor.js";
import type {Clause} from "./clause.js";
import type {Place} from "./drafts.js";
import type {TokenOf} from "./lexer.js";
import {movedClaim} from "./movement.js";
import type {Narration} from "./narration.js";
import type {OpenClaim} from "./draftClaim.js";
import {signed} from "./signed.js";

/** A change of the amount before it, or of a quantity whose amount is not stated. */
export function readChange(narration: Narration, place: Place, change: Stated): void {
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
  return drafts.claims.slice(sentenceStart).filter((claim) => claim.amount && claim !== whole && claim.year === current?.year && !isMoved(claim));
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
