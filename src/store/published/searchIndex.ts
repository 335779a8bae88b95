import {load} from "./published.js";

/** What can be found. A project is a line too; a term is one of a document's glossary. */
export const foundKinds = ["line", "project", "unit", "reason", "finding", "term"] as const;

export type FoundKind = (typeof foundKinds)[number];

/** Something that can be found, and where it leads. */
export interface SearchEntry {
  readonly kind: FoundKind;
  /** Position of its unit in the list of units. */
  readonly unit: number;
  /** Its name or text in Chinese, and in English where it has one of its own. */
  readonly zh: string;
  readonly en?: string;
  readonly code?: string;
  /** First letters of the syllables of its name. */
  readonly initials?: string;
  /** The year it is of. */
  readonly year: number;
  /** A line's latest amount, and its change from the year before it that has one: fen, with half of the last digit. */
  readonly amount?: readonly [fen: number, half: number];
  readonly change?: readonly [fen: number, half: number, base: number];
  /** Of a line: the breakdown that lists it, and its key; of a finding: its id. */
  readonly by?: string;
  readonly key?: string;
  /** Line and column of its place in the document of the year. */
  readonly at?: readonly [line: number, column: number];
}

/** All that can be searched for, made when the site is built and asked for on use. */
export interface SearchIndex {
  readonly units: ReadonlyArray<{readonly code: string; readonly name: string; readonly initials: string}>;
  readonly entries: readonly SearchEntry[];
}

export const loadSearchIndex = (): Promise<SearchIndex> => load("search.json");
