export type Locale = "en" | "zh";

/** The word of a language, of the two that a table gives. */
export function inLanguage<T>([en, zh]: readonly [en: T, zh: T], locale: Locale): T {
  return locale === "en" ? en : zh;
}

export const locales: readonly Locale[] = ["en", "zh"];

/** The value that goes on a page's `lang`. */
export const langOf: Readonly<Record<Locale, string>> = {en: "en", zh: "zh-Hans"};
