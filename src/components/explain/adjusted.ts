import {ledger} from "../../budget/explain/ledger.js";
import type {Adjustment, LikeForLike} from "../../budget/explain/likeForLike.js";
import {likeForLike} from "../../budget/explain/likeForLike.js";
import {headlineKey} from "../../budget/headlines.js";
import type {PageContext} from "../page.js";
import {endLabel} from "./stepLabels.js";
import {readExplainChoices} from "./explainChoices.js";
import {keptPrices} from "./priceSeries.js";

/** Expenditure from reported to like for like, as the reader has switched it. */
export function adjusted({unit, view}: PageContext): LikeForLike | undefined {
  const line = unit.lines.find(({key, phase}) => key === headlineKey("expenditure") && phase === "budget");
  const {switched} = readExplainChoices(view.choices);
  return line && likeForLike(line, ledger(unit.lines, unit.claims, view), unit.claims, view, {prices: keptPrices(unit), switched});
}

export function adjustmentName({kind, claim, reason}: Adjustment, {t, view}: PageContext): string {
  if (kind === "price") return t("priceStep", {...view});
  return kind === "perimeter" ? (reason?.text ?? t("mergerStep")) : (claim?.label ?? t("offBudget"));
}

/** What the steps of its bridge are called. */
export function adjustedLabels({adjustments, bridge}: LikeForLike, context: PageContext): Record<string, string> {
  const {t, view} = context;
  const named = new Map(adjustments.map((adjustment) => [adjustment.id, adjustmentName(adjustment, context)]));
  const label = (key: string) => (key === "reported" ? t("reportedStep") : key === "current" ? t("underlyingStep", {year: view.year}) : (named.get(key) ?? endLabel(key, context)));
  return Object.fromEntries(bridge.steps.map(({key}) => [key, label(key)]));
}
