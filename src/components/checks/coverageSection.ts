import type {Coverage} from "../../budget/checks/coverage.js";
import {factText, placeName} from "../../locale/findingSentence.js";
import {isRatio} from "../../budget/checks/fact.js";
import {formatCount} from "../../locale/number.js";
import {lineName} from "../../locale/names.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import {openFact} from "./openFact.js";

/** Printed numbers in which an error could not be noticed. */
export function coverageSection({uncovered}: Coverage, context: DocumentContext): HTMLElement {
  const {t, locale} = context;
  return element("section", {class: "block", id: "uncovered"},
    element("h2", {}, t("coverageOfChecks")),
    element("p", {class: "subtitle"}, uncovered.length ? t("uncoveredCount", {count: formatCount(uncovered.length)}) : t("coverageNone")),
    element("ul", {class: "uncovered"}, uncovered.map((fact) => element("li", {},
      element("span", {}, lineName(fact, locale), element("span", {class: "place"}, ` ${placeName(fact, locale)}`)),
      element("button", {type: "button", class: "figure", onclick: () => openFact(fact, context)}, `${factText(fact)}${isRatio(fact) ? "" : " 万元"}`)))));
}
