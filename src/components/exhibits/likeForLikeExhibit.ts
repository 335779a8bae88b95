import type {LikeForLike} from "../../budget/explain/likeForLike.js";
import {varianceOf} from "../../budget/series.js";
import type {Computed} from "../../budget/variance.js";
import {bridgeChart} from "../../charts/bridge/bridgeChart.js";
import {changeFormat, formatRate} from "../../locale/number.js";
import {likeForLikeSummary} from "../../locale/sentences/summarySentence.js";
import {document} from "../../store/page.js";
import {readChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {sourceText} from "../page/place.js";
import {likeForLikeSteps, adjustedLabels} from "../view/likeForLikeSteps.js";
import {explainChoices, only} from "../view/materialLines.js";
import {stepTable} from "./comparedTable.js";
import type {Exhibit} from "./exhibit.js";

/** The change of expenditure as reported, and what is left of it like for like; none where nothing is taken out, which is no picture but a sentence. */
export function likeForLikeExhibit(context: PageContext): Exhibit | undefined {
  const {view, t, locale, unitWord} = context;
  const found = likeForLikeSteps(context);
  if (!found?.adjustments.some(({on}) => on)) return undefined;
  const labels = adjustedLabels(found, context);
  return {
    id: "likeForLike",
    title: likeForLikeSentence(found, context),
    subtitle: t("likeForLikeSubtitle", {...view, unit: unitWord}),
    source: sourceText(context),
    badge: {text: t("bridgeFoots"), state: "pass"},
    summary: likeForLikeSummary(found, view, context),
    shown: {lines: [found.line], years: [view.base, view.year]},
    draw: (width) =>
      bridgeChart(found.bridge, {
        document,
        labels,
        base: view.base,
        current: view.year,
        width,
        locale,
        unit: view.display
      }),
    table: stepTable(found.bridge, labels, context),
    choices: only(readChoices(explainChoices, view.choices), "with", "without")
  };
}

/** Said in place of the exhibit where nothing is taken out. */
export function likeForLikeMissing(context: PageContext): string | undefined {
  const found = likeForLikeSteps(context);
  return found && likeForLikeSentence(found, context);
}

/** Reported against underlying, in words. */
function likeForLikeSentence(
  {line, reported, rate, underlying, underlyingRate, adjustments}: LikeForLike,
  {t, amount, view}: PageContext
): string {
  const digits = changeFormat(varianceOf(line, view));
  const said = (fen: number, of: Computed | undefined) =>
    of ? t("amountWithRate", {amount: amount(fen, digits), rate: formatRate(of)}) : amount(fen, digits);
  return t(adjustments.some(({on}) => on) ? "likeForLikeTitle" : "likeForLikeNone", {
    reported: said(reported, rate),
    underlying: said(underlying, underlyingRate)
  });
}
