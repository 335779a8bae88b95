import {coverage} from "../../budget/checks/coverage.js";
import type {Finding} from "../../budget/checks/finding.js";
import type {Disclosure} from "../../disclosure/disclosure.js";
import {formatCount, formatRate} from "../../locale/number.js";
import type {DocumentContext} from "../documentContext.js";
import {element} from "../element.js";
import type {CheckedUnit} from "./checkedUnit.js";
import {coverageSection} from "./coverageSection.js";
import {findingCard} from "./findingCard.js";
import {missingSection} from "./missingSection.js";
import {repairSection} from "./repairSection.js";
import {ruleTable} from "./ruleTable.js";
import {sentence} from "./sentence.js";
import {statusStrip} from "./statusStrip.js";
import {waiverSection} from "./waiverSection.js";

/** Does one document agree with itself, and with the unit's other years? */
export function checkReport(disclosure: Disclosure, checked: CheckedUnit, context: DocumentContext): HTMLElement[] {
  const {t} = context;
  const own = checked.findings.filter(({document, fiscalYear}) => document === disclosure.document && fiscalYear === disclosure.fiscalYear);
  const failing = own.filter(({status}) => status === "fail");
  return [
    statusStrip(own, context),
    section("failures", t("failTitle"), failing.length ? failing.map((finding) => findingCard(finding, checked, context)) : [element("p", {class: "none"}, t("failNone"))]),
    repairSection(checked.repairs.filter(({clears}) => clears.some((finding) => failing.includes(finding))), context),
    listed("uncertain", t("uncertainTitle"), t("uncertainSubtitle"), own.filter(({status}) => status === "uncertain"), checked, context),
    conventions(own.filter(({convention}) => convention), context),
    missingSection(own.filter(({status}) => status === "notAssessable"), context),
    ruleTable(own, context),
    coverageSection(coverage(disclosure, own), context),
    waiverSection(checked, context)
  ].filter((part) => part !== undefined);
}

/** What the report comes to, for a title. */
export function checkTitle(disclosure: Disclosure, checked: CheckedUnit, {t}: DocumentContext): string {
  const failing = checked.findings.filter(({status, document, fiscalYear}) => status === "fail" && document === disclosure.document && fiscalYear === disclosure.fiscalYear);
  const open = failing.filter(({id}) => !checked.waivers.has(id)).length;
  if (open > 1) return t("checksTitle", {count: open});
  if (open === 1) return t("checksTitleOne");
  return failing.length ? t("checksTitleWaived", {count: failing.length}) : t("checksTitleNone");
}

/** How much was tested, in one sentence. */
export function checkLead(disclosure: Disclosure, checked: CheckedUnit, {t}: DocumentContext): string {
  const own = checked.findings.filter(({document, fiscalYear}) => document === disclosure.document && fiscalYear === disclosure.fiscalYear);
  const {covered, total} = coverage(disclosure, own);
  const share = covered / (total || 1);
  return t("checksLead", {
    tested: formatCount(own.filter(({status}) => status !== "notAssessable").length),
    covered: formatCount(covered),
    total: formatCount(total),
    share: formatRate({value: share, lo: share - 0.0004, hi: share + 0.0004}, {signed: false})
  });
}

function section(id: string, title: string, children: readonly HTMLElement[], subtitle?: string): HTMLElement {
  return element("section", {class: "block", id}, element("h2", {}, title), subtitle && element("p", {class: "subtitle"}, subtitle), children);
}

function listed(id: string, title: string, subtitle: string, findings: readonly Finding[], checked: CheckedUnit, context: DocumentContext): HTMLElement | undefined {
  return findings.length ? section(id, title, findings.map((finding) => findingCard(finding, checked, context)), subtitle) : undefined;
}

function conventions(findings: readonly Finding[], context: DocumentContext): HTMLElement | undefined {
  if (!findings.length) return undefined;
  const list = element("ul", {class: "findings"}, findings.map((finding) => element("li", {}, sentence(finding, context))));
  return section("conventions", context.t("conventionTitle"), [list], context.t("conventionSubtitle"));
}
