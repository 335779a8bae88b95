import type {DuckDBAppender, DuckDBConnection} from "@duckdb/node-api";
import {DuckDBInstance} from "@duckdb/node-api";
import {sum} from "d3-array";
import {mkdir, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";
import type {WarehouseColumn, ColumnType} from "../../src/store/tables/column.js";
import {tableItems} from "../../src/store/tables/tableItems.js";
import type {TableItem, TableName} from "../../src/store/tables/tables.js";
import {tables} from "../../src/store/tables/tables.js";
import {views} from "../../src/store/tables/views.js";
import type {Corpus} from "../corpus/corpus.js";
import {nothingReviewed} from "../corpus/reviewed.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** The oldest storage that DuckDB 1.x reads, so that the WASM build (1.4) reads what a newer one writes. */
export const storage = "v1.0.0";

/** Every column of every table takes blocks of its own, so a small corpus wants small ones, a large one few reads. */
const blockSizes = {small: 16_384, large: 262_144, largeFrom: 200_000} as const;

type AllReviewed = Corpus["reviewed"];

const append: Readonly<Record<ColumnType, (to: DuckDBAppender, value: never) => void>> = {
  VARCHAR: (to, value: string) => to.appendVarchar(value),
  BOOLEAN: (to, value: boolean) => to.appendBoolean(value),
  INTEGER: (to, value: number) => to.appendInteger(value),
  BIGINT: (to, value: number) => to.appendBigInt(BigInt(value)),
  DOUBLE: (to, value: number) => to.appendDouble(value)
};

/**
 * Writes the units, one after the other, as a DuckDB file. The file is
 * complete and closed when the promise resolves; until then, and after a
 * failure, what was at `path` before stays.
 */
export async function writeWarehouse(
  units: readonly UnitAnalysis[],
  path: string,
  reviewed: AllReviewed = new Map()
): Promise<void> {
  const partial = `${path}.partial`;
  await mkdir(dirname(path), {recursive: true});
  await remove(partial);
  try {
    await write(units, reviewed, partial);
    await rename(partial, path);
    await rm(`${path}.wal`, {force: true});
  } finally {
    await remove(partial);
  }
}

function blockSizeFor(units: readonly UnitAnalysis[]): number {
  const figures = sum(units, ({disclosures}) => sum(disclosures, ({figures}) => figures.length));
  return figures < blockSizes.largeFrom ? blockSizes.small : blockSizes.large;
}

async function write(units: readonly UnitAnalysis[], reviewed: AllReviewed, path: string): Promise<void> {
  // more threads lay out the file anew each time; so, in part, do random samples of DuckDB's compression of texts
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  try {
    await connection.run(
      `ATTACH ${literal(path)} AS warehouse (STORAGE_VERSION ${literal(storage)}, BLOCK_SIZE ${blockSizeFor(units)})`
    );
    for (const table of Object.keys(tables) as TableName[]) await fill(connection, table, units, reviewed);
    await seal(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Gives the attached warehouse its views, writes all of it into its file and lets that go. */
export async function seal(connection: DuckDBConnection): Promise<void> {
  await addViews(connection);
  await connection.run("CHECKPOINT warehouse");
  await connection.run("DETACH warehouse");
}

async function fill<T extends TableName>(
  connection: DuckDBConnection,
  table: T,
  units: readonly UnitAnalysis[],
  reviewed: AllReviewed
): Promise<void> {
  const columns = tables[table] as ReadonlyArray<WarehouseColumn<TableItem<T>>>;
  function* items(): Generator<TableItem<T>> {
    for (const unit of units) yield* tableItems[table](unit, reviewed.get(unit.code) ?? nothingReviewed);
  }
  await createTable(connection, {catalog: "warehouse", table}, {columns, items: items()});
}

/** A new table with a row for each item. */
export async function createTable<Item>(
  connection: DuckDBConnection,
  {catalog, table}: {readonly catalog: string; readonly table: string},
  {columns, items}: {readonly columns: ReadonlyArray<FilledColumn<Item>>; readonly items: Iterable<Item>}
): Promise<void> {
  await connection.run(createSql(`${catalog}.${table}`, columns));
  const appender = await connection.createAppender(table, "main", catalog);
  for (const item of items) appendRow(appender, columns, item);
  appender.closeSync();
}

/** A column's name and type, and what stands there of an item. */
type FilledColumn<Item> = readonly [
  name: string,
  type: ColumnType,
  of: (item: Item) => string | number | boolean | null | undefined
];

export function createSql(
  table: string,
  columns: ReadonlyArray<readonly [name: string, type: ColumnType, ...rest: unknown[]]>
): string {
  return `CREATE TABLE ${table} (${columns.map(([name, type]) => `"${name}" ${type}`).join(", ")})`;
}

/** Views name their tables as whoever opens the file does, who may call the file what he will. */
async function addViews(connection: DuckDBConnection): Promise<void> {
  await connection.run("USE warehouse");
  for (const [name, {sql}] of Object.entries(views)) await connection.run(`CREATE VIEW ${name} AS ${sql}`);
  await connection.run("USE memory");
}

function appendRow<Item>(appender: DuckDBAppender, columns: ReadonlyArray<FilledColumn<Item>>, item: Item): void {
  for (const [, type, of] of columns) {
    const value = of(item);
    if (value === null || value === undefined) appender.appendNull();
    else append[type](appender, value as never);
  }
  appender.endRow();
}

/** ATTACH takes no bound parameters. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function remove(path: string): Promise<void> {
  for (const file of [path, `${path}.wal`]) await rm(file, {force: true});
}
