import {maxIndex, sum} from "d3-array";
import type {ReadingStanding} from "../../budget/proof.js";
import {readingStanding} from "../../budget/proof.js";
import type {ColumnSum} from "./headerTree.js";
import {columnWays} from "./headerTree.js";
import type {Identity, SheetCell} from "./identities.js";
import {amountAt, columnIdentities, holds, countTold, rowIdentities} from "./identities.js";
import type {Parents} from "./levels.js";
import {waysOf} from "./levels.js";
import type {Sheet} from "./sheet.js";

/** A reading of a sheet and what the sheet says of itself under it. */
export interface SheetProof {
  /** Ids of the ways in which its rows and its columns were read. */
  readonly rows: string;
  readonly columns: string;
  readonly parents: Parents;
  readonly sums: readonly ColumnSum[];
  readonly identities: readonly Identity[];
  /** Errors of print that explain all that fails; undefined where none do. */
  readonly doubts: readonly Doubt[] | undefined;
}

interface Candidate<T> {
  readonly id: string;
  readonly read: T;
  readonly identities: readonly Identity[];
}

/**
 * Reads a sheet in every way that its labels and its header allow. The first
 * under which it is proved by itself, with nothing that fails unless print says the
 * levels plainly, counts; failing that the first with errors of print; failing that the one with most that
 * holds beyond what fails. Sums alone fit almost anything: rows that nothing but
 * their order divides come last, and count only where they are proved.
 */
export function prove(sheet: Sheet): SheetProof {
  const rowsBy = (ways: ReturnType<typeof waysOf>) =>
    tried(ways, ({id, isPlain = false, parents}): RowCandidate[] => {
      const read = parents(sheet);
      return read ? [{id, isPlain, read, identities: rowIdentities(sheet, read)}] : [];
    });
  const columns = tried(columnWays, ({id, sums}): Array<Candidate<readonly ColumnSum[]>> => {
    const read = sums(sheet);
    return [{id, read, identities: columnIdentities(sheet, read)}];
  });
  const said = rowsBy(waysOf(sheet).filter(({id}) => id !== bySumsAlone));
  const alone = rowsBy(waysOf(sheet).filter(({id}) => id === bySumsAlone));
  const exchanged = exchangedIn(columns);
  if (exchanged) return proofOf(sheet, best(sheet, [...said]), exchanged);
  const proved: SheetProof[] = [];
  for (const ways of [said, alone])
    for (const column of columns)
      for (const row of ways) {
        const proof = proofOf(sheet, row, column);
        if (standingOfSides([{sheet, proof}]) !== "proved") continue;
        if (row.isPlain || isWhole(sheet, proof)) return proof;
        proved.push(proof);
      }
  if (proved[0]) return proved[0];
  return proofOf(sheet, best(sheet, [...said]), best(sheet, [...columns]));
}

/** So many rows have to show that columns are exchanged. */
const fewestExchanged = 3;

/**
 * What the columns' meanings say, where sums show that some stand under each
 * other's headers: what a header calls the whole is a part of what it calls one
 * of the parts. The levels of the rows would hold all the same.
 */
function exchangedIn(columns: Iterable<Candidate<readonly ColumnSum[]>>): Candidate<readonly ColumnSum[]> | undefined {
  let meant: Candidate<readonly ColumnSum[]> | undefined;
  for (const way of columns) {
    if (way.id === "meanings") {
      if (failingIn(way.identities).length < fewestExchanged) return undefined;
      meant = way;
    } else if (way.id === bySumsAlone && meant) {
      const {read} = meant;
      return read.some(({whole, parts}) =>
        way.read.some((sum) => parts.includes(sum.whole) && sum.parts.includes(whole) && sum.parts.length > 1)
      )
        ? meant
        : undefined;
    }
  }
  return undefined;
}

/** What comes of each way, made when it is first asked for: most tables are proved by the first ways. */
function tried<Way, T>(ways: readonly Way[], make: (way: Way) => readonly T[]): Iterable<T> {
  const made: Array<readonly T[]> = [];
  return {
    *[Symbol.iterator]() {
      for (const [i, way] of ways.entries()) yield* (made[i] ??= make(way));
    }
  };
}

const bySumsAlone = "order";

interface RowCandidate extends Candidate<Parents> {
  readonly isPlain: boolean;
}

/** Whether all holds, and every total is one of something. */
function isWhole({rows}: Sheet, {identities}: SheetProof): boolean {
  const wholes = new Set(identities.map(({whole}) => whole.row));
  return (
    identities.every(holds) &&
    rows.every(({role, amounts}, i) => role !== "total" || wholes.has(i) || !amounts.some((amount) => amount?.fen))
  );
}

function proofOf(sheet: Sheet, rows: Candidate<Parents>, columns: Candidate<readonly ColumnSum[]>): SheetProof {
  const identities = [...rows.identities, ...columns.identities];
  return {
    rows: rows.id,
    columns: columns.id,
    parents: rows.read,
    sums: columns.read,
    identities,
    doubts: doubtsIn(sheet, identities)
  };
}

/** The one with most that holds beyond the errors that explain what fails. */
function best<T>(sheet: Sheet, candidates: ReadonlyArray<Candidate<T>>): Candidate<T> {
  const score = ({identities}: Candidate<T>) =>
    (identities.filter(holds).length + countTold(identities)) / 2 - 2 * errorsOf(sheet, identities);
  const scores = candidates.map(score);
  return candidates[maxIndex(scores)]!;
}

function errorsOf(sheet: Sheet, identities: readonly Identity[]): number {
  const doubts = doubtsIn(sheet, identities);
  return doubts ? doubts.length : failingIn(identities).length;
}

/** A side of a table with its reading. */
export interface ProvedSide {
  readonly sheet: Sheet;
  readonly proof: SheetProof;
}

/** How a table's reading stands by what its sides say of themselves, and by so many amounts that stand elsewhere. */
export function standingOfSides(sides: readonly ProvedSide[], elsewhere = 0): ReadingStanding {
  const identities = sides.flatMap(({proof}) => proof.identities);
  return readingStanding({
    held: countTold(identities) + elsewhere,
    failed: failingIn(identities).length,
    errors: sides.every(({proof}) => proof.doubts) ? sum(sides, ({proof}) => proof.doubts!.length) : undefined,
    reached: sum(sides, ({sheet, proof}) => reached(sheet, proof.identities))
  });
}

/** What each row of a side is a part of, where its sums prove it; what they tell by order alone they tell below a total. */
export function treeOf(side: ProvedSide): Parents | undefined {
  const {sheet, proof} = side;
  const isBelowTotal = () =>
    proof.identities.some(({kind, whole}) => kind !== "across" && sheet.rows[whole.row]!.role === "total");
  return standingOfSides([side]) === "proved" && (proof.rows !== bySumsAlone || isBelowTotal())
    ? proof.parents
    : undefined;
}

export function failingIn(identities: readonly Identity[]): Identity[] {
  return identities.filter((identity) => !holds(identity));
}

/** An error of print in one row: cells that would have to change by one amount, some of them by as much less. */
export interface Doubt {
  readonly cells: readonly SheetCell[];
  readonly less: readonly SheetCell[];
}

/**
 * Errors of which each, mended by itself, makes every failing identity around it
 * hold and lets none fail that holds. Where sums of one row fail in several
 * columns, as they would for a line that was lost below it, nothing is told.
 */
function doubtsIn(sheet: Sheet, identities: readonly Identity[]): Doubt[] | undefined {
  const around = byCell(identities);
  let failing = failingIn(identities);
  if (failing.length > identities.length / 2 && failing.length > fewFailing) return undefined;
  const found: Doubt[] = [];
  while (failing.length) {
    const [next] = [...byCell(failing).values()]
      .flatMap(({cell}) => doubtsAt(sheet, cell))
      .map((doubt) => ({doubt, touched: touchedBy(doubt, around)}))
      .filter(({doubt, touched}) => isOneError(doubt, touched))
      .map(({doubt, touched}) => ({doubt, mended: touched.filter((identity) => failing.includes(identity))}))
      .sort((a, b) => b.mended.length - a.mended.length || sizeOf(a.doubt) - sizeOf(b.doubt));
    if (!next?.mended.length) return undefined;
    if (found.some(({cells}) => cells[0]!.row === next.doubt.cells[0]!.row)) return undefined;
    found.push(next.doubt);
    failing = failing.filter((identity) => !next.mended.includes(identity));
  }
  return found;
}

/** Where more fails than holds the reading is wrong, if it is not of a few rows. */
const fewFailing = 6;

/** What may have gone wrong at a cell: its own number, one that its row prints several times, or one that belongs to another column. */
function doubtsAt({rows}: Sheet, cell: SheetCell): Doubt[] {
  const {amounts} = rows[cell.row]!;
  const beside = amounts.map((_, column) => ({row: cell.row, column})).filter(({column}) => column !== cell.column);
  const own = amounts[cell.column];
  const alike = beside.filter(({column}) => own && amounts[column]?.fen === own.fen);
  return [
    {cells: [cell], less: []},
    ...(alike.length ? [{cells: [cell, ...alike], less: []}] : []),
    ...beside.map((other) => ({cells: [cell], less: [other]}))
  ];
}

function touchedBy({cells, less}: Doubt, around: ReturnType<typeof byCell>): Identity[] {
  return distinct([...cells, ...less].flatMap((cell) => around.get(keyOf(cell))?.around ?? []));
}

function sizeOf({cells, less}: Doubt): number {
  return cells.length + 2 * less.length;
}

/** Whether one change of the cells makes every identity that they stand in hold. */
function isOneError({cells, less}: Doubt, touched: readonly Identity[]): boolean {
  const [more, fewer] = [new Set(cells.map(keyOf)), new Set(less.map(keyOf))];
  const times = (cell: SheetCell) => Number(more.has(keyOf(cell))) - Number(fewer.has(keyOf(cell)));
  let [lo, hi] = [-Infinity, Infinity];
  for (const {whole, parts, left, half} of touched) {
    const by = times(whole) - sum(parts, times);
    if (by === 0 && Math.abs(left) > half) return false;
    if (by === 0) continue;
    const ends = [(-half - left) / by, (half - left) / by];
    [lo, hi] = [Math.max(lo, Math.min(...ends)), Math.min(hi, Math.max(...ends))];
  }
  return lo <= hi;
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function byCell(identities: readonly Identity[]): Map<string, {readonly cell: SheetCell; readonly around: Identity[]}> {
  const cells = new Map<string, {readonly cell: SheetCell; readonly around: Identity[]}>();
  for (const identity of identities)
    for (const cell of [identity.whole, ...identity.parts]) {
      const known = cells.get(keyOf(cell));
      if (known) known.around.push(identity);
      else cells.set(keyOf(cell), {cell, around: [identity]});
    }
  return cells;
}

/** How many printed amounts some identity reaches. */
function reached(sheet: Sheet, identities: readonly Identity[]): number {
  return [...byCell(identities).values()].filter(({cell}) => amountAt(sheet, cell)).length;
}

function keyOf({row, column}: SheetCell): string {
  return `${row}/${column}`;
}
