import type {LedgerLine} from "../../budget/explain/ledger.js";
import {ledger} from "../../budget/explain/ledger.js";
import {headlineKey} from "../../budget/headlines.js";
import {pageSummary} from "../../locale/sentences/summarySentence.js";
import {citeSummary, copySummary} from "../inspector/copySummary.js";
import {summary} from "../inspector/summaryText.js";
import {readChoices, writeChoices} from "../page/choices.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {hasNarrative} from "../page/phrase.js";
import {byTypeOrBest} from "../view/dividedChange.js";
import type {ExplainChoices} from "../view/materialLines.js";
import {explainChoices, materialLines} from "../view/materialLines.js";
import {driversSection} from "./driversSection.js";
import {ledgerSection} from "./ledgerSection.js";
import {materialitySection} from "./materialitySection.js";
import {reviewSection} from "./reviewSection.js";
import {coverageBar, likeForLikeSection, outsideSection, reusedSection} from "./sections.js";

function chosen({view, change}: PageContext) {
  const choices = readChoices(explainChoices, view.choices);
  const choose = (changed: Partial<ExplainChoices>) =>
    change({choices: writeChoices(explainChoices, {...choices, ...changed})});
  return {choices, choose};
}

function entriesOf({unit, view}: PageContext): LedgerLine[] {
  return ledger(unit.lines, unit.claims, view);
}

function totalOf(entries: readonly LedgerLine[]): LedgerLine | undefined {
  return entries.find(({key, against}) => key === headlineKey("expenditure") && against === "budget");
}

/** The change and what reasons account for, every number a way to its figure; and what is not there to account for it. */
export function explainedLead(context: PageContext): HTMLElement[] {
  const {t, unit, view} = context;
  const entries = entriesOf(context);
  const total = totalOf(entries)?.variance;
  if (!total?.change)
    return [element("p", {class: "lead"}, t(view.alone ? "explainLeadAlone" : "explainLeadNone", {...view}))];
  const segments = pageSummary(unit, view, context, byTypeOrBest(context));
  const untold = !hasNarrative(context)
    ? t("explainLeadFigures")
    : entries.some(({reasons}) => reasons.length)
      ? ""
      : t("explainLeadNoReasons");
  return [
    element("p", {class: "lead"}, summary(segments, context), untold),
    element("p", {class: "lead-tools"}, copySummary(segments, context), citeSummary(segments, context))
  ];
}

/** How much of the movement has a reason. */
export function reasonCoverage(context: PageContext): HTMLElement | false | undefined {
  const coverage = totalOf(entriesOf(context))?.coverage;
  return coverage && coverage.gross > 0 && hasNarrative(context) && coverageBar(coverage, context);
}

/** The total's change taken apart. */
export function driversPart(context: PageContext): HTMLElement {
  const {choices, choose} = chosen(context);
  return driversSection(choices, choose, context);
}

/** Each change with what the document says of it. */
export function ledgerPart(context: PageContext): HTMLElement {
  return ledgerSection(entriesOf(context), context);
}

/** The same words given for several changes. */
export function reusedPart(context: PageContext): HTMLElement | false {
  return reusedSection(entriesOf(context), context);
}

/** What the document says is not in its budget. */
export function outsidePart(context: PageContext): HTMLElement | false {
  return outsideSection(entriesOf(context), context);
}

/** What is left of the change when the years are made alike. */
export function likeForLikePart(context: PageContext): HTMLElement | false {
  const {choices, choose} = chosen(context);
  return likeForLikeSection(choices, choose, context);
}

/** From what a change has to be explained. */
export function materialityPart(context: PageContext): HTMLElement {
  const {choices, choose} = chosen(context);
  return materialitySection(materialLines(context), choices, choose, context);
}

/** The material changes, each with what a reviewer came to. */
export function reviewPart(context: PageContext): HTMLElement {
  const {choices, choose} = chosen(context);
  return reviewSection(
    {rows: materialLines(context), entries: entriesOf(context)},
    choices,
    (line) => choose({line}),
    context
  );
}
