import {formatChange, formatRate} from "../../locale/number.js";
import {kindWord, reasonWords, word} from "../../locale/words/chartWords.js";
import {alignDecimals, amountText} from "../drawing/amountText.js";
import {pointOf} from "../drawing/yearColumns.js";
import type {VarianceRow, VarianceSettings} from "./varianceDrawing.js";
import {isOutlier, rateShown} from "./varianceScales.js";

/** Every text of a row's cells, made once so that columns can be measured before anything is drawn. */
export interface RowText {
  readonly base: string;
  readonly baseIsNumber: boolean;
  readonly baseImplied: boolean;
  readonly current: string;
  readonly currentIsNumber: boolean;
  readonly currentImplied: boolean;
  /** The signed change, or the word that stands for none; empty where the row is not comparable. */
  readonly change: string;
  /** The signed rate, or the word new or ended; empty where there is neither. */
  readonly rate: string;
  readonly adverse: string;
  readonly outlier: boolean;
  readonly share: string;
  /** Why the row is not comparable. */
  readonly reason: string;
}

export function rowTexts(rows: readonly VarianceRow[], settings: VarianceSettings): RowText[] {
  const texts = rows.map((row) => rowText(row, rows, settings));
  const base = aligned(texts.map((text) => [text.base, text.baseIsNumber]));
  const current = aligned(texts.map((text) => [text.current, text.currentIsNumber]));
  return texts.map((text, i) => ({...text, base: base[i] ?? text.base, current: current[i] ?? text.current}));
}

/** A row that stands for others has no amounts of its own. */
const noText: RowText = {
  base: "",
  baseIsNumber: false,
  baseImplied: false,
  current: "",
  currentIsNumber: false,
  currentImplied: false,
  change: "",
  rate: "",
  adverse: "",
  outlier: false,
  share: "",
  reason: ""
};

function rowText(row: VarianceRow, rows: readonly VarianceRow[], settings: VarianceSettings): RowText {
  if (row.folded !== undefined) return noText;
  const {locale, unit} = settings;
  const {variance} = row;
  const base = amountText(variance.base, unit);
  const current = amountText(variance.current, unit);
  return {
    base: base.text,
    baseIsNumber: base.number,
    baseImplied: isImplied(row, settings.base),
    current: current.text,
    currentIsNumber: current.number,
    currentImplied: isImplied(row, settings.current),
    change: changeText(row, settings),
    rate: rateText(row, settings),
    adverse: isAdverse(row) ? word("adverse", locale) : "",
    outlier: isOutlier(row, rows, settings),
    share: row.share ? formatRate(row.share, {signed: false}) : "",
    reason: variance.kind === "notComparable" ? reasonWords(variance.reason, settings, locale) : ""
  };
}

/** An increase where none is wanted. */
export function isAdverse({polarity, variance}: VarianceRow): boolean {
  return polarity === "adverse" && (variance.change?.value ?? 0) > 0;
}

function changeText({variance}: VarianceRow, settings: VarianceSettings): string {
  const {kind, change} = variance;
  if (kind === "unchanged") return kindWord(kind, settings.locale);
  return change && kind !== "notComparable" ? formatChange(variance, settings.unit) : "";
}

function rateText(row: VarianceRow, {locale}: VarianceSettings): string {
  const {kind, rate} = row.variance;
  if (kind === "new" || kind === "ended") return kindWord(kind, locale);
  return rate && rateShown(row) !== undefined ? formatRate(rate) : "";
}

function isImplied({points}: VarianceRow, year: number): boolean {
  return pointOf(points, year)?.basis === "implied";
}

function aligned(cells: ReadonlyArray<readonly [text: string, number: boolean]>): string[] {
  const numbers = alignDecimals(cells.flatMap(([text, number]) => (number ? [text] : [])));
  return cells.map(([text, number]) => (number ? (numbers.shift() ?? text) : text));
}
