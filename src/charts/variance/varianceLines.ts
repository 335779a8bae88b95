import {sum} from "d3-array";
import {scaleLinear} from "d3-scale";
import {changeHead, rateHead, unitHead, word} from "../../locale/words/chartWords.js";
import {changeBar} from "../drawing/changeBar.js";
import type {TextStyle} from "../drawing/marks.js";
import {line, small, write} from "../drawing/marks.js";
import {widest} from "../drawing/measureText.js";
import {openable} from "../drawing/openable.js";
import type {Group} from "../drawing/svg.js";
import {ink, ink2, rule, smallSize, textSize} from "../drawing/theme.js";
import {leading, nameCell, wrapName} from "./nameCell.js";
import type {RowText} from "./rowText.js";
import {adverseMark, adverseWidth, amountCell, notComparableCell, rowWeight, zeroLine} from "./varianceCells.js";
import type {VarianceLayout, VariancePicture} from "./varianceColumns.js";
import {impliedMark, plainRate} from "./varianceColumns.js";
import type {VarianceRow, VarianceSettings} from "./varianceDrawing.js";
import {varianceSentence} from "./varianceSentence.js";

const between = 12;
const barHeight = 12;
const pad = 9;

/** Where the four numbers of a row end, and on which of its lines they stand. */
interface Cell {
  readonly right: number;
  readonly line: number;
}

type Cells = Readonly<Record<"base" | "current" | "change" | "rate", Cell>> & {readonly size: number};

/** For narrow screens: the name on its own line, the numbers under it, the bar under them. */
export function varianceLines(picture: VariancePicture): VarianceLayout {
  const cells = placeCells(picture);
  const head = 28 + cells.rate.line * leading;
  const heights = picture.rows.map((_, i) => heightOf(picture, i, cells));
  return {
    height: 20 + head + sum(heights),
    spark: false,
    pins: false,
    draw: (parent) => {
      drawHead(parent, picture, cells);
      let y = 20 + head;
      heights.forEach((height, i) => {
        drawRow(parent, picture, i, {cells, top: y, height});
        y += height;
      });
    }
  };
}

/** Four numbers on one line where they fit, if need be in small type; else two on each of two lines. */
function placeCells(picture: VariancePicture): Cells {
  const {width} = picture.settings;
  for (const size of [textSize, smallSize]) {
    const [base = 0, current = 0, change = 0, rate = 0] = cellWidths(picture, size);
    const gap = (width - base - current - change - rate) / 3;
    if (gap < between) continue;
    const place = (right: number) => ({right, line: 0});
    return {
      size,
      base: place(base),
      current: place(base + gap + current),
      change: place(width - rate - gap),
      rate: place(width)
    };
  }
  const left = width / 2 - between / 2;
  return {
    size: textSize,
    base: {right: left, line: 0},
    current: {right: width, line: 0},
    change: {right: left, line: 1},
    rate: {right: width, line: 1}
  };
}

function cellWidths({texts, settings}: VariancePicture, size: number): number[] {
  const column = (cells: readonly string[], head: string) =>
    Math.max(widest(cells, size, 600), widest([head], smallSize, 600));
  const [base, current] = yearHeads(settings);
  return [
    column(
      texts.map(({base, baseImplied}) => (baseImplied ? impliedMark : "") + base),
      base
    ),
    column(
      texts.map(({current, currentImplied}) => (currentImplied ? impliedMark : "") + current),
      current
    ),
    column(
      texts.map(({change}) => change),
      changeHead(settings, settings.locale)
    ),
    column(texts.map(plainRate), rateHead(settings, settings.locale))
  ];
}

function yearHeads({base, current, locale}: VarianceSettings): [base: string, current: string] {
  return [base === current - 1 ? `${word("py", locale)} ${base}` : String(base), `${word("bu", locale)} ${current}`];
}

function nameBox({rows, settings, texts, deepest}: VariancePicture, i: number) {
  const row = rows[i];
  const adverse = texts[i]?.adverse;
  const width = settings.width - (adverse ? adverseWidth(adverse) : 0);
  return {x: 0, width, weight: row && rowWeight(row, deepest), folding: rows.some(({folds}) => folds)};
}

function heightOf(picture: VariancePicture, i: number, {rate}: Cells): number {
  const row = picture.rows[i];
  const lines = row ? wrapName(row, nameBox(picture, i)).lines.length : 1;
  const numbers = picture.texts[i]?.reason ? 1 : 1 + rate.line;
  return pad * 2 + (lines + numbers) * leading + barHeight;
}

function drawHead(parent: Group, {settings, rows}: VariancePicture, cells: Cells): void {
  if (!rows.length) return;
  const {locale, unit, width} = settings;
  const [base, current] = yearHeads(settings);
  const head = parent.append("g").attr("class", "head").attr("aria-hidden", "true");
  const cell = ({right, line}: Cell, text: string) =>
    write(head, text, [right, 28 + line * leading], {size: smallSize, fill: ink2, weight: 600, anchor: "end"});
  write(head, unitHead(unit, locale), [0, 8], small());
  cell(cells.base, base);
  cell(cells.current, current);
  cell(cells.change, changeHead(settings, locale));
  cell(cells.rate, rateHead(settings, locale));
  const bottom = 47 + cells.rate.line * leading;
  line(parent, [0, bottom], [width, bottom], {stroke: ink});
}

function drawRow(
  parent: Group,
  picture: VariancePicture,
  i: number,
  {cells, top, height}: {readonly cells: Cells; readonly top: number; readonly height: number}
): void {
  const {settings, deepest} = picture;
  const row = picture.rows[i];
  const text = picture.texts[i];
  if (!row || !text) return;
  const {width, onOpen, opened} = settings;
  const box = nameBox(picture, i);
  const names = wrapName(row, box).lines.length;
  const weight = rowWeight(row, deepest);
  const group = parent.append("g").attr("class", "row").attr("data-key", row.key);
  openable(group, {
    x: 0,
    y: top,
    width,
    height,
    label: varianceSentence(row, settings),
    onOpen: onOpen && (() => onOpen(row)),
    expanded: row.folds ? row.folds === "open" : opened === undefined ? undefined : opened === row.key
  });
  line(group, [0, top + height], [width, top + height], {stroke: rule});
  const first = top + pad + leading / 2;
  nameCell(group, row, box, first + ((names - 1) * leading) / 2);
  if (text.adverse) adverseMark(group, text.adverse, width - adverseWidth(text.adverse), first);
  numbers(group, row, text, {cells, y: first + names * leading, ...(weight ? {weight} : {})});
  drawChange(group, picture, {row, text}, top + height - pad - barHeight / 2 + 3);
}

function numbers(
  parent: Group,
  row: VarianceRow,
  text: RowText,
  {cells, y, weight}: Pick<TextStyle, "weight"> & {readonly cells: Cells; readonly y: number}
): void {
  const {base, current, change, rate, size} = cells;
  const style = {size, ...(weight ? {weight} : {})};
  const at = ({line}: Cell) => y + line * leading;
  amountCell(parent, text.base, [base.right, at(base)], {
    ...style,
    fill: ink2,
    implied: text.baseImplied,
    number: text.baseIsNumber
  });
  amountCell(parent, text.current, [current.right, at(current)], {
    ...style,
    implied: text.currentImplied,
    number: text.currentIsNumber
  });
  if (text.reason) return;
  const changed = row.variance.kind !== "unchanged";
  write(parent, text.change, [change.right, at(change)], changed ? {...style, anchor: "end"} : small({anchor: "end"}));
  write(parent, plainRate(text), [rate.right, at(rate)], {...style, anchor: "end"});
}

function drawChange(
  parent: Group,
  {domains, settings, hatch}: VariancePicture,
  {row: {variance}, text: {reason}}: {readonly row: VarianceRow; readonly text: RowText},
  y: number
): void {
  const {width, locale} = settings;
  if (reason) {
    notComparableCell(parent, reason, [0, y], {width, fill: hatch, locale});
    return;
  }
  const x = scaleLinear().domain(domains.change).range([0.5, width]);
  if (variance.change) changeBar(parent, variance.change, {x, y, height: 6});
  zeroLine(parent, x(0), y - 6, y + 6);
}
