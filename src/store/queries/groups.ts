import {duplicate, missing, unknown} from "../../budget/errors.js";
import type {Query} from "./query.js";

/** What amounts may be grouped by; the names are columns, and nothing else ever becomes SQL. */
export const groupings = ["unit", "statement", "measure", "fund", "classification", "code", "year", "phase"] as const;

export type Grouping = (typeof groupings)[number];

/** Sums are fen, null where there is no amount to add up; blank cells are counted and add nothing. */
export interface GroupRow extends Partial<Record<Grouping, string | number | null>> {
  readonly base: number | null;
  readonly current: number | null;
  readonly change: number | null;
  readonly figures: number;
  readonly blanks: number;
  /** The sum is over different tables, measures, funds, classifications or phases, so it may count the same money twice. */
  readonly mixed: boolean;
}

export type GroupParameter = "base" | "current" | "level" | "unit" | "measure" | "fund" | "classification";

const apart = ["statement", "measure", "fund", "classification", "phase"] as const;

/**
 * Sums of two years by any of the groupings. One level at a time (0 totals, 1
 * classes, 2, 3 …), so that a total is never added to its parts. By statement
 * the figures as each table prints them; otherwise the one amount that each
 * line has for a year. A null filter lets everything through.
 * Throws `unknown grouping`, `duplicate grouping` and `missing grouping`.
 */
export function groups(by: readonly string[]): Query<GroupParameter, GroupRow> {
  const columns = by.map(grouping);
  if (!columns.length) throw missing("grouping", `one of ${groupings.join(", ")}`);
  const repeated = columns.find((column, i) => columns.indexOf(column) < i);
  if (repeated) throw duplicate("grouping", repeated);
  const list = columns.join(", ");
  const order = columns.map((column) => `${column} NULLS LAST`).join(", ");
  const from = columns.includes("statement") ? "figures WHERE nearest AND" : "points WHERE";
  const kept = columns.includes("statement") ? apart : apart.filter((column) => column !== "statement");
  const mixed = kept.filter((column) => !columns.includes(column)).map((column) => `min(coalesce(${column}, '')) <> max(coalesce(${column}, ''))`);
  return {
    sql: `
SELECT ${list},
  CAST(sum(amount) FILTER (WHERE year = CAST($1 AS INTEGER)) AS BIGINT) AS base,
  CAST(sum(amount) FILTER (WHERE year = CAST($2 AS INTEGER)) AS BIGINT) AS current,
  CAST(sum(amount) FILTER (WHERE year = CAST($2 AS INTEGER)) - sum(amount) FILTER (WHERE year = CAST($1 AS INTEGER)) AS BIGINT) AS change,
  CAST(count(amount) AS INTEGER) AS figures,
  CAST(count(*) FILTER (WHERE state = 'blank') AS INTEGER) AS blanks,
  ${mixed.length ? mixed.join(" OR ") : "false"} AS mixed
FROM ${from} year IN (CAST($1 AS INTEGER), CAST($2 AS INTEGER))
  AND level = CAST($3 AS INTEGER)
  AND (CAST($4 AS VARCHAR) IS NULL OR unit = CAST($4 AS VARCHAR))
  AND (CAST($5 AS VARCHAR) IS NULL OR measure = CAST($5 AS VARCHAR))
  AND (CAST($6 AS VARCHAR) IS NULL OR fund = CAST($6 AS VARCHAR))
  AND (CAST($7 AS VARCHAR) IS NULL OR classification = CAST($7 AS VARCHAR))
GROUP BY ${list}
ORDER BY ${order}`,
    parameters: ["base", "current", "level", "unit", "measure", "fund", "classification"]
  };
}

function grouping(name: string): Grouping {
  const known = groupings.find((column) => column === name);
  if (!known) throw unknown("grouping", `${name} (one of ${groupings.join(", ")})`);
  return known;
}
