import type {ArrowTable, PlainType} from "./plainRows.js";
import {plainCells, plainTypesOf} from "./plainRows.js";

/** What a reader's own SQL came to. */
export interface QueryResult {
  readonly columns: ReadonlyArray<{readonly name: string; readonly type: PlainType}>;
  readonly rows: ReadonlyArray<readonly unknown[]>;
  /** There are more rows than were asked for. */
  readonly isCut: boolean;
}

export interface RunOptions {
  /** No more rows are read. */
  readonly limit: number;
  /** Ends the query. */
  readonly signal?: AbortSignal;
}

/** An answer as it comes, batch by batch. */
interface Batches extends AsyncIterable<ArrowTable> {
  readonly schema: ArrowTable["schema"];
}

/** As many rows of an answer as are wanted, and whether there are more; texts for what has no plain type. */
export async function firstRows(batches: Batches, limit: number): Promise<QueryResult> {
  const columns = plainTypesOf(batches);
  const rows: unknown[][] = [];
  for await (const batch of batches) {
    for (const cells of plainCells(batch)) if (rows.length <= limit) rows.push(cells);
    if (rows.length > limit) break;
  }
  const plain = rows
    .slice(0, limit)
    .map((cells) => cells.map((cell) => (cell !== null && typeof cell === "object" ? JSON.stringify(cell) : cell)));
  return {columns, rows: plain, isCut: rows.length > limit};
}

/** Rejects as soon as the signal does, whatever becomes of the work. */
export function unlessAborted<T>(work: Promise<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, {once: true});
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** Where in the SQL a message of DuckDB points to: a line and a character of it, from 1; undefined where it points nowhere. */
export function errorPlace(message: string, sql: string): {readonly line: number; readonly column: number} | undefined {
  const found = /^(LINE (\d+): )(.*)\n( *)\^/m.exec(message);
  if (!found) return undefined;
  const [, prefix, number, shown, before] = found;
  const line = Number(number);
  const text = sql.split("\n")[line - 1] ?? "";
  const at = before!.length - prefix!.length;
  const fragment = shown!.replace(/^\.{3}/, "").replace(/\.{3}$/, "");
  const cut = shown!.startsWith("...") ? 3 : 0;
  const start = cut ? Math.max(0, text.indexOf(fragment)) - cut : 0;
  return {line, column: Math.max(1, start + at + 1)};
}
