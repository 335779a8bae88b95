import {existsSync} from "node:fs";
import {readFile as readBytes, readdir} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {duplicate, missing, unknown} from "../../src/budget/errors.js";
import {adviceFor} from "../../src/disclosure/formats/fileKinds.js";
import type {Disclosure, Unit} from "../../src/disclosure/model/disclosure.js";
import type {Problem} from "../../src/disclosure/model/problem.js";
import {noteOf, problemOf} from "../../src/disclosure/model/problem.js";
import {yearInName} from "../../src/disclosure/outline/fileTitle.js";
import {documentReaders, extensionOf} from "../../src/disclosure/readDocument.js";
import {namesTogether} from "../../src/disclosure/fileNames.js";
import type {Tidy} from "../../src/disclosure/tidy/tidy.js";
import {nameSpans} from "../../src/store/published/unitName.js";
import type {KeptVersion} from "./frozenFiles.js";
import {frozenIn, frozenName} from "./frozenFiles.js";
import {dataDate} from "./dataDate.js";
import {asBudgetError, disclosureOf, disclosuresIn, isDocument, isNamedByYear, unitCodeOf} from "./documents.js";
import {fiscalPackageIn, mappingName} from "./fiscalPackage.js";
import type {ListedDivision} from "./listed.js";
import {divisionsIn, documentsName, listedIn, unitsListedIn, unitsName} from "./listed.js";
import {byCodePoint} from "./order.js";
import type {Reviewed} from "./reviewed.js";
import {instructionsIn, readingName, reviewedIn, reviewedNames} from "./reviewed.js";
import type {UnitAnalysis} from "./unitAnalysis.js";
import {unitsOf} from "./unitAnalysis.js";

export interface Corpus {
  /** In the order in which they were read. */
  readonly disclosures: readonly Disclosure[];
  /** The same by unit. */
  readonly units: readonly UnitAnalysis[];
  /** What people decided, by code of the unit. */
  readonly reviewed: ReadonlyMap<string, Reviewed>;
  /** Divisions that units belong to, by code. */
  readonly divisions: ReadonlyMap<string, ListedDivision>;
  readonly problems: readonly Problem[];
  /** The day of the last change in the folder. */
  readonly date: string;
  /** Versions that are kept whatever the data become. */
  readonly frozen: readonly KeptVersion[];
}

interface CorpusProgress {
  readonly done: number;
  readonly total: number;
  readonly document: string;
}

interface Candidate {
  readonly path: string;
  /** Where the text and the tables are files of their own, these. */
  readonly files?: readonly string[];
  readonly document: string;
  readonly folder: string;
  readonly name: string;
  /** Units and documents of its file are listed beside it. */
  readonly isShared?: true;
}

/** A unit's figures of several years in one tidy CSV. */
const tidyName = "figures.csv";

/** What a unit's folder may hold besides its disclosures. */
const besides = new Set(["README.md", "datapackage.json", unitsName, documentsName, ...reviewedNames]);
const isBeside = (name: string) => besides.has(name) || /^readme\.md$/i.test(name);
/** What an office's program leaves beside a file that is open. */
const isLock = (name: string) => /^~\$|^\.~/.test(name);

/**
 * Reads every document and `figures.csv` in the unit folders below `root`,
 * whose year its name says, or else its title. A document that cannot be read
 * is a problem with its place and hides none of the others, one whose name says
 * no year a note; of two disclosures for one unit, year and kind the first in
 * order of name is kept, figures.csv before documents, and those last whose
 * name says no year. Throws `missing folder`.
 */
export async function readCorpus(root: string, onProgress?: (progress: CorpusProgress) => void): Promise<Corpus> {
  const found = await candidates(root);
  const problems: Problem[] = found.filter((candidate) => !isRead(candidate)).map(unnamed);
  const documents = found.filter(isRead);
  const {divisions, ...inDivisions} = await divisionsIn(root, basename(resolve(root)));
  const facts = await unitsListedIn(root, basename(resolve(root)));
  problems.push(...inDivisions.problems, ...facts.problems);
  const kept = new Map<string, Disclosure>();
  const codes = new Map<string, string>();
  for (const [i, candidate] of documents.entries()) {
    onProgress?.({done: i, total: documents.length, document: candidate.document});
    const {disclosures: found, problems: own} = await read(candidate, codes.get(candidate.folder));
    const disclosures = found.map((disclosure) => placed(disclosure, new Map(facts.entries)));
    problems.push(...(saysYear(candidate) ? own : own.map(asNote)));
    for (const disclosure of disclosures) {
      const again = keep(kept, disclosure);
      problems.push(
        ...(saysYear(candidate)
          ? [...disclosure.problems, ...again]
          : again.length
            ? again.map(asNote)
            : disclosure.problems)
      );
    }
    problems.push(
      ...mislabelled(
        disclosures.filter((disclosure) => saysYear(candidate) || [...kept.values()].includes(disclosure)),
        candidate
      )
    );
    if (isTidyName(candidate.name) && disclosures[0] && !candidate.isShared)
      codes.set(candidate.folder, disclosures[0].unit.code);
  }
  const disclosures = [...kept.values()];
  const units = ownFirst(
    unitsOf(disclosures),
    documents.filter(({isShared}) => isShared).map(({document}) => document)
  );
  const {reviewed, problems: inReviews} = await reviewedBelow(root, {disclosures, units});
  const {frozen, problems: inFrozen} = await frozenIn(root);
  return {
    disclosures,
    units,
    reviewed,
    divisions,
    problems: [
      ...problems,
      ...units.flatMap(renamed),
      ...units.flatMap(unplaced(divisions)),
      ...inReviews,
      ...inFrozen
    ],
    date: await dataDate(root),
    frozen
  };
}

/** What the list of units says of a disclosure's unit beside what its document does. */
function placed(disclosure: Disclosure, facts: ReadonlyMap<string, Unit>): Disclosure {
  const {name: _, ...told} = facts.get(disclosure.unit.code) ?? disclosure.unit;
  return {...disclosure, unit: {...disclosure.unit, ...told}};
}

/** Units that have a folder of their own, then those that share one with others. */
function ownFirst(units: readonly UnitAnalysis[], shared: readonly string[]): UnitAnalysis[] {
  const isShared = ({disclosures}: UnitAnalysis) => disclosures.every(({document}) => shared.includes(document));
  return [...units.filter((unit) => !isShared(unit)), ...units.filter(isShared)];
}

function unplaced(divisions: Corpus["divisions"]): (unit: UnitAnalysis) => Problem[] {
  return ({latest: {unit, document}}) =>
    unit.division !== undefined && !divisions.has(unit.division)
      ? [problemOf(unknown("division", `${unit.division} of ${unit.code}`), {document})]
      : [];
}

/** A unit of several names is one by its code alone, and that is said of each new name. */
function renamed({disclosures: own}: UnitAnalysis): Problem[] {
  const spans = nameSpans(own.map(({fiscalYear, unit}) => ({fiscalYear, unitName: unit.name})));
  return spans.slice(1).map(({name, from}, i) => {
    const {document, unit} = own.find(({fiscalYear}) => fiscalYear === from)!;
    return noteOf(
      `ambiguous unit: ${unit.code} is ${spans[i]!.name} until ${spans[i]!.to} and ${name} from ${from}, taken as one by its code`,
      {document}
    );
  });
}

/** The reviewed files of every unit folder; without a disclosure there is nothing to decide. */
async function reviewedBelow(
  root: string,
  {disclosures, units}: Pick<Corpus, "disclosures" | "units">
): Promise<Pick<Corpus, "reviewed" | "problems">> {
  const reviewed = new Map<string, Reviewed>();
  const problems: Problem[] = [];
  for (const folder of await unitFolders(root, units)) {
    const document = `${basename(resolve(root))}/${folder}`;
    const files = (await names(join(root, folder), "file")).filter((name) => reviewedNames.includes(name));
    const first = disclosures.find((disclosure) => disclosure.document.startsWith(`${document}/`));
    const unit = units.find(({code}) => code === (folder.includes("/") ? basename(folder) : first?.unit.code));
    if (!unit) {
      problems.push(
        ...files.map((name) => problemOf(missing("disclosure", folder), {document: `${document}/${name}`}))
      );
      continue;
    }
    const own = await reviewedIn(join(root, folder), document, files, unit);
    reviewed.set(unit.code, own.reviewed);
    problems.push(...own.problems);
  }
  return {reviewed, problems};
}

/** Folders of units below `root`: one that several share has one for each of which something was decided, named by its code. */
async function unitFolders(root: string, units: readonly UnitAnalysis[]): Promise<string[]> {
  const found: string[] = [];
  for (const folder of await dataFolders(root)) {
    if (!isSharedFolder(join(root, folder))) {
      found.push(folder);
      continue;
    }
    const inside = await names(join(root, folder), "folder");
    found.push(...inside.filter((code) => units.some((unit) => unit.code === code)).map((code) => `${folder}/${code}`));
  }
  return found;
}

function isSharedFolder(folder: string): boolean {
  return existsSync(join(folder, documentsName));
}

function isTidyName(name: string): boolean {
  return name.toLowerCase() === tidyName;
}

/** Whether a file says how somebody else's package is read. */
function isMapping(name: string): boolean {
  return basename(name) === mappingName;
}

function isRead({name, files}: Candidate): boolean {
  return files !== undefined || isTidyName(name) || isMapping(name) || isNamedByYear(name) || isDocument(name);
}

function saysYear({name}: Candidate): boolean {
  return isTidyName(name) || isMapping(name) || yearInName(name) !== undefined;
}

/** A file that nobody named a disclosure may be none. */
function asNote({place, message}: Problem): Problem {
  return noteOf(`unknown file not read: ${message} (${nameRule})`, place);
}

const nameRule = "name a disclosure by its year, such as 2026.pdf";

async function candidates(root: string): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const above = basename(resolve(root));
  for (const folder of await dataFolders(root)) {
    const candidate = (name: string, files?: readonly string[]): Candidate => ({
      path: join(root, folder, name),
      ...(files ? {files: files.map((file) => join(root, folder, file))} : {}),
      document: [above, folder, name].join("/"),
      folder,
      name,
      ...(isTidyName(name) && isSharedFolder(join(root, folder)) ? {isShared: true as const} : {})
    });
    const files = await names(join(root, folder), "file");
    if (files.includes(mappingName)) {
      found.push(candidate(mappingName));
      continue;
    }
    const own = files.filter((name) => !isBeside(name) && !isLock(name));
    for (const [name, ...tables] of namesTogether(inOrderOfNames(own)))
      found.push(candidate(name!, tables.length ? [name!, ...tables] : undefined));
    for (const year of (await names(join(root, folder), "folder")).filter((name) => /^20\d\d(?!\d)/.test(name))) {
      const inside = (await names(join(root, folder, year), "file")).filter((name) => !isLock(name));
      found.push(
        candidate(
          year,
          inside.map((name) => join(year, name))
        )
      );
    }
  }
  return found;
}

/** Folders of disclosures. */
async function dataFolders(root: string): Promise<string[]> {
  return (await names(root, "folder")).filter((name) => name !== frozenName);
}

async function names(path: string, kind: "folder" | "file"): Promise<string[]> {
  const entries = await readdir(path, {withFileTypes: true}).catch(() => {
    throw missing("folder", path);
  });
  return entries
    .filter((entry) => (kind === "folder" ? entry.isDirectory() : !entry.isDirectory()) && !entry.name.startsWith("."))
    .map(({name}) => name)
    .sort(byCodePoint);
}

function inOrderOfNames(names: readonly string[]): string[] {
  const rank = (name: string) => (isTidyName(name) ? 0 : yearInName(name) === undefined ? 2 : 1);
  return [0, 1, 2].flatMap((wanted) => names.filter((name) => rank(name) === wanted));
}

/** Documents that print no code are of the unit that the folder's figures.csv names, or else its name. */
async function read({path, files, document, folder, isShared}: Candidate, ownCode = unitCodeOf(folder)): Promise<Tidy> {
  try {
    if (isShared) return await sharedIn(path, document);
    if (isMapping(document)) return await fiscalPackageIn(path, document);
    const {entries} = await instructionsIn(join(dirname(path), readingName));
    const options = {
      document,
      instructions: entries.map(({entry}) => entry),
      ...(ownCode ? {unitCode: ownCode} : {})
    };
    if (!files) return await disclosuresIn(await readBytes(path), options);
    const members = files.map(async (file) => ({name: basename(file), bytes: await readBytes(file)}));
    return await disclosureOf(await Promise.all(members), options);
  } catch (error) {
    return {disclosures: [], problems: [problemOf(asBudgetError(error), {document})]};
  }
}

/** The disclosures of several units in one file. */
async function sharedIn(path: string, document: string): Promise<Tidy> {
  const {listed, problems} = await listedIn(dirname(path), dirname(document));
  const read = await disclosuresIn(await readBytes(path), {document}, listed);
  return {...read, problems: [...problems, ...read.problems]};
}

function keep(kept: Map<string, Disclosure>, disclosure: Disclosure): Problem[] {
  const {unit, fiscalYear, kind, document} = disclosure;
  const what = [unit.code, fiscalYear, ...(kind === "final" ? [kind] : [])].join(" ");
  const first = kept.get(what);
  if (!first) kept.set(what, disclosure);
  return first ? [problemOf(duplicate("disclosure", `${what}, also in ${first.document}`), {document})] : [];
}

/** What a folder's or file's name says otherwise than the disclosures. A code may go on behind the folder's: 310107-wanli in 310107-putuo-wanli. */
function mislabelled(disclosures: readonly Disclosure[], {folder, name, document, isShared}: Candidate): Problem[] {
  if (isShared) return [];
  const code = unitCodeOf(folder);
  const year = yearInName(name);
  const [first] = disclosures;
  if (!first) return [];
  return [
    ...(code && code !== first.unit.code && !first.unit.code.startsWith(`${code}-`)
      ? [noteOf(`ambiguous unit: folder says ${code}, document says ${first.unit.code}`, {document})]
      : []),
    ...yearNotes(year, first.fiscalYear, name).map((message) => noteOf(message, {document}))
  ];
}

/** Where a disclosure's year is taken from, if not from the beginning of its name; one that its name says otherwise the reader tells. */
function yearNotes(named: number | undefined, read: number, name: string): string[] {
  if (isTidyName(name) || isMapping(name) || (isNamedByYear(name) && named === read)) return [];
  if (named === undefined) return [`year ${read} read from the document's title, its name says none: ${name}`];
  return named === read ? [`year ${read} read from within its name: ${name}`] : [];
}

function unnamed({document, name}: Candidate): Problem {
  return noteOf(
    `unknown file not read: ${adviceFor(extensionOf(name) || name, Object.keys(documentReaders))}; ${nameRule}`,
    {document}
  );
}
