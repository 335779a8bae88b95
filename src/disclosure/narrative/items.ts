import type {ClaimItem} from "../../budget/claim.js";
import {numbered} from "../model/comparableText.js";
import type {Passage} from "../outline/passage.js";
import {sourceAt} from "../outline/passage.js";
import type {Token} from "./lexer.js";

/** A numbered item of a passage, and how deep it stands: 2 （一）, 3 1., 4 （1）, 5 ①. */
export interface PassageItem extends ClaimItem {
  readonly from: number;
  readonly level: number;
}

const circled = /^[①-⑳]/;
/** Behind the end of what was said before, an item begins within its line. */
const within =
  /(?<=[。；：;:]|其中)\s*(?=[①-⑳]|\d{1,2}[、．](?!\d)|\d{1,2}\.\s*(?![\d\s])|[（(]\d{1,2}[）)]|[（(][一二三四五六七八九十]{1,2}[）)])/g;

/** The items of a passage by the character that they begin at. */
export function passageItems(passage: Passage, document: string): ReadonlyMap<number, PassageItem> {
  const {text, pieces} = passage;
  const starts = [
    ...pieces.map(({start}) => start),
    ...[...text.matchAll(within)].map((match) => match.index + match[0].length)
  ];
  return new Map(
    [...new Set(starts)].flatMap((from) => {
      const level = levelAt(text, from);
      return level === undefined ? [] : [[from, itemAt(passage, {from, level, document})]];
    })
  );
}

function levelAt(text: string, from: number): number | undefined {
  const rest = text.slice(from, from + 12).trimStart();
  return circled.test(rest) ? 5 : numbered(rest).level || undefined;
}

function itemAt(
  passage: Passage,
  {from, level, document}: {readonly from: number; readonly level: number; readonly document: string}
): PassageItem {
  const {text} = numbered(passage.text.slice(from).trimStart().replace(circled, ""));
  const label = /^[^，。；：,;:]*/.exec(text)![0].replace(/\s*\d[\d,.]*\s*万?元.*$/, "");
  return {label: label.trim(), line: sourceAt(passage, document, from, from + 1).line, from, level};
}

/** Tokens with the end of a sentence before each item, whatever stands before it. */
export function endedAt(tokens: readonly Token[], items: ReadonlyMap<number, PassageItem>): Token[] {
  const starts = [...items.keys()].filter((from) => from > 0).sort((a, b) => a - b);
  return tokens.flatMap((token) => {
    const inside = starts.filter((from) => token.from <= from && from < token.to);
    if (!inside.length || (token.kind !== "text" && inside.some((from) => from > token.from))) return [token];
    return inside.reduceRight<Token[]>(([last, ...rest], from) => [...cut(last!, from), ...rest], [token]);
  });
}

function cut(token: Token, at: number): Token[] {
  const {from, to, text} = token;
  const end: Token = {kind: "stop", from: at, to: at, text: ""};
  const [before, behind] = [text.slice(0, at - from), text.slice(at - from)];
  const first: Token[] = before.trim() ? [{...token, to: at, text: before}] : [];
  return [...first, end, {...token, from: at, to, text: behind}];
}
