import type {Block, Page} from "../page.js";
import {within} from "../page.js";
import type {Layout, LayoutPart} from "./layout.js";
import type {TextLine} from "./lines.js";
import {textOf} from "./lines.js";

const pageNumber = /^[-—–·\s]*(?:第\s*)?(?:\d+|[ivxl]+)(?:\s*页)?(?:\s*[/,，共]+\s*\d+\s*页?)?[-—–·\s]*$/i;
const footer = 0.88;
const longestHeading = 40;
/** What no heading holds. */
const sentence = /[。；，：、！？,;:…]|\.\.\./;
const numberedHeading = /^(?:第?[一二三四五六七八九十廿]+(?:部分|[、．.章节])|[（(]?\d{1,2}[）).．、])/;

/**
 * The pages' lines and tables as blocks, their lines numbered through the whole
 * document; a number is left out before a paragraph's first line.
 */
export function blocksOf(printed: readonly Layout[]): Page[] {
  const layouts = withoutRunningLines(printed);
  const body = bodyOf(layouts);
  let line = 0;
  let rows = 0;
  let inContents = false;
  return layouts.map((layout, index) => {
    const lines = layout.parts.filter(isLine).map((part) => part.line);
    const left = leftEdge(lines);
    inContents = isContents(layout, lines, inContents);
    const cover = index === 0 && lines.length < longestCover;
    const blocks: Block[] = [];
    let before: TextLine | undefined;
    for (const part of layout.parts) {
      if (!isLine(part)) {
        within("rows", (rows += part.rows.length));
        within("columns", part.rows[0]?.cells.length ?? 0);
        blocks.push({kind: "table", rows: part.rows.map((row) => ({...row, line: ++line}))});
        before = undefined;
      } else if (!isPageNumber(part.line, layout)) {
        line += part.line.x0 > left + indent * part.line.size ? 2 : 1;
        const block = textBlock(part.line, inContents ? undefined : {width: layout.width, body}, line);
        const above = blocks.at(-1);
        if (
          before &&
          above?.kind === "heading" &&
          block.kind === "heading" &&
          goesOn(before, part.line, layout, cover)
        ) {
          blocks[blocks.length - 1] = {...above, text: above.text + (cover ? " " : "") + block.text};
        } else blocks.push(block);
        before = part.line;
      }
    }
    return {number: index + 1, blocks, ...remarksOn(layout, index + 1, line)};
  });
}

const unread = {
  picture: "is empty or a picture",
  font: "is set in a font that does not name its characters"
} as const;

function remarksOn({unreadable}: Layout, page: number, line: number): Pick<Page, "remarks"> {
  return unreadable
    ? {remarks: [{severity: "note", line, message: `page without text: page ${page} ${unread[unreadable]}`}]}
    : {};
}

/** How many pages a line heads or ends that is no page's own. */
const fewestRuns = 3;

/** The pages with a line that heads, or ends, most of them on the first of these alone. */
function withoutRunningLines(layouts: readonly Layout[]): Layout[] {
  const counts = new Map<string, number>();
  const edges = layouts.map(({parts}) => [...new Set([parts[0], parts.at(-1)])].filter((part) => part && isLine(part)));
  const textAt = (part: LayoutPart) => (isLine(part) ? textOf(part.line) : "");
  for (const part of edges.flat()) counts.set(textAt(part!), (counts.get(textAt(part!)) ?? 0) + 1);
  const runs = (text: string) => (counts.get(text) ?? 0) >= Math.max(fewestRuns, layouts.length / 2);
  const seen = new Set<string>();
  return layouts.map((layout, i) => ({
    ...layout,
    parts: layout.parts.filter((part) => {
      if (!edges[i]!.includes(part) || !runs(textAt(part))) return true;
      return !seen.has(textAt(part)) && seen.add(textAt(part));
    })
  }));
}

const longestCover = 8;
/** By how many characters a paragraph's first line begins to the right of the others. */
const indent = 1.2;

function leftEdge(lines: readonly TextLine[]): number {
  return lines.reduce((left, {x0}) => Math.min(left, x0), Infinity);
}

/** Pages of contents name every heading once too often: what stands on them is no heading. */
function isContents({parts}: Layout, lines: readonly TextLine[], before: boolean): boolean {
  if (parts.length !== lines.length || !lines.length) return false;
  const texts = lines.map(textOf);
  if (texts.some((text) => text.replace(/\s/g, "") === "目录")) return true;
  return (
    before && texts.every((text) => text.length <= longestHeading && numberedHeading.test(text) && !/[。；]/.test(text))
  );
}

/** Whether a heading goes on in the next line: one that fills the page's width, or a cover's. */
function goesOn(above: TextLine, {y, size, glyphs}: TextLine, {width}: Layout, cover: boolean): boolean {
  if (
    Math.abs(above.size - size) > 0.3 * size ||
    y - above.y > (cover ? 6 : 2.5) * size ||
    numberedHeading.test(textOf({glyphs}))
  )
    return false;
  return cover || above.x1 - above.x0 > 0.7 * width;
}

interface Body {
  readonly size: number;
  readonly bold: boolean;
}

/** The size and weight that most of the prose is set in. */
function bodyOf(layouts: readonly Layout[]): Body {
  const counts = new Map<string, number>();
  for (const {line} of layouts.flatMap(({parts}) => parts).filter(isLine)) {
    const key = JSON.stringify({size: Math.round(line.size * 2) / 2, bold: line.bold});
    counts.set(key, (counts.get(key) ?? 0) + line.glyphs.length);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most ? (JSON.parse(most[0]) as Body) : {size: 0, bold: false};
}

function isLine(part: LayoutPart): part is Extract<LayoutPart, {line: TextLine}> {
  return "line" in part;
}

function isPageNumber(line: TextLine, {height}: Layout): boolean {
  return line.y > footer * height && pageNumber.test(textOf(line));
}

interface Setting {
  readonly width: number;
  readonly body: Body;
}

function textBlock(line: TextLine, setting: Setting | undefined, number: number): Block {
  const text = textOf(line);
  if (!setting || !isHeading(text, line, setting)) return {kind: "prose", line: number, text, offset: 0};
  return {kind: "heading", line: number, depth: line.size > setting.body.size * 1.3 ? 1 : 2, text};
}

function isHeading(text: string, line: TextLine, {width, body}: Setting): boolean {
  if (text.length > longestHeading || sentence.test(text.replace(numberedHeading, ""))) return false;
  return line.size > body.size * 1.12 || (line.bold && !body.bold) || isCentred(line, width);
}

function isCentred({x0, x1, size}: TextLine, width: number): boolean {
  return x0 > 0.2 * width && Math.abs(x0 + x1 - width) < 2 * size;
}
