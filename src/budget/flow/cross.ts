import type {Amount} from "../amount.js";
import type {Fund, Measure} from "../figure.js";
import type {Line} from "../series.js";
import type {Book, Entry} from "./book.js";
import {makeUp} from "./book.js";
import {leftOf} from "../interval.js";
import type {FlowLink, FlowNode} from "./model.js";

/** What a table prints for one function of one source, or of one type. */
export type Cell = FlowLink;

/** Source to function: a fund's own expenditure or revenue by function, or everything where one side is only one. */
export function sourceCells(book: Book, sources: readonly Entry[], functions: readonly Entry[], idOf: (entry: Entry) => string = ({line}) => line.key): Cell[] {
  return onlyOne(sources, functions, ({line}) => line.key, idOf) ?? sources.flatMap((source) => functions.flatMap((to) => {
    const fund = source.line.code as Fund;
    const found = book.entry("expenditure", fund, "functional", to.line.code) ?? book.entry("revenue", fund, "functional", to.line.code);
    return found ? cell(source.line.key, idOf(to), found) : [];
  }));
}

/** Function to type: of all funds, or of the general public budget where that is everything. */
export function typeCells(book: Book, functions: readonly Entry[], types: readonly Entry[]): Cell[] {
  return onlyOne(functions, types, ({line}) => line.key, ({line}) => line.measure) ?? functions.flatMap(({line}) => types.flatMap(({line: {measure}}) => {
    const found = book.entry(measure, "all", "functional", line.code) ?? ofOnlyFund(book, measure, line);
    return found ? cell(line.key, measure, found) : [];
  }));
}

/** Where one side is a single place that the other makes up, each cell is an amount of the other; no table is needed for it. */
function onlyOne(from: readonly Entry[], to: readonly Entry[], source: (entry: Entry) => string, target: (entry: Entry) => string): Cell[] | undefined {
  if (from.length === 1 && makeUp(to, from[0]!)) return to.flatMap((entry) => cell(source(from[0]!), target(entry), entry));
  if (to.length === 1 && makeUp(from, to[0]!)) return from.flatMap((entry) => cell(source(entry), target(to[0]!), entry));
  return undefined;
}

function cell(source: string, target: string, {line, fen, half}: Entry): Cell[] {
  return fen === 0 ? [] : [{source, target, fen, half, line}];
}

/** Whether cells say of all of both sides where it goes and where it comes from. */
export function crosses(cells: readonly Cell[], from: readonly FlowNode[], to: readonly FlowNode[]): boolean {
  const whole = (node: FlowNode, own: readonly Amount[]) => own.length > 0 && leftOf(node, own) === 0;
  return from.length > 0 && to.length > 0 && from.every((node) => whole(node, cells.filter(({source}) => source === node.id))) && to.every((node) => whole(node, cells.filter(({target}) => target === node.id)));
}

function ofOnlyFund(book: Book, measure: Measure, {code}: Line): Entry | undefined {
  const isAll = book.total(measure)?.fen === book.total(measure, "generalBudget")?.fen;
  return isAll ? book.entry(measure, "generalBudget", "functional", code) : undefined;
}
