import {readFile as readBytes, readdir} from "node:fs/promises";
import {join} from "node:path";
import {BudgetError} from "../src/budget/errors.js";
import type {Disclosure} from "../src/disclosure/model/disclosure.js";
import {readDocument} from "../src/disclosure/readDocument.js";
import type {Random} from "./random.js";
import {randomOf} from "./random.js";

const rounds = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? 20261123);

type Mutation = (lines: string[], random: Random) => void;

/** Ways in which a conversion or an editor damages a document with TAB or pipe tables. */
const mutations: Readonly<Record<string, Mutation>> = {
  "cells shifted right": onRow((cells, random) => cells.splice(pick(cells, random), 0, "")),
  "cells shifted left": onRow((cells, random) =>
    removeAt(
      cells,
      cells.findIndex((cell, i) => cell.trim() === "" && i >= pick(cells, random) / 2)
    )
  ),
  "a cell dropped": onRow((cells, random) => removeAt(cells, pick(cells, random))),
  "two cells swapped": onRow((cells, random) => {
    const [a, b] = [pick(cells, random), pick(cells, random)];
    [cells[a], cells[b]] = [cells[b]!, cells[a]!];
  }),
  "two rows merged": (lines, random) => {
    const at = rowAt(lines, random);
    if (at >= 0 && lines[at + 1]) lines.splice(at, 2, lines[at]! + lines[at + 1]!);
  },
  "a row dropped": (lines, random) => removeAt(lines, rowAt(lines, random)),
  "a header dropped": (lines, random) => removeAt(lines, lineWith(lines, /合计|科目名称|预算数/, random)),
  "the file cut": (lines, random) => void lines.splice(Math.floor(random() * lines.length)),
  "a number damaged": (lines, random) => {
    const at = lineWith(lines, /\d\.\d/, random);
    if (at >= 0) lines[at] = lines[at]!.replace(/\.(?=\d)/, "..");
  },
  "a line doubled": (lines, random) => {
    const at = Math.floor(random() * lines.length);
    lines.splice(at, 0, lines[at] ?? "");
  }
};

interface Tally {
  runs: number;
  refused: number;
  crashed: number;
  /** Runs in which some figure's amount is not that of the undamaged document. */
  changed: number;
  /** Of those, runs without a single problem reported. */
  silent: number;
  unaccounted: number;
}

const folder = process.env.DISCLOSURE_CORPUS;
const documents = [
  "data/213002-tianmen-social-insurance/2026.md",
  ...(folder
    ? (await readdir(folder)).filter((name) => /\d{4}-.*\.md$|\.txt$/.test(name)).map((name) => join(folder, name))
    : [])
];
const texts = await Promise.all(
  documents.map(async (document) => ({document, text: (await readBytes(document)).toString()}))
);
const originals = await Promise.all(texts.map(({document, text}) => read(text, document)));
const random = randomOf(seed);
const tallies = new Map<string, Tally>();
for (let i = 0; i < rounds; ++i) {
  const [name, mutate] = Object.entries(mutations)[i % Object.keys(mutations).length]!;
  const at = Math.floor(random() * texts.length);
  const lines = texts[at]!.text.split("\n");
  mutate(lines, random);
  await count(tallies, name, () => read(lines.join("\n"), texts[at]!.document), originals[at]!);
  if (process.stderr.isTTY && i % 100 === 0) process.stderr.write(`\r${i} of ${rounds}`);
}
console.log(`${rounds} mutations of ${documents.length} documents, seed ${seed}`);
console.table(Object.fromEntries(tallies));
process.exitCode = [...tallies.values()].some(({crashed, unaccounted}) => crashed + unaccounted > 0) ? 1 : 0;

function read(text: string, document: string): Promise<Disclosure> {
  return readDocument(new TextEncoder().encode(text), {document, unitCode: "1"});
}

async function count(
  all: Map<string, Tally>,
  name: string,
  run: () => Promise<Disclosure>,
  original: Disclosure
): Promise<void> {
  const tally = all.get(name) ?? {runs: 0, refused: 0, crashed: 0, changed: 0, silent: 0, unaccounted: 0};
  all.set(name, tally);
  ++tally.runs;
  try {
    const found = await run();
    const used = Object.values(found.numbers.byUse).reduce((sum, use) => sum + use, 0);
    if (used !== found.numbers.printed) ++tally.unaccounted;
    const before = new Map(original.figures.map(({id, amount}) => [id, amount]));
    const changed = found.figures.some(({id, amount}) => amount !== null && before.get(id) !== amount);
    if (changed) ++tally.changed;
    if (changed && found.problems.length <= original.problems.length) ++tally.silent;
  } catch (error) {
    if (error instanceof BudgetError) ++tally.refused;
    else {
      ++tally.crashed;
      console.error(name, error);
    }
  }
}

function onRow(change: (cells: string[], random: Random) => void): Mutation {
  return (lines, random) => {
    const at = rowAt(lines, random);
    if (at < 0) return;
    const separator = lines[at]!.includes("\t") ? "\t" : "|";
    const cells = lines[at]!.split(separator);
    change(cells, random);
    lines[at] = cells.join(separator);
  };
}

/** A row of some table that holds an amount; −1 if there is none left. */
function rowAt(lines: readonly string[], random: Random): number {
  return lineWith(lines, /[\t|].*\d/, random);
}

function lineWith(lines: readonly string[], pattern: RegExp, random: Random): number {
  const found = lines.flatMap((line, i) => (pattern.test(line) ? [i] : []));
  return found[Math.floor(random() * found.length)] ?? -1;
}

function pick(cells: readonly unknown[], random: Random): number {
  return Math.floor(random() * cells.length);
}

function removeAt(list: unknown[], at: number): void {
  if (at >= 0) list.splice(at, 1);
}
