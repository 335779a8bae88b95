import {cellKind} from "./cell.js";
import type {ColumnKind} from "./columns.js";

interface Alignment {
  /** For each column the index of its cell; undefined where the row has none. */
  readonly cells: ReadonlyArray<number | undefined>;
  /** Another placing of the amounts fits just as well. */
  readonly ambiguous: boolean;
  readonly cost: number;
}

const costs: Readonly<Record<ColumnKind, Readonly<Record<ReturnType<typeof cellKind>, number>>>> = {
  label: {blank: 0, amount: 2, share: 9, mark: 0, text: 0},
  amount: {blank: 0, amount: 0, share: 9, mark: 0, text: 9},
  share: {blank: 0, amount: 1, share: 0, mark: 0, text: 9},
  text: {blank: 0, amount: 1, share: 0, mark: 0, text: 0}
};
const insertion = 1;
const deletion = 1;
const misfit = 9;

/** Whether every cell stands under a column of its kind. */
export function fits(cells: readonly string[], kinds: readonly ColumnKind[]): boolean {
  return cells.every((cell, i) => {
    const kind = kinds[i];
    return kind === undefined ? cell === "" : costs[kind][cellKind(cell)] < misfit;
  });
}

/**
 * Puts the cells of a row that a conversion shifted back under their columns:
 * the cheapest way of adding and dropping empty cells so that each kind of cell
 * stands under its kind of column. Edits are made as far right as possible; if
 * as far left would move an amount, the placing is ambiguous.
 */
export function align(cells: readonly string[], kinds: readonly ColumnKind[]): Alignment {
  const late = cheapest(cells, kinds, "late");
  const early = cheapest(cells, kinds, "early");
  const amounts = (placing: Placing) =>
    placing.cells
      .map((at, column) => (at !== undefined && cells[at] !== "" && kinds[column] === "amount" ? at : ""))
      .join();
  return {...late, ambiguous: amounts(late) !== amounts(early)};
}

type Placing = Pick<Alignment, "cells" | "cost">;

function cheapest(cells: readonly string[], kinds: readonly ColumnKind[], prefer: "late" | "early"): Placing {
  const [n, m] = [cells.length, kinds.length];
  // best[i][j]: cost of placing cells from i on under columns from j on
  const best = Array.from({length: n + 1}, () => new Array<number>(m + 1).fill(Infinity));
  const move = (i: number, j: number) => ({
    keep: i < n && j < m ? costs[kinds[j]!][cellKind(cells[i]!)] + best[i + 1]![j + 1]! : Infinity,
    insert: j < m ? insertion + best[i]![j + 1]! : Infinity,
    drop: i < n ? (cells[i] === "" ? deletion : 4 * misfit) + best[i + 1]![j]! : Infinity
  });
  for (let i = n; i >= 0; --i) {
    for (let j = m; j >= 0; --j) {
      if (i === n && j === m) best[i]![j] = 0;
      else best[i]![j] = Math.min(...Object.values(move(i, j)));
    }
  }
  const placed: Array<number | undefined> = [];
  for (let i = 0, j = 0; i < n || j < m;) {
    const {keep, insert, drop} = move(i, j);
    const cost = best[i]![j]!;
    const edit = insert === cost ? "insert" : drop === cost ? "drop" : undefined;
    if (keep === cost && (prefer === "late" || !edit)) placed[j++] = i++;
    else if (edit === "insert") placed[j++] = undefined;
    else ++i;
  }
  return {cells: placed, cost: best[0]![0]!};
}
