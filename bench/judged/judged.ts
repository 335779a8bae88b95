import {sum} from "d3-array";
import {readFile, readdir} from "node:fs/promises";
import {extname, join} from "node:path";
import {documentReaders} from "../../src/disclosure/readDocument.js";
import {inWorkers} from "../inWorkers.js";
import type {JudgedRow} from "./judgedRow.js";
import {judgedRows, verdicts} from "./judgedRow.js";
import type {Matching} from "./matching.js";
import {matching} from "./matching.js";
import type {ToldDocument} from "./readOne.js";
import type {Fate} from "./tally.js";
import {contradictionsOf, errorsUntold, fates, fatesOf, portionOf, rowText, tallyOf} from "./tally.js";
import type {Utterance} from "./told.js";
import {manners} from "./told.js";

/**
 * Reads folders of documents and holds what is told of them against what people
 * judged by hand (tests/judged): how many contradictions hold, how many errors
 * in print are told, what became of every row, and what is new and to be judged.
 */
const folders = process.argv.slice(2);
if (!folders.length) {
  console.error("usage: npm run bench:judged -- FOLDER…");
  process.exit(2);
}

const paths = (await Promise.all(folders.map(documentsIn))).flat();
const read = await inWorkers<ToldDocument>(new URL("readOne.ts", import.meta.url), paths);
const names = new Set(read.map(({name}) => name));
const lists = await rowsIn("tests/judged");
const rows = lists.filter(({document}) => names.has(document));
const matched = matching(
  rows,
  read.flatMap(({told}) => told)
);

for (const by of ["document", "rule"] as const) printParts(by, matched);
printSentences();
printFates();
printUntold();
printAmiss();
printUnjudged();
for (const {name, refused} of read) if (refused !== undefined) console.log(`not read: ${name}: ${refused}`);
console.log(
  `\n${names.size} documents, ${rows.length} rows; ${lists.length - rows.length} rows are of documents not in these folders`
);
console.table({all: columns(matched)});

async function documentsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  // the Markdown beside a PDF is another program's reading of the same document
  const isRead = (name: string) => documentReaders[extname(name).toLowerCase()] && extname(name) !== ".md";
  return names.filter(isRead).map((name) => join(folder, name));
}

async function rowsIn(folder: string): Promise<JudgedRow[]> {
  const lists = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
  const texts = await Promise.all(lists.map((name) => readFile(join(folder, name), "utf8")));
  return texts.flatMap(judgedRows);
}

/** A line for each document or rule of which a contradiction is told or an error known. */
function printParts(by: "document" | "rule", whole: Matching): void {
  const {matches, untold, unjudged} = whole;
  const all = new Set([
    ...matches.map(({told}) => told[by]),
    ...untold.map((row) => row[by]),
    ...unjudged.map((told) => told[by])
  ]);
  const parts = [...all].sort().map((name) => [name, columns(portionOf(whole, (one) => one[by] === name))] as const);
  console.log(`\nby ${by}`);
  console.table(Object.fromEntries(parts.filter(([, {contradictions, known}]) => contradictions || known)));
}

function columns(part: Matching) {
  const {contradictions, known, told} = tallyOf(part);
  const all = Object.values(contradictions).reduce((sum, count) => sum + count);
  const {holds, unjudged, ...amiss} = contradictions;
  return {contradictions: all, hold: of(holds, all), ...amiss, unjudged, known, told: of(told, known)};
}

function of(part: number, whole: number): string {
  return whole ? `${part} (${((100 * part) / whole).toFixed(1)} %)` : "–";
}

/** How many sentences that state an amount, change, rate or share became claims; `SHOW_UNREAD=1` prints the others. */
function printSentences(): void {
  const line = (own: readonly ToldDocument[]) => {
    const [stating, read, known] = (["stating", "read", "known"] as const).map((key) =>
      sum(own, ({sentences}) => sentences[key])
    );
    return {"state an amount": stating, read: of(read!, stating!), "of a known line": of(known!, stating!)};
  };
  const stating = read.filter(({sentences}) => sentences.stating);
  console.log("\nsentences");
  console.table(Object.fromEntries([...stating.map((one) => [one.name, line([one])]), ["all", line(stating)]]));
  if (process.env.SHOW_UNREAD)
    printList(
      "sentences not read, or of no known line",
      stating.flatMap(({name, sentences}) => sentences.unknown.map(({line, text}) => `${name}:${line} ${text}`))
    );
}

/** Every row is in this table once. */
function printFates(): void {
  const all = fates(matched);
  const line = (verdict: string) =>
    Object.fromEntries(
      fatesOf.map((fate): [Fate, number] => [
        fate,
        rows.filter((row) => row.verdict === verdict && all.get(row) === fate).length
      ])
    );
  console.log("\nwhat became of the rows");
  console.table(Object.fromEntries(verdicts.map((verdict) => [verdict, line(verdict)])));
}

function printUntold(): void {
  printList("errors in print that are not told", errorsUntold(matched).map(judged));
}

function printAmiss(): void {
  const amiss = contradictionsOf(matched.matches).filter(({verdict}) => verdict !== "holds");
  printList(
    "contradictions that do not hold",
    amiss.map((row) => `${row.verdict}: ${judged(row)}`)
  );
}

/** What no row judges, for a person to judge; remarks of the reader accuse nobody. */
function printUnjudged(): void {
  for (const manner of manners.filter((manner) => manner !== "remark"))
    printList(`to be judged: ${manner}`, matched.unjudged.filter((told) => told.manner === manner).map(toldText));
}

function judged(row: JudgedRow): string {
  return row.why ? `${rowText(row)}: ${row.why}` : rowText(row);
}

function toldText({document, pages, rule, place, text}: Utterance): string {
  return `${document}:${pages.join(",")} ${rule} ${place}: ${text}`;
}

function printList(title: string, lines: readonly string[]): void {
  if (lines.length) console.log([`\n${title}: ${lines.length}`, ...lines.map((line) => `  ${line}`)].join("\n"));
}
