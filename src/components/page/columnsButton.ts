import type {DataAbout} from "./columnsDialog.js";
import type {PageContext} from "./context.js";
import type {ExhibitTable} from "./dataFile.js";
import {element} from "./element.js";

/** A button that says what the columns of a data file mean, as a table to read and as a file to keep beside it. */
export function columnsButton(table: ExhibitTable, about: DataAbout, context: PageContext): HTMLButtonElement {
  return element(
    "button",
    {
      type: "button",
      class: "quiet",
      onclick: async () => (await import("./columnsDialog.js")).openColumns(table, about, context)
    },
    context.t("columnsMean")
  );
}
