import {missing} from "../budget/errors.js";

export type Locale = "en" | "zh";

/** The word of a language, of the two that a table gives. Throws where a page has it not: it is of the other language, or one that mentions it nowhere. */
export function inLanguage<T>([en, zh]: readonly [en?: T, zh?: T] = [], locale: Locale): T {
  const word = locale === "en" ? en : zh;
  if (word === undefined) throw missing("word", locale);
  return word;
}

export const locales: readonly Locale[] = ["en", "zh"];

/** The value that goes on a page's `lang`. */
export const langOf: Readonly<Record<Locale, string>> = {en: "en", zh: "zh-Hans"};
