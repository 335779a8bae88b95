import {dotted} from "../locale/words/joiners.js";
import {translator} from "../locale/words/words.js";
import {pagePath} from "../store/site.js";
import {localeOf, relative} from "./navigation.js";

/** The foot of a page: how old the data are that it shows, where they are put into other pages, and where what was quoted of them is verified. A draft shows none of them, an exhibit has a foot of its own. */
export function siteFooter(path: string, dataDate: string): string {
  if (/(^|\/)(exhibit|draft)$/.test(path)) return "";
  const locale = localeOf(path);
  const t = translator(locale);
  const link = (page: string, text: string) => `<a href="${relative(path, pagePath(page, locale))}">${text}</a>`;
  const links = [link("/embed", t("embedLink")), link("/verify", t("verifyLink"))];
  return `<p>${dotted([t("dataDate", {date: dataDate}), ...links])}</p>`;
}
