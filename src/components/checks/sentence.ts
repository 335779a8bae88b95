import type {Finding} from "../../budget/checks/finding.js";
import type {Segment} from "../../locale/findingSentence.js";
import {findingSentence} from "../../locale/findingSentence.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import {openFact} from "./openFact.js";

/** An amount that is no button is not broken either. */
const amount = /^[\d,.]+ ?[万亿]?元$/;

/** What a finding says, each of its numbers a button that opens the number's source and checks. */
export function sentence(finding: Finding, context: DocumentContext): HTMLElement {
  return element("span", {class: "sentence"}, withoutLooseMarks(findingSentence(finding, context.locale)).map(({text, facts, mark}) => {
    const [first] = facts ?? [];
    if (!first || !text) return amount.test(text) ? element("span", {class: "held"}, text) : text;
    const number = element("button", {type: "button", class: "figure", "aria-haspopup": "dialog", onclick: () => openFact(first, context)}, text);
    return mark ? element("span", {class: "held"}, number, mark) : number;
  }));
}

/** A punctuation mark stays with the number before it: no line begins with one. */
function withoutLooseMarks(segments: readonly Segment[]): Array<Segment & {readonly mark?: string}> {
  return segments.map((segment, i) => {
    const mark = segment.facts ? markAt(segments[i + 1]) : "";
    const text = segments[i - 1]?.facts ? segment.text.slice(markAt(segment).length) : segment.text;
    return {...segment, text, ...(mark ? {mark} : {})};
  });
}

function markAt(segment: Segment | undefined): string {
  return /^[，。；：、）,.;:)]/.exec(segment?.text ?? "")?.[0] ?? "";
}
