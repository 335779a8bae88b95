import {formatChange, formatRate, formatRateInterval} from "../../locale/number.js";
import {kindWord, reasonWords, unitName, word, yearName} from "../../locale/words/chartWords.js";
import {amountText} from "../drawing/amountText.js";
import type {YearPoint} from "../drawing/yearColumns.js";
import {pointOf} from "../drawing/yearColumns.js";
import {isAdverse} from "./rowText.js";
import type {VarianceRow, VarianceSettings} from "./varianceDrawing.js";

/** All that a row shows, as one sentence: what a screen reader says and a tooltip shows. */
export function varianceSentence(row: VarianceRow, settings: VarianceSettings): string {
  if (row.folded !== undefined) return row.name;
  const {locale, unit, years, base, current} = settings;
  const zh = locale === "zh";
  const shown = [...new Set([...years, base, current])].sort((a, b) => a - b);
  const parts = [
    ...shown.map((year) => yearPhrase(year, pointOf(row.points, year), settings)),
    changePart(row, settings),
    ...(isAdverse(row) ? [word("adverse", locale)] : []),
    ...(row.linked ? [row.linked.replace(/[.。]$/, "")] : []),
    ...(row.share ? [sharePart(row, settings)] : []),
    zh ? `单位${unitName(unit, locale)}` : `in ${unitName(unit, locale)}`
  ];
  return zh ? `${row.name}：${parts.join("；")}。` : `${row.name}: ${parts.join("; ")}.`;
}

export function yearPhrase(
  year: number,
  point: YearPoint | undefined,
  {locale, unit}: Pick<VarianceSettings, "locale" | "unit">
): string {
  const zh = locale === "zh";
  const amount = point ? amountText(point.operand, unit, locale).text : word("absent", locale);
  const implied =
    point?.basis === "implied" ? (zh ? `（${word("implied", locale)}）` : ` (${word("implied", locale)})`) : "";
  return zh ? `${yearName(year, locale)} ${amount}${implied}` : `${amount}${implied} in ${year}`;
}

function changePart({variance}: VarianceRow, settings: VarianceSettings): string {
  const {locale, base} = settings;
  const {kind, change, rate, reason} = variance;
  if (kind === "notComparable") return reasonWords(reason, settings, locale);
  if (kind === "unchanged" || !change) return kindWord(kind, locale);
  const amount = formatChange(variance, settings.unit);
  const detail = kind === "changed" && rate ? ratePart(rate, locale) : kindWord(kind, locale);
  return locale === "zh" ? `较 ${base} 年 ${amount}（${detail}）` : `change against ${base} ${amount} (${detail})`;
}

function ratePart(rate: NonNullable<VarianceRow["variance"]["rate"]>, locale: VarianceSettings["locale"]): string {
  const interval = formatRateInterval(rate, locale);
  if (!interval) return formatRate(rate);
  return locale === "zh" ? `${formatRate(rate)}，范围 ${interval}` : `${formatRate(rate)}, anything from ${interval}`;
}

function sharePart({share}: VarianceRow, {locale}: VarianceSettings): string {
  if (!share) return "";
  const rate = formatRate(share, {signed: false});
  return locale === "zh" ? `占合计 ${rate}` : `${rate} of the total`;
}
