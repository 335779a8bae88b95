import type {Bridge} from "../bridge.js";
import {bridge} from "../bridge.js";
import {restsOnBlank} from "./blanks.js";
import type {CheckedDocument, Fact} from "./facts.js";
import {factKey, factsOf} from "./facts.js";
import type {Finding, Status} from "./finding.js";
import {everyTerm, isPrinted} from "./finding.js";

/** A finding's status, or that its failure is accepted. */
type Outcome = Status | "waived";

/** How the checks of a unit stand, small enough to go with its figures: an outcome a finding, and the findings of each line by index. */
export interface Standing {
  readonly outcomes: readonly Outcome[];
  /** By line, year and phase; see factKey. */
  readonly findings: Readonly<Record<string, readonly number[]>>;
}

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export function standingOf(findings: readonly Finding[], waived: ReadonlyMap<string, unknown>): Standing {
  const lines: Record<string, number[]> = {};
  const places = new Map(findings.map(({id}, i) => [id, i]));
  findings.forEach((finding, i) => {
    // what another takes with it counts as that one
    const counted = finding.root === undefined ? i : (places.get(finding.root) ?? i);
    for (const key of new Set(everyTerm(finding).map(({fact}) => factKey(fact)))) (lines[key] ??= []).push(counted);
  });
  return {outcomes: findings.map(({id, status}) => (waived.has(id) ? "waived" : status)), findings: lines};
}

/** How many findings of each outcome some of these lines take part in; each counts once. */
export function countOutcomes({outcomes, findings}: Standing, lines: Iterable<string>): OutcomeCounts {
  const own = new Set([...lines].flatMap((line) => findings[line] ?? []));
  const counts = {pass: 0, fail: 0, uncertain: 0, notAssessable: 0, advice: 0, waived: 0};
  for (const i of own) counts[outcomes[i]!]++;
  return counts;
}

/** How many of a document's printed amounts and rates some equation could test, and which none could: one that a blank cell leaves open tests none. */
export interface Coverage {
  readonly total: number;
  readonly covered: number;
  readonly uncovered: readonly Fact[];
}

export function coverage(document: CheckedDocument, findings: readonly Finding[]): Coverage {
  const tested = new Set(
    findings
      .filter((finding) => finding.status !== "notAssessable" && finding.relation === "equal" && !restsOnBlank(finding))
      .flatMap((finding) => everyTerm(finding).map(({fact}) => fact.id))
  );
  const facts = factsOf(document).filter(isPrinted);
  const uncovered = facts.filter(({id}) => !tested.has(id));
  return {total: facts.length, covered: facts.length - uncovered.length, uncovered};
}

/** A sum as a waterfall from nothing: its parts, what they leave or exceed, and the printed whole; undefined for a finding that is no sum, or whose whole is not printed. */
export function footing({terms}: Finding): Bridge | undefined {
  const whole = terms.find(({role}) => role === "whole")?.fact;
  const parts = terms.filter(({role}) => role === "part").map(({fact}) => fact);
  if (!whole || !parts.length || whole.part !== "amount" || whole.state === "blank") return undefined;
  const {steps, ...left} = bridge(
    {fen: 0, half: 0},
    {fen: whole.value, half: whole.half},
    parts.map(({id, value, half}) => ({key: id, fen: value, half}))
  );
  return {
    steps: steps
      .filter(({kind}) => kind !== "base")
      .map((step) => (step.kind === "driver" ? {...step, kind: "part"} : step)),
    ...left
  };
}

/** A reviewed, reasoned acceptance of one finding. */
export interface Waiver {
  /** The finding's id. */
  readonly finding: string;
  readonly reason: string;
  readonly who: string;
  /** Day of the decision, 2026-01-31. */
  readonly when: string;
  /** Line of the file that holds it. */
  readonly line: number;
}

export interface Waived {
  readonly waivers: ReadonlyMap<string, Waiver>;
  /** Waivers whose finding is gone, or no longer fails. */
  readonly unmatched: readonly Waiver[];
}

/** Which waivers apply: those of findings that still fail or are uncertain. */
export function waive(findings: readonly Finding[], waivers: readonly Waiver[]): Waived {
  const open = new Set(findings.filter(isUndecided).map(({id}) => id));
  const applied = waivers.filter(({finding}) => open.has(finding));
  return {
    waivers: new Map(applied.map((waiver) => [waiver.finding, waiver])),
    unmatched: waivers.filter(({finding}) => !open.has(finding))
  };
}

/** Whether a finding asks for a decision. */
export function isUndecided({status}: Pick<Finding, "status">): boolean {
  return status === "fail" || status === "uncertain";
}
