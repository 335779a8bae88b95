/**
 * The text with ASCII digits, points and signs for full-width ones, and "1，234"
 * as "1,234": character for character, so that places stay what they are.
 */
export function plainDigits(text: string): string {
  if (!/[０-９．％－]|\d，\d/.test(text)) return text;
  return text
    .replace(/[０-９．％－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)，(?=\d{3}(?!\d))/g, ",");
}
