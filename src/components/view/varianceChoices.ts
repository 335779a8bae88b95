import {descending, sort} from "d3-array";
import {fenPer} from "../../budget/amount.js";
import type {Compared} from "../../budget/breakdown.js";
import {breakdowns} from "../../budget/breakdown.js";
import type {Word} from "../../locale/words/words.js";
import type {Chosen} from "../page/choices.js";
import {choiceOf, flag, lineChoice, quantity} from "../page/choices.js";

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

/** What the reader of the Variances page may choose. Material is a change from `abs` on, in 万元, or from `rel` on, in percent; with zero everything is. */
export const varianceChoices = {
  by: choiceOf(
    breakdowns.map(({id}) => id),
    "headline"
  ),
  order: choiceOf(
    orders.map(([order]) => order),
    "document"
  ),
  abs: quantity,
  rel: quantity,
  blanks: flag,
  unfold: flag,
  open: lineChoice
};

export type VarianceChoices = Chosen<typeof varianceChoices>;

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
function isMaterial({variance: {change, rate, kind}}: Compared, {abs, rel}: VarianceChoices): boolean {
  if ((!abs && !rel) || kind === "notComparable") return true;
  const reaches = abs > 0 && Math.abs(change?.value ?? 0) >= abs * fenPer.wan;
  const outruns = rel > 0 && (kind === "new" || Math.abs(rate?.value ?? 0) * 100 >= rel);
  return reaches || outruns;
}
