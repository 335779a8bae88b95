import type {MoneyUnit} from "../../budget/amount.js";
import type {Figure} from "../../budget/figure.js";
import type {Proof} from "../../budget/proof.js";
import type {Instruction} from "./instruction.js";

/** One cell as printed; `figure` is the id of what was read from it. */
export interface StatementCell {
  readonly text: string;
  figure?: string;
}

export interface StatementRow {
  readonly line: number;
  readonly cells: readonly StatementCell[];
}

/** One table as published, whether or not it was recognised. */
export interface Statement {
  /** A known statement's id, or `table-LINE`. */
  readonly id: string;
  /** Number in the published set; undefined for tables outside it. */
  readonly number?: number;
  readonly title: string;
  readonly unit: MoneyUnit;
  readonly line: number;
  readonly header: readonly (readonly string[])[];
  /** Which columns hold amounts, for setting. */
  readonly numeric: readonly boolean[];
  readonly rows: readonly StatementRow[];
  readonly notes: readonly string[];
  /** Some of its rows are not understood and left out: what remains adds up to nothing. */
  readonly partial?: true;
  /** How far its reading is proved; undefined for a table that was not recognised. */
  readonly proof?: Proof;
  /** What people said of it, and the reading follows. */
  readonly told?: readonly Instruction[];
}

/** The id of forms that set performance targets: known for what they are, and no statement of the budget. */
export const performanceTargets = "performanceTargets";

/** Whether nothing says what a table is: it is kept as it is under `table-LINE`. */
export function isUnknown({id}: Pick<Statement, "id">): boolean {
  return /^table-\d+$/.test(id);
}

/** Whether a table is one of the known statements. */
export function isRecognised(statement: Pick<Statement, "id">): boolean {
  return !isUnknown(statement) && statement.id !== performanceTargets;
}

/** A figure while its document is still being read: id, unit and section precision are filled in later, in place. */
export type DraftFigure = {-readonly [K in keyof Figure]: Figure[K]};
