import type {Locale} from "../locale/locale.js";
import type {Word} from "../locale/words/words.js";
import {translator} from "../locale/words/words.js";
import {pagePath} from "../store/site.js";

/** The pages that the navigation offers, in order. A new page is a new row. */
export const navigation: ReadonlyArray<readonly [path: string, word: Word]> = [
  ["/", "overview"],
  ["/variances", "variances"],
  ["/explanations", "explanations"],
  ["/structure", "structure"],
  ["/trends", "trends"],
  ["/compare", "compareUnits"],
  ["/statements", "statements"],
  ["/checks", "checks"],
  ["/explore", "explore"],
  ["/notebooks/", "notebooks"],
  ["/draft", "draft"],
  ["/sources", "sources"]
];

export function localeOf(path: string): Locale {
  return path === "/zh" || path.startsWith("/zh/") ? "zh" : "en";
}

/** A page by its name in either language: `/variances` for `/zh/variances`, `/` for `/zh/index`. */
function pageOf(path: string): string {
  const page = path.replace(/^\/zh(?=\/|$)/, "").replace(/\/index$/, "/");
  return page || "/";
}

/** Whether a page is a notebook, which only its author's language has, or the list of them. */
export function isNotebook(path: string): boolean {
  return /^\/(?:zh\/)?notebooks\//.test(path);
}

/** The same page in the other language; of a notebook the list of those in it. */
export function twinPath(path: string): string {
  return pagePath(isNotebook(path) ? "/notebooks/" : pageOf(path), localeOf(path) === "zh" ? "en" : "zh");
}

interface NavigationLink {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
}

/** Links of the navigation as seen from a page, relative so that the site works in any folder. */
export function linksFrom(path: string): NavigationLink[] {
  const locale = localeOf(path);
  const t = translator(locale);
  const here = pageOf(path);
  return navigation.map(([page, word]) => ({
    href: relative(path, pagePath(page, locale)),
    text: t(word),
    current: page === here || (page === "/notebooks/" && isNotebook(path))
  }));
}

/** A relative address from one page to another. */
export function relative(from: string, to: string): string {
  const depth = from.split("/").length - 2;
  return (depth ? "../".repeat(depth) : "./") + to.slice(1);
}
