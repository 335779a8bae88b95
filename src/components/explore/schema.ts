import type {FieldMeaning} from "../../locale/words/fieldWords.js";
import {viewMeanings} from "../../locale/words/fieldWords.js";
import type {Locale} from "../../locale/locale.js";
import {inLanguage} from "../../locale/locale.js";
import {joined} from "../../locale/words/joiners.js";
import {dictionaryUnit, meaningOf} from "../../store/published/dictionary.js";
import {tables} from "../../store/tables/tables.js";
import type {ViewName} from "../../store/tables/views.js";
import {views} from "../../store/tables/views.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";

/** A table or view with its columns, each with what it means. */
interface SchemaTable {
  readonly name: string;
  readonly meaning: string;
  readonly columns: ReadonlyArray<{readonly name: string; readonly meaning: string}>;
}

/** Views first, over which adding is right. */
function schemaOf(locale: Locale): {readonly views: SchemaTable[]; readonly tables: SchemaTable[]} {
  const column = (table: string, name: string) => ({name, meaning: meaningText(meaningOf(table, name), locale)});
  return {
    views: Object.entries(views).map(([name, {columns}]) => ({
      name,
      meaning: inLanguage(viewMeanings[name as ViewName].meaning, locale),
      columns: columns.map(([own]) => column(name, own))
    })),
    tables: Object.entries(tables).map(([name, columns]) => ({
      name,
      meaning: "",
      columns: columns.map(([own]) => column(name, own))
    }))
  };
}

function meaningText(meaning: FieldMeaning, locale: Locale): string {
  return joined([inLanguage(meaning.meaning, locale), dictionaryUnit(meaning, locale)], "pause", locale);
}

/** Columns by the name of their table or view, as completion wants them. */
export function completionSchema(locale: Locale): Record<string, Array<{label: string; info: string}>> {
  const {views, tables} = schemaOf(locale);
  return Object.fromEntries(
    [...views, ...tables].map(({name, columns}) => [
      name,
      columns.map((column) => ({label: column.name, info: column.meaning}))
    ])
  );
}

/** The schema beside the editor: a name that is pressed is put into the query. */
export function schemaPanel(
  insert: (name: string) => void,
  {t, locale}: Pick<PageContext, "t" | "locale">
): HTMLElement {
  const {views, tables} = schemaOf(locale);
  const name = (text: string) =>
    element("button", {type: "button", "aria-label": t("sqlInsert", {name: text}), onclick: () => insert(text)}, text);
  const list = (all: readonly SchemaTable[]) =>
    all.map(({name: table, meaning, columns}) =>
      element(
        "details",
        {},
        element("summary", {}, element("code", {}, table)),
        element("p", {}, name(table), meaning && ` ${meaning}`),
        element(
          "dl",
          {},
          columns.map((column) => [element("dt", {}, name(column.name)), element("dd", {}, column.meaning)]).flat()
        )
      )
    );
  return element(
    "aside",
    {class: "schema", "aria-label": t("sqlSchema")},
    element("h3", {}, t("sqlViews")),
    element("p", {class: "subtitle"}, t("sqlViewsWhy")),
    list(views),
    element("h3", {}, t("sqlTables")),
    list(tables)
  );
}
