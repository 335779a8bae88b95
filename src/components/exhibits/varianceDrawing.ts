import type {Compared} from "../../budget/breakdown.js";
import {varianceChart} from "../../charts/varianceChart.js";
import type {VarianceRow} from "../../charts/varianceRow.js";
import {lineName} from "../../locale/names.js";
import type {PageContext} from "../page.js";

export interface VarianceDrawing {
  readonly opened?: string | undefined;
  readonly onOpen?: (key: string) => void;
  /** A row that stands for lines under the thresholds. */
  readonly folded?: VarianceRow;
}

/** Compared lines as a function that draws them at a width. */
export function varianceDrawing(rows: readonly Compared[], context: PageContext, {opened, onOpen, folded}: VarianceDrawing = {}): (width: number) => SVGSVGElement {
  const {unit, view, locale} = context;
  const drawn = [...rows.map((row) => chartRow(row, context)), ...(folded ? [folded] : [])];
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

function chartRow({line, level, variance, share, polarity}: Compared, {locale}: PageContext): VarianceRow {
  return {key: line.key, name: lineName(line, locale), level, points: line.points, variance, share, polarity};
}
