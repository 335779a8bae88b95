import {missing} from "../budget/errors.js";
import type {Locale} from "../locale/locale.js";
import {document} from "./page.js";

/** The name of the page's `<meta>` that says where the site's root is, as seen from the page. */
export const rootName = "site-root";

/** A page's file below the site's root: `/zh/checks.html`. A plain static server knows no other address; a folder's own page goes without a name. */
export function pagePath(page: string, locale: Locale): string {
  return (locale === "zh" ? "/zh" : "") + page + (page.endsWith("/") ? "" : ".html");
}

/** The address of a page, whatever folder the site stands in. */
export function pageUrl(page: string, locale: Locale): string {
  return siteUrl(pagePath(page, locale));
}

/** Has a page that names no site, another's, stand on the one whose root is given; whether it named none. */
export function standOn(root: string): boolean {
  if (named() !== undefined) return false;
  const meta = document.createElement("meta");
  meta.name = rootName;
  meta.content = root;
  document.head.append(meta);
  return true;
}

let stood: string | undefined;

/** Has all that this code asks for come from the site whose root is given, whatever page it runs in. */
export function standAlways(root: string): void {
  stood = root;
}

function named(): string | undefined {
  return stood ?? document.querySelector<HTMLMetaElement>(`meta[name="${rootName}"]`)?.content;
}

/** The address of a file by its path below the site's root: `/data/corpus.json`. Throws `missing site root` in a page that names none. */
export function siteUrl(path: string): string {
  const root = named();
  if (root === undefined) throw missing("site root", document.baseURI);
  return new URL(root + path.slice(1), document.baseURI).href;
}
