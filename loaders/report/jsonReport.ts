import type {Fact} from "../../src/budget/checks/facts.js";
import type {Finding} from "../../src/budget/checks/finding.js";
import {statementCounts} from "../../src/disclosure/proof/standing.js";
import {findingText} from "../../src/locale/sentences/findingSentence.js";
import {repairText} from "../../src/locale/sentences/repairSentence.js";
import type {CheckReport, ReportOptions} from "./checkReport.js";
import {byStatus, unwaived} from "./checkReport.js";

/** The report as data: amounts in fen, rates in ppm, every number with its place. */
export function jsonReport(report: CheckReport, {locale, all}: ReportOptions): string {
  const shown = report.findings.filter(({status}) => all || status === "fail" || status === "uncertain");
  return `${JSON.stringify(
    {
      documents: report.disclosures.map((disclosure) => {
        const {total, covered} = report.coverage.get(disclosure)!;
        return {
          document: disclosure.document,
          unit: disclosure.unit.code,
          fiscalYear: disclosure.fiscalYear,
          kind: disclosure.kind,
          statements: statementCounts(disclosure.statements),
          numbers: total,
          covered
        };
      }),
      counts: Object.fromEntries(byStatus(report.findings).map(([status, findings]) => [status, findings.length])),
      unwaived: unwaived(report).length,
      findings: shown.map((finding) => ({
        ...plain(finding),
        message: findingText(finding, locale),
        waiver: report.waivers.get(finding.id) ?? null
      })),
      repairs: report.repairs.map((repair) => ({
        message: repairText(repair, locale),
        clears: repair.clears.map(({id}) => id),
        changes: repair.changes.map(({fact, to, slip}) => ({...printed(fact), to, slip: slip ?? null})),
        alternatives: repair.alternatives
      })),
      unmatchedWaivers: report.unmatched
    },
    null,
    1
  )}\n`;
}

/** A blank cell has no value, and neither has what it states. */
function plain({terms, ...finding}: Finding) {
  const blank = terms[0]?.fact.state === "blank" && finding.stated !== undefined;
  return {...finding, ...(blank ? {stated: null} : {}), terms: terms.map(({role, fact}) => ({role, ...printed(fact)}))};
}

function printed({id, part, value, half, printedHalf, state, statement, source}: Fact) {
  return {fact: id, part, value: state === "blank" ? null : value, half, printedHalf, state, statement, source};
}
