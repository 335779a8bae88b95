import type {Finding, Status} from "./finding.js";
import {factKey} from "./fact.js";

/** A finding's status, or that its failure is accepted. */
export type Outcome = Status | "waived";

/** How the checks of a unit stand, small enough to go with its figures: an outcome a finding, and the findings of each line by index. */
export interface Standing {
  readonly outcomes: readonly Outcome[];
  /** By line, year and phase; see factKey. */
  readonly findings: Readonly<Record<string, readonly number[]>>;
}

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export function standingOf(findings: readonly Finding[], waived: ReadonlyMap<string, unknown>): Standing {
  const lines: Record<string, number[]> = {};
  findings.forEach(({terms}, i) => {
    for (const key of new Set(terms.map(({fact}) => factKey(fact)))) (lines[key] ??= []).push(i);
  });
  return {outcomes: findings.map(({id, status}) => (waived.has(id) ? "waived" : status)), findings: lines};
}

/** How many findings of each outcome some of these lines take part in; each counts once. */
export function countOutcomes({outcomes, findings}: Standing, lines: Iterable<string>): OutcomeCounts {
  const own = new Set([...lines].flatMap((line) => findings[line] ?? []));
  const counts = {pass: 0, fail: 0, uncertain: 0, notAssessable: 0, waived: 0};
  for (const i of own) counts[outcomes[i]!]++;
  return counts;
}
