import type {Disclosure} from "../../disclosure/disclosure.js";
import type {Locale} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import {element} from "../element.js";
import {comparedYears} from "./comparedYears.js";

/** What the opened documents say together, unit by unit: their years compared. What else concerns them all is added here. */
export function draftReport(disclosures: readonly Disclosure[], locale: Locale, display: DisplayUnit): HTMLElement {
  return element("div", {class: "draft-report"}, byUnitName(disclosures).map((own) => comparedYears(own, locale, display)));
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
