import {formatPercent} from "../../locale/number.js";
import type {ExhibitColumn} from "../../locale/words/columnWords.js";
import {columnMeaning, columnUnit} from "../../locale/words/columnWords.js";
import type {CsvCell, CsvDecimal} from "../../store/published/csv.js";
import {csvText} from "../../store/published/csv.js";
import {document} from "../../store/page.js";
import type {PageContext} from "./context.js";
import {download} from "./controls.js";
import {element} from "./element.js";

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

/** One column of a data file explained: its name, whether it holds numbers, in what unit, and what it means. */
interface ColumnEntry {
  readonly name: string;
  readonly type: string;
  readonly unit: string;
  readonly meaning: string;
}

/** The columns of `exhibitCsv`, in order. */
export function columnEntries(
  table: ExhibitTable,
  {t, locale, unitWord}: Pick<PageContext, "t" | "locale" | "unitWord">
): ColumnEntry[] {
  const units = {money: unitWord, percent: "%", count: ""};
  return dataColumns(table).map(({text, column, numeric}) => {
    const unit = numeric ? columnUnit(column) : undefined;
    return {
      name: text,
      type: t(numeric ? "typeNumber" : "typeText"),
      unit: unit ? units[unit] : "",
      meaning: columnMeaning(column, locale)
    };
  });
}

/** A ratio as a plain percentage with the digits that are shown. */
export function percentValue(...ratio: Parameters<typeof formatPercent>): CsvDecimal {
  return {decimal: formatPercent(...ratio)};
}

export function exhibitTable({columns, rows}: ExhibitTable): HTMLTableElement {
  const align = (i: number) => (columns[i]?.numeric ? "number" : undefined);
  return element(
    "table",
    {class: "data"},
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        columns.map(({text}, i) => element("th", {scope: "col", class: align(i)}, text))
      )
    ),
    element(
      "tbody",
      {},
      rows.map((row) =>
        element(
          "tr",
          {},
          row.map(({text}, i) =>
            i === 0 ? element("th", {scope: "row"}, text) : element("td", {class: align(i)}, text)
          )
        )
      )
    )
  );
}

/** What a data file is of: the name it is saved under, what it shows, and out of which documents. */
interface DataAbout {
  readonly name: string;
  readonly shows: string;
  readonly source: string;
}

/** A button that says what the columns of a data file mean, as a table to read and as a file to keep beside it. */
export function columnsButton(table: ExhibitTable, about: DataAbout, context: PageContext): HTMLButtonElement {
  return element(
    "button",
    {type: "button", class: "quiet", onclick: () => openColumns(table, about, context)},
    context.t("columnsMean")
  );
}

function openColumns(table: ExhibitTable, about: DataAbout, context: PageContext): void {
  const {t} = context;
  const heads = [t("columnName"), t("columnType"), t("columnUnit"), t("meaning")];
  const entries = columnEntries(table, context);
  const dialog = element(
    "dialog",
    {class: "inspector columns", "aria-labelledby": "columns-title"},
    element("h2", {id: "columns-title", tabindex: "-1", autofocus: true}, t("columnsMean")),
    element("p", {class: "inspector-name"}, about.shows),
    element("p", {class: "place"}, about.source),
    element(
      "div",
      {class: "scroll"},
      element(
        "table",
        {class: "data"},
        element(
          "thead",
          {},
          element(
            "tr",
            {},
            heads.map((text) => element("th", {scope: "col"}, text))
          )
        ),
        element(
          "tbody",
          {},
          entries.map(({name, type, unit, meaning}) =>
            element(
              "tr",
              {},
              element("th", {scope: "row"}, name),
              [type, unit, meaning].map((text) => element("td", {}, text))
            )
          )
        )
      )
    ),
    element(
      "div",
      {class: "inspector-tools"},
      element(
        "button",
        {
          type: "button",
          onclick: () => download(`${about.name}-columns.csv`, columnsCsv(table, about, context), "text/csv")
        },
        t("downloadColumns")
      ),
      element("button", {type: "button", class: "primary", onclick: () => dialog.close()}, t("close"))
    )
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

/** The dictionary of a data file: a row a column, with what the file shows and its source on each. */
export function columnsCsv(
  table: ExhibitTable,
  {shows, source}: DataAbout,
  context: Pick<PageContext, "t" | "locale" | "unitWord">
): string {
  const {t} = context;
  const head = [t("columnName"), t("columnType"), t("columnUnit"), t("meaning"), t("columnOf"), t("columnSource")];
  return csvText(
    [
      head,
      ...columnEntries(table, context).map(({name, type, unit, meaning}) => [name, type, unit, meaning, shows, source])
    ],
    {bom: true}
  );
}
