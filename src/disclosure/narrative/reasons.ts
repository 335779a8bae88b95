import type {Stated} from "../../budget/claim.js";
import {beforeBothSides, withPair} from "./bothSides.js";
import {readDirectionAlone, signed} from "./changes.js";
import type {OpenClaim, ClaimPlace} from "./drafts.js";
import {isAbout, isMoved, subjectOfClaim} from "./drafts.js";
import type {Token, TokenOf} from "./lexer.js";
import type {Narration} from "./narration.js";
import {subjectWords} from "./subjects.js";

/** 原因是 …: to the end of the sentence, or to a semicolon before the next amount. */
export function readReason(narration: Narration, opening: Token): void {
  const {drafts} = narration;
  if (isUse(narration, opening)) return;
  readDirectionAlone(narration);
  const opened = movedByName(narration, opening);
  const targets = opened.length
    ? opened
    : withPair(narration, narration.current ? [narration.current] : explained(narration));
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
function movedByName(narration: Narration, place: Token): OpenClaim[] {
  const {clause, drafts} = narration;
  const {direction} = clause;
  const words = subjectWords(clause.words?.text ?? "").replace(/的$/, "");
  if (!direction || clause.spent) return [];
  const labels = drafts.subjectOf(words) ? [words] : sidesIn(words);
  const subjects = labels.map((label) => drafts.subjectOf(label));
  if (
    !labels.length ||
    !subjects.every((subject) => subject && !drafts.claims.some((claim) => isAbout(claim, subject)))
  )
    return [];
  clause.spent = true;
  return labels.map((label) => narration.open(label, place, {direction: direction.direction}));
}

/** 财政拨款收入支出 names a revenue and an expenditure. */
function sidesIn(words: string): string[] {
  const about = beforeBothSides(words);
  return about ? [`${about}收入`, `${about}支出`] : [];
}

/** 项目支出10万元，主要是购置设备: of an amount that nothing is said to have moved, what it is for and no reason. */
function isUse(narration: Narration, {text}: Token): boolean {
  const {clause, current} = narration;
  if (!/^主要是$/.test(text) || clause.direction || !current?.amount || isMoved(current)) return false;
  for (let ahead = 0, next = narration.peek(); next && next.kind !== "stop"; next = narration.peek(++ahead))
    if (next.kind === "direction") return false;
  return true;
}

function endsReason(narration: Narration, {kind}: Token): boolean {
  if (kind === "semicolon" && (anotherReason(narration) || isLast(narration))) return true;
  return (
    kind === "stop" ||
    ((kind === "semicolon" || (kind === "comma" && /^\s*其中/.test(narration.peek(1)?.text ?? ""))) &&
      amountAhead(narration))
  );
}

/** A semicolon that ends its paragraph, or before what the amount is for. */
function isLast(narration: Narration): boolean {
  const next = narration.peek(1);
  return !next || next.kind === "stop" || /^\s*主要用于/.test(next.text);
}

/** …；支出预算减少的主要原因是…: a known quantity, its direction and a reason of its own. */
function anotherReason(narration: Narration): boolean {
  const [name, turn, of, opening] = [1, 2, 3, 4].map((ahead) => narration.peek(ahead));
  const isReason = of?.kind === "reason" || (of?.text.trim() === "的" && opening?.kind === "reason");
  return (
    name?.kind === "text" &&
    turn?.kind === "direction" &&
    isReason &&
    narration.drafts.subjectOf(subjectWords(name.text)) !== undefined
  );
}

/** Whether the clause behind the separator ahead holds an amount. */
function amountAhead(narration: Narration): boolean {
  for (let ahead = 1; ; ++ahead) {
    const kind = narration.peek(ahead)?.kind;
    if (kind === "money") return true;
    if (!kind || kind === "stop" || kind === "semicolon") return false;
  }
}

/** 变动理由：each clause is a change with the words before it as its reason, an amount left out, or a reason alone. */
export function readReasonList(narration: Narration): void {
  narration.clause.words = undefined;
  let reason: ClaimPlace | undefined;
  for (const clause of clausesAhead(narration)) reason = readClause(narration, clause, reason);
  reasonAlone(narration, reason);
  narration.current = undefined;
}

/** The clauses up to the end of the sentence, as tokens. */
function clausesAhead(narration: Narration): Token[][] {
  const clauses: Token[][] = [[]];
  for (let next = narration.peek(); next && next.kind !== "stop"; next = narration.peek()) {
    if (next.kind === "comma" || next.kind === "semicolon") clauses.push([]);
    else clauses.at(-1)!.push(next);
    narration.next();
  }
  return clauses.filter(({length}) => length);
}

/** The reason that is still open behind a clause, after the claims it makes. */
function readClause(
  narration: Narration,
  clause: readonly Token[],
  reason: ClaimPlace | undefined
): ClaimPlace | undefined {
  const money = clause.find((part) => part.kind === "money");
  const direction = clause.find((part) => part.kind === "direction");
  if (money && direction) return changed(narration, {clause, money, direction}, reason);
  if (money) return leftOut(narration, {clause, money}, reason);
  return {from: reason?.from ?? clause[0]!.from, to: clause.at(-1)!.to};
}

function changed(
  narration: Narration,
  {
    clause,
    money,
    direction: {direction}
  }: {readonly clause: readonly Token[]; readonly money: TokenOf<"money">; readonly direction: TokenOf<"direction">},
  reason: ClaimPlace | undefined
): undefined {
  const {drafts} = narration;
  const words = textOf(clause);
  narration.clause.words = {text: words, from: clause[0]!.from};
  const claim = narration.open(subjectWords(words), money, {
    change: signed(drafts.stated(money), direction),
    direction
  });
  if (!reason) return;
  drafts.use(reason);
  claim.reason = drafts.reason(reason);
}

function leftOut(
  narration: Narration,
  {clause, money}: {readonly clause: readonly Token[]; readonly money: TokenOf<"money">},
  reason: ClaimPlace | undefined
): undefined {
  reasonAlone(narration, reason);
  const before = textOf(clause.filter(({from}) => from < money.from));
  narration.clause.words = {text: before, from: clause[0]!.from};
  const offBudget = clause.some(({kind}) => kind === "offBudget");
  narration.open(subjectWords(before), money, {
    amount: narration.drafts.stated(money),
    ...(offBudget ? {offBudget: true as const} : {})
  });
}

function reasonAlone({drafts}: Narration, reason: ClaimPlace | undefined): void {
  const about = drafts.claims.findLast(({year}) => year === drafts.context.fiscalYear);
  if (!reason || !about) return;
  const {year, phase, label} = about;
  drafts.open(label, reason, year, {...subjectOfClaim(about), phase, reason: drafts.reason(reason)});
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .filter(({kind}) => kind === "text")
    .map(({text}) => text)
    .join("");
}

/**
 * What a reason in a sentence of its own is given for: revenue and expenditure
 * where its words name both; else the claim that they name, the change that
 * goes their way, or the last one; else the document's own amount.
 */
function explained(narration: Narration): OpenClaim[] {
  const sides = sidesNamed(narration);
  if (sides.length === 2) return sides;
  const one = named(narration) ?? lastMoved(narration);
  return one ? [one] : [];
}

function sidesNamed(narration: Narration): OpenClaim[] {
  const about = beforeBothSides(wordsOf(narration));
  if (about === undefined) return [];
  const moved = unexplained(narration).filter(isMoved);
  return (["revenue", "expenditure"] as const)
    .map((side) => moved.find(({measure, label}) => measure === side && label.startsWith(about)))
    .filter((claim) => claim !== undefined);
}

function named(narration: Narration): OpenClaim | undefined {
  const words = wordsOf(narration);
  const subject = narration.drafts.subjectOf(words.replace(/的$/, ""));
  const open = unexplained(narration);
  const isNamed = (claim: OpenClaim) =>
    words.includes(claim.label.slice(0, 4)) || (subject !== undefined && isAbout(claim, subject));
  return open.filter(isMoved).find(isNamed) ?? open.filter((claim) => isFinal(narration, claim)).find(isNamed);
}

function lastMoved(narration: Narration): OpenClaim | undefined {
  const open = unexplained(narration);
  const moved = open.filter(isMoved);
  return (
    moved.findLast(({direction}) => direction === narration.clause.direction?.direction) ??
    moved.at(-1) ??
    open.findLast((claim) => isFinal(narration, claim)) ??
    narration.drafts.claims[0]
  );
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
