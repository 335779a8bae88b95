import type {Bridge} from "../../budget/bridge.js";
import type {ChangeBridge} from "../../budget/explain/changeBridge.js";
import {isFold} from "../../budget/explain/changeBridge.js";
import {lineName} from "../../locale/names.js";
import type {PageContext} from "../page.js";

/** What the steps of a change's bridge are called, and the lines that some of them are parts of. */
export function stepLabels({bridge, lines, perimeter, folds}: ChangeBridge, context: PageContext): Record<string, string> {
  const {t, locale} = context;
  const label = ({key}: Bridge["steps"][number]): string => {
    if (isFold(key)) return t(key === "other.up" ? "otherRises" : "otherFalls", {count: folds.get(key)!.length});
    if (key.endsWith(".rest")) return t("restOf");
    const line = lines.get(key);
    return line ? lineName(line, locale) : (perimeter.get(key)?.text ?? endLabel(key, context));
  };
  const parents = [...lines].map(([key, line]) => [key, lineName(line, locale)] as const);
  return Object.fromEntries([...parents, ...bridge.steps.map((step) => [step.key, label(step)] as const)]);
}

/** Base, current and what is left. */
export function endLabel(key: string, {t, view}: PageContext): string {
  if (key === "base") return t("budgetYear", {year: view.base});
  if (key === "current") return t("budgetYear", {year: view.year});
  return t("residual");
}
