type ErrorKind = "missing" | "invalid" | "unknown" | "duplicate" | "ambiguous" | "unsupported";

const unseen =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\ufffd]/g;
/** Between Chinese characters a wide space is one. */
const spacing = /(?<=[\u4e00-\u9fff])[\u00a0\u2000-\u200a\u3000]+(?=[\u4e00-\u9fff])/g;

/** A text on one line, with what nobody sees in it written as ‹U+200B›. */
export function shown(text: string): string {
  return text
    .replace(spacing, " ")
    .replace(unseen, (c) => `‹U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}›`)
    .replace(/\s+/g, " ");
}

/** An error in the project's one form: kind first, value last, one line. */
export class BudgetError extends Error {
  override readonly name = "BudgetError";
  constructor(
    readonly kind: ErrorKind,
    readonly what: string,
    readonly value: string
  ) {
    super(`${kind} ${what}: ${shown(value)}`);
  }
}

export const missing = (what: string, value: string) => new BudgetError("missing", what, value);
export const invalid = (what: string, value: string) => new BudgetError("invalid", what, value);
export const unknown = (what: string, value: string) => new BudgetError("unknown", what, value);
export const duplicate = (what: string, value: string) => new BudgetError("duplicate", what, value);
export const ambiguous = (what: string, value: string) => new BudgetError("ambiguous", what, value);
export const unsupported = (what: string, value: string) => new BudgetError("unsupported", what, value);

/** Whether a text is a day of the calendar, 2026-01-31. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
