import type {Adjustment} from "../../budget/explain/likeForLike.js";
import {element} from "../element.js";
import {exhibitFrame} from "../exhibit.js";
import {likeForLikeExhibit, likeForLikeMissing} from "../exhibits/likeForLike.js";
import type {PageContext} from "../page.js";
import {adjusted, adjustmentName} from "./adjusted.js";
import type {ExplainChoices} from "./explainChoices.js";
import {keptPrices, priceField} from "./priceSeries.js";

/** What is left of the change when the years are made alike; each adjustment is a switch. */
export function likeForLikeSection(choices: ExplainChoices, choose: (changed: Partial<ExplainChoices>) => void, context: PageContext): HTMLElement | false {
  const {t} = context;
  const [found, exhibit] = [adjusted(context), likeForLikeExhibit(context)];
  if (!found) return false;
  const flip = ({id, on}: Adjustment) => choose({switched: {...choices.switched, [id]: !on}});
  return element("section", {class: "like-for-like", "aria-label": t("likeForLikeLabel")},
    exhibit ? exhibitFrame(exhibit, context) : element("h2", {id: "likeForLike"}, likeForLikeMissing(context)),
    element("div", {class: "controls switches-of"},
      element("fieldset", {}, element("legend", {}, t("adjustmentsLegend")),
        found.adjustments.map((adjustment) => adjustmentSwitch(adjustment, () => flip(adjustment), context)),
        !found.adjustments.length && element("p", {class: "hint"}, t("noAdjustments"))),
      priceField(keptPrices(context.unit), () => choose({}), context)));
}

function adjustmentSwitch(adjustment: Adjustment, flip: () => void, context: PageContext): HTMLElement {
  const {t, amount} = context;
  const {id, kind, on, fen} = adjustment;
  const kindWord = t(kind === "perimeter" ? "mergerStep" : kind === "offBudget" ? "offBudget" : "priceKind");
  return element("label", {class: "check"},
    element("input", {id: `adjust-${id}`, type: "checkbox", checked: on, onchange: flip}),
    element("span", {}, kindWord, ": ", element("span", {lang: kind === "price" ? undefined : "zh-Hans"}, adjustmentName(adjustment, context)), " ", element("strong", {}, amount(fen, {signed: true}))));
}
