import {invalid} from "../../budget/errors.js";
import {inlineHtml} from "./html.js";
import {indented, indentIn, withEdges} from "./indents.js";
import type {Aside, AsidePart, Block, CellFacts, Page, Row} from "./page.js";
import {raised} from "./raised.js";

const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const pipeRule = /^\|?[\s:|-]+\|[\s:|-]*$/;
const item = /^[-*+]\s+/;

const pageMark = /^<!--\s*page\s+(\d+)\s*-->$/i;
const comment = /^<!--.*-->$/;
const opensComment = /^<!--(?!.*-->)/;

const struck = /~~(?=\S)(.+?)(?<=\S)~~/g;
const markedUp =
  /<(?:sup|sub|del|s|strike)\b|<[^>]*(?:\bhidden\b|display\s*:|visibility\s*:|line-through|mso-hide|font-size\s*:\s*0|vertical-align\s*:)/i;

/** A line or cell without what is struck, hidden or commented out; raised text as raised characters. */
function shownOf(printed: string, line: number, cell: number): {text: string; asides: Aside[]} {
  if (!/~~|<|\^\{/.test(printed)) return {text: printed, asides: []};
  const comments = [...printed.matchAll(/<!--(.*?)-->/g)].map(([, text = ""]): AsidePart => ({
    line,
    cell,
    text: text.trim()
  }));
  const text = printed
    .replace(/<!--.*?-->/g, "")
    .replace(struck, "<del>$1</del>")
    .replace(/\^\{([^{}]{1,8})\}/g, (_, piece: string, at: number) => raised(printed.slice(0, at), piece));
  const marked = markedUp.test(text) ? inlineHtml(text, line, cell) : {text, asides: []};
  const hidden = comments.filter((part) => part.text);
  return {
    text: marked.text,
    asides: [
      ...marked.asides,
      ...(hidden.length ? [{use: "hidden" as const, line, where: "comment", parts: hidden}] : [])
    ]
  };
}

/**
 * Markdown or plain text with pipe or TAB tables as blocks, one page unless
 * `<!-- page N -->` marks divide it. Blank lines inside a TAB table (page
 * breaks of the original) do not end it.
 */
export function readText(text: string): Page[] {
  const pages: Array<{number?: number; blocks: Block[]; asides?: Aside[]}> = [{blocks: []}];
  let {blocks} = pages[0]!;
  const keep = (asides: readonly Aside[]) => {
    if (asides.length) (pages.at(-1)!.asides ??= []).push(...asides);
  };
  let commented: AsidePart[] | undefined;
  let rows: Row[] = [];
  const endTable = () => {
    if (rows.length) blocks.push({kind: "table", rows: withEdges(rows)});
    rows = [];
  };
  text.split(/\r\n?|\n/).forEach((printed, index) => {
    const line = index + 1;
    if (/^\s*$/.test(printed) && !printed.includes("\t")) return;
    const mark = pageMark.exec(printed);
    if (mark) {
      endTable();
      blocks = [];
      pages.push({number: Number(mark[1]), blocks});
      return;
    }
    if (comment.test(printed)) return;
    if (!commented && opensComment.test(printed)) commented = [];
    if (commented) {
      commented.push({line, cell: 0, text: plain(printed.replace(/<!--|-->/g, ""))});
      if (!printed.includes("-->")) return;
      keep([{use: "hidden", line: commented[0]!.line, where: "comment", parts: commented.filter((part) => part.text)}]);
      commented = undefined;
      return;
    }
    const cells = tableCells(printed);
    if (cells === "rule") return;
    if (cells) {
      const shown = cells.map((cell, i) => shownOf(cell, line, i + 1));
      shown.forEach(({asides}) => keep(asides));
      const facts = new Map<number, CellFacts>();
      shown.forEach(({text}, i) => {
        const own = indented(undefined, indentIn(text.replaceAll("&nbsp;", "\u00a0").replace(/^ (?=\S)/, "")));
        if (own) facts.set(i, own);
      });
      rows.push({line, cells: shown.map(({text}) => plain(text)), ...(facts.size ? {facts} : {})});
      return;
    }
    endTable();
    const {text: shown, asides} = shownOf(printed, line, 0);
    keep(asides);
    if (shown.trim() || !asides.length) blocks.push(textBlock(shown, line));
  });
  endTable();
  return pages.filter((page, i) => i > 0 || page.blocks.length > 0 || pages.length === 1);
}

function tableCells(line: string): string[] | "rule" | undefined {
  if (line.includes("\t")) return line.split("\t");
  if (!line.startsWith("|")) return undefined;
  if (pipeRule.test(line)) return "rule";
  return line
    .trim()
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split(/(?<!\\)\|/);
}

function textBlock(printed: string, line: number): Block {
  const match = heading.exec(printed);
  if (match) return {kind: "heading", line, depth: match[1]!.length, text: plain(match[2]!)};
  const marker = item.exec(printed);
  const text = marker ? printed.slice(marker[0].length) : printed;
  const trimmed = plain(text);
  const offset = printed.indexOf(trimmed);
  return {kind: "prose", line, ...(marker ? {item: true as const} : {}), text: trimmed, offset: Math.max(offset, 0)};
}

const tag = /<\/?[a-zA-Z][^<>]*>/g;
const emphasis = /\*\*|__/g;
const entities: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "\\geq": "≥",
  "\\leq": "≤",
  "\\%": "%",
  "\\|": "|",
  $: ""
};
const entity = /&(?:nbsp|lt|gt|amp|quot);|\\[gl]eq\s*|\\[%|]|\$/g;

/** The text without markup that a conversion left in it: tags, emphasis, entities, TeX signs. */
export function plain(text: string): string {
  if (/[<*_&\\$]/.test(text)) {
    text = text
      .replace(tag, "")
      .replace(emphasis, "")
      .replace(entity, (found) => entities[found.trim()] ?? found);
  }
  return text.trim();
}

/** What is tried, in order: a byte order mark decides; then UTF-8, UTF-16 by its zero bytes, and China's own code. */
const marks: ReadonlyArray<readonly [encoding: string, mark: readonly number[]]> = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]]
];

/** Characters that no text holds. */
const binary = /[\x00-\x08\x0e-\x1f\x7f\ufffd\ufffe\uffff]/;

/** Bytes as text: UTF-8, UTF-16, GB18030 (and so GBK and GB2312); a byte order mark is dropped. Throws `invalid text` for anything else. */
export function decode(bytes: Uint8Array): string {
  const marked = marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked)
    return decoded(bytes, marked) ?? refuse(`the file is not ${marked.toUpperCase()}, as its first bytes say`);
  const zeros = zeroBytes(bytes);
  if (zeros)
    return decoded(bytes, zeros.odd > zeros.even ? "utf-16le" : "utf-16be") ?? refuse("the file holds binary data");
  const text = utf8(bytes);
  if (text !== undefined) return text;
  if (isCutOff(bytes) || isMostlyUtf8(bytes)) refuse("the file is not UTF-8");
  return decoded(bytes, "gb18030") ?? refuse("the file is not UTF-8, UTF-16 or GB18030");
}

/** A stray control character in a text that is UTF-8 is no reason to refuse it. */
function utf8(bytes: Uint8Array, stream = false): string | undefined {
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(bytes, {stream});
  } catch {
    return undefined;
  }
}

/** Whether a text is UTF-8 up to a character that lacks its last bytes. */
function isCutOff(bytes: Uint8Array): boolean {
  return utf8(bytes, true) !== undefined;
}

/** A damaged UTF-8 text is not to be taken for China's code, in which most bytes mean something too. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const wrong = text.split("\ufffd").length - 1;
  const whole = text.match(/[\u0800-\ufffc]/g)?.length ?? 0;
  return whole > 2 * wrong;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, {fatal: true}).decode(bytes);
    return binary.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** How many zero bytes stand at even and at odd places; undefined without any. */
function zeroBytes(bytes: Uint8Array): {readonly even: number; readonly odd: number} | undefined {
  const counts = {even: 0, odd: 0};
  bytes.forEach((byte, i) => {
    if (byte === 0) ++counts[i % 2 ? "odd" : "even"];
  });
  return counts.even + counts.odd ? counts : undefined;
}

function refuse(why: string): never {
  throw invalid("text", why);
}
