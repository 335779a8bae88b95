import {nestedSums} from "./nestedSums.js";
import type {Sheet, SheetRow} from "./sheet.js";

/** For each row of a sheet the row that it is a part of; undefined for one that is part of none. */
export type Parents = ReadonlyArray<number | undefined>;

/** A way in which a table may say the levels of its rows; undefined where it says nothing so. */
interface LevelWay {
  readonly id: string;
  /** Print says it with characters of its own, so that it stands though a sum of it fails. */
  readonly isPlain?: true;
  readonly parents: (sheet: Sheet) => Parents | undefined;
}

/** As somebody has said: then nothing else is tried. */
const asSaid: LevelWay = {id: "told", isPlain: true, parents: ({rows}) => byDepth(rows, ({told}) => told)};

/** The ways in which a sheet's rows may be read. */
export function waysOf({rows}: Sheet): readonly LevelWay[] {
  return rows.some(({told}) => told !== undefined) ? [asSaid, flat] : levelWays;
}

const flat: LevelWay = {id: "flat", parents: ({rows}) => rows.map(() => undefined)};

/** The ways there are, those that print says most plainly first. A new one is a new row. */
const levelWays: readonly LevelWay[] = [
  {id: "codes", isPlain: true, parents: ({rows}) => byCodes(rows, false)},
  {id: "codesOfUnits", isPlain: true, parents: ({rows}) => byCodes(rows, true)},
  {id: "numbering", isPlain: true, parents: ({rows}) => byDepth(rows, ({numbering}) => numbering)},
  {id: "nameColumns", parents: ({rows}) => byDepth(rows, ({place}) => place)},
  {id: "headings", parents: ({rows}) => byDepth(rows, ({numbering}) => numbering ?? 0)},
  {id: "indentation", parents: ({rows}) => byDepth(rows, steps(rows))},
  {id: "numberingThenIndentation", parents: ({rows}) => byDepth(rows, numberedSteps(rows))},
  flat,
  {id: "order", parents: byOrder}
];

const digits = /^\d+$/;
const functional = /^2\d\d(?:\d\d){0,2}$/;
const economic = /^[3-5]\d\d(?:\d\d){0,2}$/;

/** A code's own beginning; in blocks rows of units stand above the lines that follow them. */
function byCodes(rows: readonly SheetRow[], inBlocks: boolean): Parents | undefined {
  const isLine = (row: SheetRow) => functional.test(row.code) || economic.test(row.code);
  const coded = rows.filter(({role, code}) => role === "line" && digits.test(code));
  if (coded.length < 2 || (inBlocks && !(rows.some(isLine) && rows.some(isHead)))) return undefined;
  const kindOf = (row: SheetRow) => (inBlocks && !isLine(row) ? "head" : "line");
  return rows.map((row, i) => {
    if (row.role !== "line") return undefined;
    const own = row.code ? prefixed(rows, i, (other) => kindOf(other) === kindOf(row)) : undefined;
    if (own !== undefined || !inBlocks || !isLine(row)) return own;
    const head = rows.findLastIndex((other, k) => k < i && isHead(other));
    return head < 0 ? undefined : head;
  });

  function isHead(row: SheetRow): boolean {
    return row.role === "line" && !isLine(row) && row.amounts.some((amount) => amount?.fen);
  }
}

/** The row whose code is the longest beginning of a row's own: the nearest above, failing that the next below. */
function prefixed(rows: readonly SheetRow[], at: number, isAlike: (row: SheetRow) => boolean): number | undefined {
  const {code} = rows[at]!;
  const fits = (row: SheetRow, length: number) =>
    row.role === "line" &&
    digits.test(row.code) &&
    row.code.length === length &&
    code.startsWith(row.code) &&
    isAlike(row);
  for (let length = code.length - 1; length > 0; --length) {
    const above = rows.findLastIndex((row, i) => i < at && fits(row, length));
    const found = above < 0 ? rows.findIndex((row, i) => i > at && fits(row, length)) : above;
    if (found >= 0) return found;
  }
  return undefined;
}

/** Under the nearest line above that stands less deep; undefined where the lines do not differ. */
function byDepth(rows: readonly SheetRow[], depthOf: (row: SheetRow) => number | undefined): Parents | undefined {
  const depths = rows.map((row) => (row.role === "line" ? depthOf(row) : undefined));
  if (new Set(depths.filter((depth) => depth !== undefined)).size < 2) return undefined;
  const open: Array<{readonly row: number; readonly depth: number}> = [];
  return rows.map((row, i) => {
    if (row.role === "total") open.length = 0;
    if (row.role !== "line") return undefined;
    const depth = depths[i] ?? Infinity;
    while (open.length && open.at(-1)!.depth >= depth) open.pop();
    const parent = open.at(-1)?.row;
    open.push({row: i, depth});
    return parent;
  });
}

/** Points within which two labels stand at one level: names that wrap, and glyphs that differ in width. */
const sameStep = 4;

/** Levels of indentation: edges of the labels that lie apart. */
function steps(rows: readonly SheetRow[]): (row: SheetRow) => number | undefined {
  const edges = [
    ...new Set(rows.flatMap(({role, indent}) => (role === "line" && indent !== undefined ? [indent] : [])))
  ].sort((a, b) => a - b);
  const level = new Map<number, number>();
  let [last, depth] = [-Infinity, -1];
  for (const edge of edges) {
    if (edge - last > sameStep) ++depth;
    level.set(edge, depth);
    last = edge;
  }
  return ({indent}) => (indent === undefined ? undefined : level.get(indent));
}

/** A number says more than an edge: 一、 above what is set in below it. */
function numberedSteps(rows: readonly SheetRow[]): (row: SheetRow) => number | undefined {
  const step = steps(rows);
  return (row) => (row.numbering === undefined ? 10 + (step(row) ?? 0) : row.numbering);
}

/** By sums alone: totals on top are wholes like any other. */
function byOrder({rows}: Sheet): Parents | undefined {
  const taken = rows.flatMap(({role, amounts}, i) => (role !== "memo" && amounts.some(Boolean) ? [i] : []));
  const parents = nestedSums(taken.map((i) => rows[i]!.amounts));
  if (!parents) return undefined;
  const found = new Map(taken.map((row, k) => [row, parents[k] === undefined ? undefined : taken[parents[k]]]));
  return rows.map((_, i) => found.get(i));
}
