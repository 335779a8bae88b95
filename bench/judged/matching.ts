import {canTell} from "./kinds.js";
import type {JudgedRow} from "./judgedRow.js";
import type {Utterance} from "./told.js";

/** What was told and the row that judges it. */
export interface Match {
  readonly row: JudgedRow;
  readonly told: Utterance;
}

export interface Matching {
  readonly matches: readonly Match[];
  /** Rows of which nothing is told. */
  readonly untold: readonly JudgedRow[];
  /** What no row judges. */
  readonly unjudged: readonly Utterance[];
}

interface Pair extends Match {
  readonly likeness: number;
}

/**
 * Finds again what was judged among what is told: by document, rule, place and
 * numbers, since ids change with the reader. The closest first, each once; then
 * rows may share what is told of several places at once, and what is told twice
 * may share a row whose numbers it names.
 */
export function matching(rows: readonly JudgedRow[], told: readonly Utterance[]): Matching {
  const pairs = rows
    .flatMap((row) => told.map((one): Pair => ({row, told: one, likeness: likeness(row, one)})))
    .filter((pair) => pair.likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const [judged, found] = [new Set<Utterance>(), new Set<JudgedRow>()];
  const matches: Match[] = [];
  const take = (isFree: (match: Match) => boolean) => {
    for (const {row, told: one} of pairs) {
      if (!isFree({row, told: one})) continue;
      matches.push({row, told: one});
      judged.add(one);
      found.add(row);
    }
  };
  take((match) => !judged.has(match.told) && !found.has(match.row));
  take((match) => !found.has(match.row));
  take((match) => !judged.has(match.told) && isNamed(match));
  return {matches, untold: rows.filter((row) => !found.has(row)), unjudged: told.filter((one) => !judged.has(one))};
}

/** So many of a row's numbers must be named, where both have any. */
const leastNamed = 0.5;

/** How likely a row speaks of what is told, from 0 (not) to 1: by its rule, its numbers, its page and its place. */
function likeness(row: JudgedRow, told: Utterance): number {
  if (row.document !== told.document || !canTell(row, told.rule)) return 0;
  const named = isNamed({row, told});
  if (row.numbers.length && told.numbers.length && !named) return 0;
  const samePlace = row.place === told.place;
  const samePage = row.page !== undefined && told.pages.includes(row.page);
  if (!samePage && !(samePlace && (named || told.pages.length === 0))) return 0;
  return (
    0.4 * Number(row.rule === told.rule) + 0.3 * partNamed(row, told) + 0.2 * Number(samePage) + 0.1 * Number(samePlace)
  );
}

function isNamed({row, told}: Match): boolean {
  return row.numbers.length > 0 && partNamed(row, told) >= leastNamed;
}

function partNamed({numbers}: JudgedRow, told: Utterance): number {
  return numbers.length ? numbers.filter((number) => told.numbers.includes(number)).length / numbers.length : 0;
}
