import type {LedgerLine, LedgerReason} from "../../budget/explain/ledger.js";
import type {Test} from "../../budget/explain/verdict.js";
import {lineName} from "../../locale/names.js";
import type {Word} from "../../locale/words.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";
import {placeText, placeUrl} from "../place.js";
import {contradiction} from "../contradiction.js";
import {coverageText} from "./coverageText.js";
import {entryChange, lineNames, namesOf} from "./entryText.js";
import {evidenceLines} from "./evidenceLine.js";

/** A line with its change, each reason in the document's words, what they quantify, what is left, and the verdicts. */
export function ledgerEntry(entry: LedgerLine, all: readonly LedgerLine[], context: PageContext): HTMLElement {
  const {t, locale, view} = context;
  return element("li", {class: "entry", id: entry.against === "budget" ? `entry-${entry.line.measure}` : undefined},
    element("div", {class: "entry-line"},
      element("h3", {}, lineName(entry.line, locale)),
      entry.against !== "budget" && element("p", {class: "against"}, t("againstExecuted", {...view})),
      entryChange(entry, context),
      element("p", {class: "remainder"}, coverageText(entry, context))),
    element("div", {class: "entry-reasons"}, entry.reasons.map((reason) => reasonPart(reason, all, context))));
}

function reasonPart(reason: LedgerReason, all: readonly LedgerLine[], context: PageContext): HTMLElement {
  const {t} = context;
  const also = all.filter(({key, against}) => against === "budget" && reason.alsoFor.includes(key));
  return element("div", {class: "reason-part"},
    element("div", {}, element("blockquote", {lang: "zh-Hans"}, reason.text), contradiction(reason.claim, context)),
    element("div", {class: "held-against"},
      evidenceLines(reason, context),
      element("p", {}, element("span", {class: `verdict ${reason.verdict.verdict}`}, t(reason.verdict.verdict)), " ", reason.tests.map((test) => whyText(test, context)).join(" ")),
      also.length > 0 && element("p", {}, t("alsoFor", {names: namesOf(also, context)})),
      element("p", {class: "place"}, element("a", {href: placeUrl(reason.claim.source, reason.claim.fiscalYear, context)}, placeText(reason.claim.reason?.source ?? reason.claim.source, context)))));
}

const whys: Readonly<Record<Test["why"], Word>> = {
  amountIsChange: "whyAmountIsChange",
  amountsAddUp: "whyAmountsAddUp",
  amountInFigures: "whyAmountInFigures",
  namedLineMoves: "whyNamedLineMoves",
  oppositeDirection: "whyOppositeDirection",
  namedLineOpposite: "whyNamedLineOpposite",
  noBaseOfNamedLine: "whyNoBaseOfNamedLine",
  amountNotFound: "whyAmountNotFound",
  clauseNotTested: "whyClauseNotTested",
  restatesChange: "whyRestatesChange",
  noAmount: "whyNoAmount"
};

function whyText({why, lines, text, accounts}: Test, context: PageContext): string {
  const {t, view, amount} = context;
  const money = (fen = 0) => amount(fen, {signed: true});
  return t(accounts ? "whyNamedLineAccounts" : whys[why], {...view, names: lineNames(lines, context), clause: text, part: money(accounts?.fen), whole: money(accounts?.of)});
}
