import type {Breakdown, Compared} from "../../budget/breakdown.js";
import {compare, isPart} from "../../budget/breakdown.js";
import {crosswalk} from "../../budget/crosswalk/crosswalk.js";
import {joinLines} from "../../budget/crosswalk/joinLines.js";
import type {Link} from "../../budget/crosswalk/link.js";
import {membersOf} from "../../budget/crosswalk/link.js";
import type {Line} from "../../budget/series.js";
import type {PageContext} from "../page/context.js";

/** A breakdown's lines between two years, certain links joined, with all links among them. */
export interface LinkedRows {
  readonly rows: readonly Compared[];
  readonly links: readonly Link[];
}

export function linkedRows({unit, view}: Pick<PageContext, "unit" | "view">, division: Breakdown): LinkedRows {
  const links = crosswalk(
    unit.lines.filter((line) => line.phase === "budget" && isPart(line, division)),
    view,
    unit.decisions
  );
  return {links, rows: compare(joinLines(unit.lines, links), division, view)};
}

/** Whether lines are linked and yet apart. */
export function isUncertain(link: Link | undefined): boolean {
  return link !== undefined && link.confidence !== "certain";
}

/** The link that a line is in; a joined line bears the key of one of its members. */
export function linkOf({key}: Line, links: readonly Link[]): Link | undefined {
  return links.find((link) => membersOf(link).some((line) => line.key === key));
}
