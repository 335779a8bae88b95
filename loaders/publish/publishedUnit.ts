import {stat} from "node:fs/promises";
import {createRequire} from "node:module";
import {standingOf, waive} from "../../src/budget/checks/outcome.js";
import type {DepartmentCheck, UnitWithLines} from "../../src/budget/rollup/departmentCheck.js";
import {departmentCheck} from "../../src/budget/rollup/departmentCheck.js";
import type {Line} from "../../src/budget/series.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {formatPlace, formatProblem} from "../../src/disclosure/model/problem.js";
import type {CorpusIndex} from "../../src/store/published/published.js";
import type {HeadCount, UnitDocument, UnitFile, UnitIndexEntry} from "../../src/store/published/unitFile.js";
import {nameSpans} from "../../src/store/published/unitName.js";
import type {Corpus} from "../corpus/corpus.js";
import type {Reviewed} from "../corpus/reviewed.js";
import {nothingReviewed} from "../corpus/reviewed.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** Names of the JSON files of units and disclosures below `published`. */
export type PublishedNames = Map<Disclosure | UnitAnalysis, string>;

/** Everything a page needs of one unit. The latest disclosure names the unit; `fileOf` names the file of each disclosure; `below` are the units whose department it is. */
export function unitFile(
  {disclosures, latest, lines, claims, findings}: UnitAnalysis,
  {decisions, waivers, reviews}: Reviewed = nothingReviewed,
  fileOf: (disclosure: Disclosure) => string | undefined = () => undefined,
  below: readonly UnitAnalysis[] = []
): UnitFile {
  return {
    unit: latest.unit,
    years: yearsOf(lines),
    fiscalYears: distinct(disclosures.map(({fiscalYear}) => fiscalYear)),
    documents: disclosures.map((disclosure) => documentOf(disclosure, fileOf(disclosure) ?? "")),
    lines,
    claims,
    decisions,
    waivers,
    reviews,
    checks: standingOf(findings, waive(findings, waivers).waivers),
    departmentChecks: departmentChecks({...latest.unit, lines}, disclosures, below),
    ...headsOf(disclosures)
  };
}

/** What a department's own disclosures say of its units beside what those disclose, for each year it has one. */
function departmentChecks(
  department: UnitWithLines,
  disclosures: readonly Disclosure[],
  below: readonly UnitAnalysis[]
): DepartmentCheck[] {
  const units = below.map(({latest, lines}) => ({...latest.unit, lines}));
  return distinct(disclosures.map(({fiscalYear}) => fiscalYear)).flatMap(
    (year) => departmentCheck(department, units, year) ?? []
  );
}

/** What documents call the people who are in post, without those who have retired. */
const inPost = /^(?:在职实有人数|实有在职人数|在职人数|在职人员|实有在职人员)$/;

/** Staff in post of each year whose document prints one count of it; two that differ say nothing. */
function headsOf(disclosures: readonly Disclosure[]): Pick<UnitFile, "heads"> {
  const heads = disclosures.flatMap(({fiscalYear, quantities}): HeadCount[] => {
    const counts = quantities.filter(({label, unit, value}) => inPost.test(label) && unit === "人" && value > 0);
    const [first] = counts;
    return first && counts.every(({value}) => value === first.value)
      ? [{year: fiscalYear, count: first.value, source: first.source}]
      : [];
  });
  return heads.length ? {heads} : {};
}

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
    fiscalYears: distinct(own.map(({fiscalYear}) => fiscalYear)),
    years: yearsOf(lines),
    ...(former.length ? {formerNames: former} : {}),
    ...(covered.length ? {covered} : {})
  };
}

function documentOf(disclosure: Disclosure, file: string): UnitDocument {
  const {document, title, unit, fiscalYear, kind, statements, figures, claims, numbers, redactions, figuresOnly} =
    disclosure;
  const counts = {
    statements: statements.length,
    figures: figures.length,
    claims: claims.length,
    printed: numbers.printed,
    byUse: numbers.byUse,
    redactions
  };
  return {document, file, title, unitName: unit.name, fiscalYear, kind, counts, ...(figuresOnly ? {figuresOnly} : {})};
}

function yearsOf(lines: readonly Line[]): number[] {
  return distinct(lines.flatMap(({points}) => points.map(({year}) => year)));
}

function distinct(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}

/** What every page loads first: the units there are, and what reading them met. */
export async function corpusIndex(
  {units, problems}: Pick<Corpus, "units" | "problems">,
  names: PublishedNames
): Promise<CorpusIndex> {
  const engine = createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
  return {
    units: units.map((unit) => unitEntry(unit, names.get(unit))),
    problems: problems.map((problem) => ({
      severity: problem.severity,
      text: formatProblem(problem),
      place: formatPlace(problem.place),
      message: problem.message
    })),
    engineSize: (await stat(engine)).size
  };
}
