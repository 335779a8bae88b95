import type {Claim} from "../../budget/claim.js";
import {expenditureBridge} from "../../budget/expenditureBridge.js";
import {divisionsOf} from "../../budget/explain/division.js";
import {headlineKey} from "../../budget/headlines.js";
import {bridgeChart} from "../../charts/bridgeChart.js";
import {measureNames} from "../../locale/names.js";
import type {SummarySegment} from "../../locale/summaryFigure.js";
import {bridgeSummary} from "../../locale/summarySentence.js";
import type {Exhibit} from "../exhibit.js";
import type {PageContext} from "../page.js";
import {sourceText} from "../place.js";
import {footing} from "./footing.js";
import {stepTable} from "./stepTable.js";

const shownKeys: ReadonlySet<string> = new Set((["expenditure", "basicExpenditure", "projectExpenditure"] as const).map(headlineKey));

/** How last year's expenditure became this year's. */
export function bridgeExhibit(context: PageContext): Exhibit | undefined {
  const {unit, view, t, locale, unitWord} = context;
  const found = expenditureBridge(unit.lines, unit.claims, view);
  if (!found) return undefined;
  const {bridge, claims, largest} = found;
  const labels = labelsOf(bridge.steps.map(({key}) => key), claims, context);
  const measure = (id: keyof typeof measureNames) => measureNames[id][locale === "en" ? 0 : 1];
  return {
    id: "bridge",
    title: largest ? t("bridgeTitle", {driver: measure(largest)}) : t("bridgeTitleNone"),
    subtitle: t("bridgeSubtitle", {...view, unit: unitWord}),
    source: sourceText(context),
    badge: footing(bridge, context),
    summary: summaryOf(context),
    shown: {lines: unit.lines.filter(({key, phase}) => phase === "budget" && shownKeys.has(key)), years: [view.base, view.year]},
    draw: (width) => bridgeChart(bridge, {labels, base: view.base, current: view.year, width, locale, unit: view.display}),
    table: stepTable(bridge, labels, context)
  };
}

function summaryOf(context: PageContext): SummarySegment[] {
  const {unit, view} = context;
  const total = unit.lines.find(({key, phase}) => key === headlineKey("expenditure") && phase === "budget");
  const division = total && divisionsOf(unit.lines, total, view).find(({id}) => id === "type");
  return division ? bridgeSummary(division, view, context) : [];
}

function labelsOf(keys: readonly string[], claims: ReadonlyMap<string, Claim>, {t, view, locale}: PageContext): Record<string, string> {
  const name = (key: string) => measureNames[key as keyof typeof measureNames]?.[locale === "en" ? 0 : 1] ?? key;
  const label = (key: string): string => {
    if (key === "base") return t("budgetYear", {year: view.base});
    if (key === "current") return t("budgetYear", {year: view.year});
    if (key === "residual") return t("residual");
    if (key.endsWith(".rest")) return t("restOf");
    const claim = claims.get(key);
    return claim ? (claim.reason?.text ?? claim.label) : name(key);
  };
  const parents = keys.flatMap((key) => (key.includes(".") ? [key.slice(0, key.indexOf("."))] : []));
  return Object.fromEntries([...keys, ...parents].map((key) => [key, label(key)]));
}
