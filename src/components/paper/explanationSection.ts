import {offBudgetClaims, reasonsFor} from "../../budget/claim.js";
import type {LedgerLine, LedgerReason} from "../../budget/explain/ledger.js";
import {ledger, reusedReasons} from "../../budget/explain/ledger.js";
import {nameAt, operandAt} from "../../budget/series.js";
import {lineName} from "../../locale/names.js";
import {joined} from "../../locale/words/joiners.js";
import {whyText} from "../explanations/ledgerSection.js";
import type {PageContext} from "../page/context.js";
import {changeText, hasNarrative, operandText, rateText} from "../page/phrase.js";
import {placeText} from "../page/place.js";
import {coverageText, namesOf, unexplainedSentence} from "../view/coverageText.js";
import type {PaperBlock, PaperSection, PaperTable, PaperText} from "./paper.js";
import {paragraph, said} from "./paper.js";
import type {PaperInput} from "./paperInput.js";
import {pictured, pictures} from "./pictureSections.js";
import {rateIn} from "./lineTable.js";
import {reviewBlocks} from "./reviewTable.js";

/** Why it changed: what each reason accounts for, what has none, what is told more than once or outside the budget, and what reviewers came to. */
export async function explanationSection(input: PaperInput): Promise<PaperSection> {
  const {context} = input;
  const {t, unit, view} = context;
  const entries = ledger(unit.lines, unit.claims, view);
  const narrative = hasNarrative(context);
  const told = entries.filter(({reasons}) => reasons.length);
  const blocks: PaperBlock[] = [
    ...(await pictures(pictured.explanations, context, pictured.changes)),
    {kind: "heading", id: "ledger", text: t("paperLedger")},
    ...(told.length
      ? [ledgerTable(told, entries, context)]
      : [paragraph(t(narrative ? "noReasons" : "narrativeNotLoaded", {...view}))]),
    ...(narrative ? untoldBlocks(entries, context) : []),
    ...reusedBlocks(entries, context),
    ...outsideBlocks(entries, context),
    {kind: "heading", id: "review", text: t("reviewTitle")},
    ...reviewBlocks(input, entries)
  ];
  return {id: "explanations", title: t("explanations"), blocks};
}

/** A row a reason: the change, the document's own words, and how far they hold. */
export function ledgerTable(told: readonly LedgerLine[], all: readonly LedgerLine[], context: PageContext): PaperTable {
  const {t, unitWord} = context;
  return {
    kind: "table",
    title: t("paperReasons"),
    columns: [
      {text: t("paperChangeIn", {unit: unitWord}), width: 27},
      {text: t("paperOwnWords"), width: 38},
      {text: t("paperHolds"), width: 35}
    ],
    rows: told.flatMap((entry) =>
      entry.reasons.map((reason, i) => ({
        cells: [
          changeOf(entry, i === 0, context),
          [
            ...said(reason.text, {quoted: true}),
            ...said(placeText(reason.claim.reason?.source ?? reason.claim.source, context), {quiet: true, below: true})
          ],
          verdictOn(reason, all, context)
        ]
      }))
    )
  };
}

function changeOf(entry: LedgerLine, isFirst: boolean, context: PageContext): PaperText {
  const {t, locale, view} = context;
  const {line, variance, against} = entry;
  const rate = rateText(variance, context);
  return [
    ...said(lineName(line, locale), {strong: true}),
    ...said(t("amountWithRate", {amount: changeText(variance, context), rate}), {below: true}),
    ...(against === "budget" ? [] : said(t("againstExecuted", {...view}), {quiet: true, below: true})),
    ...(isFirst ? said(coverageText(entry, context), {quiet: true, below: true}) : [])
  ];
}

function verdictOn(reason: LedgerReason, all: readonly LedgerLine[], context: PageContext): PaperText {
  const {t} = context;
  const also = all.filter(({key, against}) => against === "budget" && reason.alsoFor.includes(key));
  return [
    ...said(t("paperSentence", {text: t(reason.verdict.verdict)}), {strong: true}),
    ...said(`${t("sentenceGap")}${reason.tests.map((test) => whyText(test, context)).join(t("sentenceGap"))}`),
    ...evidenceOf(reason, context),
    ...(also.length ? said(t("alsoFor", {names: namesOf(also, context)}), {quiet: true, below: true}) : [])
  ];
}

/** What a reason quantifies, each amount with the figures that add up to it. */
function evidenceOf({tests, quantified}: LedgerReason, context: PageContext): PaperText {
  const sets = tests.filter(({why}) => why === "amountInFigures" || why === "amountNotFound");
  return quantified.flatMap(({fen, half}, i) => {
    const parts = (sets[i]?.lines ?? []).map(
      (line) => `${nameAt(line, context.view.year)} ${operandText(operandAt(line, context.view.year), context)}`
    );
    const amount = context.amount(fen, {half});
    return said(parts.length ? `${amount} = ${parts.join(" + ")}` : amount, {quiet: true, below: true});
  });
}

/** Where the narrative is loaded: lines without a reason of their own, those without a change, and those that cannot be compared. */
function untoldBlocks(entries: readonly LedgerLine[], context: PageContext): PaperBlock[] {
  const {t, view, locale, unitWord} = context;
  const untold = entries.filter(({reasons}) => !reasons.length);
  const open = untold.filter(({explained, variance}) => explained !== "noChange" && variance.kind !== "notComparable");
  const rest = [
    ["unchangedLines", untold.filter(({explained}) => explained === "noChange")],
    ["incomparableLines", untold.filter(({variance}) => variance.kind === "notComparable")]
  ] as const;
  const words = (entry: LedgerLine) =>
    entry.explained === "unexplained" ? unexplainedSentence(entry, context) : coverageText(entry, context);
  return [
    ...(open.length
      ? [
          {
            kind: "table" as const,
            title: t("untoldTitle"),
            columns: [
              {text: t("lineColumn"), width: 27},
              {text: `${t("changeColumn")} (${unitWord})`, width: 16, numeric: true as const},
              {text: t("rateColumn"), width: 12, numeric: true as const},
              {text: t("saidColumn"), width: 45}
            ],
            rows: open.map((entry) => ({
              cells: [
                said(lineName(entry.line, locale)),
                said(changeText(entry.variance, context)),
                said(rateIn(entry.variance, context)),
                said(words(entry))
              ]
            }))
          }
        ]
      : []),
    ...rest.flatMap(([word, own]) =>
      own.length ? [paragraph(t(word, {names: namesOf(own, context), ...view}), "note")] : []
    )
  ];
}

function reusedBlocks(entries: readonly LedgerLine[], context: PageContext): PaperBlock[] {
  const {t, locale} = context;
  const reused = reusedReasons(entries);
  if (!reused.length) return [];
  return [
    {kind: "heading", id: "reused", text: t("reusedTitle")},
    paragraph(t("paperSentence", {text: t("reusedSubtitle")})),
    {
      kind: "list",
      items: reused.map(({text, entries: own}) => [
        ...said(text, {quoted: true}),
        ...said(
          joined(
            own.map(({line, variance}) => `${lineName(line, locale)} ${changeText(variance, context)}`),
            "enumeration",
            locale
          ),
          {quiet: true, below: true}
        )
      ])
    }
  ];
}

/** What the document says is not in its budget, and reasons for what no table lists. */
function outsideBlocks(entries: readonly LedgerLine[], context: PageContext): PaperBlock[] {
  const {t, unit, view, unitWord, amount} = context;
  const held = new Set(entries.flatMap(({reasons}) => reasons.map(({claim}) => claim.id)));
  const outside = offBudgetClaims(unit.claims, view.year).filter((claim) => claim.amount);
  const loose = reasonsFor(unit.claims, view).filter(({id}) => !held.has(id));
  if (!outside.length && !loose.length) return [];
  return [
    {kind: "heading", id: "outside", text: t(outside.length ? "outsideTitle" : "looseTitle")},
    ...(outside.length ? [paragraph(t("outsideNote"))] : []),
    {
      kind: "list",
      items: [
        ...outside.map((claim): PaperText => [
          ...said(claim.label, {quoted: true}),
          ...said(` ${amount(claim.amount!.fen, {half: claim.amount!.half})} ${unitWord}`),
          ...said(placeText(claim.source, context), {quiet: true, below: true})
        ]),
        ...loose.map((claim): PaperText => [
          ...said(claim.label, {quoted: true, strong: true}),
          ...(claim.change
            ? said(` ${amount(claim.change.fen, {half: claim.change.half, signed: true})} ${unitWord}`)
            : []),
          ...said(claim.reason!.text, {quoted: true, below: true}),
          ...said(placeText(claim.source, context), {quiet: true, below: true})
        ])
      ]
    }
  ];
}
