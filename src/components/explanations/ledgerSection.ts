import type {Stated} from "../../budget/claim.js";
import type {LedgerLine, LedgerReason} from "../../budget/explain/ledger.js";
import type {Test} from "../../budget/explain/verdict.js";
import type {Line} from "../../budget/series.js";
import {nameAt, operandAt} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import type {Word} from "../../locale/words/words.js";
import {openFigure} from "../inspector/openFigure.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {rateRemark, hasNarrative, operandText} from "../page/phrase.js";
import {placeText} from "../page/place.js";
import {coverageText, entryChange, lineFigure, lineNames, namesOf, unexplainedSentence} from "../view/coverageText.js";

/** Each change with what the document says of it; those without a reason after the others. */
export function ledgerSection(entries: readonly LedgerLine[], context: PageContext): HTMLElement {
  const {t, view} = context;
  const told = entries.filter(({reasons}) => reasons.length > 0);
  const untold = entries.filter(
    ({reasons, explained, variance}) => !reasons.length && explained !== "noChange" && variance.kind !== "notComparable"
  );
  const narrative = hasNarrative(context);
  return element(
    "section",
    {class: "block ledger", id: "ledger", "aria-labelledby": "ledger-title"},
    element("h2", {id: "ledger-title"}, t("ledgerTitle")),
    element("p", {class: "subtitle"}, t("ledgerSubtitle")),
    !told.length &&
      element("p", {class: "none"}, narrative ? t("noReasons", {...view}) : t("narrativeNotLoaded", {...view})),
    told.length > 0 &&
      element(
        "ol",
        {class: "entries"},
        told.map((entry) => ledgerEntry(entry, entries, context))
      ),
    untold.length > 0 && told.length > 0 && element("h3", {class: "untold-title"}, t("untoldTitle")),
    untold.length > 0 &&
      element(
        "ul",
        {class: "untold"},
        untold.map((entry) => untoldEntry(entry, narrative, context))
      ),
    aside(
      "unchangedLines",
      entries.filter(({reasons, explained}) => !reasons.length && explained === "noChange"),
      context
    ),
    aside(
      "incomparableLines",
      entries.filter(({reasons, variance}) => !reasons.length && variance.kind === "notComparable"),
      context
    )
  );
}

function untoldEntry(entry: LedgerLine, narrative: boolean, context: PageContext): HTMLElement {
  const {locale} = context;
  const said = !narrative
    ? ""
    : entry.explained === "unexplained"
      ? unexplainedSentence(entry, context)
      : coverageText(entry, context);
  return element(
    "li",
    {},
    element("span", {class: "untold-name"}, lineName(entry.line, locale)),
    entryChange(entry, context),
    element("p", {class: "said"}, said)
  );
}

function aside(
  word: "unchangedLines" | "incomparableLines",
  entries: readonly LedgerLine[],
  context: PageContext
): HTMLElement | false {
  return (
    entries.length > 0 &&
    element("p", {class: "aside"}, context.t(word, {names: namesOf(entries, context), ...context.view}))
  );
}

/** A line with its change, each reason in the document's words, what they quantify, what is left, and the verdicts. */
function ledgerEntry(entry: LedgerLine, all: readonly LedgerLine[], context: PageContext): HTMLElement {
  const {t, locale, view} = context;
  return element(
    "li",
    {class: "entry", id: entry.against === "budget" ? `entry-${entry.line.measure}` : undefined},
    element(
      "div",
      {class: "entry-line"},
      element("h3", {}, lineName(entry.line, locale)),
      entry.against !== "budget" && element("p", {class: "against"}, t("againstExecuted", {...view})),
      entryChange(entry, context),
      element("p", {class: "remainder"}, coverageText(entry, context))
    ),
    element(
      "div",
      {class: "entry-reasons"},
      entry.reasons.map((reason) => reasonPart(reason, all, context))
    )
  );
}

function reasonPart(reason: LedgerReason, all: readonly LedgerLine[], context: PageContext): HTMLElement {
  const {t} = context;
  const also = all.filter(({key, against}) => against === "budget" && reason.alsoFor.includes(key));
  return element(
    "div",
    {class: "reason-part"},
    element("div", {}, element("blockquote", {lang: "zh-Hans"}, reason.text), rateRemark(reason.claim, context)),
    element(
      "div",
      {class: "held-against"},
      evidenceLines(reason, context),
      element(
        "p",
        {},
        element("span", {class: `verdict ${reason.verdict.verdict}`}, t(reason.verdict.verdict)),
        " ",
        reason.tests.map((test) => whyText(test, context)).join(" ")
      ),
      also.length > 0 && element("p", {}, t("alsoFor", {names: namesOf(also, context)})),
      element(
        "p",
        {class: "place"},
        element(
          "a",
          {href: context.placeUrl(reason.claim.source, reason.claim.fiscalYear)},
          placeText(reason.claim.reason?.source ?? reason.claim.source, context)
        )
      )
    )
  );
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

/** What a verdict rests on, in a sentence. */
export function whyText({why, lines, text, accounts}: Test, context: PageContext): string {
  const {t, view, amount} = context;
  const money = (fen = 0) => amount(fen, {signed: true});
  return t(accounts ? "whyNamedLineAccounts" : whys[why], {
    ...view,
    names: lineNames(lines, context),
    clause: text,
    part: money(accounts?.fen),
    whole: money(accounts?.of)
  });
}

/** What a reason quantifies, each amount with the figures that add up to it: 21.75 = 办案经费 11.25 + …. */
function evidenceLines(reason: LedgerReason, context: PageContext): HTMLElement[] {
  const sets = reason.tests.filter(({why}) => why === "amountInFigures" || why === "amountNotFound");
  return reason.quantified.map((stated, i) =>
    element(
      "p",
      {class: "evidence"},
      statedFigure(stated, reason, context),
      sets[i]?.lines.length ? [" = ", ...sum(sets[i].lines, context)] : ""
    )
  );
}

function sum(lines: readonly Line[], context: PageContext): Array<HTMLElement | string> {
  const {year} = context.view;
  return lines.flatMap((line, i) => [
    i ? " + " : "",
    element("span", {lang: "zh-Hans"}, `${nameAt(line, year)} `),
    lineFigure(line, operandText(operandAt(line, year), context), year, context)
  ]);
}

/** An amount of the narrative that opens its place. */
export function statedFigure(
  {fen, half, source}: Stated,
  {claim}: Pick<LedgerReason, "claim">,
  context: PageContext
): HTMLButtonElement {
  const {t, amount, unitWord} = context;
  const text = amount(fen, {half});
  return element(
    "button",
    {
      type: "button",
      class: "figure",
      onclick: () =>
        openFigure(
          {
            title: claim.label,
            fiscalYear: claim.fiscalYear,
            source,
            facts: [
              [t("exactAmount"), `${text} ${unitWord}`],
              [t("basisColumn"), t("stated")]
            ]
          },
          context
        )
    },
    text
  );
}
