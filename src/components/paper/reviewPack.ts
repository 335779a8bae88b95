import {fenPer} from "../../budget/amount.js";
import type {LedgerLine} from "../../budget/explain/ledger.js";
import {ledger} from "../../budget/explain/ledger.js";
import {alwaysExplain, exceeds, materialityGroups} from "../../budget/explain/materiality.js";
import {isStale} from "../../budget/explain/review.js";
import {headlines} from "../../budget/headlines.js";
import {measureName} from "../../locale/names.js";
import {pageSummary} from "../../locale/sentences/summarySentence.js";
import {joined} from "../../locale/words/joiners.js";
import {checkTitle} from "../checks/checksView.js";
import {exceedsWords} from "../exhibits/materialityExhibit.js";
import type {PageContext} from "../page/context.js";
import {changeText, hasNarrative, operandText} from "../page/phrase.js";
import {byTypeOrBest} from "../view/dividedChange.js";
import {groupWords, materialityOf} from "../view/materialLines.js";
import {saidOfLine} from "../view/reviewWords.js";
import {ledgerTable} from "./explanationSection.js";
import {disclosuresOf, findingTable, findingsOf} from "./findingsSection.js";
import {rateIn} from "./lineTable.js";
import type {Paper, PaperBlock, PaperSection, PaperTable} from "./paper.js";
import {paragraph, said} from "./paper.js";
import type {PaperInput} from "./paperInput.js";
import {Places} from "./places.js";
import type {MaterialChange} from "./reviewTable.js";
import {explainChosen, materialChanges, namedLine, progressOf, reviewText} from "./reviewTable.js";
import {coverageTable} from "./summarySection.js";
import {paperOf} from "./yearPaper.js";

/** What a finance leader has to look at and nothing else: material changes, the reasons given for them and how far these hold, what is open, and where to sign. */
export function reviewPack(input: PaperInput): Paper {
  const {context} = input;
  const {unit, view} = context;
  const entries = ledger(unit.lines, unit.claims, view);
  const material = materialChanges(input);
  return paperOf(
    "review",
    [
      mattersSection(input, material, entries),
      reasonsSection(material, entries, context),
      openSection(input, material, entries),
      signSection(context)
    ],
    input
  );
}

function mattersSection(
  {context, checked}: PaperInput,
  material: readonly MaterialChange[],
  entries: readonly LedgerLine[]
): PaperSection {
  const {t, unit, view} = context;
  const places = new Places();
  const coverage = coverageTable(context);
  return {
    id: "material",
    title: t("paperMaterial"),
    blocks: [
      paragraph(places.sentence(pageSummary(unit, view, context, byTypeOrBest(context))), "lead"),
      ...disclosuresOf(view.year, checked).map((disclosure) =>
        paragraph(t("paperSentence", {text: checkTitle(disclosure, checked, context)}))
      ),
      ...(material.length
        ? [
            paragraph(t("paperSentence", {text: progressOf(material, context)})),
            changesTable(material, entries, context)
          ]
        : [paragraph(t("reviewNone"))]),
      ...(coverage ? [coverage] : []),
      thresholdTable(context),
      places.table(context)
    ]
  };
}

function changesTable(
  material: readonly MaterialChange[],
  entries: readonly LedgerLine[],
  context: PageContext
): PaperTable {
  const {t, view, unitWord} = context;
  const materiality = materialityOf(explainChosen(context));
  return {
    kind: "table",
    title: t("paperMaterial"),
    columns: [
      {text: t("lineColumn"), width: 25},
      {text: `${view.base} (${unitWord})`, width: 14, numeric: true},
      {text: `${view.year} (${unitWord})`, width: 14, numeric: true},
      {text: t("changeColumn"), width: 12, numeric: true},
      {text: t("rateColumn"), width: 10, numeric: true},
      {text: t("exceedsColumn"), width: 11},
      {text: t("paperReviewed"), width: 14}
    ],
    rows: material.map(({row, review}) => ({
      cells: [
        [
          ...namedLine(row, context),
          ...(hasNarrative(context) ? said(saidOfLine(row.line, entries, context), {quiet: true, below: true}) : [])
        ],
        said(operandText(row.variance.base, context)),
        said(operandText(row.variance.current, context)),
        said(changeText(row.variance, context)),
        said(rateIn(row.variance, context)),
        said(t(exceedsWords[exceeds(row, materiality)])),
        reviewText({row, review}, context)
      ]
    }))
  };
}

/** From what a change is material, group by group. */
function thresholdTable(context: PageContext): PaperTable {
  const {t, locale} = context;
  const materiality = materialityOf(explainChosen(context));
  const always = headlines.filter(({key}) => alwaysExplain.has(key)).map(({id}) => measureName(id, locale));
  return {
    kind: "table",
    title: t("thresholdsLegend"),
    columns: [
      {text: t("paperGroup"), width: 40},
      {text: `${t("amountColumn")} (${t("wan")})`, width: 30, numeric: true},
      {text: t("rateColumn"), width: 30, numeric: true}
    ],
    rows: materialityGroups.map((group) => ({
      cells: [
        said(t(groupWords[group])),
        said(String(materiality[group].absolute / fenPer.wan)),
        said(`${Number((materiality[group].relative * 100).toFixed(4))}\u202f%`)
      ]
    })),
    note: t("alwaysExplain", {names: joined(always, "enumeration", locale)})
  };
}

function reasonsSection(
  material: readonly MaterialChange[],
  entries: readonly LedgerLine[],
  context: PageContext
): PaperSection {
  const {t, view} = context;
  const keys = new Set(material.map(({row}) => row.line.key));
  const told = entries.filter(({key, reasons}) => keys.has(key) && reasons.length);
  return {
    id: "reasons",
    title: t("paperReasons"),
    blocks: told.length
      ? [ledgerTable(told, entries, context)]
      : [paragraph(t(hasNarrative(context) ? "noReasons" : "narrativeNotLoaded", {...view}))]
  };
}

/** What nobody has settled: queries, changes without a reason, and contradictions. */
function openSection(
  {context, checked}: PaperInput,
  material: readonly MaterialChange[],
  entries: readonly LedgerLine[]
): PaperSection {
  const {t, view, locale} = context;
  const asked = material.filter(
    ({row, review}) => review && (review.state !== "accepted" || isStale(review, row.line))
  );
  const untold = material.filter(({row}) => {
    const entry = entries.find(({key, against}) => key === row.line.key && against === "budget");
    return !entry || entry.explained === "unexplained";
  });
  const failures = disclosuresOf(view.year, checked).flatMap(
    (disclosure) => findingTable("fail", findingsOf(disclosure, checked), checked, context) ?? []
  );
  const blocks: PaperBlock[] = [
    {kind: "heading", id: "queries", text: t("paperQueries")},
    ...(asked.length
      ? [
          {
            kind: "list" as const,
            items: asked.map((reviewed) => [
              ...namedLine(reviewed.row, context).map((piece) => ({...piece, strong: true as const})),
              ...reviewText(reviewed, context).map((piece, i) => (i ? piece : {...piece, below: true as const}))
            ])
          }
        ]
      : [paragraph(t("paperNoQueries"))]),
    ...(hasNarrative(context) && untold.length
      ? [
          paragraph([
            ...said(t("paperUntold", {count: untold.length}), {strong: true}),
            ...said(
              joined(
                untold.map(({row}) =>
                  namedLine(row, context)
                    .map(({text}) => text)
                    .join("")
                ),
                "enumeration",
                locale
              )
            ),
            ...said(t("paperSentence", {text: ""}))
          ])
        ]
      : []),
    ...(failures.length ? [{kind: "heading" as const, id: "failures", text: t("failTitle")}, ...failures] : [])
  ];
  return {id: "open", title: t("paperOpen"), blocks};
}

const signers = ["paperPrepared", "paperReviewedBy", "paperApproved"] as const;

function signSection({t}: PageContext): PaperSection {
  return {
    id: "sign",
    title: t("paperSign"),
    blocks: [
      {
        kind: "table",
        title: t("paperSignTable"),
        columns: [
          {text: t("paperRole"), width: 25},
          {text: t("paperName"), width: 25},
          {text: t("paperSignature"), width: 30},
          {text: t("waiverWhen"), width: 20}
        ],
        rows: signers.map((word) => ({tall: true as const, cells: [said(t(word)), [], [], []]}))
      }
    ]
  };
}
