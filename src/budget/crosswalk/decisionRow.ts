import type {Classification} from "../figure.js";
import {invalid, missing, unknown} from "../errors.js";
import {isDay} from "../day.js";
import {classifications} from "../vocabulary.js";
import type {Decision, Named} from "./decision.js";

/** Columns of a file of decisions, in the order they are documented. */
export const decisionColumns = [
  "base_year",
  "year",
  "from_classification",
  "from_code_or_name",
  "to_classification",
  "to_code_or_name",
  "decision",
  "reason",
  "who",
  "when"
] as const;

export type DecisionCells = Readonly<Record<(typeof decisionColumns)[number], string>>;

/** Reads a row. Throws `missing`, `invalid` and `unknown` with the column's name. */
export function decisionOf(cells: DecisionCells): Decision {
  const [base, year] = [yearOf("base_year", cells), yearOf("year", cells)];
  if (base >= year) throw invalid("year", `${year} is not after ${base}`);
  if (cells.decision !== "confirmed" && cells.decision !== "rejected") throw unknown("decision", cells.decision);
  if (!isDay(cells.when)) throw invalid("when", cells.when);
  return {
    base,
    year,
    from: namedOf(cells.from_classification, filled("from_code_or_name", cells)),
    to: namedOf(cells.to_classification, filled("to_code_or_name", cells)),
    decision: cells.decision,
    reason: filled("reason", cells),
    who: filled("who", cells),
    when: cells.when
  };
}

function namedOf(classification: string, names: string): Named {
  if (!classifications.includes(classification as Classification)) throw unknown("classification", classification);
  return {classification: classification as Classification, names: names.split(/[;；]/).map((name) => name.trim()).filter(Boolean)};
}

function filled(column: keyof DecisionCells, cells: DecisionCells): string {
  if (!cells[column]) throw missing(column, "every entry says it");
  return cells[column];
}

function yearOf(column: "base_year" | "year", {[column]: text}: DecisionCells): number {
  if (!/^20\d\d$/.test(text)) throw invalid(column, text);
  return Number(text);
}
