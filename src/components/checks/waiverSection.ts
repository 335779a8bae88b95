import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import type {CheckedUnit} from "./checkedUnit.js";
import {waivedText} from "./findingCard.js";

/** Accepted findings, those that match nothing any more, and how to accept one. */
export function waiverSection({waivers, unmatched}: CheckedUnit, context: DocumentContext): HTMLElement {
  const {t} = context;
  return element("section", {class: "block", id: "waivers"},
    element("h2", {}, t("waiversTitle")),
    waivers.size + unmatched.length
      ? element("ul", {class: "findings"},
          [...waivers.values()].map((waiver) => element("li", {}, element("code", {}, waiver.finding), " ", waivedText(waiver, context))),
          unmatched.map(({finding}) => element("li", {}, t("unmatchedWaiver", {finding}))))
      : element("p", {}, t("waiversNone")),
    element("p", {class: "place"}, t("waiveHow")));
}
