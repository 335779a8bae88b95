import {open, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {dictionaryCsv} from "../../src/store/published/dictionary.js";
import {factLines, facts, factsHeader} from "../../src/store/published/fact.js";
import type {Corpus} from "../corpus/corpus.js";
import {writeWarehouse} from "../warehouse/warehouse.js";
import {archive} from "./archive.js";
import {corpusIndex, unitFile} from "./publishedUnit.js";
import {yearsCsv} from "./yearsCsv.js";

/**
 * Writes everything that the site publishes besides its pages into a folder:
 * each file as the loader of its name in src/data hands it on, and beside them
 * `paths.txt`, their places on the site.
 */
export async function publish(corpus: Corpus, folder: string): Promise<void> {
  await writeWarehouse(corpus.units, join(folder, "budget.duckdb"), corpus.reviewed);
  await writeParts(join(folder, "published.zip"), archive(publishedJson(corpus)));
  await writeParts(join(folder, "figures.csv"), figuresCsv(corpus));
  await writeFile(join(folder, "years.csv"), yearsCsv(corpus.units));
  await writeFile(join(folder, "corpus.json"), JSON.stringify(await corpusIndex(corpus)));
  await writeFile(join(folder, "dictionary.csv"), dictionaryCsv());
  await writeFile(join(folder, "paths.txt"), [...pathsOf(corpus)].join("\n"));
}

/** The JSON files of the archive: a page loads one a unit and, for tables as published, one a disclosure. */
export function* publishedJson({
  units,
  disclosures,
  reviewed
}: Pick<Corpus, "units" | "disclosures" | "reviewed">): Generator<readonly [name: string, text: string]> {
  for (const unit of units) yield [unitName(unit), JSON.stringify(unitFile(unit, reviewed.get(unit.code)))];
  for (const disclosure of disclosures) yield [disclosureName(disclosure), JSON.stringify(disclosure)];
}

function* pathsOf({units, disclosures}: Corpus): Generator<string> {
  for (const name of ["corpus.json", "budget.duckdb", "figures.csv", "years.csv", "dictionary.csv"])
    yield `/data/${name}`;
  for (const name of [...units.map(unitName), ...disclosures.map(disclosureName)]) yield `/data/published/${name}`;
}

function unitName({code}: Corpus["units"][number]): string {
  return `units/${code}.json`;
}

function disclosureName({unit, fiscalYear, kind}: Corpus["disclosures"][number]): string {
  return `disclosures/${unit.code}-${fiscalYear}-${kind}.json`;
}

/** Every figure and claim as one flat file that Excel opens. */
function* figuresCsv({disclosures}: Corpus): Generator<string> {
  yield factsHeader({bom: true});
  for (const disclosure of disclosures) yield factLines(facts(disclosure));
}

async function writeParts(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const part of parts) await file.appendFile(part);
  } finally {
    await file.close();
  }
}
