/** A cell of a sheet: text is text, whatever it begins with. A formula is kept with the value it comes to. */
export interface WorkbookCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** How a number is shown, in Excel's notation. */
  readonly format?: string;
  readonly note?: string;
}

interface WorkbookColumn {
  readonly text: string;
  readonly numeric: boolean;
}

/** A sheet whose first row, bold and always in sight, names its columns. */
export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: ReadonlyArray<readonly WorkbookCell[]>;
}

export const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Sheets as an Excel file. */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const {writeXlsx} = await import("hucre/xlsx");
  const bytes = await writeXlsx({sheets: sheets.map(written)});
  return new Uint8Array(bytes);
}

/** Characters that a column is wide: its widest cell's, within bounds. */
const widths = {least: 8, most: 60} as const;

function written({name, columns, rows}: WorkbookSheet) {
  const cells = new Map(
    [columns.map(headCell), ...rows.map((row) => row.map(writtenCell))].flatMap((row, i) =>
      row.map((cell, j) => [`${i},${j}`, cell] as const)
    )
  );
  return {
    name,
    columns: columns.map((column, i) => ({width: widthOf([column.text, ...rows.map((row) => shownText(row[i]))])})),
    rows: [columns.map(({text}) => text), ...rows.map((row) => row.map(({value}) => value))],
    cells,
    freezePane: {rows: 1}
  };
}

function headCell({text, numeric}: WorkbookColumn) {
  return {
    value: text,
    type: "string" as const,
    style: {
      font: {bold: true},
      alignment: {horizontal: numeric ? ("right" as const) : ("left" as const), wrapText: true}
    }
  };
}

function writtenCell({value, formula, format, note}: WorkbookCell) {
  const style = {
    ...(format ? {numFmt: format} : {}),
    ...(formula ? {alignment: {horizontal: "right" as const}} : {})
  };
  return {
    value,
    ...(typeof value === "string" && !formula ? {type: "string" as const} : {}),
    ...(formula ? {formula, formulaResult: value} : {}),
    ...(format || formula ? {style} : {}),
    ...(note ? {comment: {text: note}} : {})
  };
}

/** About what a cell shows: a formatted number has its digits grouped, and a sign. */
function shownText(cell: WorkbookCell | undefined): string {
  const {value = null, format} = cell ?? {};
  if (typeof value !== "number" || !format) return String(value ?? "");
  const decimals = /\.[0#]*/.exec(format)?.[0] ?? "";
  return `+${Math.trunc(value).toLocaleString("en")}${decimals}`;
}

/** Chinese characters are two wide. */
function widthOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => [...text].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0)));
  return Math.min(widths.most, Math.max(widths.least, longest + 2));
}

/** The name of a column by its place from 0: A, Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}
