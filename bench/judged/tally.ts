import {group} from "d3-array";
import type {JudgedRow, JudgedVerdict} from "./judgedRow.js";
import type {Match, Matching} from "./matching.js";
import type {HowTold, Utterance} from "./told.js";
import {manners} from "./told.js";

/** What a matching comes to, of all documents or some. */
export interface Tally {
  /** Contradictions told, each judged, by verdict; those of no row are unjudged. */
  readonly contradictions: Readonly<Record<JudgedVerdict | "unjudged", number>>;
  /** Errors in print that are known, and those that are told in whatever manner. */
  readonly known: number;
  readonly told: number;
}

/** What became of a row: how it is told, most loudly where it is in several manners, or that it is not. */
export type Fate = HowTold | "untold";

const nothing: Tally["contradictions"] = {
  holds: 0,
  false: 0,
  habit: 0,
  repeat: 0,
  consequence: 0,
  advice: 0,
  doubtful: 0,
  unjudged: 0
};

export function tallyOf({matches, untold, unjudged}: Matching): Tally {
  const contradictions = {...nothing};
  for (const {verdict} of contradictionsOf(matches)) contradictions[verdict]++;
  contradictions.unjudged = unjudged.filter(({manner}) => manner === "contradiction").length;
  const found = new Set(errorsIn(matches.map(({row}) => row)));
  return {contradictions, known: new Set([...found, ...errorsIn(untold)]).size, told: found.size};
}

/** The row that judges each contradiction: of several, one that holds. */
export function contradictionsOf(matches: readonly Match[]): JudgedRow[] {
  const own = group(
    matches.filter(({told}) => told.manner === "contradiction"),
    ({told}) => told
  );
  return [...own.values()].map((several) => (several.find(({row}) => row.verdict === "holds") ?? several[0]!).row);
}

/** Errors in print of which no row is told, each by its first row. */
export function errorsUntold({matches, untold}: Matching): JudgedRow[] {
  const told = new Set(errorsIn(matches.map(({row}) => row)));
  const left = group(
    untold.filter(({verdict}) => verdict === "holds"),
    errorOf
  );
  return [...left].filter(([error]) => !told.has(error)).map(([, [first]]) => first!);
}

/** Errors in print among rows: rows that hold, those of one name once. */
function errorsIn(rows: readonly JudgedRow[]): string[] {
  return rows.filter(({verdict}) => verdict === "holds").map(errorOf);
}

function errorOf(row: JudgedRow): string {
  return row.error || rowText(row);
}

/** Loudest first. */
export const fatesOf: readonly Fate[] = [...manners, "untold"];

/** What became of every row: none may vanish. */
export function fates({matches, untold}: Matching): ReadonlyMap<JudgedRow, Fate> {
  const all = new Map<JudgedRow, Fate>(untold.map((row) => [row, "untold"]));
  for (const [row, own] of group(matches, (match) => match.row)) all.set(row, loudest(own.map(({told}) => told)));
  return all;
}

function loudest(told: readonly Utterance[]): Fate {
  return manners.find((manner) => told.some((one) => one.manner === manner))!;
}

/** The part of a matching that documents, rules or whatever else single out. */
export function portionOf(
  {matches, untold, unjudged}: Matching,
  isOf: (one: Pick<Utterance, "document" | "rule">) => boolean
): Matching {
  return {
    matches: matches.filter(({told}) => isOf(told)),
    untold: untold.filter(isOf),
    unjudged: unjudged.filter(isOf)
  };
}

export function rowText({document, page, rule, place, numbers}: JudgedRow): string {
  return [`${document}${page === undefined ? "" : `:${page}`}`, rule, place, numbers.join(" ")]
    .filter(Boolean)
    .join(" ");
}
