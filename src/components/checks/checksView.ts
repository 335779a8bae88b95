import type {Change} from "../../budget/checks/causes.js";
import {grouped} from "../../budget/checks/facts.js";
import type {Finding, Status} from "../../budget/checks/finding.js";
import {isRoot} from "../../budget/checks/finding.js";
import type {Coverage} from "../../budget/checks/outcome.js";
import {coverage} from "../../budget/checks/outcome.js";
import type {Repair} from "../../budget/checks/repair.js";
import {withConsequences} from "../../budget/checks/roots.js";
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
import {evidenceText, meantAmount, repairedPlaces, repairedName} from "../../locale/sentences/repairSentence.js";
import {joined} from "../../locale/words/joiners.js";
import {blankName} from "../../locale/words/ruleWords.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import {openFact} from "../inspector/findingText.js";
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
  const told = withConsequences(own);
  const of = (status: Status) => told.filter(({finding}) => finding.status === status);
  const cards = (status: Status) =>
    of(status).map(({finding, consequences}) => findingCard(finding, consequences, checked, context));
  const counted = told.map(({finding}) => finding);
  return [
    statusStrip(counted, context),
    section(
      "failures",
      t("failTitle"),
      of("fail").length ? cards("fail") : [element("p", {class: "none"}, t("failNone"))]
    ),
    repairSection(
      checked.repairs.filter(({clears}) => clears.some((finding) => own.includes(finding))),
      context
    ),
    of("uncertain").length
      ? section("uncertain", t("uncertainTitle"), cards("uncertain"), t("uncertainSubtitle"))
      : undefined,
    missingSection(
      own.filter(({status}) => status === "notAssessable"),
      context
    ),
    ruleTable(counted, context),
    coverageSection(coverage(disclosure, own), context),
    waiverSection(checked, context),
    adviceSection(cards("advice"), context)
  ].filter((part) => part !== undefined);
}

/** What the report comes to, for a title. */
export function checkTitle(disclosure: Disclosure, checked: CheckedUnit, {t}: DocumentContext): string {
  const failing = checked.findings.filter(
    (finding) =>
      isRoot(finding) && finding.document === disclosure.document && finding.fiscalYear === disclosure.fiscalYear
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
    tested: formatCount(own.filter(({status}) => status !== "notAssessable" && status !== "advice").length),
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

/** What is about form, folded and last: it never counts. */
function adviceSection(cards: readonly HTMLElement[], {t}: DocumentContext): HTMLElement | undefined {
  if (!cards.length) return undefined;
  return element(
    "section",
    {class: "block", id: "advice"},
    element("h2", {}, t("adviceTitle")),
    element("p", {class: "subtitle"}, t("adviceSubtitle")),
    element(
      "details",
      {class: "folded"},
      element(
        "summary",
        {},
        cards.length === 1 ? t("adviceOne") : t("adviceCount", {count: formatCount(cards.length)})
      ),
      cards
    )
  );
}

const shown: ReadonlyArray<
  readonly [Status, "countFail" | "countUncertain" | "countNotAssessable" | "countPass" | "countAdvice"]
> = [
  ["fail", "countFail"],
  ["uncertain", "countUncertain"],
  ["notAssessable", "countNotAssessable"],
  ["pass", "countPass"],
  ["advice", "countAdvice"]
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
        .filter(({status, count}) => count && status !== "advice")
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
          element("p", {class: "place"}, clearsText(repair, context)),
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
    element(
      "dt",
      {},
      repairedName(fact, locale),
      element("span", {class: "place"}, ` ${repairedPlaces(change, locale)}`)
    ),
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
