import type {Disclosure} from "../../disclosure/disclosure.js";
import type {Locale} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import {translator} from "../../locale/words.js";
import {checkedUnit} from "../checks/checkedUnit.js";
import {checkLead, checkReport, checkTitle} from "../checks/report.js";
import {disclosureTables} from "../disclosureTables.js";
import {element} from "../element.js";
import {byUnitName} from "./byUnitName.js";
import {draftContext} from "./draftContext.js";
import {draftReport} from "./draftReport.js";
import {isRecognised} from "./isRecognised.js";
import {openedTable} from "./openedTable.js";
import {remarks} from "./remarks.js";

export interface DraftBodyOptions {
  readonly locale: Locale;
  readonly display: DisplayUnit;
  readonly onShow: (document: string) => void;
  readonly onRemove: (document: string) => void;
}

/** Everything below the files: what was read of all, the report on all, then remarks and tables of the one that is shown. */
export function draftBody(disclosures: readonly Disclosure[], shown: Disclosure, {locale, display, onShow, onRemove}: DraftBodyOptions): HTMLElement[] {
  const t = translator(locale);
  const checked = checkedUnit(byUnitName(disclosures).find((own) => own.includes(shown))!, []);
  const context = draftContext(shown, checked, locale, display);
  const {list, tables} = disclosureTables(shown, context, (statement) =>
    [t("sizeOfTable", {rows: statement.rows.length, columns: statement.header.length}), isRecognised(statement) ? "" : t("tableUnknown")].filter(Boolean).join(" · "));
  return [
    element("section", {class: "block"},
      element("h2", {}, t("openedTitle")),
      openedTable(disclosures, {shown: shown.document, onShow, onRemove}, t)),
    element("section", {class: "checks"},
      element("h2", {class: "checks-title"}, checkTitle(shown, checked, context)),
      element("p", {class: "lead"}, checkLead(shown, checked, context)),
      checkReport(shown, checked, context)),
    draftReport(disclosures, locale, display),
    remarks(shown, locale),
    element("div", {class: "statements"}, list, tables)
  ];
}
