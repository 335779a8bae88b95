/** Text that a spreadsheet would run as a formula. */
const formula = /^[=+\-@＝＋－＠]/;

/** A text as a cell of what is copied: on one line, and with an apostrophe where it would be run. */
export function pastedText(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return formula.test(line) ? `'${line}` : line;
}
