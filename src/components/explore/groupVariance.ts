import type {Operand, Variance} from "../../budget/variance.js";
import {absent, unlisted, variance} from "../../budget/variance.js";
import type {GroupRow} from "../../store/queries/groups.js";

/** Half of 0.01 万元 in fen: the last digit of what has only one year is not added up. */
const usualHalf = 5000;

/** A group between its two years: of what can be compared; where nothing can, of the one year that there is. */
export function groupVariance({
  base,
  current,
  change,
  base_digit: baseDigit,
  current_digit: currentDigit,
  base_alone: baseAlone,
  current_alone: currentAlone
}: GroupRow): Variance {
  if (change !== null)
    return variance(operand(base, baseDigit) ?? unlisted, operand(current, currentDigit) ?? unlisted);
  const now = operand(currentAlone, null);
  return now ? variance(absent, now) : variance(operand(baseAlone, null) ?? absent, absent);
}

function operand(fen: number | null, digit: number | null): Operand | undefined {
  if (fen === null) return undefined;
  return {state: fen === 0 ? "zero" : "value", amount: {fen, half: digit === null ? usualHalf : digit / 2}};
}
