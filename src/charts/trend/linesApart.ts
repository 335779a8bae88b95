import {joined} from "../../locale/words/joiners.js";
import {line, small, write, writeLines} from "../drawing/marks.js";
import {textWidth, widest, wrapText} from "../drawing/measureText.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {openable} from "../drawing/openable.js";
import type {Group} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {ink2, rule, smallSize, textSize} from "../drawing/theme.js";
import type {LineSeries, LinesOptions} from "./lineSeries.js";
import {drawSeries, seriesColor, valueScale} from "./lineSeries.js";
import {drawYears} from "./linesChart.js";

const gap = 28;
const headHeight = 26;
const nameHeight = 42;
const plotHeight = 120;
const axisHeight = 30;

/** Small charts of one line each, all on one scale, so that heights compare across them. */
export function linesApart(series: readonly LineSeries[], options: LinesOptions): SVGSVGElement {
  const {document = globalThis.document, width = 900, locale = "en", title, head, from, notes} = options;
  const across = Math.max(1, Math.min(series.length, Math.floor((width + gap) / (220 + gap))));
  const each = (width - gap * (across - 1)) / across;
  const rows = Math.ceil(series.length / across);
  const height = nameHeight + plotHeight + axisHeight;
  const noteLines = placeNotes(notes, width);
  const svg = svgRoot({
    document,
    id: identity("apart", title, head, width, ...series.map(({key}) => key)),
    width,
    height: headHeight + rows * (height + 10) + notesHeight(noteLines),
    title,
    description: joined(
      series.map(({said}) => said),
      "pause",
      locale
    ),
    role: "group"
  });
  write(svg.append("g"), head, [0, 9], small());
  const y = valueScale(series, from, [nameHeight + plotHeight, nameHeight + 18]);
  series.forEach((one, i) => {
    const [column, row] = [i % across, Math.floor(i / across)];
    const group = svg
      .append("g")
      .attr("class", "series")
      .attr("data-key", one.key)
      .attr("transform", `translate(${Math.round(column * (each + gap))},${headHeight + row * (height + 10)})`);
    drawOne(group, one, {width: each, y, color: seriesColor(i)}, options);
  });
  drawNotes(svg.append("g"), noteLines, headHeight + rows * (height + 10));
  return chartElement(svg);
}

interface Small {
  readonly width: number;
  readonly y: ReturnType<typeof valueScale>;
  readonly color: string;
}

function drawOne(group: Group, series: LineSeries, {width, y, color}: Small, options: LinesOptions): void {
  const {years, from, tick, onOpen, opened} = options;
  const ticks = y.ticks(2);
  const left = widest(ticks.map(tick), smallSize) + 10;
  const step = years.length > 1 ? (width - left - 32) / (years.length - 1) : 0;
  const x = (year: number) => left + 16 + (step ? years.indexOf(year) * step : (width - left - 32) / 2);
  openable(group, {
    x: -4,
    y: 0,
    width: width + 8,
    height: nameHeight + plotHeight + axisHeight - 4,
    label: series.said,
    ...(onOpen ? {onOpen: () => onOpen(series.key), expanded: series.key === opened} : {})
  });
  const {lines} = wrapText(series.name, width, {size: textSize, weight: 600, most: 2});
  writeLines(group, lines, [0, 10], {weight: 600, fill: color, leading: 17});
  for (const value of ticks) {
    line(group, [left, y(value)], [width, y(value)], {stroke: value === from ? ink2 : rule});
    write(group, tick(value), [left - 6, y(value)], small({anchor: "end"}));
  }
  drawSeries(group, series, {x, y}, {color, years});
  const ends = [series.values[0], series.values.at(-1)].filter((end, i, all) => end && all.indexOf(end) === i);
  for (const end of ends) {
    if (!end) continue;
    const half = textWidth(end.text, smallSize) / 2;
    const at = Math.max(left + half, Math.min(width - half, x(end.year)));
    write(group, end.text, [at, y(end.value) - 13], {size: smallSize, anchor: "middle", halo: true});
  }
  drawYears(group, years, {x, y: nameHeight + plotHeight + 15, step: step || width});
}
