import {sum} from "d3-array";
import {csvParseRows} from "d3-dsv";
import {existsSync} from "node:fs";
import {readFile, readdir} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {extname, join} from "node:path";
import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {documentReaders} from "../../src/disclosure/readDocument.js";
import type {ReadDocument} from "./readOne.js";

/**
 * Reads a folder of documents of any publishers and prints, for each publisher
 * and in all, how many are read, how far their tables' readings are proved, how
 * many contradictions are left, and how many of the totals that another program
 * found (`totals.csv` in the folder) are among the figures.
 */
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: npm run bench:field -- FOLDER");
  process.exit(2);
}

const names = (await readdir(folder)).filter((name) => documentReaders[extname(name).toLowerCase()]).sort();
const totals = await totalsIn(folder);
const read = await readAll(names.map((name) => join(folder, name)));
const publishers = new Map<string, ReadDocument[]>();
for (const one of read) publishers.set(publisherOf(one.name), [...(publishers.get(publisherOf(one.name)) ?? []), one]);
console.table(
  Object.fromEntries([...[...publishers].map(([name, own]) => [name, row(own)] as const), ["all", row(read)] as const])
);
for (const {name, refused} of read) if (refused !== undefined) console.log(`not read: ${name}: ${refused}`);

/** "001_上海__2026年….pdf" and "js-court-2017.pdf": what stands before the unit. */
function publisherOf(name: string): string {
  return /^\d+_([^_]+)_/.exec(name)?.[1] ?? name.split(/[-_.]/)[0]!;
}

function row(own: readonly ReadDocument[]) {
  const count = (of: (one: ReadDocument) => number) => sum(own, of);
  const statements = (kind: keyof ReadDocument["statements"]) => count((one) => one.statements[kind]);
  const all = sum(["proved", "small", "unproved", "unread"] as const, statements);
  const asked = own.flatMap(({name, amounts}) => (totals.get(name) ?? []).map((amount) => amounts.includes(amount)));
  return {
    documents: own.length,
    "not read": own.filter(({refused}) => refused !== undefined).length,
    proved: statements("proved"),
    small: statements("small"),
    "not proved": statements("unproved"),
    unread: statements("unread"),
    "proved or small": all ? `${((100 * (statements("proved") + statements("small"))) / all).toFixed(1)} %` : "–",
    "cells in proved": `${count(({cells}) => cells.proved)} / ${count(({cells}) => cells.all)}`,
    totals: asked.length ? `${asked.filter(Boolean).length} / ${asked.length}` : "–",
    contradictions: count(({contradictions}) => contradictions),
    claims: count(({claims}) => claims),
    "ms a document": Math.round(count(({ms}) => ms) / own.length)
  };
}

/** Amounts of the lines that print a total, as printed, by document. */
async function totalsIn(folder: string): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const path = join(folder, "totals.csv");
  if (!existsSync(path)) return found;
  const rows = csvParseRows((await readFile(path, "utf8")).replace(/^\ufeff/, "")).slice(1);
  for (const [file = "", page, line = ""] of rows)
    if (page) found.set(file, [...(found.get(file) ?? []), ...(line.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])]);
  return found;
}

async function readAll(paths: readonly string[]): Promise<ReadDocument[]> {
  const left = [...paths.entries()][Symbol.iterator]();
  const found: ReadDocument[] = [];
  const work = async () => {
    const worker = fork(fileURLToPath(new URL("readOne.ts", import.meta.url)), {execArgv: ["--import", "tsx"]});
    for (const [i, path] of left) {
      worker.send(path);
      found[i] = await new Promise<ReadDocument>((resolve, reject) => {
        worker.once("message", (read) => resolve(read as ReadDocument));
        worker.once("error", reject);
      });
      if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${paths.length}`);
      worker.removeAllListeners();
    }
    worker.kill();
  };
  await Promise.all(Array.from({length: availableParallelism()}, work));
  return found;
}
