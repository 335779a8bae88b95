import {sum} from "d3-array";
import type {Amount} from "../amount.js";
import type {Bridge} from "../bridge.js";
import {bridge} from "../bridge.js";
import type {Claim} from "../claim.js";
import {offBudgetClaims} from "../claim.js";
import {isBelow} from "../classification/functional.js";
import type {YearPair} from "../figure.js";
import {headlineKey} from "../headlines.js";
import type {Line} from "../series.js";
import {varianceOf} from "../series.js";
import type {Computed} from "../variance.js";
import {changeAmount} from "../variance.js";
import type {LedgerLine, LedgerReason} from "./ledger.js";
import {isQuantifiedPerimeter, quantifiedFen} from "./ledger.js";

export type AdjustmentKind = "perimeter" | "offBudget" | "price";

/** Something that makes two years unlike, and what taking it out adds to the change. */
export interface Adjustment {
  readonly id: string;
  readonly kind: AdjustmentKind;
  readonly fen: number;
  /** Whether it is taken out; the reader switches it. */
  readonly on: boolean;
  readonly claim?: Claim;
  readonly reason?: LedgerReason;
}

/** A change between two years, and what is left of it like for like. */
export interface LikeForLike {
  readonly line: Line;
  readonly reported: number;
  /** The reported change's rate as everywhere, and what is left of it; none where the base is, or may round from, zero. */
  readonly rate?: Computed;
  readonly underlyingRate?: Computed;
  readonly adjustments: readonly Adjustment[];
  readonly underlying: number;
  /** From the base to this year's amount as it would be like for like. */
  readonly bridge: Bridge;
}

/** Yearly price changes as ratios (0.02 is 2 %), by year; supplied by the reader. */
export type Prices = Readonly<Record<number, number>>;

interface LikeForLikeOptions {
  readonly prices?: Prices;
  /** Adjustments that the reader has switched, by id. */
  readonly switched?: Readonly<Record<string, boolean>>;
}

/** A blank cell, where the change is known. */
const nothing: Amount = {fen: 0, half: 0};

/** A line with the ledger and the claims that explain it. */
interface Explained {
  readonly line: Line;
  readonly entries: readonly LedgerLine[];
  readonly claims: readonly Claim[];
}

/**
 * A total's change from reported to underlying: quantified mergers of the year
 * are taken out, amounts that the document declares outside its budget are put
 * back if the reader says so (whether last year's budget held them is not
 * known, so by default they stay out), and prices, where a series is supplied,
 * are held at those of the base year. Undefined where the change is not known.
 */
export function likeForLike(
  {line, entries, claims}: Explained,
  years: YearPair,
  {prices = {}, switched = {}}: LikeForLikeOptions = {}
): LikeForLike | undefined {
  const between = varianceOf(line, years);
  const {
    change,
    rate,
    base: {amount: before = nothing},
    current: {amount: now = nothing}
  } = between;
  if (!change) return undefined;
  const proposed = [...mergers(line, entries), ...outside(claims, years), ...inflation(before.fen, prices, years)];
  const adjustments = proposed.map((adjustment) => ({...adjustment, on: switched[adjustment.id] ?? adjustment.on}));
  const taken = adjustments.filter(({on}) => on);
  const underlying = change.value + sum(taken, ({fen}) => fen);
  const end = {fen: before.fen + underlying, half: now.half};
  return {
    line,
    reported: change.value,
    ...ratesOf(rate, (underlying - change.value) / Math.abs(before.fen)),
    adjustments,
    underlying,
    bridge: bridge(before, end, [
      {key: "reported", ...changeAmount(between)},
      ...taken.map(({id, fen}) => ({key: id, fen}))
    ])
  };
}

/** The rate, and the same moved by what is taken out. */
function ratesOf(rate: Computed | undefined, moved: number): Pick<LikeForLike, "rate" | "underlyingRate"> {
  return rate ? {rate, underlyingRate: {value: rate.value + moved, lo: rate.lo + moved, hi: rate.hi + moved}} : {};
}

/**
 * What came to the unit with another is no growth. What is said of the line
 * itself counts, or else what is said of its parts, each cause once.
 */
function mergers(line: Line, entries: readonly LedgerLine[]): Adjustment[] {
  const told = (own: readonly LedgerLine[]) => own.flatMap((entry) => entry.reasons).filter(isQuantifiedPerimeter);
  const direct = told(entries.filter(({key}) => key === line.key));
  const reasons = direct.length ? direct : told(entries.filter((entry) => isWithin(entry.line, line)));
  const causes = new Map(reasons.map((reason) => [`${reason.text} ${quantifiedFen(reason)}`, reason]));
  return [...causes.values()].map((reason, i) => ({
    id: `perimeter.${i + 1}`,
    kind: "perimeter",
    fen: -quantifiedFen(reason),
    on: true,
    reason,
    claim: reason.claim
  }));
}

/** What is spent more is also received more: totals of revenue and expenditure hold every line. */
function isWithin(part: Line, whole: Line): boolean {
  if (whole.key === headlineKey("revenue") || whole.key === headlineKey("expenditure")) return true;
  return part.code !== "total" && part.measure === whole.measure && (whole.code === "total" || isBelow(part, whole));
}

function outside(claims: readonly Claim[], {year}: YearPair): Adjustment[] {
  return offBudgetClaims(claims, year).flatMap((claim, i): Adjustment[] =>
    claim.amount ? [{id: `offBudget.${i + 1}`, kind: "offBudget", fen: claim.amount.fen, on: false, claim}] : []
  );
}

/** What the base year's goods cost more by now. */
function inflation(baseFen: number, prices: Prices, {year, base}: YearPair): Adjustment[] {
  const years = Array.from({length: Math.max(0, year - base)}, (_, i) => base + 1 + i);
  if (!years.length || !years.every((each) => prices[each] !== undefined)) return [];
  const level = years.reduce((product, each) => product * (1 + prices[each]!), 1);
  return [{id: "price", kind: "price", fen: -Math.round(baseFen * (level - 1)), on: true}];
}
