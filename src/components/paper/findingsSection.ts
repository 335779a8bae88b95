import {grouped} from "../../budget/checks/facts.js";
import type {Finding, Status} from "../../budget/checks/finding.js";
import {everyTerm} from "../../budget/checks/finding.js";
import {statusOrder} from "../../budget/checks/order.js";
import {withConsequences} from "../../budget/checks/roots.js";
import type {Source} from "../../budget/figure.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {inLanguage} from "../../locale/locale.js";
import {formatCount} from "../../locale/number.js";
import {findingSubject, findingText, missingText} from "../../locale/sentences/findingSentence.js";
import {repairText} from "../../locale/sentences/repairSentence.js";
import {joined} from "../../locale/words/joiners.js";
import {ruleWordsOf, statusNames} from "../../locale/words/ruleWords.js";
import {checkLead, checkTitle} from "../checks/checksView.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import type {PageContext} from "../page/context.js";
import {placeText} from "../page/place.js";
import type {PaperBlock, PaperSection, PaperTable, PaperText} from "./paper.js";
import {paragraph, said} from "./paper.js";
import type {PaperInput} from "./paperInput.js";

/** What is told one by one, the gravest first. */
const told: readonly Status[] = ["fail", "uncertain"];

/** The year's documents held against themselves: what came of every check, contradictions with their places, and what would put them right. */
export function findingsSection({context, checked}: PaperInput): PaperSection {
  const {t, view} = context;
  const documents = disclosuresOf(view.year, checked);
  return {
    id: "checks",
    title: t("checks"),
    blocks: documents.length
      ? documents.flatMap((disclosure) => documentBlocks(disclosure, checked, context))
      : [paragraph(t("paperNoDocument", {year: view.year}))]
  };
}

/** The unit's documents of a year. */
export function disclosuresOf(year: number, {disclosures}: CheckedUnit): Disclosure[] {
  return disclosures.filter(({fiscalYear}) => fiscalYear === year);
}

/** Findings of one document. */
export function findingsOf({document, fiscalYear}: Disclosure, {findings}: CheckedUnit): Finding[] {
  return findings.filter((finding) => finding.document === document && finding.fiscalYear === fiscalYear);
}

function documentBlocks(disclosure: Disclosure, checked: CheckedUnit, context: PageContext): PaperBlock[] {
  const {t} = context;
  const {fiscalYear, kind} = disclosure;
  const own = findingsOf(disclosure, checked);
  const findings = told.flatMap((status) => findingTable(status, own, checked, context) ?? []);
  const repairs = checked.repairs.filter(({clears}) => clears.some((finding) => own.includes(finding)));
  const advice = withConsequences(own).filter(({finding}) => finding.status === "advice");
  return [
    {kind: "heading", id: `checks-${fiscalYear}-${kind}`, text: t("checksKicker", {year: fiscalYear, kind: t(kind)})},
    paragraph([
      ...said(t("paperSentence", {text: checkTitle(disclosure, checked, context)}), {strong: true}),
      ...said(t("sentenceGap") + checkLead(disclosure, checked, context))
    ]),
    statusTable(own, context),
    ...findings,
    ...listed(
      t("repairTitle"),
      repairs.map((repair) => said(repairText(repair, context.locale)))
    ),
    ...listed(t("missingTitle"), missingLines(own, context)),
    ...listed(
      t("adviceTitle"),
      advice.map(({finding}) => said(findingText(finding, context.locale)))
    )
  ];
}

/** A list under words of its own; nothing where it has no items. */
function listed(words: string, items: readonly PaperText[]): PaperBlock[] {
  return items.length ? [paragraph(said(words, {strong: true})), {kind: "list", items}] : [];
}

function statusTable(findings: readonly Finding[], {t, locale}: PageContext): PaperTable {
  const counted = withConsequences(findings).map(({finding}) => finding);
  return {
    kind: "table",
    title: t("paperOutcomes"),
    columns: statusOrder.map((status) => ({text: inLanguage(statusNames[status], locale), width: 20, numeric: true})),
    rows: [
      {
        cells: statusOrder.map((status) =>
          said(formatCount(counted.filter((finding) => finding.status === status).length))
        )
      }
    ]
  };
}

/** Findings of a status as rows: what is said, by which rule, and every place that takes part. */
export function findingTable(
  status: Status,
  findings: readonly Finding[],
  checked: CheckedUnit,
  context: PageContext
): PaperTable | undefined {
  const {t, locale} = context;
  const own = withConsequences(findings).filter(({finding}) => finding.status === status);
  if (!own.length) return undefined;
  return {
    kind: "table",
    title: t(status === "fail" ? "failTitle" : "uncertainTitle"),
    columns: [
      {text: t("paperNumber"), width: 7, numeric: true},
      {text: t("paperFinding"), width: 55},
      {text: t("paperPrinted"), width: 38}
    ],
    rows: own.map(({finding, consequences}, i) => {
      const waiver = checked.waivers.get(finding.id);
      return {
        cells: [
          said(String(i + 1)),
          [
            ...said(findingText(finding, locale)),
            ...said(inLanguage(ruleWordsOf(finding.rule).name, locale), {quiet: true, below: true}),
            ...(waiver ? said(t("waivedBy", {...waiver}), {strong: true, below: true}) : []),
            ...(consequences.length
              ? said(
                  consequences.length === 1 ? t("consequencesOne") : t("consequences", {count: consequences.length}),
                  {
                    quiet: true,
                    below: true
                  }
                )
              : [])
          ],
          placesOf(finding, context)
        ]
      };
    }),
    ...(status === "uncertain" ? {note: t("uncertainSubtitle")} : {})
  };
}

/** No more places than these are printed with a finding; a sum's further parts are counted. */
const mostPlaces = 6;

/** Each number of a finding as printed, with where it stands. */
function placesOf(finding: Finding, context: PageContext): PaperText {
  const {t} = context;
  const sources: readonly Source[] = finding.terms.length
    ? everyTerm(finding).map(({fact}) => fact.source)
    : finding.place
      ? [finding.place]
      : [];
  const left = sources.length - mostPlaces;
  return [
    ...sources.slice(0, mostPlaces).flatMap((source, i): PaperText => [
      {text: source.text || t("stateBlank"), quoted: true, ...(i ? {below: true as const} : {})},
      {text: `${t("paperGap")}${placeText(source, context)}`, quiet: true}
    ]),
    ...(left > 0 ? said(t("paperMorePlaces", {count: left}), {quiet: true, below: true}) : [])
  ];
}

/** What could not be tested, by what is missing. */
function missingLines(findings: readonly Finding[], {t, locale}: PageContext): PaperText[] {
  const own = findings.filter(({status}) => status === "notAssessable");
  return [...grouped(own, (finding) => missingText(finding, locale))]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, of]) => [
      ...said(t("paperSentence", {text: reason.charAt(0).toUpperCase() + reason.slice(1)})),
      ...said(
        t("sentenceGap") +
          t(of.length === 1 ? "missingOne" : "missingCount", {
            count: of.length,
            names: joined([...new Set(of.map((finding) => findingSubject(finding, locale)))], "enumeration", locale)
          }),
        {quiet: true}
      )
    ]);
}
