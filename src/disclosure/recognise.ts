import type {ColumnId} from "./columns.js";
import type {Grid} from "./grid.js";
import {squeeze} from "./squeeze.js";
import {numbered} from "./numbering.js";
import type {StatementSpec} from "./statementSpecs.js";
import {statementSpecs} from "./statementSpecs.js";

/**
 * Which statement a table is: the one that its columns and marks fit best, its
 * title deciding between equals. A titled table that lacks columns is still
 * that statement (the caller reports what is missing).
 */
export function recognise(grid: Grid, titles: readonly string[]): {spec: StatementSpec; title: string} | undefined {
  const present = columnsOf(grid);
  for (const printed of titles) {
    const title = numbered(printed).text;
    const word = squeeze(title).replace(/^20\d\d年/, "");
    const named = statementSpecs.filter((known) => known.title.test(word));
    const spec = named.find((known) => fits(known, present)) ?? named[0];
    if (spec && sharesColumns(spec, present)) return {spec, title};
  }
  const labels = grid.rows.flatMap(({cells}) => cells.map((cell) => squeeze(cell?.text ?? "")));
  const fitting = statementSpecs
    .filter((spec) => fits(spec, present) && (!spec.mark || labels.some((label) => spec.mark!.test(label))))
    .map((spec) => ({spec, known: Object.keys(spec.columns).filter((id) => present.has(id as never)).length + (spec.mark ? 1 : 0)}))
    .sort((a, b) => b.known - a.known);
  const best = fitting[0];
  return best && {spec: best.spec, title: titles[0] ? numbered(titles[0]).text : best.spec.id};
}

/** The columns there are; a code in parts is a code. */
export function columnsOf({columns}: Grid): Set<ColumnId> {
  const present = new Set(columns.map(({id}) => id));
  return present.has("codeClass") ? present.add("code") : present;
}

function fits(spec: StatementSpec, present: ReadonlySet<string>): boolean {
  return spec.requires.every((id) => present.has(id));
}

function sharesColumns(spec: StatementSpec, present: ReadonlySet<string>): boolean {
  return spec.requires.some((id) => present.has(id) && id !== "name" && id !== "code");
}
