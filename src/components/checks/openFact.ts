import type {Fact} from "../../budget/checks/fact.js";
import {isRatio} from "../../budget/checks/fact.js";
import {factText} from "../../locale/findingSentence.js";
import {lineName, measureNames} from "../../locale/names.js";
import type {DocumentContext} from "../documentContext.js";
import {openFigure} from "../figureDialog.js";
import {stateText} from "../phrase.js";

/** Opens the inspector on a number that a check knows. */
export function openFact(fact: Fact, context: DocumentContext): void {
  const {t, amount, unitWord, locale} = context;
  const blank = fact.state !== "value" && fact.state !== "zero";
  const exact = isRatio(fact) ? factText(fact) : `${amount(fact.value, {half: fact.half || 5000, signed: fact.part === "change"})} ${unitWord}`;
  openFigure({
    title: lineName(fact, locale),
    fiscalYear: fact.fiscalYear,
    source: fact.source,
    facts: [
      [t("exactAmount"), blank ? stateText(fact.state, context) : exact],
      [t("meaning"), [measureNames[fact.measure][locale === "en" ? 0 : 1], fact.code === "total" ? "" : fact.code].filter(Boolean).join(" · ")],
      [t("yearColumn"), String(fact.year)],
      [t("precision"), blank || isRatio(fact) ? "" : t("plusMinus", {half: fact.half / 100})]
    ]
  }, context);
}
