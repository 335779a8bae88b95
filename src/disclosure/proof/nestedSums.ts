import {sum} from "d3-array";
import type {Amount} from "../../budget/amount.js";

/** The amounts of a row, or those of a column. */
type Item = ReadonlyArray<Amount | undefined>;

/** One way of dividing what follows an item into its parts: where it ends, and how many wholes it has. */
interface Division {
  readonly end: number;
  readonly wholes: number;
  readonly parts: readonly number[];
}

interface Partial {
  readonly sums: readonly number[];
  readonly wholes: number;
  readonly parts: readonly number[];
}

/** No more ways are followed from one item: a table that has so many says nothing by its order. */
const mostWays = 4000;

/**
 * For each item the one that it is a part of, by order and sums alone: wholes
 * stand before their parts and equal them in every amount but for so many that
 * may be wrong. Of several divisions
 * the one with the most wholes. Undefined where amounts below zero leave it open.
 */
export function nestedSums(items: readonly Item[], wrong = 0): Array<number | undefined> | undefined {
  if (items.some((item) => item.some((amount) => amount && amount.fen < 0))) return undefined;
  const divisions: Array<readonly Division[]> = [];
  for (let i = items.length - 1; i >= 0; --i) divisions[i] = divisionsOf(items, i, divisions, wrong);
  return parentsOf(items.length, divisions);
}

function divisionsOf(
  items: readonly Item[],
  whole: number,
  divisions: ReadonlyArray<readonly Division[]>,
  wrong: number
): Division[] {
  const leaf: Division = {end: whole + 1, wholes: 0, parts: []};
  if (isNothing(items[whole]!)) return [leaf];
  const found: Division[] = [leaf];
  const open = new Map<number, Map<number, Partial>>([
    [whole + 1, new Map([[0, {sums: items[whole]!.map(() => 0), wholes: 0, parts: []}]])]
  ]);
  let ways = 0;
  for (let at = whole + 1; at <= items.length; ++at) {
    const here = [...(open.get(at)?.values() ?? [])];
    for (const partial of here) {
      if (partial.parts.length && equals(items, whole, partial, wrong)) {
        const several = partial.parts.filter((part) => !isNothing(items[part]!)).length > 1;
        found.push({end: at, wholes: partial.wholes + (several ? 1 : only(partial)), parts: partial.parts});
      }
      if (at === items.length || ++ways > mostWays) continue;
      for (const {end, wholes} of divisions[at]!) {
        const sums = partial.sums.map((value, k) => value + (items[at]![k]?.fen ?? 0));
        if (exceeds(items[whole]!, sums, partial.parts.length + 1, wrong)) continue;
        put(open, end, {sums, wholes: partial.wholes + wholes, parts: [...partial.parts, at]});
      }
    }
  }
  return best(found);
}

/** An amount that comes again at once is taken for its only part where that has parts itself: a total printed twice. Else it is hardly one: an item of the same price. */
function only({wholes}: Partial): number {
  return wholes >= 1 ? 0.01 : -0.01;
}

/** Of the divisions that end in one place the one with the most wholes. */
function best(found: readonly Division[]): Division[] {
  const byEnd = new Map<number, Division>();
  for (const division of found) {
    const known = byEnd.get(division.end);
    if (!known || division.wholes > known.wholes) byEnd.set(division.end, division);
  }
  return [...byEnd.values()];
}

function put(open: Map<number, Map<number, Partial>>, end: number, partial: Partial): void {
  const there = open.get(end) ?? new Map<number, Partial>();
  const key = sum(partial.sums);
  const known = there.get(key);
  if (!known || partial.wholes > known.wholes) there.set(key, partial);
  open.set(end, there);
}

function isNothing(item: Item): boolean {
  return item.every((amount) => !amount?.fen);
}

function equals(items: readonly Item[], whole: number, {sums, parts}: Partial, wrong: number): boolean {
  const off = items[whole]!.filter(
    (amount, k) =>
      Math.abs((amount?.fen ?? 0) - sums[k]!) > (amount?.half ?? 0) + sum(parts, (part) => items[part]![k]?.half ?? 0)
  );
  return off.length <= wrong;
}

function exceeds(whole: Item, sums: readonly number[], parts: number, wrong: number): boolean {
  const over = whole.filter((amount, k) => sums[k]! - (amount?.fen ?? 0) > (amount?.half ?? 0) * (parts + 1));
  return over.length > wrong;
}

/** What stands by itself tells less than what is part of something. */
const apart = 0.1;

function parentsOf(length: number, divisions: ReadonlyArray<readonly Division[]>): Array<number | undefined> {
  const most: number[] = [];
  most[length] = 0;
  const chosen: Division[] = [];
  for (let i = length - 1; i >= 0; --i) {
    const ranked = divisions[i]!.map((division) => ({division, total: division.wholes + most[division.end]! - apart}));
    const top = ranked.reduce((a, b) => (b.total > a.total ? b : a));
    [most[i], chosen[i]] = [top.total, top.division];
  }
  const parents = Array.from<number | undefined>({length});
  const adopt = (whole: number, {parts, end}: Division): void => {
    parts.forEach((part, k) => {
      parents[part] = whole;
      adopt(
        part,
        divisions[part]!.find((division) => division.end === (parts[k + 1] ?? end))!
      );
    });
  };
  for (let i = 0; i < length; i = chosen[i]!.end) adopt(i, chosen[i]!);
  return parents;
}
