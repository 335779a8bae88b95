import type {Locale} from "../../locale/locale.js";
import {formatAmount} from "../../locale/number.js";
import {translator} from "../../locale/words/words.js";
import type {CorpusIndex} from "../../store/published/published.js";
import {versionOf} from "../../store/published/published.js";
import type {UnitFile} from "../../store/published/unitFile.js";
import type {View} from "../../store/view.js";
import {formatView} from "../../store/view.js";
import type {PageContext} from "../page/context.js";
import {checksUrl, findingUrl, placeUrl} from "../page/place.js";

/** What decides what a page is drawn from. */
interface Viewed {
  readonly corpus: CorpusIndex;
  readonly unit: UnitFile;
  readonly view: View;
  readonly locale: Locale;
  readonly change: PageContext["change"];
}

/** All that parts and exhibits are drawn from for one view of one published unit. */
export function pageContext({corpus, unit, view, locale, change}: Viewed): PageContext {
  const t = translator(locale);
  const entry = corpus.units.find(({code}) => code === view.unit);
  const context: PageContext = {
    locale,
    ...(entry ? {version: versionOf(entry)} : {}),
    t,
    corpus,
    unit,
    view,
    display: view.display,
    unitWord: t(view.display),
    amount: (fen, options = {}) => formatAmount(fen, {unit: view.display, ...options}),
    placeUrl: (source, fiscalYear) => placeUrl(source, fiscalYear, {view, locale}),
    findingUrl: (finding) => findingUrl(finding, {view, locale}),
    checksUrl: (fiscalYear) => checksUrl(fiscalYear, {view, locale}),
    inspected: async (source) => {
      const [{inspected}, {publishedChecks}] = await Promise.all([
        import("../inspector/inspected.js"),
        import("../inspector/checkedUnit.js")
      ]);
      return inspected(source, await publishedChecks(unit), context);
    },
    keep: (choices) => history.replaceState(null, "", formatView({...view, choices: {...view.choices, ...choices}})),
    change
  };
  return context;
}
