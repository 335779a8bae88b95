import {readCorpus} from "./corpus.js";
import {disclosureName} from "./publishedArchive.js";

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
