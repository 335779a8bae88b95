import type {ExpenditureBridge} from "../../budget/explain/changeBridge.js";
import {expenditureBridge, isFold} from "../../budget/explain/changeBridge.js";
import {bridgeChart} from "../../charts/bridge/bridgeChart.js";
import {lineName} from "../../locale/names.js";
import {bridgeSummary} from "../../locale/sentences/summarySentence.js";
import {document} from "../../store/page.js";
import type {PageContext} from "../page/context.js";
import {sourceText} from "../page/place.js";
import {byTypeOrBest, divisionWord} from "../view/dividedChange.js";
import {stepTable} from "./comparedTable.js";
import type {Exhibit} from "./exhibit.js";
import {footingBadge, tellingTitle} from "./tellingTitle.js";

/** How last year's expenditure became this year's. */
export function bridgeExhibit(context: PageContext): Exhibit | undefined {
  const {unit, view, t, locale, unitWord} = context;
  const found = expenditureBridge(unit.lines, unit.claims, view, byTypeOrBest(context));
  if (!found) return undefined;
  const {bridge, division} = found;
  const labels = labelsOf(found, context);
  return {
    id: "bridge",
    title: tellingTitle(division, context),
    subtitle:
      division.id === "type" || division.id === "undivided"
        ? t("bridgeSubtitle", {...view, unit: unitWord})
        : t("bridgeBy", {...view, unit: unitWord, division: t(divisionWord(division.id))}),
    source: sourceText(context),
    badge: badgeOf(found, context),
    summary: bridgeSummary(division, view, context),
    shown: {lines: [...new Set([division.total, ...found.lines.values()])], years: [view.base, view.year]},
    draw: (width) =>
      bridgeChart(bridge, {document, labels, base: view.base, current: view.year, width, locale, unit: view.display}),
    table: stepTable(bridge, labels, context)
  };
}

/** A change that nothing divides has no steps that could add up. */
function badgeOf(
  {bridge, division: {id, change}}: ExpenditureBridge,
  context: PageContext
): NonNullable<Exhibit["badge"]> {
  return id === "undivided" && change.value !== 0
    ? {text: context.t("bridgeAlone"), state: "note"}
    : footingBadge(bridge, context);
}

function labelsOf(
  {bridge, division, lines, claims, folds}: ExpenditureBridge,
  {t, view, locale}: PageContext
): Record<string, string> {
  const keys = bridge.steps.map(({key}) => key);
  const label = (key: string): string => {
    if (key === "base") return t("budgetYear", {year: view.base});
    if (key === "current") return t("budgetYear", {year: view.year});
    if (key === "residual") return t("residual");
    if (isFold(key)) return t(key === "other.up" ? "otherRises" : "otherFalls", {count: folds.get(key)!.length});
    if (key.endsWith(".rest")) return t("restOf");
    const [claim, line] = [claims.get(key), lines.get(key)];
    if (claim) return claim.reason?.text ?? claim.label;
    return line === division.total ? t("bridgeWhole") : line ? lineName(line, locale) : key;
  };
  return Object.fromEntries([...keys, ...lines.keys()].map((key) => [key, label(key)]));
}
