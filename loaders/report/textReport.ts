import type {Finding} from "../../src/budget/checks/finding.js";
import {standsAt} from "../../src/budget/checks/finding.js";
import {isUndecided} from "../../src/budget/checks/outcome.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {formatPlace} from "../../src/disclosure/model/problem.js";
import type {Locale} from "../../src/locale/locale.js";
import {findingText} from "../../src/locale/sentences/findingSentence.js";
import {repairText} from "../../src/locale/sentences/repairSentence.js";
import {ruleWordsOf, statusNames} from "../../src/locale/words/ruleWords.js";
import type {CheckReport, ReportOptions, ToldFinding} from "./checkReport.js";
import {countsOf, told} from "./checkReport.js";

const words = {
  waived: ["waived by {who}, {when}: {reason}", "已豁免（{who}，{when}）：{reason}"],
  id: ["finding {id}", "编号 {id}"],
  repair: ["smallest repair", "最小修正"],
  unmatched: ["waiver matches nothing that fails: {finding}", "豁免未对应任何不符：{finding}"],
  consequence: ["gone with it", "随之消除"],
  counts: [
    "{fail} contradictions, {uncertain} uncertain, {notAssessable} not assessable, {pass} hold, {advice} pieces of advice",
    "不符 {fail} 项，存疑 {uncertain} 项，无法检查 {notAssessable} 项，相符 {pass} 项，提示 {advice} 项"
  ],
  coverage: [
    "{covered} of {total} printed amounts and rates take part in an equation",
    "{total} 个所印金额与比率中有 {covered} 个可由等式检查"
  ]
} as const;

/** The report for a terminal: a line a finding, its place first, the numbers in it. */
export function textReport(report: CheckReport, {locale, all}: ReportOptions): string {
  return [
    ...told(report, {all}).flatMap((one) => findingLines(one, report, locale)),
    ...report.repairs.map((repair) => `${words.repair[at(locale)]}: ${repairText(repair, locale)}`),
    ...report.unmatched.map(({finding}) => fill(words.unmatched[at(locale)], {finding})),
    ...report.disclosures.flatMap((disclosure) => summary(disclosure, report, locale))
  ]
    .join("\n")
    .concat("\n");
}

function findingLines({finding, consequences}: ToldFinding, {waivers}: CheckReport, locale: Locale): string[] {
  const waiver = waivers.get(finding.id);
  const line = `${placeText(finding)}: ${statusNames[finding.status][at(locale)]} ${saidOf(finding, locale)}`;
  if (!isUndecided(finding)) return [line];
  return [
    line,
    `    ${fill(words.id[at(locale)], {id: finding.id})}`,
    ...consequences.map((one) => `    ${words.consequence[at(locale)]}: ${placeText(one)}: ${saidOf(one, locale)}`),
    ...(waiver ? [`    ${fill(words.waived[at(locale)], waiver)}`] : [])
  ];
}

function saidOf(finding: Finding, locale: Locale): string {
  return `[${ruleWordsOf(finding.rule).name[at(locale)]}] ${findingText(finding, locale)}`;
}

/** The first of a finding's numbers, its words, or its document. */
function placeText(finding: Finding): string {
  const {document} = finding;
  const source = standsAt(finding);
  if (!source) return formatPlace({document});
  const {page, line} = source;
  return formatPlace(page === undefined ? {document, line} : {document, page, line});
}

function summary(disclosure: Disclosure, {findings, coverage}: CheckReport, locale: Locale): string[] {
  const own = findings.filter(
    ({document, fiscalYear}) => document === disclosure.document && fiscalYear === disclosure.fiscalYear
  );
  return [
    `${disclosure.document} (${disclosure.fiscalYear}): ${fill(words.counts[at(locale)], countsOf(own))}`,
    `    ${fill(words.coverage[at(locale)], coverage.get(disclosure)!)}`
  ];
}

function fill(template: string, values: object): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, unknown>)[name]));
}

function at(locale: Locale): 0 | 1 {
  return locale === "en" ? 0 : 1;
}
