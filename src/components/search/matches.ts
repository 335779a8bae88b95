import type {SearchEntry, SearchIndex} from "../../store/published/searchIndex.js";

export interface FoundEntry {
  readonly entry: SearchEntry;
  readonly score: number;
}

/** An index made ready: of each entry all that may be found in small letters. */
export interface ReadyIndex {
  readonly index: SearchIndex;
  readonly texts: readonly EntryText[];
}

interface EntryText {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
  readonly initials: string;
  readonly unit: string;
  readonly unitInitials: string;
}

export function readyIndex(index: SearchIndex): ReadyIndex {
  const units = index.units.map(({code, name, initials}) => ({text: folded(`${name} ${code}`), initials}));
  const texts = index.entries.map(({zh, en = "", code = "", initials = "", unit}) => ({
    zh: folded(zh),
    en: folded(en),
    code: folded(code),
    initials,
    unit: units[unit]!.text,
    unitInitials: units[unit]!.initials
  }));
  return {index, texts};
}

/** No more are listed where nobody says how many; whoever wants others types more. */
const usual = 40;

/** What is of the unit that is looked at comes first among equals. */
const ownUnit = 3;

/** The totals that every disclosure is asked for first come before lines of a table that are called alike. */
const headline = 2;

/** A name that is just what is asked for, in words one after another, comes before all others. */
const asWhole = 20;

/** How much it counts what an entry is. */
const kinds: Readonly<Record<SearchEntry["kind"], number>> = {
  unit: 4,
  line: 3,
  project: 2,
  term: 1,
  finding: 1,
  reason: 0
};

/** The entries in which every word of a query is found, the best first, and how many there are. */
export function matches(
  {index, texts}: ReadyIndex,
  query: string,
  unit: string,
  most = usual
): {readonly found: readonly FoundEntry[]; readonly all: number} {
  const whole = folded(query);
  const asked = whole.split(/\s+/).filter(Boolean);
  if (!asked.length) return {found: [], all: 0};
  const own = index.units.findIndex(({code}) => code === unit);
  const found: FoundEntry[] = [];
  texts.forEach((text, i) => {
    const words = scoreOf(text, asked);
    if (words === 0) return;
    const entry = index.entries[i]!;
    const standing = kinds[entry.kind] + (entry.unit === own ? ownUnit : 0) + (entry.by === "headline" ? headline : 0);
    const exact = text.zh === whole || text.en === whole ? asWhole : 0;
    found.push({entry, score: words + exact + standing + sizeOf(entry)});
  });
  found.sort((a, b) => b.score - a.score);
  return {found: found.slice(0, most), all: found.length};
}

/** The sum over all words of how well each is found; 0 where one is not. */
function scoreOf(text: EntryText, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const own = wordScore(text, word);
    if (own === 0) return 0;
    score += own;
  }
  return score;
}

/** The whole, its beginning, or a part of it: of a code, a name in either language, or its first letters; least of its unit's name. */
function wordScore({zh, en, code, initials, unit, unitInitials}: EntryText, word: string): number {
  if (code === word) return 30;
  if (zh === word || en === word) return 28;
  if (initials === word) return 20;
  if (zh.startsWith(word) || en.startsWith(word)) return 16;
  if (code.startsWith(word)) return 14;
  if (zh.includes(word)) return 12;
  if (en.includes(` ${word}`)) return 11;
  if (initials.startsWith(word)) return 10;
  if (word.length > 2 && initials.includes(word)) return 6;
  if (word.length > 3 && en.includes(word)) return 5;
  return unit.includes(word) || unitInitials.startsWith(word) ? 4 : 0;
}

/** Of like lines the larger first, never enough to outdo a better match. */
function sizeOf({amount}: SearchEntry): number {
  return amount ? Math.min(0.9, Math.log10(1 + Math.abs(amount[0])) / 16) : 0;
}

/** Full-width letters and digits count as plain ones. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim();
}
