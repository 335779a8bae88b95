import {inLanguage} from "../../locale/locale.js";
import type {Locale} from "../../locale/locale.js";
import type {Translate, Word} from "../../locale/words/words.js";
import type {DictionaryEntry} from "../../store/published/dictionary.js";
import {dictionary, dictionaryUnit} from "../../store/published/dictionary.js";
import {publishedUrl} from "../../store/published/published.js";
import type {PageContext} from "../page/context.js";
import {dataTable} from "../page/dataTable.js";
import {element} from "../page/element.js";

/** Each file with what it holds and in what unit, and what its columns mean. */
export function downloads({corpus, unit, t, locale}: PageContext): HTMLElement {
  const own = corpus.units.find(({code}) => code === unit.unit.code)!;
  const files: ReadonlyArray<readonly [path: string, holds: Word]> = [
    ["figures.csv", "holdsFigures"],
    ["years.csv", "holdsYears"],
    ["dictionary.csv", "holdsDictionary"],
    [`published/${own.file}`, "holdsUnit"],
    ...unit.documents.map(({file}) => [`published/${file}`, "holdsDisclosure"] as const),
    ["budget.duckdb", "holdsDatabase"]
  ];
  const columns = element(
    "details",
    {id: "columns", class: "results"},
    element("summary", {}, t("columnsOf", {file: "figures.csv"})),
    element(
      "div",
      {class: "scroll"},
      columnsTable(
        dictionary().filter(({file}) => file === "figures.csv"),
        t,
        locale
      )
    )
  );
  const meaning = (path: string) =>
    path === "figures.csv"
      ? element("a", {href: "#columns", onclick: () => (columns.open = true)}, t("columnsMean"))
      : path !== "dictionary.csv" &&
        element("a", {href: publishedUrl("dictionary.csv"), download: true}, t("columnsMean"));
  return element(
    "div",
    {},
    element(
      "ul",
      {class: "downloads"},
      files.map(([path, holds]) =>
        element(
          "li",
          {},
          element("code", {}, element("a", {href: publishedUrl(path), download: true}, path.split("/").at(-1)!)),
          element("span", {class: "holds-what"}, t(holds), " ", meaning(path))
        )
      )
    ),
    columns
  );
}

function columnsTable(entries: readonly DictionaryEntry[], t: Translate, locale: Locale): HTMLElement {
  const heads = [t("columnName"), t("columnType"), t("columnUnit"), t("meaning")];
  return dataTable(
    heads,
    element(
      "tbody",
      {},
      entries.map(({column, type, meaning}) =>
        element(
          "tr",
          {},
          element("th", {scope: "row"}, element("code", {}, column)),
          [
            t(type === "text" ? "typeText" : "typeNumber"),
            dictionaryUnit(meaning, locale),
            inLanguage(meaning.meaning, locale)
          ].map((text) => element("td", {}, text))
        )
      )
    )
  );
}
