import {breakdown, compare} from "../../budget/breakdown.js";
import type {ExplainedMovement} from "../../budget/explain/coverage.js";
import {ledger} from "../../budget/explain/ledger.js";
import {headlineKey} from "../../budget/headlines.js";
import {formatRate} from "../../locale/number.js";
import {pageSummary} from "../../locale/sentences/summarySentence.js";
import {checkLead, checkTitle} from "../checks/checksView.js";
import type {PageContext} from "../page/context.js";
import {hasNarrative} from "../page/phrase.js";
import {yearsText} from "../page/which.js";
import {byTypeOrBest} from "../view/dividedChange.js";
import {disclosuresOf} from "./findingsSection.js";
import {lineTable} from "./lineTable.js";
import type {PaperBlock, PaperSection, PaperTable} from "./paper.js";
import {paragraph, said} from "./paper.js";
import type {PaperInput} from "./paperInput.js";
import type {Places} from "./places.js";

/** What changed and how much of it is explained, and the headline figures, each number with its place. */
export function summarySection({context, checked}: PaperInput, places: Places): PaperSection {
  const {unit, view, t} = context;
  const sentences = places.sentence(pageSummary(unit, view, context, byTypeOrBest(context)));
  const coverage = coverageTable(context);
  const rows = compare(unit.lines, breakdown("headline"), view);
  const blocks: PaperBlock[] = [
    ...(sentences.length ? [paragraph(sentences, "lead")] : []),
    ...(hasNarrative(context) ? [] : [paragraph(t("explainLeadFigures").trim())]),
    ...disclosuresOf(view.year, checked).map((disclosure) =>
      paragraph([
        ...said(t("paperSentence", {text: checkTitle(disclosure, checked, context)}), {strong: true}),
        ...said(t("sentenceGap") + checkLead(disclosure, checked, context))
      ])
    ),
    lineTable(rows, {title: `${t("headlines")}${t("paperGap")}${yearsText(context)}`, places}, context),
    ...(coverage ? [coverage] : [])
  ];
  return {id: "summary", title: t("paperSummary"), blocks};
}

const parts = [
  ["quantified", "coverageQuantified"],
  ["attributed", "coverageAttributed"],
  ["unexplained", "coverageUnexplained"]
] as const;

/** How much of the movement of expenditure has a reason. */
export function coverageTable(context: PageContext): PaperTable | undefined {
  const {unit, view, t, unitWord} = context;
  const total = ledger(unit.lines, unit.claims, view).find(
    ({key, against}) => key === headlineKey("expenditure") && against === "budget"
  );
  const coverage = total?.coverage;
  if (!coverage?.gross || !hasNarrative(context)) return undefined;
  return {
    kind: "table",
    title: t("coverageOfReasons"),
    columns: [
      {text: t("paperReason"), width: 60},
      {text: `${t("amountColumn")} (${unitWord})`, width: 22, numeric: true},
      {text: t("shareColumn"), width: 18, numeric: true}
    ],
    rows: parts.map(([part, word]) => ({
      cells: [said(t(word)), said(context.amount(coverage[part])), said(shareIn(part, coverage))]
    }))
  };
}

function shareIn(part: (typeof parts)[number][0], coverage: ExplainedMovement): string {
  const value = coverage[part] / coverage.gross;
  return value ? formatRate({value, lo: value - 0.005, hi: value + 0.005}, {signed: false}) : "";
}
