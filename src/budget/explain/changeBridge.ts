import {sum} from "d3-array";
import type {Amount} from "../amount.js";
import type {Compared} from "../breakdown.js";
import type {Bridge, Driver} from "../bridge.js";
import {bridge} from "../bridge.js";
import type {Claim} from "../claim.js";
import type {YearPair} from "../figure.js";
import {lineKey} from "../figure.js";
import {headlineKey} from "../headlines.js";
import {halfWidthOf} from "../interval.js";
import type {Line} from "../series.js";
import {operandAt} from "../series.js";
import type {Variance} from "../variance.js";
import {changeAmount} from "../variance.js";
import type {Division} from "./division.js";
import {mainDivision} from "./division.js";
import type {LedgerReason} from "./ledger.js";
import {isQuantifiedPerimeter, quantifiedFen} from "./ledger.js";
import type {Materiality} from "./materiality.js";
import {everything, isMaterial, usualMateriality} from "./materiality.js";
import {totalOf} from "./verdict.js";

/** A step of several lines under the threshold. */
type Fold = "other.up" | "other.down";

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
export function changeBridge(
  {total, drivers, half}: Division,
  reasons: readonly LedgerReason[],
  years: YearPair,
  materiality: Materiality
): ChangeBridge {
  const shown = drivers.filter((driver, i) => i === 0 || isMaterial(driver, materiality));
  const folded = drivers.filter((driver) => !shown.includes(driver));
  const perimeter = new Map(shown.flatMap(({line}) => perimeterOf(line, reasons)));
  const steps = shown.map(({line, variance}): Driver => {
    const parts = perimeterOf(line, reasons).map(([key, reason]) => ({
      key,
      fen: quantifiedFen(reason),
      half: totalOf(reason.quantified).half
    }));
    return {key: line.key, ...changeDriver(variance), ...(parts.length ? {parts} : {})};
  });
  const folds = foldsOf(folded);
  return {
    bridge: bridge(
      amountAt(total, years.base),
      amountAt(total, years.year),
      [...steps, ...folds.map(({key, rows}) => foldStep(key, rows))],
      half
    ),
    lines: new Map(shown.map(({line}) => [line.key, line])),
    perimeter,
    folds: new Map(folds.map(({key, rows}) => [key, rows.map(({line}) => line)]))
  };
}

/** Lines of unlike direction are never added up: what rose and what fell would hide each other. */
function foldsOf(folded: readonly Compared[]): Array<{readonly key: Fold; readonly rows: readonly Compared[]}> {
  const rose = folded.filter(({variance}) => variance.change!.value > 0);
  const fell = folded.filter((row) => !rose.includes(row));
  return [
    {key: "other.up" as const, rows: rose},
    {key: "other.down" as const, rows: fell}
  ].filter(({rows}) => rows.length);
}

function foldStep(key: Fold, rows: readonly Compared[]): Driver {
  const changes = rows.map(({variance}) => changeDriver(variance));
  return {
    key,
    fen: sum(changes, ({fen}) => fen),
    half: Math.max(0, ...changes.map(({half}) => half)),
    open: sum(changes, ({open}) => open)
  };
}

/** A change as it goes into a bridge: how much, in which digits, and how far rounding leaves it open. */
function changeDriver(between: Variance): Required<Pick<Driver, "fen" | "half" | "open">> {
  return {...changeAmount(between), open: halfWidthOf(between.change!)};
}

export function isFold(key: string): key is Fold {
  return key === "other.up" || key === "other.down";
}

/** A blank cell, and a line that a year's table does not list, stand for nothing spent where the change is known. */
function amountAt(line: Line, year: number): Amount {
  return operandAt(line, year).amount ?? {fen: 0, half: 0};
}

function perimeterOf(
  line: Line,
  reasons: readonly LedgerReason[]
): Array<readonly [key: string, reason: LedgerReason]> {
  return reasons
    .filter((reason) => isQuantifiedPerimeter(reason) && lineKey(reason.claim) === line.key)
    .map((reason, i) => [`${line.key}.perimeter.${i + 1}`, reason]);
}

export interface ExpenditureBridge {
  readonly bridge: Bridge;
  /** What it is drawn from, and what is said of it. */
  readonly division: Division;
  /** Lines of its steps by key. */
  readonly lines: ReadonlyMap<string, Line>;
  /** The claims that name a part, by the key of their step. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Lines under the threshold by the step that holds them together. */
  readonly folds: ChangeBridge["folds"];
}

/**
 * Total expenditure from one year to another by the division given: by type, a
 * type split by the amounts that the document itself puts on its reasons, or by
 * whatever both years publish; undivided where they publish nothing. Undefined
 * where a total of either year is not published.
 */
export function expenditureBridge(
  lines: readonly Line[],
  claims: readonly Claim[],
  years: YearPair,
  division = divisionOf(lines, years)
): ExpenditureBridge | undefined {
  if (!division) return undefined;
  const [from, to] = [operandAt(division.total, years.base).amount, operandAt(division.total, years.year).amount];
  if (!from || !to) return undefined;
  if (division.id !== "type")
    return {
      ...changeBridge(division, [], years, division.drivers.length > mostLines ? usualMateriality : everything),
      division,
      claims: new Map()
    };
  const named = new Map<string, Claim>();
  const drivers = types.flatMap((type): Driver[] => {
    const row = division.drivers.find(({line}) => line.measure === type);
    if (!row) return [];
    const parts = years.year - years.base === 1 ? quantified(claims, type, years.year) : [];
    for (const [key, claim] of parts) named.set(key, claim);
    return [
      {
        key: type,
        ...changeDriver(row.variance),
        parts: parts.map(([key, {change}]) => ({key, fen: change!.fen, half: change!.half}))
      }
    ];
  });
  const byKey = new Map(division.drivers.map(({line}) => [line.measure as string, line]));
  return {bridge: bridge(from, to, drivers), division, lines: byKey, claims: named, folds: new Map()};
}

/** As many lines are steps of their own however small they are. */
const mostLines = 6;

const types = ["basicExpenditure", "projectExpenditure"] as const;

function divisionOf(lines: readonly Line[], years: YearPair): Division | undefined {
  const total = lines.find(({key, phase}) => key === headlineKey("expenditure") && phase === "budget");
  return total && mainDivision(lines, total, years);
}

/** Changes without an amount of their own: "项目经费增加 21.75 万元" is a part of the type's change. */
function quantified(claims: readonly Claim[], type: string, year: number): Array<[key: string, claim: Claim]> {
  return claims
    .filter((claim) => claim.fiscalYear === year && claim.measure === type && claim.change && !claim.amount)
    .map((claim, i) => [`${type}.${i + 1}`, claim]);
}
