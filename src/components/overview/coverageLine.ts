import {sum} from "d3-array";
import {formatCount} from "../../locale/number.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";

/** What became of the numbers that the year's own document prints. */
export function coverageLine(context: PageContext): HTMLElement | undefined {
  const {unit, view, t} = context;
  const own = unit.documents.find(({fiscalYear}) => fiscalYear === view.year);
  if (!own) return undefined;
  const {printed, byUse} = own.counts;
  const count = (...uses: string[]) => sum(uses, (use) => byUse[use as keyof typeof byUse] ?? 0);
  const used = count("figure", "claim", "indicator", "quantity");
  const unread = count("unread", "unreadable", "unrecognisedTable");
  return element(
    "p",
    {class: "coverage"},
    t("coverageLine", {
      printed: formatCount(printed),
      used: formatCount(used),
      unused: formatCount(printed - used - unread),
      unread: formatCount(unread)
    })
  );
}
