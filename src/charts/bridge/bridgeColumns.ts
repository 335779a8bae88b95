import {max} from "d3-array";
import type {ScaleLinear} from "d3-scale";
import {scaleLinear} from "d3-scale";
import type {Bridge, Step} from "../../budget/bridge.js";
import {unitHead, word} from "../../locale/words/chartWords.js";
import {magnifiedChange} from "../drawing/magnification.js";
import {line, polygon, rect, small, write, writeLines} from "../drawing/marks.js";
import type {Wrapped} from "../drawing/measureText.js";
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

const insetWidth = 128;
const wedge = 46;
const top = 56;
const plotHeight = 250;
const bottom = top + plotHeight;
const leading = 15;

interface Picture {
  readonly steps: readonly Step[];
  readonly names: readonly Wrapped[];
  readonly brackets: readonly Bracket[];
  readonly window: BridgeWindow;
  readonly settings: BridgeSettings;
  readonly left: number;
  readonly band: number;
  readonly bar: number;
  readonly y: ScaleLinear<number, number>;
}

/** Steps side by side, names under them, what is a part of one driver under a bracket. */
export function bridgeColumns({steps}: Bridge, window: BridgeWindow, settings: BridgeSettings): BridgeLayout {
  const left = window.torn ? insetWidth + wedge : 0;
  const band = (settings.width - left) / steps.length;
  const names = steps.map((step) =>
    wrapText(stepName(step, settings), band - 10, {size: smallSize, weight: isTotal(step) ? 600 : 400, most: 3})
  );
  const brackets = bracketsOf(steps);
  const y = scaleLinear().domain([window.lo, window.hi]).range(plotRange(steps, window));
  const picture = {steps, names, brackets, window, settings, left, band, bar: Math.min(76, band * 0.6), y};
  const named = bottom + 12 + (max(names, ({lines}) => lines.length) ?? 1) * leading;
  return {
    height: named + (brackets.length ? 34 : 4),
    draw: (parent) => {
      drawHeads(parent, picture);
      if (window.torn) drawMagnifier(parent, picture);
      drawGround(parent, picture);
      steps.forEach((step, i) => drawStep(parent, picture, step, i));
      for (const bracket of brackets) drawBracket(parent, picture, bracket, named);
    }
  };
}

/** Room is kept above for labels, and below where a bar falls beneath the lowest total. */
function plotRange(steps: readonly Step[], {lo, hi}: BridgeWindow): [number, number] {
  const falls = steps.some(
    (step) => (isTotal(step) ? step.to < 0 : step.to < step.from) && step.to < lo + 0.08 * (hi - lo)
  );
  return [bottom - (falls ? 22 : 0), top + 24];
}

function drawHeads(parent: Group, {settings, window, left, y}: Picture): void {
  const {locale, unit} = settings;
  write(parent, unitHead(unit, locale), [0, 9], small());
  if (!window.torn) return;
  write(parent, magnifiedChange(magnification(y, window), locale), [left, 32], {
    size: smallSize,
    fill: ink2,
    weight: 600
  });
  write(parent, word("full", locale), [0, 32], {size: smallSize, fill: ink2, weight: 600});
}

const inset = {x: 4, y: top + 62, width: insetWidth - 24, height: plotHeight - 62};

/** How many times longer the same amount is here than in the small picture. */
function magnification(y: Picture["y"], {lo, hi}: BridgeWindow): number {
  return Math.abs(y(1) - y(0)) / (inset.height / Math.max(Math.abs(lo), Math.abs(hi)));
}

function drawMagnifier(parent: Group, picture: Picture): void {
  const {left} = picture;
  const seen = fullPicture(parent, picture);
  const from: ReadonlyArray<readonly [number, number]> = [
    [seen.right, seen.top],
    [left - 8, top]
  ];
  const to: ReadonlyArray<readonly [number, number]> = [
    [left - 8, bottom],
    [seen.right, seen.bottom]
  ];
  const group = parent.append("g").attr("class", "magnifier");
  polygon(group, [...from, ...to])
    .attr("fill", rule)
    .attr("fill-opacity", 0.4);
  for (const [a, b] of [from, to]) if (a && b) line(group, a, b, {stroke: ink3, width: 0.75});
  line(group, [left - 8, top], [left - 8, bottom], {stroke: ink3, width: 0.75});
}

/** The zero line; in the magnified part there is none to draw, and a dashed edge says so. */
function drawGround(parent: Group, {window, settings, left, y}: Picture): void {
  if (!window.torn) line(parent, [left, y(0)], [settings.width, y(0)], {stroke: ink2}).attr("class", "zero");
}

function middleOf({left, band}: Picture, i: number): number {
  return left + (i + 0.5) * band;
}

function drawStep(parent: Group, picture: Picture, step: Step, i: number): void {
  const {names, window, settings, bar, y, steps} = picture;
  const middle = middleOf(picture, i);
  const group = stepGroup(
    parent,
    step,
    {
      x: middle - picture.band / 2 + 2,
      y: top - 12,
      width: picture.band - 4,
      height: bottom - top + 24 + (names[i]?.lines.length ?? 0) * leading
    },
    settings
  );
  const start = isTotal(step) && window.torn ? (step.to > 0 ? bottom : top) : y(step.from);
  const x = middle - bar / 2;
  stepBar(group, step, {x, y: start, width: bar, height: y(step.to) - start}, settings.hatch);
  if (isTotal(step) && window.torn)
    tear(group, {x: x - 3, y: step.to > 0 ? bottom - 30 : top + 20, width: bar + 6, height: 12});
  if (i < steps.length - 1)
    line(group, [x + bar, y(step.to)], [middleOf(picture, i + 1) - bar / 2, y(step.to)], {
      stroke: ink3,
      width: 0.75
    }).attr("class", "connector");
  const fits = textWidth(stepAmount(step, settings), textSize, 600) <= picture.band - 4;
  const below = isTotal(step) ? step.to < 0 : step.to < step.from;
  write(group, stepAmount(step, settings), [middle, y(step.to) + (below ? 13 : -12)], {
    anchor: "middle",
    weight: 600,
    size: fits ? textSize : smallSize
  });
  const bold = isTotal(step) ? {weight: 600} : {fill: ink2};
  writeLines(group, names[i]?.lines ?? [], [middle, bottom + 16], {
    size: smallSize,
    leading,
    anchor: "middle",
    ...bold
  });
}

function drawBracket(parent: Group, picture: Picture, bracket: Bracket, y: number): void {
  const [from, to] = [
    middleOf(picture, bracket.first) - picture.band / 2 + 6,
    middleOf(picture, bracket.last) + picture.band / 2 - 6
  ];
  const group = parent.append("g").attr("class", "bracket").attr("data-key", bracket.key);
  line(group, [from, y + 6], [to, y + 6], {stroke: ink3});
  for (const x of [from, to]) line(group, [x, y + 6], [x, y + 1], {stroke: ink3});
  const {text, cut} = bracketLine(bracket, to - from, picture.settings);
  if (cut) group.append("title").text(bracketText(bracket, picture.settings));
  write(group, text, [(from + to) / 2, y + 18], {size: smallSize, weight: 600, anchor: "middle"});
}

/** The frame around what is magnified. */
interface Seen {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Both totals whole, from zero, with a frame around the part that the magnifier shows. */
function fullPicture(parent: Group, {steps, window: {lo, hi}, settings: {hatch, base, current}}: Picture): Seen {
  const box = inset;
  const group = parent.append("g").attr("class", "full");
  const y = scaleLinear()
    .domain([Math.min(0, lo), Math.max(0, hi)])
    .range([box.y + box.height, box.y]);
  const step = box.width / 2;
  const bar = step * 0.66;
  steps.filter(isTotal).forEach((total, i) => {
    const x = box.x + i * step + (step - bar) / 2;
    stepBar(group, total, {x, y: y(0), width: bar, height: y(total.to) - y(0)}, hatch);
    write(
      group,
      String(total.kind === "base" ? base : current),
      [x + bar / 2, y(0) + (total.to < 0 ? -10 : 16)],
      small({anchor: "middle"})
    );
  });
  line(group, [box.x, y(0)], [box.x + box.width, y(0)], {stroke: ink2}).attr("class", "zero");
  const [from, to] = [y(hi), y(lo)];
  const spare = Math.max(0, 5 - (to - from)) / 2;
  const seen = {left: box.x - 3, right: box.x + box.width + 3, top: from - spare, bottom: to + spare};
  rect(group, {x: seen.left, y: seen.top, width: seen.right - seen.left, height: seen.bottom - seen.top})
    .attr("class", "window")
    .attr("fill", "none")
    .attr("stroke", accent);
  return seen;
}
