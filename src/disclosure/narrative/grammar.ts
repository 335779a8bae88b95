import {parseAmount} from "../../budget/amount.js";
import {budgetPhase} from "../../budget/budgetPhase.js";
import type {Phase} from "../../budget/figure.js";
import type {Problem} from "../model/problem.js";
import {problemOf} from "../model/problem.js";
import type {Passage} from "../outline/passage.js";
import {markPassage, sourceAt} from "../outline/passage.js";
import {readMoney} from "./amounts.js";
import {completePair} from "./bothSides.js";
import {readDirectionAlone, readPercent} from "./changes.js";
import type {ClaimContext, DraftClaim, OpenClaim} from "./drafts.js";
import {Drafts, isAbout, parsePpm} from "./drafts.js";
import type {Token, TokenOf} from "./lexer.js";
import {lex} from "./lexer.js";
import {endedAt, passageItems} from "./items.js";
import type {PassageItem} from "./items.js";
import {Narration, enterBracket, enterParts, isOpen, leaveBracket} from "./narration.js";
import {readReason, readReasonList} from "./reasons.js";
import {kinds} from "./scope.js";
import {shareAmounts, shareChanges} from "./sharing.js";
import {codeIn, namePath, pathBelowClass, subjectWords} from "./subjects.js";

/**
 * The claims of one paragraph. An amount after a name opens a claim; what
 * follows (base, change, rate, share) belongs to it until the next one; a
 * reason belongs to the claim before it in its sentence, and to the
 * paragraph's first claim when its sentence has none.
 */
export function readClaims(passage: Passage, context: ClaimContext): {claims: DraftClaim[]; problems: Problem[]} {
  const {tokens, problems} = readableTokens(passage, context);
  const items = passageItems(passage, context.document);
  const narration = new Narration(new Drafts(passage, context), endedAt(tokens, items));
  beginPassage(narration, items.get(0));
  for (let token = narration.next(); token; token = narration.next()) {
    step(narration, token);
    const item = token.kind === "stop" ? items.get(token.to) : undefined;
    if (item) beginItem(narration, item);
  }
  endSentence(narration);
  return {claims: narration.drafts.claims, problems};
}

/** A heading that is the name of a quantity is what the paragraph speaks of: （二）公务接待费 above 2026年预算安排2.00万元. */
function beginPassage(narration: Narration, item: PassageItem | undefined): void {
  const {drafts} = narration;
  const heading = subjectWords(drafts.passage.headings.at(-1) ?? "");
  if (heading && drafts.subjectOf(heading)) narration.topic = heading;
  if (item) beginItem(narration, item);
}

/** An item speaks of what it names itself, never of what stands before it; it is a part of what is listed. */
function beginItem(narration: Narration, item: PassageItem): void {
  const {drafts} = narration;
  const before = drafts.item ? drafts.claims.slice(drafts.itemStart) : drafts.claims;
  if (!drafts.item || drafts.item.level < item.level) drafts.listed = before.find(isListed) ?? drafts.listed;
  if (/经费$/.test(item.label)) drafts.kind = item;
  else if (drafts.kind && item.level <= drafts.kind.level) drafts.kind = undefined;
  drafts.item = item;
  drafts.itemStart = drafts.claims.length;
  narration.topic = "";
  narration.previous = undefined;
}

/** A total of expenditure of one fund, whose lines may be listed below it. */
function isListed({measure, code, fund}: OpenClaim): boolean {
  return fund !== "all" && code === "total" && (measure === "expenditure" || kinds.has(measure));
}

/** What each kind of token adds to what has been read. */
const steps: {readonly [K in Token["kind"]]: (narration: Narration, token: TokenOf<K>) => void} = {
  text: readText,
  year: ({clause}, {year, from}) => void (clause.year = {year, from}),
  yearEnd: (narration, {year}) => void (narration.asOf = year),
  limit: ({drafts: {context, passage}}, {from, to}) =>
    markPassage(context.ledger, "narrativeText", passage, {from, to}),
  base: readBase,
  direction: readDirection,
  undecided: () => {},
  share: ({clause}) => void (clause.percentIs = "share"),
  completion: readCompletion,
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

function readBase(narration: Narration, {text, year, phase, again}: TokenOf<"base">): void {
  const {clause, drafts, current} = narration;
  if (again && (clause.base ?? (!clause.words && current?.base))) return;
  const isSaid = phase !== "budget" || text.includes("预算");
  const isOwn = phase === "budget" && year === drafts.context.fiscalYear && !budgetPhase(text);
  const meant = isOwn ? lastBudget(narration) : phase;
  clause.base = {text, year, phase: isSaid ? meant : drafts.context.phase};
}

/** 预算数 alone is the budget of the line that was named last, the opening or the adjusted one. */
function lastBudget({drafts, current}: Narration): Phase {
  const named = drafts.claims.findLast(
    (claim) => /^(?:budget|adjusted)$/.test(claim.phase) && current && isAbout(claim, current)
  );
  return named?.phase ?? "budget";
}

function readCompletion({clause}: Narration, {text}: TokenOf<"completion">): void {
  clause.percentIs = "completion";
  clause.completionOf = budgetPhase(text);
}

/** A comma behind a base does not end its clause. */
function endPhrase(narration: Narration): void {
  const {clause} = narration;
  if (namesLine(narration)) narration.topic = subjectWords(clause.words!.text);
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
  if (words && (namePath(words.text) || isTitle(narration, words.text))) narration.topic = subjectWords(words.text);
  endClause(narration);
  completePair(narration);
  narration.previous = narration.whole ?? narration.current ?? narration.previous;
  narration.current = undefined;
  narration.whole = undefined;
  narration.leadingBase = undefined;
  narration.sentenceStart = narration.drafts.claims.length;
}

/** 1.小学教育（2050202），… names its line before anything is said of it. */
function namesLine({clause, drafts}: Narration): boolean {
  const text = clause.words?.text;
  return text !== undefined && !drafts.head && Boolean(codeIn(text) ?? namePath(text) ?? pathBelowClass(text));
}

/** 2.公务接待费。 is a heading of its own, with what it heads behind it. */
function isTitle({drafts, topic}: Narration, words: string): boolean {
  return (
    drafts.item !== undefined && !drafts.head && !topic && words.length <= longestTitle && subjectWords(words) !== ""
  );
}

const longestTitle = 30;

/** The tokens of a passage. A number that cannot be read loses itself only: it becomes words, and a problem with its place. */
function readableTokens(passage: Passage, context: ClaimContext): {tokens: Token[]; problems: Problem[]} {
  const problems: Problem[] = [];
  const tokens = lex(passage.text, context.fiscalYear).map((token): Token => {
    try {
      check(token);
      return token;
    } catch (error) {
      const {from, to, text} = token;
      const {document, line} = sourceAt(passage, context.document, from, to);
      problems.push(problemOf(error, {document, line}));
      markPassage(context.ledger, "unreadable", passage, {from, to});
      return {kind: "text", from, to, text};
    }
  });
  return {tokens, problems};
}

function check(token: Token): void {
  if (token.kind === "money") parseAmount(token.digits, token.unit);
  if (token.kind === "percent") parsePpm(token.digits);
}
