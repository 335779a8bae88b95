import type {Bridge, Driver} from "../bridge.js";
import {bridge} from "../bridge.js";
import type {YearPair} from "../breakdown.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import type {Division} from "./division.js";
import type {LedgerReason} from "./ledger.js";
import type {Materiality} from "./materiality.js";
import {isMaterial} from "./materiality.js";

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
 * driver, the lines under the threshold together, and what no line accounts
 * for. Undefined where a total is not published.
 */
export function changeBridge({total, drivers}: Division, reasons: readonly LedgerReason[], years: YearPair, materiality: Materiality): ChangeBridge | undefined {
  const [from, to] = [operandAt(total, years.base).amount, operandAt(total, years.year).amount];
  if (!from || !to) return undefined;
  const shown = drivers.filter((driver, i) => i === 0 || isMaterial(driver, materiality));
  const folded = drivers.filter((driver) => !shown.includes(driver));
  const perimeter = new Map(shown.flatMap(({line}) => perimeterOf(line, reasons)));
  const steps = shown.map(({line, variance}): Driver => {
    const parts = perimeterOf(line, reasons).map(([key, reason]) => ({key, fen: reason.quantified.reduce((sum, {fen}) => sum + fen, 0)}));
    return {key: line.key, fen: variance.change!.value, ...(parts.length ? {parts} : {})};
  });
  const rest = folded.reduce((sum, {variance}) => sum + variance.change!.value, 0);
  return {
    bridge: bridge(from, to, [...steps, {key: "other", fen: rest}]),
    lines: new Map(shown.map(({line}) => [line.key, line])),
    perimeter,
    other: folded.map(({line}) => line)
  };
}

function perimeterOf(line: Line, reasons: readonly LedgerReason[]): Array<readonly [key: string, reason: LedgerReason]> {
  return reasons
    .filter(({kind, quantified, claim}) => kind === "perimeter" && quantified.length > 0 && claim.measure === line.measure && line.code === claim.code)
    .map((reason, i) => [`${line.key}.perimeter.${i + 1}`, reason]);
}
