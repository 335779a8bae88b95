import {problemText} from "../../locale/words/problemText.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";

/** What the reader met in the documents. */
export function problemList({corpus, locale, t}: PageContext): HTMLElement {
  return corpus.problems.length
    ? element(
        "ul",
        {class: "problems"},
        corpus.problems.map(({place, message}) => element("li", {}, `${place}: ${problemText(message, locale)}`))
      )
    : element("p", {class: "none"}, t("noProblems"));
}
