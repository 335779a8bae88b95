import type {MoneyUnit} from "../../budget/amount.js";
import {parseNumber} from "../../budget/amount.js";
import type {PrintedMovement} from "../../budget/figure.js";
import type {DraftFigure} from "../model/statement.js";
import {cellKind, readCell} from "./cell.js";
import type {Column, ColumnId} from "./columns.js";
import type {GridCell, GridRow} from "./grid.js";

/** A movement while its document is being read: it points at the figures themselves. */
export type DraftMovement = Omit<PrintedMovement, "id" | "unit" | "current" | "base"> & {
  readonly current?: DraftFigure;
  readonly base?: DraftFigure;
};

/** What one row of a side holds. */
export interface RowRead {
  readonly row: GridRow;
  readonly index: number;
  readonly figures: ReadonlyArray<{readonly figure: DraftFigure; readonly column: number}>;
}

export interface MovementContext {
  readonly unit: MoneyUnit;
  readonly document: string;
  readonly title: string;
  /** Tells a cell that cannot be read. */
  readonly lost: (row: GridRow, cell: GridCell, error: unknown) => void;
}

interface Printed {
  readonly read: RowRead;
  readonly cell: GridCell;
  readonly value: number;
  readonly half: number;
}

/** Two columns of one quantity that a movement may compare. */
type Pair = readonly [current: number, base: number];

/** Columns that hold a table's main quantity where a header names none. */
const mains: readonly ColumnId[] = ["yearAmount", "amount", "total", "threePublic", "yearRevenue"];

/** The changes and rates of one side of a table, each with the two figures that it compares. */
export function readMovements(
  columns: readonly Column[],
  at: readonly number[],
  rows: readonly RowRead[],
  context: MovementContext
): DraftMovement[] {
  return at
    .filter((i) => columns[i]!.id === "change" || columns[i]!.id === "rate")
    .flatMap((i) => ofColumn({columns, at}, i, rows, context));
}

function ofColumn(
  {columns, at}: {readonly columns: readonly Column[]; readonly at: readonly number[]},
  moved: number,
  rows: readonly RowRead[],
  context: MovementContext
): DraftMovement[] {
  const column = columns[moved]!;
  // of an amount that is not read nothing is known to have moved
  if (column.of === "ofWhich") return [];
  const part = column.id === "rate" ? "rate" : "change";
  const pairs = pairsOf(columns, at, column, rows);
  const readings =
    part === "rate"
      ? scalesOf(rows, moved).map((scale) => ratesIn(rows, moved, scale, context))
      : [changesIn(rows, moved, context)];
  const {printed, pair} = proved(readings, pairs, part);
  const half = Math.min(...printed.map((each) => each.half));
  return printed.flatMap(({read: {row, index, figures}, cell, value, half: printedHalf}) => {
    const figureAt = (wanted: number | undefined) => figures.find((each) => each.column === wanted)?.figure;
    const current = figureAt(pair?.[0]) ?? figureAt(pairs[0]?.[0]) ?? figures[0]?.figure;
    const base = figureAt(pair?.[1]);
    if (!current) return [];
    const {fiscalYear, year, phase, statement, measure, fund, classification, code, label} = current;
    const finest =
      part === "change"
        ? Math.min(half, ...figures.map(({figure}) => (figure.amount === null ? Infinity : figure.precision)))
        : half;
    const source = {
      document: context.document,
      line: row.line,
      table: context.title,
      row: index + 1,
      column: cell.column,
      text: cell.text
    };
    return [
      {
        part,
        fiscalYear,
        year,
        phase,
        statement,
        measure,
        fund,
        classification,
        code,
        label,
        value,
        half: finest,
        printedHalf,
        source,
        ...(pair ? {current} : {}),
        ...(base ? {base} : {})
      }
    ];
  });
}

/** The changes of one row, each of the latest year's figure in its column against that of the year before. */
export function readChangeRow(
  {row, index}: RowRead,
  compared: readonly RowRead[],
  {document, title, unit, lost}: MovementContext
): DraftMovement[] {
  const years = compared.toSorted((a, b) => yearOf(b) - yearOf(a));
  const [latest, before] = years;
  if (!latest || !before || years.length > 2) return [];
  return latest.figures.flatMap(({figure: current, column: at}) => {
    const cell = row.cells[at];
    const base = before.figures.find(({column}) => column === at)?.figure;
    if (!cell || cellKind(cell.text) !== "amount" || !base) return [];
    try {
      const {amount} = readCell(cell.text, unit);
      if (!amount) return [];
      const {fiscalYear, year, phase, statement, measure, fund, classification, code, label} = current;
      const half = Math.min(amount.half, current.precision || Infinity, base.precision || Infinity);
      const source = {document, line: row.line, table: title, row: index + 1, column: cell.column, text: cell.text};
      const about = {fiscalYear, year, phase, statement, measure, fund, classification, code, label};
      return [{part: "change", ...about, value: amount.fen, half, printedHalf: amount.half, source, current, base}];
    } catch (error) {
      return lost(row, cell, error) ?? [];
    }
  });
}

function yearOf({figures}: RowRead): number {
  return figures[0]?.figure.year ?? 0;
}

/** What may be compared: an amount of the latest year with one of an earlier, as far as the header says which. */
function pairsOf(
  columns: readonly Column[],
  at: readonly number[],
  {of, base}: Column,
  rows: readonly RowRead[]
): Pair[] {
  const figureIn = (i: number) =>
    rows.flatMap(({figures}) => figures.filter(({column}) => column === i).map(({figure}) => figure))[0];
  const held = at.flatMap((i) => {
    const figure = figureIn(i);
    return figure ? [{i, id: columns[i]!.id, figure}] : [];
  });
  const named = of === undefined ? held.filter(({id}) => mains.includes(id)) : held.filter(({id}) => id === of);
  const latest = Math.max(...named.map(({figure}) => figure.year));
  const currents = named.filter(({figure}) => figure.year === latest);
  const [first] = currents;
  if (!first) return [];
  const same = named.filter(({figure}) => figure.measure === first.figure.measure && figure.fund === first.figure.fund);
  const bases = same.filter(
    ({figure}) =>
      figure.year < latest &&
      (base === undefined || (figure.year === base.year && (base.phase === undefined || figure.phase === base.phase)))
  );
  const own = currents.filter(({figure}) => same.some((each) => each.figure === figure));
  return own.flatMap((current) => bases.map((each): Pair => [current.i, each.i]));
}

/** Ppm of a percentage so large that it would be no ratio: 5.00 is five percent, and hardly five times as much. */
const mostPercent = 5e4;

/**
 * The reading and the pair under which most rows hold. Where there are several
 * rows and none holds, or two pairs do equally well, the column is not understood.
 */
function proved(
  readings: ReadonlyArray<readonly Printed[]>,
  pairs: readonly Pair[],
  part: PrintedMovement["part"]
): {readonly printed: readonly Printed[]; readonly pair?: Pair} {
  const told = (printed: readonly Printed[]) => printed.filter(({value}) => value !== 0);
  const tried = readings
    .flatMap((printed) =>
      pairs.map((pair) => {
        const holding = printed.filter((each) => holds(each, pair, part));
        return {printed, pair, holding: holding.length, telling: told(holding).length};
      })
    )
    .sort((a, b) => b.holding - a.holding);
  const [best] = tried;
  const printed = best?.printed ?? readings[0] ?? [];
  const rival = tried.find(({pair}) => pair !== best!.pair);
  if (!best || (rival && rival.holding === best.holding)) return {printed};
  if (best.telling > 0 || !told(printed).length) return best;
  const isPercent = readings.length === 1 || printed.some(({value}) => Math.abs(value) > mostPercent);
  return told(printed).length === 1 && isPercent ? best : {printed};
}

/** Roughly: which columns are meant, not whether a number is right. */
function holds({read: {figures}, value, half}: Printed, [current, base]: Pair, part: PrintedMovement["part"]): boolean {
  const amount = (column: number) => figures.find((each) => each.column === column)?.figure;
  const [now, before] = [amount(current), amount(base)];
  if (now === undefined || before === undefined || (now.amount === null && before.amount === null)) return false;
  const [a, b] = [now.amount ?? 0, before.amount ?? 0];
  if (part === "change") return Math.abs(a - b - value) <= half + now.precision + before.precision;
  return (
    b !== 0 &&
    Math.abs(((a - b) / Math.abs(b)) * 1e6 - value) <= half + (2e6 * (now.precision + before.precision)) / Math.abs(b)
  );
}

function changesIn(rows: readonly RowRead[], at: number, {unit, lost}: MovementContext): Printed[] {
  return rows.flatMap((read) => {
    const cell = read.row.cells[at];
    if (!cell || cellKind(cell.text) !== "amount") return [];
    try {
      const {amount} = readCell(cell.text, unit);
      return amount ? [{read, cell, value: amount.fen, half: amount.half}] : [];
    } catch (error) {
      return lost(read.row, cell, error) ?? [];
    }
  });
}

/** Ppm of what a printed 1 means: in a column without a sign of percent it may be the ratio itself. */
function scalesOf(rows: readonly RowRead[], at: number): number[] {
  const texts = rows.map(({row}) => row.cells[at]?.text ?? "");
  return texts.some((text) => cellKind(text) === "share") || !texts.some((text) => cellKind(text) === "amount")
    ? [1e4]
    : [1e4, 1e6];
}

function ratesIn(rows: readonly RowRead[], at: number, scale: number, {lost}: MovementContext): Printed[] {
  return rows.flatMap((read) => {
    const cell = read.row.cells[at];
    const kind = cellKind(cell?.text ?? "");
    if (!cell || (kind !== "share" && kind !== "amount")) return [];
    try {
      const {digits, decimals} = parseNumber(cell.text.replace(/\s*[%％]\s*/, ""));
      const unit = scale / 10 ** decimals;
      return [{read, cell, value: Math.round(digits * unit), half: Math.max(unit, 1) / 2}];
    } catch (error) {
      return lost(read.row, cell, error) ?? [];
    }
  });
}
