import type {Figure, Source} from "../../budget/figure.js";
import {lineKey} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {fieldMeanings} from "../../locale/words/fieldWords.js";

export type ColumnType = "VARCHAR" | "BOOLEAN" | "INTEGER" | "BIGINT" | "DOUBLE";

/** A column of a table: its name, which has a meaning, its type, and what stands there of an item; nothing where the document has nothing. */
export type WarehouseColumn<Item> =
  | readonly [name: ColumnName, type: "VARCHAR", of: (item: Item) => string | null | undefined]
  | readonly [name: ColumnName, type: "BOOLEAN", of: (item: Item) => boolean | null | undefined]
  | readonly [name: ColumnName, type: "INTEGER" | "BIGINT" | "DOUBLE", of: (item: Item) => number | null | undefined];

type ColumnName = keyof typeof fieldMeanings;

/** Something of a disclosure; its position there counts from 1. */
export interface WarehousePlace<Item> {
  readonly item: Item;
  readonly disclosure: Disclosure;
  readonly position: number;
}

/** Whose an item is, and its position. */
export const owner = [
  ["unit", "VARCHAR", ({disclosure}) => disclosure.unit.code],
  ["fiscal_year", "INTEGER", ({disclosure}) => disclosure.fiscalYear],
  ["position", "INTEGER", ({position}) => position]
] as const satisfies ReadonlyArray<WarehouseColumn<WarehousePlace<unknown>>>;

type Subject = Pick<Figure, "phase" | "measure" | "fund" | "classification" | "code" | "label">;

/** What an amount is of. */
export function meaning<Item>(
  of: (item: Item) => Subject,
  level: (item: Item) => number | null
): ReadonlyArray<WarehouseColumn<Item>> {
  return [
    ["line_key", "VARCHAR", (item) => lineKey(of(item))],
    ["phase", "VARCHAR", (item) => of(item).phase],
    ["measure", "VARCHAR", (item) => of(item).measure],
    ["fund", "VARCHAR", (item) => of(item).fund],
    ["classification", "VARCHAR", (item) => of(item).classification],
    ["code", "VARCHAR", (item) => of(item).code],
    ["label", "VARCHAR", (item) => of(item).label],
    ["level", "INTEGER", level]
  ];
}

/** Where something stands. */
export function place<Item>(of: (item: Item) => Source): ReadonlyArray<WarehouseColumn<Item>> {
  return [
    ["document", "VARCHAR", (item) => of(item).document],
    ["page", "INTEGER", (item) => of(item).page],
    ["line", "INTEGER", (item) => of(item).line],
    ["table_title", "VARCHAR", (item) => of(item).table],
    ["row_number", "INTEGER", (item) => of(item).row],
    ["column_number", "INTEGER", (item) => of(item).column],
    ["printed", "VARCHAR", (item) => of(item).text]
  ];
}
