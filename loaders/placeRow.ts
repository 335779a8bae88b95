import type {Source} from "../src/budget/figure.js";

/** The columns that say where something stands. */
export function placeRow({document, page, line, table, row, column, text}: Source) {
  return {
    document,
    page: page ?? null,
    line,
    table_title: table ?? null,
    row_number: row ?? null,
    column_number: column,
    printed: text
  };
}
