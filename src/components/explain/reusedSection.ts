import type {LedgerLine} from "../../budget/explain/ledger.js";
import {reusedReasons} from "../../budget/explain/reused.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";
import {lineName} from "../../locale/names.js";
import {changeText} from "../phrase.js";

/** The same words given for several changes, once each. */
export function reusedSection(entries: readonly LedgerLine[], context: PageContext): HTMLElement | false {
  const {t, locale} = context;
  const reused = reusedReasons(entries);
  return reused.length > 0 && element("section", {class: "block reused", id: "reused", "aria-labelledby": "reused-title"},
    element("h2", {id: "reused-title"}, t("reusedTitle")),
    element("p", {class: "subtitle"}, t("reusedSubtitle")),
    element("ul", {}, reused.map(({text, entries: own}) => element("li", {},
      element("blockquote", {lang: "zh-Hans"}, text),
      element("p", {}, own.map(({line, variance}, i) => [i ? (locale === "zh" ? "、" : ", ") : "", `${lineName(line, locale)} ${changeText(variance, context)}`].join("")).join(""))))));
}
