import type {Operand} from "../../budget/variance.js";
import type {DisplayUnit} from "../../locale/number.js";
import {formatAmount} from "../../locale/number.js";
import {stateMark} from "../../locale/words/stateMark.js";

interface AmountText {
  readonly text: string;
  /** False for what stands in a number's place: blank, not applicable, not published. */
  readonly number: boolean;
}

/** An amount as a cell shows it; zero, blank, not applicable and not published look different. */
export function amountText(operand: Operand | undefined, unit: DisplayUnit): AmountText {
  if (operand?.amount) {
    const {fen, half} = operand.amount;
    return {text: formatAmount(fen, {unit, half}), number: true};
  }
  return {text: stateMark(operand?.state), number: false};
}

/** Numbers of one column with their decimal points under one another: figure spaces stand in for missing decimals. */
export function alignDecimals(texts: readonly string[]): string[] {
  const decimals = texts.map((text) => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0);
  const most = Math.max(0, ...decimals);
  return texts.map((text, i) => text + padding(decimals[i] ?? 0, most));
}

function padding(own: number, most: number): string {
  return (own === 0 && most > 0 ? "\u2008" : "") + "\u2007".repeat(most - own);
}

/**
 * A share in percent with as many digits as tell it from nothing and from
 * everything: "98 %", "2.0 %", "0.08 %". Empty where the part exceeds its whole
 * or is below zero: that is no share of it.
 */
export function shareText(ratio: number): string {
  const percent = ratio * 100;
  if (!(percent >= 0 && percent < 100.005)) return "";
  if (percent > 0 && percent < 0.005) return "<\u20090.01\u202f%";
  const decimals = percent >= 100 || (percent >= 10 && percent < 99.5) ? 0 : percent >= 99.95 || percent < 1 ? 2 : 1;
  return `${percent.toFixed(decimals)}\u202f%`;
}
