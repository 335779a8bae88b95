import {negativeMarks} from "../../../budget/amount.js";
import type {TextLine} from "./lines.js";
import {linesOf, runsOfLine, textOf} from "./lines.js";
import type {Marks} from "./painted.js";
import {withRaised} from "./raisedGlyphs.js";
import type {PrintedRow} from "./ruledTable.js";
import {printedRow, rowsOf, ruledTables, sharedOut, squaresOf} from "./ruledTable.js";

/** What a page holds, top to bottom: lines of text and tables. */
export type LayoutPart =
  {readonly y: number; readonly line: TextLine} | {readonly y: number; readonly rows: readonly PrintedRow[]};

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly LayoutPart[];
  /** Where the columns of a table begin and end that the next page may continue. */
  readonly columns: readonly number[] | undefined;
  /** Why the page's text can't be read: it is drawn as a picture, or its font names no characters. */
  readonly unreadable?: "picture" | "font";
}

/** Puts a page's marks in order. `columns` are those of a table that the page before left open. */
export function layOut(
  {glyphs, horizontal, vertical}: Marks,
  {width, height}: {readonly width: number; readonly height: number},
  columns?: readonly number[]
): Layout {
  const parts: LayoutPart[] = [];
  let left = withRaised(glyphs).filter(({x, y, text}) => text !== "" && x > -1 && x < width && y > 0 && y < height + 1);
  let open: readonly number[] | undefined;
  const drawn = ruledTables({horizontal, vertical}).sort((a, b) => topOf(a) - topOf(b));
  drawn.forEach((table, i) => {
    const squares = squaresOf(table, i === 0 ? columns : undefined);
    if (squares.xs.length < 3) return;
    const {cells, outside} = sharedOut(left, squares);
    if (!cells.size) return;
    left = outside;
    parts.push({y: squares.ys[0]!, rows: rowsOf(squares, cells)});
    open = squares.xs;
  });
  const {tables, prose} = alignedTables(linesOf(left));
  parts.push(...tables, ...prose.map((line) => ({y: line.y - line.size * 0.8, line})));
  return {width, height, parts: parts.sort((a, b) => a.y - b.y), columns: open};
}

/** Characters of private use, and the sign for none: what a font without a Unicode map gives. */
const nameless = /^[\ufffd\ue000-\uf8ff\0-\x08]+$/;

/** Why a page that draws something gives no text, or none that says what it prints. */
export function unreadable({glyphs}: Marks): Pick<Layout, "unreadable"> {
  const ink = glyphs.filter(({text}) => text.trim());
  if (!ink.length) return glyphs.length ? {} : {unreadable: "picture"};
  return ink.filter(({text}) => nameless.test(text)).length > ink.length / 2 ? {unreadable: "font"} : {};
}

function topOf({vertical}: {readonly vertical: ReadonlyArray<{readonly from: number}>}): number {
  return Math.min(...vertical.map(({from}) => from));
}

/** A table without lines: rows of texts that stand under each other. */
interface AlignedTable {
  readonly y: number;
  readonly rows: readonly PrintedRow[];
}

const amount = new RegExp(
  `^[+(（${negativeMarks}]?(?:\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+|\\d{5,})[)）]?%?$`
);
const gap = 1;
/** A line of prose, set wide: a sentence ends within it and the next begins. */
const sentenceWithin = /[。；][^。；]*[，、\u4e00-\u9fff]{4}/;

interface Broken {
  readonly line: TextLine;
  readonly parts: readonly TextLine[];
}

/** Takes the tables out of lines of text: three lines or more in parts, at least two with an amount. */
function alignedTables(lines: readonly TextLine[]): {readonly tables: AlignedTable[]; readonly prose: TextLine[]} {
  const tables: AlignedTable[] = [];
  const prose: TextLine[] = [];
  for (const run of runsOf(lines.map((line) => ({line, parts: runsOfLine(line, gap)})))) {
    const table = isTable(run) ? tableOf(run) : undefined;
    if (table) tables.push(table);
    else prose.push(...run.map(({line}) => line));
  }
  return {tables, prose};
}

/** Neighbouring lines that are all in parts, or all whole. */
function runsOf(lines: readonly Broken[]): Broken[][] {
  const runs: Broken[][] = [];
  for (const broken of lines) {
    const before = runs.at(-1)?.at(-1);
    const goesOn =
      before &&
      before.parts.length > 1 === broken.parts.length > 1 &&
      broken.line.y - before.line.y < 4 * broken.line.size;
    if (goesOn) runs.at(-1)!.push(broken);
    else runs.push([broken]);
  }
  return runs;
}

function isTable(run: readonly Broken[]): boolean {
  if (run.length < 3 || run[0]!.parts.length < 2 || run.some(({line}) => sentenceWithin.test(textOf(line))))
    return false;
  return (
    run.filter(({parts}) => parts.some((part, i) => i > 0 && amount.test(textOf(part).replace(/\s/g, "")))).length >= 2
  );
}

function tableOf(run: readonly Broken[]): AlignedTable | undefined {
  const columns = columnsOf(run);
  if (columns.length < 2) return undefined;
  const rows = run.map(({parts}) => {
    const cells = columns.map(() => "");
    const indents: number[] = [];
    for (const part of parts) {
      const at = Math.max(
        0,
        columns.findIndex(({to}) => part.x0 < to)
      );
      cells[at] = cells[at] ? `${cells[at]} ${textOf(part)}` : textOf(part);
      indents[at] ??= part.x0 - columns[at]!.from;
    }
    return printedRow(cells, indents);
  });
  return {y: run[0]!.line.y, rows};
}

/** The stretches of the page's width that the body's texts take, gaps between them. */
function columnsOf(run: readonly Broken[]): Array<{from: number; to: number}> {
  const columns: Array<{from: number; to: number}> = [];
  const body = run.filter(({parts}) => parts.some((part) => amount.test(textOf(part).replace(/\s/g, ""))));
  for (const {x0, x1} of body.flatMap(({parts}) => parts).sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && x0 < last.to) last.to = Math.max(last.to, x1);
    else columns.push({from: x0, to: x1});
  }
  return columns;
}
