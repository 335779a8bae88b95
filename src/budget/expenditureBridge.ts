import type {Bridge, Driver} from "./bridge.js";
import {bridge} from "./bridge.js";
import type {YearPair} from "./breakdown.js";
import type {Claim} from "./claim.js";
import {headlineKey} from "./headlines.js";
import type {Line} from "./series.js";
import {operandAt} from "./series.js";

export interface ExpenditureBridge {
  readonly bridge: Bridge;
  /** The claims that name a part, by the key of their step. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** Its largest driver, basic or project expenditure; undefined if nothing changed. */
  readonly largest?: "basicExpenditure" | "projectExpenditure";
}

const types = ["basicExpenditure", "projectExpenditure"] as const;

/**
 * Total expenditure from one year to another by type, a type split by the
 * amounts that the document itself puts on its reasons. Undefined where a total
 * of either year is not published.
 */
export function expenditureBridge(lines: readonly Line[], claims: readonly Claim[], {year, base}: YearPair): ExpenditureBridge | undefined {
  const at = (measure: "expenditure" | (typeof types)[number], of: number) =>
    operandAt(lines.find(({key, phase}) => key === headlineKey(measure) && phase === "budget"), of).amount;
  const [from, to] = [at("expenditure", base), at("expenditure", year)];
  if (!from || !to) return undefined;
  const named = new Map<string, Claim>();
  const drivers = types.flatMap((type): Driver[] => {
    const [before, after] = [at(type, base), at(type, year)];
    if (!before || !after) return [];
    const parts = year - base === 1 ? quantified(claims, type, year) : [];
    for (const [key, claim] of parts) named.set(key, claim);
    return [{key: type, fen: after.fen - before.fen, half: before.half + after.half, parts: parts.map(([key, {change}]) => ({key, fen: change!.fen, half: change!.half}))}];
  });
  const [largest] = drivers.filter(({fen}) => fen !== 0).sort((a, b) => Math.abs(b.fen) - Math.abs(a.fen));
  return {bridge: bridge(from, to, drivers), claims: named, ...(largest ? {largest: largest.key as (typeof types)[number]} : {})};
}

/** Changes without an amount of their own: "项目经费增加 21.75 万元" is a part of the type's change. */
function quantified(claims: readonly Claim[], type: string, year: number): Array<[key: string, claim: Claim]> {
  return claims
    .filter((claim) => claim.fiscalYear === year && claim.measure === type && claim.change && !claim.amount)
    .map((claim, i) => [`${type}.${i + 1}`, claim]);
}
