import type {Marks, Ruling} from "./marks.js";

/** Lines this close are one line; ends this close meet. */
const tolerance = 2;
const reach = 3;
/** Shorter lines are dashes, ticks and boxes around a character. */
const shortest = 5;

/** The lines of one table. */
export interface Ruled {
  readonly horizontal: readonly Ruling[];
  readonly vertical: readonly Ruling[];
}

/** The tables that a page's lines draw: lines that cross, at least two one way and one the other. */
export function ruledTables({horizontal, vertical}: Pick<Marks, "horizontal" | "vertical">): Ruled[] {
  const across = merged(horizontal);
  const down = merged(vertical);
  const group = connected(across, down);
  const tables = new Map<number, {horizontal: Ruling[]; vertical: Ruling[]}>();
  const tableOf = (id: number) => tables.get(id) ?? tables.set(id, {horizontal: [], vertical: []}).get(id)!;
  across.forEach((ruling, i) => tableOf(group(i)).horizontal.push(ruling));
  down.forEach((ruling, i) => tableOf(group(across.length + i)).vertical.push(ruling));
  return [...tables.values()].filter((table) => table.horizontal.length + table.vertical.length >= 3 && table.horizontal.length && table.vertical.length);
}

/** Joins pieces of one line. */
export function merged(rulings: readonly Ruling[]): Ruling[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const lines: Array<{at: number; pieces: Ruling[]}> = [];
  for (const ruling of sorted) {
    const last = lines.at(-1);
    if (last && ruling.at - last.at <= tolerance) last.pieces.push(ruling);
    else lines.push({at: ruling.at, pieces: [ruling]});
  }
  return lines.flatMap(({pieces}) => joined(pieces)).filter(({from, to}) => to - from >= shortest);
}

function joined(pieces: readonly Ruling[]): Ruling[] {
  const at = pieces.reduce((sum, piece) => sum + piece.at, 0) / pieces.length;
  const spans: Array<{from: number; to: number}> = [];
  for (const {from, to} of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && from <= last.to + reach) last.to = Math.max(last.to, to);
    else spans.push({from, to});
  }
  return spans.map((span) => ({at, ...span}));
}

/** Numbers the lines by which of them cross or touch, one after the other. */
function connected(across: readonly Ruling[], down: readonly Ruling[]): (index: number) => number {
  const parent = Array.from({length: across.length + down.length}, (_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  across.forEach((h, i) =>
    down.forEach((v, k) => {
      if (covers(h, v.at) && covers(v, h.at)) parent[root(i)] = root(across.length + k);
    })
  );
  return root;
}

function covers({from, to}: Ruling, at: number): boolean {
  return from - reach <= at && at <= to + reach;
}

/** Where lines stand, those almost in one place as one. */
export function places(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) if (!found.length || value - found.at(-1)! > reach) found.push(value);
  return found;
}
