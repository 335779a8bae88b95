export type Locale = "en" | "zh";

export const locales: readonly Locale[] = ["en", "zh"];

/** The value that goes on a page's `lang`. */
export const langOf: Readonly<Record<Locale, string>> = {en: "en", zh: "zh-Hans"};
