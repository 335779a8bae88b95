import {DuckDBInstance} from "@duckdb/node-api";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {missing} from "../../src/budget/errors.js";
import {createSql, literal, seal, storage} from "../warehouse/warehouse.js";
import {packageTables} from "./packageTables.js";

interface Described {
  readonly resources: ReadonlyArray<{
    readonly name: string;
    readonly path: string;
    readonly format?: string;
    readonly schema?: {
      readonly fields: ReadonlyArray<{readonly name: string; readonly missingValues?: readonly string[]}>;
      readonly missingValues?: readonly string[];
    };
  }>;
}

/**
 * Reads the CSV files of a published package back into a DuckDB file, with the
 * tables and views of the warehouse that it was made from and what the package
 * adds. Throws `missing resource`.
 */
export async function readPackage(folder: string, path: string): Promise<void> {
  const {resources} = JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8")) as Described;
  const instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${literal(path)} AS warehouse (STORAGE_VERSION ${literal(storage)})`);
    for (const {name, table, columns} of packageTables) {
      const resource = resources.find((one) => one.name === name.replaceAll("_", "-") && one.format === "csv");
      if (!resource?.schema) throw missing("resource", name);
      const {fields, missingValues = [""]} = resource.schema;
      const cells = columns.map(([column, type]) => {
        const nothing = fields.find((field) => field.name === column)?.missingValues ?? missingValues;
        return `CAST(CASE WHEN "${column}" NOT IN (${nothing.map(literal).join(", ")}) THEN "${column}" END AS ${type})`;
      });
      // no text stands for nothing here: what does, the schema says
      const options = `header = true, all_varchar = true, quote = '"', escape = '"', delim = ',', nullstr = ${literal("\u0001")}`;
      await connection.run(createSql(`warehouse.${table}`, columns));
      await connection.run(
        `INSERT INTO warehouse.${table} SELECT ${cells.join(", ")} FROM read_csv(${literal(join(folder, resource.path))}, ${options})`
      );
    }
    await seal(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
