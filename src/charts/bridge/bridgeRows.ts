import {sum} from "d3-array";
import {scaleLinear} from "d3-scale";
import type {Bridge, Step} from "../../budget/bridge.js";
import {unitHead, word, yearName} from "../../locale/words/chartWords.js";
import type {Scale} from "../drawing/changeBar.js";
import {magnifiedChange} from "../drawing/magnification.js";
import type {Position} from "../drawing/marks.js";
import {line, polygon, rect, small, write, writeLines} from "../drawing/marks.js";
import {textWidth, wrapText} from "../drawing/measureText.js";
import type {Group} from "../drawing/svg.js";
import {accent, ink2, ink3, rule, smallSize, textSize} from "../drawing/theme.js";
import type {Bracket, BridgeLayout, BridgeSettings, BridgeWindow} from "./bridgeDrawing.js";
import {
  bracketLine,
  bracketText,
  bracketsOf,
  isTotal,
  stepAmount,
  stepBar,
  stepGroup,
  stepName,
  tear
} from "./bridgeDrawing.js";

const leading = 18;
const barHeight = 14;
const indent = 14;
const wedgeEnd = 94;
const fullHeight = 124;

/** One step of the picture: where it stands and what is written over it. */
interface Row {
  readonly step: Step;
  readonly y: number;
  readonly lines: readonly string[];
  readonly inset: number;
  readonly bracket: Bracket | undefined;
  readonly height: number;
}

/** Steps under one another, amounts to the right, each bar under its name. */
export function bridgeRows({steps}: Bridge, window: BridgeWindow, settings: BridgeSettings): BridgeLayout {
  const head = window.torn ? fullHeight : 26;
  const margin = window.torn ? 0 : 8;
  const rows = placeRows(steps, head, margin, settings);
  const height = head + sum(rows, (row) => row.height);
  const x = scaleLinear()
    .domain([window.lo, window.hi])
    .range([0.5, settings.width - 1]);
  return {
    height,
    draw: (parent) => {
      write(parent, unitHead(settings.unit, settings.locale), [0, 9], small());
      if (window.torn) drawFull(parent, steps, window, settings);
      else line(parent, [x(0), head], [x(0), height], {stroke: ink2}).attr("class", "zero");
      rows.forEach((row, i) => drawConnector(parent, row, rows[i + 1], x));
      for (const bracket of bracketsOf(steps))
        drawBracketLine(parent, rows[bracket.first], rows[bracket.last], margin + 3);
      for (const row of rows) drawRow(parent, row, {x, torn: window.torn}, settings);
    }
  };
}

/** Names keep a margin from a zero line at the left edge. */
function placeRows(steps: readonly Step[], top: number, margin: number, settings: BridgeSettings): Row[] {
  const brackets = bracketsOf(steps);
  let y = top;
  return steps.map((step, i) => {
    const bracket = brackets.find(({first}) => first === i);
    const inset = margin + (step.within === undefined ? 0 : indent);
    const room = settings.width - inset - textWidth(stepAmount(step, settings), textSize, 600) - 14;
    const {lines} = wrapText(stepName(step, settings), room, {size: textSize, weight: isTotal(step) ? 600 : 400});
    const height = (bracket ? leading + 8 : 0) + lines.length * leading + barHeight + 18;
    const row = {step, y, lines, inset, bracket, height};
    y += height;
    return row;
  });
}

function barTop({y, height}: Row): number {
  return y + height - barHeight - 12;
}

function drawRow(
  parent: Group,
  row: Row,
  {x, torn}: {readonly x: Scale; readonly torn: boolean},
  settings: BridgeSettings
): void {
  const {step, lines, inset, bracket} = row;
  const group = stepGroup(parent, step, {x: 0, y: row.y, width: settings.width, height: row.height - 4}, settings);
  const first = row.y + leading / 2 + (bracket ? leading + 8 : 0);
  if (bracket) drawBracket(group, bracket, [inset - indent, row.y + leading / 2], settings);
  writeLines(group, lines, [inset, first], {leading, halo: true, ...(isTotal(step) ? {weight: 600} : {fill: ink2})});
  write(group, stepAmount(step, settings), [settings.width, first], {anchor: "end", weight: 600, halo: true});
  const y = barTop(row);
  const [least = 0, greatest = 0] = x.range();
  const start = isTotal(step) && torn ? (step.to > 0 ? least : greatest) : x(step.from);
  stepBar(group, step, {x: start, y, width: x(step.to) - start, height: barHeight}, settings.hatch);
  if (isTotal(step) && torn)
    tear(group, {x: step.to > 0 ? least + 16 : greatest - 27, y: y - 3, width: 11, height: barHeight + 6});
}

function drawConnector(parent: Group, row: Row, next: Row | undefined, x: Scale): void {
  if (next)
    line(parent, [x(row.step.to), barTop(row) + barHeight], [x(row.step.to), barTop(next)], {
      stroke: ink3,
      width: 0.75
    }).attr("class", "connector");
}

function drawBracket(group: Group, bracket: Bracket, [x, y]: Position, settings: BridgeSettings): void {
  const {text, cut} = bracketLine(bracket, settings.width - x, settings);
  if (cut) group.append("title").text(bracketText(bracket, settings));
  write(group, text, [x, y + 2], {size: smallSize, weight: 600, halo: true});
}

/** Down the left of all parts of one driver. */
function drawBracketLine(parent: Group, first: Row | undefined, last: Row | undefined, x: number): void {
  if (first && last) line(parent, [x, first.y + leading + 10], [x, barTop(last) - 4], {stroke: ink3});
}

/** Both totals whole, from zero, over the rows; lines spread from the part that is magnified. */
function drawFull(parent: Group, steps: readonly Step[], {lo, hi}: BridgeWindow, settings: BridgeSettings): void {
  const {width, locale, base, current, hatch} = settings;
  const group = parent.append("g").attr("class", "full");
  write(group, word("full", locale), [0, 28], {size: smallSize, fill: ink2, weight: 600});
  const left = textWidth(yearName(2026, locale), smallSize) + 10;
  const x = scaleLinear()
    .domain([Math.min(0, lo), Math.max(0, hi)])
    .range([left, width - 4]);
  steps.filter(isTotal).forEach((total, i) => {
    const y = 42 + i * 14;
    stepBar(group, total, {x: x(0), y, width: x(total.to) - x(0), height: 10}, hatch);
    write(group, yearName(total.kind === "base" ? base : current, locale), [0, y + 5], small());
  });
  line(group, [x(0), 38], [x(0), 70], {stroke: ink2}).attr("class", "zero");
  const spare = Math.max(0, 5 - (x(hi) - x(lo))) / 2;
  const [from, to] = [x(lo) - spare, x(hi) + spare];
  rect(group, {x: from, y: 39, width: to - from, height: 30})
    .attr("class", "window")
    .attr("fill", "none")
    .attr("stroke", accent);
  const magnifier = parent.append("g").attr("class", "magnifier");
  polygon(magnifier, [
    [from, 69],
    [to, 69],
    [width, wedgeEnd],
    [0, wedgeEnd]
  ])
    .attr("fill", rule)
    .attr("fill-opacity", 0.4);
  line(magnifier, [from, 69], [0, wedgeEnd], {stroke: ink3, width: 0.75});
  line(magnifier, [to, 69], [width, wedgeEnd], {stroke: ink3, width: 0.75});
  const times = (width - 1.5) / (hi - lo) / ((width - 4 - left) / Math.max(Math.abs(lo), Math.abs(hi)));
  write(magnifier, magnifiedChange(times, locale), [0, wedgeEnd + 14], {size: smallSize, fill: ink2, weight: 600});
}
