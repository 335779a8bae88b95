import {max} from "d3-array";
import type {ColumnSum} from "./headerTree.js";
import {columnWays} from "./headerTree.js";
import type {Identity, SheetCell} from "./identities.js";
import {columnIdentities, rowIdentities} from "./identities.js";
import type {Parents} from "./levels.js";
import {levelWays} from "./levels.js";
import type {Sheet} from "./sheet.js";

/** A reading of a sheet and what the sheet says of itself under it. */
export interface SheetProof {
  /** Ids of the ways in which its rows and its columns were read. */
  readonly rows: string;
  readonly columns: string;
  readonly parents: Parents;
  readonly sums: readonly ColumnSum[];
  readonly identities: readonly Identity[];
  /** The fewest amounts whose change makes every identity hold; undefined where no few do. */
  readonly doubtful: readonly SheetCell[] | undefined;
}

interface Candidate<T> {
  readonly id: string;
  readonly read: T;
  readonly identities: readonly Identity[];
}

/** Reads a sheet in every way its labels and header allow, and keeps the one under which most of what it says of itself holds. */
export function prove(sheet: Sheet): SheetProof {
  const rows = best(
    levelWays.flatMap(({id, parents}): Array<Candidate<Parents>> => {
      const read = parents(sheet);
      return read ? [{id, read, identities: rowIdentities(sheet, read)}] : [];
    })
  );
  const columns = best(
    columnWays.map(({id, sums}): Candidate<readonly ColumnSum[]> => {
      const read = sums(sheet);
      return {id, read, identities: columnIdentities(sheet, read)};
    })
  );
  const identities = [...rows.identities, ...columns.identities];
  return {
    rows: rows.id,
    columns: columns.id,
    parents: rows.read,
    sums: columns.read,
    identities,
    doubtful: doubtfulIn(identities)
  };
}

/** The first that is as good as proved by itself; failing that the one with most that holds beyond what fails. */
function best<T>(candidates: ReadonlyArray<Candidate<T>>): Candidate<T> {
  const proved = candidates.find(({identities}) => isConvincing(identities));
  const score = ({identities}: Candidate<T>) => held(identities) - 2 * failed(identities);
  const most = max(candidates, score);
  return proved ?? candidates.find((candidate) => score(candidate) === most)!;
}

function isConvincing(identities: readonly Identity[]): boolean {
  return held(identities) >= 3 && failed(identities) <= identities.length / 10;
}

function held(identities: readonly Identity[]): number {
  return identities.filter(({left, isTelling}) => left === 0 && isTelling).length;
}

function failed(identities: readonly Identity[]): number {
  return identities.filter(({left}) => left !== 0).length;
}

/** Amounts of which each, changed by itself, makes every failing identity around it hold and lets none fail that holds. */
function doubtfulIn(identities: readonly Identity[]): SheetCell[] | undefined {
  let failing = identities.filter(({left}) => left !== 0);
  const found: SheetCell[] = [];
  const holding = byCell(identities.filter(({left}) => left === 0));
  while (failing.length) {
    const [next] = [...byCell(failing).values()]
      .filter(({cell, around}) => !holding.has(keyOf(cell)) && isOneError(cell, around))
      .sort((a, b) => b.around.length - a.around.length);
    if (!next) return undefined;
    found.push(next.cell);
    failing = failing.filter((identity) => !next.around.includes(identity));
  }
  return found;
}

/** Whether one change of the cell settles all of them. */
function isOneError(cell: SheetCell, around: readonly Identity[]): boolean {
  const asked = around.map(({whole, left, half}) => ({change: keyOf(whole) === keyOf(cell) ? -left : left, half}));
  const [first] = asked;
  return asked.every(({change, half}) => Math.abs(change - first!.change) <= half + first!.half);
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
export function reached(identities: readonly Identity[]): number {
  return byCell(identities).size;
}

function keyOf({row, column}: SheetCell): string {
  return `${row}/${column}`;
}
