import type {Claim} from "../claim.js";
import type {Figure} from "../figure.js";
import type {Movement} from "../movement.js";

/** What checks need to know of one published table besides its figures. */
export interface CheckedStatement {
  /** A known statement's id, or `table-LINE`. */
  readonly id: string;
  readonly title: string;
  /** Line of its header. */
  readonly line: number;
  readonly rows: readonly unknown[];
  readonly notes: readonly string[];
  /** Some of its rows are not understood and left out: what remains adds up to nothing. */
  readonly partial?: true;
}

/** A disclosure as far as checks look at it. */
export interface CheckedDocument {
  readonly document: string;
  readonly unit: {readonly code: string};
  readonly fiscalYear: number;
  readonly kind: "budget" | "final";
  readonly statements: readonly CheckedStatement[];
  readonly figures: readonly Figure[];
  readonly movements?: readonly Movement[];
  /** Printed amounts that could not be read, as figures without an amount. */
  readonly unread?: readonly Figure[];
  readonly claims: readonly Claim[];
  /** Narrative sections that the document has; none where it is figures only. */
  readonly sections: readonly string[];
}
