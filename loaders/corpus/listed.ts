import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {duplicate, invalid, missing, unknown} from "../../src/budget/errors.js";
import type {Unit, UnitKind} from "../../src/disclosure/model/disclosure.js";
import {unitKinds} from "../../src/disclosure/model/disclosure.js";
import type {Problem} from "../../src/disclosure/model/problem.js";
import {problemOf} from "../../src/disclosure/model/problem.js";
import type {Listed} from "../../src/disclosure/tidy/tidy.js";
import {documentKey} from "../../src/disclosure/tidy/tidy.js";
import type {DecidedCells} from "../../src/store/decided/reviewedCsv.js";
import {readReviewed} from "../../src/store/decided/reviewedCsv.js";

/** The units of a folder, or of `data` itself: where they belong, their names in English. */
export const unitsName = "units.csv";

/** The documents whose figures stand in a folder's `figures.csv`. */
export const documentsName = "documents.csv";

/** The administrative divisions that units belong to. */
const divisionsName = "divisions.csv";

export const listedUnitColumns = [
  "code",
  "name",
  "english_name",
  "department",
  "department_name",
  "division",
  "kind"
] as const;

export const documentColumns = ["code", "fiscal_year", "kind", "title", "source_document", "file"] as const;

const divisionColumns = ["division", "name", "english_name"] as const;

/** An administrative division by its code of six digits (GB/T 2260). */
export interface ListedDivision {
  readonly name: string;
  readonly english: string;
}

interface Rows<T> {
  readonly entries: ReadonlyArray<readonly [key: string, value: T]>;
  readonly problems: readonly Problem[];
}

/** The rows of a list by their key, `document` in places; none where there is no such file. A bad row, and one that comes again, is a problem. */
async function rowsOf<C extends string, T>(
  {path, document}: {readonly path: string; readonly document: string},
  columns: readonly C[],
  entryOf: (cells: DecidedCells<C>) => readonly [key: string, value: T]
): Promise<Rows<T>> {
  if (!existsSync(path)) return {entries: [], problems: []};
  const {entries, problems} = readReviewed(await readFile(path, "utf8"), columns, entryOf);
  const met = new Set<string>();
  const again = entries.filter(({entry: [key]}) => met.size === met.add(key).size);
  return {
    entries: entries.filter((row) => !again.includes(row)).map(({entry}) => entry),
    problems: [...problems, ...again.map(({entry: [key], line}) => ({line, error: duplicate("row", key)}))].map(
      ({line, error}) => problemOf(error, {document, line})
    )
  };
}

const division = /^\d{6}$/;
/** A code is part of addresses and of names of files. */
const safeCode = /^[\da-z]+(?:-[\da-z]+)*$/;

function unitOf(cells: DecidedCells<(typeof listedUnitColumns)[number]>): readonly [code: string, unit: Unit] {
  const {code, name, english_name, department, department_name, kind} = cells;
  if (!safeCode.test(code)) throw invalid("code", `${code} (small letters, digits and hyphens)`);
  if (!name) throw missing("name", code);
  if (cells.division && !division.test(cells.division)) throw invalid("division", cells.division);
  if (kind && !unitKinds.includes(kind as UnitKind)) throw unknown("kind", kind);
  return [
    code,
    {
      code,
      name,
      ...(english_name ? {english: english_name} : {}),
      ...(department ? {department: {code: department, name: department_name}} : {}),
      ...(cells.division ? {division: cells.division} : {}),
      ...(kind ? {kind: kind as UnitKind} : {})
    }
  ];
}

/** Units by code as a folder lists them; `document` is the folder in places. */
export async function unitsListedIn(folder: string, document: string): Promise<Rows<Unit>> {
  return rowsOf({path: join(folder, unitsName), document: `${document}/${unitsName}`}, listedUnitColumns, unitOf);
}

/** What a folder lists for its `figures.csv`; nothing where that says all by itself. */
export async function listedIn(
  folder: string,
  document: string
): Promise<{readonly listed?: Listed; readonly problems: readonly Problem[]}> {
  if (!existsSync(join(folder, documentsName))) return {problems: []};
  const units = await unitsListedIn(folder, document);
  const documents = await rowsOf(
    {path: join(folder, documentsName), document: `${document}/${documentsName}`},
    documentColumns,
    ({code, fiscal_year, kind, title, source_document: source}) => {
      if (!title) throw missing("title", code);
      if (!source) throw missing("source document", code);
      return [documentKey(code, fiscal_year, kind), {title, source}] as const;
    }
  );
  return {
    listed: {units: new Map(units.entries), documents: new Map(documents.entries)},
    problems: [...units.problems, ...documents.problems]
  };
}

/** The divisions that are listed below `root`, by code. */
export async function divisionsIn(
  root: string,
  document: string
): Promise<{readonly divisions: ReadonlyMap<string, ListedDivision>; readonly problems: readonly Problem[]}> {
  const {entries, problems} = await rowsOf(
    {path: join(root, divisionsName), document: `${document}/${divisionsName}`},
    divisionColumns,
    ({division: code, name, english_name: english}) => {
      if (!division.test(code)) throw invalid("division", code);
      return [code, {name, english}] as const;
    }
  );
  return {divisions: new Map(entries), problems};
}
