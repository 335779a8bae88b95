import {BudgetError, invalid, missing} from "../../budget/errors.js";
import {personalIn} from "../../disclosure/personal/numbers.js";
import {csvRows} from "../../disclosure/tidy/csvRows.js";

/** One entry of a reviewed file, and its line. */
export interface DecidedEntry<T> {
  readonly entry: T;
  readonly line: number;
}

/** A line that cannot be taken, and why. */
export interface EntryProblem {
  readonly line: number;
  readonly error: BudgetError;
}

export type DecidedCells<C extends string> = Readonly<Record<C, string>>;

/** What a file says of whose it is; every kind of reviewed file may have these columns. */
export const unitColumns = ["unit", "unit_name"] as const;

/** A unit that a file is of and that is not meant. */
interface ForeignUnit {
  readonly code: string;
  readonly name: string;
}

export interface Read<T> {
  readonly entries: ReadonlyArray<DecidedEntry<T>>;
  /** One of a foreign unit is the only one. */
  readonly problems: readonly EntryProblem[];
  /** The file is of another unit, and nothing of it is read. */
  readonly foreign?: ForeignUnit;
  /** Whether every row says which unit it is of. */
  readonly isNamed: boolean;
}

interface DecidedOptions<C extends string, O extends string> {
  /** Columns that may be there besides; a row may end before them. */
  readonly optional?: readonly O[];
  /** Codes of the units that the file may be of; without them it may be of any. */
  readonly units?: readonly string[] | undefined;
  /** The code that an entry itself tells, where the file has no column of units. */
  readonly unitOf?: (cells: DecidedCells<C>) => string | undefined;
}

/**
 * Reads a CSV that people keep by hand: columns in any order, other columns
 * ignored. A bad line is a problem and spoils none of the others; a line of
 * another unit is the end of the whole file.
 */
export function readReviewed<C extends string, T, O extends string = never>(
  text: string,
  columns: readonly C[],
  rowOf: (cells: DecidedCells<C | O>) => T,
  {optional = [], units, unitOf}: DecidedOptions<C, O> = {}
): Read<T> {
  const {
    rows: [{cells: header, line: first} = {cells: [], line: 1}, ...rows]
  } = csvRows(text, [...columns, ...optional, ...unitColumns]);
  const absent = columns.filter((column) => !header.includes(column));
  if (absent.length)
    return {
      entries: [],
      problems: absent.map((column) => ({line: first, error: missing("column", column)})),
      isNamed: false
    };
  const read = rows.map(
    ({
      cells: row,
      line
    }): {readonly cells: DecidedCells<C | O | UnitColumn>; readonly line: number; readonly error?: BudgetError} => {
      const cells = cellsOf(row, header, [...columns, ...optional, ...unitColumns]);
      const isWhole =
        row.length === header.length ||
        (row.length < header.length &&
          header.slice(row.length).every((name) => optional.some((other) => other === name)));
      return {
        cells,
        line,
        ...(isWhole ? {} : {error: invalid("row", `${row.length} cells under ${header.length} columns`)})
      };
    }
  );
  const codeOf = (cells: DecidedCells<C | O | UnitColumn>) => cells.unit || unitOf?.(cells) || "";
  const foreign = read.find(({cells}) => units && codeOf(cells) !== "" && !isAmong(units, codeOf(cells)));
  if (foreign && units) {
    const unit = {code: codeOf(foreign.cells), name: foreign.cells.unit_name};
    return {
      entries: [],
      problems: [{line: foreign.line, error: foreignUnit(unit, units)}],
      foreign: unit,
      isNamed: true
    };
  }
  const entries: Array<DecidedEntry<T>> = [];
  const problems: EntryProblem[] = [];
  for (const {cells, line, error} of read) {
    const found = error ?? entryOf(cells, rowOf);
    if (found instanceof BudgetError) problems.push({line, error: found});
    else entries.push({entry: found, line});
  }
  return {entries, problems, isNamed: read.every(({cells}) => codeOf(cells) !== "")};
}

/** Whether a code is one of these. Excel takes 001001 for a number and writes 1001. */
export function isAmong(units: readonly string[], code: string): boolean {
  return units.some((unit) => unit === code || unit.replace(/^0+/, "") === code);
}

/** One line for a whole file that is of another unit. */
export function foreignUnit({code, name}: ForeignUnit, units: readonly string[]): BudgetError {
  return invalid("unit", `the file is of ${[code, name].filter(Boolean).join(" ")}, not of ${units.join(", ")}`);
}

type UnitColumn = (typeof unitColumns)[number];

function entryOf<C extends string, T>(cells: DecidedCells<C>, rowOf: (cells: DecidedCells<C>) => T): T | BudgetError {
  try {
    for (const [column, cell] of Object.entries<string>(cells)) refusePersonal(column, cell);
    return rowOf(cells);
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    return error;
  }
}

/** Cells by the names of their columns; empty where there is none. */
function cellsOf<C extends string>(
  cells: readonly string[],
  header: readonly string[],
  columns: readonly C[]
): DecidedCells<C> {
  return Object.fromEntries(
    columns.map((column) => [column, (cells[header.indexOf(column)] ?? "").trim()])
  ) as DecidedCells<C>;
}

/** What is kept here is published. */
function refusePersonal(column: string, cell: string): void {
  const said = personalIn(cell);
  if (said) throw invalid(column, said);
}
