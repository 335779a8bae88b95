import type {TrendMeasure} from "../../budget/trend.js";
import {trendOf} from "../../budget/trend.js";
import {operandAt, pointAt, varianceOf} from "../../budget/series.js";
import {shareText} from "../../charts/drawing/amountText.js";
import type {LineSeries} from "../../charts/trend/lineSeries.js";
import {linesApart} from "../../charts/trend/linesApart.js";
import {linesChart} from "../../charts/trend/linesChart.js";
import {slopeChart} from "../../charts/trend/slopeChart.js";
import {lineName} from "../../locale/names.js";
import {document} from "../../store/page.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import type {TableCell} from "../page/dataFile.js";
import {absenceText, basisText, moneyCell, percentCell, pointCell, rateText} from "../page/phrase.js";
import {sourceText} from "../page/place.js";
import {yearsText} from "../page/which.js";
import type {TrendChoices} from "../view/trendChoices.js";
import {trendChoices} from "../view/trendChoices.js";
import type {FollowedLine} from "../view/trendLines.js";
import {chosenLines, operandIn, trendYears} from "../view/trendLines.js";
import {basisOf, headText, seriesOf, tickText, trendText} from "../view/trendSeries.js";
import type {Exhibit} from "./exhibit.js";

const charts = {together: linesChart, apart: linesApart, slope: slopeChart} as const;

/** The chosen lines over all years, or between the two that are compared. */
export function trendsExhibit(context: PageContext, onOpen?: (key: string) => void): Exhibit | undefined {
  const {view, t} = context;
  const choices = readChoices(trendChoices, view.choices);
  const all = trendYears(context);
  const years = choices.form === "slope" ? all.filter((year) => year === view.year || year === view.base) : all;
  const lines = chosenLines(context);
  const series = lines.map((line) => seriesOf(line, {as: choices.as, years, all}, context));
  if (!lines.length || series.every(({values}) => !values.length)) return undefined;
  const title = titleOf(lines, years, choices.as, context);
  const said = {
    as: headText(choices.as, all, context),
    years: yearsText(context, years)
  };
  return {
    id: "trends",
    title,
    subtitle: t(onOpen ? "trendsSubtitle" : "trendsSubtitleStill", said),
    stillSubtitle: t("trendsSubtitleStill", said),
    source: sourceText(context),
    ...gapsOf(series, lines, years, context),
    shown: {lines: lines.map(({line}) => line), years},
    draw: (width) =>
      charts[choices.form](series, {
        document,
        width,
        locale: context.locale,
        unit: view.display,
        title,
        years,
        head: headText(choices.as, all, context),
        tick: tickText(choices.as, context),
        from: choices.as === "index" ? 1 : 0,
        notes: notesOf(series, lines, years, context),
        ...(choices.story && {opened: choices.story}),
        ...(onOpen && {onOpen})
      }),
    table: tableOf(lines, {as: choices.as, years, all}, context),
    choices: only(choices)
  };
}

/** All but whose story is told. */
function only(choices: TrendChoices): Record<string, string> {
  return writeChoices(trendChoices, {...choices, story: ""});
}

/** The line that moved most, from its first year to its last. */
function titleOf(
  lines: readonly FollowedLine[],
  years: readonly number[],
  as: TrendMeasure,
  context: PageContext
): string {
  const {t, locale} = context;
  const moved = lines.flatMap((each) => {
    const {line} = each;
    const known = years.filter((year) => operandAt(line, year).amount);
    const [base, year] = [known[0], known.at(-1)];
    if (base === undefined || year === undefined || base === year) return [];
    const values = trendOf(line, as, basisOf(each, years, context)).filter(({value}) => value);
    const name = lineName(line, locale);
    if (as === "share") {
      const [first, last] = [values[0], values.at(-1)];
      if (!first?.value || !last?.value || first === last) return [];
      const slots = {
        name,
        from: shareText(first.value.value),
        to: shareText(last.value.value),
        base: first.year,
        year: last.year
      };
      return [{size: Math.abs(last.value.value - first.value.value), text: t("trendsTitlePoints", slots)}];
    }
    const between = varianceOf(line, {base, year});
    const change = rateText(between, {t, view: {base, year}});
    return [{size: Math.abs(between.rate?.value ?? 0), text: t("trendsTitle", {name, change, base, year})}];
  });
  const [most] = moved.sort((a, b) => b.size - a.size);
  if (most) return most.text;
  const one = lines.find(({line}) => years.some((year) => operandAt(line, year).amount));
  const year = one && years.find((each) => operandAt(one.line, each).amount);
  return one ? t("trendsTitleOne", {name: lineName(one.line, locale), year}) : t("trendsTitleNone");
}

/** What is not published, said beside the check badge. */
function gapsOf(
  series: readonly LineSeries[],
  lines: readonly FollowedLine[],
  years: readonly number[],
  {t}: PageContext
): Pick<Exhibit, "badge"> {
  const total = series.length * years.length;
  const shown = series.reduce((count, {values}) => count + values.length, 0);
  const breaks = lines.reduce((count, line) => count + line.breaks.filter(({year}) => years.includes(year)).length, 0);
  const text = [
    ...(shown < total ? [t("trendIncomplete", {count: total - shown, total})] : []),
    ...(breaks ? [t("trendBreaks", {count: breaks})] : [])
  ].join(" ");
  return text ? {badge: {state: "note", text}} : {};
}

/** How marks are to be read, as far as they are there, and why a line breaks. */
function notesOf(
  series: readonly LineSeries[],
  lines: readonly FollowedLine[],
  years: readonly number[],
  {t, locale}: PageContext
): string[] {
  const given = new Set(series.flatMap(({values}) => values.map((value) => value.given)));
  return [
    ...(given.has("implied") ? [t("noteTrendImplied")] : []),
    ...(given.has("later") ? [t("noteTrendLater")] : []),
    ...(series.some(({values}) => values.length < years.length) ? [t("noteTrendGap")] : []),
    ...lines.flatMap(({line, breaks}) =>
      breaks
        .filter(({year}) => years.includes(year))
        .map(({year, text}) => t("noteTrendBreak", {year, name: lineName(line, locale), text}))
    )
  ];
}

interface Shown {
  readonly as: TrendMeasure;
  readonly years: readonly number[];
  readonly all: readonly number[];
}

function tableOf(lines: readonly FollowedLine[], {as, years, all}: Shown, context: PageContext): Exhibit["table"] {
  const {t, unitWord, locale} = context;
  const isMoney = as === "amount" || as === "perHead" || as === "constant";
  const breaks = lines.some((each) => each.breaks.length);
  return {
    columns: [
      {text: t("lineColumn"), column: "line"},
      {text: t("codeColumn"), column: "code"},
      ...years.map((year) => ({
        text: isMoney ? `${year} (${unitWord})` : String(year),
        column: isMoney ? ("amount" as const) : as === "index" ? ("index" as const) : ("share" as const),
        numeric: true,
        words: {text: `${t("basisColumn")} ${year}`, column: "basis" as const}
      })),
      ...(breaks ? [{text: t("breaksColumn"), column: "continuity" as const}] : [])
    ],
    rows: lines.map((each) => {
      const values = trendOf(each.line, as, basisOf(each, all, context));
      return [
        {text: lineName(each.line, locale)},
        {text: /^\d+$/.test(each.line.code) ? each.line.code : ""},
        ...years.map((year) =>
          cellOf(each, year, {as, value: values.find((value) => value.year === year)?.value}, context)
        ),
        ...(breaks ? [{text: each.breaks.map(({year, text}) => `${year}: ${text}`).join(" ")}] : [])
      ];
    })
  };
}

function cellOf(
  {line}: FollowedLine,
  year: number,
  {as, value}: {readonly as: TrendMeasure; readonly value: ReturnType<typeof trendOf>[number]["value"]},
  context: PageContext
): TableCell {
  const point = pointAt(line, year);
  const word = value && point ? basisText(point.basis, context) : absenceText(operandIn(line, year, context), context);
  if (!value) return {text: absenceText(operandIn(line, year, context), context), value: null, word};
  const text = trendText(as, value, context);
  const {note: remark} = pointCell(operandIn(line, year, context), point, context);
  const note = remark ? {note: remark} : {};
  if (as === "index") return {text, value: {decimal: text}, exact: value.value * 100, word, ...note};
  const cell = as === "share" ? percentCell(value, text) : moneyCell(Math.round(value.value), text, context);
  return {...cell, word, ...note};
}
