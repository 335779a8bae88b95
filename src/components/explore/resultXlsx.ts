import type {ResultFile} from "./resultFile.js";

/** A sheet of the rows: numbers as numbers, text as text, which a spreadsheet never runs. */
export async function resultXlsx({columns, rows}: ResultFile): Promise<ArrayBuffer> {
  const {utils, write} = await import("@e965/xlsx");
  const sheet = utils.aoa_to_sheet([columns.map(({name}) => name), ...rows.map((row) => [...row])]);
  sheet["!cols"] = columns.map(({type}) => ({wch: type === "number" ? 16 : 24}));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "result");
  return write(book, {bookType: "xlsx", type: "array", compression: true}) as ArrayBuffer;
}
