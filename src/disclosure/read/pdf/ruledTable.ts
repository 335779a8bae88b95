import {negativeMarks} from "../../../budget/amount.js";
import type {Glyph} from "./marks.js";
import type {Line} from "./lines.js";
import {linesOf, textOf} from "./lines.js";
import type {Squares} from "./cells.js";

const number = new RegExp(`^[+(（${negativeMarks}]?(?:\\d{1,3}(?:[,，]\\d{3})+|\\d+)(?:\\.\\d+)?[)）]?%?$`);

/** The rows of cells of a ruled table: the text of a merged cell once, where it begins, and empty cells for the rest. */
export function rowsOf({xs, ys}: Squares, cells: ReadonlyMap<number, readonly Glyph[]>): string[][] {
  const width = xs.length - 1;
  const rows: string[][] = [];
  for (let row = 0; row < ys.length - 1; ++row) {
    const lines = Array.from({length: width}, (_, column) => linesOf(cells.get(row * width + column) ?? []));
    const room = Array.from({length: width}, (_, column) => xs[column + 1]! - xs[column]!);
    for (const part of unruledRows(lines)) rows.push(part.map((line, column) => cellText(line, room[column]!)));
  }
  return rows;
}

/**
 * The rows inside one drawn row: more than one where at least two columns hold
 * whole numbers one below the other on the same baselines, as a table without
 * lines between its rows does.
 */
function unruledRows(cells: readonly Line[][]): Line[][][] {
  const columns = cells.filter((lines) => lines.length > 1 && lines.every((line) => number.test(textOf(line).replace(/\s/g, ""))));
  const baselines = columns.reduce<readonly Line[]>((longest, lines) => (lines.length > longest.length ? lines : longest), []);
  if (columns.length < 2 || !columns.every((lines) => lines.every(({y}) => baselines.some((line) => isBeside(line.y, y, line.size))))) return [[...cells]];
  const rowOf = (y: number) => Math.max(0, baselines.findLastIndex((line) => line.y - line.size * 0.6 <= y));
  return baselines.map((_, row) => cells.map((lines) => lines.filter(({y}) => rowOf(y) === row)));
}

function isBeside(a: number, b: number, size: number): boolean {
  return Math.abs(a - b) <= size / 2;
}

/** Lines of a cell as one text: numbers broken at the cell's edge are whole again, Chinese needs no space. */
export function cellText(lines: readonly Line[], width: number): string {
  return lines.reduce((text, line, i) => {
    const next = textOf(line);
    return i === 0 ? next : text + between(text, next, lines[i - 1]!, width) + next;
  }, "");
}

function between(before: string, after: string, {x0, x1, size}: Line, width: number): string {
  if (number.test(before) && number.test(after)) return width - (x1 - x0) < 2 * size && number.test(before + after) ? "" : " ";
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? " " : "";
}
