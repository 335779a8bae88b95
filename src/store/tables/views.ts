import {includedUnits, isNoSummedSource} from "../queries/groups.js";
import type {fieldMeanings} from "../../locale/words/fieldWords.js";
import type {ColumnType} from "./column.js";

/** A view of the warehouse: its columns, and the SQL that it is of. */
export interface WarehouseView {
  readonly columns: ReadonlyArray<readonly [name: keyof typeof fieldMeanings, type: ColumnType]>;
  readonly sql: string;
}

/** What is said of every amount of a view: budgeted, printed, and of no unit that its department's loaded disclosure includes. */
const addable = `point.phase = 'budget' AND point.amount IS NOT NULL AND point.unit NOT IN (${includedUnits})`;

function rowsWhere(columns: readonly string[], which: string): string {
  const list = columns.map((column) => (column === "name" ? "units.name" : `point.${column}`)).join(", ");
  return `SELECT ${list} FROM points AS point JOIN units ON units.unit = point.unit WHERE ${addable} AND ${which}`;
}

const total = ["unit", "name", "year", "measure", "amount"] as const;
const line = ["unit", "name", "year", "code", "label", "amount"] as const;

const types: Readonly<Record<string, ColumnType>> = {
  year: "INTEGER",
  base_year: "INTEGER",
  amount: "BIGINT",
  base_amount: "BIGINT",
  change: "BIGINT"
};

function columnsOf(names: ReadonlyArray<keyof typeof fieldMeanings>): WarehouseView["columns"] {
  return names.map((name) => [name, types[name] ?? "VARCHAR"]);
}

const lines = (which: string): WarehouseView => ({columns: columnsOf(line), sql: rowsWhere(line, which)});

/**
 * Views whose amounts may be added up: one level, one fund, budgets only, and
 * nothing that another row includes. Within a year, and in those of totals
 * within a measure, every sum is right. A new view is a new row, its meaning one
 * of `viewMeanings`.
 */
export const views = {
  unit_totals: {
    columns: columnsOf(total),
    sql: rowsWhere(total, "point.code = 'total' AND point.fund = 'all'")
  },
  unit_changes: {
    columns: columnsOf(["unit", "name", "measure", "base_year", "year", "base_amount", "amount", "change"]),
    sql: `SELECT now.unit, now.name, now.measure, before.year AS base_year, now.year, before.amount AS base_amount, now.amount, now.amount - before.amount AS change FROM unit_totals AS now JOIN unit_totals AS before ON before.unit = now.unit AND before.measure = now.measure AND before.year = now.year - 1`
  },
  unit_functions: lines(
    "point.measure = 'expenditure' AND point.fund = 'all' AND point.classification = 'functional' AND point.level = 1"
  ),
  unit_basic: lines(
    "point.measure = 'basicExpenditure' AND point.fund = 'generalBudget' AND point.classification = 'economic' AND point.level = 1"
  ),
  unit_projects: lines(
    "point.measure = 'projectExpenditure' AND point.fund = 'all' AND point.classification = 'project' AND point.level = 1"
  ),
  unit_sources: lines(
    `point.measure = 'revenue' AND point.fund = 'all' AND point.classification = 'source' AND point.level = 1 AND ${isNoSummedSource("point", "points")}`
  )
} as const satisfies Readonly<Record<string, WarehouseView>>;

export type ViewName = keyof typeof views;
