import type {Compared} from "../../budget/breakdown.js";
import {breakdowns} from "../../budget/breakdown.js";
import {isBelow} from "../../budget/classification/below.js";
import type {MaterialityGroup} from "../../budget/explain/materiality.js";
import {groupOf, materialityGroups} from "../../budget/explain/materiality.js";
import type {Word} from "../../locale/words.js";
import {linkedRows} from "../linkedRows.js";
import type {PageContext} from "../page.js";

export const groupWords: Readonly<Record<MaterialityGroup, Word>> = {
  totals: "groupTotals",
  functional: "groupFunctional",
  economic: "groupEconomic",
  project: "groupProject",
  source: "groupSource"
};

/** Everything that is held against a threshold, once: the headline totals, and of every breakdown the lines that no other divides. */
export function weighed(context: PageContext): Compared[] {
  const rows = breakdowns.flatMap((way) => {
    const own = linkedRows(context, way).rows;
    return way.id === "headline" ? own : own.filter(({line}) => line.code !== "total" && !own.some((other) => isBelow(other.line, line)));
  });
  return [...new Map(rows.map((row) => [row.line.key, row])).values()];
}

export function isChange({variance: {change}}: Compared): boolean {
  return change !== undefined && change.value !== 0;
}

/** The group asked for, or the one with most changes. */
export function groupShown(rows: readonly Compared[], asked: MaterialityGroup | ""): MaterialityGroup {
  const changes = (group: MaterialityGroup) => rows.filter((row) => isChange(row) && groupOf(row.line) === group).length;
  return asked || [...materialityGroups].sort((a, b) => changes(b) - changes(a))[0]!;
}
