import type {Finding, Status} from "../../src/budget/checks/finding.js";
import {isRoot} from "../../src/budget/checks/finding.js";
import {gravestFirst, statusOrder} from "../../src/budget/checks/order.js";
import type {Coverage, Waived, Waiver} from "../../src/budget/checks/outcome.js";
import {coverage, isUndecided, waive} from "../../src/budget/checks/outcome.js";
import type {Repair} from "../../src/budget/checks/repair.js";
import {repairs} from "../../src/budget/checks/repair.js";
import {withConsequences} from "../../src/budget/checks/roots.js";
import {check} from "../../src/budget/checks/rules/rules.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import type {Locale} from "../../src/locale/locale.js";
import {byUnit} from "../corpus/order.js";

/** What the checks found in some disclosures; each unit's are compared with one another. */
export interface CheckReport extends Waived {
  readonly disclosures: readonly Disclosure[];
  readonly findings: readonly Finding[];
  readonly repairs: readonly Repair[];
  readonly coverage: ReadonlyMap<Disclosure, Coverage>;
}

export interface ReportOptions {
  readonly locale: Locale;
  /** Also what holds and what could not be assessed, one by one. */
  readonly all: boolean;
}

export function checkReport(disclosures: readonly Disclosure[], waivers: readonly Waiver[]): CheckReport {
  const units = [...byUnit(disclosures).values()].map((own) => {
    const findings = check(own);
    return {
      findings,
      repairs: repairs(findings),
      coverage: own.map((disclosure) => [disclosure, coverage(disclosure, findings)] as const)
    };
  });
  const findings = gravestFirst(units.flatMap((unit) => unit.findings));
  return {
    disclosures,
    findings,
    repairs: units.flatMap((unit) => unit.repairs),
    coverage: new Map(units.flatMap((unit) => unit.coverage)),
    ...waive(findings, waivers)
  };
}

/** Roots that no waiver accepts: what makes a document unfit to publish. */
export function unwaived({findings, waivers}: CheckReport): Finding[] {
  return findings.filter((finding) => isRoot(finding) && !waivers.has(finding.id));
}

/** A finding that counts, and those that are gone with it. */
export interface ToldFinding {
  readonly finding: Finding;
  readonly consequences: readonly Finding[];
}

/** What is told: by status, advice last, the gravest first; what holds and what could not be assessed where all is asked for. */
export function told({findings}: CheckReport, {all}: Pick<ReportOptions, "all">): readonly ToldFinding[] {
  return withConsequences(findings).filter(({finding}) => all || isUndecided(finding) || finding.status === "advice");
}

/** How many findings of each status count. */
export function countsOf(findings: readonly Finding[]): Record<Status, number> {
  const counted = findings.filter(({root}) => root === undefined);
  return Object.fromEntries(
    statusOrder.map((status) => [status, counted.filter((finding) => finding.status === status).length])
  ) as Record<Status, number>;
}
