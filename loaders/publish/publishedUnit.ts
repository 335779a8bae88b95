import {stat} from "node:fs/promises";
import {createRequire} from "node:module";
import {standingOf, waive} from "../../src/budget/checks/outcome.js";
import type {Line} from "../../src/budget/series.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {formatPlace, formatProblem} from "../../src/disclosure/model/problem.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import type {UnitDocument, UnitFile, UnitIndexEntry} from "../../src/store/published/unitFile.js";
import {nameSpans} from "../../src/store/published/unitName.js";
import type {Corpus} from "../corpus/corpus.js";
import type {Reviewed} from "../corpus/reviewed.js";
import {nothingReviewed} from "../corpus/reviewed.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** Everything a page needs of one unit. The latest disclosure names the unit. */
export function unitFile(
  {disclosures, latest, lines, claims, findings}: UnitAnalysis,
  {decisions, waivers, reviews}: Reviewed = nothingReviewed
): UnitFile {
  return {
    unit: latest.unit,
    years: yearsOf(lines),
    fiscalYears: distinct(disclosures.map(({fiscalYear}) => fiscalYear)),
    documents: disclosures.map(documentOf),
    lines,
    claims,
    decisions,
    waivers,
    reviews,
    checks: standingOf(findings, waive(findings, waivers).waivers)
  };
}

/** One unit as pickers list it. */
export function unitEntry({disclosures: own, latest, lines}: UnitAnalysis): UnitIndexEntry {
  const former = nameSpans(own.map(({fiscalYear, unit}) => ({fiscalYear, unitName: unit.name})))
    .slice(0, -1)
    .map(({name}) => name);
  return {
    ...latest.unit,
    fiscalYears: distinct(own.map(({fiscalYear}) => fiscalYear)),
    years: yearsOf(lines),
    ...(former.length ? {formerNames: former} : {})
  };
}

function documentOf({
  document,
  title,
  unit,
  fiscalYear,
  kind,
  statements,
  figures,
  claims,
  numbers,
  redactions
}: Disclosure): UnitDocument {
  const counts = {
    statements: statements.length,
    figures: figures.length,
    claims: claims.length,
    printed: numbers.printed,
    byUse: numbers.byUse,
    redactions
  };
  return {document, title, unitName: unit.name, fiscalYear, kind, counts};
}

function yearsOf(lines: readonly Line[]): number[] {
  return distinct(lines.flatMap(({points}) => points.map(({year}) => year)));
}

function distinct(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

/** What every page loads first: the units there are, and what reading them met. */
export async function corpusIndex({units, problems}: Pick<Corpus, "units" | "problems">): Promise<CorpusIndex> {
  const engine = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  return {
    units: units.map(unitEntry),
    problems: problems.map((problem) => ({
      severity: problem.severity,
      text: formatProblem(problem),
      place: formatPlace(problem.place),
      message: problem.message
    })),
    engineSize: (await stat(engine)).size
  };
}
