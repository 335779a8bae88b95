import {expect} from "vitest";
import type {Figure} from "../src/budget/figure.js";

const fenPerWan = 1_000_000;

/** A number of fen in 万元, written with the digits that it was printed with: (12_600_000, 50_000) is "12.6". */
export function inWan(fen: number, half: number): string {
  const decimals = Math.max(0, Math.round(Math.log10(fenPerWan / (2 * half))));
  const digits = String((Math.abs(fen) * 10 ** decimals) / fenPerWan).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${fen < 0 ? "-" : ""}${whole}${decimals ? `.${digits.slice(-decimals)}` : ""}`;
}

/** A figure as one line: `projects,2026,projectExpenditure,all,project,工作经费,12.60`; its state where it has no amount. */
export function lineOf({
  statement,
  year,
  measure,
  fund,
  classification,
  code,
  amount,
  printedPrecision,
  state
}: Figure): string {
  const printed = amount === null ? state : inWan(amount, printedPrecision);
  return [statement, year, measure, fund, classification, code, printed].join(",");
}

/** The figures are these lines, whatever their order: nothing is missing and nothing is extra. */
export function expectFigures(figures: Iterable<Figure>, lines: Iterable<string>): void {
  expect([...figures].map(lineOf).sort()).toEqual([...lines].sort());
}

/** Every figure with its state and amount agreeing, its precision no coarser than printed, and its text where its source says. */
export function expectSound(figures: Iterable<Figure>): void {
  for (const {id, amount, state, precision, printedPrecision, source} of figures) {
    const told =
      state === "value" ? amount !== null && amount !== 0 : state === "zero" ? amount === 0 : amount === null;
    expect({
      id,
      told,
      integer: amount === null || Number.isSafeInteger(amount),
      fine: precision <= printedPrecision
    }).toEqual({id, told: true, integer: true, fine: true});
    expect(source.text === "", `${id} is blank where nothing is printed`).toBe(state === "blank" && source.text === "");
  }
}
