import {summedSources} from "../../budget/breakdown.js";
import {duplicate, missing, unknown} from "../../budget/errors.js";
import {members} from "./members.js";
import type {Query} from "./query.js";

/** What amounts may be grouped by; the names are columns, and nothing else ever becomes SQL. */
export const groupings = ["unit", "statement", "measure", "fund", "classification", "code", "year", "phase"] as const;

export type Grouping = (typeof groupings)[number];

/**
 * Sums in fen of the members (lines of units) whose two years can be compared;
 * null where none of them has an amount. change is current less base, and 0 only
 * where it is. What cannot be compared stands beside, in no other sum.
 */
export interface GroupRow extends Partial<Record<Grouping, string | number | null>> {
  readonly base: number | null;
  readonly current: number | null;
  readonly change: number | null;
  /** Units with a member that is compared, of all units; and those members, of all members. */
  readonly units: number;
  readonly all_units: number;
  readonly members: number;
  readonly all_members: number;
  /** The last digits of the lines behind base and current, added up in fen: twice how far rounding may put each sum off. */
  readonly base_digit: number | null;
  readonly current_digit: number | null;
  /** What the only line of a group by code is called, and what it is a line of; null where there are several. */
  readonly label: string | null;
  readonly of_measure: string | null;
  readonly of_classification: string | null;
  /** All groups there are, of which the first may be asked for. */
  readonly all_groups: number;
  /** Sums of the members left out for want of the other year, by the year that they have. */
  readonly base_alone: number | null;
  readonly current_alone: number | null;
  /** Amounts of both kinds; blank cells are counted and add nothing. */
  readonly figures: number;
  readonly blanks: number;
  /** By unit: lines of the group together exceed the total that they are parts of, so some of them hold others. */
  readonly exceeds: boolean;
  /** The sum is over different tables, measures, funds, classifications or phases, so it may count the same money twice. */
  readonly mixed: boolean;
}

/** Members of one unit that a group's change leaves out: their number, the name of an only one, and their amounts in fen. */
export interface LeftOutRow extends Partial<Record<Grouping, string | number | null>> {
  readonly member_unit: string;
  readonly unit_name: string;
  readonly lines: number;
  readonly line: string | null;
  readonly line_code: string | null;
  /** The unit has other members in the group, which are compared. */
  readonly partly: boolean;
  readonly base_alone: number | null;
  readonly current_alone: number | null;
}

export type GroupParameter = "base" | "current" | "level" | "unit" | "measure" | "fund" | "classification" | "phase";

const parameters = ["base", "current", "level", "unit", "measure", "fund", "classification", "phase"] as const;

/** What groups may be put in order by, the largest first and a group without it last; name: by what they are grouped by. */
const sizes = {
  name: undefined,
  amount: "abs(current)",
  base: "abs(base)",
  change: "abs(change)",
  rate: "abs(change) / nullif(abs(base), 0)"
} as const;

export type GroupOrder = keyof typeof sizes;

export const groupOrders = Object.keys(sizes) as GroupOrder[];

interface GroupOptions {
  readonly order?: GroupOrder;
  /** How many groups at most; 0: all. */
  readonly top?: number;
}

/** Whether a line is no source that others of `table`, listed too, make up. */
export function isNoSummedSource(line: string, table: string): string {
  const same = ["unit", "phase", "measure", "fund"].map((column) => `part.${column} = ${line}.${column}`).join(" AND ");
  const pairs = summedSources.map(([whole, part]) => `('${whole}', '${part}')`).join(", ");
  return `NOT (${line}.classification = 'source' AND EXISTS (SELECT 1 FROM ${table} AS part WHERE ${same} AND part.classification = 'source' AND part.amount IS NOT NULL AND (${line}.code, part.code) IN (${pairs})))`;
}

/** Units whose money a loaded disclosure of their department counts too, or may: nobody knows of that whether it is of its office alone. */
export const includedUnits =
  "SELECT unit FROM documents WHERE covered_by IS NOT NULL UNION SELECT part.unit FROM units AS part JOIN units AS whole ON whole.unit = part.department AND whole.unit <> part.unit WHERE whole.kind IS NULL";

const apart = ["statement", "measure", "fund", "classification", "phase"] as const;

/**
 * Sums of two years by any of the groupings, over the same members on both
 * sides. One level at a time (0 totals, 1 classes, 2, 3 …), so that a total is
 * never added to its parts. By statement the figures as each table prints them;
 * otherwise the one amount that each line has for a year. By year, which takes
 * in those between the two, nothing is compared; the sum is `current`, that of
 * the first year `base`. Over units, one that its department's loaded disclosure includes is left out.
 * A null filter lets everything through.
 * Throws `unknown grouping`, `duplicate grouping` and `missing grouping`.
 */
export function groups(
  by: readonly string[],
  {order: largest = "name", top = 0}: GroupOptions = {}
): Query<GroupParameter, GroupRow> {
  const {columns, list, order} = asked(by);
  const byYear = columns.includes("year");
  const kept = apart.filter((column) => column !== "statement" || columns.includes("statement"));
  const mixed = kept
    .filter((column) => !columns.includes(column))
    .map((column) => `min(coalesce(${column}, '')) <> max(coalesce(${column}, ''))`);
  const sum = (side: string, which: string) => `CAST(sum(${side}) FILTER (WHERE ${which}) AS BIGINT)`;
  const change = `CASE WHEN count(base) FILTER (WHERE comparable) + count(current) FILTER (WHERE comparable) > 0
    THEN coalesce(${sum("current", "comparable")}, 0) - coalesce(${sum("base", "comparable")}, 0) END`;
  const only = (column: string) => `CASE WHEN count(DISTINCT ${column}) = 1 THEN min(${column}) END`;
  const size = sizes[largest];
  return {
    sql: `
WITH ${selected(columns)},
grouped AS (
SELECT ${list},
  ${sum("base", "comparable")} AS base,
  ${sum("current", "comparable")} AS current,
  CAST(${byYear ? "NULL" : change} AS BIGINT) AS change,
  ${sum("base_digit", "comparable")} AS base_digit,
  ${sum("current_digit", "comparable")} AS current_digit,
  ${columns.includes("code") ? "min(label)" : "CAST(NULL AS VARCHAR)"} AS label,
  ${only("measure")} AS of_measure,
  ${only("classification")} AS of_classification,
  CAST(count(DISTINCT unit) FILTER (WHERE comparable) AS INTEGER) AS units,
  CAST(count(DISTINCT unit) AS INTEGER) AS all_units,
  CAST(count(*) FILTER (WHERE comparable) AS INTEGER) AS members,
  CAST(count(*) AS INTEGER) AS all_members,
  ${sum("base", "NOT comparable")} AS base_alone,
  ${sum("current", "NOT comparable")} AS current_alone,
  CAST(sum(figures) AS INTEGER) AS figures,
  CAST(sum(blanks) AS INTEGER) AS blanks,
  bool_or((${kindOf(columns).join(", ")}) IN (SELECT (${kindOf(columns).join(", ")}) FROM exceeding)) AS exceeds,
  ${mixed.length ? mixed.join(" OR ") : "false"} AS mixed
FROM selected
GROUP BY ${list}
)
SELECT *, CAST(count(*) OVER () AS INTEGER) AS all_groups
FROM grouped
ORDER BY ${size ? `${size} DESC NULLS LAST, ` : ""}${order}${top > 0 ? `\nLIMIT ${Math.floor(top)}` : ""}`,
    parameters
  };
}

/** Who is left out of each group's change, a row a unit, in the order of the groups. Throws as `groups` does. */
export function leftOut(by: readonly string[]): Query<GroupParameter, LeftOutRow> {
  const {columns, list, order} = asked(by);
  const same = [...columns, "unit"]
    .map((column) => `other.${column} IS NOT DISTINCT FROM selected.${column}`)
    .join(" AND ");
  return {
    sql: `
WITH ${selected(columns)}
SELECT ${list}, unit AS member_unit, any_value(name) AS unit_name,
  CAST(count(*) AS INTEGER) AS lines,
  CASE WHEN count(*) = 1 THEN any_value(label) END AS line,
  CASE WHEN count(*) = 1 THEN any_value(code) END AS line_code,
  bool_or(EXISTS (SELECT 1 FROM selected AS other WHERE other.comparable AND ${same})) AS partly,
  CAST(sum(base) AS BIGINT) AS base_alone,
  CAST(sum(current) AS BIGINT) AS current_alone
FROM selected JOIN (SELECT unit AS named, name FROM units) ON named = unit
WHERE NOT comparable AND (base IS NOT NULL OR current IS NOT NULL)
GROUP BY ${[...new Set([...columns, "unit"])].join(", ")}
ORDER BY ${order}, unit`,
    parameters
  };
}

/** What lines are parts of one total together. */
function kindOf(columns: readonly Grouping[]): string[] {
  const own = ["unit", "phase", "measure", "fund", "classification"];
  return [...own, ...["statement", "year"].filter((column) => columns.includes(column as Grouping))];
}

/** Kinds of lines that in either year come to more than their total, by more than rounding. */
function exceeding(columns: readonly Grouping[]): string {
  const kind = kindOf(columns);
  const whole = kind.filter((column) => column !== "classification");
  const over = (side: string) => `2 * (part.${side} - whole.${side}) > part.${side}_digit + whole.${side}_digit`;
  const sums = ["base", "base_digit", "current", "current_digit"].map((side) => `sum(${side}) AS ${side}`).join(", ");
  return `exceeding AS (
  SELECT ${kind.map((column) => `part.${column}`).join(", ")}
  FROM (SELECT ${kind.join(", ")}, ${sums} FROM chosen GROUP BY ${kind.join(", ")}) AS part
  JOIN (SELECT ${whole.join(", ")}, ${sums} FROM members WHERE code = 'total' GROUP BY ${whole.join(", ")}) AS whole
    ON ${whole.map((column) => `whole.${column} = part.${column}`).join(" AND ")}
  WHERE ${over("base")} OR ${over("current")}
)`;
}

/** The members that the parameters let through, over units without those of a unit that exceed their total; by year each year of one, with nothing to compare it to. */
function selected(columns: readonly Grouping[]): string {
  const byYear = columns.includes("year");
  return `${members(columns.includes("statement") ? "figures" : "points", {byYear})},
chosen AS (
  SELECT ${byYear ? "* REPLACE (true AS comparable)" : "*"}
  FROM members
  WHERE level = CAST($3 AS INTEGER)
    AND (CAST($4 AS VARCHAR) IS NULL OR unit = CAST($4 AS VARCHAR))
    AND (CAST($5 AS VARCHAR) IS NULL OR measure = CAST($5 AS VARCHAR))
    AND (CAST($6 AS VARCHAR) IS NULL OR fund = CAST($6 AS VARCHAR))
    AND (CAST($7 AS VARCHAR) IS NULL OR classification = CAST($7 AS VARCHAR))
    AND (CAST($8 AS VARCHAR) IS NULL OR phase = CAST($8 AS VARCHAR))${
      columns.includes("code")
        ? ""
        : `
    AND ${isNoSummedSource("members", "found")}`
    }${
      columns.includes("unit")
        ? ""
        : `
    AND (CAST($4 AS VARCHAR) IS NOT NULL OR unit NOT IN (${includedUnits}))`
    }
),
${exceeding(columns)},
selected AS (
  SELECT * FROM chosen${
    columns.includes("unit")
      ? ""
      : `
  WHERE (${kindOf(columns).join(", ")}) NOT IN (SELECT (${kindOf(columns).join(", ")}) FROM exceeding)`
  }
)`;
}

function asked(by: readonly string[]) {
  const columns = by.map(grouping);
  if (!columns.length) throw missing("grouping", `one of ${groupings.join(", ")}`);
  const repeated = columns.find((column, i) => columns.indexOf(column) < i);
  if (repeated) throw duplicate("grouping", repeated);
  return {columns, list: columns.join(", "), order: columns.map((column) => `${column} NULLS LAST`).join(", ")};
}

function grouping(name: string): Grouping {
  const known = groupings.find((column) => column === name);
  if (!known) throw unknown("grouping", `${name} (one of ${groupings.join(", ")})`);
  return known;
}
