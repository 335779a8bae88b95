import {grouped} from "./facts.js";
import type {Convention, Finding, Side} from "./finding.js";
import {stamped} from "./finding.js";
import {isUndecided} from "./outcome.js";

/**
 * Habits of printing, told once a document with all their places: digits cut off
 * instead of rounded, which explain many small differences, and rates from
 * nothing. A difference that cutting off explains is no contradiction: it follows
 * a habit where the document does so throughout, and is uncertain elsewhere; of
 * sums and differences of such numbers it is uncertain there too.
 */
export function settleHabits(findings: readonly Finding[]): Finding[] {
  const cutting = new Set([...grouped(findings, groupOf)].filter(([, own]) => cutsOff(own)).map(([group]) => group));
  const settled = findings.map((finding): Finding => {
    const cuts = cutting.has(groupOf(finding));
    if (isCutOff(finding)) return {...finding, status: cuts ? "pass" : "uncertain", convention: "cutOff"};
    return cuts && isOfCutNumbers(finding) ? {...finding, status: "uncertain", convention: "cutOff"} : finding;
  });
  return [...settled, ...habitsIn(settled)];
}

/** Amounts, and rates with shares, of one document. */
function groupOf({document, fiscalYear, quantity}: Finding): string {
  return [document, fiscalYear, quantity].join("/");
}

/** One finding for each habit of a document; its numbers are those that follow it. */
function habitsIn(findings: readonly Finding[]): Finding[] {
  const following = findings.filter(({status, convention}) => status === "pass" && convention !== undefined);
  const key = ({document, fiscalYear, convention}: Finding) => [document, fiscalYear, convention].join("/");
  return [...grouped(following, key).values()].map((own) => habitOf(own, own[0]!.convention!));
}

function habitOf(following: readonly Finding[], convention: Convention): Finding {
  const [first, ...others] = following as readonly [Finding, ...Finding[]];
  const {id: _, rule: __, missing: ___, also: ____, ...about} = first;
  const also = others.flatMap(({terms}) => terms.slice(0, 1));
  return stamped({...about, status: "advice", convention, ...(also.length ? {also} : {})}, "habit");
}

/** So many differences make a habit, where hardly a number is rounded up beside them. */
const fewestCut = 2;
const mostRoundedUp = 0.25;

/** Whether a document cuts off, from the numbers that only cutting off or only rounding explains; a number counts once. */
function cutsOff(findings: readonly Finding[]): boolean {
  const count = (is: (finding: Finding) => boolean) =>
    new Set(findings.filter(is).map(({stated, computed}) => `${stated!.value}/${computed!.value}`)).size;
  const cut = count(isCutOff);
  return cut >= fewestCut && count(isRoundedUp) <= cut * mostRoundedUp;
}

/** A difference between one printed number and what it stands for, with its digits cut off; either side may be the coarser one. */
function isCutOff(finding: Finding): boolean {
  const {stated, computed} = finding;
  if (!isUndecided(finding) || !isOfOneNumber(finding) || !stated || !computed) return false;
  return isCutTo(stated, computed) || (finding.quantity === "fen" && isCutTo(computed, stated));
}

/** A sum or difference that is off by no more than what its numbers may have lost: each up to a last digit, where rounding takes half of one. */
function isOfCutNumbers(finding: Finding): boolean {
  const {stated, computed, quantity, relation} = finding;
  if (!isUndecided(finding) || quantity !== "fen" || relation !== "equal" || isOfOneNumber(finding)) return false;
  if (!stated || !computed) return false;
  const apart = Math.max(stated.lo - computed.hi, computed.lo - stated.hi);
  return apart > 0 && apart <= (stated.hi - stated.lo + (computed.hi - computed.lo)) / 2;
}

/** Toward zero from what follows, by less than one last digit. */
function isCutTo(printed: Side, exact: Side): boolean {
  const digit = printed.hi - printed.lo;
  const sign = Math.sign(printed.value) || Math.sign(exact.value);
  const [lo, hi] = sign < 0 ? [-exact.hi, -exact.lo] : [exact.lo, exact.hi];
  const size = Math.abs(printed.value);
  return digit > 0 && hi - lo < digit && hi >= size && lo < size + digit;
}

/** A number that its exact value only rounds up to. */
function isRoundedUp(finding: Finding): boolean {
  const {status, stated, computed} = finding;
  if (status !== "pass" || !isOfOneNumber(finding) || !stated || !computed) return false;
  return isUpFrom(stated, computed) || (finding.quantity === "fen" && isUpFrom(computed, stated));
}

function isUpFrom(printed: Side, exact: Side): boolean {
  const [lo, hi] = printed.value < 0 ? [-exact.hi, -exact.lo] : [exact.lo, exact.hi];
  return hi - lo < (printed.hi - printed.lo) / 2 && hi < Math.abs(printed.value) && printed.value !== 0;
}

/** A rate or share, or one amount at two places: a sum's parts are rounded each for itself. */
function isOfOneNumber({quantity, relation, terms}: Finding): boolean {
  return (
    relation === "equal" &&
    (quantity === "ppm" || (terms.length > 1 && terms.slice(1).every(({role}) => role === "other")))
  );
}
