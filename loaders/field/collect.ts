import {existsSync} from "node:fs";
import {mkdir, writeFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {missing} from "../../src/budget/errors.js";
import {comparableText} from "../../src/disclosure/model/comparableText.js";
import type {Disclosure, Unit} from "../../src/disclosure/model/disclosure.js";
import type {TidyName} from "../../src/disclosure/tidy/tidyColumns.js";
import {tidyNames} from "../../src/disclosure/tidy/tidyColumns.js";
import {documentKey} from "../../src/disclosure/tidy/tidy.js";
import {csvText} from "../../src/store/published/csv.js";
import {tidyText} from "../../src/store/published/tidyText.js";
import {readCorpus} from "../corpus/corpus.js";
import {divisionsIn, documentColumns, documentsName, listedUnitColumns, unitsName} from "../corpus/listed.js";
import {byCodePoint, inOrder} from "../corpus/order.js";
import {tidySchema} from "../publish/tidyPackage.js";
import {FieldUnits} from "./fieldUnits.js";
import {provedPart} from "./provedPart.js";
import {namePublications} from "./publicationTable.js";
import {readFolder} from "./readFolder.js";

/** What is left out of a file: the whole, or a table. */
interface Omitted {
  readonly file: string;
  readonly table?: string;
  readonly reason: string;
}

interface Taken {
  readonly file: string;
  readonly folder: string;
  readonly disclosure: Disclosure;
}

/** What a file does without that lists its units and documents. */
const listedNames: readonly TidyName[] = ["unit_name", "department", "department_name", "title", "source_document"];
const fieldNames = tidyNames.filter((name) => !listedNames.includes(name));

export const omittedName = "omitted.csv";

/**
 * Takes the figures of the documents in folders over into `data`: a folder a
 * division, with its units, its documents and all their figures, and a list of
 * what was left out and why. What a unit's own folder holds stays there. The
 * same documents and lists make the same files.
 */
export async function collect(
  folders: readonly string[],
  data: string,
  onRead?: (file: string) => void
): Promise<void> {
  const {divisions} = await divisionsIn(data, basename(resolve(data)));
  if (!divisions.size) throw missing("file", join(data, "divisions.csv"));
  const own = await ownDisclosures(data);
  const units = await FieldUnits.below(data, divisions);
  const omitted: Omitted[] = [];
  const taken = new Map<string, Taken>();
  for (const folder of folders)
    for await (const {file, disclosures, refused} of readFolder(folder)) {
      onRead?.(file);
      if (refused !== undefined && !/\.(?:md|txt)$/.test(file)) omitted.push({file, reason: refused});
      for (const disclosure of disclosures) {
        omitted.push(...take({file, disclosure}, {units, own, taken}));
      }
    }
  const inOrderOfFolders = [...taken.values()].sort((a, b) => byCodePoint(keyIn(a), keyIn(b)));
  for (const folder of new Set(inOrderOfFolders.map((one) => one.folder)))
    await writeFolder(
      join(data, folder),
      units.in(folder),
      inOrderOfFolders.filter((one) => one.folder === folder)
    );
  await namePublications(join(data, "README.md"), inOrderOfFolders);
  await writeFile(
    join(data, omittedName),
    csvText([["file", "table", "reason"], ...omitted.map(({file, table, reason}) => [file, table ?? null, reason])])
  );
}

function keyIn({folder, disclosure: {unit, fiscalYear, kind}}: Taken): string {
  return [folder, documentKey(unit.code, fiscalYear, kind)].join("/");
}

/** Takes a disclosure, unless something keeps it out; tells what is left out. */
function take(
  {file, disclosure}: Pick<Taken, "file" | "disclosure">,
  {
    units,
    own,
    taken
  }: {
    readonly units: FieldUnits;
    readonly own: ReadonlyMap<string, string>;
    readonly taken: Map<string, Taken>;
  }
): Omitted[] {
  const whole = (reason: string) => [{file, reason}];
  if (disclosure.tablesElsewhere) return whole("a narrative alone: its tables are published in another file");
  const held = own.get(ownKey(disclosure));
  if (held !== undefined) return whole(`in ${held} already`);
  const {disclosure: proved, left} = provedPart(disclosure);
  const tables = left.map((one) => ({file, ...one}));
  if (!proved.figures.length) return [...whole("no table whose reading is proved"), ...tables];
  const place = units.of(disclosure);
  if (!place) return whole(`no division known of ${disclosure.unit.name}: list it in ${unitsName} or divisions.csv`);
  const {code} = place.unit;
  const key = documentKey(code, disclosure.fiscalYear, disclosure.kind);
  const first = taken.get(key);
  if (first) return whole(`the same disclosure as ${first.file}`);
  taken.set(key, {
    file,
    folder: place.folder,
    disclosure: {
      ...proved,
      title: onOneLine(proved.title),
      unit: place.unit,
      figures: proved.figures.map((figure) => ({...figure, unit: code})),
      claims: proved.claims.map((claim) => ({...claim, unit: code}))
    }
  });
  return tables;
}

/** Spaces that a line's end left between Chinese characters. */
function onOneLine(title: string): string {
  return title.replace(/(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])/g, "").trim();
}

function ownKey({unit, fiscalYear, kind}: Disclosure): string {
  return documentKey(comparableText(unit.name), fiscalYear, kind);
}

/** Disclosures of units that have a folder of their own, and that folder. */
async function ownDisclosures(data: string): Promise<Map<string, string>> {
  const {disclosures} = await readCorpus(data);
  return new Map(
    disclosures
      .filter(({document}) => !existsSync(join(data, "..", document, "..", documentsName)))
      .map((disclosure) => [ownKey(disclosure), disclosure.document])
  );
}

async function writeFolder(folder: string, units: readonly Unit[], taken: readonly Taken[]): Promise<void> {
  await mkdir(folder, {recursive: true});
  const disclosures = inOrder(taken.map(({disclosure}) => disclosure));
  const fileOf = new Map(taken.map(({disclosure, file}) => [disclosure, file]));
  await writeFile(join(folder, unitsName), csvText([listedUnitColumns, ...units.map(unitRow)]));
  await writeFile(
    join(folder, documentsName),
    csvText([
      documentColumns,
      ...disclosures.map((disclosure) => {
        const {unit, fiscalYear, kind, title, figures} = disclosure;
        return [unit.code, String(fiscalYear), kind, title, figures[0]!.source.document, fileOf.get(disclosure)!];
      })
    ])
  );
  await writeFile(join(folder, "figures.csv"), tidyText(disclosures, {names: fieldNames, isShort: true}));
  await writeFile(join(folder, "datapackage.json"), `${JSON.stringify(packageOf(basename(folder)), null, 2)}\n`);
}

function unitRow({code, name, english, department, division, kind}: Unit): string[] {
  return [code, name, english ?? "", department?.code ?? "", department?.name ?? "", division ?? "", kind ?? ""];
}

function packageOf(name: string) {
  const texts = (columns: readonly string[]) => ({
    fields: columns.map((column) => ({name: column, type: column === "fiscal_year" ? "integer" : "string"})),
    missingValues: [""]
  });
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    resources: [
      {name: "figures", path: "figures.csv", format: "csv", encoding: "utf-8", schema: tidySchema(fieldNames)},
      {name: "units", path: unitsName, format: "csv", encoding: "utf-8", schema: texts(listedUnitColumns)},
      {name: "documents", path: documentsName, format: "csv", encoding: "utf-8", schema: texts(documentColumns)}
    ]
  };
}
