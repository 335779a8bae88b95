import {joined} from "../../locale/words/joiners.js";
import {word} from "../../locale/words/chartWords.js";
import {line, small, write, writeLines} from "../drawing/marks.js";
import {textWidth, widest, wrapText} from "../drawing/measureText.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {openable} from "../drawing/openable.js";
import type {Group} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {ink, ink2, ink3, rule, smallSize, textSize} from "../drawing/theme.js";
import type {LineScales, LineSeries, LinesOptions} from "./lineSeries.js";
import {drawSeries, seriesColor, spread, valueScale} from "./lineSeries.js";

const headHeight = 30;
const axisHeight = 30;
const leading = 16;

/** A name beside the end of its line, with the last value under it. */
interface EndLabel {
  readonly lines: readonly string[];
  readonly text: string;
}

/** Several lines in one chart on one scale, each named at its end; a press on one opens it. */
export function linesChart(series: readonly LineSeries[], options: LinesOptions): SVGSVGElement {
  const {document = globalThis.document, width = 900, locale = "en", title, years, head, from, notes} = options;
  const narrow = width < 560;
  const room = Math.min(
    narrow ? width * 0.36 : 240,
    widest([...series.map(({name}) => name), "39,585.07"], textSize, 600) + 4
  );
  const labels = series.map(({name, values}) => endLabel(name, values.at(-1)?.text ?? "", room));
  const plot = Math.max(
    narrow ? 240 : 300,
    labels.reduce((sum, label) => sum + heightOf(label) + 6, 0)
  );
  const noteLines = placeNotes(notes, width);
  const bottom = headHeight + plot;
  const y = valueScale(series, from, [bottom, headHeight + 8]);
  const ticks = y.ticks(4);
  const left = widest(ticks.map(options.tick), smallSize) + 12;
  const right = width - room - 18;
  const step = years.length > 1 ? (right - left - 24) / (years.length - 1) : 0;
  const scales: LineScales = {
    x: (year) => left + 12 + (years.length > 1 ? years.indexOf(year) * step : (right - left - 24) / 2),
    y
  };
  const svg = svgRoot({
    document,
    id: identity("lines", title, head, width, ...series.map(({key}) => key), ...years),
    width,
    height: bottom + axisHeight + notesHeight(noteLines),
    title,
    description: joined(
      series.map(({said}) => said),
      "pause",
      locale
    ),
    role: "group"
  });
  const body = svg.append("g");
  write(body, head, [0, 9], small());
  for (const tick of ticks) {
    const isBase = tick === from;
    line(body, [left, y(tick)], [right, y(tick)], isBase ? {stroke: ink2} : {stroke: rule}).attr(
      "class",
      isBase ? "zero" : null
    );
    write(body, options.tick(tick), [left - 8, y(tick)], small({anchor: "end"}));
  }
  drawYears(body, years, {x: scales.x, y: bottom + 16, step: step || right - left});
  series.forEach((each, i) => drawBreaks(body, each, scales, {top: headHeight, bottom, color: seriesColor(i), locale}));
  drawLabelled(body, {series, labels, scales, at: right + 14, room}, options);
  drawNotes(body, noteLines, bottom + axisHeight);
  return chartElement(svg);
}

function endLabel(name: string, text: string, room: number): EndLabel {
  return {lines: wrapText(name, room, {size: smallSize + 1, weight: 600, most: 2}).lines, text};
}

function heightOf({lines, text}: EndLabel): number {
  return (lines.length + (text ? 1 : 0)) * leading;
}

/** Years under the plot, every second or third where there are many. */
export function drawYears(
  parent: Group,
  years: readonly number[],
  {x, y, step}: {readonly x: (year: number) => number; readonly y: number; readonly step: number}
): void {
  const every = Math.max(1, Math.ceil((textWidth("2026", smallSize) + 8) / Math.max(step, 1)));
  years.forEach((year, i) => {
    if ((years.length - 1 - i) % every === 0)
      write(parent, String(year), [x(year), y], small({anchor: "middle", fill: ink2}));
  });
}

/** Half way before the year from which a line goes by another name or code. */
function drawBreaks(
  parent: Group,
  {breaks, name}: LineSeries,
  {x}: LineScales,
  {
    top,
    bottom,
    color,
    locale
  }: {readonly top: number; readonly bottom: number; readonly color: string; readonly locale: "en" | "zh"}
): void {
  for (const year of breaks) {
    const at = x(year) - 0.5;
    const group = parent.append("g").attr("class", "break").attr("data-year", year);
    group.append("title").text(word("named", locale, {name, said: String(year)}));
    line(group, [at, top + 6], [at, bottom], {stroke: color, dashes: "1 3"});
    write(group, "⇄", [at, top], {size: smallSize, fill: color, anchor: "middle", halo: true});
  }
}

interface Labelled {
  readonly series: readonly LineSeries[];
  readonly labels: readonly EndLabel[];
  readonly scales: LineScales;
  readonly at: number;
  readonly room: number;
}

function drawLabelled(
  parent: Group,
  {series, labels, scales, at, room}: Labelled,
  {years, onOpen, opened}: LinesOptions
): void {
  const {y} = scales;
  const [bottom, top] = y.range() as [number, number];
  const middles = spread(
    series.map(({values}) => (values.length ? y(values.at(-1)!.value) : bottom)),
    Math.max(leading * 2, ...labels.map((label) => heightOf(label) + 4)),
    [top, bottom - 8]
  );
  series.forEach((each, i) => {
    const color = seriesColor(i);
    const label = labels[i]!;
    const height = heightOf(label);
    const last = each.values.at(-1);
    const group = parent.append("g").attr("class", "series").attr("data-key", each.key);
    openable(group, {
      x: at - 4,
      y: middles[i]! - height / 2 - 2,
      width: room + 8,
      height: height + 4,
      label: each.said,
      ...(onOpen ? {onOpen: () => onOpen(each.key), expanded: each.key === opened} : {})
    });
    drawSeries(group, each, scales, {color, years, width: each.key === opened ? 3 : 2});
    if (last && Math.abs(middles[i]! - y(last.value)) > 3)
      line(group, [scales.x(last.year) + 6, y(last.value)], [at - 5, middles[i]!], {stroke: ink3, width: 0.75});
    const first = middles[i]! - height / 2 + leading / 2;
    writeLines(group, label.lines, [at, first], {size: smallSize + 1, weight: 600, fill: color, leading});
    if (label.text) write(group, label.text, [at, first + label.lines.length * leading], {size: smallSize, fill: ink});
  });
}
