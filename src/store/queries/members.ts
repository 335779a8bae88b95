/** Where amounts stand: `points`, the one that each line has for a year; `figures`, as each table prints them. */
type From = "points" | "figures";

const rows: Readonly<Record<From, string>> = {points: "points", figures: "figures WHERE nearest"};

/** What lines are listed together; in `figures` a line of another statement is another line. */
const kinds: Readonly<Record<From, readonly string[]>> = {
  points: ["unit", "phase", "measure", "fund", "classification"],
  figures: ["unit", "phase", "statement", "measure", "fund", "classification"]
};

/**
 * A `WITH` list that ends in `members`: each line of each unit between the years
 * $1 and $2, with its amounts (fen; null where there is none) and whether they
 * can be compared, as budget/variance and budget/breakdown have it. A line that
 * a year's own document does not list, though it goes down to that level among
 * others of its kind, stands for nothing there (`unlisted`); where no document
 * gives a year's figure, or one marks it as not applicable, nothing is known.
 * Each amount has its last digit in fen beside it, twice its precision.
 * `byYear`: each year of a line for itself, those between included; all but the first are `current`.
 */
export function members(from: From, {byYear = false}: {readonly byYear?: boolean} = {}): string {
  const kind = kinds[from];
  const own = [...kind, "line_key", "code", ...(byYear ? ["year"] : [])].join(", ");
  const year = (parameter: string) => `year = CAST(${parameter} AS INTEGER)`;
  const side = (name: string, of: string) => `
    CAST(sum(amount) FILTER (WHERE ${of}) AS BIGINT) AS ${name},
    CAST(sum(CAST(2 * precision AS BIGINT)) FILTER (WHERE ${of} AND amount IS NOT NULL) AS BIGINT) AS ${name}_digit,
    count(*) FILTER (WHERE ${of}) > 0 AS has_${name},`;
  // a condition on the line alone would have each line compared with every list
  const listing = (alias: string, parameter: string) => `
  LEFT JOIN listed AS ${alias} ON ${alias}.${year(parameter)} AND ${alias}.deepest >= CASE WHEN line.code <> 'total' THEN line.level END
    AND ${kind.map((column) => `${alias}.${column} = line.${column}`).join(" AND ")}`;
  return `
found AS (SELECT * FROM ${rows[from]}),
listed AS (
  SELECT ${kind.join(", ")}, year, max(level) AS deepest
  FROM found
  WHERE fiscal_year = year AND code <> 'total'
  GROUP BY ${kind.join(", ")}, year
),
lines AS (
  SELECT ${own}, min(level) AS level, any_value(label ORDER BY year DESC) AS label,${side("base", year("$1"))}${side("current", byYear ? `NOT ${year("$1")}` : year("$2"))}
    coalesce(bool_or(state = 'notApplicable'), false) AS inapplicable,
    count(amount) AS figures,
    count(*) FILTER (WHERE state = 'blank') AS blanks
  FROM found
  WHERE ${byYear ? "year BETWEEN CAST($1 AS INTEGER) AND CAST($2 AS INTEGER)" : `${year("$1")} OR ${year("$2")}`}
  GROUP BY ${own}
),
members AS (
  SELECT line.*,
    NOT has_base AND before.unit IS NOT NULL AS base_unlisted,
    NOT has_current AND now.unit IS NOT NULL AS current_unlisted,
    NOT inapplicable AND (has_base OR before.unit IS NOT NULL) AND (has_current OR now.unit IS NOT NULL) AS comparable
  FROM lines AS line${listing("before", "$1")}${listing("now", "$2")}
)`;
}
