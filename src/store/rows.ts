import {BitSet} from "arquero/src/table/BitSet.js";
import {table} from "arquero/src/table/index.js";

// Arquero's verbs compile their expressions with Function, which a content
// security policy without unsafe-eval forbids. So groups, orders and filters
// are handed to its tables ready made; only `reduce` is called by name.

export type Key = string | number | boolean | null;
type Of<T, V> = (row: T) => V;
type Columns<T, V> = Readonly<Record<string, Of<T, V>>>;

/** A group's keys and sums, how many amounts were added up, and how many there were none of. */
export type Rolled<K, S> = {readonly [N in keyof K]: K[N] extends (row: never) => infer V ? V : never} & {
  readonly [N in keyof S]: number | null;
} & {
  readonly count: number;
  readonly nothing: number;
};

/**
 * Sums by keys, groups in order of first appearance. As in SQL, nothing added
 * up is null and not zero. `count` is of the first sum.
 */
export function rollup<T, K extends Columns<T, Key>, S extends Columns<T, number | null>>(
  rows: readonly T[],
  by: K,
  sums: S
): Rolled<K, S>[] {
  const grouped = tableOf(rows).create({groups: groupsOf(rows, Object.entries(by))});
  return objects(grouped.reduce(new Sums(rows, Object.entries(sums)) as never)) as Rolled<K, S>[];
}

export type Order<T> = readonly [of: Of<T, Key | undefined>, direction?: "ascending" | "descending"];

/** Rows in order of the first key, then the next; what has none is last either way, ties stay as they were. */
export function orderBy<T>(rows: readonly T[], ...orders: readonly Order<T>[]): T[] {
  const order = (a: number, b: number) => {
    for (const [of, direction] of orders) {
      const found = compare(of(rows[a]!), of(rows[b]!), direction === "descending" ? -1 : 1);
      if (found) return found;
    }
    return a - b;
  };
  return kept(tableOf(rows).create({order}));
}

export interface Threshold<T> {
  readonly of: Of<T, number | null | undefined>;
  readonly least: number;
}

/** Rows whose values are, whatever their sign, at least the thresholds: all of them, or any. A value there is none of is not. */
export function atLeast<T>(
  rows: readonly T[],
  thresholds: readonly Threshold<T>[],
  {match = "all"}: {readonly match?: "all" | "any"} = {}
): T[] {
  const reaches =
    (row: T) =>
    ({of, least}: Threshold<T>) =>
      Math.abs(of(row) ?? NaN) >= least;
  return where(rows, (row) => (match === "any" ? thresholds.some(reaches(row)) : thresholds.every(reaches(row))));
}

export function where<T>(rows: readonly T[], test: (row: T) => boolean): T[] {
  const filter = new BitSet(rows.length);
  rows.forEach((row, i) => test(row) && filter.set(i));
  return kept(tableOf(rows).create({filter}));
}

/** Rows with further columns made from each. */
export function derive<T extends object, D extends Columns<T, unknown>>(
  rows: readonly T[],
  columns: D
): Array<T & {readonly [N in keyof D]: ReturnType<D[N]>}> {
  const made = Object.entries(columns).map(([name, of]) => [name, rows.map(of)] as const);
  const derived = objects(tableOf(rows).assign(Object.fromEntries(made) as never));
  return derived.map(({row, ...own}) => ({...(row as T), ...own})) as never;
}

type Table = ReturnType<typeof table>;

function tableOf(rows: readonly unknown[]): Table {
  return table({row: rows as unknown[]});
}

function kept<T>(from: Table): T[] {
  return Array.from(from.indices() as ArrayLike<number>, (i) => from.column("row")!.at(i) as T);
}

function objects(from: Table): Array<Record<string, unknown>> {
  const columns = from.columnNames().map((name) => [name, from.column(name)!] as const);
  return Array.from(from.indices() as ArrayLike<number>, (i) =>
    Object.fromEntries(columns.map(([name, column]) => [name, column.at(i)]))
  );
}

function groupsOf<T>(rows: readonly T[], by: ReadonlyArray<readonly [string, Of<T, Key>]>) {
  const groups = new Map<string, number>();
  const first: number[] = [];
  const keys = Uint32Array.from(rows, (row, i) => {
    const key = JSON.stringify(by.map(([, of]) => of(row)));
    const group = groups.get(key) ?? first.push(i) - 1;
    groups.set(key, group);
    return group;
  });
  return {
    keys,
    rows: first,
    size: first.length,
    names: by.map(([name]) => name),
    get: by.map(
      ([, of]) =>
        (i: number) =>
          of(rows[i]!)
    )
  };
}

interface Cell {
  readonly sums: Array<number | null>;
  count: number;
  nothing: number;
}

/** The shape that Arquero's reduce asks for. */
class Sums<T> {
  constructor(
    readonly rows: readonly T[],
    readonly columns: ReadonlyArray<readonly [string, Of<T, number | null>]>
  ) {}

  outputs(): string[] {
    return [...this.columns.map(([name]) => name), "count", "nothing"];
  }

  init(): Cell {
    return {sums: this.columns.map(() => null), count: 0, nothing: 0};
  }

  add(cell: Cell, row: number): void {
    this.columns.forEach(([, of], i) => {
      const value = of(this.rows[row]!);
      if (value !== null) cell.sums[i] = (cell.sums[i] ?? 0) + value;
      if (i === 0) ++cell[value === null ? "nothing" : "count"];
    });
  }

  /** Adds to the end: from the third group on, the index that Arquero 8.0.3 hands over is wrong. */
  write({sums, count, nothing}: Cell, values: Record<string, unknown[]>): number {
    this.outputs().forEach((name, i) => values[name]!.push([...sums, count, nothing][i]));
    return 1;
  }
}

function compare(a: Key | undefined, b: Key | undefined, sign: 1 | -1): number {
  const [none, noneOther] = [a === null || a === undefined, b === null || b === undefined];
  if (none || noneOther) return Number(none) - Number(noneOther);
  return a! < b! ? -sign : a! > b! ? sign : 0;
}
