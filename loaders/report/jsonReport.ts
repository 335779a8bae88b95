import type {Fact} from "../../src/budget/checks/facts.js";
import type {Finding, Term} from "../../src/budget/checks/finding.js";
import {statementCounts} from "../../src/disclosure/proof/standing.js";
import {findingText} from "../../src/locale/sentences/findingSentence.js";
import {repairText} from "../../src/locale/sentences/repairSentence.js";
import type {CheckReport, ReportOptions} from "./checkReport.js";
import {countsOf, told, unwaived} from "./checkReport.js";

/** The report as data: amounts in fen, rates in ppm, every number with its place. */
export function jsonReport(report: CheckReport, {locale, all}: ReportOptions): string {
  const message = (finding: Finding) => ({...plain(finding), message: findingText(finding, locale)});
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
      counts: countsOf(report.findings),
      unwaived: unwaived(report).length,
      findings: told(report, {all}).map(({finding, consequences}) => ({
        ...message(finding),
        waiver: report.waivers.get(finding.id) ?? null,
        consequences: consequences.map(message)
      })),
      repairs: report.repairs.map((repair) => ({
        message: repairText(repair, locale),
        clears: repair.clears.map(({id}) => id),
        changes: repair.changes.map(({fact, copies, to, slip}) => ({
          ...printed(fact),
          copies: copies.map(printed),
          to,
          slip: slip ?? null
        }))
      })),
      unmatchedWaivers: report.unmatched
    },
    null,
    1
  )}\n`;
}

/** A blank cell has no value, and neither has what it states; what nothing is compared with has no base. */
function plain({terms, also = [], base, ...finding}: Finding) {
  const blank = terms[0]?.fact.state === "blank" && finding.stated !== undefined;
  return {
    ...finding,
    ...(blank ? {stated: null} : {}),
    base: base ?? null,
    terms: terms.map(termOf),
    also: also.map(termOf)
  };
}

function termOf({role, fact}: Term) {
  return {role, ...printed(fact)};
}

function printed({id, part, year, phase, value, half, printedHalf, state, statement, source}: Fact) {
  const shown = state === "blank" ? null : value;
  return {fact: id, part, year, phase, value: shown, half, printedHalf, state, statement, source};
}
