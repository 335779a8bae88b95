import {isRatio} from "../../budget/checks/fact.js";
import type {Change, Repair} from "../../budget/checks/repair.js";
import {factText, isBlank, placeName} from "../../locale/findingSentence.js";
import {evidenceText, meantText, repairedName} from "../../locale/repairSentence.js";
import {blankName} from "../../locale/ruleWords.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import {openFact} from "./openFact.js";

/** What few changes would settle: a number, what it would be, and what speaks for it. */
export function repairSection(repairs: readonly Repair[], context: DocumentContext): HTMLElement | undefined {
  const {t} = context;
  if (!repairs.length) return undefined;
  return element("section", {class: "block repairs", id: "repairs"},
    element("h2", {}, t("repairTitle")),
    element("p", {class: "subtitle"}, t("repairSubtitle")),
    element("ol", {}, repairs.map((repair) => element("li", {},
      element("p", {class: "place"}, [clearsText(repair, context), othersText(repair, context)].filter(Boolean).join(" · ")),
      element("dl", {}, repair.changes.map((change) => proposed(change, context)))))));
}

function proposed(change: Change, context: DocumentContext): HTMLElement {
  const {fact} = change;
  const {locale} = context;
  const unit = isRatio(fact) ? "" : " 万元";
  return element("div", {},
    element("dt", {}, repairedName(fact, locale), element("span", {class: "place"}, ` ${placeName(fact, locale)}`)),
    element("dd", {},
      element("span", {class: "amount"}, element("button", {type: "button", class: "figure", onclick: () => openFact(fact, context)}, isBlank(fact) ? blankName[locale === "en" ? 0 : 1] : factText(fact)), " → ", element("strong", {}, `${meantText(change)}${unit}`)),
      element("span", {class: "evidence"}, evidenceText(change, locale))));
}

function clearsText({clears}: Repair, {t}: DocumentContext): string {
  return clears.length === 1 ? t("repairClearsOne") : t("repairClears", {count: clears.length});
}

function othersText({alternatives}: Repair, {t}: DocumentContext): string {
  if (!alternatives) return "";
  return alternatives === 1 ? t("repairOther") : t("repairOthers", {count: alternatives});
}
