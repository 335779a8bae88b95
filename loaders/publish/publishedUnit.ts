import {stat} from "node:fs/promises";
import {createRequire} from "node:module";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {formatPlace, formatProblem} from "../../src/disclosure/model/problem.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import type {UnitIndexEntry} from "../../src/store/published/unitFile.js";
import {distinctYears, yearsWithPoints} from "../../src/store/published/unitFile.js";
import {nameSpans} from "../../src/store/published/unitName.js";
import type {Corpus} from "../corpus/corpus.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** Names of the JSON files of units and disclosures below `published`. */
export type PublishedNames = Map<Disclosure | UnitAnalysis, string>;

/** One unit as pickers list it. */
export function unitEntry({disclosures: own, latest, lines, coveredBy}: UnitAnalysis, file = ""): UnitIndexEntry {
  const covered = own.flatMap((disclosure) => {
    const by = disclosure.kind === "budget" ? coveredBy.get(disclosure) : undefined;
    return by === undefined ? [] : [{year: disclosure.fiscalYear, by}];
  });
  const former = nameSpans(own.map(({fiscalYear, unit}) => ({fiscalYear, unitName: unit.name})))
    .slice(0, -1)
    .map(({name}) => name);
  return {
    ...latest.unit,
    file,
    fiscalYears: distinctYears(own.map(({fiscalYear}) => fiscalYear)),
    years: yearsWithPoints(lines),
    ...(former.length ? {formerNames: former} : {}),
    ...(covered.length ? {covered} : {})
  };
}

/** What every page loads first: the units there are, and what reading them met. */
export async function corpusIndex(
  {units, problems, date}: Pick<Corpus, "units" | "problems" | "date">,
  names: PublishedNames
): Promise<CorpusIndex> {
  const engine = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  return {
    units: units.map((unit) => unitEntry(unit, names.get(unit))),
    date,
    problems: problems.map((problem) => ({
      severity: problem.severity,
      text: formatProblem(problem),
      place: formatPlace(problem.place),
      message: problem.message
    })),
    engineSize: (await stat(engine)).size
  };
}
