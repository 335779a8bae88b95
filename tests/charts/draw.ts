import {JSDOM} from "jsdom";
import type {Operand} from "../../src/budget/variance.js";
import {absent, share, variance} from "../../src/budget/variance.js";
import type {VarianceRow} from "../../src/charts/variance/varianceDrawing.js";

export const document = new JSDOM("").window.document;

/** An amount in 万元 printed with two decimals. */
export function wan(amount: number | undefined): Operand {
  if (amount === undefined) return absent;
  return {state: amount === 0 ? "zero" : "value", amount: {fen: Math.round(amount * 1e6), half: 5000}};
}

type Amounts = readonly [y2024: number | undefined, y2025: number | undefined, y2026: number | undefined];

export function rowOf(name: string, amounts: Amounts, extra: Partial<VarianceRow> = {}): VarianceRow {
  return {
    key: name,
    name,
    level: 0,
    points: amounts.flatMap((amount, i) =>
      amount === undefined ? [] : [{year: 2024 + i, operand: wan(amount), basis: "published" as const}]
    ),
    variance: variance(wan(amounts[1]), wan(amounts[2])),
    ...extra
  };
}

/** A line whose last year is only implied by this year's amount and the change stated. */
export function impliedRow(
  name: string,
  current: number,
  change: number,
  extra: Partial<VarianceRow> = {}
): VarianceRow {
  const [now, stated] = [wan(current), wan(change)];
  if (!now.amount || !stated.amount) throw new Error("missing amount: current or change");
  const fen = now.amount.fen - stated.amount.fen;
  const base: Operand = {
    state: fen === 0 ? "zero" : "value",
    amount: {fen, half: now.amount.half + stated.amount.half},
    impliedBy: {current: now.amount, change: stated.amount}
  };
  const points = [
    {year: 2025, operand: base, basis: "implied" as const},
    {year: 2026, operand: now, basis: "published" as const}
  ];
  return {key: name, name, level: 0, points, variance: variance(base, now), ...extra};
}

export function shareOf(part: number, total: number) {
  return share(wan(part).amount ?? {fen: 0, half: 0}, wan(total).amount ?? {fen: 0, half: 0});
}

/** The headline lines of 天门市社会保险事业管理局, 2026. */
export const headlineRows: readonly VarianceRow[] = [
  rowOf("Expenditure", [45928.08, 39334.86, 39585.07], {share: shareOf(39585.07, 39585.07)}),
  rowOf("Basic expenditure", [611.48, 719.51, 793.72], {level: 1, share: shareOf(793.72, 39585.07)}),
  rowOf("Project expenditure", [45316.6, 38615.35, 38791.35], {level: 1, share: shareOf(38791.35, 39585.07)}),
  impliedRow("Three public expenses", 4.42, 0.58, {polarity: "adverse"}),
  impliedRow("Vehicle operation", 3.5, 0.5, {level: 1, polarity: "adverse"}),
  rowOf("Vehicle purchase", [undefined, undefined, 0], {level: 1, polarity: "adverse"}),
  impliedRow("Agency operating expenses", 88.94, 7.65),
  impliedRow("Government procurement", 0.84, 0.84)
];

/** Every kind of variance, long names and both signs. */
export const difficultRows: readonly VarianceRow[] = [
  rowOf("General public budget appropriations for the operation of basic-level institutions", [1200, 1300, 2800]),
  rowOf(
    "机关事业单位基本养老保险缴费支出以及职业年金缴费支出（含以前年度结转结余资金）与其他补助",
    [undefined, 0, 12.5],
    {level: 1}
  ),
  rowOf("Ended", [3, 12, 0], {level: 1}),
  rowOf("Falling", [30, 120, 30], {level: 1}),
  rowOf("Rocket", [undefined, 1, 16], {level: 2, polarity: "adverse"}),
  rowOf("Steady", [5, 5, 5], {level: 1}),
  rowOf("Nothing", [0, 0, 0], {level: 1}),
  rowOf("Unpublished", [4, undefined, 5], {level: 1}),
  rowOf("Gone quiet", [4, 5, undefined], {level: 1}),
  rowOf("Negative", [-4, -8, -20], {level: 1}),
  rowOf("12 lines under the threshold", [undefined, 30, 31], {folds: "closed", folded: 12})
];

export function all(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

/** One element; throws `missing element`. */
export function one(root: Element, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`missing element: ${selector}`);
  return found;
}

export function number(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute));
}

export function rowNamed(root: Element, key: string): Element {
  const found = all(root, ".row").find((row) => row.getAttribute("data-key") === key);
  if (!found) throw new Error(`missing row: ${key}`);
  return found;
}

/** What a row prints, without its title. */
export function printed(element: Element): string[] {
  return all(element, "text").map((text) => text.textContent ?? "");
}
