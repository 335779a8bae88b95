import {scaleLinear} from "d3-scale";
import {joined} from "../../locale/words/joiners.js";
import {line, rect, small, write} from "../drawing/marks.js";
import {widest, wrapText} from "../drawing/measureText.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import {openable} from "../drawing/openable.js";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {accent, changeColor, ink2, ink3, py, rule, smallSize} from "../drawing/theme.js";

/** A unit in its place. */
export interface RankRow {
  readonly key: string;
  readonly rank: number;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  /** The unit that the page is of. */
  readonly own: boolean;
}

export interface RankOptions extends ChartOptions {
  readonly title: string;
  readonly head: string;
  /** Values are changes, whose direction colours them. */
  readonly signed: boolean;
  readonly notes: readonly string[];
  readonly onOpen?: (key: string) => void;
}

const headHeight = 26;

/** Units as bars from zero in their order, the page's own marked; a gap where units between are left out. */
export function rankChart(rows: readonly RankRow[], options: RankOptions): SVGSVGElement {
  const {document = globalThis.document, width = 900, locale = "en", title, head, notes} = options;
  const narrow = width < 560;
  const rowHeight = narrow ? 40 : 26;
  const values = rows.map(({value}) => value);
  const amounts =
    widest(
      rows.map(({text}) => text),
      smallSize,
      600
    ) + 10;
  const names = narrow
    ? 0
    : Math.min(
        width * 0.42,
        widest(
          rows.map(({name}) => name),
          smallSize + 1,
          600
        ) + 12
      );
  const left = 34 + names;
  const negative = values.some((value) => value < 0);
  const x = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || (negative ? 0 : 1)])
    .range([left + (negative ? amounts : 0), width - (values.some((value) => value >= 0) ? amounts : 4)]);
  const noteLines = placeNotes(notes, width);
  const height = headHeight + rows.length * rowHeight + gapsIn(rows) * 14 + 8;
  const svg = svgRoot({
    document,
    id: identity("rank", title, head, width, ...rows.map(({key}) => key)),
    width,
    height: height + notesHeight(noteLines),
    title,
    description: joined(
      rows.map((row) => said(row)),
      "pause",
      locale
    ),
    role: "group"
  });
  const body = svg.append("g");
  write(body, head, [0, 9], small());
  let top = headHeight;
  rows.forEach((row, i) => {
    if (i && row.rank > rows[i - 1]!.rank + 1) {
      write(body, "⋮", [12, top + 6], small({anchor: "middle"}));
      top += 14;
    }
    drawRow(body, row, {x, top, rowHeight, names, width, narrow}, options);
    top += rowHeight;
  });
  line(body, [x(0), headHeight - 2], [x(0), top], {stroke: ink2}).attr("class", "zero");
  drawNotes(body, noteLines, height);
  return chartElement(svg);
}

function said({rank, name, text}: RankRow): string {
  return `${rank}. ${name} ${text}`;
}

function gapsIn(rows: readonly RankRow[]): number {
  return rows.filter((row, i) => i > 0 && row.rank > rows[i - 1]!.rank + 1).length;
}

interface RowRoom {
  readonly x: (value: number) => number;
  readonly top: number;
  readonly rowHeight: number;
  readonly names: number;
  readonly width: number;
  readonly narrow: boolean;
}

function drawRow(parent: Group, row: RankRow, room: RowRoom, {signed, onOpen}: RankOptions): void {
  const {x, top, rowHeight, names, width, narrow} = room;
  const {key, rank, name, value, text, own} = row;
  const group = parent
    .append("g")
    .attr("class", own ? "row own" : "row")
    .attr("data-key", key);
  openable(group, {
    x: 0,
    y: top,
    width,
    height: rowHeight,
    label: said(row),
    ...(onOpen && {onOpen: () => onOpen(key)})
  });
  const bold = own ? {weight: 600} : {};
  const nameY = narrow ? top + 10 : top + rowHeight / 2;
  const barY = narrow ? top + 29 : top + rowHeight / 2;
  write(group, String(rank), [24, nameY], small({anchor: "end", ...bold}));
  const shown = wrapText(name, narrow ? width - 40 : names - 12, {
    size: smallSize + 1,
    weight: own ? 600 : 400,
    most: 1
  });
  write(group, shown.lines[0] ?? "", [34, nameY], {size: smallSize + 1, ...bold});
  const color = signed ? changeColor(value) : own ? accent : py;
  rect(group, {x: x(0), y: barY - 7, width: x(value) - x(0), height: 14})
    .attr("fill", color)
    .attr("fill-opacity", signed && !own ? 0.55 : 1)
    .attr("stroke", own ? "var(--ink)" : "none");
  if (value === 0) line(group, [x(0), barY - 7], [x(0), barY + 7], {stroke: ink3, width: 2});
  write(group, text, [x(value) + (value < 0 ? -6 : 6), barY], {
    size: smallSize,
    anchor: value < 0 ? "end" : "start",
    ...bold
  });
  line(group, [34, top + rowHeight], [width, top + rowHeight], {stroke: rule, width: 0.5});
}
