import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {isUnknown} from "../../disclosure/model/statement.js";
import type {Locale} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import {formatAmount} from "../../locale/number.js";
import {dotted} from "../../locale/words/joiners.js";
import {translator} from "../../locale/words/words.js";
import {checkLead, checksView, checkTitle} from "../checks/checksView.js";
import type {CheckedUnit} from "../inspector/checkedUnit.js";
import {checkedUnit} from "../inspector/checkedUnit.js";
import {inspected} from "../inspector/inspected.js";
import {paperPart} from "../paper/paperPart.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import type {DocumentContext} from "../page/context.js";
import {element} from "../page/element.js";
import {findingFragment} from "../page/place.js";
import {disclosureTables} from "../statements/disclosureTables.js";
import type {Telling} from "../statements/keptTelling.js";
import {comparedYears} from "./comparedYears.js";
import {inDocument} from "./documentFragment.js";
import type {HeldChoices} from "./heldChoices.js";
import {openedTable} from "./openedTable.js";
import {byUnitName, openedUnit} from "./openedUnit.js";
import {remarks} from "./remarks.js";
import {Report, sectionId} from "./report.js";
import type {ShownDocument} from "./reportSections.js";
import {reportSections, sectionContext} from "./reportSections.js";

interface DraftBodyOptions {
  readonly locale: Locale;
  readonly display: DisplayUnit;
  readonly onShow: (document: string) => void;
  readonly onRemove: (document: string) => void;
  /** Saves the figures of every document. */
  readonly onSave: () => void;
  /** Forgets every document and all that was entered beside them. */
  readonly onForget: () => void;
  readonly held: HeldChoices;
  readonly telling: Telling;
  /** Says when something else is opened or shown. */
  readonly ended: AbortSignal;
}

interface DraftBody {
  readonly nodes: readonly HTMLElement[];
  readonly report: Report;
}

/** Everything below the files: what was read of all, then a report on the one that is shown, beside its unit's other years, and its tables. */
export function draftBody(disclosures: readonly Disclosure[], shown: Disclosure, options: DraftBodyOptions): DraftBody {
  const {locale, display, held, ended} = options;
  const t = translator(locale);
  const checked = checkedUnit(
    byUnitName(disclosures).find((own) => own.includes(shown))!,
    []
  );
  const unit = openedUnit(checked, shown);
  const drafted = {disclosures, shown, checked, unit};
  const context = draftContext(drafted, locale, display);
  const own: ShownDocument = {
    document: shown.document,
    fiscalYear: shown.fiscalYear,
    unit,
    held,
    redraw: (names) => void report.redraw(names)
  };
  const {overview, ...sections} = reportSections(own, context);
  const report: Report = new Report(
    {
      ...sections,
      overview: {
        ...overview,
        contents: async () => [
          ...(await overview.contents()),
          ...yearsOfAll(disclosures, locale, display),
          paperPart(sectionContext("overview", own, context), checked)
        ]
      },
      checks: {
        title: checkTitle(shown, checked, context),
        contents: () => [
          element("p", {class: "lead"}, checkLead(shown, checked, context)),
          ...checksView(shown, checked, context)
        ]
      },
      tables: {title: t("tablesTitle"), contents: () => tablesOf(shown, options.telling, context)},
      explore: {
        title: t("explore"),
        contents: async () =>
          (await import("./exploreOpened.js")).exploreOpened({disclosures, shown, ended}, own, context)
      },
      reader: {title: t("remarksTitle"), contents: () => remarks(shown, locale)}
    },
    t
  );
  return {nodes: [readBlock(drafted, options, context), ...report.nodes], report};
}

/** What was read of each document, how its checks came out, and what can be done with all. */
function readBlock(drafted: Drafted, {onShow, onRemove, onSave, onForget}: DraftBodyOptions, context: DocumentContext) {
  const {t} = context;
  const {disclosures, shown} = drafted;
  return element(
    "section",
    {class: "read"},
    element("h2", {class: "section-title"}, t("openedTitle")),
    openedTable(disclosures, {shown: shown.document, onShow, onRemove}, t),
    element(
      "div",
      {class: "opened-all"},
      element("button", {type: "button", class: "quiet", id: "save-figures", onclick: onSave}, t("saveFigures")),
      element("button", {type: "button", class: "quiet", id: "forget-all", onclick: onForget}, t("forgetAll"))
    ),
    checkLines(drafted, context)
  );
}

/** What the checks of each of the unit's documents come to, a way to its own report. */
function checkLines({disclosures, shown, checked}: Drafted, context: DocumentContext): HTMLElement[] {
  const {t} = context;
  const checks = `#${sectionId("checks")}`;
  return [shown, ...checked.disclosures.filter((other) => other !== shown)].map((own) =>
    element(
      "p",
      {class: own === shown ? "own-report" : "other-report"},
      t("fileSays", {name: t(own.kind === "final" ? "finalYear" : "draftYear", {year: own.fiscalYear})}),
      element(
        "a",
        {href: own === shown ? checks : inDocument(checks, disclosures.indexOf(own))},
        checkTitle(own, checked, context)
      )
    )
  );
}

function tablesOf(shown: Disclosure, telling: Telling, context: DocumentContext): HTMLElement[] {
  const {t} = context;
  const {list, tables} = disclosureTables(shown, context, {
    remark: (statement) =>
      dotted([
        t("sizeOfTable", {rows: statement.rows.length, columns: statement.header.length}),
        isUnknown(statement) && t("tableUnknown")
      ]),
    telling
  });
  return [element("div", {class: "statements"}, list, tables)];
}

interface Drafted {
  /** All that are opened. */
  readonly disclosures: readonly Disclosure[];
  readonly shown: Disclosure;
  /** Of the shown document's unit. */
  readonly checked: CheckedUnit;
  readonly unit: UnitFile;
}

/** What an opened document is drawn from: its places are rows of this very page. */
function draftContext(
  {disclosures, shown, checked, unit}: Drafted,
  locale: Locale,
  display: DisplayUnit
): DocumentContext {
  const t = translator(locale);
  const positionOf = (document = shown.document) =>
    document === shown.document ? -1 : disclosures.findIndex((other) => other.document === document);
  const context: DocumentContext = {
    locale,
    t,
    unit,
    amount: (fen, options = {}) => formatAmount(fen, {unit: display, ...options}),
    display,
    unitWord: t(display),
    placeUrl: ({document, line, row, column}) =>
      inDocument(row === undefined ? `#line-${line}-${column}` : `#line-${line}`, positionOf(document)),
    findingUrl: ({id}) =>
      inDocument(findingFragment(id), positionOf(checked.findings.find((own) => own.id === id)?.document)),
    checksUrl: (fiscalYear) =>
      inDocument(
        `#${sectionId("checks")}`,
        positionOf(unit.documents.find((own) => own.fiscalYear === fiscalYear)?.document)
      ),
    inspected: (source) => Promise.resolve(inspected(source, checked, context))
  };
  return context;
}

/** What the opened documents say together, unit by unit: their years compared. What else concerns them all is added here. */
function yearsOfAll(disclosures: readonly Disclosure[], locale: Locale, display: DisplayUnit): HTMLElement[] {
  return byUnitName(disclosures).flatMap((own) => comparedYears(own, locale, display) ?? []);
}
