import type {Amount, MoneyUnit} from "../../budget/amount.js";
import {fenPer, halfWidth, isNumber, moneyUnit, negativeMarks, parseAmount} from "../../budget/amount.js";
import {ambiguous} from "../../budget/errors.js";
import type {State} from "../../budget/figure.js";
import {decimalOf, rounded, written} from "../formats/decimal.js";
import type {CellFacts} from "../formats/page.js";

type CellKind = "blank" | "amount" | "share" | "mark" | "text";

/** Marks that stand for "does not apply" where an amount is expected. */
const notApplicable = new Set(["—", "——", "–", "/", "×", "不适用", "无"]);

/** Minus signs that stand alone: nothing to print. */
const dash = /^[-−－﹣]$/;

const percentSign = /\s*[%％]\s*(?=[)）]?$)/;

/** A conversion splits digits with a space ("39334.8 6"): only digits around one point are joined again. */
const split = /^\d[\d,]*\.\d*\s+\d+$|^\d[\d,]*\s+\.\d+$/;

/** What a cell looks like, whatever column it stands in. */
export function cellKind(text: string): CellKind {
  if (text === "") return "blank";
  if (dash.test(text) || notApplicable.has(text)) return "mark";
  if (percentSign.test(text) && isNumber(text.replace(percentSign, ""))) return "share";
  return looksLikeAmount(text) ? "amount" : "text";
}

const numeric = new RegExp(`^[+＋(（${negativeMarks}]?\\s*[(（]?\\s*\\d`);

/** A number, or something that was meant as one ("12.3.4", "1O5.00"). */
function looksLikeAmount(text: string): boolean {
  const value = halfWidth(moneyOf(text).number);
  return (
    isFormula(text) ||
    (numeric.test(value) && (isNumber(value) || !/[\u4e00-\u9fff]/.test(value)) && value.length <= 24)
  );
}

/** A formula that stands for its value. */
const formula = /^[=＝]\s*[-+(]*\s*(?:[A-Z]{1,9}[(\d]|'|[\u4e00-\u9fff\w]+!)/i;

export function isFormula(text: string): boolean {
  return formula.test(text);
}

/** A number with the currency before it and the unit of money behind it. */
const money = new RegExp(
  `^([${negativeMarks}(（]?)\\s*(?:[¥￥]|人民币|RMB|CNY)?\\s*([${negativeMarks}]?[\\d０-９][\\d０-９,，.．]*)\\s*([千万亿]?元)?\\s*([)）]?)$`,
  "i"
);

interface Money {
  readonly number: string;
  /** The unit that stands behind the number. */
  readonly unit: MoneyUnit | undefined;
}

function moneyOf(text: string): Money {
  const [, open = "", number, word, close = ""] = (/[元¥￥]|RMB|CNY|人民币/i.test(text) && money.exec(text)) || [];
  if (number === undefined) return {number: text, unit: undefined};
  return {number: open + number + close, unit: word ? moneyUnit(word) : undefined};
}

export interface CellAmount {
  readonly state: State;
  readonly amount?: Amount;
  /** The unit that the cell itself gives. */
  readonly unit?: MoneyUnit;
}

/**
 * Reads a cell of an amount column, in its own unit where it has one. Throws
 * `invalid amount`, and `ambiguous unit of money` where a format divides
 * values by another power of ten than the table's unit.
 */
export function readCell(text: string, unit: MoneyUnit, facts: CellFacts = {}): CellAmount {
  if (text === "" || dash.test(text)) return {state: "blank"};
  if (notApplicable.has(text)) return {state: "notApplicable"};
  const said = moneyOf(text);
  const {own, times} = shownIn(said, unit, facts);
  const read = amountIn(joinDigits(said.number), own ?? unit, facts);
  const amount = times === 1 ? read : {fen: read.fen * times, half: read.half * times};
  return {state: amount.fen === 0 ? "zero" : "value", amount, ...(own && own !== unit ? {unit: own} : {})};
}

const scales: Readonly<Record<number, MoneyUnit>> = {3: "thousand", 4: "wan", 8: "yi"};

/**
 * The unit that a cell's own word or format gives it. A format that divides
 * shows yuan in the unit of that power; under a third unit, or beside a word
 * for another, it is open which of the two is meant.
 */
function shownIn(
  {unit: word}: Money,
  unit: MoneyUnit,
  {scale, printed = "a number"}: CellFacts
): {readonly own?: MoneyUnit; readonly times: number} {
  const scaled = scale ? scales[scale] : undefined;
  if (!scale || (word && word === scaled)) return {...(word ? {own: word} : {}), times: 1};
  if (word || (unit !== "yuan" && unit !== scaled))
    throw ambiguous("unit of money", `${printed} is shown divided by 1${"0".repeat(scale)}`);
  return scaled ? {own: scaled, times: 1} : {times: 10 ** scale};
}

function amountIn(text: string, unit: MoneyUnit, {exact, half}: CellFacts): Amount {
  const whole = exact ? decimalOf(text) : undefined;
  const amount = parseAmount(whole ? written(rounded(whole, Math.log10(fenPer[unit]))) : text, unit);
  return half === undefined ? amount : {...amount, half: Math.max(amount.half, half * fenPer[unit])};
}

/** Whether a conversion has split the number in two. */
export function isSplit(text: string): boolean {
  return split.test(text);
}

function joinDigits(text: string): string {
  return isSplit(text) ? text.replace(/\s+/g, "") : text;
}
