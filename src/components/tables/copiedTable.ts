import type {CopiedMarkup} from "../page/controls.js";
import type {ExhibitTable, TableCell, TableColumn} from "../page/dataFile.js";
import {element} from "../page/element.js";
import {pastedText} from "./pastedText.js";

/** What stands above a copied table, and below it. */
interface TableWords {
  readonly which: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** A table as Word, Excel and mail take it: markup with numbers to the right, and text with tabs between cells. */
export function copiedTable({columns, rows}: ExhibitTable, words: TableWords): CopiedMarkup {
  const above = [words.which, words.title, words.subtitle].filter(Boolean).map(pastedText);
  const source = pastedText(words.source);
  const head = columns.map(({text}) => pastedText(text));
  const body = rows.map((row) => row.map((cell, i) => pastedCell(cell, columns[i])));
  const align = (i: number) => ({align: columns[i]?.numeric ? "right" : "left"});
  const table = element(
    "table",
    {border: "1", cellspacing: "0", cellpadding: "4"},
    element("caption", {align: "left"}, above.map((text, i) => [i > 0 && element("br"), text]).flat()),
    element(
      "thead",
      {},
      element(
        "tr",
        {},
        head.map((text, i) => element("th", {scope: "col", ...align(i)}, text))
      )
    ),
    element(
      "tbody",
      {},
      body.map((row) =>
        element(
          "tr",
          {},
          row.map((text, i) => element("td", align(i), text))
        )
      )
    )
  );
  return {
    html: table.outerHTML + element("p", {}, source).outerHTML,
    text: [...above, ...[head, ...body].map((row) => row.join("\t")), source].join("\n")
  };
}

/** A number as spreadsheets read one: a plain minus sign, no space before %; else the text. */
function pastedCell({text, value}: TableCell, column: TableColumn | undefined): string {
  const number = text.replace("\u2212", "-").replaceAll("\u202f", "");
  return column?.numeric && value !== undefined && value !== null && /^[+-]?[\d,.]+%?$/.test(number)
    ? number
    : pastedText(text);
}
