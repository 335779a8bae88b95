import {offBudgetClaims, reasonsFor} from "../../budget/claim.js";
import type {ExplainedMovement} from "../../budget/explain/coverage.js";
import type {LedgerLine} from "../../budget/explain/ledger.js";
import {reusedReasons} from "../../budget/explain/ledger.js";
import type {Adjustment} from "../../budget/explain/likeForLike.js";
import {lineName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import {joined} from "../../locale/words/joiners.js";
import type {Word} from "../../locale/words/words.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import {likeForLikeExhibit, likeForLikeMissing} from "../exhibits/likeForLikeExhibit.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {changeText} from "../page/phrase.js";
import {placeText} from "../page/place.js";
import {likeForLikeSteps, adjustmentName, keptPrices, priceField} from "../view/likeForLikeSteps.js";
import type {ExplainChoices} from "../view/materialLines.js";
import {switchedTo} from "../view/materialLines.js";
import {statedFigure} from "./ledgerSection.js";

const parts: ReadonlyArray<readonly [part: Exclude<keyof ExplainedMovement, "gross">, word: Word]> = [
  ["quantified", "coverageQuantified"],
  ["attributed", "coverageAttributed"],
  ["unexplained", "coverageUnexplained"]
];

/** How much of the movement has a reason: a thin bar in three parts, each with its amount and share. */
export function coverageBar(coverage: ExplainedMovement, context: PageContext): HTMLElement {
  const {t} = context;
  const shown = parts.filter(([part]) => coverage[part] > 0);
  return element(
    "section",
    {class: "reason-coverage", "aria-label": t("coverageOfReasons")},
    element(
      "div",
      {class: "coverage-strip", "aria-hidden": "true"},
      shown.map(([part]) => strip(part, coverage))
    ),
    element(
      "dl",
      {},
      parts.map(([part, word]) =>
        element(
          "div",
          {class: coverage[part] ? part : `${part} none-of-it`},
          element("dt", {}, t(word)),
          element("dd", {}, amountOf(part, coverage, context))
        )
      )
    )
  );
}

function strip(part: Exclude<keyof ExplainedMovement, "gross">, coverage: ExplainedMovement): HTMLElement {
  const node = element("span", {class: part});
  node.style.flexGrow = String(coverage[part] / coverage.gross);
  return node;
}

function amountOf(
  part: Exclude<keyof ExplainedMovement, "gross">,
  coverage: ExplainedMovement,
  {amount, unitWord}: PageContext
): ReadonlyArray<HTMLElement | string> {
  const share = coverage[part] / coverage.gross;
  return [
    element("strong", {}, amount(coverage[part])),
    ` ${unitWord} `,
    share
      ? element(
          "span",
          {class: "share"},
          formatRate({value: share, lo: share - 0.005, hi: share + 0.005}, {signed: false})
        )
      : ""
  ];
}

/** What the document says is not in its budget, and reasons for what no table lists. */
export function outsideSection(entries: readonly LedgerLine[], context: PageContext): HTMLElement | false {
  const {t, unit, view, unitWord} = context;
  const held = new Set(entries.flatMap(({reasons}) => reasons.map(({claim}) => claim.id)));
  const outside = offBudgetClaims(unit.claims, view.year).filter(({amount}) => amount);
  const loose = reasonsFor(unit.claims, view).filter(({id}) => !held.has(id));
  if (!outside.length && !loose.length) return false;
  return element(
    "section",
    {class: "block outside", id: "outside", "aria-labelledby": "outside-title"},
    element("h2", {id: "outside-title"}, t(outside.length ? "outsideTitle" : "looseTitle")),
    element(
      "ul",
      {},
      outside.map((claim) =>
        element(
          "li",
          {},
          element(
            "p",
            {},
            element("span", {lang: "zh-Hans"}, claim.label),
            " ",
            element("strong", {}, statedFigure(claim.amount!, {claim}, context)),
            ` ${unitWord}`
          ),
          element("p", {class: "remainder"}, t("outsideNote")),
          element(
            "p",
            {class: "place"},
            element("a", {href: context.placeUrl(claim.source, claim.fiscalYear)}, placeText(claim.source, context))
          )
        )
      ),
      loose.map((claim) =>
        element(
          "li",
          {},
          element(
            "p",
            {lang: "zh-Hans"},
            claim.label,
            " ",
            claim.change && statedFigure(claim.change, {claim}, context)
          ),
          element("blockquote", {lang: "zh-Hans"}, claim.reason!.text)
        )
      )
    )
  );
}

/** The same words given for several changes, once each. */
export function reusedSection(entries: readonly LedgerLine[], context: PageContext): HTMLElement | false {
  const {t, locale} = context;
  const reused = reusedReasons(entries);
  return (
    reused.length > 0 &&
    element(
      "section",
      {class: "block reused", id: "reused", "aria-labelledby": "reused-title"},
      element("h2", {id: "reused-title"}, t("reusedTitle")),
      element("p", {class: "subtitle"}, t("reusedSubtitle")),
      element(
        "ul",
        {},
        reused.map(({text, entries: own}) =>
          element(
            "li",
            {},
            element("blockquote", {lang: "zh-Hans"}, text),
            element(
              "p",
              {},
              joined(
                own.map(({line, variance}) => `${lineName(line, locale)} ${changeText(variance, context)}`),
                "enumeration",
                locale
              )
            )
          )
        )
      )
    )
  );
}

/** What is left of the change when the years are made alike; each adjustment is a switch. */
export function likeForLikeSection(
  choices: ExplainChoices,
  choose: (changed: Partial<ExplainChoices>) => void,
  context: PageContext
): HTMLElement | false {
  const {t} = context;
  const [found, exhibit] = [likeForLikeSteps(context), likeForLikeExhibit(context)];
  if (!found) return false;
  const flip = ({id, on}: Adjustment) => choose(switchedTo(choices, id, !on));
  return element(
    "section",
    {class: "like-for-like", "aria-label": t("likeForLikeLabel")},
    exhibit ? exhibitFrame(exhibit, context) : element("h2", {id: "likeForLike"}, likeForLikeMissing(context)),
    element(
      "div",
      {class: "controls switches-of"},
      element(
        "fieldset",
        {},
        element("legend", {}, t("adjustmentsLegend")),
        found.adjustments.map((adjustment) => adjustmentSwitch(adjustment, () => flip(adjustment), context)),
        !found.adjustments.length && element("p", {class: "hint"}, t("noAdjustments"))
      ),
      priceField(keptPrices(context), () => choose({}), context)
    )
  );
}

function adjustmentSwitch(adjustment: Adjustment, flip: () => void, context: PageContext): HTMLElement {
  const {t, amount} = context;
  const {id, kind, on, fen} = adjustment;
  const kindWord = t(kind === "perimeter" ? "mergerStep" : kind === "offBudget" ? "offBudget" : "priceKind");
  return element(
    "label",
    {class: "check"},
    element("input", {id: `adjust-${id}`, type: "checkbox", checked: on, onchange: flip}),
    element(
      "span",
      {},
      kindWord,
      ": ",
      element("span", {lang: kind === "price" ? undefined : "zh-Hans"}, adjustmentName(adjustment, context)),
      " ",
      element("strong", {}, amount(fen, {signed: true}))
    )
  );
}
