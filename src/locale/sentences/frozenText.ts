import type {Slots} from "../fill.js";
import {fill} from "../fill.js";
import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";
import {frozenWords} from "../words/frozenWords.js";

/** What is said of a version of the data. */
export function frozenText(word: keyof typeof frozenWords, locale: Locale, slots: Slots<unknown> = {}): string {
  return fill(inLanguage(frozenWords[word], locale), slots);
}
