import {members} from "./members.js";
import type {Query} from "./query.js";

/** Both sides with what a variance needs; what the change is, src/budget says. */
export interface ChangeRow {
  readonly unit: string;
  readonly line_key: string;
  readonly phase: string;
  readonly code: string;
  readonly label: string;
  readonly base: number | null;
  readonly base_precision: number | null;
  /** unlisted: the year's own document lists others of its kind, not this line. */
  readonly base_state: string;
  readonly base_basis: string | null;
  readonly current: number | null;
  readonly current_precision: number | null;
  readonly current_state: string;
  readonly current_basis: string | null;
  readonly change: number;
}

/**
 * The lines that changed most between two years. A blank cell, and a line that
 * a year's own document does not list among its like, counts as nothing spent;
 * a line that either year has no figure for, or that does not apply, is left
 * out. A null filter lets everything through.
 */
export const topChanges: Query<"base" | "current" | "unit" | "measure" | "level" | "limit", ChangeRow> = {
  sql: `
WITH ${members("points")}
SELECT line.unit, line.line_key, line.phase, line.code, line.label,
  was.amount AS base, was.precision AS base_precision, coalesce(was.state, 'unlisted') AS base_state, was.basis AS base_basis,
  now.amount AS current, now.precision AS current_precision, coalesce(now.state, 'unlisted') AS current_state, now.basis AS current_basis,
  CAST(coalesce(now.amount, 0) - coalesce(was.amount, 0) AS BIGINT) AS change
FROM members AS line
  LEFT JOIN points AS was ON was.unit = line.unit AND was.line_key = line.line_key AND was.phase = line.phase AND was.year = CAST($1 AS INTEGER)
  LEFT JOIN points AS now ON now.unit = line.unit AND now.line_key = line.line_key AND now.phase = line.phase AND now.year = CAST($2 AS INTEGER)
WHERE line.comparable
  AND (CAST($3 AS VARCHAR) IS NULL OR line.unit = CAST($3 AS VARCHAR))
  AND (CAST($4 AS VARCHAR) IS NULL OR line.measure = CAST($4 AS VARCHAR))
  AND (CAST($5 AS INTEGER) IS NULL OR line.level = CAST($5 AS INTEGER))
  AND coalesce(now.amount, 0) <> coalesce(was.amount, 0)
ORDER BY abs(change) DESC, line.unit, line.line_key, line.phase
LIMIT CAST($6 AS INTEGER)`,
  parameters: ["base", "current", "unit", "measure", "level", "limit"]
};
