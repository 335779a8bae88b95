import type {Finding} from "../../src/budget/checks/finding.js";
import {everyTerm, standsAt} from "../../src/budget/checks/finding.js";
import {rules} from "../../src/budget/checks/rules/rules.js";
import type {Source} from "../../src/budget/figure.js";
import type {Locale} from "../../src/locale/locale.js";
import {factText, findingText, placeName, subjectName} from "../../src/locale/sentences/findingSentence.js";
import {groundNames, ruleWordsOf} from "../../src/locale/words/ruleWords.js";
import type {CheckReport, ReportOptions} from "./checkReport.js";
import {told} from "./checkReport.js";

/** A level other than none goes with the kind fail only: SARIF 2.1.0, 3.27.10. */
const levels = {fail: "error", uncertain: "warning", notAssessable: "none", pass: "none", advice: "note"} as const;
const kinds = {
  fail: "fail",
  uncertain: "fail",
  notAssessable: "notApplicable",
  pass: "pass",
  advice: "fail"
} as const;

/** The report as SARIF 2.1.0, which code hosts and editors show beside the lines. */
export function sarifReport(report: CheckReport, {locale, all}: ReportOptions): string {
  const shown = told(report, {all}).flatMap(({finding, consequences}) => [finding, ...consequences]);
  return `${JSON.stringify(
    {
      $schema: "https://json.schemastore.org/sarif-2.1.0.json",
      version: "2.1.0",
      runs: [
        {
          tool: {driver: {name: "budget check", rules: rules.map(({id, ground}) => descriptorOf(id, ground, locale))}},
          columnKind: "utf16CodeUnits",
          results: shown.map((finding) => result(finding, report, locale))
        }
      ]
    },
    null,
    1
  )}\n`;
}

function descriptorOf(id: Finding["rule"], ground: (typeof rules)[number]["ground"], locale: Locale) {
  const at = locale === "en" ? 0 : 1;
  const {name, holds} = ruleWordsOf(id);
  return {
    id,
    name: id,
    shortDescription: {text: name[at]},
    fullDescription: {text: `${holds[at]} ${groundNames[ground][at]}`}
  };
}

function result(finding: Finding, {waivers}: CheckReport, locale: Locale) {
  const [, ...others] = everyTerm(finding).map(({fact}) => fact);
  const waiver = waivers.get(finding.id);
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({id}) => id === finding.rule),
    // what is gone with another is told beside it, and counts for nothing
    level: finding.root === undefined ? levels[finding.status] : "note",
    kind: kinds[finding.status],
    message: {text: findingText(finding, locale)},
    locations: [located(standsAt(finding), finding.document)],
    relatedLocations: others.map((fact, id) => ({
      id,
      ...located(fact.source, finding.document),
      message: {
        text: `${subjectName({subject: fact, fiscalYear: finding.fiscalYear}, locale)} ${factText(fact)}, ${placeName(fact, locale)}`
      }
    })),
    partialFingerprints: {"finding/v1": finding.id},
    properties: {
      ...(finding.base ? {base: finding.base} : {}),
      ...(finding.root === undefined ? {} : {root: finding.root}),
      ...(finding.convention ? {convention: finding.convention} : {})
    },
    ...(waiver
      ? {
          suppressions: [
            {kind: "external", status: "accepted", justification: `${waiver.reason} (${waiver.who}, ${waiver.when})`}
          ]
        }
      : {})
  };
}

/** A place of the document, or the document where nothing in it is meant. */
function located(source: Source | undefined, document: string) {
  if (!source) return {physicalLocation: {artifactLocation: {uri: uriOf(document)}}};
  return {
    physicalLocation: {
      artifactLocation: {uri: uriOf(source.document)},
      region: {startLine: source.line, snippet: {text: source.text}}
    }
  };
}

function uriOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
