import {max} from "d3-array";
import type {ChartWord} from "../../locale/words/chartWords.js";
import {unitName, word} from "../../locale/words/chartWords.js";
import {absenceMark} from "../../locale/words/stateMark.js";
import {hatching, small, write} from "../drawing/marks.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {rowTexts} from "./rowText.js";
import type {VarianceLayout, VariancePicture} from "./varianceColumns.js";
import {varianceColumns} from "./varianceColumns.js";
import type {VarianceChartOptions, VarianceRow, VarianceSettings} from "./varianceDrawing.js";
import {varianceSettings} from "./varianceDrawing.js";
import {varianceLines} from "./varianceLines.js";
import {rateShown, varianceDomains} from "./varianceScales.js";
import {varianceTable} from "./varianceTable.js";

/**
 * The variance table-chart, IBCS-inspired: name, years, last year's amount,
 * this year's, the change as a bar, its rate as a pin, and the share. All
 * changes are on one scale, from a zero line that is never cut.
 */
export function varianceChart(rows: readonly VarianceRow[], options: VarianceChartOptions): SVGSVGElement {
  const settings = varianceSettings(options);
  const {width, document = globalThis.document} = settings;
  const id = identity(
    "variance",
    width,
    settings.locale,
    settings.unit,
    settings.base,
    settings.current,
    ...rows.map(({key}) => key)
  );
  const texts = rowTexts(rows, settings);
  const domains = varianceDomains(rows, settings);
  const columns = varianceColumns(rows, texts, domains, settings);
  const picture = {
    rows,
    texts,
    domains,
    settings,
    deepest: max(rows, ({level}) => level) ?? 0,
    hatch: `url(#${id}-hatch)`
  };
  const layout = columns ? varianceTable(picture, columns) : varianceLines(picture);
  const notes = placeNotes(rows.length ? varianceNotes(picture, layout) : [], width);
  const height = layout.height + notesHeight(notes) + (rows.length ? 0 : 28);
  const svg = svgRoot({document, id, width, height, ...titles(rows, settings), role: "group"});
  hatching(svg, id);
  const body = svg.append("g");
  layout.draw(body);
  if (!rows.length) write(body, word("noLines", settings.locale), [0, layout.height + 14], small());
  drawNotes(body, notes, layout.height);
  return chartElement(svg);
}

function titles(rows: readonly VarianceRow[], {title, locale, base, current, unit}: VarianceSettings) {
  return {
    title: title ?? word("variancesOf", locale, {base, current}),
    description: word("linesInUnit", locale, {count: rows.length, unit: unitName(unit, locale)})
  };
}

/** What the marks mean, for those that a chart really shows. */
function varianceNotes(
  {rows, texts, domains, settings: {locale}}: VariancePicture,
  {spark, pins}: VarianceLayout
): string[] {
  const beyond = rows.some((row) => isBeyond(rateShown(row), domains.rate));
  const shown: ReadonlyArray<readonly [ChartWord, boolean]> = [
    ["noteImplied", texts.some(({baseImplied, currentImplied}) => baseImplied || currentImplied)],
    ["noteAbsent", texts.some(({base, current}) => base === absenceMark || current === absenceMark)],
    ["noteOutlier", texts.some(({outlier}) => outlier)],
    ["noteAdverse", texts.some(({adverse}) => adverse)],
    ["noteLinked", rows.some(({linked}) => linked !== undefined)],
    ["noteBeyond", pins && beyond],
    ["noteSpark", spark]
  ];
  return shown.flatMap(([name, is]) => (is ? [word(name, locale)] : []));
}

function isBeyond(rate: number | undefined, [least, greatest]: readonly [number, number]): boolean {
  return rate !== undefined && (rate < least || rate > greatest);
}
