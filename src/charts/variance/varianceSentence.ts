import {formatChange, formatRate, formatRateInterval} from "../../locale/number.js";
import {kindWord, reasonWords, stateWord, unitName, word} from "../../locale/words/chartWords.js";
import {joined} from "../../locale/words/joiners.js";
import {amountText} from "../drawing/amountText.js";
import type {YearPoint} from "../drawing/yearColumns.js";
import {pointOf} from "../drawing/yearColumns.js";
import {isAdverse} from "./rowText.js";
import type {VarianceRow, VarianceSettings} from "./varianceDrawing.js";

/** All that a row shows, as one sentence: what a screen reader says and a tooltip shows. */
export function varianceSentence(row: VarianceRow, settings: VarianceSettings): string {
  if (row.folded !== undefined) return row.name;
  const {locale, unit, years, base, current} = settings;
  const shown = [...new Set([...years, base, current])].sort((a, b) => a - b);
  const parts = [
    ...shown.map((year) => yearPhrase(year, pointOf(row.points, year), settings)),
    changePart(row, settings),
    ...(isAdverse(row) ? [word("adverse", locale)] : []),
    ...(row.linked ? [row.linked.replace(/[.。]$/, "")] : []),
    ...(row.share ? [sharePart(row, settings)] : []),
    word("inUnit", locale, {unit: unitName(unit, locale)})
  ];
  return word("namedSentence", locale, {name: row.name, said: joined(parts, "pause", locale)});
}

export function yearPhrase(
  year: number,
  point: YearPoint | undefined,
  {locale, unit}: Pick<VarianceSettings, "locale" | "unit">
): string {
  const printed = point?.operand.amount
    ? amountText(point.operand, unit).text
    : stateWord(point?.operand.state, locale);
  const amount = point?.basis === "implied" ? word("impliedAmount", locale, {amount: printed}) : printed;
  return word("amountInYear", locale, {amount, year});
}

function changePart({variance}: VarianceRow, settings: VarianceSettings): string {
  const {locale, base} = settings;
  const {kind, change, rate, reason} = variance;
  if (kind === "notComparable") return reasonWords(reason, settings, locale);
  if (kind === "unchanged" || !change) return kindWord(kind, locale);
  const amount = formatChange(variance, settings.unit);
  const detail = kind === "changed" && rate ? ratePart(rate, locale) : kindWord(kind, locale);
  return word("changeAgainst", locale, {base, amount, detail});
}

function ratePart(rate: NonNullable<VarianceRow["variance"]["rate"]>, locale: VarianceSettings["locale"]): string {
  const interval = formatRateInterval(rate, locale);
  return interval ? word("rateWithin", locale, {rate: formatRate(rate), interval}) : formatRate(rate);
}

function sharePart({share}: VarianceRow, {locale}: VarianceSettings): string {
  if (!share) return "";
  return word("shareOfTotal", locale, {share: formatRate(share, {signed: false})});
}
