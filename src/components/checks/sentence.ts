import type {Finding} from "../../budget/checks/finding.js";
import {findingSentence} from "../../locale/findingSentence.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import {heldMarks} from "../heldMarks.js";
import {openFact} from "./openFact.js";

/** An amount that is no button is not broken either. */
const amount = /^[\d,.]+ ?[万亿]?元$/;

/** What a finding says, each of its numbers a button that opens the number's source and checks. */
export function sentence(finding: Finding, context: DocumentContext): HTMLElement {
  return element("span", {class: "sentence"}, heldMarks(findingSentence(finding, context.locale), (segment) => Boolean(segment.facts)).map(({text, facts, opening, mark}) => {
    const [first] = facts ?? [];
    if (!first || !text) return amount.test(text) ? element("span", {class: "held"}, text) : text;
    const number = element("button", {type: "button", class: "figure", "aria-haspopup": "dialog", onclick: () => openFact(first, context)}, text);
    return opening || mark ? element("span", {class: "held"}, opening, number, mark) : number;
  }));
}
