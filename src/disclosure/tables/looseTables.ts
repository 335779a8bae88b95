import type {MoneyUnit} from "../../budget/amount.js";
import {halfWidth} from "../../budget/amount.js";
import type {Ledger} from "../accounting/numberLedger.js";
import type {Row} from "../formats/page.js";
import {comparableText} from "../model/comparableText.js";
import type {Segmented} from "./grid.js";

/** Rows below no header that hold amounts which nothing has read: a form, or a table that lost its header. */
export interface LooseTable {
  readonly title: string;
  readonly rows: readonly Row[];
}

/** Printed as no code, year or count is: with a point or in thousands. */
const amount = /^[-−(]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)\)?$/;

export function looseTablesOf({loose, grids}: Segmented, titles: readonly string[], ledger: Ledger): LooseTable[] {
  const starts = grids.map(({header}) => header[0]!.line);
  const runs = new Map<number, Row[]>();
  for (const row of loose) {
    const run = starts.filter((start) => start <= row.line).length;
    runs.set(run, [...(runs.get(run) ?? []), row]);
  }
  return [...runs.values()]
    .filter((rows) => rows.some((row) => unreadAmounts(row, ledger).length))
    .map((rows) => ({title: titleIn(rows) ?? titles[0] ?? "", rows: rows.filter(({cells}) => cells.some(Boolean))}));
}

/** The cells of a row, from 1, whose amounts nothing has read. */
export function unreadAmounts({line, cells}: Row, ledger: Ledger): number[] {
  return cells.flatMap((cell, i) =>
    amount.test(halfWidth(cell)) && !ledger.useOf(line, i + 1, 0, cell.length) ? [i + 1] : []
  );
}

/** A table as printed, none of whose columns is known. */
export function keptTable({title, rows}: LooseTable, unit: MoneyUnit | undefined) {
  const width = Math.max(...rows.map(({cells}) => cells.length));
  return {
    id: `table-${rows[0]!.line}`,
    title,
    unit: unit ?? "yuan",
    line: rows[0]!.line,
    header: Array.from({length: width}, () => []),
    numeric: Array.from({length: width}, () => false),
    rows: rows.map(({line, cells}) => ({line, cells: cells.map((text) => ({text}))}))
  };
}

function titleIn(rows: readonly Row[]): string | undefined {
  return rows
    .map(({cells}) => cells.filter(Boolean))
    .find((cells) => cells.length === 1 && /表$/.test(comparableText(cells[0]!)))?.[0];
}
