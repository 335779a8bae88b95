import type {Marks} from "./marks.js";
import {alignedTables} from "./alignedTable.js";
import {sharedOut, squaresOf} from "./cells.js";
import type {Line} from "./lines.js";
import {linesOf} from "./lines.js";
import {rowsOf} from "./ruledTable.js";
import {withRaised} from "./raisedGlyphs.js";
import {ruledTables} from "./rulings.js";

/** What a page holds, top to bottom: lines of text and tables. */
export type Part = {readonly y: number; readonly line: Line} | {readonly y: number; readonly rows: readonly (readonly string[])[]};

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
  /** Where the columns of a table begin and end that the next page may continue. */
  readonly columns: readonly number[] | undefined;
}

/** Puts a page's marks in order. `columns` are those of a table that the page before left open. */
export function layOut({glyphs, horizontal, vertical}: Marks, {width, height}: {readonly width: number; readonly height: number}, columns?: readonly number[]): Layout {
  const parts: Part[] = [];
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

function topOf({vertical}: {readonly vertical: ReadonlyArray<{readonly from: number}>}): number {
  return Math.min(...vertical.map(({from}) => from));
}
