import {csvText} from "../../store/published/csv.js";
import type {PageContext} from "../page/context.js";
import {copyButton, download} from "../page/controls.js";
import type {ExhibitTable} from "../page/dataFile.js";
import {dataColumns} from "../page/dataFile.js";
import {element} from "../page/element.js";
import {pastedText} from "../tables/pastedText.js";
import {namesApart} from "./namesApart.js";
import type {ResultFile} from "./resultFile.js";
import {resultParquet} from "./resultParquet.js";

type Cell = string | number | boolean | null;

/** An exhibit's table as rows to be saved: numbers as numbers, words in columns of their own. */
export function exhibitFile(table: ExhibitTable): ResultFile {
  const columns = dataColumns(table);
  return {
    columns: columns.map(({text, numeric}) => ({name: text, type: numeric ? "number" : "text"})),
    rows: table.rows.map((row) =>
      columns.map(({of, numeric}) => {
        const cell = of(row);
        const plain = cell !== null && typeof cell === "object" ? Number(cell.decimal) : (cell ?? null);
        return numeric || plain === null ? plain : String(plain);
      })
    )
  };
}

/** A way to save rows: the ending of the file, its type, and its bytes. */
interface FileKind {
  readonly ending: string;
  readonly type: string;
  readonly bytes: (file: ResultFile) => Promise<Blob | string> | string;
}

/** Every way to save rows. A new one is a new row. */
export const savedKinds: readonly FileKind[] = [
  {ending: "csv", type: "text/csv", bytes: resultCsv},
  {
    ending: "xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    bytes: async (file) => {
      const {resultXlsx} = await import("./resultXlsx.js");
      return new Blob([await resultXlsx(file)]);
    }
  },
  {
    ending: "parquet",
    type: "application/vnd.apache.parquet",
    bytes: async (file) => new Blob([await resultParquet(file)])
  },
  {ending: "json", type: "application/json", bytes: resultJson}
];

export function resultCsv({columns, rows}: ResultFile): string {
  return csvText([columns.map(({name}) => name), ...(rows as ReadonlyArray<readonly Cell[]>)], {bom: true});
}

/** A list of rows by the names of their columns, one a line; a name that comes twice is numbered. */
export function resultJson(file: ResultFile): string {
  const names = namesApart(file.columns.map(({name}) => name));
  const lines = file.rows.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, i) => [names[i]!, cell]))));
  return `[${lines.length ? `\n${lines.join(",\n")}\n` : ""}]\n`;
}

/** Rows as a spreadsheet takes them from the clipboard: tabs between cells; text that would be a formula gets an apostrophe. */
export function clipboardText({columns, rows}: ResultFile): string {
  const cell = (value: unknown) => (typeof value === "string" ? pastedText(value) : String(value ?? ""));
  return [columns.map(({name}) => name), ...rows].map((row) => row.map(cell).join("\t")).join("\n");
}

/** Buttons that save rows as a file of each kind, and one that copies them. */
export function resultTools(file: ResultFile, name: string, {t}: Pick<PageContext, "t">): HTMLElement {
  const buttons = savedKinds.map(({ending, type, bytes}) =>
    element(
      "button",
      {
        type: "button",
        class: "quiet",
        "aria-label": `${t("resultSave")} ${ending.toUpperCase()}`,
        onclick: async () => download(`${name}.${ending}`, await bytes(file), type)
      },
      ending.toUpperCase()
    )
  );
  const copy = copyButton(t("resultCopy"), () => clipboardText(file), t);
  copy.className = "quiet";
  return element("div", {class: "result-tools"}, element("span", {class: "subtitle"}, t("resultSave")), buttons, copy);
}
