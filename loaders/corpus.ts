import {readdir, readFile as readBytes} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {duplicate, missing} from "../src/budget/errors.js";
import type {Disclosure} from "../src/disclosure/disclosure.js";
import type {Problem} from "../src/disclosure/problem.js";
import {noteOf, problemOf} from "../src/disclosure/problem.js";
import {readFile} from "../src/disclosure/readFile.js";
import {asBudgetError} from "./asBudgetError.js";
import {unitCodeOf, yearOf} from "./names.js";
import {compare} from "./order.js";

export interface Corpus {
  readonly disclosures: readonly Disclosure[];
  readonly problems: readonly Problem[];
}

export interface CorpusProgress {
  readonly done: number;
  readonly total: number;
  readonly document: string;
}

interface Candidate {
  readonly path: string;
  readonly document: string;
  readonly folder: string;
  readonly name: string;
}

/**
 * Reads every `<unit folder>/<year>*` below `root`. A document that cannot be
 * read is a problem with its place and hides none of the others; of two
 * documents for one unit, year and kind the first in order of name is kept.
 * Throws `missing folder`.
 */
export async function readCorpus(root: string, onProgress?: (progress: CorpusProgress) => void): Promise<Corpus> {
  const found = await candidates(root);
  const problems: Problem[] = found.filter(({name}) => !yearOf(name)).map(unnamed);
  const documents = found.filter(({name}) => yearOf(name));
  const kept = new Map<string, Disclosure>();
  for (const [i, candidate] of documents.entries()) {
    onProgress?.({done: i, total: documents.length, document: candidate.document});
    const {disclosure, problem} = await read(candidate);
    if (problem) problems.push(problem);
    if (disclosure) problems.push(...disclosure.problems, ...keep(kept, disclosure), ...mislabelled(disclosure, candidate));
  }
  return {disclosures: [...kept.values()], problems};
}

async function candidates(root: string): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const above = basename(resolve(root));
  for (const folder of await names(root, "folder")) {
    for (const name of await names(join(root, folder), "file")) {
      if (/^readme\.md$/i.test(name)) continue;
      found.push({path: join(root, folder, name), document: [above, folder, name].join("/"), folder, name});
    }
  }
  return found;
}

async function names(path: string, kind: "folder" | "file"): Promise<string[]> {
  const entries = await readdir(path, {withFileTypes: true}).catch(() => {
    throw missing("folder", path);
  });
  return entries
    .filter((entry) => (kind === "folder" ? entry.isDirectory() : !entry.isDirectory()) && !entry.name.startsWith("."))
    .map(({name}) => name)
    .sort(compare);
}

async function read({path, document, folder}: Candidate): Promise<{disclosure?: Disclosure; problem?: Problem}> {
  const unitCode = unitCodeOf(folder);
  try {
    return {disclosure: readFile(await readBytes(path), {document, ...(unitCode ? {unitCode} : {})})};
  } catch (error) {
    return {problem: problemOf(asBudgetError(error), {document})};
  }
}

function keep(kept: Map<string, Disclosure>, disclosure: Disclosure): Problem[] {
  const {unit, fiscalYear, kind, document} = disclosure;
  const what = [unit.code, fiscalYear, ...(kind === "final" ? [kind] : [])].join(" ");
  const first = kept.get(what);
  if (!first) kept.set(what, disclosure);
  return first ? [problemOf(duplicate("disclosure", `${what}, also in ${first.document}`), {document})] : [];
}

function mislabelled({unit, fiscalYear, document}: Disclosure, {folder, name}: Candidate): Problem[] {
  const code = unitCodeOf(folder);
  return [
    ...(code && code !== unit.code ? [noteOf(`ambiguous unit: folder says ${code}, document says ${unit.code}`, {document})] : []),
    ...(yearOf(name) === fiscalYear ? [] : [noteOf(`ambiguous year: name says ${yearOf(name)}, document says ${fiscalYear}`, {document})])
  ];
}

function unnamed({document, name}: Candidate): Problem {
  return noteOf(`unknown file not read, its name does not begin with a year: ${name}`, {document});
}
