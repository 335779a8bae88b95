import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";

const joiners = {
  /** Between parts of a clause. */
  comma: [", ", "，"],
  /** Between the items of a list. */
  enumeration: [", ", "、"],
  /** Between clauses. */
  pause: ["; ", "；"],
  /** Between sentences. */
  space: [" ", ""],
  /** Between items that hold commas of their own in Chinese. */
  phrases: [", ", "；"],
  /** Between what is no text: extensions of files. */
  marks: [", ", " "]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;

export type Joiner = keyof typeof joiners;

/** Texts one after another as the language parts them; empty ones are left out. */
export function joined(texts: ReadonlyArray<string | false | undefined>, joiner: Joiner, locale: Locale): string {
  return texts.filter(Boolean).join(inLanguage(joiners[joiner], locale));
}

/** Texts on one line that are no sentence together; empty ones are left out. */
export function dotted(texts: ReadonlyArray<string | false | undefined>): string {
  return texts.filter(Boolean).join(" · ");
}
