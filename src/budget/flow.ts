import type {Measure} from "./figure.js";
import type {Line} from "./series.js";
import type {Crossed} from "./flow/balance.js";
import {balancing, flowing, inflow, outflow, restOf} from "./flow/balance.js";
import type {Book, Entry} from "./flow/book.js";
import {bookOf} from "./flow/book.js";
import {sourceCells, typeCells} from "./flow/cross.js";
import type {Flow, FlowNode, Stage} from "./flow/model.js";
import type {FunctionChoice} from "./flow/functions.js";
import {functionsOf} from "./flow/functions.js";
import {sourcesOf} from "./flow/sources.js";
import type {Branch} from "./flow/branch.js";
import {below, through, typeBranch} from "./flow/branch.js";

const types: readonly Measure[] = ["projectExpenditure", "basicExpenditure", "operatingExpenditure", "remittance", "subsidy"];

/**
 * One year's expenditure from its sources through functions and types to
 * economic classes and projects. A link is an amount that a table prints, or
 * one that can only be that: no split is made up. What the tables leave open
 * goes through nodes of its own, so that every node foots. Undefined where the
 * year's tables do not give expenditure by function.
 */
export function flow(lines: readonly Line[], year: number, choice: FunctionChoice = {}): Flow | undefined {
  const book = bookOf(lines, year);
  const total = book.total("expenditure");
  const functions = functionsOf(book, choice);
  if (!total || !functions.length) return undefined;
  const branches = types.flatMap((measure) => typesOf(book, measure)).map((type) => typeBranch(book, type));
  const crossed = crossedOf(book, functions, branches);
  const links = [...crossed.given, ...crossed.placed, ...balancing(crossed)];
  const deeper = branches.map((branch, i) => below(branch, crossed.types[i]!.fen));
  const rests = (["source", "function", "type"] as const).flatMap((stage) => restNode(stage, links));
  return {
    year,
    total,
    nodes: [...crossed.sources, ...crossed.functions, ...crossed.types, ...rests, ...deeper.flatMap(({nodes}) => nodes)],
    links: [...links, ...deeper.flatMap((part) => part.links)]
  };
}

/** Sources, functions and types with the links that tables give between them. */
function crossedOf(book: Book, functions: readonly Entry[], branches: readonly Branch[]): Crossed {
  const sources = sourcesOf(book);
  const ends = [...functions, ...carriedOut(book)];
  const given = sourceCells(book, sources, ends);
  const placed = typeCells(book, functions, branches.map(({entry}) => entry));
  return {
    sources: flowing(sources.map(nodeAt("source")), given),
    functions: flowing(ends.map(nodeAt("function")), [...given, ...placed]),
    types: flowing(branches.map((branch): FlowNode => ({id: branch.id, stage: "type", fen: through(branch), line: branch.entry.line})), placed),
    given,
    placed
  };
}

function typesOf(book: Book, measure: Measure): Entry[] {
  const entry = book.total(measure);
  return entry && entry.fen > 0 ? [entry] : [];
}

function carriedOut(book: Book): Entry[] {
  const entry = book.total("carriedOut");
  return entry && entry.fen > 0 && book.total("revenue")?.fen !== book.total("yearExpenditure")?.fen ? [entry] : [];
}

function nodeAt(stage: Stage): (entry: Entry) => FlowNode {
  return ({line, fen}) => ({id: line.key, stage, fen, line});
}

function restNode(stage: Stage, links: Flow["links"]): FlowNode[] {
  const id = restOf(stage);
  const fen = Math.max(inflow(links, id), outflow(links, id));
  return fen > 0 ? [{id, stage, fen, restOf: stage}] : [];
}
