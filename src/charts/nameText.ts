import type {VarianceRow} from "./varianceRow.js";

/** Stands behind the name of a line that another year lists, or may list, under another one. */
export const linkMark = "⇄";

/** A row's name with its mark. */
export function nameText({name, linked}: Pick<VarianceRow, "name" | "linked">): string {
  return linked === undefined ? name : `${name}\u2009${linkMark}`;
}
