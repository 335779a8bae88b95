import type {Item} from "../classification/reclassified.js";
import {reclassifications} from "../classification/reclassified.js";
import type {Line} from "../series.js";
import {plainName} from "./plainName.js";
import type {Rule} from "./rule.js";

/** What the ministry moved between the two years: likely, for a unit may have used the change for more than that. */
export const known: Rule = ({ended, begun}, {base, year, isAllowed}) =>
  reclassifications
    .filter((row) => row.kind !== "renamed" && base < row.year && row.year <= year)
    .flatMap((row) => {
      const of = (items: readonly Item[], lines: readonly Line[]) => lines.filter((line) => line.classification === row.classification && items.some((item) => isItem(line, item)));
      const [from, to] = [of(row.from, ended), of(row.to, begun)];
      if (!from.length || !to.length || !isAllowed(from, to)) return [];
      return {kind: row.kind, from, to, confidence: "likely", reason: {id: "reclassified", row}};
    });

function isItem({code, label}: Line, item: Item): boolean {
  return code === item.code && plainName(label) === plainName(item.name);
}
