import type {Step} from "../budget/bridge.js";
import {formatAmount} from "../locale/number.js";
import type {ChartOptions} from "./options.js";
import type {Group} from "./svg.js";
import type {ComparedYears} from "../locale/chartWords.js";
import {word, yearName} from "../locale/chartWords.js";
import type {Bracket} from "./bridgeModel.js";
import {isTotal} from "./bridgeModel.js";

export interface BridgeChartOptions extends ChartOptions, ComparedYears {
  /** What steps and the drivers they are parts of are called, by key. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Half of the last known digit of its amounts, in fen. */
  readonly half?: number;
  readonly title?: string;
  /** Set where steps can be opened: which, and what to do. */
  readonly opens?: (key: string) => boolean;
  readonly onOpen?: (key: string) => void;
}

export type BridgeSettings = BridgeChartOptions & Required<Pick<BridgeChartOptions, "width" | "locale" | "unit" | "half" | "labels">> & {readonly hatch: string};

export function stepName({key, kind}: Step, {labels, locale, base, current}: BridgeSettings): string {
  const given = labels[key];
  if (given !== undefined) return given;
  if (kind === "base") return yearName(base, locale);
  if (kind === "current") return yearName(current, locale);
  if (kind === "residual") return word(key === "residual" ? "residual" : "rest", locale);
  return key;
}

/** A total's or part's amount, or a step's with its sign. */
export function stepAmount(step: Step, {unit, half: usual}: BridgeSettings): string {
  const half = step.half ?? usual;
  if (step.kind === "part") return formatAmount(step.to - step.from, {unit, half});
  return isTotal(step) ? formatAmount(step.to, {unit, half}) : formatAmount(step.to - step.from, {unit, half, signed: true});
}

export function bracketText({key, fen, half}: Bracket, {labels, unit, half: usual}: BridgeSettings): string {
  return `${labels[key] ?? key} ${formatAmount(fen, {unit, half: half ?? usual, signed: true})}`;
}

/** A way to lay the steps out: how high it is, and how to draw it. */
export interface BridgeLayout {
  readonly height: number;
  readonly draw: (parent: Group) => void;
}
