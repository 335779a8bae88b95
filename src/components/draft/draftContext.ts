import type {Disclosure} from "../../disclosure/disclosure.js";
import type {Locale} from "../../locale/locale.js";
import type {DisplayUnit} from "../../locale/number.js";
import {formatAmount} from "../../locale/number.js";
import {translator} from "../../locale/words.js";
import type {CheckedUnit} from "../checks/checkedUnit.js";
import {inspected} from "../checks/inspected.js";
import type {DocumentContext} from "../documentContext.js";
import {findingFragment} from "../place.js";

/** What an opened document is drawn from: its places are rows of this very page. */
export function draftContext({unit, fiscalYear, title}: Disclosure, checked: CheckedUnit, locale: Locale, display: DisplayUnit): DocumentContext {
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
