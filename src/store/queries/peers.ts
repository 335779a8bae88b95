import type {Operand} from "../../budget/variance.js";
import {members} from "./members.js";
import type {Query} from "./query.js";

/** A unit's amounts of one line for two years, in fen, and what stands where there is none. */
export interface PeerAmounts {
  readonly unit: string;
  readonly base: number | null;
  readonly base_half: number | null;
  readonly base_state: Operand["state"];
  readonly current: number | null;
  readonly current_half: number | null;
  readonly current_state: Operand["state"];
}

/** A line of a unit whose two years can be compared. */
export interface ChangedLine extends PeerAmounts {
  readonly line_key: string;
  readonly measure: string;
  readonly fund: string;
  readonly classification: string;
  readonly code: string;
  readonly label: string;
}

const side = (name: string, alias: string) => `
  member.${name}, ${alias}.precision AS ${name}_half,
  CASE WHEN ${alias}.state IS NOT NULL THEN ${alias}.state WHEN ${name}_unlisted THEN 'unlisted' ELSE 'absent' END AS ${name}_state`;

const point = (alias: string, parameter: string) => `
LEFT JOIN points AS ${alias} ON ${alias}.unit = member.unit AND ${alias}.phase = member.phase
  AND ${alias}.line_key = member.line_key AND ${alias}.year = CAST(${parameter} AS INTEGER)`;

/** Every unit's amounts of one budget line, by the line's key, in the order of units. */
export const peerAmounts: Query<"base" | "current" | "line", PeerAmounts> = {
  sql: `
WITH ${members("points")}
SELECT member.unit, ${side("base", "before")}, ${side("current", "now")}
FROM members AS member${point("before", "$1")}${point("now", "$2")}
WHERE member.phase = 'budget' AND member.line_key = CAST($3 AS VARCHAR)
ORDER BY member.unit`,
  parameters: ["base", "current", "line"]
};

/** The largest changes of all budget lines of all units between two years, without those that did not change. */
export const changedLines: Query<"base" | "current" | "most", ChangedLine> = {
  sql: `
WITH ${members("points")}
SELECT member.unit, ${side("base", "before")}, ${side("current", "now")},
  member.line_key, member.measure, member.fund, member.classification, member.code, member.label
FROM members AS member${point("before", "$1")}${point("now", "$2")}
WHERE member.phase = 'budget' AND comparable AND coalesce(member.current, 0) <> coalesce(member.base, 0)
ORDER BY abs(coalesce(member.current, 0) - coalesce(member.base, 0)) DESC, member.unit, member.line_key
LIMIT CAST($3 AS INTEGER)`,
  parameters: ["base", "current", "most"]
};
