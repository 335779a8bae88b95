import type {ExpenditureBridge} from "../../budget/expenditureBridge.js";
import {expenditureBridge} from "../../budget/expenditureBridge.js";
import {bridgeChart} from "../../charts/bridgeChart.js";
import {lineName} from "../../locale/names.js";
import {bridgeSummary} from "../../locale/summarySentence.js";
import type {Exhibit} from "../exhibit.js";
import {divisionWord} from "../explain/divisionWord.js";
import {byTypeOrBest} from "../explain/takenApart.js";
import type {PageContext} from "../page.js";
import {sourceText} from "../place.js";
import {stepTable} from "./stepTable.js";
import {tellingTitle} from "./tellingTitle.js";

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
    subtitle: division.id === "type" || division.id === "undivided" ? t("bridgeSubtitle", {...view, unit: unitWord}) : t("bridgeBy", {...view, unit: unitWord, division: t(divisionWord(division.id))}),
    source: sourceText(context),
    badge: badgeOf(found, context),
    summary: bridgeSummary(division, view, context),
    shown: {lines: [...new Set([division.total, ...found.lines.values()])], years: [view.base, view.year]},
    draw: (width) => bridgeChart(bridge, {labels, base: view.base, current: view.year, width, locale, unit: view.display}),
    table: stepTable(bridge, labels, context)
  };
}

function badgeOf({bridge: {residual}, division: {id, change}}: ExpenditureBridge, {t, amount, unitWord}: PageContext): NonNullable<Exhibit["badge"]> {
  if (id === "undivided" && change.value !== 0) return {text: t("bridgeAlone"), state: "note"};
  return residual === 0
    ? {text: t("bridgeFoots"), state: "pass"}
    : {text: t("bridgeResidual", {amount: `${amount(residual, {signed: true})} ${unitWord}`}), state: "note"};
}

function labelsOf({bridge, division, lines, claims, other}: ExpenditureBridge, {t, view, locale}: PageContext): Record<string, string> {
  const keys = bridge.steps.map(({key}) => key);
  const label = (key: string): string => {
    if (key === "base") return t("budgetYear", {year: view.base});
    if (key === "current") return t("budgetYear", {year: view.year});
    if (key === "residual") return t("residual");
    if (key === "other") return t("otherLines", {count: other.length});
    if (key.endsWith(".rest")) return t("restOf");
    const [claim, line] = [claims.get(key), lines.get(key)];
    if (claim) return claim.reason?.text ?? claim.label;
    return line === division.total ? t("bridgeWhole") : line ? lineName(line, locale) : key;
  };
  return Object.fromEntries([...keys, ...lines.keys()].map((key) => [key, label(key)]));
}
