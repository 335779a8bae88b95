import {sum} from "d3-array";
import type {Amount} from "../amount.js";
import type {Classification, Fund, Measure} from "../figure.js";
import {leftOf} from "../interval.js";
import type {Line} from "../series.js";
import {pointAt} from "../series.js";
import type {FlowLink, FlowNode} from "./model.js";

/** A line with the amount that a table prints for the year. */
export interface PublishedLine extends Amount {
  readonly line: Line;
}

/** What the tables of one year print, by what it is about. Sentences and implied amounts are left out. */
export interface PublishedLines {
  readonly entry: (
    measure: Measure,
    fund: Fund,
    classification: Classification,
    code: string
  ) => PublishedLine | undefined;
  readonly total: (measure: Measure, fund?: Fund) => PublishedLine | undefined;
  /** All lines of one measure, fund and classification whose amount is not zero; it may be below. */
  readonly list: (measure: Measure, fund: Fund, classification: Classification) => readonly PublishedLine[];
}

/** An empty cell of a table counts as nothing spent; a line that no table has for the year is not in the book. */
export function publishedLinesOf(lines: readonly Line[], year: number): PublishedLines {
  const entries = lines.flatMap((line): PublishedLine[] => {
    const point = line.phase === "budget" ? pointAt(line, year) : undefined;
    return point?.basis === "published"
      ? [{line, fen: point.operand.amount?.fen ?? 0, half: point.operand.amount?.half ?? 0}]
      : [];
  });
  const byKey = new Map(entries.map((entry) => [entry.line.key, entry]));
  const entry: PublishedLines["entry"] = (measure, fund, classification, code) =>
    byKey.get([measure, fund, classification, code].join("/"));
  return {
    entry,
    total: (measure, fund = "all") => entry(measure, fund, "total", "total"),
    list: (measure, fund, classification) =>
      entries.filter(
        ({line, fen}) =>
          fen !== 0 && line.measure === measure && line.fund === fund && line.classification === classification
      )
  };
}

/** Whether parts add up to their whole as far as rounding lets one say. */
export function makeUp(parts: readonly PublishedLine[], whole: PublishedLine): boolean {
  return leftOf(whole, parts) === 0;
}

export function sumOfLines(entries: readonly {readonly fen: number}[]): number {
  return sum(entries, ({fen}) => fen);
}

/** What a table prints for one function of one source, or of one type. */
export type Cell = FlowLink;

/** Source to function: a fund's own expenditure or revenue by function, or everything where one side is only one. */
export function sourceCells(
  book: PublishedLines,
  sources: readonly PublishedLine[],
  functions: readonly PublishedLine[],
  idOf: (entry: PublishedLine) => string = ({line}) => line.key
): Cell[] {
  return (
    onlyOne(sources, functions, ({line}) => line.key, idOf) ??
    sources.flatMap((source) =>
      functions.flatMap((to) => {
        const fund = source.line.code as Fund;
        const found =
          book.entry("expenditure", fund, "functional", to.line.code) ??
          book.entry("revenue", fund, "functional", to.line.code);
        return found ? cell(source.line.key, idOf(to), found) : [];
      })
    )
  );
}

/** Function to type: of all funds, or of the general public budget where that is everything. */
export function typeCells(
  book: PublishedLines,
  functions: readonly PublishedLine[],
  types: readonly PublishedLine[]
): Cell[] {
  return (
    onlyOne(
      functions,
      types,
      ({line}) => line.key,
      ({line}) => line.measure
    ) ??
    functions.flatMap(({line}) =>
      types.flatMap(({line: {measure}}) => {
        const found = book.entry(measure, "all", "functional", line.code) ?? ofOnlyFund(book, measure, line);
        return found ? cell(line.key, measure, found) : [];
      })
    )
  );
}

/** Where one side is a single place that the other makes up, each cell is an amount of the other; no table is needed for it. */
function onlyOne(
  from: readonly PublishedLine[],
  to: readonly PublishedLine[],
  source: (entry: PublishedLine) => string,
  target: (entry: PublishedLine) => string
): Cell[] | undefined {
  if (from.length === 1 && makeUp(to, from[0]!))
    return to.flatMap((entry) => cell(source(from[0]!), target(entry), entry));
  if (to.length === 1 && makeUp(from, to[0]!))
    return from.flatMap((entry) => cell(source(entry), target(to[0]!), entry));
  return undefined;
}

function cell(source: string, target: string, {line, fen, half}: PublishedLine): Cell[] {
  return fen === 0 ? [] : [{source, target, fen, half, line}];
}

/** Whether cells say of all of both sides where it goes and where it comes from. */
export function crosses(cells: readonly Cell[], from: readonly FlowNode[], to: readonly FlowNode[]): boolean {
  const whole = (node: FlowNode, own: readonly Amount[]) => own.length > 0 && leftOf(node, own) === 0;
  return (
    from.length > 0 &&
    to.length > 0 &&
    from.every((node) =>
      whole(
        node,
        cells.filter(({source}) => source === node.id)
      )
    ) &&
    to.every((node) =>
      whole(
        node,
        cells.filter(({target}) => target === node.id)
      )
    )
  );
}

function ofOnlyFund(book: PublishedLines, measure: Measure, {code}: Line): PublishedLine | undefined {
  const isAll = book.total(measure)?.fen === book.total(measure, "generalBudget")?.fen;
  return isAll ? book.entry(measure, "generalBudget", "functional", code) : undefined;
}

/** Sources that some documents list beside their sum. */
const wholes: ReadonlyArray<readonly [whole: string, parts: readonly string[]]> = [
  ["appropriation", ["generalBudget", "governmentFund", "stateCapital"]],
  ["unitFunds", ["business", "operating", "superior", "subordinate", "other"]]
];

/** The sources of revenue that add up without counting money twice: parts where they make up their whole, else the whole. */
export function sourcesOf(book: PublishedLines): PublishedLine[] {
  const listed = book.list("revenue", "all", "source").filter(({line}) => !line.code.includes("."));
  const left = wholes.reduce((entries, [whole, parts]) => withoutDouble(entries, whole, parts), listed);
  const carried = book.total("carriedIn");
  const isListed = left.some(({line}) => line.code === "carryover" || line.code === "surplus");
  return carried && carried.fen !== 0 && !isListed ? [...left, carried] : left;
}

function withoutDouble(entries: readonly PublishedLine[], whole: string, parts: readonly string[]): PublishedLine[] {
  const sum = entries.find(({line}) => line.code === whole);
  if (!sum) return [...entries];
  const below = entries.filter(({line}) => parts.includes(line.code));
  return below.length && makeUp(below, sum)
    ? entries.filter((entry) => entry !== sum)
    : entries.filter((entry) => !below.includes(entry));
}
