import type {Book, Entry} from "./book.js";
import {makeUp} from "./book.js";

/** Sources that some documents list beside their sum. */
const wholes: ReadonlyArray<readonly [whole: string, parts: readonly string[]]> = [
  ["appropriation", ["generalBudget", "governmentFund", "stateCapital"]],
  ["unitFunds", ["business", "operating", "superior", "subordinate", "other"]]
];

/** The sources of revenue that add up without counting money twice: parts where they make up their whole, else the whole. */
export function sourcesOf(book: Book): Entry[] {
  const listed = book.list("revenue", "all", "source").filter(({line}) => !line.code.includes("."));
  const left = wholes.reduce((entries, [whole, parts]) => withoutDouble(entries, whole, parts), listed);
  const carried = book.total("carriedIn");
  const isListed = left.some(({line}) => line.code === "carryover" || line.code === "surplus");
  return carried && carried.fen !== 0 && !isListed ? [...left, carried] : left;
}

function withoutDouble(entries: readonly Entry[], whole: string, parts: readonly string[]): Entry[] {
  const sum = entries.find(({line}) => line.code === whole);
  if (!sum) return [...entries];
  const below = entries.filter(({line}) => parts.includes(line.code));
  return below.length && makeUp(below, sum) ? entries.filter((entry) => entry !== sum) : entries.filter((entry) => !below.includes(entry));
}
