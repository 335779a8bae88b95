import {rollup, sum} from "d3-array";
import {csvParseRows} from "d3-dsv";
import {existsSync} from "node:fs";
import {readFile, readdir} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {basename, extname, join} from "node:path";
import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";
import {documentReaders} from "../../src/disclosure/readDocument.js";
import type {AskedTotal, ReadDocument, ToRead} from "./readOne.js";

/**
 * Reads a folder of documents of any publishers and prints, for each publisher
 * and in all, how many are read, how far their tables' readings are proved, how
 * many contradictions are left, how many sentences that tell a change gave a
 * claim, and how many of the totals that another program found (`totals.csv` in
 * the folder) are among the figures; then what was not read and which totals are
 * not, with why. `--without PUBLISHER`, several times or `all`, reads that
 * publisher's documents again without the names of the catalogue and the words
 * of headers that nobody else in the folder prints.
 */
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {without: {type: "string", multiple: true, default: []}}
});
const [folder] = positionals;
if (!folder) {
  console.error("usage: npm run bench:field -- FOLDER [--without PUBLISHER|all]…");
  process.exit(2);
}

/** Notes on the documents lie beside them. */
const names = (await readdir(folder))
  .filter((name) => documentReaders[extname(name).toLowerCase()] && extname(name) !== ".md")
  .sort();
const totals = await totalsIn(folder);
const orders = names.map((name): ToRead => ({path: join(folder, name), totals: totals.get(name) ?? []}));
const read = await readAll(orders);
const publishers = new Map<string, ReadDocument[]>();
for (const one of read) publishers.set(publisherIn(one.name), [...(publishers.get(publisherIn(one.name)) ?? []), one]);
console.table(
  Object.fromEntries([...[...publishers].map(([name, own]) => [name, row(own)] as const), ["all", row(read)] as const])
);
const missed = read.flatMap(({name, totals: {missed: own}}) => own.map((total) => ({name, ...total})));
console.log(`totals that are no figures: ${missed.length}`);
for (const [why, count] of rollup(
  missed,
  (own) => own.length,
  ({why}) => why
))
  console.log(`  ${count} ${why}`);
for (const {name, page, amount, why} of missed) console.log(`  ${name}: page ${page}: ${amount}: ${why}`);
for (const {name, refused} of read) if (refused !== undefined) console.log(`not read: ${name}: ${refused}`);
const left = values.without.includes("all") ? [...publishers.keys()] : values.without;
const rows: Array<readonly [name: string, row: object]> = [];
for (const publisher of left) rows.push(...(await again(publisher)));
if (rows.length) console.table(Object.fromEntries(rows));

/** A publisher's documents with all that is known, and without what only it has taught. */
async function again(publisher: string): Promise<typeof rows> {
  const own = publishers.get(publisher) ?? [];
  const known = new Set(read.filter((one) => !own.includes(one)).flatMap(({headerWords}) => headerWords));
  const words = [...new Set(own.flatMap(({headerWords}) => headerWords))].filter((word) => !known.has(word));
  const forgotten = {publishers: [...new Set(own.flatMap(({publisher: name}) => name ?? []))], words};
  const mine = orders.filter(({path}) => publisherIn(basename(path)) === publisher);
  const without = await readAll(mine.map((order) => ({...order, forgotten})));
  console.log(`without ${publisher}: forgotten in headers: ${words.join(" ") || "nothing"}`);
  return [
    [publisher, row(own)],
    [`without ${publisher}`, row(without)]
  ];
}

/** "001_上海__2026年….pdf" and "js-court-2017.pdf": what stands before the unit. */
function publisherIn(name: string): string {
  return /^\d+_([^_]+)_/.exec(name)?.[1] ?? name.split(/[-_.]/)[0]!;
}

function row(own: readonly ReadDocument[]) {
  const count = (of: (one: ReadDocument) => number) => sum(own, of);
  const statements = (kind: keyof ReadDocument["statements"]) => count((one) => one.statements[kind]);
  const all = sum(["proved", "small", "unproved", "unread"] as const, statements);
  const asked = count(({totals: {found, missed}}) => found + missed.length);
  const [told, bare] = [count(({sentences}) => sentences.all), count(({bareMs}) => bareMs)];
  return {
    documents: own.length,
    "not read": own.filter(({refused}) => refused !== undefined).length,
    proved: statements("proved"),
    small: statements("small"),
    "not proved": statements("unproved"),
    unread: statements("unread"),
    "proved or small": all ? `${((100 * (statements("proved") + statements("small"))) / all).toFixed(1)} %` : "–",
    "cells in proved": `${count(({cells}) => cells.proved)} / ${count(({cells}) => cells.all)}`,
    totals: asked ? `${count(({totals}) => totals.found)} / ${asked}` : "–",
    contradictions: count(({contradictions}) => contradictions),
    claims: count(({claims}) => claims),
    "change sentences": told ? `${count(({sentences}) => sentences.read)} / ${told}` : "–",
    "÷ pdf.js": bare ? (sum(own, ({ms, bareMs}) => (bareMs ? ms : 0)) / bare).toFixed(2) : "–"
  };
}

/** Amounts of the lines that print a total, by document. */
async function totalsIn(folder: string): Promise<Map<string, AskedTotal[]>> {
  const found = new Map<string, AskedTotal[]>();
  const path = join(folder, "totals.csv");
  if (!existsSync(path)) return found;
  const rows = csvParseRows((await readFile(path, "utf8")).replace(/^\ufeff/, "")).slice(1);
  for (const [file = "", page, line = ""] of rows) {
    const amounts = page ? (line.match(/\d[\d,]*(?:\.\d+)?/g) ?? []) : [];
    found.set(file, [...(found.get(file) ?? []), ...amounts.map((amount) => ({page: Number(page), amount}))]);
  }
  return found;
}

async function readAll(orders: readonly ToRead[]): Promise<ReadDocument[]> {
  const left = [...orders.entries()][Symbol.iterator]();
  const found: ReadDocument[] = [];
  const work = async () => {
    const worker = fork(fileURLToPath(new URL("readOne.ts", import.meta.url)), {execArgv: ["--import", "tsx"]});
    for (const [i, order] of left) {
      worker.send(order);
      found[i] = await new Promise<ReadDocument>((resolve, reject) => {
        worker.once("message", (read) => resolve(read as ReadDocument));
        worker.once("error", reject);
      });
      if (process.stderr.isTTY) process.stderr.write(`\r${i + 1} of ${orders.length}`);
      worker.removeAllListeners();
    }
    worker.kill();
  };
  await Promise.all(Array.from({length: availableParallelism()}, work));
  return found;
}
