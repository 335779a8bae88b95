import {scaleLinear} from "d3-scale";
import {joined} from "../../locale/words/joiners.js";
import {line, small, write} from "../drawing/marks.js";
import {widest} from "../drawing/measureText.js";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {chartElement, identity, px, svgRoot} from "../drawing/svg.js";
import {bu, changeColor, ink2, ink3, paper, rule, smallSize, textSize} from "../drawing/theme.js";

/** A year's budget and what became of it, in fen. */
export interface AccountYear {
  readonly year: number;
  readonly budget?: number | undefined;
  readonly executed?: number | undefined;
  readonly outturn?: number | undefined;
  /** Completion and distance as printed at the end of its row. */
  readonly text: string;
  readonly said: string;
}

interface AccountsOptions extends ChartOptions {
  readonly title: string;
  readonly head: string;
  readonly tick: (fen: number) => string;
  /** What the hollow, the crossed and the full mark are called. */
  readonly names: readonly [budget: string, executed: string, outturn: string];
}

const headHeight = 52;
const rowHeight = 40;

/** Each year a row from zero: the budget hollow, what was executed a tick, the outturn full, and between them how far apart they are. */
export function accountsChart(rows: readonly AccountYear[], options: AccountsOptions): SVGSVGElement {
  const {document = globalThis.document, width = 900, locale = "en", title, head, tick, names} = options;
  const left = 48;
  const room = Math.min(
    width * 0.4,
    widest(
      rows.map(({text}) => text),
      smallSize
    ) + 12
  );
  const height = headHeight + rows.length * rowHeight + 26;
  const most = Math.max(0, ...rows.flatMap(({budget = 0, executed = 0, outturn = 0}) => [budget, executed, outturn]));
  const x = scaleLinear()
    .domain([0, most || 1])
    .range([left, width - room - 12])
    .nice(4);
  const svg = svgRoot({
    document,
    id: identity("accounts", title, width, ...rows.map(({year}) => year)),
    width,
    height,
    title,
    description: joined(
      rows.map(({said}) => said),
      "pause",
      locale
    ),
    role: "img"
  });
  const body = svg.append("g");
  write(body, head, [0, 9], small());
  drawKey(body, names);
  for (const value of x.ticks(width < 560 ? 3 : 5)) {
    line(body, [x(value), headHeight], [x(value), height - 24], value === 0 ? {stroke: ink2} : {stroke: rule});
    write(body, tick(value), [x(value), height - 12], small({anchor: "middle"}));
  }
  rows.forEach((row, i) =>
    drawRow(body.append("g").attr("data-year", row.year), row, headHeight + (i + 0.5) * rowHeight, {x, width})
  );
  return chartElement(svg);
}

function drawKey(parent: Group, names: AccountsOptions["names"]): void {
  let at = 6;
  names.forEach((name, i) => {
    drawMark(parent, i, [at, 33]);
    write(parent, name, [at + 11, 33], small({fill: ink2}));
    at += widest([name], smallSize) + 36;
  });
}

function drawRow(
  group: Group,
  {year, budget, executed, outturn, text}: AccountYear,
  y: number,
  {x, width}: {readonly x: (fen: number) => number; readonly width: number}
): void {
  write(group, String(year), [0, y], {size: textSize, weight: 600});
  const end = outturn ?? executed;
  if (budget !== undefined && end !== undefined)
    line(group, [x(budget), y], [x(end), y], {stroke: changeColor(end - budget), width: 3});
  [budget, executed, outturn].forEach((fen, i) => fen !== undefined && drawMark(group, i, [x(fen), y]));
  write(group, text, [width, y], {size: smallSize, anchor: "end"});
}

function drawMark(parent: Group, kind: number, [x, y]: readonly [number, number]): void {
  if (kind === 1) {
    line(parent, [x, y - 7], [x, y + 7], {stroke: ink3, width: 2});
    return;
  }
  parent
    .append("circle")
    .attr("cx", px(x))
    .attr("cy", px(y))
    .attr("r", 5)
    .attr("fill", kind ? bu : paper)
    .attr("stroke", bu)
    .attr("stroke-width", 1.75);
}
