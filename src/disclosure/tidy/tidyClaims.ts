import type {Claim, Stated} from "../../budget/claim.js";
import {lineKey} from "../../budget/figure.js";
import type {TidyRow} from "./tidyRow.js";

/**
 * The claims that rows from sentences make up: an amount and, in the row below
 * it, the change that the same place says of it. No reason and no sentence
 * comes with them.
 */
export function tidyClaims(rows: readonly TidyRow[]): Claim[] {
  return rows.flatMap((row, i) => {
    if (row.given !== "stated") return [];
    const next = rows[i + 1];
    return claimOf(row, next?.given === "change" && isOfSame(row, next) ? next : undefined, i + 1);
  });
}

function isOfSame({figure: a}: TidyRow, {figure: b}: TidyRow): boolean {
  return lineKey(a) === lineKey(b) && a.source.table === b.source.table;
}

function claimOf(row: TidyRow, moved: TidyRow | undefined, position: number): Claim {
  const {unit, fiscalYear, year, phase, measure, fund, classification, code, label, source} = row.figure;
  const change = moved && statedOf(moved);
  return {
    id: `${unit}/${fiscalYear}/claim/${position}`,
    unit,
    fiscalYear,
    year,
    phase,
    section: source.table ?? "",
    measure,
    fund,
    classification,
    code,
    label,
    amount: statedOf(row),
    ...(moved && change
      ? {
          base: {text: "", year: moved.figure.year, phase: moved.figure.phase},
          change,
          direction: change.fen > 0 ? "increase" : change.fen < 0 ? "decrease" : "same"
        }
      : {}),
    source
  };
}

function statedOf({figure: {amount, printedPrecision, source}, precision}: TidyRow): Stated {
  return {fen: amount ?? 0, half: precision ?? printedPrecision, printedHalf: printedPrecision, source};
}
