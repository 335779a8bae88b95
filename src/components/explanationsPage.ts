import {ledger} from "../budget/explain/ledger.js";
import type {LedgerLine} from "../budget/explain/ledger.js";
import {headlineKey} from "../budget/headlines.js";
import {pageSummary} from "../locale/summarySentence.js";
import {element} from "./element.js";
import {coverageBar} from "./explain/coverageBar.js";
import {driversSection} from "./explain/driversSection.js";
import type {ExplainChoices} from "./explain/explainChoices.js";
import {explainChecks, readExplainChoices, writeExplainChoices} from "./explain/explainChoices.js";
import {ledgerSection} from "./explain/ledgerSection.js";
import {likeForLikeSection} from "./explain/likeForLikeSection.js";
import {materialitySection} from "./explain/materialitySection.js";
import {outsideSection} from "./explain/outsideSection.js";
import {reusedSection} from "./explain/reusedSection.js";
import {reviewSection} from "./explain/reviewSection.js";
import {weighed} from "./explain/weighed.js";
import {hasNarrative} from "./narrative.js";
import {byTypeOrBest} from "./explain/takenApart.js";
import type {PageContext} from "./page.js";
import {copySummary, summary} from "./summary.js";
import {titleKicker} from "./which.js";

/** Why, and is the reason enough? */
export function explanationsPage(context: PageContext): Node {
  const {t, unit, view, change} = context;
  const choices = readExplainChoices(view.choices);
  const choose = (changed: Partial<ExplainChoices>) => change({choices: writeExplainChoices({...choices, ...changed})});
  const entries = ledger(unit.lines, unit.claims, view);
  const rows = weighed(context);
  const coverage = totalOf(entries)?.coverage;
  return element("div", {class: "explanations"},
    element("header", {class: "title"},
      titleKicker(context),
      element("h1", {}, t("explanationsTitle")),
      lead(entries, context)),
    coverage && coverage.gross > 0 && hasNarrative(context) && coverageBar(coverage, context),
    driversSection(choices, choose, context),
    ledgerSection(entries, context),
    reusedSection(entries, context),
    outsideSection(entries, context),
    likeForLikeSection(choices, choose, context),
    materialitySection(rows, choices, choose, context),
    reviewSection(rows, entries, choices, (line) => choose({line}), context));
}

explanationsPage.checks = explainChecks;

function totalOf(entries: readonly LedgerLine[]): LedgerLine | undefined {
  return entries.find(({key, against}) => key === headlineKey("expenditure") && against === "budget");
}

/** The change and what reasons account for, every number a way to its figure; and what is not there to account for it. */
function lead(entries: readonly LedgerLine[], context: PageContext): HTMLElement[] {
  const {t, unit, view} = context;
  const total = totalOf(entries)?.variance;
  if (!total?.change) return [element("p", {class: "lead"}, t(view.alone ? "explainLeadAlone" : "explainLeadNone", {...view}))];
  const segments = pageSummary(unit, view, context, byTypeOrBest(context));
  const untold = !hasNarrative(context) ? t("explainLeadFigures") : entries.some(({reasons}) => reasons.length) ? "" : t("explainLeadNoReasons");
  return [element("p", {class: "lead"}, summary(segments, context), untold), element("p", {class: "lead-tools"}, copySummary(segments, context))];
}
