import {stat} from "node:fs/promises";
import {createRequire} from "node:module";
import {formatPlace, formatProblem} from "../src/disclosure/problem.js";
import type {CorpusIndex} from "../src/store/published.js";
import {readCorpus} from "./corpus.js";
import {unitIndex} from "./unitFile.js";

/** What every page loads first: the units there are, and what reading them met. */
export async function corpusIndex(root: string): Promise<CorpusIndex> {
  const {disclosures, problems} = await readCorpus(root);
  const engine = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  return {
    units: unitIndex(disclosures),
    problems: problems.map((problem) => ({severity: problem.severity, text: formatProblem(problem), place: formatPlace(problem.place), message: problem.message})),
    engineSize: (await stat(engine)).size
  };
}
