import type {PlainType} from "../../store/engine/plainRows.js";

/** Rows to be saved: what each column holds, and cell by cell a number, a truth, a text or nothing. */
export interface ResultFile {
  readonly columns: ReadonlyArray<{readonly name: string; readonly type: PlainType}>;
  readonly rows: ReadonlyArray<readonly unknown[]>;
}
