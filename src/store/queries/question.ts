import type {YearPair} from "../../budget/figure.js";
import type {GroupOrder, GroupParameter, Grouping, GroupRow, LeftOutRow} from "./groups.js";
import {groups, leftOut} from "./groups.js";
import type {Parameter, Query} from "./query.js";

/** What a reader asks of all figures: groups down the side and, where one is named, across, out of which amounts, between which years. */
export interface Question {
  readonly rows: readonly Grouping[];
  readonly across?: Grouping | undefined;
  readonly years: YearPair;
  /** Depth of the codes below the total, from 0: one at a time, so that no total is added to its parts. */
  readonly level: number;
  readonly only: Only;
  readonly order: GroupOrder;
  /** How many rows at most; 0: all. */
  readonly top: number;
}

/** What amounts are let through; what is left out is not narrowed down. */
export type Only = Readonly<Partial<Record<"unit" | "measure" | "fund" | "classification" | "phase", string>>>;

/** What was done to a question so that no money is counted twice. */
export type Resolution =
  "measureApart" | "fundApart" | "classificationApart" | "allFunds" | "budgetOnly" | "departments";

/** A question as it is put to an engine. */
export interface PutQuestion {
  readonly columns: readonly Grouping[];
  readonly values: Readonly<Record<GroupParameter, Parameter>>;
  readonly groups: Query<GroupParameter, GroupRow>;
  readonly leftOut: Query<GroupParameter, LeftOutRow>;
  readonly resolved: readonly Resolution[];
}

/**
 * The question with what it needs for its sums to be right, and what that was:
 * measures never add up, a table prints a fund beside the total that it is a
 * part of, below the totals each classification divides them anew, a budget and
 * a final account are the same money twice, and so are a department's
 * disclosure and those of its units. Across, all groups come in order of name.
 */
export function putQuestion({rows, across, years, level, only, order, top}: Question): PutQuestion {
  const asked = [...new Set(across ? [...rows, across] : rows)];
  const has = (column: Grouping) => asked.includes(column) || (column in only && only[column as keyof Only]);
  const apart: Grouping[] = [
    ...(has("measure") ? [] : ["measure" as const]),
    ...(asked.includes("statement") && !has("fund") ? ["fund" as const] : []),
    ...(level > 0 && !has("classification") ? ["classification" as const] : [])
  ];
  const columns = [...rows.filter((row) => row !== across), ...apart, ...(across ? [across] : [])];
  const isOneFund = !has("fund") && !apart.includes("fund");
  const isBudget = !has("phase");
  return {
    columns,
    values: {
      base: years.base,
      current: years.year,
      level,
      unit: only.unit ?? null,
      measure: only.measure ?? null,
      fund: only.fund ?? (isOneFund ? "all" : null),
      classification: level > 0 ? (only.classification ?? null) : null,
      phase: only.phase ?? (isBudget ? "budget" : null)
    },
    groups: groups(columns, across ? {} : {order, top}),
    leftOut: leftOut(columns),
    resolved: [
      ...apart.map((column) => `${column as "measure" | "fund" | "classification"}Apart` as const),
      ...(isOneFund ? ["allFunds" as const] : []),
      ...(isBudget ? ["budgetOnly" as const] : []),
      ...(only.unit || asked.includes("unit") ? [] : ["departments" as const])
    ]
  };
}

/** SQL with its parameters as literals, for who reads or runs it elsewhere. */
export function inlined<P extends string>(
  {sql, parameters}: Pick<Query<P>, "sql" | "parameters">,
  values: Readonly<Record<P, Parameter>>
): string {
  return sql.trim().replace(/\$(\d+)/g, (_, number: string) => literal(values[parameters[Number(number) - 1]!]));
}

function literal(value: Parameter): string {
  if (value === null) return "NULL";
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** One row of a cross table: what it is of, and its group in each column; none where there is no such group. */
export interface CrossRow {
  readonly of: GroupRow;
  readonly cells: ReadonlyArray<GroupRow | undefined>;
}

export interface CrossTable {
  readonly heads: ReadonlyArray<string | number | null>;
  readonly rows: readonly CrossRow[];
  /** Rows there are, of which the first may be asked for. */
  readonly all: number;
}

/** What is read of a group where groups stand across. */
export type CellsShown = "amount" | "base" | "change" | "rate";

/** An amount is that of all members, be they compared or not; a change only of those that are. */
const values: Readonly<Record<CellsShown, (row: GroupRow) => number | null>> = {
  amount: ({current, current_alone: alone, base, year}) =>
    together(current, alone) ?? (year === undefined ? null : base),
  base: ({base, base_alone: alone}) => together(base, alone),
  change: ({change}) => change,
  rate: ({change, base}) => (change === null || !base ? null : change / Math.abs(base))
};

function together(a: number | null, b: number | null): number | null {
  return a === null && b === null ? null : (a ?? 0) + (b ?? 0);
}

export function shownValue(shown: CellsShown, row: GroupRow): number | null {
  return values[shown](row);
}

/** Groups as a cross table, the rows in order of what they show in all columns together, or of their names. */
export function crossTable(
  found: readonly GroupRow[],
  columns: readonly Grouping[],
  {order, top, shown}: {readonly order: GroupOrder; readonly top: number; readonly shown: CellsShown}
): CrossTable {
  const down = columns.slice(0, -1);
  const across = columns.at(-1)!;
  const heads = [...new Set(found.map((row) => row[across] ?? null))].sort((a, b) => compared(a, b));
  const rows = new Map<string, GroupRow[]>();
  for (const row of found) {
    const key = JSON.stringify(down.map((column) => row[column] ?? null));
    rows.set(key, [...(rows.get(key) ?? []), row]);
  }
  const crossed = [...rows.values()].map((own) => ({
    of: own[0]!,
    cells: heads.map((head) => own.find((row) => (row[across] ?? null) === head))
  }));
  const by: CellsShown = order === "name" ? shown : order;
  const size = ({cells}: CrossRow) => cells.reduce((all, cell) => all + Math.abs((cell && values[by](cell)) ?? 0), 0);
  const ordered = order === "name" ? crossed : [...crossed].sort((a, b) => size(b) - size(a));
  return {heads, rows: top > 0 ? ordered.slice(0, top) : ordered, all: crossed.length};
}

/** Nothing comes last. */
function compared(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}
