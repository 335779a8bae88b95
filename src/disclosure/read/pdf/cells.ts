import type {Glyph} from "./marks.js";
import {centreOf} from "./lines.js";
import type {Ruled} from "./rulings.js";
import {places} from "./rulings.js";

/** A table's grid: where its columns and rows begin and end, and which cell each square belongs to. */
export interface Squares {
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
    lines.some((line) => Math.abs(line.at - at) <= near && Math.min(line.to, to) - Math.max(line.from, from) > (to - from) / 2);
  for (let row = 0; row < height; ++row) {
    for (let column = 0; column < width; ++column) {
      const square = row * width + column;
      if (column + 1 < width && !isDrawn(vertical, xs[column + 1]!, ys[row]!, ys[row + 1]!)) join(square, square + 1);
      if (row + 1 < height && !isDrawn(horizontal, ys[row + 1]!, xs[column]!, xs[column + 1]!)) join(square, square + width);
    }
  }
  return {xs, ys, cell: (row, column) => root(row * width + column)};
}

const near = 3.5;

/** Whether these columns are those of the page before, some of them joined. */
function continues(own: readonly number[], before: readonly number[]): boolean {
  const isThere = (x: number) => before.some((place) => Math.abs(place - x) <= near);
  return own.length < before.length && own.every(isThere) && Math.abs(own[0]! - before[0]!) <= near && Math.abs(own.at(-1)! - before.at(-1)!) <= near;
}

/** The index of the interval that holds a place; -1 outside. */
export function intervalOf(bounds: readonly number[], place: number): number {
  if (place < bounds[0]! || place > bounds.at(-1)!) return -1;
  for (let i = 1; i < bounds.length; ++i) if (place <= bounds[i]!) return i - 1;
  return -1;
}

/** Shares out characters to the cells they stand in; what stands in none stays outside. */
export function sharedOut(glyphs: readonly Glyph[], {xs, ys, cell}: Squares): {readonly cells: Map<number, Glyph[]>; readonly outside: Glyph[]} {
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
