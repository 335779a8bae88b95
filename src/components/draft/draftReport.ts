import type {Disclosure} from "../../disclosure/disclosure.js";
import type {Locale} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import {element} from "../element.js";
import {byUnitName} from "./byUnitName.js";
import {comparedYears} from "./comparedYears.js";

/** What the opened documents say together, unit by unit: their years compared. What else concerns them all is added here. */
export function draftReport(disclosures: readonly Disclosure[], locale: Locale, display: DisplayUnit): HTMLElement {
  return element("div", {class: "draft-report"}, byUnitName(disclosures).map((own) => comparedYears(own, locale, display)));
}
