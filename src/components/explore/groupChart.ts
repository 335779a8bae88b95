import type {Multiple} from "../../charts/trend/smallMultiples.js";
import {smallMultiples} from "../../charts/trend/smallMultiples.js";
import {trendChart} from "../../charts/trend/trendChart.js";
import {varianceChart} from "../../charts/variance/varianceChart.js";
import type {YearPoint} from "../../charts/drawing/yearColumns.js";
import type {Grouping, GroupRow} from "../../store/queries/groups.js";
import type {CrossRow, CrossTable} from "../../store/queries/question.js";
import {dotted} from "../../locale/words/joiners.js";
import {document} from "../../store/page.js";
import type {PageContext} from "../page/context.js";
import {nameOfGroup, tellingGroupings} from "./groupNames.js";
import {exceedsMark} from "./groupTable.js";
import {groupVariance} from "./groupVariance.js";

type Context = Pick<PageContext, "t" | "view" | "locale" | "corpus">;

/** A chart holds no more rows, small charts no more of them. */
export const mostRows = 30;
const mostCharts = 6;

/** Draws at a width in pixels. */
export type Drawing = (width: number) => SVGSVGElement;

/** Both years of each group and its change, as a variance chart; nothing where there is nothing to draw. */
export function changesDrawing(
  rows: readonly GroupRow[],
  by: readonly Grouping[],
  context: Context
): Drawing | undefined {
  const {view, locale} = context;
  const telling = tellingGroupings(rows, by);
  const drawn = rows
    .filter(isDrawable)
    .slice(0, mostRows)
    .map((row, i) => {
      const variance = groupVariance(row);
      const points: YearPoint[] = [
        {year: view.base, operand: variance.base, basis: "published"},
        {year: view.year, operand: variance.current, basis: "published"}
      ];
      const name = dotted(telling.map((grouping) => nameOfGroup(grouping, row, context)));
      return {key: String(i), name: (row.exceeds ? exceedsMark : "") + name, level: 0, points, variance};
    });
  if (!drawn.length) return undefined;
  return (width) =>
    varianceChart(drawn, {
      document,
      years: [view.base, view.year],
      base: view.base,
      current: view.year,
      width,
      locale,
      unit: view.display
    });
}

/** Groups of nothing but empty cells, and those whose two years are of different members, have no place in a chart; the table lists them. */
function isDrawable({change, base_alone: baseAlone, current_alone: currentAlone}: GroupRow): boolean {
  return change !== null || (baseAlone === null) !== (currentAlone === null);
}

/** Years across: a chart of columns for each of the first rows that have an amount; nothing where none has. */
export function yearsDrawing(
  {heads, rows: all}: CrossTable,
  by: readonly Grouping[],
  context: Context
): Drawing | undefined {
  const {view, locale, t} = context;
  const years = heads.map(Number);
  const rows = all.filter((row) => pointsOf(row, years).length);
  if (!rows.length) return undefined;
  const telling = tellingGroupings(
    rows.map(({of}) => of),
    by.slice(0, -1)
  );
  const options = {document, years, base: years.at(-2) ?? view.base, current: years.at(-1) ?? view.year, locale};
  const multiples = rows.slice(0, mostCharts).map((row): Multiple => {
    const name = dotted(telling.map((grouping) => nameOfGroup(grouping, row.of, context)));
    return {
      name,
      draw: (width) =>
        trendChart({name, points: pointsOf(row, years)}, {...options, width, unit: view.display, height: 100})
    };
  });
  return (width) => smallMultiples(multiples, {document, width, locale, title: t("builderTitle")});
}

function pointsOf({cells}: CrossRow, years: readonly number[]): YearPoint[] {
  return cells.flatMap((cell, i) => {
    const fen = cell && (cell.current ?? cell.base);
    if (fen === null || fen === undefined) return [];
    const digit = cell!.current_digit ?? cell!.base_digit ?? 0;
    return [
      {
        year: years[i]!,
        operand: {state: fen === 0 ? ("zero" as const) : ("value" as const), amount: {fen, half: digit / 2}},
        basis: "published" as const
      }
    ];
  });
}
