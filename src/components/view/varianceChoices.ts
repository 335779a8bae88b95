import {descending, sort} from "d3-array";
import {fenPer} from "../../budget/amount.js";
import type {Compared} from "../../budget/breakdown.js";
import {breakdown, breakdowns} from "../../budget/breakdown.js";
import type {Word} from "../../locale/words/words.js";
import type {ChoiceChecks} from "../page/choiceChecks.js";
import {isLine, isOn, isOneOf} from "../page/choiceChecks.js";

type Order = "document" | "change" | "rate" | "amount";

export const orders: ReadonlyArray<readonly [order: Order, word: Word]> = [
  ["document", "orderDocument"],
  ["change", "orderChange"],
  ["rate", "orderRate"],
  ["amount", "orderAmount"]
];

const breakdownWords: Readonly<Record<string, Word>> = {
  headline: "byHeadline",
  functional: "byFunctional",
  economic: "byEconomic",
  project: "byProject",
  source: "bySource",
  operating: "byOperating"
};

export function breakdownWord(id: string): Word {
  return breakdownWords[id] ?? "byHeadline";
}

/** What the reader of the Variances page has chosen. */
export interface VarianceChoices {
  readonly by: string;
  readonly order: Order;
  /** Material from this change on, in 万元, or from this rate on, in percent. Zero: everything is. */
  readonly absolute: number;
  readonly relative: number;
  readonly blanks: boolean;
  readonly unfold: boolean;
  readonly open: string;
}

export function readChoices(choices: Readonly<Record<string, string>>): VarianceChoices {
  const number = (name: string) => Math.max(0, Number(choices[name]) || 0);
  return {
    by: breakdown(choices.by).id,
    order: orders.find(([order]) => order === choices.order)?.[0] ?? "document",
    absolute: number("abs"),
    relative: number("rel"),
    blanks: choices.blanks === "1",
    unfold: choices.unfold === "1",
    open: choices.open ?? ""
  };
}

const isThreshold = (value: string) => Number(value) >= 0;

export const varianceChecks: ChoiceChecks = {
  by: isOneOf(breakdowns.map(({id}) => id)),
  order: isOneOf(orders.map(([order]) => order)),
  abs: isThreshold,
  rel: isThreshold,
  blanks: isOn,
  unfold: isOn,
  open: isLine
};

/** The same as names and values of the address; what is as usual is left out. */
export function writeChoices({
  by,
  order,
  absolute,
  relative,
  blanks,
  unfold,
  open
}: VarianceChoices): Record<string, string> {
  return {
    by: by === "headline" ? "" : by,
    order: order === "document" ? "" : order,
    abs: absolute ? String(absolute) : "",
    rel: relative ? String(relative) : "",
    blanks: blanks ? "1" : "",
    unfold: unfold ? "1" : "",
    open
  };
}

/** What lines are put in order by, the largest first and a line without it last. */
const sizes: Readonly<Record<Order, (row: Compared) => number | undefined>> = {
  document: () => undefined,
  change: ({variance: {change}}) => change && Math.abs(change.value),
  rate: ({variance: {rate}}) => rate && Math.abs(rate.value),
  amount: ({variance: {current}}) => current.amount?.fen
};

/**
 * Lines in order, and those under both thresholds apart. Lines without any
 * amount go unless asked for; the total of a breakdown stands first and stays.
 */
export function arranged(rows: readonly Compared[], choices: VarianceChoices): {shown: Compared[]; folded: Compared[]} {
  const isTotal = ({line}: Compared) => line.code === "total" && choices.by !== "headline";
  const size = sizes[choices.order];
  const wanted = rows.filter(({variance: {base, current}}) => choices.blanks || Boolean(base.amount ?? current.amount));
  const ordered = sort(wanted, (a, b) => descending(isTotal(a), isTotal(b)) || descending(size(a), size(b)));
  const isShown = (row: Compared) => isTotal(row) || isMaterial(row, choices);
  return {shown: ordered.filter(isShown), folded: ordered.filter((row) => !isShown(row))};
}

/** A change counts if either threshold that is set is reached; one that cannot be computed always does. */
function isMaterial({variance: {change, rate, kind}}: Compared, {absolute, relative}: VarianceChoices): boolean {
  if ((!absolute && !relative) || kind === "notComparable") return true;
  const reaches = absolute > 0 && Math.abs(change?.value ?? 0) >= absolute * fenPer.wan;
  const outruns = relative > 0 && (kind === "new" || Math.abs(rate?.value ?? 0) * 100 >= relative);
  return reaches || outruns;
}
