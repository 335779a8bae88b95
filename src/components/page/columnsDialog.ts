import {columnMeaning, columnUnit} from "../../locale/words/columnWords.js";
import {csvText} from "../../store/published/csv.js";
import {document} from "../../store/page.js";
import type {PageContext} from "./context.js";
import {download} from "./controls.js";
import type {ExhibitTable} from "./dataFile.js";
import {dataColumns} from "./dataFile.js";
import {dataTable} from "./dataTable.js";
import {element} from "./element.js";

/** What a data file is of: the name it is saved under, what it shows, and out of which documents. */
export interface DataAbout {
  readonly name: string;
  readonly shows: string;
  readonly source: string;
}

/** One column of a data file explained: its name, whether it holds numbers, in what unit, and what it means. */
interface ColumnEntry {
  readonly name: string;
  readonly type: string;
  readonly unit: string;
  readonly meaning: string;
}

/** The columns of `exhibitCsv`, in order. */
export function columnEntries(
  table: ExhibitTable,
  {t, locale, unitWord}: Pick<PageContext, "t" | "locale" | "unitWord">
): ColumnEntry[] {
  const units = {money: unitWord, percent: "%", count: ""};
  return dataColumns(table).map(({text, column, numeric}) => {
    const unit = numeric ? columnUnit(column) : undefined;
    return {
      name: text,
      type: t(numeric ? "typeNumber" : "typeText"),
      unit: unit ? units[unit] : "",
      meaning: columnMeaning(column, locale)
    };
  });
}

/** Says what the columns of a data file mean, as a table to read and as a file to keep beside it. */
export function openColumns(table: ExhibitTable, about: DataAbout, context: PageContext): void {
  const {t} = context;
  const heads = [t("columnName"), t("columnType"), t("columnUnit"), t("meaning")];
  const entries = columnEntries(table, context);
  const dialog = element(
    "dialog",
    {class: "inspector columns", "aria-labelledby": "columns-title"},
    element("h2", {id: "columns-title", tabindex: "-1", autofocus: true}, t("columnsMean")),
    element("p", {class: "inspector-name"}, about.shows),
    element("p", {class: "place"}, about.source),
    element(
      "div",
      {class: "scroll"},
      dataTable(
        heads,
        element(
          "tbody",
          {},
          entries.map(({name, type, unit, meaning}) =>
            element(
              "tr",
              {},
              element("th", {scope: "row"}, name),
              [type, unit, meaning].map((text) => element("td", {}, text))
            )
          )
        )
      )
    ),
    element(
      "div",
      {class: "inspector-tools"},
      element(
        "button",
        {
          type: "button",
          onclick: () => download(`${about.name}-columns.csv`, columnsCsv(table, about, context), "text/csv")
        },
        t("downloadColumns")
      ),
      element("button", {type: "button", class: "primary", onclick: () => dialog.close()}, t("close"))
    )
  );
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
}

/** The dictionary of a data file: a row a column, with what the file shows and its source on each. */
export function columnsCsv(
  table: ExhibitTable,
  {shows, source}: DataAbout,
  context: Pick<PageContext, "t" | "locale" | "unitWord">
): string {
  const {t} = context;
  const head = [t("columnName"), t("columnType"), t("columnUnit"), t("meaning"), t("columnOf"), t("columnSource")];
  return csvText(
    [
      head,
      ...columnEntries(table, context).map(({name, type, unit, meaning}) => [name, type, unit, meaning, shows, source])
    ],
    {bom: true}
  );
}
