import type {MoneyUnit} from "../../budget/amount.js";
import {moneyUnit, negativeMarks, printedUnits} from "../../budget/amount.js";
import type {Direction} from "../../budget/claim.js";
import type {Phase} from "../../budget/figure.js";
import {plainDigits} from "../model/comparableText.js";
import {firstCharacters} from "./firstCharacters.js";
import {
  baseAgain,
  bases,
  completionMarks,
  directions,
  limitMarks,
  offBudgetMarks,
  reasonMarks,
  shareMarks,
  sharingMarks,
  undecidedMarks,
  yearEndMarks
} from "./phrases.js";

export interface Span {
  /** Characters of the passage, from 0. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type Token = Span &
  (
    | {readonly kind: "money"; readonly digits: string; readonly unit: MoneyUnit}
    | {readonly kind: "percent"; readonly digits: string}
    | {readonly kind: "year" | "yearEnd"; readonly year: number}
    | {readonly kind: "base"; readonly year: number; readonly phase: Phase; readonly again: boolean}
    | {readonly kind: "direction"; readonly direction: Direction}
    | {readonly kind: "reason"; readonly scope: "one" | "list"}
    | {readonly kind: "sharing"; readonly of: "amounts" | "changes" | "all"}
    | {readonly kind: "share" | "completion" | "offBudget" | "limit" | "undecided" | "open" | "close" | "text"}
    | {readonly kind: "stop" | "semicolon" | "colon" | "comma" | "enumeration"}
  );

export type TokenOf<K extends Token["kind"]> = Token & {readonly kind: K};

type Reading = Token extends infer T ? (T extends Span ? Omit<T, keyof Span> : never) : never;
type Rule = readonly [pattern: RegExp, read: (match: RegExpExecArray, fiscalYear: number) => Reading | undefined];

const units = printedUnits.map(([word]) => word).join("|");
const sticky = (pattern: string) => new RegExp(pattern, "y");
const plainNumber = "\\d[\\d,]*(?:\\.\\d+)?";

/** A long dash opens a remark as often as it is a minus. */
const marks = negativeMarks.replace("—", "");

/** Behind these a dash joins two numbers or two clauses, and 负 is half a word. */
const joined = "(?<![\\d年月日号第%％元~～—–\\-−－﹣正抱肩担自背])";

/** The brackets of accounts close before the unit; what stands in brackets with its unit is a remark. (3) may number a paragraph, (3.00) and (3,000) do not. */
const bracketed = `[（(]\\s*(?:\\d[\\d,]*\\.\\d+|\\d{1,3}(?:,\\d{3})+|(?<=为[（(]\\s*)\\d+)\\s*[）)]`;

/** A number with its sign. */
const digits = `(?:(?:${joined}[${marks}]\\s*)?${plainNumber}|${bracketed})`;

/** A number that may stand in a list whose unit is printed once, at its end: not the number of a paragraph. */
const listed = "(?:(?<=(?:分别|各)[^，。；\\d]{1,4}|\\d、)|(?=[^\\d\\s]?\\s*\\d[\\d,]*\\.\\d))";

const punctuation: Readonly<Record<string, "stop" | "semicolon" | "colon" | "comma" | "enumeration">> = {
  "。": "stop",
  "；": "semicolon",
  ";": "semicolon",
  "：": "colon",
  ":": "colon",
  "，": "comma",
  ",": "comma",
  "、": "enumeration"
};

/** What each token looks like; at one place the first rule that fits counts. */
export const lexicalRules: readonly Rule[] = [
  [sticky("收(?:入)?、支(?:出)?"), () => ({kind: "text"})],
  [sticky("[（(](?=其中|含)"), () => ({kind: "open"})],
  [sticky("(?<=元|[%％]|平|变)[）)]"), () => ({kind: "close"})],
  ...limitMarks.map(([pattern]): Rule => [sticky(pattern), () => ({kind: "limit"})]),
  [
    sticky(`(${digits})\\s*(${units})`),
    ([, number, unit]) => ({kind: "money", digits: number!, unit: moneyUnit(unit!)!})
  ],
  [
    sticky(`(${listed}${digits})(?=(?:[、和][^。；，：、\\d]*${digits}){1,20}\\s*(${units}))`),
    ([, number, unit]) => ({kind: "money", digits: number!, unit: moneyUnit(unit!)!})
  ],
  [sticky(`(${digits})\\s*[%％]`), ([, number]) => ({kind: "percent", digits: number!})],
  ...bases.map(([pattern, phase, , yearsBack = 1]): Rule => [
    sticky(`(?:${pattern})(?:的(?=\\s*\\d))?`),
    ([, year], fiscalYear) => ({kind: "base", year: year ? Number(year) : fiscalYear - yearsBack, phase, again: false})
  ]),
  ...baseAgain.map(([pattern, phase]): Rule => [
    sticky(pattern),
    (_, fiscalYear) => ({kind: "base", year: fiscalYear - 1, phase, again: true})
  ]),
  [sticky("(20\\d\\d)\\s*年(?:度)?"), ([, year]) => ({kind: "year", year: Number(year)})],
  ...reasonMarks.map(([pattern, scope]): Rule => [sticky(pattern), () => ({kind: "reason", scope})]),
  ...undecidedMarks.map(([pattern]): Rule => [sticky(pattern), () => ({kind: "undecided"})]),
  ...directions.map(([pattern, direction]): Rule => [sticky(pattern), () => ({kind: "direction", direction})]),
  ...completionMarks.map(([pattern]): Rule => [sticky(pattern), () => ({kind: "completion"})]),
  ...shareMarks.map(([pattern]): Rule => [sticky(pattern), () => ({kind: "share"})]),
  ...sharingMarks.map(([pattern, of]): Rule => [sticky(pattern), () => ({kind: "sharing", of})]),
  ...offBudgetMarks.map(([pattern]): Rule => [sticky(pattern), () => ({kind: "offBudget"})]),
  ...yearEndMarks.map(([pattern]): Rule => [
    sticky(pattern),
    ([, year], fiscalYear) => ({kind: "yearEnd", year: year ? Number(year) : fiscalYear - 1})
  ]),
  [sticky("(?<!基数)为(0)(?=[；，。])"), ([, zero]) => ({kind: "money", digits: zero!, unit: "wan"})]
];

/** Rules in their order, with what finds a character that one of them can begin with: everything else is passed over at once. */
interface Lexicon {
  readonly rules: readonly Rule[];
  readonly openings: RegExp;
}

/** The rules of a language of tokens; their patterns are sticky. */
export function lexiconOf(rules: readonly Rule[]): Lexicon {
  const first = firstCharacters(rules.map(([pattern]) => pattern));
  const openings = first === undefined ? "[^]" : `[${Object.keys(punctuation).join("")}${first}]`;
  return {rules, openings: new RegExp(openings, "g")};
}

const budgetLexicon = lexiconOf(lexicalRules);

/** A passage as tokens that cover it whole, in order. */
export function lex(printed: string, fiscalYear: number, lexicon = budgetLexicon): Token[] {
  const passage = plainDigits(printed);
  const tokens: Token[] = [];
  let from = 0;
  const flush = (to: number) => {
    if (to > from && passage.slice(from, to).trim())
      tokens.push({kind: "text", from, to, text: passage.slice(from, to)});
  };
  for (let at = nextOpening(passage, 0, lexicon); at < passage.length;) {
    const token = tokenAt(passage, at, fiscalYear, lexicon);
    if (!token) {
      at = nextOpening(passage, /\d/.test(passage[at]!) ? endOfDigits(passage, at) : at + 1, lexicon);
      continue;
    }
    flush(at);
    tokens.push(token);
    from = token.to;
    at = nextOpening(passage, from, lexicon);
  }
  flush(passage.length);
  return tokens;
}

function nextOpening(passage: string, from: number, {openings}: Lexicon): number {
  openings.lastIndex = from;
  return openings.exec(passage)?.index ?? passage.length;
}

function endOfDigits(passage: string, at: number): number {
  while (at < passage.length && /[\d.,]/.test(passage[at]!)) ++at;
  return at;
}

function tokenAt(passage: string, at: number, fiscalYear: number, {rules}: Lexicon): Token | undefined {
  const mark = punctuation[passage[at]!];
  if (mark) return {kind: mark, from: at, to: at + 1, text: passage[at]!};
  for (const [pattern, read] of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(passage);
    const reading = match && match[0] ? read(match, fiscalYear) : undefined;
    if (reading) return {...reading, from: at, to: at + match![0].length, text: match![0]} as Token;
  }
  return undefined;
}
