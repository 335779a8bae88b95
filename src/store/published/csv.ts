/** A number as its digits: exact where a double would not be, and never taken for text. */
export interface CsvDecimal {
  readonly decimal: string;
}

export type CsvCell = string | number | boolean | CsvDecimal | null | undefined;

export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else. */
  readonly bom?: boolean;
}

/** Text that a spreadsheet would run as a formula; full-width signs count where the input method is Chinese or Japanese. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180). Text that a spreadsheet would run gets an apostrophe
 * in front; numbers do not. Nothing and numbers that are none are empty cells.
 */
export function csvText(rows: Iterable<readonly CsvCell[]>, {bom = false}: CsvOptions = {}): string {
  const lines = Array.from(rows, (row) => `${row.map(csvCell).join(",")}\r\n`);
  return (bom ? "\ufeff" : "") + lines.join("");
}

export function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "object") return value.decimal;
  if (typeof value === "boolean") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
