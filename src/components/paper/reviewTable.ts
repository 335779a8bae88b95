import type {Compared} from "../../budget/breakdown.js";
import type {LedgerLine} from "../../budget/explain/ledger.js";
import {exceeds, reviewList} from "../../budget/explain/materiality.js";
import type {Review} from "../../budget/explain/review.js";
import {isStale, reviewKey} from "../../budget/explain/review.js";
import {lineName} from "../../locale/names.js";
import {dotted} from "../../locale/words/joiners.js";
import {isComplete} from "../../store/decided/reviewText.js";
import {exceedsWords} from "../exhibits/materialityExhibit.js";
import {readChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {changeText} from "../page/phrase.js";
import type {ExplainChoices} from "../view/materialLines.js";
import {explainChoices, materialityOf, materialLines} from "../view/materialLines.js";
import {reviewStateWords, saidOfLine} from "../view/reviewWords.js";
import {rateIn} from "./lineTable.js";
import type {PaperBlock, PaperText} from "./paper.js";
import {paragraph, said} from "./paper.js";
import type {PaperInput} from "./paperInput.js";

/** A material change with what a reviewer came to, if one has. */
export interface MaterialChange {
  readonly row: Compared;
  readonly review: Review | undefined;
}

/** The changes over their thresholds, the largest first. */
export function materialChanges({context, reviews}: PaperInput): MaterialChange[] {
  const {view} = context;
  return reviewList(materialLines(context), materialityOf(explainChosen(context))).map((row) => ({
    row,
    review: reviews.find(
      (review) => reviewKey(review) === reviewKey({line: row.line.key, base: view.base, year: view.year})
    )
  }));
}

export function explainChosen({view}: PageContext): ExplainChoices {
  return readChoices(explainChoices, view.choices);
}

/** How far the review has come, and every material change with its state and note. */
export function reviewBlocks(input: PaperInput, entries: readonly LedgerLine[]): PaperBlock[] {
  const {context} = input;
  const {t, unitWord} = context;
  const material = materialChanges(input);
  if (!material.length) return [paragraph(t("reviewNone"))];
  const materiality = materialityOf(explainChosen(context));
  return [
    paragraph(t("paperSentence", {text: progressOf(material, context)})),
    {
      kind: "table",
      title: t("paperMaterial"),
      columns: [
        {text: t("lineColumn"), width: 25},
        {text: `${t("changeColumn")} (${unitWord})`, width: 14, numeric: true},
        {text: t("rateColumn"), width: 11, numeric: true},
        {text: t("exceedsColumn"), width: 13},
        {text: t("saidColumn"), width: 15},
        {text: t("paperReviewed"), width: 22}
      ],
      rows: material.map(({row, review}) => ({
        cells: [
          namedLine(row, context),
          said(changeText(row.variance, context)),
          said(rateIn(row.variance, context)),
          said(t(exceedsWords[exceeds(row, materiality)])),
          said(saidOfLine(row.line, entries, context)),
          reviewText({row, review}, context)
        ]
      }))
    }
  ];
}

/** A line's name with its code. */
export function namedLine({line}: Compared, {locale}: PageContext): PaperText {
  return [...said(lineName(line, locale)), ...(/^\d+$/.test(line.code) ? said(` ${line.code}`, {quiet: true}) : [])];
}

/** State, note and who it is by; that nobody has looked, or has to look again. */
export function reviewText({row, review}: MaterialChange, {t}: PageContext): PaperText {
  if (!review) return said(t("reviewOpen"), {quiet: true});
  const {state, note, who, when} = review;
  return [
    ...said(t(reviewStateWords[state]), {strong: true}),
    ...said(note, {below: true}),
    ...said(dotted([who, when]), {quiet: true, below: true}),
    ...(isStale(review, row.line) ? said(t("staleNote", {when}), {below: true}) : [])
  ];
}

/** How many of them somebody has looked at, and how many have changed since. */
export function progressOf(material: readonly MaterialChange[], {t}: PageContext): string {
  const complete = material.flatMap(({row, review}) =>
    review && isComplete(review) ? [isStale(review, row.line)] : []
  );
  const stale = complete.filter(Boolean).length;
  return dotted([
    t("reviewProgress", {done: complete.length - stale, all: material.length}),
    stale > 0 && t("reviewStale", {count: stale})
  ]);
}
