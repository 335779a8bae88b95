import {parentCode} from "../classification/functional.js";
import type {Book, Entry} from "./book.js";
import {makeUp} from "./book.js";

/** 1 类, 2 款, 3 项. */
export type FunctionLevel = 1 | 2 | 3;

export interface FunctionChoice {
  readonly level?: FunctionLevel;
  /** A class that is shown by its 项, whatever the level of the others. */
  readonly opened?: string | undefined;
  /** Types instead of functions, where no table crosses the two. */
  readonly byType?: boolean;
}

/** The functions of expenditure at the level asked for; a code whose parts do not make it up stays whole. */
export function functionsOf(book: Book, {level = 1, opened}: FunctionChoice): Entry[] {
  const all = book.list("expenditure", "all", "functional");
  const divided = (entry: Entry, depth: number): Entry[] => {
    const parts = all.filter(({line}) => parentCode(line.code) === entry.line.code).sort((a, b) => b.fen - a.fen);
    return depth > 1 && parts.length && makeUp(parts, entry) ? parts.flatMap((part) => divided(part, depth - 1)) : [entry];
  };
  return all
    .filter(({line}) => line.code.length === 3)
    .sort((a, b) => b.fen - a.fen)
    .flatMap((entry) => divided(entry, entry.line.code === opened ? 3 : level));
}
