import type {Problem} from "../problem.js";
import {readMoney} from "./amount.js";
import {completePair} from "./bothSides.js";
import {readDirectionAlone, readPercent} from "./change.js";
import {isOpen} from "./clause.js";
import type {ClaimContext, DraftClaim} from "./draftClaim.js";
import {Drafts} from "./drafts.js";
import type {Token, TokenOf} from "./lexer.js";
import {Narration} from "./narration.js";
import type {Passage} from "./passage.js";
import {markPassage} from "./passage.js";
import {readableTokens} from "./readable.js";
import {readReason} from "./reason.js";
import {readReasonList} from "./reasonList.js";
import {shareAmounts, shareChanges} from "./sharing.js";
import {namePath} from "./subjects.js";
import {subjectWords} from "./subjectWords.js";
import {enterBracket, enterParts, leaveBracket} from "./wholes.js";

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
  endSentence(narration);
  return {claims: narration.drafts.claims, problems};
}

/** What each kind of token adds to what has been read. */
const steps: {readonly [K in Token["kind"]]: (narration: Narration, token: TokenOf<K>) => void} = {
  text: readText,
  year: ({clause}, {year, from}) => void (clause.year = {year, from}),
  yearEnd: (narration, {year}) => void (narration.asOf = year),
  limit: ({drafts: {context, passage}}, {from, to}) => markPassage(context.ledger, "narrativeText", passage, from, to),
  base: readBase,
  direction: readDirection,
  undecided: () => {},
  share: ({clause}) => void (clause.percentIs = "share"),
  completion: ({clause}) => void (clause.percentIs = "completion"),
  money: readMoney,
  percent: readPercent,
  offBudget: ({current}) => void (current && (current.offBudget = true)),
  reason: (narration, token) => (token.scope === "list" ? readReasonList(narration) : readReason(narration, token)),
  open: (narration) => {
    endClause(narration);
    enterBracket(narration);
  },
  close: (narration) => {
    endClause(narration);
    leaveBracket(narration);
  },
  colon: (narration) => endClause(narration, narration.clause.words?.text),
  comma: endPhrase,
  enumeration: endName,
  sharing: (narration, {of}) => sharings[of](narration),
  semicolon: (narration) => endClause(narration),
  stop: endSentence
};

const sharings: {readonly [K in TokenOf<"sharing">["of"]]: (narration: Narration) => void} = {
  amounts: shareAmounts,
  changes: ({clause}) => void (clause.shared = true),
  all: ({clause}) => void (clause.ofAll = true)
};

function step<K extends Token["kind"]>(narration: Narration, token: TokenOf<K>): void {
  (steps[token.kind] as (narration: Narration, token: TokenOf<K>) => void)(narration, token);
}

function readText(narration: Narration, {text, from}: TokenOf<"text">): void {
  const {clause} = narration;
  if (!clause.words && text.trim().startsWith("其中")) enterParts(narration);
  clause.words ??= {text: "", from};
  clause.words.text += text;
}

function readBase({clause, drafts, current}: Narration, {text, year, phase, again}: TokenOf<"base">): void {
  if (again && (clause.base ?? (!clause.words && current?.base))) return;
  clause.base = {text, year, phase: phase === "budget" && !text.includes("预算") ? drafts.context.phase : phase};
}

/** A comma behind a base does not end its clause. */
function endPhrase(narration: Narration): void {
  const {clause} = narration;
  if (!isOpen(clause)) return endClause(narration);
  if (!clause.words) narration.leadingBase = clause.base;
}

function readDirection(narration: Narration, token: TokenOf<"direction">): void {
  narration.clause.direction = token;
  if (narration.clause.shared) shareChanges(narration, token);
}

function endClause(narration: Narration, held = ""): void {
  readDirectionAlone(narration);
  narration.clause = {held};
  narration.names = [];
}

/** A name without an amount, for amounts that are shared out behind the last one. */
function endName(narration: Narration): void {
  const {clause, names} = narration;
  const listed = clause.words ? [...names, clause.words] : [];
  endClause(narration);
  narration.names = listed;
}

function endSentence(narration: Narration): void {
  const {words} = narration.clause;
  if (words && namePath(words.text)) narration.topic = subjectWords(words.text);
  endClause(narration);
  completePair(narration);
  narration.previous = narration.whole ?? narration.current ?? narration.previous;
  narration.current = undefined;
  narration.whole = undefined;
  narration.leadingBase = undefined;
  narration.sentenceStart = narration.drafts.claims.length;
}
