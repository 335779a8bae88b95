import {revenueSource} from "../../budget/classification/source.js";
import {ambiguous} from "../../budget/errors.js";
import {quantityNamesIn} from "../../budget/quantityNames.js";
import type {CellFacts, Row} from "../formats/page.js";
import {comparableText} from "../model/comparableText.js";
import type {Problem} from "../model/problem.js";
import {problemOf} from "../model/problem.js";
import {align, fits} from "./align.js";
import {cellKind} from "./cell.js";
import type {Column, ColumnKind} from "./columns.js";
import {foundColumns} from "./foundColumns.js";
import {columnOf, fundOf, headerSpan, isColumnWord, isHeaderWord, isPhasedHeader, listedFirst} from "./columns.js";

/** One cell of a grid: its text and which cell of the printed row it was, from 1. */
export interface GridCell {
  readonly text: string;
  readonly column: number;
  readonly facts?: CellFacts;
}

/** How deep a row is said to stand, from 1; or that it is a total, or a part that is told besides. */
export type ToldLevel = number | "total" | "memo";

export interface GridRow {
  readonly line: number;
  /** One a column; undefined where the row has no such cell. */
  readonly cells: ReadonlyArray<GridCell | undefined>;
  /** Where somebody has said it. */
  readonly told?: ToldLevel;
}

/** A table under one header: a published table may hold several, one below the other. */
export interface Grid {
  readonly columns: readonly Column[];
  readonly header: readonly Row[];
  readonly rows: readonly GridRow[];
}

export interface Segmented {
  readonly grids: readonly Grid[];
  /** Rows outside any grid: titles, forms, notes. */
  readonly loose: readonly Row[];
  /** Rows that only number the columns. */
  readonly indexes: readonly Row[];
  readonly problems: readonly Problem[];
}

interface Context {
  readonly document: string;
  readonly fiscalYear: number;
}

/** Splits the rows of a table block at its headers, and puts each body row under its columns. */
export function segment(printed: readonly Row[], context: Context): Segmented {
  const rows = printed.flatMap(withoutMerging);
  const grids: Grid[] = [];
  const loose: Row[] = [];
  const indexes: Row[] = [];
  const problems: Problem[] = [];
  for (let i = 0; i < rows.length;) {
    if (isBlank(rows[i]!) || !isHeaderAt(rows, i)) {
      loose.push(rows[i++]!);
      continue;
    }
    const from = i;
    while (
      i < rows.length &&
      (isHeaderAt(rows, i) || (i > from && (goesOnWithHeader(rows[i]!) || isWithinHeader(rows, i))))
    )
      ++i;
    const header = rows.slice(from, i);
    const above = grids.at(-1);
    const repeats = above && wordsOf(above.header) === wordsOf(header);
    const columns = repeats
      ? above.columns
      : asFilled(columnsOf(header, bodyWidth(rows, i), context.fiscalYear), rows, i);
    const body: GridRow[] = [];
    for (; i < rows.length && (isBlank(rows[i]!) || !isHeaderAt(rows, i) || namesRow(rows[i]!, columns)); ++i) {
      const row = rows[i]!;
      if (isIndex(row)) {
        indexes.push(row);
        continue;
      }
      const placed =
        place(row, columns, context, problems) ??
        (isMisread(row, columns) || fitsLater(rows, i + 1, columns) ? asPrinted(row, columns) : undefined);
      if (!placed) break;
      if (leavesOut(row, placed)) problems.push(tooWide(row, context));
      if (placed.cells.some(Boolean)) body.push(placed);
    }
    if (repeats) grids[grids.length - 1] = {...above, rows: [...above.rows, ...body]};
    else grids.push({columns, header, rows: body});
    while (i < rows.length && (isBlank(rows[i]!) || !isHeaderAt(rows, i) || namesRow(rows[i]!, columns)))
      loose.push(rows[i++]!);
  }
  return {grids, loose, indexes, problems};
}

/** A header row, or one that has a level of it to itself: all its words are a header's, and another header row follows. */
function isHeaderAt(rows: readonly Row[], at: number): boolean {
  if (isHeader(rows[at]!)) return true;
  const filled = rows[at]!.cells.filter(Boolean);
  const next = rows.slice(at + 1, at + 3).find((row) => !isBlank(row));
  return (
    filled.every((cell) => isHeaderWord(cell) && !totalWords.has(comparableText(cell))) &&
    next !== undefined &&
    isHeader(next)
  );
}

/** A row of totals or sources without an amount, whose names would head columns elsewhere: each stands where the table above names its rows. */
function namesRow({cells}: Row, columns: readonly Column[]): boolean {
  return (
    columns.some(({kind}) => kind === "amount") &&
    cells.some(Boolean) &&
    cells.every((cell, i) => !cell || (columns[i]?.kind !== "amount" && isRowWord(comparableText(cell))))
  );
}

const balances = quantityNamesIn("balance");

function isRowWord(word: string): boolean {
  return totalWords.has(word) || balances.has(word) || revenueSource(word) !== undefined;
}

/** The lower level of a header that divides a single column: nothing below its first, and a known word. */
function goesOnWithHeader({cells}: Row): boolean {
  const filled = cells.filter(Boolean);
  const plain = filled.every(
    (cell) => cellKind(cell) === "text" && cell.length < longestHeaderCell && !totalWords.has(comparableText(cell))
  );
  return !cells[0] && plain && filled.some(isHeaderWord);
}

/** A row between two of a header whose own words are not all read right. */
function isWithinHeader(rows: readonly Row[], at: number): boolean {
  const {cells} = rows[at]!;
  const next = rows[at + 1];
  return (
    !cells[0] &&
    cells.some((cell) => cell && isHeaderWord(cell)) &&
    cells.every((cell) => !cell || (cellKind(cell) === "text" && cell.length < longestHeaderCell)) &&
    next !== undefined &&
    (!next.cells[0] || comparableText(next.cells[0]) === codeWords[0]) &&
    isHeader(next)
  );
}

const longestHeaderCell = 30;

/** Words that name a column and a row alike. */
const totalWords = new Set(["合计", "总计", "小计"]);

function isBlank({cells}: Row): boolean {
  return !cells.some(Boolean);
}

/** "类 款 项 合计 2,946.25": the last header row and the total row, which some documents print as one. */
function withoutMerging(row: Row): Row[] {
  const depth = row.cells.findIndex((cell, i) => comparableText(cell) !== codeWords[i]);
  if (depth < 2 || !row.cells.some((cell) => cellKind(cell) === "amount")) return [row];
  const cells = (from: number, to: number) => row.cells.map((cell, i) => (from <= i && i < to ? cell : ""));
  return [
    {...row, cells: cells(0, depth)},
    {...row, cells: cells(depth, Infinity)}
  ];
}

const codeWords = ["类", "款", "项"];

/** A header repeated on a new page goes on with the table above it. */
function wordsOf(header: readonly Row[]): string {
  return header.map(({cells}) => cells.map(comparableText).join("|").replace(/\|+$/, "")).join("/");
}

/** Each row is asked for many times. */
const asked = new WeakMap<Row, boolean>();

function isHeader(row: Row): boolean {
  const known = asked.get(row) ?? looksLikeHeader(row);
  asked.set(row, known);
  return known;
}

function looksLikeHeader({cells}: Row): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const known = filled.filter(isHeaderWord).length;
  return (
    known >= 2 &&
    known * 2 >= filled.length &&
    (known === filled.length || filled.some(isColumnWord)) &&
    !filled.some((cell) => cellKind(cell) === "amount" || cellKind(cell) === "share")
  );
}

const indexMark = /^(栏次|行次|序号|\*+|—+|[甲乙丙丁])$/;
const sureMark = /^(栏次|行次)$/;

/** Columns numbered 1, 2, 3 …, or 栏次 1 2 3=1+2 …: each number above the one before. */
function isIndex({cells}: Row): boolean {
  const filled = cells.map(comparableText).filter(Boolean);
  const marks = filled.filter((cell) => indexMark.test(cell));
  const numbers = filled
    .filter((cell) => !indexMark.test(cell))
    .map((cell) => /^[(（]?(\d{1,2})[)）]?(?:=[-+\d()（）*/÷×]+)?$/.exec(cell)?.[1]);
  const rising =
    numbers.length > 0 &&
    numbers.every((number, i) => number !== undefined && Number(number) === i + Number(numbers[0]));
  return (
    rising &&
    (marks.some((mark) => sureMark.test(mark)) || (numbers.length + marks.length > 2 && Number(numbers[0]) === 1))
  );
}

function bodyWidth(rows: readonly Row[], from: number): number {
  const widths = new Map<number, number>();
  const empty = trailingEmpty(rows, from);
  for (let i = from; i < rows.length && !isHeader(rows[i]!); ++i) {
    const width = rows[i]!.cells.length - empty;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  const most = Math.max(...widths.values());
  return Math.max(0, ...[...widths].filter(([, count]) => count === most).map(([width]) => width));
}

/** Columns on the right that are empty in every body row as wide as the widest: a conversion's leftovers. */
function trailingEmpty(rows: readonly Row[], from: number): number {
  let [width, filled] = [0, 0];
  for (let i = from; i < rows.length && !isHeader(rows[i]!); ++i) {
    width = Math.max(width, rows[i]!.cells.length);
    filled = Math.max(filled, rows[i]!.cells.findLastIndex(Boolean) + 1);
  }
  return width - filled;
}

function columnsOf(header: readonly Row[], bodyWidth: number, fiscalYear: number): Column[] {
  const printed = Math.max(...header.map(({cells}) => cells.length));
  const complete = header.length === 1 && header[0]!.cells.every(Boolean);
  const width = complete ? printed : Math.max(bodyWidth, printed);
  const levels = header.map(({cells}) => widen(cells, width));
  const paths = Array.from({length: width}, (_, column) =>
    levels.map((level, depth) => level[column] || inherited(levels, depth, column)).filter(Boolean)
  );
  const phased = isPhasedHeader(levels);
  const firstKnown = paths.findIndex((path) => path.some(isHeaderWord));
  const columns = listedFirst(
    paths.map((path, i) => columnOf(path, {fiscalYear, unknown: i < firstKnown ? "label" : "text", phased}))
  );
  return nameBesideGroup(columns.some(({id}) => id === "subkind") ? columns.map(asTarget) : wholesByFund(columns));
}

/** Where quantities stand above funds, 总计 above a fund is the whole of them of that fund. */
function wholesByFund(columns: readonly Column[]): readonly Column[] {
  if (!columns.some(({id, fund}) => id === "receptions" && fund)) return columns;
  return columns.map((column): Column => {
    const [whole, ...below] = column.path.map(comparableText);
    const fund = fundOf(column.id);
    return below.length && fund && totalWords.has(whole!) ? {...column, id: "total", fund} : column;
  });
}

/**
 * 增减变化 heads percentages as often as amounts: what stands below it says which.
 * A column of words without a header beside that of the names divides these.
 */
function asFilled(columns: readonly Column[], rows: readonly Row[], from: number): Column[] {
  const end = rows.findIndex((row, i) => i >= from && isHeader(row));
  const body = rows.slice(from, end < 0 ? undefined : end).filter(({cells}) => cells.length === columns.length);
  const times = (at: number, kind: ReturnType<typeof cellKind>) =>
    body.filter(({cells}) => cellKind(cells[at]!) === kind).length;
  return foundColumns(columns, body).map((column, at) => {
    if (column.id === "change" && times(at, "share") > times(at, "amount"))
      return {...column, id: "rate", kind: "share"};
    const divides = column.id === "text" && !column.path.length && columns[at - 1]?.id === "name";
    return divides && times(at, "text") && !times(at, "amount") ? {...column, id: "name", kind: "label"} : column;
  });
}

/** In a table of indicators a year's column holds a target, in words or in numbers. */
function asTarget(column: Column): Column {
  return column.id === "yearAmount" ? {...column, id: "target", kind: "text"} : column;
}

/** An empty header cell belongs to the one on its left, below the same cell of the level above, if a lower level divides the two. */
function inherited(levels: readonly string[][], depth: number, column: number): string {
  if (!levels.slice(depth + 1).some((lower) => lower[column])) return "";
  for (let at = column; at > 0; --at) {
    if (levels.slice(0, depth).some((upper) => upper[at])) return "";
    if (levels[depth]![at - 1]) return levels[depth]![at - 1]!;
  }
  return "";
}

/** Gives a header row that lost the empty cells of its spans its full width again. */
function widen(cells: readonly string[], width: number): string[] {
  const wide = [...cells];
  const room = () => wide.length < width;
  let spanned = false;
  for (let i = 0; i < wide.length && room(); ++i) {
    for (let k = 1; k < headerSpan(wide[i]!) && wide[i + k] && room(); ++k) {
      wide.splice(i + k, 0, "");
      spanned = true;
    }
  }
  const gap = wide.findLastIndex(
    (cell, i) => i > 0 && cell === "" && wide.slice(0, i).some(Boolean) && wide.slice(i).some(Boolean)
  );
  while (!spanned && gap > 0 && room()) wide.splice(gap, 0, "");
  while (room()) wide.push("");
  return wide;
}

/** Under a heading that spans two label columns the first groups the rows, the second names them. */
function nameBesideGroup(columns: readonly Column[]): Column[] {
  if (columns.some(({id}) => id === "name")) return [...columns];
  const group = columns.findIndex(({id}) => id === "group");
  return columns.map((column, i) =>
    group >= 0 && i === group + 1 && column.kind !== "amount" ? {...column, id: "name", kind: "label"} : column
  );
}

/** A body row under its columns; undefined if it has no place in this table. */
function place(row: Row, columns: readonly Column[], {document}: Context, problems: Problem[]): GridRow | undefined {
  const kinds = columns.map(({kind}): ColumnKind => kind);
  const at = (index: number | undefined) => (index === undefined ? undefined : cellAt(row, index));
  if (row.cells.length <= kinds.length && fits(row.cells, kinds)) {
    if (
      row.cells.length === kinds.length ||
      !kinds.includes("amount") ||
      !row.cells.some((cell) => cellKind(cell) === "amount")
    )
      return belongs(row, kinds)
        ? {line: row.line, cells: kinds.map((_, i) => at(i < row.cells.length ? i : undefined))}
        : undefined;
  }
  if (!row.cells.some((cell) => cellKind(cell) === "amount" || cellKind(cell) === "share")) return undefined;
  const alignment = align(row.cells, kinds);
  if (alignment.cost >= 9) return undefined;
  const shifted = alignment.cells.some(
    (cell, column) => cell !== undefined && cell !== column && row.cells[cell] !== ""
  );
  if (shifted || alignment.ambiguous) {
    problems.push({
      severity: alignment.ambiguous ? "error" : "note",
      place: {document, line: row.line},
      message: alignment.ambiguous
        ? `ambiguous column: ${row.cells.filter(Boolean).join(" | ")}`
        : `shifted cells put back under their columns: ${row.cells.filter(Boolean).join(" | ")}`
    });
  }
  return {line: row.line, cells: alignment.cells.map(at)};
}

/** A row as wide as the table, named or else with an amount, and something short where an amount should be: it belongs here, and is misread. */
function isMisread({line, cells}: Row, columns: readonly Column[]): boolean {
  const under = (kind: ColumnKind) => cells.filter((cell, i) => cell && columns[i]?.kind === kind);
  const isForm = columns[0]?.kind === "label" && columns[0].id === "text";
  if (
    cells.length !== columns.length ||
    isForm ||
    !belongs(
      {line, cells},
      columns.map(({kind}) => kind)
    )
  )
    return false;
  const meant = under("amount").filter((cell) => cell.length <= longestAmount && cellKind(cell) !== "share");
  return meant.length > 0 && (under("label").length > 0 || meant.some((cell) => cellKind(cell) === "amount"));
}

/** Whether the table goes on after a row that fits nowhere: then that row is one of its own, and misread. */
function fitsLater(rows: readonly Row[], from: number, columns: readonly Column[]): boolean {
  const kinds = columns.map(({kind}) => kind);
  for (let i = from; i < rows.length && !isHeader(rows[i]!); ++i) {
    const {cells} = rows[i]!;
    if (fits(cells, kinds) && cells.some((cell, at) => kinds[at] === "amount" && cellKind(cell) === "amount"))
      return true;
  }
  return false;
}

function leavesOut({cells}: Row, placed: GridRow): boolean {
  const read = new Set(placed.cells.map((cell) => cell?.column));
  return cells.some((cell, i) => cell !== "" && !read.has(i + 1));
}

/** Two rows run together, or cells of no column: what stands beyond the last column is not read, and said so. */
function tooWide({line, cells}: Row, {document}: Context): Problem {
  return problemOf(ambiguous("column", cells.filter(Boolean).join(" | ")), {document, line});
}

function cellAt({cells, facts}: Row, index: number): GridCell {
  const known = facts?.get(index);
  return {text: cells[index]!, column: index + 1, ...(known ? {facts: known} : {})};
}

/** A cell as it is shown. */
export function printedIn({text, facts}: GridCell): string {
  return facts?.printed ?? text;
}

/** A row whose cells stand under the columns that have their numbers. */
export function asPrinted(row: Row, columns: readonly Column[]): GridRow {
  return {line: row.line, cells: columns.map((_, i) => (row.cells[i] === undefined ? undefined : cellAt(row, i)))};
}

const longestAmount = 24;

/** No label of a table of amounts is this long: such a row is a form's text. */
const longestLabel = 60;

/** A row of text alone that repeats a title, remarks or opens a form is not a row of a table of amounts. */
function belongs({cells}: Row, kinds: readonly ColumnKind[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  if (filled.length === 0) return false;
  if (!kinds.includes("amount") || filled.some((cell) => cellKind(cell) === "amount")) return true;
  return !/^(备?注|说明|填报)/.test(comparableText(filled[0]!)) && filled.every((cell) => cell.length <= longestLabel);
}
