import type {Fact} from "../../budget/checks/facts.js";
import {isRatio} from "../../budget/checks/facts.js";
import type {Finding} from "../../budget/checks/finding.js";
import {lineName, measureName} from "../../locale/names.js";
import {factText, findingSentence} from "../../locale/sentences/findingSentence.js";
import {dotted} from "../../locale/words/joiners.js";
import type {DocumentContext} from "../page/context.js";
import {element} from "../page/element.js";
import {stateText} from "../page/phrase.js";
import {openFigure} from "./openFigure.js";
import {heldMarks} from "./summaryText.js";

/** An amount that is no button is not broken either. */
const amount = /^[\d,.]+ ?[万亿]?元$/;

/** What a finding says, each of its numbers a button that opens the number's source and checks. */
export function sentence(finding: Finding, context: DocumentContext): HTMLElement {
  return element(
    "span",
    {class: "sentence"},
    heldMarks(findingSentence(finding, context.locale), (segment) => Boolean(segment.facts)).map(
      ({text, facts, opening, mark}) => {
        const [first] = facts ?? [];
        if (!first || !text) return amount.test(text) ? element("span", {class: "held"}, text) : text;
        const number = element(
          "button",
          {type: "button", class: "figure", "aria-haspopup": "dialog", onclick: () => openFact(first, context)},
          text
        );
        return opening || mark ? element("span", {class: "held"}, opening, number, mark) : number;
      }
    )
  );
}

/** Opens the inspector on a number that a check knows. */
export function openFact(fact: Fact, context: DocumentContext): void {
  const {t, amount, unitWord, locale} = context;
  const blank = fact.state !== "value" && fact.state !== "zero";
  const exact = isRatio(fact)
    ? factText(fact)
    : `${amount(fact.value, {half: fact.half || 5000, signed: fact.part === "change"})} ${unitWord}`;
  openFigure(
    {
      title: lineName(fact, locale),
      fiscalYear: fact.fiscalYear,
      source: fact.source,
      facts: [
        [t("exactAmount"), blank ? stateText(fact.state, context) : exact],
        [t("meaning"), dotted([measureName(fact.measure, locale), fact.code === "total" ? "" : fact.code])],
        [t("yearColumn"), String(fact.year)],
        [t("precision"), blank || isRatio(fact) ? "" : t("plusMinus", {half: fact.half / 100})]
      ]
    },
    context
  );
}
