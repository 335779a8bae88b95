import type {NotComparable, VarianceKind} from "../../budget/variance.js";
import type {Slots} from "../fill.js";
import {fill} from "../fill.js";
import type {Locale} from "../locale.js";
import {absenceMark} from "./stateMark.js";
import {inLanguage} from "../locale.js";
import type {DisplayUnit} from "../number.js";

const table = {
  py: ["PY", "上年"],
  bu: ["BU", "本年"],
  share: ["Share", "比重"],
  ofTotal: ["of total", "占合计"],
  adverse: ["adverse", "不利"],
  changed: ["changed", "变动"],
  unchanged: ["unchanged", "持平"],
  new: ["new", "新增"],
  ended: ["ended", "终止"],
  notComparable: ["not comparable", "不可比"],
  noPriorFigure: ["not comparable: no prior-year figure published", "不可比：未公布上年数"],
  noBaseFigure: ["not comparable: no {base} figure published", "不可比：未公布 {base} 年数"],
  noCurrentFigure: ["not comparable: no {current} figure published", "不可比：未公布 {current} 年数"],
  notApplicable: ["not comparable: marked as not applicable", "不可比：原文注明不适用"],
  absent: ["not published", "未公布"],
  blank: ["blank", "空白"],
  unlisted: ["not listed", "未列"],
  inapplicable: ["n/a", "不适用"],
  implied: ["implied", "推算"],
  residual: ["Not explained", "未说明"],
  rest: ["Not quantified", "未量化"],
  full: ["Full scale, from zero", "全貌，自零起"],
  magnified: ["The change, magnified {times} times", "变动部分，放大 {times} 倍"],
  broken: ["The change alone, on a broken axis", "仅变动部分，坐标轴已截断"],
  torn: [
    "Torn totals do not start at zero here; the small picture shows them whole.",
    "撕口处的合计未自零画起，全长见小图。"
  ],
  noLines: ["No lines to compare.", "没有可比较的项目。"],
  noteImplied: ["≈ implied: this year’s amount less the change stated", "≈ 推算：本年数减去文中所述增减额"],
  noteAbsent: [`${absenceMark} not published`, `${absenceMark} 未公布`],
  noteOutlier: ["○ large rate on a small amount", "○ 金额小而增减率大"],
  noteAdverse: ["△ adverse: guidance asks that it not rise", "△ 不利：按要求不应增长"],
  noteLinked: [
    "⇄ listed under another name or code in the other year, or maybe so: see its details",
    "⇄ 另一年以其他名称或编码列示，或可能如此，详见该行"
  ],
  noteBeyond: ["Arrowheads: beyond the scale", "箭头：超出刻度"],
  sizeAxis: ["Size of the change", "变动额"],
  rateAxis: ["Δ % (size) →", "增减率（绝对值）→"],
  fieldBoth: ["large, and a large rate", "金额与比率都大"],
  fieldAmount: ["large, at a small rate", "金额大、比率小"],
  fieldRate: ["a large rate on little", "比率大、金额小"],
  fieldNone: ["below both thresholds", "均低于阈值"],
  markBoth: ["● over both thresholds", "● 两项均超过阈值"],
  markAmount: ["■ over the amount", "■ 金额超过阈值"],
  markRate: ["▲ over the rate", "▲ 比率超过阈值"],
  markAlways: ["◇ always to be explained", "◇ 必须说明"],
  markNone: ["○ over neither", "○ 均未超过"],
  overYears: ["Over the years", "历年变化"],
  ofYears: ["{years}", "{years} 年"],
  yearsSpan: ["{first}–{last}", "{first}–{last}"],
  variancesOf: ["Variances, {base} to {current}", "{base} 年与 {current} 年增减对比"],
  fromTo: ["From {base} to {current}", "从 {base} 年到 {current} 年"],
  inUnit: ["in {unit}", "单位{unit}"],
  linesInUnit: ["{count} lines, in {unit}.", "共 {count} 行，单位{unit}。"],
  sentence: ["{said}.", "{said}。"],
  namedSentence: ["{name}: {said}.", "{name}：{said}。"],
  named: ["{name}: {said}", "{name}：{said}"],
  nameAmount: ["{name} {amount}", "{name} {amount}"],
  amountInYear: ["{amount} in {year}", "{year} 年 {amount}"],
  impliedAmount: ["{amount} (implied)", "{amount}（推算）"],
  changeAgainst: ["change against {base} {amount} ({detail})", "较 {base} 年 {amount}（{detail}）"],
  rateWithin: ["{rate}, anything from {interval}", "{rate}，范围 {interval}"],
  shareOfTotal: ["{share} of the total", "占合计 {share}"],
  unitHead: ["In {unit}", "单位：{unit}"],
  changeHeadPrior: ["ΔPY", "较上年增减"],
  changeHead: ["Δ{base}", "较 {base} 年增减"],
  rateHead: ["{change}\u2009%", "增减率"],
  yearName: ["{year}", "{year} 年"],
  noteSpark: ["Small columns: each line on its own scale, from zero", "小柱：各行自定比例，自零起"]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;

export type ChartWord = keyof typeof table;

const units: Readonly<Record<DisplayUnit, readonly [en: string, zh: string]>> = {
  yuan: ["yuan", "元"],
  wan: ["10,000 yuan", "万元"],
  yi: ["100 million yuan", "亿元"]
};

/** A word of the charts in a language, its {slots} filled. */
export function word(name: ChartWord, locale: Locale, slots?: Slots<string | number>): string {
  return fill(inLanguage(table[name], locale), slots);
}

export function unitName(unit: DisplayUnit, locale: Locale): string {
  return inLanguage(units[unit], locale);
}

/** The unit as said once above all amounts: "10,000 yuan", "单位：万元". */
export function unitHead(unit: DisplayUnit, locale: Locale): string {
  return word("unitHead", locale, {unit: unitName(unit, locale)});
}

export interface ComparedYears {
  readonly base: number;
  readonly current: number;
}

/** What the change is against: "ΔPY" for the year before, "Δ2024" for any other. */
export function changeHead({base, current}: ComparedYears, locale: Locale): string {
  return word(base === current - 1 ? "changeHeadPrior" : "changeHead", locale, {base});
}

export function rateHead(years: ComparedYears, locale: Locale): string {
  return word("rateHead", locale, {change: changeHead(years, locale)});
}

export function kindWord(kind: VarianceKind, locale: Locale): string {
  return word(kind, locale);
}

/** Why there is no change to show. */
export function reasonWords(reason: NotComparable | undefined, years: ComparedYears, locale: Locale): string {
  if (reason === "noPriorFigure" && years.base !== years.current - 1)
    return word("noBaseFigure", locale, {base: years.base});
  return word(reason ?? "notComparable", locale, {current: years.current});
}

const stateWords: Readonly<Partial<Record<string, ChartWord>>> = {
  blank: "blank",
  notApplicable: "inapplicable",
  unlisted: "unlisted"
};

/** What a sentence says in the place of an amount. */
export function stateWord(state: string | undefined, locale: Locale): string {
  return word(stateWords[state ?? ""] ?? "absent", locale);
}

/** A year as an axis or a sentence names it. */
export function yearName(year: number, locale: Locale): string {
  return word("yearName", locale, {year});
}
