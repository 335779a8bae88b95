import type {Query} from "./query.js";

export interface StatementFigure {
  readonly id: string;
  readonly year: number;
  readonly measure: string;
  readonly fund: string;
  readonly classification: string;
  readonly code: string;
  readonly label: string;
  readonly level: number;
  readonly amount: number | null;
  readonly precision: number;
  readonly state: string;
  readonly document: string;
  readonly line: number;
  readonly row_number: number | null;
  readonly column_number: number;
  readonly printed: string;
}

/** The figures of one statement of one disclosure, in its order; phase tells budget (budget) from final account (final). */
export const statementRows: Query<"unit" | "fiscalYear" | "phase" | "statement", StatementFigure> = {
  sql: `
SELECT id, year, measure, fund, classification, code, label, level, amount, precision, state, document, line, row_number, column_number, printed
FROM figures
WHERE unit = CAST($1 AS VARCHAR)
  AND fiscal_year = CAST($2 AS INTEGER)
  AND phase = CAST($3 AS VARCHAR)
  AND statement = CAST($4 AS VARCHAR)
ORDER BY position`,
  parameters: ["unit", "fiscalYear", "phase", "statement"]
};
