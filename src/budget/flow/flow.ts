import type {Amount} from "../amount.js";
import {parentCode} from "../classification/functional.js";
import type {Measure} from "../figure.js";
import {leftOf} from "../interval.js";
import type {Line} from "../series.js";
import {below, branchNode, drawable, restNode, typeBranch} from "./balance.js";
import type {Flow, FlowLink, FlowNode, FlowParts, Stage} from "./model.js";
import type {PublishedLines, Cell, PublishedLine} from "./publishedLines.js";
import {publishedLinesOf, crosses, makeUp, sourceCells, sourcesOf, typeCells} from "./publishedLines.js";

const types: readonly Measure[] = [
  "projectExpenditure",
  "basicExpenditure",
  "operatingExpenditure",
  "remittance",
  "subsidy"
];

/**
 * One year's expenditure from its sources through functions and types to
 * economic classes and projects. A link is an amount that a table prints, or
 * one that can only be that: no split is made up. Each column is the total
 * divided once: where no table crosses sources with functions, both meet in the
 * total; where none crosses functions with types, only functions are drawn, or
 * only types if the choice says so. Undefined where the year's tables do not
 * give expenditure by function, or a total that is not above zero.
 */
export function flow(lines: readonly Line[], year: number, choice: FunctionChoice = {}): Flow | undefined {
  const book = publishedLinesOf(lines, year);
  const total = book.total("expenditure");
  const functions = functionsOf(book, choice);
  if (!total || total.fen <= 0 || !functions.length) return undefined;
  const branches = types.flatMap((measure) => notZero(book.total(measure))).map((type) => typeBranch(book, type));
  const ofType = branches.map(branchNode);
  const placed = typeCells(
    book,
    functions,
    branches.map(({entry}) => entry)
  );
  const isCrossed = crosses(placed, functions.map(nodeAt("function")), ofType);
  const isByType = choice.byType === true && !isCrossed && branches.length > 0;
  const ends = isByType ? branches.map(({entry}) => entry) : [...functions, ...carriedOut(book)];
  const cut = withRest(isByType ? "type" : "function", total, isByType ? ofType : ends.map(nodeAt("function")));
  const sources = sourcesOf(book);
  const before = fromSources(
    total,
    sources.map(nodeAt("source")),
    cut,
    sourceCells(book, sources, ends, (end) => (isByType ? end.line.measure : end.line.key))
  );
  const after = isCrossed
    ? [{nodes: ofType, links: placed}, ...branches.map(below)]
    : isByType
      ? branches.map(below)
      : [];
  const parts = [before, {nodes: cut, links: []}, ...after];
  const {drawn, negative} = drawable({
    nodes: parts.flatMap(({nodes}) => nodes),
    links: parts.flatMap(({links}) => links)
  });
  const without: Stage[] = [
    ...(sources.length && !before.nodes.some(({stage}) => stage === "source") ? ["source" as const] : []),
    ...(isCrossed || !branches.length ? [] : [isByType ? ("function" as const) : ("type" as const)])
  ];
  return {year, total, ...drawn, negative, without};
}

/** From the sources to the first division, straight where a table crosses the two, else through the total; sources that exceed it are left out. */
function fromSources(
  total: PublishedLine,
  sources: readonly FlowNode[],
  cut: readonly FlowNode[],
  cells: readonly Cell[]
): FlowParts {
  if (crosses(cells, sources, cut)) return {nodes: sources, links: cells};
  const [only] = sources;
  if (only && sources.length === 1 && leftOf(total, sources) === 0)
    return {nodes: sources, links: cut.map((node) => linkOf(only.id, node.id, node))};
  const whole: FlowNode = {id: "total", stage: "total", fen: total.fen, half: total.half, line: total.line};
  const onward = cut.map((node) => linkOf(whole.id, node.id, node));
  if (!only || leftOf(total, sources) < 0) return {nodes: [whole], links: onward};
  const from = withRest("source", total, sources);
  return {nodes: [...from, whole], links: [...from.map((node) => linkOf(node.id, whole.id, node)), ...onward]};
}

function linkOf(source: string, target: string, {fen, half, line}: FlowNode): FlowLink {
  return {source, target, fen, half, ...(line ? {line} : {})};
}

function withRest(stage: Stage, total: Amount, nodes: readonly FlowNode[]): FlowNode[] {
  return [...nodes, ...restNode(stage, total, nodes)];
}

function notZero(entry: PublishedLine | undefined): PublishedLine[] {
  return entry && entry.fen !== 0 ? [entry] : [];
}

function carriedOut(book: PublishedLines): PublishedLine[] {
  const isInside = book.total("revenue")?.fen !== book.total("yearExpenditure")?.fen;
  return isInside ? notZero(book.total("carriedOut")) : [];
}

function nodeAt(stage: Stage): (entry: PublishedLine) => FlowNode {
  return ({line, fen, half}) => ({id: line.key, stage, fen, half, line});
}

/** The total of a year whose tables divide it, but which is not above zero, so that it has no flow. */
export function undrawableTotal(lines: readonly Line[], year: number): PublishedLine | undefined {
  const book = publishedLinesOf(lines, year);
  const total = book.total("expenditure");
  return total && total.fen <= 0 && functionsOf(book, {}).length ? total : undefined;
}

/** 1 类, 2 款, 3 项. */
type FunctionLevel = 1 | 2 | 3;

export interface FunctionChoice {
  readonly level?: FunctionLevel;
  /** A class that is shown by its 项, whatever the level of the others. */
  readonly opened?: string | undefined;
  /** Types instead of functions, where no table crosses the two. */
  readonly byType?: boolean;
}

/** The functions of expenditure at the level asked for; a code whose parts do not make it up stays whole. */
export function functionsOf(book: PublishedLines, {level = 1, opened}: FunctionChoice): PublishedLine[] {
  const all = book.list("expenditure", "all", "functional");
  const divided = (entry: PublishedLine, depth: number): PublishedLine[] => {
    const parts = all.filter(({line}) => parentCode(line.code) === entry.line.code).sort((a, b) => b.fen - a.fen);
    return depth > 1 && parts.length && makeUp(parts, entry)
      ? parts.flatMap((part) => divided(part, depth - 1))
      : [entry];
  };
  return all
    .filter(({line}) => line.code.length === 3)
    .sort((a, b) => b.fen - a.fen)
    .flatMap((entry) => divided(entry, entry.line.code === opened ? 3 : level));
}
