import {sum} from "d3-array";
import type {Amount} from "../amount.js";
import type {Bridge, Driver} from "../bridge.js";
import {bridge} from "../bridge.js";
import type {Compared, YearPair} from "../breakdown.js";
import {lineKey} from "../figure.js";
import {halfWidthOf} from "../interval.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import type {Variance} from "../variance.js";
import {changeAmount} from "../variance.js";
import type {Division} from "./division.js";
import {totalOf} from "./evidence.js";
import type {LedgerReason} from "./ledger.js";
import type {Materiality} from "./materiality.js";
import {isMaterial} from "./materiality.js";
import {isQuantifiedPerimeter, quantifiedFen} from "./perimeter.js";

/** A step of several lines under the threshold. */
export type Fold = "other.up" | "other.down";

export interface ChangeBridge {
  readonly bridge: Bridge;
  /** Lines of its drivers by key of their step. */
  readonly lines: ReadonlyMap<string, Line>;
  /** Reasons that quantify a perimeter change by key of their step. */
  readonly perimeter: ReadonlyMap<string, LedgerReason>;
  /** Lines under the threshold by the step that holds them together: those that rose, and those that fell. */
  readonly folds: ReadonlyMap<Fold, readonly Line[]>;
}

/**
 * A total's change as a bridge of one division: drivers in order of size, what
 * a perimeter change is quantified at as steps of their own taken out of their
 * driver, the lines under the threshold together, rises and falls apart, and
 * what no line accounts for.
 */
export function changeBridge({total, drivers, half}: Division, reasons: readonly LedgerReason[], years: YearPair, materiality: Materiality): ChangeBridge {
  const shown = drivers.filter((driver, i) => i === 0 || isMaterial(driver, materiality));
  const folded = drivers.filter((driver) => !shown.includes(driver));
  const perimeter = new Map(shown.flatMap(({line}) => perimeterOf(line, reasons)));
  const steps = shown.map(({line, variance}): Driver => {
    const parts = perimeterOf(line, reasons).map(([key, reason]) => ({key, fen: quantifiedFen(reason), half: totalOf(reason.quantified).half}));
    return {key: line.key, ...changeDriver(variance), ...(parts.length ? {parts} : {})};
  });
  const folds = foldsOf(folded);
  return {
    bridge: bridge(amountAt(total, years.base), amountAt(total, years.year), [...steps, ...folds.map(({key, rows}) => foldStep(key, rows))], half),
    lines: new Map(shown.map(({line}) => [line.key, line])),
    perimeter,
    folds: new Map(folds.map(({key, rows}) => [key, rows.map(({line}) => line)]))
  };
}

/** Lines of unlike direction are never added up: what rose and what fell would hide each other. */
function foldsOf(folded: readonly Compared[]): Array<{readonly key: Fold; readonly rows: readonly Compared[]}> {
  const rose = folded.filter(({variance}) => variance.change!.value > 0);
  const fell = folded.filter((row) => !rose.includes(row));
  return [{key: "other.up" as const, rows: rose}, {key: "other.down" as const, rows: fell}].filter(({rows}) => rows.length);
}

function foldStep(key: Fold, rows: readonly Compared[]): Driver {
  const changes = rows.map(({variance}) => changeDriver(variance));
  return {key, fen: sum(changes, ({fen}) => fen), half: Math.max(0, ...changes.map(({half}) => half)), open: sum(changes, ({open}) => open)};
}

/** A change as it goes into a bridge: how much, in which digits, and how far rounding leaves it open. */
export function changeDriver(between: Variance): Required<Pick<Driver, "fen" | "half" | "open">> {
  return {...changeAmount(between), open: halfWidthOf(between.change!)};
}

export function isFold(key: string): key is Fold {
  return key === "other.up" || key === "other.down";
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
