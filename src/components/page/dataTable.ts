import {element} from "./element.js";

/** What stands at the head of a column; nothing at all above rows' own heads. */
export type Head = Node | string | {readonly text: Node | string; readonly class: string | undefined} | undefined;

/** The head of a column of numbers, which are set to the right. */
export function numberHead(text: Node | string): Head {
  return {text, class: "number"};
}

/** A table: the heads of its columns, its body or bodies, and what it is besides data. */
export function dataTable(
  heads: readonly Head[],
  body: HTMLTableSectionElement | readonly HTMLTableSectionElement[],
  kind?: string
): HTMLTableElement {
  return element(
    "table",
    {class: kind ? `data ${kind}` : "data"},
    element("thead", {}, element("tr", {}, heads.map(headCell))),
    body
  );
}

function headCell(head: Head): HTMLTableCellElement {
  if (head === undefined) return element("td");
  const {text, class: kind} =
    typeof head === "object" && "text" in head && "class" in head ? head : {text: head, class: undefined};
  return element("th", {scope: "col", class: kind}, text);
}
