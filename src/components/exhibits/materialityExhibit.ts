import type {Compared} from "../../budget/breakdown.js";
import type {Exceeds, Materiality} from "../../budget/explain/materiality.js";
import {exceeds, groupOf, isMaterial} from "../../budget/explain/materiality.js";
import type {MapPoint} from "../../charts/map/mapScales.js";
import {materialityMap} from "../../charts/map/materialityMap.js";
import type {Locale} from "../../locale/locale.js";
import {lineName} from "../../locale/names.js";
import type {Word} from "../../locale/words/words.js";
import {document} from "../../store/page.js";
import {readChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {changeCell, changeText, rateCell, rateText} from "../page/phrase.js";
import {sourceText} from "../page/place.js";
import type {ExplainChoices} from "../view/materialLines.js";
import {
  explainChoices,
  groupShown,
  groupWords,
  isChange,
  materialityOf,
  materialLines,
  only,
  thresholdNames
} from "../view/materialLines.js";
import type {Exhibit} from "./exhibit.js";
import {divisionSummary} from "./variancesExhibit.js";

export const exceedsWords: Readonly<Record<Exceeds, Word>> = {
  both: "exceedsBoth",
  amount: "exceedsAmount",
  rate: "exceedsRate",
  always: "exceedsAlways",
  none: "exceedsNone"
};

/** The changes of one group of lines by size and rate, held against its thresholds. */
export function materialityExhibit(context: PageContext, onOpen?: (key: string) => void): Exhibit | undefined {
  const {view, t, unitWord} = context;
  const choices = readChoices(explainChoices, view.choices);
  const all = materialLines(context);
  const group = groupShown(all, choices.group);
  const own = all.filter(({line}) => groupOf(line) === group);
  const rows = own.filter(isChange);
  if (!rows.length) return undefined;
  const title = t("mapTitle", {
    count: rows.filter((row) => isMaterial(row, materialityOf(choices))).length,
    all: rows.length
  });
  const incomparable = own.filter(({variance}) => variance.kind === "notComparable").length;
  const said = {group: t(groupWords[group]), ...view, unit: unitWord};
  return {
    id: "materiality",
    title,
    subtitle: t(onOpen ? "mapSubtitleOpen" : "mapSubtitle", said),
    stillSubtitle: t("mapSubtitle", said),
    source: sourceText(context),
    ...(incomparable ? {badge: {state: "note" as const, text: t("mapNote", {count: incomparable})}} : {}),
    summary: divisionSummary(group === "totals" ? "headline" : group, context),
    shown: {lines: rows.map(({line}) => line), years: [view.base, view.year]},
    draw: drawing(rows, {...choices, group}, {title, ...(onOpen && {onOpen})}, context),
    table: tableOf(rows, materialityOf(choices), context),
    choices: {...only(choices, ...thresholdNames), group}
  };
}

function drawing(
  rows: readonly Compared[],
  choices: ExplainChoices,
  named: {readonly title: string; readonly onOpen?: (key: string) => void},
  context: PageContext
): Exhibit["draw"] {
  const {locale, view} = context;
  const materiality = materialityOf(choices);
  const names = distinctNames(rows, locale);
  const points = rows.map((row, i) => pointOf(row, names[i]!, exceeds(row, materiality), context));
  return (width) =>
    materialityMap(points, {
      document,
      ...materiality[choices.group || "totals"],
      width,
      locale,
      unit: view.display,
      ...named,
      opened: choices.line
    });
}

/** Lines of one name are told apart by their codes. */
function distinctNames(rows: readonly Compared[], locale: Locale): string[] {
  const names = rows.map(({line}) => lineName(line, locale));
  return names.map((name, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name} ${rows[i]!.line.code}`
  );
}

function pointOf({line, variance}: Compared, name: string, over: Exceeds, context: PageContext): MapPoint {
  const {kind, rate} = variance;
  return {
    key: line.key,
    name,
    change: variance.change!.value,
    ...(rate && kind === "changed" ? {rate: rate.value} : {}),
    kind: kind === "new" || kind === "ended" ? kind : "changed",
    exceeds: over,
    amount: changeText(variance, context),
    text: context.t("mapPoint", {
      change: changeText(variance, context),
      rate: rateText(variance, context),
      exceeds: context.t(exceedsWords[over])
    })
  };
}

function tableOf(rows: readonly Compared[], materiality: Materiality, context: PageContext): Exhibit["table"] {
  const {t, unitWord, locale} = context;
  const ordered = [...rows].sort((a, b) => Math.abs(b.variance.change!.value) - Math.abs(a.variance.change!.value));
  return {
    columns: [
      {text: t("lineColumn"), column: "line"},
      {text: `${t("changeColumn")} (${unitWord})`, column: "change", numeric: true},
      {text: t("rateColumn"), column: "rate", numeric: true, words: {text: t("changeKindColumn"), column: "kind"}},
      {text: t("exceedsColumn"), column: "exceeds"}
    ],
    rows: ordered.map((row) => [
      {text: lineName(row.line, locale)},
      changeCell(row.variance, context),
      rateCell(row.variance, context),
      {text: t(exceedsWords[exceeds(row, materiality)])}
    ])
  };
}
