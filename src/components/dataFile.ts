import type {ExhibitColumn} from "../locale/columnWords.js";
import {columnMeaning, columnUnit} from "../locale/columnWords.js";
import {formatPercent} from "../locale/number.js";
import type {CsvCell, Decimal} from "../store/csv.js";
import {csvText} from "../store/csv.js";
import type {PageContext} from "./page.js";

/**
 * A cell of an exhibit's table: the text as shown. A numeric column's has the
 * number for a data file beside it, null where there is none, and the word that
 * goes with the number or stands in its place.
 */
export interface TableCell {
  readonly text: string;
  readonly value?: number | Decimal | null;
  readonly word?: string;
}

export interface TableColumn {
  readonly text: string;
  readonly column: ExhibitColumn;
  readonly numeric?: boolean;
  /** The column that its words go to in a data file. */
  readonly words?: {readonly text: string; readonly column: ExhibitColumn};
}

export interface ExhibitTable {
  readonly columns: readonly TableColumn[];
  readonly rows: ReadonlyArray<readonly TableCell[]>;
}

/** A column of the data file: the table's own, and behind a numeric one that of its words. */
export interface DataColumn {
  readonly text: string;
  readonly column: ExhibitColumn;
  readonly numeric: boolean;
  readonly of: (row: readonly TableCell[]) => CsvCell;
}

/** A numeric column holds numbers or nothing; no word that stands in one is lost. */
export function dataColumns({columns, rows}: ExhibitTable): DataColumn[] {
  return columns.flatMap(({text, column, numeric = false, words}, i): DataColumn[] => {
    if (!numeric) return [{text, column, numeric, of: (row) => row[i]!.text}];
    const numbers = {text, column, numeric, of: (row: readonly TableCell[]) => row[i]!.value ?? null};
    const isWordy = words !== undefined || rows.some((row) => wordOf(row[i]!));
    return isWordy ? [numbers, {text: words?.text ?? `${text} *`, column: words?.column ?? column, numeric: false, of: (row) => wordOf(row[i]!)}] : [numbers];
  });
}

/** A numeric cell's word; the text of one without a value may be a word too. */
function wordOf({text, value, word}: TableCell): string {
  return word ?? (value === undefined ? text : "");
}

/** The exhibit's rows as a CSV file that Excel reads, byte order mark and all. */
export function exhibitCsv(table: ExhibitTable): string {
  const columns = dataColumns(table);
  return csvText([columns.map(({text}) => text), ...table.rows.map((row) => columns.map(({of}) => of(row)))], {bom: true});
}

/** One column of a data file explained: its name, whether it holds numbers, in what unit, and what it means. */
export interface ColumnEntry {
  readonly name: string;
  readonly type: string;
  readonly unit: string;
  readonly meaning: string;
}

/** The columns of `exhibitCsv`, in order. */
export function columnEntries(table: ExhibitTable, {t, locale, unitWord}: Pick<PageContext, "t" | "locale" | "unitWord">): ColumnEntry[] {
  const units = {money: unitWord, percent: "%", count: ""};
  return dataColumns(table).map(({text, column, numeric}) => {
    const unit = numeric ? columnUnit(column) : undefined;
    return {name: text, type: t(numeric ? "typeNumber" : "typeText"), unit: unit ? units[unit] : "", meaning: columnMeaning(column, locale)};
  });
}

/** A ratio as a plain percentage with the digits that are shown. */
export function percentValue(...ratio: Parameters<typeof formatPercent>): Decimal {
  return {decimal: formatPercent(...ratio)};
}
