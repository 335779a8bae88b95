import {localeOf, linksFrom, relative, twinPath} from "./navigation.js";
import {translator} from "../locale/words/words.js";
import {pagePath} from "../store/site.js";

/** The header of a page: static, so that it stands before any script runs; scripts fill the pickers. */
export function siteHeader({path}: {path: string}): string {
  if (/(^|\/)exhibit$/.test(path)) return "";
  const locale = localeOf(path);
  const t = translator(locale);
  const links = linksFrom(path).map(
    ({href, text, current}) => `<a class="nav-link" href="${href}"${current ? ' aria-current="page"' : ""}>${text}</a>`
  );
  return `<a class="skip" href="#page">${t("skip")}</a>
<div class="masthead">
  <a class="brand" href="${relative(path, pagePath("/", locale))}">${t("product")}</a>
  <nav class="pages" aria-label="${t("pages")}">${links.join("")}</nav>
  <div class="pickers" id="pickers"></div>
  <div class="switches">
    <button class="switch" id="open-search" type="button" aria-haspopup="dialog" aria-keyshortcuts="/">${t("searchOpen")}</button>
    <a class="switch" id="twin" lang="${locale === "en" ? "zh-Hans" : "en"}" href="${relative(path, twinPath(path))}">${t("otherLanguage")}</a>
    <button class="switch" id="theme" type="button" aria-label="${t("theme")}" title="${t("theme")}">◐</button>
  </div>
</div>`;
}
