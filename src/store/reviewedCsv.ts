import {BudgetError, invalid, missing} from "../budget/errors.js";
import {csvRows} from "../disclosure/csvRows.js";
import {personalIn} from "../disclosure/personal/numbers.js";

/** One entry of a reviewed file, and its line. */
export interface Entry<T> {
  readonly entry: T;
  readonly line: number;
}

/** A line that cannot be taken, and why. */
export interface EntryProblem {
  readonly line: number;
  readonly error: BudgetError;
}

export type Cells<C extends string> = Readonly<Record<C, string>>;

/** Reads a CSV that people keep by hand: columns in any order, other columns ignored. A bad line is a problem and spoils none of the others. */
export function readReviewed<C extends string, T>(text: string, columns: readonly C[], rowOf: (cells: Cells<C>) => T): {readonly entries: ReadonlyArray<Entry<T>>; readonly problems: readonly EntryProblem[]} {
  const {rows: [{cells: header, line: first} = {cells: [], line: 1}, ...rows]} = csvRows(text, columns);
  const absent = columns.filter((column) => !header.includes(column));
  if (absent.length) return {entries: [], problems: absent.map((column) => ({line: first, error: missing("column", column)}))};
  const entries: Array<Entry<T>> = [];
  const problems: EntryProblem[] = [];
  for (const {cells, line} of rows) {
    try {
      if (cells.length !== header.length) throw invalid("row", `${cells.length} cells under ${header.length} columns`);
      const own = cellsOf(cells, header, columns);
      for (const column of columns) refusePersonal(column, own[column]);
      entries.push({entry: rowOf(own), line});
    } catch (error) {
      if (!(error instanceof BudgetError)) throw error;
      problems.push({line, error});
    }
  }
  return {entries, problems};
}

function cellsOf<C extends string>(cells: readonly string[], header: readonly string[], columns: readonly C[]): Cells<C> {
  return Object.fromEntries(columns.map((column) => [column, cells[header.indexOf(column)]!.trim()])) as Cells<C>;
}

/** What is kept here is published. */
function refusePersonal(column: string, cell: string): void {
  const said = personalIn(cell);
  if (said) throw invalid(column, said);
}
