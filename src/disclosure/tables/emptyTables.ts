import type {Table} from "../formats/page.js";
import {comparableText} from "../model/comparableText.js";
import type {Statement} from "../model/statement.js";
import {titleWord} from "../outline/title.js";

/** A table that the document's list of its tables calls empty, and how it says so. */
export interface EmptyTable {
  readonly title: string;
  readonly note: string;
}

const asked = /^是否(?:为)?空表$/;

/** 表9 | 政府性基金收支表 | 是 | 不涉及, below 是否空表: the tables that a list says are empty. */
export function emptyIn({rows}: Table): EmptyTable[] {
  const head = rows.findIndex(({cells}) =>
    cells.some((cell) => cell.includes("空表") && asked.test(comparableText(cell)))
  );
  if (head < 0) return [];
  const at = rows[head]!.cells.findIndex((cell) => asked.test(comparableText(cell)));
  return rows.slice(head + 1).flatMap(({cells}) => {
    if (comparableText(cells[at] ?? "") !== "是") return [];
    const title = cells.slice(0, at).findLast((cell) => /表/.test(cell) && titleWord(cell)) ?? "";
    return [
      {title, note: [`${rows[head]!.cells[at]}：${cells[at]}`, ...cells.slice(at + 1).filter(Boolean)].join("；")}
    ];
  });
}

/** Adds what the list says to each of the tables that indeed print nothing. */
export function noteEmpty(
  statements: ReadonlyArray<
    Pick<Statement, "title" | "numeric"> & {
      readonly rows: ReadonlyArray<{readonly cells: ReadonlyArray<{readonly text: string}>}>;
      readonly notes: string[];
    }
  >,
  empty: readonly EmptyTable[]
): void {
  const notes = new Map(empty.map(({title, note}) => [titleWord(title), note]));
  for (const {title, numeric, rows, notes: own} of statements) {
    const note = notes.get(titleWord(title));
    if (note && !rows.some(({cells}) => cells.some(({text}, i) => numeric[i] && /[1-9]/.test(text)))) own.push(note);
  }
}
