import {formatPercent} from "../../locale/number.js";
import type {CsvDecimal} from "../../store/published/csv.js";
import type {ExhibitTable} from "./dataFile.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";

/** A ratio as a plain percentage with the digits that are shown. */
export function percentValue(...ratio: Parameters<typeof formatPercent>): CsvDecimal {
  return {decimal: formatPercent(...ratio)};
}

/** The table of an exhibit, a row's first cell as its head. */
export function exhibitTable({columns, rows}: ExhibitTable): HTMLTableElement {
  const align = (i: number) => (columns[i]?.numeric ? "number" : undefined);
  return dataTable(
    columns.map(({text}, i) => ({text, class: align(i)})),
    element(
      "tbody",
      {},
      rows.map((row) =>
        element(
          "tr",
          {},
          row.map(({text}, i) =>
            i === 0 ? element("th", {scope: "row"}, text) : element("td", {class: align(i)}, text)
          )
        )
      )
    )
  );
}
