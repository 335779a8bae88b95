import {scaleLinear} from "d3-scale";
import {joined} from "../../locale/words/joiners.js";
import {line, rect, small, write, writeLines} from "../drawing/marks.js";
import {widest, wrapText} from "../drawing/measureText.js";
import {openable} from "../drawing/openable.js";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {accent, ink2, py, rule, smallSize, textSize} from "../drawing/theme.js";

/** One line of two units: their shares draw it, their amounts are said. */
export interface PairRow {
  readonly key: string;
  readonly name: string;
  readonly left: PairEnd;
  readonly right: PairEnd;
}

interface PairEnd {
  /** A ratio; none where the unit has no amount. */
  readonly share?: number | undefined;
  readonly text: string;
}

interface PairOptions extends ChartOptions {
  readonly title: string;
  readonly head: string;
  readonly names: readonly [left: string, right: string];
}

const headHeight = 64;
const rowHeight = 46;

/** Two units back to back, line by line: bars are shares of each unit's own total, so that unequal units compare. */
export function pairChart(rows: readonly PairRow[], options: PairOptions): SVGSVGElement {
  const {document = globalThis.document, width = 900, locale = "en", title, head, names} = options;
  const middle = width / 2;
  const amounts =
    widest(
      rows.flatMap(({left, right}) => [left.text, right.text]),
      smallSize
    ) + 10;
  const most = Math.max(0, ...rows.flatMap(({left, right}) => [left.share ?? 0, right.share ?? 0]));
  const x = scaleLinear()
    .domain([0, most || 1])
    .range([0, Math.max(20, middle - amounts - 6)]);
  const svg = svgRoot({
    document,
    id: identity("pair", title, width, ...names, ...rows.map(({key}) => key)),
    width,
    height: headHeight + rows.length * rowHeight + 6,
    title,
    description: joined(
      rows.map((row) => said(row, names)),
      "pause",
      locale
    ),
    role: "group"
  });
  const body = svg.append("g");
  write(body, head, [0, 9], small());
  names.forEach((name, i) => {
    const {lines} = wrapText(name, middle - 16, {size: textSize, weight: 600, most: 2});
    const style = {
      weight: 600,
      fill: i ? ink2 : accent,
      anchor: i ? ("start" as const) : ("end" as const),
      leading: 17
    };
    writeLines(body, lines, [i ? middle + 8 : middle - 8, 46 - (lines.length - 1) * 17], style);
  });
  rows.forEach((row, i) => drawRow(body, row, {x, middle, top: headHeight + i * rowHeight, width, names}));
  return chartElement(svg);
}

function said({name, left, right}: PairRow, names: PairOptions["names"]): string {
  return `${name}: ${names[0]} ${left.text}, ${names[1]} ${right.text}`;
}

interface PairRoom {
  readonly x: (share: number) => number;
  readonly middle: number;
  readonly top: number;
  readonly width: number;
  readonly names: PairOptions["names"];
}

function drawRow(parent: Group, row: PairRow, {x, middle, top, width, names}: PairRoom): void {
  const group = parent.append("g").attr("class", "row").attr("data-key", row.key);
  openable(group, {x: 0, y: top, width, height: rowHeight, label: said(row, names)});
  const {lines} = wrapText(row.name, width, {size: smallSize + 1, most: 1});
  line(group, [0, top], [width, top], {stroke: rule, width: 0.5});
  write(group, lines[0] ?? "", [middle, top + 12], {size: smallSize + 1, anchor: "middle"});
  for (const [end, sign, fill] of [
    [row.left, -1, accent],
    [row.right, 1, py]
  ] as const) {
    const length = x(Math.max(0, end.share ?? 0));
    rect(group, {x: middle, y: top + 23, width: sign * length, height: 14}).attr("fill", fill);
    write(group, end.text, [middle + sign * (length + 6), top + 30], {
      size: smallSize,
      anchor: sign < 0 ? "end" : "start"
    });
  }
  // the line's name stands on the axis, which leaves it room
  line(group, [middle, top + 20], [middle, top + 40], {stroke: ink2}).attr("class", "zero");
}
