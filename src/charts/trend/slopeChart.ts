import {joined} from "../../locale/words/joiners.js";
import {line, small, write, writeLines} from "../drawing/marks.js";
import {widest, wrapText} from "../drawing/measureText.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {openable} from "../drawing/openable.js";
import type {Group} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {ink2, ink3, smallSize, textSize} from "../drawing/theme.js";
import type {LineSeries, LinesOptions, SeriesValue} from "./lineSeries.js";
import {drawValue, seriesColor, spread, valueScale} from "./lineSeries.js";

const headHeight = 46;
const leading = 16;

/** Lines between two years as slopes, named at both ends; a line with one of the years only has its mark and no slope. */
export function slopeChart(series: readonly LineSeries[], options: LinesOptions): SVGSVGElement {
  const {document = globalThis.document, width = 900, locale = "en", title, years, head, from, notes} = options;
  const [base, year] = [years[0]!, years.at(-1)!];
  const all = series.flatMap(({values}) => values);
  const amounts =
    widest(
      all.map(({text}) => text),
      smallSize
    ) + 14;
  const room = Math.min(width * 0.34, 260);
  const named = series.map(({name}) => wrapText(name, room, {size: smallSize + 1, weight: 600, most: 2}).lines);
  const gap = leading * Math.max(1, ...named.map((lines) => lines.length)) + 4;
  const plot = Math.max(260, series.length * gap);
  const noteLines = placeNotes(notes, width);
  const svg = svgRoot({
    document,
    id: identity("slope", title, head, width, ...series.map(({key}) => key)),
    width,
    height: headHeight + plot + 24 + notesHeight(noteLines),
    title,
    description: joined(
      series.map(({said}) => said),
      "pause",
      locale
    ),
    role: "group"
  });
  const body = svg.append("g");
  const y = valueScale(series, from, [headHeight + plot, headHeight + 10]);
  const [left, right] = [amounts + 8, Math.max(amounts + 80, Math.min(width - room - amounts - 12, width * 0.62))];
  write(body, head, [0, 9], small());
  [left, right].forEach((x, i) => {
    line(body, [x, headHeight], [x, headHeight + plot], {stroke: ink3});
    write(body, String(i ? year : base), [x, headHeight - 12], {size: textSize, weight: 600, anchor: "middle"});
  });
  line(body, [left, y(from)], [right, y(from)], {stroke: ink2, dashes: "2 3"}).attr("class", "zero");
  const at = (of: LineSeries, when: number) => of.values.find((value) => value.year === when);
  const bounds = [headHeight + 8, headHeight + plot - 4] as const;
  const heights = (when: number, own: number) => {
    const wished = series.map((each) => y(at(each, when)?.value ?? y.domain()[0]!));
    return spread(wished, own, bounds);
  };
  const [before, after] = [heights(base, leading), heights(year, gap)];
  series.forEach((each, i) =>
    drawSlope(
      body,
      {series: each, ends: [at(each, base), at(each, year)], lines: named[i]!, color: seriesColor(i)},
      {y, left, right, before: before[i]!, after: after[i]!, amounts, room},
      options
    )
  );
  drawNotes(body, noteLines, headHeight + plot + 24);
  return chartElement(svg);
}

interface Slope {
  readonly series: LineSeries;
  readonly ends: readonly [SeriesValue | undefined, SeriesValue | undefined];
  readonly lines: readonly string[];
  readonly color: string;
}

interface SlopeRoom {
  readonly y: ReturnType<typeof valueScale>;
  readonly left: number;
  readonly right: number;
  /** Heights of the labels. */
  readonly before: number;
  readonly after: number;
  readonly amounts: number;
  readonly room: number;
}

function drawSlope(
  parent: Group,
  {series, ends, lines, color}: Slope,
  room: SlopeRoom,
  {onOpen, opened}: LinesOptions
): void {
  const {y, left, right, before, after, amounts} = room;
  const [first, last] = ends;
  const group = parent.append("g").attr("class", "series").attr("data-key", series.key);
  const height = lines.length * leading;
  openable(group, {
    x: right + 8,
    y: after - height / 2 - 2,
    width: amounts + room.room,
    height: height + 4,
    label: series.said,
    ...(onOpen ? {onOpen: () => onOpen(series.key), expanded: series.key === opened} : {})
  });
  if (first && last) {
    const dashed = [first, last].some(({given}) => given === "implied");
    line(group, [left, y(first.value)], [right, y(last.value)], {
      stroke: color,
      width: 2,
      ...(dashed && {dashes: "4 3"})
    });
  }
  if (first) {
    drawValue(group, first, [left, y(first.value)], color);
    write(group, first.text, [left - 10, before], {size: smallSize, anchor: "end"});
  }
  if (last) {
    drawValue(group, last, [right, y(last.value)], color);
    write(group, last.text, [right + 12, after], {size: smallSize});
  }
  writeLines(group, lines, [right + 12 + amounts, after - (lines.length - 1) * (leading / 2)], {
    size: smallSize + 1,
    weight: 600,
    fill: color,
    leading
  });
}
