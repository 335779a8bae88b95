import {strToU8, zipSync} from "fflate";
import {readCorpus} from "../corpus/corpus.js";
import {byUnit} from "../corpus/order.js";
import {unitFile} from "./publishedUnit.js";

/** All published JSON files in one archive: one process writes them, however many units there are. */
export async function publishedArchive(root: string): Promise<Uint8Array> {
  const {disclosures, reviewed} = await readCorpus(root);
  const files: Record<string, Uint8Array> = {};
  for (const [code, own] of byUnit(disclosures)) files[`units/${code}.json`] = json(unitFile(own, reviewed.get(code)));
  for (const disclosure of disclosures) files[`disclosures/${disclosureName(disclosure)}.json`] = json(disclosure);
  return archiveOf(files);
}

/** The same bytes for the same files, wherever and whenever. */
export function archiveOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // a zip tells an entry's time in local time, from 1980 on
  return zipSync(files, {mtime: new Date(1980, 0, 1, 12)});
}

export function disclosureName({
  unit,
  fiscalYear,
  kind
}: {
  unit: {code: string};
  fiscalYear: number;
  kind: string;
}): string {
  return `${unit.code}-${fiscalYear}-${kind}`;
}

function json(value: unknown): Uint8Array {
  return strToU8(JSON.stringify(value));
}

/** The files that the site publishes besides its pages: the loaders in src/data write them. */
export async function* publishedPaths(): AsyncGenerator<string> {
  yield "/data/corpus.json";
  yield "/data/budget.duckdb";
  yield "/data/figures.csv";
  yield "/data/dictionary.csv";
  const {disclosures} = await readCorpus("data");
  for (const code of new Set(disclosures.map(({unit}) => unit.code))) yield `/data/published/units/${code}.json`;
  for (const disclosure of disclosures) yield `/data/published/disclosures/${disclosureName(disclosure)}.json`;
}
