import type {State} from "../budget/figure.js";
import type {Amount, MoneyUnit} from "../budget/amount.js";
import {halfWidth, isNumber, negativeMarks, parseAmount} from "../budget/amount.js";

export type CellKind = "blank" | "amount" | "share" | "mark" | "text";

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
  const value = halfWidth(text);
  return numeric.test(value) && (isNumber(value) || !/[\u4e00-\u9fff]/.test(value)) && value.length <= 24;
}

export interface CellAmount {
  readonly state: State;
  readonly amount?: Amount;
}

/** Reads a cell of an amount column. Throws `invalid amount`. */
export function readCell(text: string, unit: MoneyUnit): CellAmount {
  if (text === "" || dash.test(text)) return {state: "blank"};
  if (notApplicable.has(text)) return {state: "notApplicable"};
  const amount = parseAmount(joinDigits(text), unit);
  return {state: amount.fen === 0 ? "zero" : "value", amount};
}

/** Whether a conversion has split the number in two. */
export function isSplit(text: string): boolean {
  return split.test(text);
}

function joinDigits(text: string): string {
  return isSplit(text) ? text.replace(/\s+/g, "") : text;
}
