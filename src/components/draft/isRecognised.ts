import type {Statement} from "../../disclosure/statement.js";

/** Whether a table is one of the known statements; others are kept as they are under `table-LINE`. */
export function isRecognised({id}: Statement): boolean {
  return !/^table-\d+$/.test(id);
}
