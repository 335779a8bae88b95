import {sum} from "d3-array";
import type {Amount} from "../../budget/amount.js";
import type {ColumnSum} from "./headerTree.js";
import type {Parents} from "./levels.js";
import type {Sheet, SheetRow} from "./sheet.js";

/** A place for an amount in a sheet, printed or left blank. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
}

/** A printed amount and the places that make it up under a reading. */
export interface Identity {
  /** down: a line of its parts; total: a total of its lines; across: a column of others. */
  readonly kind: "down" | "total" | "across";
  readonly whole: SheetCell;
  readonly parts: readonly SheetCell[];
  /** What the whole has beyond its parts, in fen, and how much of that rounding alone accounts for. */
  readonly left: number;
  readonly half: number;
  /** Several amounts make up the whole: one that has a single part would hold under many readings. */
  readonly isTelling: boolean;
}

/** What a sheet says of itself when its rows stand so: every line of its parts, every total of its lines. */
export function rowIdentities(sheet: Sheet, parents: Parents): Identity[] {
  const {rows, columns} = sheet;
  const children = new Map<number, number[]>();
  parents.forEach((parent, row) => {
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), row]);
  });
  const lines = columns.flatMap((_, column) =>
    [...children].flatMap(([whole, parts]) =>
      identity(
        sheet,
        "down",
        {row: whole, column},
        parts.map((row) => ({row, column}))
      )
    )
  );
  const isTop = (row: number) => rows[row]!.role === "line" && parents[row] === undefined;
  const totals = rows.some(({role}, i) => role === "total" && !children.has(i));
  return totals
    ? [
        ...lines,
        ...columns.flatMap((_, column) =>
          totalIdentities(sheet, column, isTop, (row) => children.has(row) || parents[row] !== undefined)
        )
      ]
    : lines;
}

/** Totals on top are of all lines; one further down is of those above that no total has taken up, or of the last few of them. */
function totalIdentities(
  sheet: Sheet,
  column: number,
  isTop: (row: number) => boolean,
  isTaken: (row: number) => boolean
): Identity[] {
  const {rows} = sheet;
  const tops = rows.flatMap((_, row) => (isTop(row) ? [row] : []));
  const found: Identity[] = [];
  let open: number[] = [];
  rows.forEach(({role, amounts}, row) => {
    if (isTop(row)) open.push(row);
    if (role !== "total" || isTaken(row) || !amounts[column]) return;
    const whole = {row, column};
    const ways = open.length ? runsBefore(rows, row, open) : [tops];
    const tried = ways.flatMap((parts) =>
      identity(
        sheet,
        "total",
        whole,
        parts.map((part) => ({row: part, column}))
      )
    );
    const held = tried.find(holds) ?? tried[0];
    if (held) found.push(held);
    if (!open.length) return;
    const taken = held ? held.parts.map((part) => part.row) : open;
    open = [...open.filter((item) => !taken.includes(item)), row];
  });
  return found;
}

/** What a total may be of: all that is open above it, or what follows some total above; a 小计 of any last few lines. */
function runsBefore(rows: readonly SheetRow[], total: number, open: readonly number[]): number[][] {
  const isTotal = (row: number | undefined) => row !== undefined && rows[row]!.role === "total";
  const anywhere = rows[total]!.name.startsWith("小计");
  return open.flatMap((row, i) => (i === 0 || anywhere || isTotal(row) || isTotal(open[i - 1]) ? [open.slice(i)] : []));
}

/** What a sheet says of itself when its columns make up one another so. */
export function columnIdentities(sheet: Sheet, sums: readonly ColumnSum[]): Identity[] {
  return sheet.rows.flatMap((_, row) =>
    sums.flatMap(({whole, parts}) =>
      identity(
        sheet,
        "across",
        {row, column: whole},
        parts.map((column) => ({row, column}))
      )
    )
  );
}

/** None where the whole is not printed, or nothing is there to make it up. */
function identity(sheet: Sheet, kind: Identity["kind"], whole: SheetCell, parts: readonly SheetCell[]): Identity[] {
  const stated = amountAt(sheet, whole);
  const printed = parts.flatMap((part) => amountAt(sheet, part) ?? []);
  if (!stated || !printed.length || (!stated.fen && printed.every(({fen}) => !fen))) return [];
  return [
    {
      kind,
      whole,
      parts,
      left: stated.fen - sum(printed, ({fen}) => fen),
      half: stated.half + sum(printed, ({half}) => half),
      isTelling: printed.filter(({fen}) => fen).length > 1
    }
  ];
}

export function holds({left, half}: Identity): boolean {
  return Math.abs(left) <= half;
}

/** So many rows in which two columns are one show that they are. */
const fewestAlike = 3;

/**
 * How many of the identities hold although few readings would make them: those
 * of several parts, and once for all those of a single part, if they are many
 * and none of them fails.
 */
export function countTold(identities: readonly Identity[]): number {
  const single = identities.filter(({kind, isTelling}) => kind === "across" && !isTelling);
  const isAlike = single.length >= fewestAlike && single.every(holds);
  return identities.filter((identity) => identity.isTelling && holds(identity)).length + Number(isAlike);
}

export function amountAt({rows}: Sheet, {row, column}: SheetCell): Amount | undefined {
  return rows[row]!.amounts[column];
}
