import {group, least, min} from "d3-array";
import type {MoneyUnit} from "../../budget/amount.js";
import {fenPer} from "../../budget/amount.js";
import {directionPattern} from "../../budget/directionWords.js";
import type {Line} from "../../budget/series.js";
import {operandAt, varianceOf} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";

/** A number as a sentence prints it. */
export interface PrintedNumber {
  readonly text: string;
  /** Where it begins and ends in the plain text. */
  readonly at: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  /** −1, 1, or 0 where neither a sign nor a word before it says which way. */
  readonly sign: number;
  readonly unit: MoneyUnit | "percent";
}

/** What a number in a sentence is: an amount, a change or a rate of one line. */
export interface NamedFigure {
  readonly line: Line;
  readonly part: "amount" | "change" | "rate";
  readonly year: number;
  /** Of a change or rate. */
  readonly base?: number;
}

const numbers =
  /([+\-−])? ?(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d.]*\d)(?! ?个百分点) ?(亿元|亿|万元|万|元|yuan|%|percent)?/g;

const unitOf: Readonly<Record<string, PrintedNumber["unit"]>> = {
  亿元: "yi",
  亿: "yi",
  万元: "wan",
  万: "wan",
  元: "yuan",
  yuan: "yuan",
  "%": "percent",
  percent: "percent"
};

/** A text with one kind of digits, signs and spaces. */
export function plainText(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, " ");
}

/** Amounts and rates that a plain text prints: numbers with a unit, and those with decimals or thousands, in the unit of the others. */
export function numbersPrinted(text: string, usual: MoneyUnit): PrintedNumber[] {
  const found = [...text.matchAll(numbers)];
  const named = found.map(([, , , , unit]) => unitOf[unit ?? ""]).find((unit) => unit && unit !== "percent");
  return found.flatMap(({0: whole, 1: sign, 2: digits, 3: fraction = "", 4: unit, index}) => {
    if (!unit && !fraction && !digits!.includes(",")) return [];
    return [
      {
        text: whole.trim(),
        at: index,
        end: index + whole.length,
        value: Number(digits!.replaceAll(",", "") + fraction),
        decimals: Math.max(0, fraction.length - 1),
        sign: sign === undefined ? directionBefore(text.slice(0, index)) : sign === "+" ? 1 : -1,
        unit: unitOf[unit ?? ""] ?? named ?? usual
      }
    ];
  });
}

/** Which way a word before a number says that it goes, in either language. */
const wayBefore = (direction: "increase" | "decrease", english: string) =>
  new RegExp(`(?:${directionPattern(direction, "amount")}|\\b(?:${english})(?: by| of)?) ?$`, "i");

const upwards = wayBefore("increase", "up|increase[sd]?|rises?|rose");
const downwards = wayBefore("decrease", "down|decrease[sd]?|falls?|fell");

function directionBefore(text: string): number {
  const end = text.slice(-24);
  return upwards.test(end) ? 1 : downwards.test(end) ? -1 : 0;
}

/** The value of a figure in fen or, of a rate, in percent; undefined where the lines do not give it. */
export function figureValue({line, part, year, base}: NamedFigure, lines: readonly Line[]): number | undefined {
  const own = lines.find(({key, phase}) => key === line.key && phase === line.phase);
  if (part === "amount") return operandAt(own, year).amount?.fen;
  const between = varianceOf(own, {year, base: base!});
  return part === "change" ? between.change?.value : between.rate && between.rate.value * 100;
}

/** Whether a value is what is printed, in the digits that are; a sign counts where there is one. */
export function isPrintedAs(value: number, printed: PrintedNumber): boolean {
  const {sign, unit, decimals} = printed;
  if (sign !== 0 && value !== 0 && Math.sign(value) !== sign) return false;
  const size = unit === "percent" ? 1 : fenPer[unit];
  const half = (0.5 * size) / 10 ** decimals;
  return Math.abs(Math.abs(value) - printed.value * size) <= half * (1 + 1e-9);
}

/** What totals of each measure are called in either language: a page itself has the names of its own alone. */
export type BothNames = Readonly<Record<Line["measure"], readonly [en: string, zh: string]>>;

/** What the numbers of a text may be. */
interface Nameable {
  readonly lines: readonly Line[];
  readonly years: readonly number[];
  readonly measures: BothNames;
}

/** Where a text names a line. */
interface Mention {
  readonly line: Line;
  readonly at: number;
  readonly end: number;
}

/** Where a plain text names lines, in either language; a name within a longer one is not meant. */
function mentions(text: string, lines: readonly Line[], measures: BothNames): Map<Line, Mention[]> {
  const low = text.toLowerCase();
  const found = lines.flatMap((line) => {
    const names = new Set(
      [...namesOf(line, measures), line.label, ...line.points.map(({label}) => label ?? "")]
        .map((name) => plainText(name).toLowerCase())
        .filter((name) => name.length > 1)
    );
    return [...names].flatMap((name) => placesOf(name, low).map((at) => ({line, at, end: at + name.length})));
  });
  return group(outermost(found), ({line}) => line);
}

/** Those that stand within no longer one. */
function outermost(found: readonly Mention[]): Mention[] {
  const ordered = [...found].sort((a, b) => a.at - b.at || b.end - a.end);
  let [from, to] = [-1, -1];
  return ordered.filter(({at, end}) => {
    const isWithin = end <= to && !(at === from && end === to);
    if (end > to) [from, to] = [at, end];
    return !isWithin;
  });
}

function namesOf(line: Line, measures: BothNames): readonly string[] {
  return line.code === "total" ? measures[line.measure] : [lineName(line, "en")];
}

/** Where a name stands in a text, but for those within a word of Latin letters. */
function placesOf(name: string, text: string): number[] {
  const isLetter = (at: number) => /[a-z]/.test(text[at] ?? "");
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const isWithinWord = (isLetter(at - 1) && isLetter(at)) || (isLetter(end - 1) && isLetter(end));
    if (!isWithinWord) places.push(at);
  }
  return places;
}

/**
 * Which figure each number of a plain text is: of those that have its value,
 * the one whose line is named last before it, else after it. An amount whose
 * line is not named is taken for the total that has it; a change or a rate then
 * is none, since too many have the same.
 */
export function namedFigures(
  text: string,
  printed: readonly PrintedNumber[],
  {lines, years, measures}: Nameable
): Array<NamedFigure | undefined> {
  const named = mentions(text, lines, measures);
  const all = lines.flatMap((line) => figuresOf(line, years));
  const values = all.map((figure) => figureValue(figure, [figure.line]));
  return printed.map((number) => {
    const alike = all.filter((figure, i) => {
      const value = values[i];
      return (
        value !== undefined && (figure.part === "rate") === (number.unit === "percent") && isPrintedAs(value, number)
      );
    });
    const far = alike.flatMap((figure) => {
      // a name before a number is nearer than any behind it
      const away = min(named.get(figure.line) ?? [], ({at, end}) =>
        end <= number.at ? number.at - end : text.length + at - number.end
      );
      return away === undefined ? [] : [{figure, away}];
    });
    const nearest = least(far, (a, b) => a.away - b.away || rank(a.figure) - rank(b.figure));
    return nearest?.figure ?? alike.find(({line, part}) => part === "amount" && line.code === "total");
  });
}

/** Amounts before changes, budgets before other phases, all funds before one. */
function rank({part, line}: NamedFigure): number {
  return (part === "amount" ? 0 : 4) + (line.phase === "budget" ? 0 : 2) + (line.fund === "all" ? 0 : 1);
}

function figuresOf(line: Line, years: readonly number[]): NamedFigure[] {
  const pairs = years.flatMap((year) => years.filter((base) => base < year).map((base) => ({year, base})));
  return [
    ...years.map((year) => ({line, part: "amount" as const, year})),
    ...(["change", "rate"] as const).flatMap((part) => pairs.map((pair) => ({line, part, ...pair})))
  ];
}
