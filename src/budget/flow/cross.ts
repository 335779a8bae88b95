import type {Fund, Measure} from "../figure.js";
import type {Line} from "../series.js";
import type {Book, Entry} from "./book.js";
import {makeUp} from "./book.js";
import type {FlowLink} from "./model.js";

/** What a table prints for one function of one source, or of one type. */
export type Cell = FlowLink;

/** Source to function: a fund's own expenditure or revenue by function, or everything where there is only one source. */
export function sourceCells(book: Book, sources: readonly Entry[], functions: readonly Entry[]): Cell[] {
  const [only] = sources;
  if (only && sources.length === 1 && makeUp(functions, only)) return functions.map((to) => cell(only.line.key, to, to));
  return sources.flatMap((source) => functions.flatMap((to) => {
    const fund = source.line.code as Fund;
    const found = book.entry("expenditure", fund, "functional", to.line.code) ?? book.entry("revenue", fund, "functional", to.line.code);
    return found && found.fen > 0 ? [cell(source.line.key, to, found)] : [];
  }));
}

function cell(source: string, {line}: Entry, {fen, line: of}: Entry): Cell {
  return {source, target: line.key, fen, line: of};
}

/** Function to type: of all funds, or of the general public budget where that is everything. */
export function typeCells(book: Book, functions: readonly Entry[], types: readonly Entry[]): Cell[] {
  return functions.flatMap(({line}) => types.flatMap(({line: {measure}}) => {
    const found = book.entry(measure, "all", "functional", line.code) ?? ofOnlyFund(book, measure, line);
    return found && found.fen > 0 ? [{source: line.key, target: measure, fen: found.fen, line: found.line}] : [];
  }));
}

function ofOnlyFund(book: Book, measure: Measure, {code}: Line): Entry | undefined {
  const isAll = book.total(measure)?.fen === book.total(measure, "generalBudget")?.fen;
  return isAll ? book.entry(measure, "generalBudget", "functional", code) : undefined;
}
