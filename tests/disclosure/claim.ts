import type {Claim, Stated, StatedRate} from "../../src/budget/claim.js";
import {inWan} from "../figure.js";

const amountOf = (stated: Stated | undefined) => (stated ? inWan(stated.fen, stated.printedHalf) : "");
const percentOf = (rate: StatedRate | undefined) => (rate ? inWan(rate.ppm * 100, rate.half * 100) : "");

/** A claim as one line, in the order of tianmen.claims.csv, with the digits that are printed. */
export function claimLine({
  section,
  year,
  measure,
  classification,
  code,
  amount,
  change,
  rate,
  share,
  direction,
  base,
  reason,
  offBudget
}: Claim): string {
  return [
    section,
    year,
    measure,
    classification,
    code,
    amountOf(amount),
    amountOf(change),
    percentOf(rate),
    percentOf(share),
    direction,
    base?.text,
    reason?.text,
    offBudget
  ].join(",");
}

/** What a claim says in numbers, whatever its wording: the first nine parts of its line. */
export function numbersOf(line: string): string {
  return line.split(",").slice(0, 9).join(",");
}
