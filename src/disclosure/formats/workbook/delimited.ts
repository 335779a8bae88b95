import {dsvFormat} from "d3-dsv";
import type {Page} from "../page.js";
import {within} from "../page.js";
import {readText} from "../text.js";
import type {WorkbookRow} from "./sheetBlocks.js";
import {sheetBlocks} from "./sheetBlocks.js";

/** What may stand between the cells of a row, and the fewest cells of a row that tell it. */
const separators: ReadonlyArray<readonly [separator: string, fewest: number]> = [
  ["\t", 2],
  [",", 3],
  [";", 3]
];

/** Reads a text that goes by the name of a workbook: rows of cells where most lines are rows of one length, plain text otherwise. */
export function readDelimited(text: string): Page[] {
  for (const [separator, fewest] of separators) {
    const rows = rowsOf(text, separator);
    if (isOneTable(rows, fewest)) return [{blocks: sheetBlocks(rows)}];
  }
  return readText(text);
}

function rowsOf(text: string, separator: string): WorkbookRow[] {
  if (!text.includes(separator)) return [];
  let line = 1;
  const rows = dsvFormat(separator)
    .parseRows(text)
    .map((printed): WorkbookRow => {
      const cells = printed.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, "").trim());
      const row = {line, order: line, cells: cells.slice(0, cells.findLastIndex(Boolean) + 1)};
      line += 1 + printed.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      within("columns", row.cells.length);
      return row;
    })
    .filter(({cells}) => cells.length);
  within("rows", rows.length);
  return rows;
}

function isOneTable(rows: readonly WorkbookRow[], fewest: number): boolean {
  return rows.filter(({cells}) => cells.length >= fewest).length > rows.length / 2;
}
