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
import type {DocumentContext} from "../page/context.js";
import {element} from "../page/element.js";
import {findingFragment} from "../page/place.js";
import {disclosureTables} from "../statements/disclosureTables.js";
import type {Telling} from "../statements/keptTelling.js";
import {comparedYears} from "./comparedYears.js";
import {openedTable} from "./openedTable.js";
import {remarks} from "./remarks.js";

interface DraftBodyOptions {
  readonly locale: Locale;
  readonly display: DisplayUnit;
  readonly onShow: (document: string) => void;
  readonly onRemove: (document: string) => void;
  readonly telling: Telling;
}

/** Everything below the files: what was read of all, the report on all, then remarks and tables of the one that is shown. */
export function draftBody(
  disclosures: readonly Disclosure[],
  shown: Disclosure,
  {locale, display, onShow, onRemove, telling}: DraftBodyOptions
): HTMLElement[] {
  const t = translator(locale);
  const checked = checkedUnit(
    byUnitName(disclosures).find((own) => own.includes(shown))!,
    []
  );
  const context = draftContext(shown, checked, locale, display);
  const {list, tables} = disclosureTables(shown, context, {
    remark: (statement) =>
      dotted([
        t("sizeOfTable", {rows: statement.rows.length, columns: statement.header.length}),
        isUnknown(statement) && t("tableUnknown")
      ]),
    telling
  });
  return [
    element(
      "section",
      {class: "block"},
      element("h2", {}, t("openedTitle")),
      openedTable(disclosures, {shown: shown.document, onShow, onRemove}, t)
    ),
    element(
      "section",
      {class: "checks"},
      element("h2", {class: "checks-title"}, checkTitle(shown, checked, context)),
      element("p", {class: "lead"}, checkLead(shown, checked, context)),
      checksView(shown, checked, context)
    ),
    draftReport(disclosures, locale, display),
    remarks(shown, locale),
    element("div", {class: "statements"}, list, tables)
  ];
}

/** What an opened document is drawn from: its places are rows of this very page. */
function draftContext(
  {unit, fiscalYear, title}: Disclosure,
  checked: CheckedUnit,
  locale: Locale,
  display: DisplayUnit
): DocumentContext {
  const t = translator(locale);
  const context: DocumentContext = {
    locale,
    t,
    unit: {unit, documents: [{fiscalYear, title}]},
    amount: (fen, options = {}) => formatAmount(fen, {unit: display, ...options}),
    display,
    unitWord: t(display),
    placeUrl: ({line, row, column}) => (row === undefined ? `#line-${line}-${column}` : `#line-${line}`),
    findingUrl: ({id}) => findingFragment(id),
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
