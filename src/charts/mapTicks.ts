import type {ScaleLogarithmic} from "d3-scale";
import {fenPer} from "../budget/amount.js";
import type {DisplayUnit} from "../locale/number.js";
import {formatAmount} from "../locale/number.js";

const most = 5;

/** Powers of ten, every second or third where there are many. */
export function ticksOf(scale: ScaleLogarithmic<number, number>): number[] {
  const tens = scale.ticks(20).filter(isPower);
  const every = Math.ceil(tens.length / most);
  return tens.filter((_, i) => i % every === 0);
}

/** An amount of the unit with no more digits than it has: 0.1, 10, 1,000. */
export function sizeText(value: number, unit: DisplayUnit): string {
  const fen = value * fenPer[unit];
  return formatAmount(fen, {unit, half: Math.min(fenPer[unit], fen) / 2});
}

export function percentText(value: number): string {
  return `${Number((value * 100).toPrecision(1))}\u202f%`;
}

function isPower(value: number): boolean {
  return Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
}
