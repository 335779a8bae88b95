import type {Unit} from "../disclosure/disclosure.js";

/** One unit of the corpus, as pickers list it. Years ascend. */
export interface UnitIndexEntry extends Unit {
  readonly fiscalYears: readonly number[];
  readonly years: readonly number[];
  /** Earlier names under the same code, where there are any. */
  readonly formerNames?: readonly string[];
}

/** All units of the corpus by code. */
export type UnitIndex = readonly UnitIndexEntry[];
