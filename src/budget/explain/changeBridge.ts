import type {Amount} from "../amount.js";
import type {Bridge, Driver} from "../bridge.js";
import {bridge} from "../bridge.js";
import type {YearPair} from "../breakdown.js";
import {lineKey} from "../figure.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import {changeAmount, digitOf} from "../variance.js";
import type {Division} from "./division.js";
import type {LedgerReason} from "./ledger.js";
import type {Materiality} from "./materiality.js";
import {isMaterial} from "./materiality.js";
import {isQuantifiedPerimeter, quantifiedFen} from "./perimeter.js";

export interface ChangeBridge {
  readonly bridge: Bridge;
  /** Lines of its drivers by key of their step. */
  readonly lines: ReadonlyMap<string, Line>;
  /** Reasons that quantify a perimeter change by key of their step. */
  readonly perimeter: ReadonlyMap<string, LedgerReason>;
  /** Lines under the threshold, together in the step `other`. */
  readonly other: readonly Line[];
}

/**
 * A total's change as a bridge of one division: drivers in order of size, what
 * a perimeter change is quantified at as steps of their own taken out of their
 * driver, the lines under the threshold together, and what no line accounts for.
 */
export function changeBridge({total, drivers}: Division, reasons: readonly LedgerReason[], years: YearPair, materiality: Materiality): ChangeBridge {
  const shown = drivers.filter((driver, i) => i === 0 || isMaterial(driver, materiality));
  const folded = drivers.filter((driver) => !shown.includes(driver));
  const perimeter = new Map(shown.flatMap(({line}) => perimeterOf(line, reasons)));
  const steps = shown.map(({line, variance}): Driver => {
    const parts = perimeterOf(line, reasons).map(([key, reason]) => ({key, fen: quantifiedFen(reason)}));
    return {key: line.key, ...changeAmount(variance), ...(parts.length ? {parts} : {})};
  });
  const rest = {fen: folded.reduce((sum, {variance}) => sum + variance.change!.value, 0), half: Math.max(0, ...folded.map(({variance}) => digitOf(variance)))};
  return {
    bridge: bridge(amountAt(total, years.base), amountAt(total, years.year), [...steps, {key: "other", ...rest}]),
    lines: new Map(shown.map(({line}) => [line.key, line])),
    perimeter,
    other: folded.map(({line}) => line)
  };
}

/** A blank cell, and a line that a year's table does not list, stand for nothing spent where the change is known. */
function amountAt(line: Line, year: number): Amount {
  return operandAt(line, year).amount ?? {fen: 0, half: 0};
}

function perimeterOf(line: Line, reasons: readonly LedgerReason[]): Array<readonly [key: string, reason: LedgerReason]> {
  return reasons
    .filter((reason) => isQuantifiedPerimeter(reason) && lineKey(reason.claim) === line.key)
    .map((reason, i) => [`${line.key}.perimeter.${i + 1}`, reason]);
}
