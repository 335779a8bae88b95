import {stat} from "node:fs/promises";
import {createRequire} from "node:module";
import {standingOf, waive} from "../../src/budget/checks/outcome.js";
import {check} from "../../src/budget/checks/rules/rules.js";
import {missing} from "../../src/budget/errors.js";
import type {Line} from "../../src/budget/series.js";
import {series} from "../../src/budget/series.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {formatPlace, formatProblem} from "../../src/disclosure/model/problem.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import type {UnitDocument, UnitFile, UnitIndexEntry} from "../../src/store/published/unitFile.js";
import {nameSpans} from "../../src/store/published/unitName.js";
import {readCorpus} from "../corpus/corpus.js";
import {byUnit, inOrder} from "../corpus/order.js";
import type {Reviewed} from "../corpus/reviewed.js";
import {nothingReviewed} from "../corpus/reviewed.js";

/** Everything a page needs of one unit. The latest disclosure names the unit. Throws `missing disclosure` for none. */
export function unitFile(
  disclosures: readonly Disclosure[],
  {decisions, waivers, reviews}: Reviewed = nothingReviewed
): UnitFile {
  const ordered = inOrder(disclosures);
  const latest = ordered.at(-1);
  if (!latest) throw missing("disclosure", "a unit file needs one");
  const claims = ordered.flatMap((disclosure) => disclosure.claims);
  const lines = series(
    ordered.flatMap(({figures}) => figures),
    claims
  );
  const findings = check(ordered);
  return {
    unit: latest.unit,
    years: yearsOf(lines),
    fiscalYears: distinct(ordered.map(({fiscalYear}) => fiscalYear)),
    documents: ordered.map(documentOf),
    lines,
    claims,
    decisions,
    waivers,
    reviews,
    checks: standingOf(findings, waive(findings, waivers).waivers)
  };
}

/** The units of a corpus by code. */
export function unitIndex(disclosures: readonly Disclosure[]): UnitIndexEntry[] {
  return [...byUnit(disclosures).values()].map((own) => {
    const years = yearsOf(
      series(
        own.flatMap(({figures}) => figures),
        own.flatMap(({claims}) => claims)
      )
    );
    const former = nameSpans(own.map(({fiscalYear, unit}) => ({fiscalYear, unitName: unit.name})))
      .slice(0, -1)
      .map(({name}) => name);
    return {
      ...own.at(-1)!.unit,
      fiscalYears: distinct(own.map(({fiscalYear}) => fiscalYear)),
      years,
      ...(former.length ? {formerNames: former} : {})
    };
  });
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
export async function corpusIndex(root: string): Promise<CorpusIndex> {
  const {disclosures, problems} = await readCorpus(root);
  const engine = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  return {
    units: unitIndex(disclosures),
    problems: problems.map((problem) => ({
      severity: problem.severity,
      text: formatProblem(problem),
      place: formatPlace(problem.place),
      message: problem.message
    })),
    engineSize: (await stat(engine)).size
  };
}
