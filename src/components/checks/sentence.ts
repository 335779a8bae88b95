import type {Finding} from "../../budget/checks/finding.js";
import {findingSentence} from "../../locale/findingSentence.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import {openFact} from "./openFact.js";

/** What a finding says, each of its numbers a button that opens the number's source and checks. */
export function sentence(finding: Finding, context: DocumentContext): HTMLElement {
  return element("span", {class: "sentence"}, findingSentence(finding, context.locale).map(({text, facts}) => {
    const [first] = facts ?? [];
    return first && text ? element("button", {type: "button", class: "figure", onclick: () => openFact(first, context)}, text) : text;
  }));
}
