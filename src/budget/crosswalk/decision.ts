import type {Classification} from "../figure.js";
import type {Line} from "../series.js";
import type {YearPair} from "../breakdown.js";
import {plainName} from "./plainName.js";

/** Lines as a reviewer names them: by code, or by name where there is none. */
export interface Named {
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
  const found = names.flatMap((name) => lines.find((line) => line.classification === classification && isNamed(line, name)) ?? []);
  return found.length === names.length ? found : undefined;
}

/** Whether the names stand for just these lines. */
export function isNamedBy(lines: readonly Line[], named: Named): boolean {
  return named.names.length === lines.length && linesNamed(named, lines) !== undefined;
}

function isNamed({code, label}: Line, name: string): boolean {
  return code === name || plainName(label) === plainName(name);
}
