import {accountsExhibit, accountsMissing} from "../exhibits/accountsExhibit.js";
import {exhibitFrame} from "../exhibits/exhibitFrame.js";
import {trendsExhibit} from "../exhibits/trendsExhibit.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import type {TrendChoices} from "../view/trendChoices.js";
import {trendChoices} from "../view/trendChoices.js";
import {trendYears} from "../view/trendLines.js";

/** What is chosen, and what chooses otherwise. */
export function chosenTrends({view, change}: PageContext) {
  const choices = readChoices(trendChoices, view.choices);
  const choose = (changed: Partial<TrendChoices>) =>
    change({choices: writeChoices(trendChoices, {...choices, ...changed})});
  return {choices, choose};
}

/** The lines over the years, each a way to its story, or what they lack to be shown so. */
export function trendsPart(context: PageContext): HTMLElement {
  const {choices, choose} = chosenTrends(context);
  const exhibit = trendsExhibit(context, (story) => choose({story: story === choices.story ? "" : story}));
  return exhibit ? exhibitFrame(exhibit, context) : element("p", {class: "none"}, missing(context));
}

function missing(context: PageContext): string {
  const {t} = context;
  const {as} = chosenTrends(context).choices;
  if (as === "perHead" && !context.unit.heads?.some(({year}) => trendYears(context).includes(year)))
    return t("trendNoHeads");
  return t(as === "constant" ? "trendNoPrices" : "trendsTitleNone");
}

/** Budgets beside outturns, or that none is loaded. */
export function accountsPart(context: PageContext): HTMLElement {
  const exhibit = accountsExhibit(context);
  return exhibit
    ? exhibitFrame(exhibit, context)
    : element(
        "section",
        {class: "block"},
        element("h2", {}, context.t("accountsTitleNone")),
        element("p", {class: "none"}, accountsMissing(context))
      );
}
