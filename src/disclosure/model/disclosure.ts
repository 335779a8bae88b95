import type {Claim} from "../../budget/claim.js";
import type {Figure, Misprint, PrintedMovement, Source} from "../../budget/figure.js";
import type {CountList} from "../../budget/countList.js";
import type {Mention} from "../../budget/mention.js";
import type {AsideUse} from "../formats/page.js";
import type {Problem} from "./problem.js";
import type {Residue} from "./residue.js";
import type {Statement} from "./statement.js";

export interface Unit {
  readonly code: string;
  readonly name: string;
  readonly department?: {readonly code: string; readonly name: string};
  readonly kind?: UnitKind;
  readonly place?: Locality;
  /** Its name in English. */
  readonly english?: string;
  /** The administrative division that it belongs to, by its code of six digits (GB/T 2260). */
  readonly division?: string;
}

/** Whose money a disclosure is about: all of a department (部门, or its units together: 汇总), one unit's (单位), or the office's own (本级). */
export type UnitKind = (typeof unitKinds)[number];

export const unitKinds = ["department", "combined", "unit", "own"] as const;

/** Where a unit belongs, as far as it is printed: a municipality such as 上海市 is a province. */
export interface Locality {
  readonly province?: string;
  readonly city?: string;
  readonly county?: string;
}

/** A performance target, as printed for each year that has one. */
export interface Indicator {
  /** The form it stands in, such as 部门整体绩效目标. */
  readonly form: string;
  /** 长期 or 年度. */
  readonly term: string;
  readonly kind: string;
  readonly subkind: string;
  readonly name: string;
  readonly targets: ReadonlyArray<{readonly year: number; readonly text: string}>;
  readonly basis: string;
  readonly source: Source;
}

/** A count that is not money: posts, people, vehicles, offices. */
export interface Quantity {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly source: Source;
}

export interface GlossaryTerm {
  readonly term: string;
  readonly definition: string;
  readonly source: Source;
}

/** A printed number that is neither figure nor claim, and why. */
export interface UnusedNumber {
  readonly text: string;
  readonly reason: UnusedReason | "unread";
  readonly source: Source;
}

export interface NumberAccount {
  /** How many numbers the document prints. */
  readonly printed: number;
  readonly byUse: Readonly<Partial<Record<Use | "unread", number>>>;
  readonly unused: readonly UnusedNumber[];
}

/** Everything that was read from one document, and what was not. */
export interface Disclosure {
  readonly document: string;
  readonly title: string;
  readonly unit: Unit;
  readonly fiscalYear: number;
  readonly kind: "budget" | "final";
  /** It is a narrative alone: its tables are published in another file. */
  readonly tablesElsewhere?: true;
  /** Its figures were taken over without its sentences and notes: what those say, or do not say, nobody knows. */
  readonly figuresOnly?: true;
  readonly statements: readonly Statement[];
  readonly figures: readonly Figure[];
  /** Changes and rates that tables print beside their amounts. */
  readonly movements: readonly PrintedMovement[];
  /** Printed amounts that could not be read, as figures without an amount: what they would take part in cannot be checked. */
  readonly unread?: readonly Figure[];
  /** Codes that stand beside the name of another. */
  readonly misprints?: readonly Misprint[];
  readonly claims: readonly Claim[];
  /** Words of the narrative that checks ask for besides amounts. */
  readonly mentions?: readonly Mention[];
  readonly counts?: readonly CountList[];
  /** What its narrative has left of a form or of another year's document. */
  readonly residues?: readonly Residue[];
  readonly indicators: readonly Indicator[];
  readonly quantities: readonly Quantity[];
  readonly glossary: readonly GlossaryTerm[];
  readonly numbers: NumberAccount;
  /** Sections of the narrative; none in a document of figures only. */
  readonly sections: readonly string[];
  readonly quotedLines: readonly QuotedLine[];
  readonly problems: readonly Problem[];
  /** Names and numbers of persons that were left out. */
  readonly redactions: number;
}

/** One printed line of the narrative. */
export interface QuotedLine {
  readonly line: number;
  readonly text: string;
}

/** What a printed number became; all but the first four are reasons for not using it. */
export type Use = "figure" | "claim" | "indicator" | "quantity" | UnusedReason;

export type UnusedReason =
  | "code"
  | "share"
  | "index"
  | "numbering"
  | "date"
  | "year"
  | "telephone"
  | "postcode"
  | "documentNumber"
  | "contents"
  | "term"
  | "formText"
  | "narrativeText"
  | "unreadable"
  | "unrecognisedTable"
  | AsideUse;
