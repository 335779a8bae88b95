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
import {openedUnit} from "./openedUnit.js";
import {remarks} from "./remarks.js";
import type {SectionName} from "./reportSection.js";
import {reportContents, reportSection} from "./reportSection.js";

interface DraftBodyOptions {
  readonly locale: Locale;
  readonly display: DisplayUnit;
  readonly onShow: (document: string) => void;
  readonly onRemove: (document: string) => void;
  /** Forgets every document and all that was entered beside them. */
  readonly onForget: () => void;
  readonly held: HeldChoices;
  readonly telling: Telling;
}

/** Everything below the files: what was read of all, then a report on the one that is shown, beside its unit's other years, and its tables. */
export async function draftBody(
  disclosures: readonly Disclosure[],
  shown: Disclosure,
  {locale, display, telling, held, onShow, onRemove, onForget}: DraftBodyOptions
): Promise<HTMLElement[]> {
  const t = translator(locale);
  const checked = checkedUnit(
    byUnitName(disclosures).find((own) => own.includes(shown))!,
    []
  );
  const unit = openedUnit(checked, shown);
  const context = draftContext({disclosures, shown, checked, unit}, locale, display);
  const {comparedSections} = await import("./comparedSections.js");
  const {list, tables} = disclosureTables(shown, context, {
    remark: (statement) =>
      dotted([
        t("sizeOfTable", {rows: statement.rows.length, columns: statement.header.length}),
        isUnknown(statement) && t("tableUnknown")
      ]),
    telling
  });
  return [
    reportContents(t),
    filled("read", t("openedTitle"), [
      openedTable(disclosures, {shown: shown.document, onShow, onRemove}, t),
      element("button", {type: "button", class: "quiet", id: "forget-all", onclick: onForget}, t("forgetAll"))
    ]),
    filled("checks", checkTitle(shown, checked, context), [
      element("p", {class: "lead"}, checkLead(shown, checked, context)),
      ...otherReports(disclosures, shown, checked, context),
      ...checksView(shown, checked, context)
    ]),
    draftReport(disclosures, locale, display),
    ...comparedSections({document: shown.document, fiscalYear: shown.fiscalYear, unit, held}, context),
    filled("reader", t("remarksTitle"), remarks(shown, locale)),
    filled("tables", t("tablesTitle"), [element("div", {class: "statements"}, list, tables)])
  ];
}

/** What the checks of the unit's other documents come to, each a way to its own report. */
function otherReports(
  disclosures: readonly Disclosure[],
  shown: Disclosure,
  checked: CheckedUnit,
  context: DocumentContext
): HTMLElement[] {
  const {t} = context;
  return checked.disclosures
    .filter((other) => other !== shown)
    .map((other) =>
      element(
        "p",
        {class: "other-report"},
        t("fileSays", {name: t(other.kind === "final" ? "finalYear" : "draftYear", {year: other.fiscalYear})}),
        element(
          "a",
          {href: inDocument("#report-checks", disclosures.indexOf(other))},
          checkTitle(other, checked, context)
        )
      )
    );
}

function filled(name: SectionName, title: string, contents: readonly Node[]): HTMLElement {
  const section = reportSection(name, title);
  section.fill(contents);
  return section.element;
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
    inspected: (source) => Promise.resolve(inspected(source, checked, context))
  };
  return context;
}

/** What the opened documents say together, unit by unit: their years compared. What else concerns them all is added here. */
function draftReport(disclosures: readonly Disclosure[], locale: Locale, display: DisplayUnit): HTMLElement {
  return element(
    "div",
    {class: "draft-report"},
    byUnitName(disclosures).map((own) => comparedYears(own, locale, display))
  );
}

/** A document that prints no code has its unit's name alone in common with one that does. */
function byUnitName(disclosures: readonly Disclosure[]): Disclosure[][] {
  const units = new Map<string, Disclosure[]>();
  for (const disclosure of disclosures) {
    const name = disclosure.unit.name.replace(/\s/g, "");
    units.set(name, [...(units.get(name) ?? []), disclosure]);
  }
  return [...units.values()];
}
