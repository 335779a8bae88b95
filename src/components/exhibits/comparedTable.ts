import type {Compared} from "../../budget/breakdown.js";
import {lineName} from "../../locale/names.js";
import {formatRate} from "../../locale/number.js";
import type {ExhibitTable} from "../exhibit.js";
import type {PageContext} from "../page.js";
import {changeCell, operandCell, rateIntervalText, rateText} from "../phrase.js";
import {pointAt} from "../../budget/series.js";
import {basisText} from "../phrase.js";

/** Lines between two years as a table: the twin of a variance chart. */
export function comparedTable(rows: readonly Compared[], context: PageContext): ExhibitTable {
  const {t, view, unitWord, locale} = context;
  return {
    columns: [
      {text: t("lineColumn")},
      {text: t("codeColumn")},
      {text: `${view.base} (${unitWord})`, numeric: true},
      {text: `${view.year} (${unitWord})`, numeric: true},
      {text: t("changeColumn"), numeric: true},
      {text: t("rateColumn"), numeric: true},
      {text: t("rateIntervalColumn"), numeric: true},
      {text: t("shareColumn"), numeric: true},
      {text: `${t("basisColumn")} ${view.base}`}
    ],
    rows: rows.map(({line, variance, share}) => {
      const base = pointAt(line, view.base);
      return [
        {text: lineName(line, locale)},
        {text: line.code === "total" ? "" : line.code},
        operandCell(variance.base, context),
        operandCell(variance.current, context),
        changeCell(variance, context),
        {text: rateText(variance, context)},
        {text: rateIntervalText(variance, context)},
        {text: share ? formatRate(share, {signed: false}) : ""},
        {text: base ? basisText(base.basis, context) : ""}
      ];
    })
  };
}
