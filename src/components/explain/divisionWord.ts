import type {Word} from "../../locale/words.js";

const words: Readonly<Record<string, Word>> = {
  type: "byType",
  functional: "divideFunctional",
  economic: "divideEconomic",
  operating: "divideEconomic",
  project: "divideProject",
  source: "divideSource"
};

/** What a division divides by, within a sentence. */
export function divisionWord(id: string): Word {
  return words[id] ?? "divideUndivided";
}
