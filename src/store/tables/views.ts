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

/** The lines of the first level of one kind, of units where they do not come to more than their total. */
function firstLevel(measure: string, fund: string, classification: string): WarehouseView {
  const kind = (of: string) => `${of}.phase = 'budget' AND ${of}.measure = '${measure}' AND ${of}.fund = '${fund}'`;
  const isPart = (of: string) =>
    `${kind(of)} AND ${of}.classification = '${classification}' AND ${of}.level = 1 AND ${isNoSummedSource(of, "points")}`;
  const exceeding = `SELECT part.unit, part.year FROM points AS part JOIN points AS whole ON whole.unit = part.unit AND whole.year = part.year AND whole.code = 'total' AND ${kind("whole")} WHERE ${isPart("part")} GROUP BY part.unit, part.year HAVING sum(part.amount) - min(whole.amount) > sum(part.precision) + min(whole.precision)`;
  return {
    columns: columnsOf(line),
    sql: rowsWhere(line, `${isPart("point")} AND (point.unit, point.year) NOT IN (${exceeding})`)
  };
}

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
  unit_functions: firstLevel("expenditure", "all", "functional"),
  unit_basic: firstLevel("basicExpenditure", "generalBudget", "economic"),
  unit_projects: firstLevel("projectExpenditure", "all", "project"),
  unit_sources: firstLevel("revenue", "all", "source")
} as const satisfies Readonly<Record<string, WarehouseView>>;

export type ViewName = keyof typeof views;
