import type {Finding, Status} from "../../src/budget/checks/finding.js";
import type {Coverage, Waived, Waiver} from "../../src/budget/checks/outcome.js";
import {coverage, waive} from "../../src/budget/checks/outcome.js";
import type {Repair} from "../../src/budget/checks/repair.js";
import {repairs} from "../../src/budget/checks/repair.js";
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

const statuses: readonly Status[] = ["fail", "uncertain", "notAssessable", "pass"];

export function checkReport(disclosures: readonly Disclosure[], waivers: readonly Waiver[]): CheckReport {
  const units = [...byUnit(disclosures).values()].map((own) => {
    const findings = check(own);
    return {
      findings,
      repairs: repairs(findings),
      coverage: own.map((disclosure) => [disclosure, coverage(disclosure, findings)] as const)
    };
  });
  const findings = units.flatMap((unit) => unit.findings);
  return {
    disclosures,
    findings,
    repairs: units.flatMap((unit) => unit.repairs),
    coverage: new Map(units.flatMap((unit) => unit.coverage)),
    ...waive(findings, waivers)
  };
}

/** Failures that no waiver accepts: what makes a document unfit to publish. */
export function unwaived({findings, waivers}: CheckReport): Finding[] {
  return findings.filter(({id, status}) => status === "fail" && !waivers.has(id));
}

/** Findings by status, in the order of `statuses`. */
export function byStatus(findings: readonly Finding[]): Array<readonly [Status, readonly Finding[]]> {
  return statuses.map((status) => [status, findings.filter((finding) => finding.status === status)]);
}
