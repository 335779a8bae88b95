import type {Computed} from "../../budget/variance.js";
import type {Locale} from "../../locale/locale.js";
import {word} from "../../locale/words/chartWords.js";
import type {Scale} from "../drawing/changeBar.js";
import {changeBar, whisker} from "../drawing/changeBar.js";
import type {Position, TextStyle} from "../drawing/marks.js";
import {line, polygon, rect, small, write} from "../drawing/marks.js";
import {textWidth} from "../drawing/measureText.js";
import type {Group} from "../drawing/svg.js";
import {px} from "../drawing/svg.js";
import {changeColor, ink, ink2, ink3, paper, smallSize, textSize} from "../drawing/theme.js";
import type {RowText} from "./rowText.js";
import {adverseGap, impliedMark, labelGap, plainRate} from "./varianceColumns.js";
import type {VarianceRow} from "./varianceDrawing.js";

/** A number flush right, or the word in its place; an implied one is marked. */
export function amountCell(
  parent: Group,
  text: string,
  [right, y]: Position,
  {implied, number, ...style}: TextStyle & {implied: boolean; number: boolean}
): void {
  const cell = write(
    parent,
    number ? text : text.trim(),
    [right, y],
    number ? {...style, anchor: "end"} : small({anchor: "end"})
  );
  if (implied)
    cell
      .text("")
      .call((it) => it.append("tspan").attr("fill", ink3).text(impliedMark))
      .call((it) => it.append("tspan").text(text));
}

/** The zero line of one row, drawn in full height so that the rows' pieces join. */
export function zeroLine(parent: Group, x: number, top: number, bottom: number): void {
  line(parent, [x, top], [x, bottom], {stroke: ink2}).attr("class", "zero");
}

/** Where on a scale a cell stands, and how heavy its text is. */
interface OnScale extends Pick<TextStyle, "weight"> {
  readonly x: Scale;
  readonly y: number;
}

/** The change's bar with its amount beside it, or the word where nothing changed. */
export function changeBarCell(
  parent: Group,
  {variance: {kind, change}}: VarianceRow,
  text: string,
  {x, y, weight}: OnScale
): void {
  if (kind === "unchanged" || !change) {
    write(parent, text, [x(0) + labelGap, y], small());
    return;
  }
  changeBar(parent, change, {x, y, height: 14});
  const side = change.value < 0 ? -1 : 1;
  write(parent, text, [x(change.value) + side * labelGap, y], {
    anchor: side < 0 ? "end" : "start",
    ...(weight ? {weight} : {})
  });
}

/** The rate's pin with its label, or the word new or ended; an adverse increase is marked. */
export function ratePinCell(parent: Group, {variance}: VarianceRow, text: RowText, {x, y, weight}: OnScale): void {
  if (!text.rate) return;
  const side = (variance.change?.value ?? 0) < 0 ? -1 : 1;
  const pinned = variance.kind === "changed" && variance.rate;
  const end = pinned ? ratePin(parent, pinned, {x, y}, {outlier: text.outlier}) : x(0);
  const at = end + side * labelGap;
  write(parent, text.rate, [at, y], {
    anchor: side < 0 ? "end" : "start",
    ...(pinned ? {} : {fill: ink2}),
    ...(weight ? {weight} : {})
  });
  if (text.adverse) adverseMark(parent, text.adverse, at + textWidth(text.rate, textSize, weight), y);
}

/** The rate as a number only. */
export function plainRateCell(parent: Group, text: RowText, [right, y]: Position, style: TextStyle = {}): void {
  if (text.rate) write(parent, plainRate(text), [right, y], {...style, anchor: "end"});
  if (text.adverse) adverseMark(parent, text.adverse, right, y);
}

export function adverseMark(parent: Group, text: string, x: number, y: number): void {
  triangle(parent, x + 5, y);
  write(parent, text, [x + adverseGap, y], {size: smallSize, fill: ink2});
}

export function adverseWidth(text: string): number {
  return adverseGap + textWidth(text, smallSize);
}

function triangle(parent: Group, x: number, y: number): void {
  polygon(parent, [
    [x, y + 4],
    [x + 10, y + 4],
    [x + 5, y - 4.5]
  ])
    .attr("class", "adverse")
    .attr("fill", "none")
    .attr("stroke", ink2)
    .attr("stroke-width", 1.25);
}

const strip = 30;

/** A hatched strip and the words for why there is no change: never a zero. */
export function notComparableCell(
  parent: Group,
  reason: string,
  [x, y]: Position,
  {width, fill, locale}: {width: number; fill: string; locale: Locale}
): void {
  rect(parent, {x, y: y - 5, width: strip, height: 10})
    .attr("class", "not-comparable")
    .attr("fill", fill);
  const room = width - strip - labelGap;
  const fits = textWidth(reason, smallSize) <= room;
  write(parent, fits ? reason : word("notComparable", locale), [x + strip + labelGap, y], small());
}

/** The little arrow of a row that others unfold from. */
export function foldMark(parent: Group, folds: "closed" | "open", x: number, y: number): void {
  const points: ReadonlyArray<readonly [number, number]> =
    folds === "open"
      ? [
          [x, y - 2.5],
          [x + 8, y - 2.5],
          [x + 4, y + 3]
        ]
      : [
          [x + 1, y - 4],
          [x + 1, y + 4],
          [x + 6.5, y]
        ];
  polygon(parent, points).attr("class", "fold").attr("fill", ink2);
}

/** Totals are set bold where there are lines below them. */
export function rowWeight({level, folded}: VarianceRow, deepest: number): number | undefined {
  return level === 0 && deepest > 0 && folded === undefined ? 600 : undefined;
}

export function rowInk({folded}: VarianceRow): string {
  return folded === undefined ? ink : ink2;
}

const radius = 4;

/** A rate as a pin from the zero line: a hollow head marks an outlier, an arrowhead a rate beyond the scale. Returns where it ends. */
function ratePin(
  parent: Group,
  rate: Computed,
  {x, y}: {readonly x: Scale; readonly y: number},
  {outlier = false}: {outlier?: boolean} = {}
): number {
  const [least = 0, greatest = 0] = x.domain();
  const end = x(Math.max(least, Math.min(greatest, rate.value)));
  const side = rate.value < 0 ? -1 : 1;
  const stroke = changeColor(rate.value);
  const beyond = rate.value < least || rate.value > greatest;
  const pin = parent.append("g").attr("class", "pin");
  line(pin, [x(0), y], [end, y], {stroke, width: 2});
  if (beyond) {
    polygon(pin, [
      [end + side * 7, y],
      [end - side, y - 5],
      [end - side, y + 5]
    ])
      .attr("fill", stroke)
      .attr("class", "beyond");
    return end + side * 7;
  }
  pin
    .append("circle")
    .attr("cx", px(end))
    .attr("cy", px(y))
    .attr("r", radius)
    .attr("fill", outlier ? paper : stroke)
    .attr("stroke", stroke)
    .attr("stroke-width", 1.5);
  const reach = whiskerReach(rate, x, side);
  if (reach > radius + 2) whisker(pin, rate, {x, y, half: radius});
  return end + side * Math.max(radius, reach);
}

function whiskerReach({value, lo, hi}: Computed, x: Scale, side: number): number {
  return Math.abs(x(side < 0 ? lo : hi) - x(value));
}
