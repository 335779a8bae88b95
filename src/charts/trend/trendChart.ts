import {scaleLinear} from "d3-scale";
import type {Variance} from "../../budget/variance.js";
import {absent, variance} from "../../budget/variance.js";
import {formatRate} from "../../locale/number.js";
import type {ComparedYears} from "../../locale/words/chartWords.js";
import {kindWord, unitHead, unitName, word} from "../../locale/words/chartWords.js";
import {joined} from "../../locale/words/joiners.js";
import {amountText} from "../drawing/amountText.js";
import {line, small, write, writeLines} from "../drawing/marks.js";
import {textWidth, widest, wrapText} from "../drawing/measureText.js";
import {drawNotes, notesHeight, placeNotes} from "../drawing/notes.js";
import type {ChartOptions, Group} from "../drawing/svg.js";
import {chartElement, identity, svgRoot} from "../drawing/svg.js";
import {changeColor, ink2, smallSize, textSize} from "../drawing/theme.js";
import type {YearPoint} from "../drawing/yearColumns.js";
import {drawYear, fenOf, pointOf} from "../drawing/yearColumns.js";
import {impliedMark} from "../variance/varianceColumns.js";
import {yearPhrase} from "../variance/varianceSentence.js";

export interface TrendLine {
  readonly name?: string;
  readonly points: readonly YearPoint[];
}

export interface TrendOptions extends ChartOptions, ComparedYears {
  readonly years: readonly number[];
  /** Height of the columns' room without labels. */
  readonly height?: number;
}

type Settings = Required<Pick<TrendOptions, "years" | "base" | "current" | "width" | "locale" | "unit" | "height">>;

/** Year by year: its place across, its point, and its label. */
interface Slot {
  readonly year: number;
  readonly middle: number;
  readonly point: YearPoint | undefined;
  readonly label: string;
}

const headHeight = 24;
const labelHeight = 24;

/** One quantity over the years from zero, with its amounts on the columns and the rates of change between the years. */
export function trendChart(series: TrendLine, options: TrendOptions): SVGSVGElement {
  const {
    document = globalThis.document,
    width = 480,
    locale = "en",
    unit = "wan",
    height = 150,
    years,
    base,
    current
  } = options;
  const title = series.name ?? word("overYears", locale);
  const id = identity("trend", title, width, locale, unit, ...years);
  const settings: Settings = {years, base, current, width, locale, unit, height};
  const slots = slotsOf(series.points, settings);
  const notes = placeNotes(
    slots.some(({point}) => point?.basis === "implied") ? [word("noteImplied", locale)] : [],
    width
  );
  const values = slots.map(({year, point}) => yearPhrase(year, point, settings));
  const said = joined([...values, word("inUnit", locale, {unit: unitName(unit, locale)})], "pause", locale);
  const description = word("sentence", locale, {said});
  const plot = headHeight + labelHeight + height;
  const below = slots.some(({point}) => (fenOf(point) ?? 0) < 0) ? labelHeight : 0;
  const axisHeight = ratesOf(slots, settings).place === "below" ? 46 : 28;
  const svg = svgRoot({
    document,
    id,
    width,
    height: plot + below + axisHeight + notesHeight(notes),
    title,
    description,
    role: "img"
  });
  const body = svg.append("g");
  write(body, unitHead(unit, locale), [0, 9], small());
  drawColumns(body, slots, settings);
  drawAxis(body, slots, plot + below + 16, settings);
  drawNotes(body, notes, plot + below + axisHeight);
  return chartElement(svg);
}

function slotsOf(points: readonly YearPoint[], {years, width, unit}: Settings): Slot[] {
  const step = width / years.length;
  return years.map((year, i) => {
    const point = pointOf(points, year);
    const {text} = amountText(point?.operand, unit);
    return {year, point, middle: (i + 0.5) * step, label: (point?.basis === "implied" ? impliedMark : "") + text};
  });
}

function drawColumns(parent: Group, slots: readonly Slot[], settings: Settings): void {
  const {width, years, height, base, current} = settings;
  const fens = slots.map(({point}) => fenOf(point) ?? 0);
  const top = headHeight + labelHeight;
  const y = scaleLinear()
    .domain([Math.min(0, ...fens), Math.max(0, ...fens) || 1])
    .range([top + height, top]);
  const column = Math.min(72, (width / years.length) * 0.52);
  const size =
    widest(
      slots.map(({label}) => label),
      textSize,
      600
    ) >
    width / years.length
      ? smallSize
      : textSize;
  slots.forEach((slot, i) => {
    const {point, middle, year} = slot;
    const fen = fenOf(point);
    const group = parent.append("g").attr("class", "year").attr("data-year", year);
    if (fen === undefined) return drawGap(group, middle, y(0), settings);
    const box = {x: middle - column / 2, y: y(fen), width: column, height: y(0) - y(fen)};
    if (fen !== 0) drawYear(group, box, {year, base, current, implied: point?.basis === "implied"});
    if (labelled(slots, i, settings)) drawLabel(group, slot, {y: fen < 0 ? y(fen) + 13 : y(fen) - 12, size}, settings);
  });
  line(parent, [0, y(0)], [width, y(0)], {stroke: ink2}).attr("class", "zero");
}

/** A year that nothing was published for: a gap that says so, never a zero. */
function drawGap(group: Group, middle: number, zero: number, {locale, width, years}: Settings): void {
  const {lines} = wrapText(word("absent", locale), width / years.length - 4, {size: smallSize});
  writeLines(group, lines, [middle, zero - 11 - (lines.length - 1) * 15], {...small({anchor: "middle"}), leading: 15});
}

function drawLabel(
  group: Group,
  {label, year, middle}: Slot,
  {y, size}: {readonly y: number; readonly size: number},
  {current, width}: Settings
): void {
  const weight = year === current ? 600 : 400;
  const half = textWidth(label, size, weight) / 2;
  write(group, label, [Math.max(half, Math.min(width - half, middle)), y], {
    size,
    anchor: "middle",
    ...(weight > 400 ? {weight} : {fill: ink2})
  });
}

/** All labels where they fit; else those of the first year and of the two that are compared. */
function labelled(slots: readonly Slot[], i: number, {width, years, base, current}: Settings): boolean {
  if (
    widest(
      slots.map(({label}) => label),
      smallSize,
      600
    ) <=
    width / years.length
  )
    return true;
  const year = slots[i]?.year;
  return year === current || (i === 0 && years.length > 2) || (year === base && years.length <= 4);
}

interface Rate {
  readonly compared: Variance;
  readonly text: string;
  /** Half way between its two years. */
  readonly middle: number;
}

/** Rates from each year to the next, and whether they fit between the years, under them, or not at all. */
function ratesOf(
  slots: readonly Slot[],
  {width, years, locale}: Settings
): {rates: readonly Rate[]; place: "beside" | "below" | "nowhere"} {
  const step = width / years.length;
  const rates = slots.slice(1).map((slot, i) => {
    const compared = variance(slots[i]?.point?.operand ?? absent, slot.point?.operand ?? absent);
    return {compared, text: rateText(compared, locale), middle: slot.middle - step / 2};
  });
  const room =
    step -
    widest(
      rates.map(({text}) => text),
      smallSize,
      600
    ) -
    8;
  if (rates.every(({text}) => !text)) return {rates, place: "nowhere"};
  return {rates, place: room >= textWidth("2026", textSize, 600) ? "beside" : room >= 0 ? "below" : "nowhere"};
}

/** The years under their columns and, where there is room, the rates of change between them. */
function drawAxis(parent: Group, slots: readonly Slot[], y: number, settings: Settings): void {
  const {width, years, current} = settings;
  const short = textWidth("2026", textSize, 600) + 6 > width / years.length;
  for (const {year, middle} of slots) {
    write(parent, short ? `’${String(year).slice(2)}` : String(year), [middle, y], {
      anchor: "middle",
      ...(year === current ? {weight: 600} : {fill: ink2})
    });
  }
  const {rates, place} = ratesOf(slots, settings);
  if (place === "nowhere") return;
  for (const {compared, text, middle} of rates) {
    const fill = compared.change?.value ? changeColor(compared.change.value) : ink2;
    if (text)
      write(parent, text, [middle, place === "beside" ? y : y + 19], {
        size: smallSize,
        weight: 600,
        anchor: "middle",
        fill
      }).attr("class", "rate");
  }
}

function rateText({kind, rate}: Variance, locale: Settings["locale"]): string {
  if (kind === "notComparable") return "";
  return kind === "changed" && rate ? formatRate(rate) : kindWord(kind, locale);
}
