import type {AsyncDuckDB, AsyncDuckDBConnection} from "@duckdb/duckdb-wasm";
import type {Parameter} from "../queries/query.js";
import type {EngineHost} from "./engineHost.js";
import {engineHost, ownHost} from "./engineHost.js";
import {moduleAddress, readDatabase, sendsRanges} from "./host.js";
import {plainRows} from "./plainRows.js";
import type {QueryResult, RunOptions} from "./ranQuery.js";
import {firstRows, unlessAborted} from "./ranQuery.js";
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
  /** Shared with no other page of the site: what is laid into it is gone with it. */
  readonly isOwn?: boolean;
  readonly onProgress?: (progress: EngineProgress) => void;
}

export interface Engine {
  /** Rows as plain objects, numbers for every number. Rejects with what DuckDB says. */
  query<T>(sql: string, parameters?: readonly Parameter[]): Promise<T[]>;
  /** The first rows of a reader's own SQL. Rejects with what DuckDB says, and with an `AbortError` when the signal says so. */
  run(sql: string, options: RunOptions): Promise<QueryResult>;
  close(): Promise<void>;
}

/** WebAssembly or workers are not to be had here, or their files are not. */
class EngineBlocked extends Error {}

/** Whether an engine did not start for what the browser, its policy or the network does not allow. */
export function isBlocked(error: unknown): boolean {
  return error instanceof EngineBlocked;
}

/** Whether it was given up. */
export function isStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

let started: Promise<Engine> | undefined;
const listeners = new Set<(progress: EngineProgress) => void>();
let latest: EngineProgress = {phase: "engine"};

/**
 * The page's one engine: started by the first call, shared by all. After a
 * failure, and after `close`, the next call starts anew.
 */
export function startEngine({database, isOwn = false, onProgress}: EngineOptions): Promise<Engine> {
  if (onProgress) {
    listeners.add(onProgress);
    if (started) onProgress(latest);
  }
  started ??= Promise.race([start(database, isOwn), givenUp()]).catch((error: unknown) => {
    forget();
    throw error;
  });
  return started;
}

/** Rejects when loading is given up, or the page left while it lasts: nothing is loaded that nobody waits for. */
function givenUp(): Promise<never> {
  addEventListener("pagehide", () => starting && stopLoading(), {once: true});
  return new Promise((_, reject) => (stopped = reject));
}

function forget(): void {
  started = undefined;
  listeners.clear();
}

function report(progress: EngineProgress): void {
  latest = progress;
  for (const listener of listeners) listener(progress);
}

/** The host of the engine that is being started, so that this can be given up. */
let starting: EngineHost | undefined;

async function start(database: string, isOwn: boolean): Promise<Engine> {
  report({phase: "engine"});
  const {engine, host} = await opened(isOwn).catch((error: unknown) => {
    throw new EngineBlocked(error instanceof Error ? error.message : String(error));
  });
  try {
    report({phase: "attach"});
    const connection = await (host.runs ? joined(engine) : attached(engine, new URL(database, document.baseURI).href));
    host.ready();
    report({phase: "ready"});
    listeners.clear();
    return engineOf(connection, host);
  } catch (error) {
    host.end();
    throw error;
  } finally {
    starting = undefined;
  }
}

function engineOf(connection: AsyncDuckDBConnection, host: EngineHost): Engine {
  const close = async () => {
    forget();
    host.leave();
  };
  addEventListener("pagehide", ({persisted}) => {
    void connection.cancelSent();
    if (!persisted) void close();
  });
  const inTurn = turns();
  const onStuck = () => (forget(), host.end());
  return {
    query: (sql, parameters = []) => inTurn(() => query(connection, sql, parameters)),
    run: (sql, options) => {
      const {signal} = options;
      const own = inTurn(() => (signal?.throwIfAborted(), run(connection, sql, {...options, onStuck})));
      return unlessAborted(own, signal);
    },
    close
  };
}

/** One piece of work after the other: DuckDB ends a query whose rows are still being read when the next one comes. */
function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = own.catch(() => undefined);
    return own;
  };
}

/** Gives up an engine that is still being loaded: who waits for it gets an error, and the next call starts anew. */
export function stopLoading(): void {
  starting?.end();
  starting = undefined;
  stopped?.(new DOMException("stopped", "AbortError"));
}

let stopped: ((reason: Error) => void) | undefined;

async function opened(isOwn: boolean): Promise<{readonly engine: AsyncDuckDB; readonly host: EngineHost}> {
  if (typeof WebAssembly === "undefined") throw new Error("missing WebAssembly");
  const {AsyncDuckDB, VoidLogger} = await import("@duckdb/duckdb-wasm");
  const host = (starting = isOwn ? ownHost() : await engineHost());
  const engine = new AsyncDuckDB(new VoidLogger(), host.worker);
  try {
    if (!host.runs) await instantiated(engine, host.worker);
    return {engine, host};
  } catch (error) {
    host.end();
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

/** A connection of this page's own to an engine that another has set up. */
async function joined(engine: AsyncDuckDB): Promise<AsyncDuckDBConnection> {
  const connection = await engine.connect();
  await connection.query("USE budget");
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

/** How long a query that is ended may go on, in milliseconds, before the engine is. */
const grace = 3000;

/** Rows come as they are found, so that a query can be ended while it runs and none is read further than is wanted. */
async function run(
  connection: AsyncDuckDBConnection,
  sql: string,
  {limit, signal, onStuck}: RunOptions & {readonly onStuck: () => void}
): Promise<QueryResult> {
  const answer = sent(connection, sql, limit);
  const cancel = () => {
    void connection.cancelSent();
    const stuck = setTimeout(onStuck, grace);
    const ended = () => clearTimeout(stuck);
    answer.then(ended, ended);
  };
  signal?.addEventListener("abort", cancel, {once: true});
  try {
    return await unlessAborted(answer, signal);
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

async function sent(connection: AsyncDuckDBConnection, sql: string, limit: number): Promise<QueryResult> {
  const reader = await connection.send(sql, true);
  await reader.open();
  const result = await firstRows(reader, limit);
  if (result.isCut) await connection.cancelSent();
  return result;
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
