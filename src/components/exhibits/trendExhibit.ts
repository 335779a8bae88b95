import {headlineKey} from "../../budget/headlines.js";
import type {Line} from "../../budget/series.js";
import {operandAt, pointAt} from "../../budget/series.js";
import type {Multiple} from "../../charts/trend/smallMultiples.js";
import {smallMultiples} from "../../charts/trend/smallMultiples.js";
import {trendChart} from "../../charts/trend/trendChart.js";
import {lineName} from "../../locale/names.js";
import {trendSummary} from "../../locale/sentences/summarySentence.js";
import {document} from "../../store/page.js";
import type {PageContext} from "../page/context.js";
import type {TableCell, TableColumn} from "../page/dataFile.js";
import {absenceText, basisText, pointCell} from "../page/phrase.js";
import {sourceText} from "../page/place.js";
import type {Exhibit} from "./exhibit.js";

const measures = ["expenditure", "basicExpenditure", "projectExpenditure"] as const;

/** Expenditure and its two types over the years, on their own scales. */
export function trendExhibit(context: PageContext): Exhibit | undefined {
  const {unit, view, t, locale, unitWord} = context;
  const lines = measures.flatMap((measure): Line[] =>
    unit.lines.filter(({key, phase}) => key === headlineKey(measure) && phase === "budget")
  );
  const years = unit.years.filter((year) => year <= view.year);
  if (!lines.length || years.length < 2) return undefined;
  const title = titleOf(lines, years, context);
  return {
    id: "trend",
    title,
    subtitle: t(lines.length > 1 ? "trendSubtitle" : "trendSubtitleTotal", {unit: unitWord}),
    source: sourceText(context),
    summary: trendSummary({...lines[0]!, points: lines[0]!.points.filter(({year}) => year <= view.year)}, context),
    shown: {lines, years},
    draw: (width) =>
      smallMultiples(
        lines.map((line) => multiple(line, years, context)),
        {document, width, locale, title}
      ),
    table: {
      columns: [{text: t("lineColumn"), column: "line"}, ...years.map((year) => yearColumn(year, context))],
      rows: lines.map((line) => [{text: lineName(line, locale)}, ...years.map((year) => yearCell(line, year, context))])
    }
  };
}

/** A year without an amount says why in a column of its own. */
function yearColumn(year: number, {t, unitWord}: PageContext): TableColumn {
  return {
    text: `${year} (${unitWord})`,
    column: "amount",
    numeric: true,
    words: {text: `${t("basisColumn")} ${year}`, column: "basis"}
  };
}

function yearCell(line: Line, year: number, context: PageContext): TableCell {
  const [operand, point] = [operandAt(line, year), pointAt(line, year)];
  return {
    ...pointCell(operand, point, context),
    word: operand.amount && point ? basisText(point.basis, context) : absenceText(operand, context)
  };
}

/** How many of the years have an amount, and from which to which. */
function titleOf(lines: readonly Line[], years: readonly number[], {t}: PageContext): string {
  const known = years.filter((year) => lines.some((line) => operandAt(line, year).amount));
  const [from, to] = [known[0] ?? years[0]!, known.at(-1) ?? years.at(-1)!];
  return known.length > 1
    ? t("trendTitle", {count: t("yearsCounted", {count: known.length}), from, to})
    : t("trendTitleOne", {to});
}

function multiple(line: Line, years: readonly number[], {view, locale}: PageContext): Multiple {
  const name = lineName(line, locale);
  return {
    name,
    draw: (width) =>
      trendChart(
        {name, points: line.points},
        {document, years, current: view.year, base: view.base, width, locale, unit: view.display}
      )
  };
}
