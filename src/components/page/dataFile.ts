import type {ExhibitColumn} from "../../locale/words/columnWords.js";
import type {CsvCell, CsvDecimal} from "../../store/published/csv.js";
import {csvText} from "../../store/published/csv.js";
import type {PageContext} from "./context.js";
import {unitText, yearsText} from "./which.js";

/**
 * A cell of an exhibit's table: the text as shown. A numeric column's has the
 * number for a data file beside it, null where there is none, and the word that
 * goes with the number or stands in its place; a text that is shown in short has
 * its whole as its word.
 */
export interface TableCell {
  readonly text: string;
  readonly value?: number | CsvDecimal | null;
  readonly word?: string;
  /** The number that its digits were cut from, a percentage as a ratio; for files that hold numbers whole. */
  readonly exact?: number;
  /** What a reader of the number has to know: that it is implied, or why there is none. */
  readonly note?: string;
}

export interface TableColumn {
  readonly text: string;
  readonly column: ExhibitColumn;
  readonly numeric?: boolean;
  /** The column that its words go to in a data file. */
  readonly words?: {readonly text: string; readonly column: ExhibitColumn};
  /** The columns, from 0, of the two amounts that it compares. */
  readonly between?: readonly [base: number, later: number];
}

export interface ExhibitTable {
  readonly columns: readonly TableColumn[];
  readonly rows: ReadonlyArray<readonly TableCell[]>;
}

/** A column of the data file: the table's own, and behind a numeric one that of its words. */
interface DataColumn {
  readonly text: string;
  readonly column: ExhibitColumn;
  readonly numeric: boolean;
  /** Which of the table's columns it is of, from 0. */
  readonly index: number;
  readonly of: (row: readonly TableCell[]) => CsvCell;
}

/** A numeric column holds numbers or nothing; no word that stands in one is lost. */
export function dataColumns({columns, rows}: ExhibitTable): DataColumn[] {
  return columns.flatMap(({text, column, numeric = false, words}, i): DataColumn[] => {
    if (!numeric) return [{text, column, numeric, index: i, of: (row) => row[i]!.word ?? row[i]!.text}];
    const numbers = {text, column, numeric, index: i, of: (row: readonly TableCell[]) => row[i]!.value ?? null};
    const isWordy = words !== undefined || rows.some((row) => wordOf(row[i]!));
    return isWordy
      ? [
          numbers,
          {
            text: words?.text ?? `${text} *`,
            column: words?.column ?? column,
            numeric: false,
            index: i,
            of: (row) => wordOf(row[i]!)
          }
        ]
      : [numbers];
  });
}

/** A numeric cell's word; the text of one without a value may be a word too. */
function wordOf({text, value, word}: TableCell): string {
  return word ?? (value === undefined ? text : "");
}

/** The exhibit's rows as a CSV file that Excel reads, byte order mark and all. */
export function exhibitCsv(table: ExhibitTable): string {
  const columns = dataColumns(table);
  return csvText([columns.map(({text}) => text), ...table.rows.map((row) => columns.map(({of}) => of(row)))], {
    bom: true
  });
}

/** The table with its unit, years and source on every row, so that no row of a file is without them. */
export function ofUnit(
  {columns, rows}: ExhibitTable,
  context: PageContext,
  {source, years}: {readonly source: string; readonly years?: readonly number[]}
): ExhibitTable {
  const {t, view} = context;
  const cells = [unitText(context, years ?? [view.base, view.year]), view.unit, yearsText(context, years), source].map(
    (text) => ({text})
  );
  return {
    columns: [
      ...columns,
      {text: t("unitNameColumn"), column: "unitName"},
      {text: t("unitCodeColumn"), column: "unitCode"},
      {text: t("yearsColumn"), column: "years"},
      {text: t("columnSource"), column: "source"}
    ],
    rows: rows.map((row) => [...row, ...cells])
  };
}
