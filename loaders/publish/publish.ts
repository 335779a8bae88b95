import {open, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {measureNames} from "../../src/locale/names.js";
import {dictionaryCsv} from "../../src/store/published/dictionary.js";
import {factLines, facts, factsHeader} from "../../src/store/published/fact.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import type {Corpus} from "../corpus/corpus.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";
import {frozenIndex, versionOfText} from "../corpus/frozenFiles.js";
import {notebooksIn} from "../notebooks/notebooks.js";
import {writeWarehouse} from "../warehouse/warehouse.js";
import {archive} from "./archive.js";
import {finderFile} from "./finder.js";
import {peersFile} from "./peers.js";
import type {PublishedNames} from "./publishedUnit.js";
import {corpusIndex} from "./publishedUnit.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import {searchIndex} from "./searchIndex.js";
import {yearsCsv} from "./yearsCsv.js";

/** The folder of the site's pages, from wherever a loader runs. */
const pages = fileURLToPath(new URL("../../src", import.meta.url));

/**
 * Writes everything that the site publishes besides its pages into a folder:
 * each file as the loader of its name in src/data hands it on, and beside them
 * `paths.txt`, their places on the site, and `date.txt`, the day of their data.
 */
export async function publish(corpus: Corpus, folder: string): Promise<void> {
  await writeWarehouse(corpus.units, join(folder, "budget.duckdb"), corpus.reviewed);
  const names: PublishedNames = new Map();
  await writeParts(join(folder, "published.zip"), archive(publishedJson(corpus, names)));
  await writeParts(join(folder, "frozen.zip"), archive(corpus.frozen.map(({name, text}) => [name, text] as const)));
  await writeParts(join(folder, "figures.csv"), figuresCsv(corpus));
  await writeFile(join(folder, "years.csv"), yearsCsv(corpus.units));
  await writeFile(join(folder, "corpus.json"), JSON.stringify(await corpusIndex(corpus, names)));
  await writeFile(join(folder, "frozen.json"), JSON.stringify(frozenIndex(corpus.frozen)));
  await writeFile(join(folder, "measures.json"), JSON.stringify(measureNames));
  await writeFile(join(folder, "search.json"), JSON.stringify(searchIndex(corpus)));
  await writeFile(join(folder, "finder.json"), JSON.stringify(finderFile(corpus)));
  await writeFile(join(folder, "peers.json"), JSON.stringify(peersFile(corpus)));
  await writeFile(join(folder, "dictionary.csv"), dictionaryCsv());
  await writeFile(join(folder, "notebooks.json"), JSON.stringify(await notebooksIn(pages)));
  await writeFile(join(folder, "date.txt"), corpus.date);
  await writeFile(join(folder, "paths.txt"), [...pathsOf(names, corpus)].join("\n"));
}

/**
 * The JSON files of the archive: a page loads one a unit and, for tables as
 * published, one a disclosure. A name changes with what its file holds, so that
 * nobody need ask twice for one; `names` keeps it for what points at the file.
 */
export function* publishedJson(
  {units, disclosures, reviewed}: Pick<Corpus, "units" | "disclosures" | "reviewed">,
  names: PublishedNames
): Generator<readonly [name: string, text: string]> {
  const named = (of: Disclosure | UnitAnalysis, name: string, content: unknown) => {
    const text = JSON.stringify(content);
    const hashed = `${name}-${versionOfText(text)}.json`;
    names.set(of, hashed);
    return [hashed, text] as const;
  };
  for (const disclosure of disclosures) {
    const {unit, fiscalYear, kind} = disclosure;
    yield named(disclosure, `disclosures/${unit.code}-${fiscalYear}-${kind}`, disclosure);
  }
  for (const unit of units)
    yield named(
      unit,
      `units/${unit.code}`,
      unitFile(
        unit,
        reviewed.get(unit.code),
        (document) => names.get(document),
        units.filter(({latest}) => latest.unit.department?.code === unit.code && latest.unit.code !== unit.code)
      )
    );
}

/** Files beside the units' and disclosures' own. */
const publishedNames = [
  "corpus.json",
  "finder.json",
  "frozen.json",
  "measures.json",
  "peers.json",
  "search.json",
  "budget.duckdb",
  "figures.csv",
  "years.csv",
  "dictionary.csv",
  "notebooks.json"
] as const;

function* pathsOf(names: PublishedNames, {frozen}: Pick<Corpus, "frozen">): Generator<string> {
  for (const name of publishedNames) yield `/data/${name}`;
  for (const name of names.values()) yield `/data/published/${name}`;
  for (const {name} of frozen) yield `/data/frozen/${name}`;
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
