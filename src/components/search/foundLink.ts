import type {Locale} from "../../locale/locale.js";
import type {SearchEntry, SearchIndex} from "../../store/published/searchIndex.js";
import {pageUrl} from "../../store/site.js";
import type {View} from "../../store/view.js";
import {formatView} from "../../store/view.js";
import {findingUrl, placeUrl} from "../page/place.js";

/** Where what is found stands: a line among the variances, opened; a finding among the checks; a reason or term in its document. */
export function foundLink(
  entry: SearchEntry,
  {units}: SearchIndex,
  {display, locale}: {readonly display: View["display"]; readonly locale: Locale}
): string {
  const {kind, year, change, by = "", key = "", at} = entry;
  const base = change?.[2];
  const view: View = {
    unit: units[entry.unit]!.code,
    year,
    base: base ?? year - 1,
    ...(base === undefined ? {alone: true} : {}),
    display,
    choices: {}
  };
  if (kind === "finding") return findingUrl({id: key, fiscalYear: year}, {view, locale});
  if (at) return placeUrl({line: at[0], column: at[1]} as Parameters<typeof placeUrl>[0], year, {view, locale});
  if (kind === "unit") return pageUrl("/", locale) + formatView(view);
  const choices = {by: by === "headline" ? "" : by, open: key};
  return pageUrl("/variances", locale) + formatView({...view, choices});
}
