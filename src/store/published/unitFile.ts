import type {Finding} from "../../budget/checks/finding.js";
import type {Standing, Waiver} from "../../budget/checks/outcome.js";
import {standingOf, waive} from "../../budget/checks/outcome.js";
import type {Claim} from "../../budget/claim.js";
import type {Decision} from "../../budget/crosswalk/decision.js";
import type {DepartmentCheck, UnitWithLines} from "../../budget/rollup/departmentCheck.js";
import {departmentCheck} from "../../budget/rollup/departmentCheck.js";
import type {Review} from "../../budget/explain/review.js";
import type {Source} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import type {Disclosure, NumberAccount, Unit} from "../../disclosure/model/disclosure.js";

interface DocumentCounts {
  readonly statements: number;
  readonly figures: number;
  readonly claims: number;
  /** Numbers that the document prints, and what became of them. */
  readonly printed: number;
  readonly byUse: NumberAccount["byUse"];
  readonly redactions: number;
}

export interface UnitDocument {
  readonly document: string;
  /** The whole disclosure as JSON, below `published`. */
  readonly file: string;
  readonly title: string;
  /** What this document calls the unit; one code may have several names over the years. */
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly kind: "budget" | "final";
  readonly counts: DocumentCounts;
  /** Its figures were taken over without its sentences. */
  readonly figuresOnly?: true;
}

/** What a page draws one unit from before any engine is loaded. */
export interface UnitFile {
  /** Under the name of its latest disclosure. */
  readonly unit: Unit;
  /** Every year that some line has a point for, ascending. */
  readonly years: readonly number[];
  /** Years that have a disclosure of their own, ascending. */
  readonly fiscalYears: readonly number[];
  readonly documents: readonly UnitDocument[];
  readonly lines: readonly Line[];
  readonly claims: readonly Claim[];
  /** What reviewers decided on links between the years. */
  readonly decisions: readonly Decision[];
  /** Accepted findings. */
  readonly waivers: readonly Waiver[];
  /** What reviewers came to on lines between two years; stale ones are among them. */
  readonly reviews: readonly Review[];
  /** How the checks of its figures stand. */
  readonly checks: Standing;
  /** A department's revenue against what its units disclose, by year; none of a unit that is no department. */
  readonly departmentChecks: readonly DepartmentCheck[];
  /** Staff in post as the documents print them, by the document's year. */
  readonly heads?: readonly HeadCount[];
}

/** How many people are in post, as a year's document says. */
export interface HeadCount {
  readonly year: number;
  readonly count: number;
  readonly source: Source;
}

/** One unit of the corpus, as pickers list it. Years ascend. */
export interface UnitIndexEntry extends Unit {
  /** Its `UnitFile` as JSON, below `published`. */
  readonly file: string;
  readonly fiscalYears: readonly number[];
  readonly years: readonly number[];
  /** Earlier names under the same code, where there are any. */
  readonly formerNames?: readonly string[];
  /** Budgets whose money the department's of the same year counts too, where there are any. */
  readonly covered?: ReadonlyArray<{readonly year: number; readonly by: string}>;
}

/** All units of the corpus by code. */
export type UnitIndex = readonly UnitIndexEntry[];

/** One unit's disclosures with what is computed of them. */
interface Analysed {
  /** By year, budget before final account. */
  readonly disclosures: readonly Disclosure[];
  readonly latest: Disclosure;
  readonly lines: readonly Line[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

const nothingDecided = {decisions: [], waivers: [], reviews: []};

/** Everything a page needs of one unit. The latest disclosure names the unit; `fileOf` names the file of each disclosure; `below` are the units whose department it is. */
export function unitFile(
  {disclosures, latest, lines, claims, findings}: Analysed,
  {decisions, waivers, reviews}: Pick<UnitFile, "decisions" | "waivers" | "reviews"> = nothingDecided,
  fileOf: (disclosure: Disclosure) => string | undefined = () => undefined,
  below: ReadonlyArray<Pick<Analysed, "latest" | "lines">> = []
): UnitFile {
  return {
    unit: latest.unit,
    years: yearsWithPoints(lines),
    fiscalYears: distinctYears(disclosures.map(({fiscalYear}) => fiscalYear)),
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
  below: ReadonlyArray<Pick<Analysed, "latest" | "lines">>
): DepartmentCheck[] {
  const units = below.map(({latest, lines}) => ({...latest.unit, lines}));
  return distinctYears(disclosures.map(({fiscalYear}) => fiscalYear)).flatMap(
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

/** Every year that some line has a point for. */
export function yearsWithPoints(lines: readonly Line[]): number[] {
  return distinctYears(lines.flatMap(({points}) => points.map(({year}) => year)));
}

/** Each once, ascending. */
export function distinctYears(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
