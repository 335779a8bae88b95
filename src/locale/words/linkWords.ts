import type {Slots} from "../fill.js";
import {fill} from "../fill.js";
import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";

/** What is said of lines that go by another name or code in another year. */
const table = {
  title: ["Lines that may continue under another name", "可能以其他名称延续的行"],
  subtitle: [
    "Only what is certain is one line above; a likeness of names is shown here and joins nothing. Press a name for its years and sources.",
    "只有确定者在上表合为一行；名称相似仅在此提示，不作合并。点按名称可看各年金额与出处。"
  ],
  finding: [
    "Largest change, lines that may be renamed aside: {name}, {change}",
    "可能更名者除外，变化最大的是{name}：{change}"
  ],
  none: [
    "{begun} new and {ended} ended lines: by code, name and amount, none seems to continue another.",
    "新增 {begun} 行、终止 {ended} 行：从编码、名称与金额看，均不像彼此的延续。"
  ],
  column: ["Continuity", "延续关系"],
  fromColumn: ["Listed in {base} as", "{base} 年列为"],
  toColumn: ["in {year} as", "{year} 年列为"],
  fromCodeColumn: ["Code {base}", "{base} 年编码"],
  toCodeColumn: ["Code {year}", "{year} 年编码"],
  changeColumn: ["Δ if joined", "合并后增减额"],
  kindColumn: ["Kind", "类型"],
  confidenceColumn: ["Confidence", "把握"],
  joinedColumn: ["One line", "合为一行"],
  whyColumn: ["Why", "理由"],
  yes: ["yes", "是"],
  no: ["no", "否"],
  renamed: ["renamed", "更名"],
  recoded: ["recoded", "改码"],
  split: ["split", "拆分"],
  merged: ["merged", "合并"],
  certain: ["certain: one line", "确定，合为一行"],
  likely: ["likely: not joined", "很可能，未合并"],
  possible: ["possible: not joined", "可能，未合并"],
  sameCode: ["the code is the same", "编码相同"],
  sameCodeGround: ["the code is the same; renamed by {ground}", "编码相同，{ground}更名"],
  knownNames: ["both are known names of this source of revenue", "均为该收入来源的已知名称"],
  reclassified: ["reclassified by {ground}", "{ground}调整"],
  sameName: ["the name is the same, the code is another", "名称相同，编码不同"],
  alike: ["names {names} alike, amounts within {gap}", "名称相似度 {names}，金额相差不超过 {gap}"],
  alikeEqual: ["names {names} alike, amounts equal", "名称相似度 {names}，金额相同"],
  sumsMeet: ["the amounts add up to the same", "金额合计相符"],
  reviewed: ["{reason} ({who}, {when})", "{reason}（{who}，{when}）"],
  listedAs: [
    "Listed as {before} in {base} and as {after} in {year}; {why}, so it is one line.",
    "{base} 年列为{before}，{year} 年列为{after}；{why}，按同一行比较。"
  ],
  continues: ["Continues {base}’s {lines}; joined on review: {why}.", "延续 {base} 年的{lines}；经审核合并：{why}。"],
  mayContinue: [
    "May continue {base}’s {lines} ({why}); not joined: the document does not say so.",
    "可能延续 {base} 年的{lines}（{why}）；文件未说明，未合并。"
  ],
  mayGoOn: [
    "May go on as {year}’s {lines} ({why}); not joined: the document does not say so.",
    "可能转为 {year} 年的{lines}（{why}）；文件未说明，未合并。"
  ],
  quoted: ["“{name}”", "“{name}”"],
  comma: [", ", "，"],
  semicolon: ["; ", "；"],
  and: [" and ", "和"],
  badge: [
    "{count} lines may continue under another name (⇄), so their changes may be smaller.",
    "{count} 行可能以其他名称延续（⇄），其增减额或许更小。"
  ]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;

export type LinkWord = keyof typeof table;

/** A word or sentence about links in a language, its {slots} filled. */
export function linkWord(name: LinkWord, locale: Locale, slots?: Slots<string | number>): string {
  return fill(inLanguage(table[name], locale), slots);
}
