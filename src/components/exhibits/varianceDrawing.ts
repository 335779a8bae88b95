import type {Compared} from "../../budget/breakdown.js";
import type {Link} from "../../budget/crosswalk/link.js";
import {varianceChart} from "../../charts/varianceChart.js";
import type {VarianceRow} from "../../charts/varianceRow.js";
import {linkSentence} from "../../locale/linkSentence.js";
import {lineName} from "../../locale/names.js";
import {linkOf} from "../linkedRows.js";
import type {PageContext} from "../page.js";

export interface VarianceDrawing {
  readonly opened?: string | undefined;
  readonly onOpen?: (key: string) => void;
  /** A row that stands for lines under the thresholds. */
  readonly folded?: VarianceRow;
  readonly links?: readonly Link[];
}

/** Compared lines as a function that draws them at a width. */
export function varianceDrawing(rows: readonly Compared[], context: PageContext, {opened, onOpen, folded, links = []}: VarianceDrawing = {}): (width: number) => SVGSVGElement {
  const {unit, view, locale} = context;
  const drawn = [...rows.map((row) => chartRow(row, linkOf(row.line, links), context)), ...(folded ? [folded] : [])];
  return (width) =>
    varianceChart(drawn, {
      years: unit.years.filter((year) => year <= view.year).slice(-3),
      base: view.base,
      current: view.year,
      width,
      locale,
      unit: view.display,
      opened,
      ...(onOpen ? {onOpen: ({key}) => onOpen(key)} : {})
    });
}

function chartRow({line, level, variance, share, polarity}: Compared, link: Link | undefined, {locale, view}: PageContext): VarianceRow {
  const linked = link ? {linked: linkSentence(link, line, view, locale)} : {};
  return {key: line.key, name: lineName(line, locale), level, points: line.points, variance, share, polarity, ...linked};
}
