import {invalid, isDay, missing, unknown} from "../errors.js";
import type {Classification, YearPair} from "../figure.js";
import {classifications} from "../figure.js";
import type {Line} from "../series.js";
import {plainName} from "./movement.js";

/** Lines as a reviewer names them: by code, or by name where there is none. */
interface Named {
  readonly classification: Classification;
  readonly names: readonly string[];
}

/** What somebody found out about a link, kept beside the data. */
export interface Decision extends YearPair {
  readonly from: Named;
  readonly to: Named;
  readonly decision: "confirmed" | "rejected";
  readonly reason: string;
  readonly who: string;
  readonly when: string;
}

/** Whether the years of a decision lie within the years compared. */
export function concerns(decision: Decision, {base, year}: YearPair): boolean {
  return base <= decision.base && decision.year <= year;
}

/** The lines that these names stand for, in their order; undefined unless each stands for one. */
export function linesNamed({classification, names}: Named, lines: readonly Line[]): Line[] | undefined {
  const found = names.flatMap(
    (name) => lines.find((line) => line.classification === classification && isNamed(line, name)) ?? []
  );
  return found.length === names.length ? found : undefined;
}

/** Whether the names stand for just these lines. */
export function isNamedBy(lines: readonly Line[], named: Named): boolean {
  return named.names.length === lines.length && linesNamed(named, lines) !== undefined;
}

function isNamed({code, label}: Line, name: string): boolean {
  return code === name || plainName(label) === plainName(name);
}

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

type DecisionCells = Readonly<Record<(typeof decisionColumns)[number], string>>;

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
  return {
    classification: classification as Classification,
    names: names
      .split(/[;；]/)
      .map((name) => name.trim())
      .filter(Boolean)
  };
}

function filled(column: keyof DecisionCells, cells: DecisionCells): string {
  if (!cells[column]) throw missing(column, "every entry says it");
  return cells[column];
}

function yearOf(column: "base_year" | "year", {[column]: text}: DecisionCells): number {
  if (!/^20\d\d$/.test(text)) throw invalid(column, text);
  return Number(text);
}
