import {headlineKey} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {operandAt} from "../../budget/series.js";
import {trendChart} from "../../charts/trendChart.js";
import {lineName} from "../../locale/names.js";
import type {Exhibit} from "../exhibit.js";
import {element} from "../element.js";
import type {PageContext} from "../page.js";
import {operandCell} from "../phrase.js";
import {sourceText} from "../place.js";

const measures = ["expenditure", "basicExpenditure", "projectExpenditure"] as const;

/** Expenditure and its two types over the years, on their own scales. */
export function trendExhibit(context: PageContext): Exhibit | undefined {
  const {unit, view, t, locale, unitWord} = context;
  const lines = measures.flatMap((measure): Line[] => unit.lines.filter(({key, phase}) => key === headlineKey(measure) && phase === "budget"));
  const years = unit.years.filter((year) => year <= view.year);
  if (!lines.length || years.length < 2) return undefined;
  return {
    id: "trend",
    title: t("trendTitle"),
    subtitle: t("trendSubtitle", {unit: unitWord}),
    source: sourceText(context),
    draw: (width) => {
      const columns = width < 640 ? 1 : lines.length;
      const gap = 40;
      const each = Math.floor((width - gap * (columns - 1)) / columns);
      return element("div", {class: "small-multiples", style: `grid-template-columns:repeat(${columns},${each}px);gap:28px ${gap}px`},
        lines.map((line) => element("div", {}, element("h3", {}, lineName(line, locale)), trendChart({name: lineName(line, locale), points: line.points}, {years, current: view.year, base: view.base, width: each, locale, unit: view.display}))));
    },
    table: {
      columns: [{text: t("lineColumn")}, ...years.map((year) => ({text: `${year} (${unitWord})`, numeric: true}))],
      rows: lines.map((line) => [{text: lineName(line, locale)}, ...years.map((year) => operandCell(operandAt(line, year), context))])
    }
  };
}

