import {max} from "d3-array";
import {hatching} from "./hatch.js";
import {identity} from "./identity.js";
import {drawNotes, notesHeight, placeNotes} from "./notes.js";
import {chartElement, svgRoot} from "./svg.js";
import {rowTexts} from "./rowText.js";
import {small, write} from "./marks.js";
import {varianceColumns} from "./varianceColumns.js";
import {varianceDomains} from "./varianceScales.js";
import {varianceLines} from "./varianceLines.js";
import {varianceNotes} from "./varianceNotes.js";
import type {VarianceChartOptions, VarianceSettings} from "./varianceOptions.js";
import {varianceSettings} from "./varianceOptions.js";
import type {VarianceRow} from "./varianceRow.js";
import {varianceTable} from "./varianceTable.js";
import {unitName, word} from "../locale/chartWords.js";

/**
 * The variance table-chart, IBCS-inspired: name, years, last year's amount,
 * this year's, the change as a bar, its rate as a pin, and the share. All
 * changes are on one scale, from a zero line that is never cut.
 */
export function varianceChart(rows: readonly VarianceRow[], options: VarianceChartOptions): SVGSVGElement {
  const settings = varianceSettings(options);
  const {width, document = globalThis.document} = settings;
  const id = identity("variance", width, settings.locale, settings.unit, settings.base, settings.current, ...rows.map(({key}) => key));
  const texts = rowTexts(rows, settings);
  const domains = varianceDomains(rows, settings);
  const columns = varianceColumns(rows, texts, domains, settings);
  const picture = {rows, texts, domains, settings, deepest: max(rows, ({level}) => level) ?? 0, hatch: `url(#${id}-hatch)`};
  const layout = columns ? varianceTable(picture, columns) : varianceLines(picture);
  const notes = placeNotes(rows.length ? varianceNotes(rows, texts, domains, settings, layout) : [], width);
  const height = layout.height + notesHeight(notes) + (rows.length ? 0 : 28);
  const svg = svgRoot({document, id, width, height, ...titles(rows, settings), role: "group"});
  hatching(svg, id);
  const body = svg.append("g");
  layout.draw(body);
  if (!rows.length) write(body, word("noLines", settings.locale), 0, layout.height + 14, small());
  drawNotes(body, notes, layout.height);
  return chartElement(svg);
}

function titles(rows: readonly VarianceRow[], {title, locale, base, current, unit}: VarianceSettings) {
  const zh = locale === "zh";
  return {
    title: title ?? (zh ? `${base} 年与 ${current} 年增减对比` : `Variances, ${base} to ${current}`),
    description: zh ? `共 ${rows.length} 行，单位${unitName(unit, locale)}。` : `${rows.length} lines, in ${unitName(unit, locale)}.`
  };
}
