import * as duckdb from "@duckdb/duckdb-wasm/blocking";
import {DuckDBInstance} from "@duckdb/node-api";
import {cp, mkdtemp, readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {writeWarehouse} from "../../loaders/warehouse/warehouse.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {plainRows} from "../../src/store/engine/plainRows.js";
import type {Parameter} from "../../src/store/queries/query.js";
import {settings} from "../../src/store/engine/engine.js";

export interface TestEngine {
  query(sql: string, parameters?: readonly Parameter[]): Promise<Array<Record<string, unknown>>>;
  close(): void;
}

export interface TestWarehouse {
  readonly native: TestEngine;
  readonly wasm: TestEngine;
  readonly disclosures: readonly Disclosure[];
}

/** The warehouse of a data folder, open in both engines. */
export async function warehouseOf(root: string): Promise<TestWarehouse> {
  const {disclosures, units} = await readCorpus(root);
  const path = join(await mkdtemp(join(tmpdir(), "store-")), "budget.duckdb");
  await writeWarehouse(units, path);
  return {disclosures, native: await nativeEngine(path), wasm: await wasmEngine(path)};
}

/** A data folder of some units of `data` alone: what is tested of them stays when others come. */
export async function foldersOfData(...folders: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "folders-"));
  for (const folder of folders) await cp(join("data", folder), join(root, folder), {recursive: true});
  return root;
}

async function nativeEngine(path: string): Promise<TestEngine> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`ATTACH '${path}' AS budget (READ_ONLY)`);
  await connection.run("USE budget");
  return {
    async query(sql, parameters = []) {
      const rows = (await connection.runAndReadAll(sql, [...parameters])).getRowObjectsJS();
      return rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value])
        )
      );
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** The module that browsers run, opened and set up as engine.ts does it. */
async function wasmEngine(path: string): Promise<TestEngine> {
  const resolve = createRequire(import.meta.url).resolve;
  const eh = {mainModule: resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"), mainWorker: ""};
  const bindings = await duckdb.createDuckDB({mvp: eh, eh}, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
  await bindings.instantiate(() => {});
  bindings.registerFileBuffer("budget.duckdb", new Uint8Array(await readFile(path)));
  bindings.open({path: ":memory:"});
  const connection = bindings.connect();
  for (const sql of settings("budget.duckdb")) connection.query(sql);
  return {
    async query(sql, parameters = []) {
      if (!parameters.length) return plainRows(connection.query(sql));
      const statement = connection.prepare(sql);
      try {
        return plainRows(statement.query(...parameters));
      } finally {
        statement.close();
      }
    },
    close: () => connection.close()
  };
}
