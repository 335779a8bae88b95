import type {Locale} from "../../locale/locale.js";
import {document} from "../../store/page.js";

/** The language of the page that a notebook stands on. */
export function pageLocale(): Locale {
  return document.documentElement.lang.startsWith("zh") ? "zh" : "en";
}
