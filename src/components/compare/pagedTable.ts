import {formatCount} from "../../locale/number.js";
import type {PageContext} from "../page/context.js";
import type {ExhibitTable} from "../page/dataFile.js";
import {exhibitTable} from "../page/exhibitTable.js";
import {element} from "../page/element.js";

const page = 50;

/** A table of many rows, so many at a time: a button below adds the next and hands the focus on to the first of them. */
export function pagedTable<Row>(
  rows: readonly Row[],
  tableOf: (rows: readonly Row[]) => ExhibitTable,
  {t}: Pick<PageContext, "t">
): HTMLElement {
  let shown = page;
  const table = exhibitTable(tableOf(rows.slice(0, shown)));
  const more = element("button", {type: "button", class: "quiet", onclick: () => add()});
  const label = () => {
    const rest = rows.length - shown;
    more.hidden = rest <= 0;
    more.textContent = t("moreRows", {count: formatCount(Math.min(page, rest)), rest: formatCount(rest)});
  };
  const add = () => {
    const next = exhibitTable(tableOf(rows.slice(shown, shown + page))).tBodies[0]!;
    const first = next.rows[0];
    table.tBodies[0]!.append(...next.rows);
    shown += page;
    label();
    first?.setAttribute("tabindex", "-1");
    first?.focus();
  };
  label();
  return element("div", {class: "paged"}, element("div", {class: "scroll"}, table), more);
}
