import type {WorkBook, WorkSheet} from "@e965/xlsx";

/** Which parts of a sheet are not shown, by what index from 0. */
export interface Hiding {
  readonly sheet: boolean;
  readonly row: (row: number) => boolean;
  readonly column: (column: number) => boolean;
}

/** Hidden by hand, by a filter, in a closed group or by no height or width: all come to one mark in the file. `sized` where widths are to be trusted. */
export function hidingOf(book: WorkBook, index: number, sheet: WorkSheet, sized: boolean): Hiding {
  const rows = sheet["!rows"] ?? [];
  const columns = sheet["!cols"] ?? [];
  return {
    sheet: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
    row: (row) => Boolean(rows[row]?.hidden) || (sized && (rows[row]?.hpt === 0 || rows[row]?.hpx === 0)),
    column: (column) => Boolean(columns[column]?.hidden) || (sized && columns[column]?.width === 0)
  };
}
