export type ErrorKind = "missing" | "invalid" | "unknown" | "duplicate" | "ambiguous" | "unsupported";

/** An error in the project's one form: kind first, value last, one line. */
export class BudgetError extends Error {
  override readonly name = "BudgetError";
  constructor(
    readonly kind: ErrorKind,
    readonly what: string,
    readonly value: string
  ) {
    super(`${kind} ${what}: ${value.replace(/\s+/g, " ")}`);
  }
}

export const missing = (what: string, value: string) => new BudgetError("missing", what, value);
export const invalid = (what: string, value: string) => new BudgetError("invalid", what, value);
export const unknown = (what: string, value: string) => new BudgetError("unknown", what, value);
export const duplicate = (what: string, value: string) => new BudgetError("duplicate", what, value);
export const ambiguous = (what: string, value: string) => new BudgetError("ambiguous", what, value);
export const unsupported = (what: string, value: string) => new BudgetError("unsupported", what, value);
