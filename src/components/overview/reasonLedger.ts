import type {Claim} from "../../budget/claim.js";
import {offBudgetClaims, reasonsFor} from "../../budget/claim.js";
import {ledger} from "../../budget/explain/ledger.js";
import type {Verdict} from "../../budget/explain/verdict.js";
import {lineName} from "../../locale/names.js";
import {openFigure} from "../inspector/openFigure.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {claimRateText, rateRemark, hasNarrative} from "../page/phrase.js";
import {placeText} from "../page/place.js";

/** The document's own reasons, each beside the change that it is given for. */
export function reasonLedger(context: PageContext): HTMLElement {
  const {unit, view, t} = context;
  const judged = ledger(unit.lines, unit.claims, view).flatMap(({reasons: own}) => own);
  const verdicts = new Map(judged.map(({claim, verdict}) => [claim.id, verdict.verdict]));
  const loose = reasonsFor(unit.claims, view).filter(({id}) => !verdicts.has(id));
  const reasons = [...judged.map(({claim}) => claim), ...loose];
  const outside = offBudgetClaims(unit.claims, view.year);
  return element(
    "section",
    {class: "reasons", "aria-labelledby": "reasons-title"},
    element("h2", {id: "reasons-title"}, t("reasonsTitle")),
    element("p", {class: "subtitle"}, t("reasonsSubtitle")),
    reasons.length
      ? element(
          "ol",
          {},
          reasons.map((claim) => entry(claim, claim.reason!.text, verdicts.get(claim.id), context))
        )
      : element("p", {class: "none"}, hasNarrative(context) ? t("noReasons", {...view}) : t("noNarrative")),
    outside.map((claim) =>
      element(
        "div",
        {class: "off-budget"},
        element("h3", {}, t("offBudget")),
        element("ol", {}, entry(claim, undefined, undefined, context))
      )
    )
  );
}

function entry(
  claim: Claim,
  words: string | undefined,
  verdict: Verdict | undefined,
  context: PageContext
): HTMLElement {
  const {t, locale, amount, unitWord, placeUrl} = context;
  const {change, rate, source, reason} = claim;
  const stated = change ?? claim.amount;
  return element(
    "li",
    {},
    element(
      "div",
      {class: "reason-line"},
      element(
        "span",
        {class: "reason-name"},
        claim.measure === "unclassified"
          ? claim.label
          : lineName({...claim, code: change && !claim.amount ? "" : claim.code}, locale)
      ),
      stated &&
        element(
          "button",
          {
            type: "button",
            class: `number ${change && change.fen < 0 ? "down" : change && change.fen > 0 ? "up" : ""}`,
            onclick: () =>
              openFigure(
                {
                  title: claim.label,
                  fiscalYear: claim.fiscalYear,
                  source: stated.source,
                  facts: [
                    [
                      t("exactAmount"),
                      `${amount(stated.fen, {half: stated.half, signed: Boolean(change)})} ${unitWord}`
                    ],
                    [t("basisColumn"), t("stated")]
                  ]
                },
                context
              )
          },
          amount(stated.fen, {half: stated.half, signed: Boolean(change)})
        ),
      rate && element("span", {class: "reason-rate"}, claimRateText(claim, context)),
      rateRemark(claim, context)
    ),
    words && element("blockquote", {lang: "zh-Hans"}, words),
    verdict && element("span", {class: `verdict ${verdict}`}, t(verdict)),
    element(
      "p",
      {class: "place"},
      element("a", {href: placeUrl(source, claim.fiscalYear)}, placeText(reason?.source ?? source, context))
    )
  );
}
