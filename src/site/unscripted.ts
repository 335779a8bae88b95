import {localeOf} from "./navigation.js";
import {translator} from "../locale/words/words.js";

/** What stands in a page until a script draws it: why there may be nothing, or just what is drawn already, and the way to the page by itself, whose address an empty `href` is. */
export function unscripted(path: string, drawn?: string): string {
  const t = translator(localeOf(path));
  const isExhibit = /(^|\/)exhibit$/.test(path);
  const dashboard = isExhibit ? `<a href="./" target="_blank" rel="noopener">${t("openFull")}</a>` : "";
  return `<div class="without"><p>${drawn ? t("unscriptedDrawn", {drawn}) : t("unscripted")}</p><p><a href="" target="_blank" rel="noopener">${t("openAlone")}</a>${dashboard}</p></div>`;
}
