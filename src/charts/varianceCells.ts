import {changeBar} from "./changeBar.js";
import type {Scale} from "./changeBar.js";
import {line, polygon, rect, small, write} from "./marks.js";
import type {TextStyle} from "./marks.js";
import {textWidth} from "./measure.js";
import {ratePin} from "./ratePin.js";
import type {RowText} from "./rowText.js";
import type {Group} from "./svg.js";
import {ink, ink2, ink3, smallSize, textSize} from "./theme.js";
import {adverseGap, impliedMark, labelGap, plainRate} from "./varianceColumns.js";
import type {VarianceRow} from "./varianceRow.js";
import {word} from "../locale/chartWords.js";
import type {Locale} from "../locale/locale.js";

/** A number flush right, or the word in its place; an implied one is marked. */
export function amountCell(parent: Group, text: string, right: number, y: number, {implied, number, ...style}: TextStyle & {implied: boolean; number: boolean}): void {
  const cell = write(parent, number ? text : text.trim(), right, y, number ? {...style, anchor: "end"} : small({anchor: "end"}));
  if (implied) cell.text("").call((it) => it.append("tspan").attr("fill", ink3).text(impliedMark)).call((it) => it.append("tspan").text(text));
}

/** The zero line of one row, drawn in full height so that the rows' pieces join. */
export function zeroLine(parent: Group, x: number, top: number, bottom: number): void {
  line(parent, [x, top], [x, bottom], {stroke: ink2}).attr("class", "zero");
}

/** The change's bar with its amount beside it, or the word where nothing changed. */
export function changeCell(parent: Group, {variance: {kind, change}}: VarianceRow, text: string, x: Scale, y: number, {weight, height = 14}: TextStyle & {height?: number}): void {
  if (kind === "unchanged" || !change) {
    write(parent, text, x(0) + labelGap, y, small());
    return;
  }
  changeBar(parent, change, x, y, height);
  const side = change.value < 0 ? -1 : 1;
  write(parent, text, x(change.value) + side * labelGap, y, {anchor: side < 0 ? "end" : "start", ...(weight ? {weight} : {})});
}

/** The rate's pin with its label, or the word new or ended; an adverse increase is marked. */
export function rateCell(parent: Group, {variance}: VarianceRow, text: RowText, x: Scale, y: number, {weight}: TextStyle = {}): void {
  if (!text.rate) return;
  const side = (variance.change?.value ?? 0) < 0 ? -1 : 1;
  const pinned = variance.kind === "changed" && variance.rate;
  const end = pinned ? ratePin(parent, pinned, x, y, {outlier: text.outlier}) : x(0);
  const at = end + side * labelGap;
  write(parent, text.rate, at, y, {anchor: side < 0 ? "end" : "start", ...(pinned ? {} : {fill: ink2}), ...(weight ? {weight} : {})});
  if (text.adverse) adverseMark(parent, text.adverse, at + textWidth(text.rate, textSize, weight), y);
}

/** The rate as a number only. */
export function plainRateCell(parent: Group, text: RowText, right: number, y: number, style: TextStyle = {}): void {
  if (text.rate) write(parent, plainRate(text), right, y, {...style, anchor: "end"});
  if (text.adverse) adverseMark(parent, text.adverse, right, y);
}

export function adverseMark(parent: Group, text: string, x: number, y: number): void {
  triangle(parent, x + 5, y);
  write(parent, text, x + adverseGap, y, {size: smallSize, fill: ink2});
}

export function adverseWidth(text: string): number {
  return adverseGap + textWidth(text, smallSize);
}

function triangle(parent: Group, x: number, y: number): void {
  polygon(parent, [[x, y + 4], [x + 10, y + 4], [x + 5, y - 4.5]])
    .attr("class", "adverse")
    .attr("fill", "none")
    .attr("stroke", ink2)
    .attr("stroke-width", 1.25);
}

const strip = 30;

/** A hatched strip and the words for why there is no change: never a zero. */
export function notComparableCell(parent: Group, reason: string, x: number, y: number, {width, fill, locale}: {width: number; fill: string; locale: Locale}): void {
  rect(parent, {x, y: y - 5, width: strip, height: 10}).attr("class", "not-comparable").attr("fill", fill);
  const room = width - strip - labelGap;
  const fits = textWidth(reason, smallSize) <= room;
  write(parent, fits ? reason : word("notComparable", locale), x + strip + labelGap, y, small());
}

/** The little arrow of a row that others unfold from. */
export function foldMark(parent: Group, folds: "closed" | "open", x: number, y: number): void {
  const points: ReadonlyArray<readonly [number, number]> =
    folds === "open" ? [[x, y - 2.5], [x + 8, y - 2.5], [x + 4, y + 3]] : [[x + 1, y - 4], [x + 1, y + 4], [x + 6.5, y]];
  polygon(parent, points).attr("class", "fold").attr("fill", ink2);
}

/** Totals are set bold where there are lines below them. */
export function rowWeight({level, folded}: VarianceRow, deepest: number): number | undefined {
  return level === 0 && deepest > 0 && folded === undefined ? 600 : undefined;
}

export function rowInk({folded}: VarianceRow): string {
  return folded === undefined ? ink : ink2;
}
