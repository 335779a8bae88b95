import type {Query} from "./query.js";

export interface FoundLine {
  readonly unit: string;
  readonly name: string;
  readonly line_key: string;
  readonly phase: string;
  readonly code: string;
  readonly label: string;
  readonly from_year: number;
  readonly to_year: number;
  /** The amount of any year that is farthest from zero, in fen, with its sign. */
  readonly largest: number | null;
}

/** Lines whose label holds the text, or whose code begins with it; largest first. */
export const labelSearch: Query<"text" | "unit" | "limit", FoundLine> = {
  sql: `
SELECT points.unit, any_value(name) AS name, line_key, phase, any_value(code) AS code, any_value(label) AS label,
  CAST(min(year) AS INTEGER) AS from_year,
  CAST(max(year) AS INTEGER) AS to_year,
  CAST(CASE WHEN max(amount) >= -min(amount) THEN max(amount) ELSE min(amount) END AS BIGINT) AS largest
FROM points JOIN units ON units.unit = points.unit
WHERE (contains(lower(label), lower(CAST($1 AS VARCHAR))) OR starts_with(code, CAST($1 AS VARCHAR)))
  AND (CAST($2 AS VARCHAR) IS NULL OR points.unit = CAST($2 AS VARCHAR))
GROUP BY points.unit, line_key, phase
ORDER BY abs(largest) DESC NULLS LAST, points.unit, line_key, phase
LIMIT CAST($3 AS INTEGER)`,
  parameters: ["text", "unit", "limit"]
};
