import {translator} from "../locale/words/words.js";
import {localeOf} from "./navigation.js";

/** The foot of a page: how old the data are that it shows. A draft shows none of them, an exhibit has a foot of its own. */
export function siteFooter(path: string, dataDate: string): string {
  if (/(^|\/)(exhibit|draft)$/.test(path)) return "";
  return `<p>${translator(localeOf(path))("dataDate", {date: dataDate})}</p>`;
}
