import {readCorpus} from "../../loaders/corpus/corpus.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import type {PageContext} from "../../src/components/page/context.js";
import type {Locale} from "../../src/locale/locale.js";
import {formatAmount} from "../../src/locale/number.js";
import {translator} from "../../src/locale/words/words.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import type {View} from "../../src/store/view.js";

/** Every unit of a folder as a page loads it. */
export async function unitsIn(root: string): Promise<UnitFile[]> {
  const {units} = await readCorpus(root);
  return units.map((unit) => unitFile(unit));
}

/** What a page is drawn from, without a page. */
export function contextOf(unit: UnitFile, view: Partial<View> = {}, locale: Locale = "en"): PageContext {
  const year = Math.max(...unit.fiscalYears);
  const whole: View = {unit: unit.unit.code, year, base: year - 1, display: "wan", choices: {}, ...view};
  const t = translator(locale);
  return {
    locale,
    t,
    corpus: {units: [], date: "", problems: [], engineSize: 0},
    unit,
    view: whole,
    display: whole.display,
    unitWord: t(whole.display),
    amount: (fen, options = {}) => formatAmount(fen, {unit: whole.display, ...options}),
    placeUrl: () => "#",
    findingUrl: () => "#",
    checksUrl: () => "#",
    inspected: async () => [],
    keep: () => undefined,
    change: () => undefined
  };
}
