import type {ColumnType} from "../../src/store/tables/column.js";
import {tables} from "../../src/store/tables/tables.js";
import {computedTables} from "./computedTables.js";

/** One table of the package: a resource, and the columns that a row of it has. */
export interface PackageTable {
  /** What the resource is called. */
  readonly name: string;
  /** What the database calls it. */
  readonly table: string;
  readonly columns: ReadonlyArray<readonly [name: string, type: ColumnType]>;
  readonly primaryKey?: readonly string[];
  readonly foreignKeys: ReadonlyArray<{
    readonly fields: readonly string[];
    readonly resource?: string;
    readonly to: readonly string[];
  }>;
}

/** What the package calls tables of the database, where it says more. */
const names: Readonly<Record<string, string>> = {links: "crosswalk"};

const primaryKeys: Readonly<Record<string, readonly string[]>> = {
  units: ["unit"],
  documents: ["unit", "fiscal_year", "kind"],
  figures: ["id"],
  points: ["unit", "position", "year"],
  claims: ["id"],
  links: ["unit", "position"],
  findings: ["id"],
  variances: ["unit", "base_year", "year", "breakdown", "position"],
  explanations: ["unit", "base_year", "year", "position"]
};

const ownForeignKeys: Readonly<Record<string, PackageTable["foreignKeys"]>> = {
  findings: [{fields: ["root"], to: ["id"]}],
  explanations: [{fields: ["claim"], resource: "claims", to: ["id"]}]
};

const ofUnit: PackageTable["foreignKeys"] = [{fields: ["unit"], resource: "units", to: ["unit"]}];

/** Every table, those of the warehouse first. */
export const packageTables: readonly PackageTable[] = [
  ...Object.entries(tables),
  ...Object.entries(computedTables).map(([table, {columns}]) => [table, columns] as const)
].map(([table, columns]) => ({
  name: names[table] ?? table,
  table,
  columns: columns.map(([name, type]) => [name, type] as const),
  ...(primaryKeys[table] ? {primaryKey: primaryKeys[table]} : {}),
  foreignKeys: [...(table === "units" ? [] : ofUnit), ...(ownForeignKeys[table] ?? [])]
}));

/** Texts that may be empty because the document prints nothing there; nothing at all is written so that the two stay apart. */
const mayBeEmpty = ["printed", "base_text"];

/** How a CSV of the package says that there is nothing. */
export function nothingIn(column: string): string {
  return mayBeEmpty.includes(column) ? "\\N" : "";
}
