import type {Standing, Waiver} from "../../budget/checks/outcome.js";
import type {Claim} from "../../budget/claim.js";
import type {Decision} from "../../budget/crosswalk/decision.js";
import type {DepartmentCheck} from "../../budget/rollup/departmentCheck.js";
import type {Review} from "../../budget/explain/review.js";
import type {Source} from "../../budget/figure.js";
import type {Line} from "../../budget/series.js";
import type {NumberAccount, Unit} from "../../disclosure/model/disclosure.js";

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
