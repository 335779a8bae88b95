import type {Bridge, Driver} from "./bridge.js";
import {bridge} from "./bridge.js";
import type {YearPair} from "./breakdown.js";
import type {Claim} from "./claim.js";
import type {ChangeBridge} from "./explain/changeBridge.js";
import {changeBridge, changeDriver} from "./explain/changeBridge.js";
import type {Division} from "./explain/division.js";
import {mainDivision} from "./explain/mainDivision.js";
import {everything, usualMateriality} from "./explain/materiality.js";
import {headlineKey} from "./headlines.js";
import type {Line} from "./series.js";
import {operandAt} from "./series.js";

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
export function expenditureBridge(lines: readonly Line[], claims: readonly Claim[], years: YearPair, division = divisionOf(lines, years)): ExpenditureBridge | undefined {
  if (!division) return undefined;
  const [from, to] = [operandAt(division.total, years.base).amount, operandAt(division.total, years.year).amount];
  if (!from || !to) return undefined;
  if (division.id !== "type") return {...changeBridge(division, [], years, division.drivers.length > mostLines ? usualMateriality : everything), division, claims: new Map()};
  const named = new Map<string, Claim>();
  const drivers = types.flatMap((type): Driver[] => {
    const row = division.drivers.find(({line}) => line.measure === type);
    if (!row) return [];
    const parts = years.year - years.base === 1 ? quantified(claims, type, years.year) : [];
    for (const [key, claim] of parts) named.set(key, claim);
    return [{key: type, ...changeDriver(row.variance), parts: parts.map(([key, {change}]) => ({key, fen: change!.fen, half: change!.half}))}];
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
