import {negativeMarks} from "../../../budget/amount.js";
import type {CellFacts, Row} from "../page.js";
import type {TextLine} from "./lines.js";
import {centreOf, linesOf, textOf} from "./lines.js";
import type {Glyph, Marks, Ruling} from "./painted.js";

/** Lines this close are one line; ends this close meet. */
const tolerance = 2;
const reach = 3;
/** Shorter lines are dashes, ticks and boxes around a character. */
const shortest = 5;

/** A row of a page's table, not yet numbered. */
export type PrintedRow = Omit<Row, "line">;

/** The lines of one table. */
interface Ruled {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** The tables that a page's lines draw: lines that cross, at least two one way and one the other. */
export function ruledTables({horizontal, vertical}: Pick<Marks, "horizontal" | "vertical">): Ruled[] {
  const across = merged(horizontal);
  const down = merged(vertical);
  const group = connected(across, down);
  const tables = new Map<number, {horizontal: Ruling[]; vertical: Ruling[]}>();
  const tableOf = (id: number) => tables.get(id) ?? tables.set(id, {horizontal: [], vertical: []}).get(id)!;
  across.forEach((ruling, i) => tableOf(group(i)).horizontal.push(ruling));
  down.forEach((ruling, i) => tableOf(group(across.length + i)).vertical.push(ruling));
  return [...tables.values()].filter(
    (table) => table.horizontal.length + table.vertical.length >= 3 && table.horizontal.length && table.vertical.length
  );
}

/** Joins pieces of one line. */
function merged(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const lines: Array<{at: number; pieces: Ruling[]}> = [];
  for (const ruling of sorted) {
    const last = lines.at(-1);
    if (last && ruling.at - last.at <= tolerance) last.pieces.push(ruling);
    else lines.push({at: ruling.at, pieces: [ruling]});
  }
  return lines.flatMap(({pieces}) => joined(pieces)).filter(({from, to}) => to - from >= shortest);
}

function joined(pieces: readonly Ruling[]): Ruling[] {
  const at = pieces.reduce((sum, piece) => sum + piece.at, 0) / pieces.length;
  const spans: Array<{from: number; to: number}> = [];
  for (const {from, to} of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && from <= last.to + reach) last.to = Math.max(last.to, to);
    else spans.push({from, to});
  }
  return spans.map((span) => ({at, ...span}));
}

/** Numbers the lines by which of them cross or touch, one after the other. */
function connected(across: readonly Ruling[], down: readonly Ruling[]): (index: number) => number {
  const parent = Array.from({length: across.length + down.length}, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  across.forEach((h, i) =>
    down.forEach((v, k) => {
      if (covers(h, v.at) && covers(v, h.at)) parent[root(i)] = root(across.length + k);
    })
  );
  return root;
}

function covers({from, to}: Ruling, at: number): boolean {
  return from - reach <= at && at <= to + reach;
}

/** Where lines stand, those almost in one place as one. */
function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (!found.length || value - found.at(-1)! > reach) found.push(value);
  return found;
}

/** A table's grid: where its columns and rows begin and end, and which cell each square belongs to. */
interface Squares {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The first square, in reading order, of the cell that square `row`, `column` is part of. */
  readonly cell: (row: number, column: number) => number;
}

/** The grid that lines draw. `columns`, where the page before had the same table, are its columns. */
export function squaresOf({horizontal, vertical}: Ruled, columns?: readonly number[]): Squares {
  const left = Math.min(...horizontal.map(({from}) => from), ...vertical.map(({at}) => at));
  const right = Math.max(...horizontal.map(({to}) => to), ...vertical.map(({at}) => at));
  const top = Math.min(...vertical.map(({from}) => from), ...horizontal.map(({at}) => at));
  const bottom = Math.max(...vertical.map(({to}) => to), ...horizontal.map(({at}) => at));
  const own = places([left, ...vertical.map(({at}) => at), right]);
  const xs = columns && continues(own, columns) ? columns : own;
  const ys = places([top, ...horizontal.map(({at}) => at), bottom]);
  const [width, height] = [xs.length - 1, ys.length - 1];
  const parent = Array.from({length: width * height}, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  const join = (a: number, b: number) => {
    const [first, second] = [root(a), root(b)].sort((p, q) => p - q) as [number, number];
    parent[second] = first;
  };
  const isDrawn = (lines: Ruled["vertical"], at: number, from: number, to: number) =>
    lines.some(
      (line) => Math.abs(line.at - at) <= near && Math.min(line.to, to) - Math.max(line.from, from) > (to - from) / 2
    );
  for (let row = 0; row < height; ++row) {
    for (let column = 0; column < width; ++column) {
      const square = row * width + column;
      if (column + 1 < width && !isDrawn(vertical, xs[column + 1]!, ys[row]!, ys[row + 1]!)) join(square, square + 1);
      if (row + 1 < height && !isDrawn(horizontal, ys[row + 1]!, xs[column]!, xs[column + 1]!))
        join(square, square + width);
    }
  }
  return {xs, ys, cell: (row, column) => root(row * width + column)};
}

const near = 3.5;

/** Whether these columns are those of the page before, some of them joined. */
function continues(own: readonly number[], before: readonly number[]): boolean {
  const isThere = (x: number) => before.some((place) => Math.abs(place - x) <= near);
  return (
    own.length < before.length &&
    own.every(isThere) &&
    Math.abs(own[0]! - before[0]!) <= near &&
    Math.abs(own.at(-1)! - before.at(-1)!) <= near
  );
}

/** The index of the interval that holds a place; -1 outside. */
function intervalOf(bounds: readonly number[], place: number): number {
  if (place < bounds[0]! || place > bounds.at(-1)!) return -1;
  for (let i = 1; i < bounds.length; ++i) if (place <= bounds[i]!) return i - 1;
  return -1;
}

/** Shares out characters to the cells they stand in; what stands in none stays outside. */
export function sharedOut(
  glyphs: readonly Glyph[],
  {xs, ys, cell}: Squares
): {readonly cells: Map<number, Glyph[]>; readonly outside: Glyph[]} {
  const cells = new Map<number, Glyph[]>();
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    const [x, y] = centreOf(glyph);
    const [column, row] = [intervalOf(xs, x), intervalOf(ys, y)];
    if (column < 0 || row < 0) outside.push(glyph);
    else {
      const id = cell(row, column);
      const held = cells.get(id);
      if (held) held.push(glyph);
      else cells.set(id, [glyph]);
    }
  }
  return {cells, outside};
}

const number = new RegExp(`^[+(（${negativeMarks}]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?[)）]?%?$`);

/** The rows of cells of a ruled table: the text of a merged cell once, where it begins, and empty cells for the rest. */
export function rowsOf({xs, ys}: Squares, cells: ReadonlyMap<number, readonly Glyph[]>): PrintedRow[] {
  const width = xs.length - 1;
  const rows: PrintedRow[] = [];
  for (let row = 0; row < ys.length - 1; ++row) {
    const lines = Array.from({length: width}, (_, column) => linesOf(cells.get(row * width + column) ?? []));
    const room = Array.from({length: width}, (_, column) => xs[column + 1]! - xs[column]!);
    for (const part of unruledRows(withoutOverrun(lines), room)) rows.push(rowOf(part, xs));
  }
  return rows;
}

function rowOf(lines: readonly TextLine[][], xs: readonly number[]): PrintedRow {
  const cells = lines.map((cell, column) => cellText(cell, xs[column + 1]! - xs[column]!));
  return printedRow(
    cells,
    lines.map(([first], column) => first && first.x0 - xs[column]!)
  );
}

/** A row with how far the first lines of its texts are set in; where an amount begins says nothing. */
export function printedRow(cells: readonly string[], indents: ReadonlyArray<number | undefined>): PrintedRow {
  const facts = new Map(
    cells.flatMap((text, i): Array<[number, CellFacts]> =>
      text && !number.test(text) ? [[i, {indent: Math.max(0, Math.round(indents[i] ?? 0))}]] : []
    )
  );
  return facts.size ? {cells, facts} : {cells};
}

/** The cells of a row, the end of a label that runs over its edge into the cell of an amount given back to it. */
function withoutOverrun(cells: readonly TextLine[][]): TextLine[][] {
  const mended = cells.map((lines) => [...lines]);
  for (let i = 1; i < mended.length; ++i) {
    const [line, ...more] = mended[i]!;
    const at = line && !more.length ? amountAt(textOf(line).replace(/\s/g, "")) : 0;
    const label = mended[i - 1]!.find(
      (left) => line && isBeside(left.y, line.y, line.size) && Math.abs(line.x0 - left.x1) < line.size / 2
    );
    if (!line || !at || !label) continue;
    const ink = line.glyphs.filter(({text}) => text.trim());
    const cut = ink.findIndex((_, k) => textOf({glyphs: ink.slice(0, k)}).replace(/\s/g, "").length === at);
    mended[i] = linesOf(ink.slice(cut));
    mended[i - 1] = mended[i - 1]!.flatMap((left) =>
      left === label ? linesOf([...left.glyphs, ...ink.slice(0, cut).map((glyph) => ({...glyph, y: left.y}))]) : [left]
    );
  }
  return mended;
}

const overrun = /^[\u4e00-\u9fff（）()、]{1,6}(?=(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{1,2}$)/;

/** Where the amount begins in a text that is the end of a label and an amount; 0 for any other. */
function amountAt(text: string): number {
  return overrun.exec(text)?.[0].length ?? 0;
}

/**
 * The rows inside one drawn row: more than one where at least two columns hold
 * whole numbers one below the other on the same baselines, as a table without
 * lines between its rows does.
 */
function unruledRows(cells: readonly TextLine[][], room: readonly number[]): TextLine[][][] {
  const columns = cells.filter(
    (lines, i) =>
      lines.length > 1 &&
      lines.every((line) => number.test(textOf(line).replace(/\s/g, ""))) &&
      !isWrapped(lines, room[i]!)
  );
  const baselines = columns.reduce<readonly TextLine[]>(
    (longest, lines) => (lines.length > longest.length ? lines : longest),
    []
  );
  if (
    columns.length < 2 ||
    !columns.every((lines) => lines.every(({y}) => baselines.some((line) => isBeside(line.y, y, line.size))))
  )
    return [[...cells]];
  const rowOf = (y: number) =>
    Math.max(
      0,
      baselines.findLastIndex((line) => line.y - line.size * 0.6 <= y)
    );
  return baselines.map((_, row) => cells.map((lines) => lines.filter(({y}) => rowOf(y) === row)));
}

/** Whether the lines of a cell are pieces of one amount: all but the last fill it. */
function isWrapped(lines: readonly TextLine[], width: number): boolean {
  return number.test(cellText(lines, width));
}

function isBeside(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) <= size / 2;
}

/** Lines of a cell as one text: numbers broken at the cell's edge are whole again, Chinese needs no space. */
function cellText(lines: readonly TextLine[], width: number): string {
  return lines.reduce((text, line, i) => {
    const next = textOf(line);
    return i === 0 ? next : text + between(text, next, lines[i - 1]!, width) + next;
  }, "");
}

function between(before: string, after: string, {x0, x1, size}: TextLine, width: number): string {
  if (number.test(before) && number.test(after))
    return width - (x1 - x0) < 2 * size && number.test(before + after) ? "" : " ";
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : "";
}
