import type {Locale} from "../../locale/locale.js";
import type {FieldMeaning} from "../../locale/words/fieldWords.js";
import {fieldMeanings, fieldUnitNames, jsonMeanings, tableMeanings} from "../../locale/words/fieldWords.js";
import type {ColumnType} from "../tables/column.js";
import {tables} from "../tables/tables.js";
import {views} from "../tables/views.js";
import {csvText} from "./csv.js";
import {factColumns} from "./fact.js";
import {yearColumnMeanings} from "./yearColumns.js";

/** One column of a published file, or one field of a JSON file. */
export interface DictionaryEntry {
  readonly file: string;
  /** Of a database. */
  readonly table: string;
  readonly column: string;
  readonly type: "text" | "integer" | "number" | "boolean";
  readonly meaning: FieldMeaning;
}

const typeOf: Readonly<Record<ColumnType, DictionaryEntry["type"]>> = {
  VARCHAR: "text",
  BOOLEAN: "boolean",
  INTEGER: "integer",
  BIGINT: "integer",
  DOUBLE: "number"
};

/** Every column of every file that the site publishes, out of the tables that the files themselves are made from. */
export function dictionary(): DictionaryEntry[] {
  const facts = factColumns.map(({name, type, meaning}) => ({
    file: "figures.csv",
    table: "",
    column: name,
    type,
    meaning
  }));
  const years = yearColumnMeanings().map(([column, type, meaning]) => ({
    file: "years.csv",
    table: "",
    column,
    type,
    meaning
  }));
  const viewColumns = Object.entries(views).map(([view, own]) => [view, own.columns] as const);
  const columns = [...Object.entries(tables), ...viewColumns].flatMap(([table, own]) =>
    own.map(([column, type]) => ({
      file: "budget.duckdb",
      table,
      column,
      type: typeOf[type],
      meaning: meaningOf(table, column)
    }))
  );
  const fields = jsonMeanings.map(([file, column, meaning]) => ({
    file,
    table: "",
    column,
    type: "number" as const,
    meaning
  }));
  return [...facts, ...years, ...columns, ...fields];
}

/** What a column of the database means. */
export function meaningOf(table: string, column: string): FieldMeaning {
  return tableMeanings[`${table}.${column}`] ?? fieldMeanings[column as keyof typeof fieldMeanings];
}

export function dictionaryUnit({unit}: FieldMeaning, locale: Locale): string {
  return unit ? fieldUnitNames[unit][locale === "en" ? 0 : 1] : "";
}

/** The dictionary as a file, in both languages. */
export function dictionaryCsv(): string {
  const head = ["file", "table", "column", "type", "unit", "单位", "meaning", "含义"];
  const rows = dictionary().map(({file, table, column, type, meaning}) => [
    file,
    table,
    column,
    type,
    dictionaryUnit(meaning, "en"),
    dictionaryUnit(meaning, "zh"),
    ...meaning.meaning
  ]);
  return csvText([head, ...rows], {bom: true});
}
