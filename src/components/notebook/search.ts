import {fenPer} from "../../budget/amount.js";
import type {Locale} from "../../locale/locale.js";
import {inLanguage} from "../../locale/locale.js";
import type {FoundKind, SearchEntry, SearchIndex} from "../../store/published/searchIndex.js";
import {foundLink} from "../search/foundLink.js";
import {matches} from "../search/matches.js";
import {loadReady} from "../search/ready.js";
import {pageLocale} from "./locale.js";

/** Something that the search finds, in columns for `table` and Arquero; what it has none of is null. */
export interface FoundRow extends Readonly<Record<string, string | number | null>> {
  readonly kind: FoundKind;
  /** Its name or text, in the page's language where it has one there. */
  readonly name: string;
  /** Of a line, the breakdown that lists it: `headline`, `functional`, `economic` … */
  readonly by: string | null;
  /** Of a function, an economic class or a unit. */
  readonly code: string | null;
  /** Code and name of the unit that it is of. */
  readonly unit: string;
  readonly unitName: string;
  /** The year of its document, or of its latest amount. */
  readonly year: number;
  /** A line's latest amount, in whole fen and in 万元. */
  readonly fen: number | null;
  readonly wan: number | null;
  /** How it changed from the year `base`, the one before that has an amount; in 万元. */
  readonly change: number | null;
  readonly base: number | null;
  /** Where it stands on the site. */
  readonly address: string;
}

interface SearchOptions {
  readonly limit?: number;
  /** Code of the unit whose lines come first among equals. */
  readonly unit?: string;
}

/** What the site's search finds, the best first: by names in Chinese or English, codes, first letters of syllables. */
export async function search(text: string, {limit = 40, unit = ""}: SearchOptions = {}): Promise<FoundRow[]> {
  const ready = await loadReady();
  return matches(ready, text, unit, limit).found.map(({entry}) => foundRow(entry, ready.index, pageLocale()));
}

const wan = (fen: number | undefined) => (fen === undefined ? null : fen / fenPer.wan);

export function foundRow(entry: SearchEntry, index: SearchIndex, locale: Locale): FoundRow {
  const {kind, zh, en, by, code, year, amount, change} = entry;
  const unit = index.units[entry.unit]!;
  return {
    kind,
    name: inLanguage([en ?? zh, zh], locale),
    by: by ?? null,
    code: code ?? null,
    unit: unit.code,
    unitName: unit.name,
    year,
    fen: amount?.[0] ?? null,
    wan: wan(amount?.[0]),
    change: wan(change?.[0]),
    base: change?.[2] ?? null,
    address: foundLink(entry, index, {display: "wan", locale})
  };
}
