import {grouped} from "../../budget/checks/facts.js";
import type {Finding, Status} from "../../budget/checks/finding.js";
import type {Coverage} from "../../budget/checks/outcome.js";
import {coverage} from "../../budget/checks/outcome.js";
import type {Change, Repair} from "../../budget/checks/repair.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {inLanguage} from "../../locale/locale.js";
import {lineName} from "../../locale/names.js";
import {formatCount, formatRate} from "../../locale/number.js";
import {
  factAmount,
  factText,
  findingSubject,
  isBlank,
  missingText,
  placeName
} from "../../locale/sentences/findingSentence.js";
import {evidenceText, meantAmount, repairedName} from "../../locale/sentences/repairSentence.js";
import {dotted, joined} from "../../locale/words/joiners.js";
import {blankName} from "../../locale/words/ruleWords.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import {openFact, sentence} from "../inspector/findingText.js";
import type {DocumentContext} from "../page/context.js";
import {element} from "../page/element.js";
import {findingCard, waiverSection} from "./findingCard.js";
import {ruleTable} from "./ruleTable.js";

/** Does one document agree with itself, and with the unit's other years? */
export function checksView(disclosure: Disclosure, checked: CheckedUnit, context: DocumentContext): HTMLElement[] {
  const {t} = context;
  const own = checked.findings.filter(
    ({document, fiscalYear}) => document === disclosure.document && fiscalYear === disclosure.fiscalYear
  );
  const failing = own.filter(({status}) => status === "fail");
  return [
    statusStrip(own, context),
    section(
      "failures",
      t("failTitle"),
      failing.length
        ? failing.map((finding) => findingCard(finding, checked, context))
        : [element("p", {class: "none"}, t("failNone"))]
    ),
    repairSection(
      checked.repairs.filter(({clears}) => clears.some((finding) => failing.includes(finding))),
      context
    ),
    listed(
      {id: "uncertain", title: t("uncertainTitle"), subtitle: t("uncertainSubtitle")},
      own.filter(({status}) => status === "uncertain"),
      checked,
      context
    ),
    conventions(
      own.filter(({convention}) => convention),
      context
    ),
    missingSection(
      own.filter(({status}) => status === "notAssessable"),
      context
    ),
    ruleTable(own, context),
    coverageSection(coverage(disclosure, own), context),
    waiverSection(checked, context)
  ].filter((part) => part !== undefined);
}

/** What the report comes to, for a title. */
export function checkTitle(disclosure: Disclosure, checked: CheckedUnit, {t}: DocumentContext): string {
  const failing = checked.findings.filter(
    ({status, document, fiscalYear}) =>
      status === "fail" && document === disclosure.document && fiscalYear === disclosure.fiscalYear
  );
  const open = failing.filter(({id}) => !checked.waivers.has(id)).length;
  if (open > 1) return t("checksTitle", {count: open});
  if (open === 1) return t("checksTitleOne");
  return failing.length ? t("checksTitleWaived", {count: failing.length}) : t("checksTitleNone");
}

/** How much was tested, in one sentence. */
export function checkLead(disclosure: Disclosure, checked: CheckedUnit, {t}: DocumentContext): string {
  const own = checked.findings.filter(
    ({document, fiscalYear}) => document === disclosure.document && fiscalYear === disclosure.fiscalYear
  );
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
  return element(
    "section",
    {class: "block", id},
    element("h2", {}, title),
    subtitle && element("p", {class: "subtitle"}, subtitle),
    children
  );
}

function listed(
  {id, title, subtitle}: {readonly id: string; readonly title: string; readonly subtitle: string},
  findings: readonly Finding[],
  checked: CheckedUnit,
  context: DocumentContext
): HTMLElement | undefined {
  return findings.length
    ? section(
        id,
        title,
        findings.map((finding) => findingCard(finding, checked, context)),
        subtitle
      )
    : undefined;
}

function conventions(findings: readonly Finding[], context: DocumentContext): HTMLElement | undefined {
  if (!findings.length) return undefined;
  const list = element(
    "ul",
    {class: "findings"},
    findings.map((finding) => element("li", {}, sentence(finding, context)))
  );
  return section("conventions", context.t("conventionTitle"), [list], context.t("conventionSubtitle"));
}

const shown: ReadonlyArray<readonly [Status, "countFail" | "countUncertain" | "countNotAssessable" | "countPass"]> = [
  ["fail", "countFail"],
  ["uncertain", "countUncertain"],
  ["notAssessable", "countNotAssessable"],
  ["pass", "countPass"]
];

/** All findings as one bar to scale, and how many there are of each state; the marks are those of the whole page. */
function statusStrip(findings: readonly Finding[], {t}: DocumentContext): HTMLElement {
  const counts = shown.map(([status, word]) => ({
    status,
    word,
    count: findings.filter((finding) => finding.status === status).length
  }));
  return element(
    "div",
    {class: "status"},
    element(
      "div",
      {class: "status-strip", "aria-hidden": "true"},
      counts
        .filter(({count}) => count)
        .map(({status, count}) => element("span", {class: status, style: `flex-grow:${count}`}))
    ),
    element(
      "dl",
      {class: "status-counts"},
      counts.map(({status, word, count}) =>
        element(
          "div",
          {class: count ? status : "none"},
          element("dt", {}, element("span", {class: `state ${status}`}, t(word))),
          element("dd", {}, formatCount(count))
        )
      )
    )
  );
}

/** Printed numbers in which an error could not be noticed. */
function coverageSection({uncovered}: Coverage, context: DocumentContext): HTMLElement {
  const {t, locale} = context;
  return element(
    "section",
    {class: "block", id: "uncovered"},
    element("h2", {}, t("coverageOfChecks")),
    element(
      "p",
      {class: "subtitle"},
      uncovered.length ? t("uncoveredCount", {count: formatCount(uncovered.length)}) : t("coverageNone")
    ),
    element(
      "ul",
      {class: "uncovered"},
      uncovered.map((fact) =>
        element(
          "li",
          {},
          element("span", {}, lineName(fact, locale), element("span", {class: "place"}, ` ${placeName(fact, locale)}`)),
          element(
            "button",
            {type: "button", class: "figure", onclick: () => openFact(fact, context)},
            factAmount(fact, locale)
          )
        )
      )
    )
  );
}

/** What could not be tested, by what is missing. */
function missingSection(findings: readonly Finding[], context: DocumentContext): HTMLElement | undefined {
  const {t, locale} = context;
  if (!findings.length) return undefined;
  const reasons = [...grouped(findings, (finding) => missingText(finding, locale))].sort(
    ([, a], [, b]) => b.length - a.length
  );
  return element(
    "section",
    {class: "block", id: "missing"},
    element("h2", {}, t("missingTitle")),
    element(
      "ul",
      {class: "findings"},
      reasons.map(([reason, of]) =>
        element(
          "li",
          {},
          element("p", {}, capital(reason)),
          element(
            "p",
            {class: "place"},
            t(of.length === 1 ? "missingOne" : "missingCount", {
              count: of.length,
              names: joined([...new Set(of.map((finding) => findingSubject(finding, locale)))], "enumeration", locale)
            })
          )
        )
      )
    )
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What few changes would settle: a number, what it would be, and what speaks for it. */
function repairSection(repairs: readonly Repair[], context: DocumentContext): HTMLElement | undefined {
  const {t} = context;
  if (!repairs.length) return undefined;
  return element(
    "section",
    {class: "block repairs", id: "repairs"},
    element("h2", {}, t("repairTitle")),
    element("p", {class: "subtitle"}, t("repairSubtitle")),
    element(
      "ol",
      {},
      repairs.map((repair) =>
        element(
          "li",
          {},
          element("p", {class: "place"}, dotted([clearsText(repair, context), othersText(repair, context)])),
          element(
            "dl",
            {},
            repair.changes.map((change) => proposed(change, context))
          )
        )
      )
    )
  );
}

function proposed(change: Change, context: DocumentContext): HTMLElement {
  const {fact} = change;
  const {locale} = context;
  return element(
    "div",
    {},
    element("dt", {}, repairedName(fact, locale), element("span", {class: "place"}, ` ${placeName(fact, locale)}`)),
    element(
      "dd",
      {},
      element(
        "span",
        {class: "amount"},
        element(
          "button",
          {type: "button", class: "figure", onclick: () => openFact(fact, context)},
          isBlank(fact) ? inLanguage(blankName, locale) : factText(fact)
        ),
        " → ",
        element("strong", {}, meantAmount(change, locale))
      ),
      element("span", {class: "evidence"}, evidenceText(change, locale))
    )
  );
}

function clearsText({clears}: Repair, {t}: DocumentContext): string {
  return clears.length === 1 ? t("repairClearsOne") : t("repairClears", {count: clears.length});
}

function othersText({alternatives}: Repair, {t}: DocumentContext): string {
  if (!alternatives) return "";
  return alternatives === 1 ? t("repairOther") : t("repairOthers", {count: alternatives});
}
