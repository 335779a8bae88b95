import {DuckDBInstance} from "@duckdb/node-api";
import {createHash} from "node:crypto";
import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Corpus} from "../corpus/corpus.js";
import {createTable, literal, writeWarehouse} from "../warehouse/warehouse.js";
import {computedTables} from "./computedTables.js";
import type {WrittenFile} from "./descriptor.js";
import {csvPath, descriptor, parquetPath} from "./descriptor.js";
import type {PackageTable} from "./packageTables.js";
import {nothingIn, packageTables} from "./packageTables.js";
import {citationText, readmeText} from "./packageTexts.js";

/**
 * Writes what is known of a corpus as an open data package: every table as CSV
 * and Parquet, datapackage.json, README.md and CITATION.cff. The same documents
 * give the same bytes.
 */
export async function writePackage(corpus: Corpus, folder: string): Promise<void> {
  const own = await mkdtemp(join(tmpdir(), "package-"));
  // more threads may put rows in another order
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  try {
    const warehouse = join(own, "budget.duckdb");
    await writeWarehouse(corpus.units, warehouse, corpus.reviewed);
    await connection.run(`ATTACH ${literal(warehouse)} AS warehouse (READ_ONLY)`);
    const {variances, explanations} = computedTables;
    await createTable(
      connection,
      {catalog: "memory", table: "variances"},
      {columns: variances.columns, items: corpus.units.flatMap((unit) => [...variances.items(unit)])}
    );
    await createTable(
      connection,
      {catalog: "memory", table: "explanations"},
      {columns: explanations.columns, items: corpus.units.flatMap((unit) => [...explanations.items(unit)])}
    );
    await Promise.all(["csv", "parquet"].map((kind) => mkdir(join(folder, kind), {recursive: true})));
    for (const table of packageTables) {
      const from = Object.hasOwn(computedTables, table.table) ? `memory.${table.table}` : `warehouse.${table.table}`;
      await connection.run(
        `COPY (SELECT ${csvColumns(table)} FROM ${from}) TO ${literal(join(folder, csvPath(table)))} (FORMAT csv, HEADER)`
      );
      await connection.run(
        `COPY (FROM ${from}) TO ${literal(join(folder, parquetPath(table)))} (FORMAT parquet, COMPRESSION zstd)`
      );
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(own, {recursive: true, force: true});
  }
  const files = await Promise.all(
    packageTables.flatMap((table) => [csvPath(table), parquetPath(table)]).map((path) => written(folder, path))
  );
  const described = descriptor(corpus, files);
  await writeFile(join(folder, "datapackage.json"), `${JSON.stringify(described, null, 2)}\n`);
  await writeFile(join(folder, "README.md"), readmeText(corpus.date));
  await writeFile(join(folder, "CITATION.cff"), citationText(corpus.date));
}

function csvColumns({columns}: PackageTable): string {
  return columns
    .map(([name]) => (nothingIn(name) ? `coalesce("${name}", ${literal(nothingIn(name))}) AS "${name}"` : `"${name}"`))
    .join(", ");
}

async function written(folder: string, path: string): Promise<WrittenFile> {
  const bytes = await readFile(join(folder, path));
  return {path, bytes: bytes.length, hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}`};
}
