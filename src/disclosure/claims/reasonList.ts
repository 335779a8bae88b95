import {subjectOfClaim} from "./draftClaim.js";
import type {Place} from "./drafts.js";
import type {Token, TokenOf} from "./lexer.js";
import type {Narration} from "./narration.js";
import {signed} from "./signed.js";
import {subjectWords} from "./subjectWords.js";

/** 变动理由：each clause is a change with the words before it as its reason, an amount left out, or a reason alone. */
export function readReasonList(narration: Narration): void {
  narration.clause.words = undefined;
  let reason: Place | undefined;
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
function readClause(narration: Narration, clause: readonly Token[], reason: Place | undefined): Place | undefined {
  const money = clause.find((part) => part.kind === "money");
  const direction = clause.find((part) => part.kind === "direction");
  if (money && direction) return changed(narration, clause, money, direction, reason);
  if (money) return leftOut(narration, clause, money, reason);
  return {from: reason?.from ?? clause[0]!.from, to: clause.at(-1)!.to};
}

function changed(narration: Narration, clause: readonly Token[], money: TokenOf<"money">, {direction}: TokenOf<"direction">, reason: Place | undefined): undefined {
  const {drafts} = narration;
  const words = textOf(clause);
  narration.clause.words = {text: words, from: clause[0]!.from};
  const claim = narration.open(subjectWords(words), money, {change: signed(drafts.stated(money), direction), direction});
  if (!reason) return;
  drafts.use(reason);
  claim.reason = drafts.reason(reason);
}

function leftOut(narration: Narration, clause: readonly Token[], money: TokenOf<"money">, reason: Place | undefined): undefined {
  reasonAlone(narration, reason);
  const before = textOf(clause.filter(({from}) => from < money.from));
  narration.clause.words = {text: before, from: clause[0]!.from};
  const offBudget = clause.some(({kind}) => kind === "offBudget");
  narration.open(subjectWords(before), money, {amount: narration.drafts.stated(money), ...(offBudget ? {offBudget: true as const} : {})});
}

function reasonAlone({drafts}: Narration, reason: Place | undefined): void {
  const about = drafts.claims.findLast(({year}) => year === drafts.context.fiscalYear);
  if (!reason || !about) return;
  const {year, phase, label} = about;
  drafts.open(label, reason, year, {...subjectOfClaim(about), phase, reason: drafts.reason(reason)});
}

function textOf(tokens: readonly Token[]): string {
  return tokens.filter(({kind}) => kind === "text").map(({text}) => text).join("");
}
