import type {Problem} from "../problem.js";
import {readMoney} from "./amount.js";
import type {ClaimContext, DraftClaim} from "./draftClaim.js";
import {Drafts} from "./drafts.js";
import type {Token, TokenOf} from "./lexer.js";
import {Narration} from "./narration.js";
import type {Passage} from "./passage.js";
import {markPassage} from "./passage.js";
import {readableTokens} from "./readable.js";
import {readReason} from "./reason.js";
import {readReasonList} from "./reasonList.js";
import {signed} from "./signed.js";
import {namePath} from "./subjects.js";
import {subjectWords} from "./subjectWords.js";

/**
 * The claims of one paragraph. An amount after a name opens a claim; what
 * follows (base, change, rate, share) belongs to it until the next one; a
 * reason belongs to the claim before it in its sentence, and to the
 * paragraph's first claim when its sentence has none.
 */
export function readClaims(passage: Passage, context: ClaimContext): {claims: DraftClaim[]; problems: Problem[]} {
  const {tokens, problems} = readableTokens(passage, context);
  const narration = new Narration(new Drafts(passage, context), tokens);
  for (let token = narration.next(); token; token = narration.next()) step(narration, token);
  return {claims: narration.drafts.claims, problems};
}

/** What each kind of token adds to what has been read. */
const steps: {readonly [K in Token["kind"]]: (narration: Narration, token: TokenOf<K>) => void} = {
  text: ({clause}, {text, from}) => {
    clause.words ??= {text: "", from};
    clause.words.text += text;
  },
  year: ({clause}, {year, from}) => void (clause.year = {year, from}),
  yearEnd: (narration, {year}) => void (narration.sentenceYear = year),
  limit: ({drafts: {context, passage}}, {from, to}) => markPassage(context.ledger, "narrativeText", passage, from, to),
  base: readBase,
  direction: readDirection,
  share: ({clause}) => void (clause.percentIs = "share"),
  completion: ({clause}) => void (clause.percentIs = "completion"),
  money: readMoney,
  percent: readPercent,
  offBudget: ({current}) => void (current && (current.offBudget = true)),
  reason: (narration, token) => (token.scope === "list" ? readReasonList(narration) : readReason(narration, token)),
  colon: (narration) => narration.endClause(narration.clause.words?.text),
  comma: (narration) => narration.endClause("", narration.clause.words ? undefined : narration.clause.base),
  enumeration: (narration) => narration.endClause(),
  semicolon: (narration) => narration.endClause(),
  stop: endSentence
};

function step<K extends Token["kind"]>(narration: Narration, token: TokenOf<K>): void {
  (steps[token.kind] as (narration: Narration, token: TokenOf<K>) => void)(narration, token);
}

function readBase(narration: Narration, {text, year, phase}: TokenOf<"base">): void {
  const {clause, drafts} = narration;
  if (!clause.words && narration.peek()?.kind === "direction") narration.current ??= drafts.claims.at(-1);
  clause.base = {text, year, phase: phase === "budget" && !text.includes("预算") ? drafts.context.phase : phase};
  if (narration.current) narration.current.base ??= clause.base;
}

function readDirection({clause, current}: Narration, {direction}: TokenOf<"direction">): void {
  clause.direction = direction;
  if (clause.base && current) current.direction ??= direction;
}

function readPercent({clause, current, drafts}: Narration, token: TokenOf<"percent">): void {
  const rate = drafts.rate(token);
  if (!current) return;
  if (clause.percentIs) current[clause.percentIs] = rate;
  else if (clause.direction && !current.rate) current.rate = signed(rate, clause.direction);
  else return;
  drafts.use(token);
}

function endSentence(narration: Narration): void {
  const {words} = narration.clause;
  if (words && namePath(words.text)) narration.topic = subjectWords(words.text);
  narration.current = undefined;
  narration.sentenceYear = undefined;
  narration.endClause();
}
