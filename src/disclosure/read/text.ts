import type {Block, Page, Row} from "./page.js";

const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const pipeRule = /^\|?[\s:|-]+\|[\s:|-]*$/;
const item = /^[-*+]\s+/;

const pageMark = /^<!--\s*page\s+(\d+)\s*-->$/i;
const comment = /^<!--.*-->$/;

/**
 * Markdown or plain text with pipe or TAB tables as blocks, one page unless
 * `<!-- page N -->` marks divide it. Blank lines inside a TAB table (page
 * breaks of the original) do not end it.
 */
export function readText(text: string): Page[] {
  const pages: Array<{number?: number; blocks: Block[]}> = [{blocks: []}];
  let {blocks} = pages[0]!;
  let rows: Row[] = [];
  const endTable = () => {
    if (rows.length) blocks.push({kind: "table", rows});
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
    const cells = tableCells(printed);
    if (cells === "rule") return;
    if (cells) {
      rows.push({line, cells: cells.map(plain)});
      return;
    }
    endTable();
    blocks.push(textBlock(printed, line));
  });
  endTable();
  return pages.filter((page, i) => i > 0 || page.blocks.length > 0 || pages.length === 1);
}

function tableCells(line: string): string[] | "rule" | undefined {
  if (line.includes("\t")) return line.split("\t");
  if (!line.startsWith("|")) return undefined;
  if (pipeRule.test(line)) return "rule";
  return line.trim().replace(/^\|/, "").replace(/\|$/, "").split(/(?<!\\)\|/);
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
