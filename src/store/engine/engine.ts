import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {Parameter} from "../queries/query.js";
import {moduleAddress, readDatabase, sendsRanges} from "./host.js";
import {plainRows} from "./plainRows.js";
import {document} from "../page.js";

/** engine: the WASM module is fetched, whole: the warehouse is, `loaded` of `total` bytes where the server says how many. */
export interface EngineProgress {
  readonly phase: "engine" | "attach" | "whole" | "ready";
  readonly loaded?: number;
  readonly total?: number;
}

interface EngineOptions {
  /** Address of the warehouse; it is read by ranges, or whole from a host that does not send parts of a file. */
  readonly database: string;
  readonly onProgress?: (progress: EngineProgress) => void;
}

export interface Engine {
  /** Rows as plain objects, numbers for every number. Rejects with what DuckDB says. */
  query<T>(sql: string, parameters?: readonly Parameter[]): Promise<T[]>;
  close(): Promise<void>;
}

let started: Promise<Engine> | undefined;
const listeners = new Set<(progress: EngineProgress) => void>();
let latest: EngineProgress = {phase: "engine"};

/**
 * The page's one engine: started by the first call, shared by all. After a
 * failure, and after `close`, the next call starts anew.
 */
export function startEngine({database, onProgress}: EngineOptions): Promise<Engine> {
  if (onProgress) {
    listeners.add(onProgress);
    if (started) onProgress(latest);
  }
  started ??= start(database).catch((error: unknown) => {
    forget();
    throw error;
  });
  return started;
}

function forget(): void {
  started = undefined;
  listeners.clear();
}

function report(progress: EngineProgress): void {
  latest = progress;
  for (const listener of listeners) listener(progress);
}

async function start(database: string): Promise<Engine> {
  report({phase: "engine"});
  const {AsyncDuckDB, VoidLogger} = await import("@duckdb/duckdb-wasm");
  const worker = new Worker(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js"), {
    type: "module"
  });
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await instantiated(engine, worker);
    report({phase: "attach"});
    const connection = await attached(engine, new URL(database, document.baseURI).href);
    report({phase: "ready"});
    listeners.clear();
    return {
      query: (sql, parameters = []) => query(connection, sql, parameters),
      close: () => {
        forget();
        return engine.terminate();
      }
    };
  } catch (error) {
    await engine.terminate();
    throw error;
  }
}

/** A worker that cannot be loaded answers nothing, so its error has to be waited for too. */
async function instantiated(engine: AsyncDuckDB, worker: Worker): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener(
      "error",
      ({message}) => reject(new Error(message || "missing worker: the engine's worker did not load")),
      {once: true}
    );
  });
  await Promise.race([failed, instantiate(engine)]);
}

async function instantiate(engine: AsyncDuckDB): Promise<void> {
  const onBytes = (loaded: number, total = 0) => report(bytes(loaded, total));
  const module = await moduleAddress(import.meta.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm"), onBytes);
  await engine.instantiate(module, null, ({bytesLoaded, bytesTotal}) => onBytes(bytesLoaded, bytesTotal));
}

/** A compressed answer states the size of what is sent, not of what arrives: then no total is given. */
function bytes(loaded: number, total: number): EngineProgress {
  return {phase: "engine", loaded, ...(total >= loaded && total > 0 ? {total} : {})};
}

/** DuckDB-WASM 1.32 forces full reads unless told not to, and with full reads forbidden as well it reads nothing at all. */
const byRange = {forceFullHTTPReads: false, allowFullHTTPReads: false, reliableHeadRequests: true};

async function attached(engine: AsyncDuckDB, database: string): Promise<AsyncDuckDBConnection> {
  await engine.open({path: ":memory:", filesystem: byRange});
  const file = (await sendsRanges(database)) ? database : await registered(engine, database);
  const connection = await engine.connect();
  for (const sql of settings(file)) await connection.query(sql);
  return connection;
}

/** The name under which the engine holds the whole file. */
async function registered(engine: AsyncDuckDB, database: string): Promise<string> {
  const file = "budget.duckdb";
  await engine.registerFileBuffer(
    file,
    await readDatabase(database, (loaded, total) => report({phase: "whole", loaded, ...(total && {total})}))
  );
  return file;
}

async function query<T>(
  connection: AsyncDuckDBConnection,
  sql: string,
  parameters: readonly Parameter[]
): Promise<T[]> {
  if (!parameters.length) return plainRows<T>(await connection.query(sql));
  const statement = await connection.prepare(sql);
  try {
    return plainRows<T>(await statement.query(...parameters));
  } finally {
    await statement.close();
  }
}

/**
 * What is said to DuckDB before anything else. Extensions would be fetched
 * from another host, and one that fails to load breaks the whole instance.
 */
export function settings(database: string): string[] {
  return [
    "SET autoinstall_known_extensions = false",
    "SET autoload_known_extensions = false",
    `ATTACH '${database.replaceAll("'", "''")}' AS budget (READ_ONLY)`,
    "USE budget",
    "SET enable_external_access = false",
    "SET lock_configuration = true"
  ];
}
