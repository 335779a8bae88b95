import type {ChangeBridge} from "../../budget/explain/changeBridge.js";
import {changeBridge, isFold} from "../../budget/explain/changeBridge.js";
import {ledger} from "../../budget/explain/ledger.js";
import {everything} from "../../budget/explain/materiality.js";
import {bridgeChart} from "../../charts/bridge/bridgeChart.js";
import {lineName} from "../../locale/names.js";
import {driversSummary} from "../../locale/sentences/summarySentence.js";
import {document} from "../../store/page.js";
import {readChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {sourceText} from "../page/place.js";
import type {DividedChange} from "../view/dividedChange.js";
import {divisionWord, stepLabels, dividedChange} from "../view/dividedChange.js";
import {explainChoices, materialityOf, only, thresholdNames} from "../view/materialLines.js";
import {stepTable} from "./comparedTable.js";
import type {Exhibit} from "./exhibit.js";
import {footingBadge, tellingTitle, totalChange} from "./tellingTitle.js";

/** A total's change, or one of its lines', by the lines that make it up. */
export function driversExhibit(context: PageContext, onOpen?: (key: string) => void): Exhibit | undefined {
  const {unit, view, t, locale, unitWord} = context;
  const choices = readChoices(explainChoices, view.choices);
  const apart = dividedChange(choices, context);
  const reasons = ledger(unit.lines, unit.claims, view).flatMap((entry) => entry.reasons);
  const found = apart && changeBridge(apart.division, reasons, view, choices.all ? everything : materialityOf(choices));
  if (!found) return undefined;
  const labels = stepLabels(found, context);
  const name = lineName(apart.division.total, locale);
  const said = {
    name,
    division: t(divisionWord(apart.division.id)),
    ...view,
    unit: unitWord
  };
  return {
    id: "drivers",
    title: finding(apart, context),
    subtitle: t(apart.division.id === "undivided" ? "driversUndivided" : onOpen ? "driversPress" : "driversBy", said),
    stillSubtitle: t(apart.division.id === "undivided" ? "driversUndivided" : "driversBy", said),
    source: sourceText(context),
    badge: footingBadge(found.bridge, context),
    summary: driversSummary(apart.division, view, context),
    shown: {
      lines: [apart.division.total, ...apart.division.drivers.map(({line}) => line)],
      years: [view.base, view.year]
    },
    draw: (width) =>
      bridgeChart(found.bridge, {
        document,
        labels,
        base: view.base,
        current: view.year,
        width,
        locale,
        unit: view.display,
        ...openers(found, apart, onOpen)
      }),
    table: stepTable(found.bridge, labels, context),
    choices: only(choices, "total", "by", "open", "all", ...thresholdNames)
  };
}

function finding({division}: DividedChange, context: PageContext): string {
  if (division.id !== "undivided") return tellingTitle(division, context, {amounts: true});
  return context.t("driversTitleOne", {
    name: lineName(division.total, context.locale),
    change: totalChange(division, context)
  });
}

/** A step opens its line; one that is the line shown already opens nothing. */
function openers(
  {lines, perimeter}: ChangeBridge,
  {division: {total}}: DividedChange,
  onOpen: ((key: string) => void) | undefined
) {
  const lineOf = (key: string) =>
    lines.has(key) || isFold(key)
      ? key
      : [...lines.keys()].find((line) => key.startsWith(`${line}.`) && (perimeter.has(key) || key.endsWith(".rest")));
  return onOpen
    ? {
        opens: (key: string) => ![undefined, total.key].includes(lineOf(key)),
        onOpen: (key: string) => onOpen(lineOf(key)!)
      }
    : {};
}
