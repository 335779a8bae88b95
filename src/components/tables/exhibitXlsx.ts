import {fenPer, plainAmount} from "../../budget/amount.js";
import type {Line} from "../../budget/series.js";
import {pointAt} from "../../budget/series.js";
import {dayOf} from "../../locale/day.js";
import {lineName} from "../../locale/names.js";
import {columnUnit} from "../../locale/words/columnWords.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable, TableCell} from "../page/dataFile.js";
import {dataColumns} from "../page/dataFile.js";
import {basisText} from "../page/phrase.js";
import {placeText} from "../page/place.js";
import {unitText, yearsText} from "../page/which.js";
import type {WorkbookSheet, WorkbookCell} from "./workbook.js";
import {columnLetters, workbook, workbookType} from "./workbook.js";

/** What an exhibit's workbook holds of it. */
interface SavedExhibit {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly badge?: {readonly text: string};
  readonly shown: {readonly lines: readonly Line[]; readonly years: readonly number[]};
  readonly table: ExhibitTable;
}

/** How its checks stand, when it was saved, and where it can be seen. */
interface SavedAbout {
  readonly checks: string;
  readonly savedOn: Date;
  readonly address?: string;
}

/** An exhibit as an Excel file: its table, whose changes and rates work themselves out from the years, and a sheet of where it comes from. */
export async function exhibitXlsx(exhibit: SavedExhibit, about: SavedAbout, context: PageContext): Promise<Blob> {
  const bytes = await workbook([tableSheet(exhibit.table, context), sourcesSheet(exhibit, about, context)]);
  return new Blob([bytes], {type: workbookType});
}

/** The table with true values: a number is shown with the digits of the page, and holds all it has. */
export function tableSheet(table: ExhibitTable, context: Pick<PageContext, "t" | "view">): WorkbookSheet {
  const columns = dataColumns(table);
  const letters = new Map(
    columns.flatMap(({numeric, index}, i) => (numeric ? [[index, columnLetters(i)] as const] : []))
  );
  return {
    name: context.t("tableTwin"),
    columns,
    rows: table.rows.map((row, i) =>
      columns.map(({numeric, index, of}): WorkbookCell => {
        if (!numeric) return {value: String(of(row) ?? "")};
        const cell = numberCell(row[index]!, table.columns[index]!.column);
        return {...cell, ...formulaOf(table, {row, index, at: i + 2, letters}, context)};
      })
    )
  };
}

type Column = ExhibitTable["columns"][number]["column"];

/** Columns whose numbers have a sign. */
const signed: ReadonlySet<Column> = new Set(["change", "joinedChange", "rate", "rateFrom", "rateTo"]);

function numberCell(cell: TableCell, column: Column): WorkbookCell {
  const {value, text, note} = cell;
  const digits = decimalsOf(text) ?? decimalsOf(decimalOf(value)) ?? 0;
  const unit = columnUnit(column);
  const number = `${unit === "percent" ? "0" : "#,##0"}${digits ? `.${"0".repeat(digits)}` : ""}${unit === "percent" ? "%" : ""}`;
  return {
    value: exactValue(cell, column),
    format: signed.has(column) ? `+${number};-${number};${number}` : number,
    ...(note ? {note} : {})
  };
}

/** Percentages are ratios in a sheet, which shows them in percent. */
function exactValue({value, exact}: TableCell, column: Column): number | null {
  if (value === null || value === undefined) return null;
  return exact ?? Number(decimalOf(value)) / (columnUnit(column) === "percent" ? 100 : 1);
}

function decimalOf(value: TableCell["value"]): string {
  return typeof value === "object" ? (value?.decimal ?? "") : String(value ?? "");
}

/** Digits behind the point of a number as shown; undefined of what is none. */
function decimalsOf(text: string): number | undefined {
  const number = /^[+\u2212-]?[\d,]+(?:\.(\d+))?/.exec(text);
  return number ? (number[1]?.length ?? 0) : undefined;
}

interface CellPlace {
  readonly row: readonly TableCell[];
  /** Of the column in the table. */
  readonly index: number;
  /** Number of the row in the sheet. */
  readonly at: number;
  readonly letters: ReadonlyMap<number, string>;
}

/**
 * What a change or a rate is worked out by from the cells of its amounts, of
 * which an empty one counts as nothing; none where that would come to anything
 * else than the figure.
 */
function formulaOf(
  {columns}: ExhibitTable,
  {row, index, at, letters}: CellPlace,
  {t, view}: Pick<PageContext, "t" | "view">
): Pick<WorkbookCell, "formula" | "value"> | undefined {
  const {between, column} = columns[index]!;
  if (!between || row[index]!.note) return undefined;
  const places = Math.round(Math.log10(fenPer[view.display]));
  const [base, later] = between.map((of) => Number(decimalOf(row[of]!.value)));
  const [a, b] = between.map((of) => `${letters.get(of)!}${at}`);
  const change = Number((later! - base!).toFixed(places));
  const value = exactValue(row[index]!, column);
  if (column !== "rate") return value === change ? {value, formula: `ROUND(${b}-${a},${places})`} : undefined;
  const words = [t("unchanged"), t("new")].map((word) => `"${word.replaceAll('"', '""')}"`);
  const formula = `IF(${a}=0,IF(${b}=0,${words.join(",")}),ROUND(${b}-${a},${places})/ABS(${a}))`;
  if (base === 0) return value === null ? {value: t(later === 0 ? "unchanged" : "new"), formula} : undefined;
  return value !== null && Math.abs(value - change / Math.abs(base!)) < 1e-12 ? {value, formula} : undefined;
}

/** What the exhibit is, and below it where each of its figures is printed. */
function sourcesSheet(
  {title, subtitle, source, badge, shown}: SavedExhibit,
  {checks, savedOn, address}: SavedAbout,
  context: PageContext
): WorkbookSheet {
  const {t, unitWord, view} = context;
  const about: ReadonlyArray<readonly [name: string, text: string | undefined]> = [
    [t("fileShows"), subtitle],
    [t("unitNameColumn"), unitText(context, shown.years)],
    [t("unitCodeColumn"), view.unit],
    [t("yearsColumn"), yearsText(context, shown.years)],
    [t("fileUnit"), unitWord],
    [t("columnSource"), source],
    [t("fileChecks"), checks],
    [t("fileRemark"), badge?.text],
    [t("fileAddress"), address],
    [t("fileSaved"), dayOf(savedOn)]
  ];
  const head = [
    t("lineColumn"),
    t("codeColumn"),
    t("yearColumn"),
    `${t("amountColumn")} (${unitWord})`,
    t("basisColumn"),
    t("document"),
    t("placeColumn"),
    t("filePrinted")
  ];
  const text = (value: string): WorkbookCell => ({value});
  return {
    name: t("sourcesSheet"),
    columns: [t("fileTitle"), title, ...head.slice(2).map(() => "")].map((each) => ({text: each, numeric: false})),
    rows: [
      ...about.flatMap(([name, said]) => (said ? [[text(name), text(said)]] : [])),
      [],
      head.map(text),
      ...shown.lines.flatMap((line) => placeRows(line, shown.years, context))
    ]
  };
}

function placeRows(line: Line, years: readonly number[], context: PageContext): WorkbookCell[][] {
  return [...new Set(years)].flatMap((year) => {
    const point = pointAt(line, year);
    if (!point) return [];
    const {operand, basis, source} = point;
    const fen = operand.amount?.fen;
    return [
      [
        {value: lineName(line, context.locale)},
        {value: /^\d+$/.test(line.code) ? line.code : ""},
        {value: year},
        {value: fen === undefined ? null : Number(plainAmount(fen, context.view.display)), format: "#,##0.00####"},
        {value: basisText(basis, context)},
        {value: source.document.split("/").at(-1)!},
        {value: placeText(source, context)},
        {value: source.text}
      ]
    ];
  });
}
