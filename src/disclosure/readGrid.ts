import type {MoneyUnit} from "../budget/amount.js";
import {duplicate, missing} from "../budget/errors.js";
import type {Measure, Phase} from "../budget/figure.js";
import {cellKind, isSplit, readCell} from "./cell.js";
import type {Column} from "./columns.js";
import {columnWord} from "./columns.js";
import type {Grid, GridCell, GridRow} from "./grid.js";
import type {Ledger} from "./ledger.js";
import type {Problem} from "./problem.js";
import {noteOf, problemOf} from "./problem.js";
import type {RowMeaning} from "./rowMeaning.js";
import {columnsOf} from "./recognise.js";
import {rowMeaning} from "./rowMeaning.js";
import {squeeze} from "./squeeze.js";
import type {DraftFigure} from "./statement.js";
import type {ColumnMeaning, StatementSpec} from "./statementSpecs.js";

export interface GridContext {
  readonly document: string;
  readonly fiscalYear: number;
  readonly phase: Phase;
  readonly unit: MoneyUnit;
  readonly title: string;
  readonly ledger: Ledger;
}

export interface ReadGrid {
  /** With the row and column of the grid that each was read from. */
  readonly figures: ReadonlyArray<{readonly figure: DraftFigure; readonly row: number; readonly column: number}>;
  readonly problems: readonly Problem[];
}

/** The figures of a table that is known to be `spec`. */
export function readGrid(grid: Grid, spec: StatementSpec, context: GridContext): ReadGrid {
  const found: Array<{figure: DraftFigure; row: number; column: number}> = [];
  const problems = missingColumns(grid, spec, context);
  sidesOf(grid.columns).forEach((columns, side) => {
    const codes = new Map<string, number>();
    let group = "";
    let balance: Measure | undefined;
    grid.rows.forEach((row, index) => {
      const labels = labelsOf(row, columns, grid.columns);
      group = labels.group || group;
      if (isEmpty(labels, row, columns, grid.columns)) return;
      const meaning = rowMeaning({...labels, group, classification: spec.rows[side] ?? spec.rows[0]!});
      if (labels.code) checkDuplicate(labels.code, row, codes, context, problems);
      if (meaning.code === "total") balance = meaning.measure;
      for (const at of columns) {
        const column = grid.columns[at]!;
        const cell = row.cells[at];
        const meant = spec.columns[column.id];
        if (!cell || column.kind !== "amount" || !meant) continue;
        const figure = figureOf(cell, row, index, column, meaning, measured(meant, column, meaning, spec.rows[side] === "functional" && side === 1, balance), spec, context, problems);
        if (figure) found.push({figure, row: index, column: at});
      }
      markLabels(row, columns, grid.columns, context.ledger);
    });
  });
  const finest = Math.min(...found.map(({figure}) => (figure.amount === null ? Infinity : figure.printedPrecision)));
  for (const {figure} of found) if (figure.amount !== null) figure.precision = Math.min(finest, figure.printedPrecision);
  return {figures: found, problems};
}

/** Names the columns that a recognised statement lacks, at its header. */
function missingColumns(grid: Grid, spec: StatementSpec, {document, title}: GridContext): Problem[] {
  const present = columnsOf(grid);
  return spec.requires
    .filter((id) => !present.has(id))
    .map((id) => problemOf(missing("column", `${columnWord(id)} in ${title}`), {document, line: grid.header[0]!.line}));
}

/** The columns of each side of a table that names its rows twice. */
function sidesOf(columns: readonly Column[]): number[][] {
  const begins = columns[0]?.id === "codeClass" ? "codeClass" : "name";
  const all = columns.map((_, i) => i);
  const second = all.filter((i) => columns[i]!.id === begins)[1];
  return second === undefined ? [all] : [all.slice(0, second), all.slice(second)];
}

interface Labels {
  readonly code: string;
  readonly name: string;
  readonly group: string;
}

/** 类, 款, 项 in cells of their own; a leading zero may have got lost. */
const codeParts = ["codeClass", "codeGroup", "codeItem"] as const;

function labelsOf(row: GridRow, at: readonly number[], columns: readonly Column[]): Labels {
  const text = (id: Column["id"]) => at.filter((i) => columns[i]!.id === id).map((i) => row.cells[i]?.text ?? "").find(Boolean) ?? "";
  const labels = at.filter((i) => columns[i]!.kind === "label" && columns[i]!.id !== "code").map((i) => row.cells[i]?.text ?? "");
  const parts = codeParts.map((id) => squeeze(text(id)));
  const code = /^\d/.test(parts[0]!) ? parts.map((part, i) => (i && part ? part.padStart(2, "0") : part)).join("") : squeeze(text("code"));
  const [name, group] = [text("name"), text("group")];
  if (name || code) return {code, name, group};
  return {code, name: labels.findLast(Boolean) ?? "", group: ""};
}

/** The other side of a two-sided table goes on where this one has ended. */
function isEmpty({code, name}: Labels, row: GridRow, at: readonly number[], columns: readonly Column[]): boolean {
  return !code && !name && !at.some((i) => columns[i]!.kind === "amount" && row.cells[i]?.text);
}

function checkDuplicate(code: string, row: GridRow, seen: Map<string, number>, {document, title}: GridContext, problems: Problem[]): void {
  const first = seen.get(code);
  if (first === undefined) seen.set(code, row.line);
  else problems.push(problemOf(duplicate("code", `${code} in ${title}, first on line ${first}`), {document, line: row.line}));
}

/**
 * A balance row of an amount column says itself what it measures, and rows
 * below 上年结转 are parts of it. The right side of a two-sided table measures
 * expenditure.
 */
function measured(meant: ColumnMeaning, column: Column, meaning: RowMeaning, isExpenditure: boolean, balance: Measure | undefined): ColumnMeaning {
  if (meaning.measure && (column.id === "amount" || column.id === "yearAmount" || isExpenditure)) return {...meant, measure: meaning.measure};
  if (column.id !== "amount" && column.id !== "yearAmount") return meant;
  if (balance === "carriedIn") return {...meant, measure: balance};
  return isExpenditure ? {...meant, measure: "expenditure"} : meant;
}

function figureOf(
  cell: GridCell,
  row: GridRow,
  index: number,
  column: Column,
  {classification, code, label, level}: RowMeaning,
  {measure, fund}: ColumnMeaning,
  spec: StatementSpec,
  {document, fiscalYear, phase, unit, title, ledger}: GridContext,
  problems: Problem[]
): DraftFigure | undefined {
  const place = {document, line: row.line};
  let read;
  try {
    read = readCell(cell.text, unit);
  } catch (error) {
    problems.push(problemOf(error, place));
    ledger.mark("unreadable", row.line, cell.column);
    return undefined;
  }
  if (isSplit(cell.text)) problems.push(noteOf(`split digits joined: ${cell.text}`, place));
  ledger.mark("figure", row.line, cell.column);
  return {
    id: "",
    unit: "",
    fiscalYear,
    year: column.year ?? fiscalYear,
    phase: column.phase ?? phase,
    statement: spec.id,
    measure,
    fund,
    classification,
    code,
    label: spec.rows[0] === "total" ? headerLabel(column) : label,
    level,
    amount: read.amount?.fen ?? null,
    precision: read.amount?.half ?? 0,
    printedPrecision: read.amount?.half ?? 0,
    state: read.state,
    source: {document, line: row.line, table: title, row: index + 1, column: cell.column, text: cell.text}
  };
}

/** The last level of a header that names a quantity: not its phase, and what a subtotal is of. */
function headerLabel({path}: Column): string {
  return squeeze(path.findLast((level) => !/^(预算数|决算数|小计)$/.test(squeeze(level))) ?? "");
}

function markLabels(row: GridRow, at: readonly number[], columns: readonly Column[], ledger: Ledger): void {
  for (const i of at) {
    const cell = row.cells[i];
    const {id, kind} = columns[i]!;
    if (!cell) continue;
    if (id === "code" || id === "unitCode" || (id.startsWith("code") && kind === "label")) ledger.mark("code", row.line, cell.column);
    else if (kind === "share" && cellKind(cell.text) !== "blank") ledger.mark("share", row.line, cell.column);
    else if (kind === "text") ledger.mark("formText", row.line, cell.column);
  }
}
