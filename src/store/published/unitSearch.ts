import type {FinderEntry, FinderFile} from "./finderFile.js";

/** What a search of units begins from. */
interface Beginning {
  /** Code of the unit that is shown. */
  readonly shown: string;
  /** Codes of units shown before, the latest first. */
  readonly recent: readonly string[];
}

/** Where a word may stand, the place that tells most first. */
type Place = (entry: FinderEntry) => readonly string[];

/** The name, then what else the unit goes by, then where it belongs; within one, a beginning tells more than a middle. */
const places: readonly Place[] = [
  ({name, code, formerNames}) => [name, code, ...formerNames],
  ({initials}) => initials.split(" "),
  ({english}) => [english],
  ({department, divisionName, divisionEnglish, division}) => [department, divisionName, divisionEnglish, division]
];

/**
 * The units that every word of `asked` says something of, best first: any part
 * of a name, a code, an English name, first letters of syllables, of the
 * division or the department. Units shown before and neighbours of the shown
 * one go before others that are as good, and stand alone where nothing is asked.
 */
export function unitsFound(units: FinderFile, asked: string, beginning: Beginning): FinderEntry[] {
  const words = asked.trim().split(/\s+/).map(folded).filter(Boolean);
  const nearness = nearnessTo(units, beginning);
  return units
    .flatMap((entry, position) => {
      const worth = worthOf(entry, words);
      return worth === undefined ? [] : {entry, worth, near: nearness(entry), position};
    })
    .sort((a, b) => a.worth - b.worth || a.near - b.near || a.position - b.position)
    .map(({entry}) => entry);
}

/** The sum of the ranks of the best place of each word; undefined where one stands nowhere. */
function worthOf(entry: FinderEntry, words: readonly string[]): number | undefined {
  let worth = 0;
  for (const word of words) {
    const rank = rankOf(entry, word);
    if (rank === undefined) return undefined;
    worth += rank;
  }
  return worth;
}

function rankOf(entry: FinderEntry, word: string): number | undefined {
  for (const [i, place] of places.entries()) {
    const texts = place(entry).map(folded);
    if (texts.some((text) => text.startsWith(word))) return 2 * i;
    if (texts.some((text) => text.includes(word))) return 2 * i + 1;
  }
  return undefined;
}

/** Units shown before, then those of the same department, of the same division, the others. */
function nearnessTo(units: FinderFile, {shown, recent}: Beginning): (entry: FinderEntry) => number {
  const here = units.find(({code}) => code === shown);
  return (entry) => {
    const before = recent.indexOf(entry.code);
    if (before >= 0) return before - recent.length;
    if (entry.department !== "" && entry.department === here?.department) return 1;
    return entry.division !== "" && entry.division === here?.division ? 2 : 3;
  };
}

/** Without capitals, brackets and spaces: what a reader may leave out. */
function folded(text: string): string {
  return text.toLowerCase().replace(/[\s()（）'’.,·、-]/g, "");
}
