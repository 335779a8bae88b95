import type {LedgerLine} from "../../budget/explain/ledger.js";
import {ledger} from "../../budget/explain/ledger.js";
import {headlineKey} from "../../budget/headlines.js";
import {pageSummary} from "../../locale/sentences/summarySentence.js";
import {driversSection} from "../explanations/driversSection.js";
import {ledgerSection} from "../explanations/ledgerSection.js";
import {materialitySection} from "../explanations/materialitySection.js";
import {reviewSection} from "../explanations/reviewSection.js";
import {coverageBar, likeForLikeSection, outsideSection, reusedSection} from "../explanations/sections.js";
import {copySummary, summary} from "../inspector/sentence.js";
import type {PageContext} from "../page/context.js";
import {element} from "../page/element.js";
import {hasNarrative} from "../page/phrase.js";
import {titleKicker} from "../page/which.js";
import {byTypeOrBest} from "../view/dividedChange.js";
import type {ExplainChoices} from "../view/materialLines.js";
import {explainChecks, readExplainChoices, materialLines, writeExplainChoices} from "../view/materialLines.js";

/** Why, and is the reason enough? */
export function explanationsPage(context: PageContext): Node {
  const {t, unit, view, change} = context;
  const choices = readExplainChoices(view.choices);
  const choose = (changed: Partial<ExplainChoices>) => change({choices: writeExplainChoices({...choices, ...changed})});
  const entries = ledger(unit.lines, unit.claims, view);
  const rows = materialLines(context);
  const coverage = totalOf(entries)?.coverage;
  return element(
    "div",
    {class: "explanations"},
    element(
      "header",
      {class: "title"},
      titleKicker(context),
      element("h1", {}, t("explanationsTitle")),
      lead(entries, context)
    ),
    coverage && coverage.gross > 0 && hasNarrative(context) && coverageBar(coverage, context),
    driversSection(choices, choose, context),
    ledgerSection(entries, context),
    reusedSection(entries, context),
    outsideSection(entries, context),
    likeForLikeSection(choices, choose, context),
    materialitySection(rows, choices, choose, context),
    reviewSection(rows, entries, choices, (line) => choose({line}), context)
  );
}

explanationsPage.checks = explainChecks;

function totalOf(entries: readonly LedgerLine[]): LedgerLine | undefined {
  return entries.find(({key, against}) => key === headlineKey("expenditure") && against === "budget");
}

/** The change and what reasons account for, every number a way to its figure; and what is not there to account for it. */
function lead(entries: readonly LedgerLine[], context: PageContext): HTMLElement[] {
  const {t, unit, view} = context;
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
    element("p", {class: "lead-tools"}, copySummary(segments, context))
  ];
}
