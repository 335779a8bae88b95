import {formatCount} from "../../locale/number.js";
import type {QueryResult} from "../../store/engine/ranQuery.js";
import type {PageContext} from "../page/context.js";
import {dataTable} from "../page/dataTable.js";
import {element} from "../page/element.js";

/** Rows that stand in the page at a time. */
const rowsShown = 100;

/** A result as a table, so many rows at a time. */
export function resultView({columns, rows}: QueryResult, {t}: Pick<PageContext, "t">): HTMLElement {
  const place = element("div", {class: "scroll", tabindex: "0", role: "region", "aria-label": t("resultTable")});
  const said = element("span", {"aria-live": "polite"});
  const turn = (word: "resultBefore" | "resultAfter", by: number) =>
    element("button", {type: "button", class: "quiet", onclick: () => show(first + by)}, t(word));
  const [before, after] = [turn("resultBefore", -rowsShown), turn("resultAfter", rowsShown)];
  let first = 0;
  const show = (from: number) => {
    first = from;
    const to = Math.min(from + rowsShown, rows.length);
    place.replaceChildren(table(columns, rows.slice(from, to)));
    before.disabled = from === 0;
    after.disabled = to === rows.length;
    said.textContent = t("resultPage", {
      from: formatCount(from + 1),
      to: formatCount(to),
      count: formatCount(rows.length)
    });
  };
  show(0);
  const pages = element("div", {class: "result-pages"}, before, said, after);
  return element("div", {}, place, rows.length > rowsShown && pages);
}

function table(columns: QueryResult["columns"], rows: QueryResult["rows"]): HTMLTableElement {
  const align = (i: number) => (columns[i]!.type === "number" ? "number" : undefined);
  return dataTable(
    columns.map(({name}, i) => ({text: name, class: align(i)})),
    element(
      "tbody",
      {},
      rows.map((row) =>
        element(
          "tr",
          {},
          row.map((cell, i) => element("td", {class: align(i)}, cellText(cell)))
        )
      )
    ),
    "result"
  );
}

/** Numbers as they are: what they count in only the query knows. */
function cellText(cell: unknown): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
