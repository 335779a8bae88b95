import type {Query} from "./query.js";

/** Both sides with what a variance needs; what the change is, and whether it can be compared, src/budget says. */
export interface ChangeRow {
  readonly unit: string;
  readonly line_key: string;
  readonly phase: string;
  readonly code: string;
  readonly label: string;
  readonly base: number | null;
  readonly base_precision: number | null;
  readonly base_state: string;
  readonly base_basis: string;
  readonly current: number | null;
  readonly current_precision: number | null;
  readonly current_state: string;
  readonly current_basis: string;
  readonly change: number;
}

/**
 * The lines that changed most between two years. A blank cell counts as
 * nothing spent; a line that either year has no figure for, or that does not
 * apply, is left out. A null filter lets everything through.
 */
export const topChanges: Query<"base" | "current" | "unit" | "measure" | "level" | "limit", ChangeRow> = {
  sql: `
SELECT now.unit, now.line_key, now.phase, now.code, now.label,
  was.amount AS base, was.precision AS base_precision, was.state AS base_state, was.basis AS base_basis,
  now.amount AS current, now.precision AS current_precision, now.state AS current_state, now.basis AS current_basis,
  CAST(coalesce(now.amount, 0) - coalesce(was.amount, 0) AS BIGINT) AS change
FROM points AS now JOIN points AS was ON was.unit = now.unit AND was.line_key = now.line_key AND was.phase = now.phase
WHERE was.year = CAST($1 AS INTEGER)
  AND now.year = CAST($2 AS INTEGER)
  AND (CAST($3 AS VARCHAR) IS NULL OR now.unit = CAST($3 AS VARCHAR))
  AND (CAST($4 AS VARCHAR) IS NULL OR now.measure = CAST($4 AS VARCHAR))
  AND (CAST($5 AS INTEGER) IS NULL OR now.level = CAST($5 AS INTEGER))
  AND was.state <> 'notApplicable' AND now.state <> 'notApplicable'
  AND coalesce(now.amount, 0) <> coalesce(was.amount, 0)
ORDER BY abs(change) DESC, now.unit, now.line_key, now.phase
LIMIT CAST($6 AS INTEGER)`,
  parameters: ["base", "current", "unit", "measure", "level", "limit"]
};
