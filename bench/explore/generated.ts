import {DuckDBInstance} from "@duckdb/node-api";
import {execFile} from "node:child_process";
import {mkdtemp, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import type {PeersFile} from "../../src/store/published/peersFile.js";
import type {SearchIndex} from "../../src/store/published/searchIndex.js";

const run = promisify(execFile);

/** It is in every generated site. */
export const askedUnit = "213002";

/** A built site whose figures are those of `dist`, so many times over or so few of them. */
export interface GeneratedSite {
  readonly root: string;
  /** Figures in its warehouse. */
  readonly figures: number;
  /** Of the warehouse, in bytes. */
  readonly bytes: number;
  /** Entries of its search. */
  readonly entries: number;
  /** Marks that its scatter may show. */
  readonly points: number;
  readonly remove: () => Promise<void>;
}

/** Units that come again are told by a number behind their code: lines, years and amounts stay as they are, so that every question has real answers. */
export async function generatedSite(size: number): Promise<GeneratedSite> {
  const root = await mkdtemp(join(tmpdir(), "generated-"));
  await run("cp", ["-al", "dist/.", root]);
  const database = join(root, "data/budget.duckdb");
  await rm(database);
  await run("cp", ["dist/data/budget.duckdb", database]);
  const {figures, times} = await generate(database, size);
  const peers = await rewritten<PeersFile>(root, "peers.json", ({units, lines, points}) => ({
    units: copies(times, (k) => units.map((unit) => ({...unit, code: again(unit.code, k)}))),
    lines,
    points: copies(times, (k) => points.map(([unit, ...point]) => [unit + k * units.length, ...point] as const))
  }));
  const search = await rewritten<SearchIndex>(root, "search.json", ({units, entries}) => ({
    units: copies(times, (k) => units.map((unit) => ({...unit, code: again(unit.code, k)}))),
    entries: copies(times, (k) => entries.map((entry) => ({...entry, unit: entry.unit + k * units.length})))
  }));
  return {
    root,
    figures,
    bytes: (await stat(database)).size,
    entries: search.entries.length,
    points: peers.points.length,
    remove: () => rm(root, {recursive: true})
  };
}

function again(code: string, k: number): string {
  return k ? `${code}-${k}` : code;
}

function copies<T>(times: number, of: (k: number) => readonly T[]): T[] {
  return Array.from({length: times}, (_, k) => of(k)).flat();
}

/** The unit that is asked about, and the smallest others, as many as come to so many rows. */
function firstUnits(table: string, size: number): string {
  const order = `unit <> '${askedUnit}', count(*), unit`;
  return `SELECT unit FROM (SELECT unit, sum(count(*)) OVER (ORDER BY ${order}) AS total FROM ${table} GROUP BY unit) WHERE total <= ${size}`;
}

/** Each copy in the warehouse is a whole field; a small one is of few units. */
async function generate(database: string, size: number): Promise<{figures: number; times: number}> {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const count = async () => Number((await connection.runAndReadAll("SELECT count(*) FROM points")).getRows()[0]![0]);
  const times = Math.max(1, Math.ceil(size / (await count())));
  for (const table of ["points", "figures"])
    await connection.run(
      times > 1
        ? `INSERT INTO ${table} SELECT * EXCLUDE (k) REPLACE (unit || '-' || k AS unit) FROM ${table}, range(1, ${times}) AS copy(k)`
        : `DELETE FROM ${table} WHERE unit NOT IN (${firstUnits(table, size)})`
    );
  await connection.run(
    `INSERT INTO units SELECT * EXCLUDE (k) REPLACE (unit || '-' || k AS unit) FROM units, range(1, ${times}) AS copy(k)`
  );
  await connection.run("CHECKPOINT");
  const figures = await count();
  connection.closeSync();
  instance.closeSync();
  return {figures, times};
}

/** The file is a link to that of `dist`: it is written anew. */
async function rewritten<T>(root: string, name: string, change: (file: T) => T): Promise<T> {
  const path = join(root, "data", name);
  const changed = change(JSON.parse(await readFile(path, "utf8")) as T);
  for (const ending of ["", ".br", ".gz"]) await rm(path + ending, {force: true});
  await writeFile(path, JSON.stringify(changed));
  return changed;
}
