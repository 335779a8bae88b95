import type {CellObject, ColInfo, RowInfo, WorkSheet} from "@e965/xlsx";
import {utils, write} from "@e965/xlsx";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";

type Value = string | number | null | CellObject;

interface SheetSpec {
  readonly rows: readonly (readonly Value[])[];
  readonly merges?: readonly string[];
  /** From 1, as spreadsheets count. */
  readonly hiddenRows?: readonly number[];
  /** By letter. */
  readonly hiddenColumns?: readonly string[];
  /** 1 hidden, 2 hidden so that only a program can show it. */
  readonly hidden?: 1 | 2;
}

/** A workbook as a spreadsheet program writes it. */
export function workbookFile(
  sheets: Readonly<Record<string, SheetSpec>>,
  bookType: "xlsx" | "biff8" = "xlsx"
): Uint8Array {
  const book = utils.book_new();
  for (const [name, spec] of Object.entries(sheets)) utils.book_append_sheet(book, sheetOf(spec), name);
  book.Workbook = {Sheets: Object.entries(sheets).map(([name, {hidden}]) => ({name, Hidden: hidden ?? 0}))};
  return new Uint8Array(write(book, {type: "array", bookType, bookSST: true, cellStyles: true}) as ArrayBuffer);
}

function sheetOf({rows, merges = [], hiddenRows = [], hiddenColumns = []}: SheetSpec): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((value) => (value !== null && typeof value === "object" ? null : value)))
  );
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null && typeof value === "object") sheet[utils.encode_cell({r, c})] = value;
    })
  );
  sheet["!ref"] = utils.encode_range({
    s: {r: 0, c: 0},
    e: {r: rows.length - 1, c: Math.max(...rows.map(({length}) => length)) - 1}
  });
  sheet["!merges"] = merges.map((range) => utils.decode_range(range));
  if (hiddenRows.length) sheet["!rows"] = rows.map((_, r): RowInfo => ({hidden: hiddenRows.includes(r + 1)}));
  if (hiddenColumns.length)
    sheet["!cols"] = Array.from({length: 26}, (_, c): ColInfo => ({
      wch: 10,
      hidden: hiddenColumns.includes(utils.encode_col(c))
    }));
  return sheet;
}

/** The same file with one of its parts changed, as other programs write it. */
export function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[part]!);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  return zipSync({...files, [part]: strToU8(after)}, {mtime: new Date(2026, 1, 1)});
}

/** A formula cell without a value, as programs write it that do not compute. */
export const formula =
  (cell: string, text: string) =>
  (xml: string): string =>
    xml.replace(
      new RegExp(`<c r="${cell}"([^>]*?)(?:/>|>.*?</c>)`),
      (_, attributes: string) => `<c r="${cell}"${attributes.replace(/ t="\w+"/, "")}><f>${text}</f></c>`
    );
export const formatted = (value: number, format: string): CellObject => ({t: "n", v: value, z: format});
