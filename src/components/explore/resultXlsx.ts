import {workbook} from "../tables/workbook.js";
import type {ResultFile} from "./resultFile.js";

/** A sheet of the rows: numbers as numbers, text as text, which a spreadsheet never runs. */
export function resultXlsx({columns, rows}: ResultFile): Promise<Uint8Array<ArrayBuffer>> {
  return workbook([
    {
      name: "result",
      columns: columns.map(({name, type}) => ({text: name, numeric: type === "number"})),
      rows: rows.map((row) => row.map((value) => ({value: plain(value)})))
    }
  ]);
}

function plain(value: unknown): string | number | boolean | null {
  if (value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}
