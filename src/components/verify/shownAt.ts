import type {AmountKey} from "../../budget/revision.js";
import {amountKeys} from "../../budget/revision.js";
import type {Locale} from "../../locale/locale.js";
import type {Version} from "../../store/published/frozen.js";
import type {CorpusIndex} from "../../store/published/published.js";
import type {CitedAddress} from "../../store/verified/citedAddress.js";
import {comparisonAsked, parseView} from "../../store/view.js";
import {catalogueRow} from "../exhibits/catalogue.js";
import {pageContext} from "../view/pageContext.js";

/** The amounts that the exhibit of an address shows in a version; undefined where it names none that is made of one unit. */
export async function shownAt(
  {choices}: CitedAddress,
  {unit, entry}: Version,
  corpus: CorpusIndex,
  locale: Locale
): Promise<AmountKey[] | undefined> {
  const row = catalogueRow(choices.id ?? "");
  if (!row || row.isOfMany) return undefined;
  const {view, missed} = parseView(`?${new URLSearchParams(choices)}`, {
    unit: entry.code,
    years: unit.years,
    latest: Math.max(...unit.fiscalYears),
    comparison: (year) => comparisonAsked(unit, year)
  });
  if (missed) return undefined;
  const {make} = await row.load();
  const exhibit = make(pageContext({corpus, unit, view, locale, change: () => undefined}));
  return exhibit && amountKeys(exhibit.shown);
}
