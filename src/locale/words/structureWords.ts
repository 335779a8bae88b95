import type {Slots} from "../fill.js";
import {fill} from "../fill.js";
import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";

/** Words of the page Structure and its two exhibits, English and Chinese side by side. {name} is filled in. */
export const structureWords = {
  structure: ["Structure", "收支结构"],
  functionLevel: ["Functions by", "功能科目按"],
  functionClasses: ["classes (类)", "类"],
  functionGroups: ["groups (款)", "款"],
  functionItems: ["items (项)", "项"],
  functionOpened: ["items of {name} only", "仅{name}展开到项"],
  flowTitle: [
    "{sourceShare} comes from {source}; {typeShare} goes to {type}",
    "{sourceShare}来自{source}，{typeShare}用于{type}"
  ],
  flowTitleAll: [
    "All of it comes from {source}; {typeShare} goes to {type}",
    "全部来自{source}，{typeShare}用于{type}"
  ],
  flowSubtitle: [
    "Expenditure of the {year} budget, {unit}. Press a name for its source.",
    "{year} 年预算支出，{unit}。点按名称可看出处。"
  ],
  flowSubtitleStill: ["Expenditure of the {year} budget, {unit}", "{year} 年预算支出，{unit}"],
  flowTitleTo: ["{typeShare} goes to {type}", "{typeShare}用于{type}"],
  flowTitleMost: ["Most goes to {type}: {amount} {unit}", "最多的是{type}：{amount} {unit}"],
  flowFoots: ["Foots exactly: every place has as much in as out", "完全平衡：每处进出相等"],
  flowOpen: ["{amount} {unit} is not divided by any published table", "{amount} {unit}没有报表细分"],
  flowRounds: ["Adds up; what is left comes of rounding", "加总相符，余数由四舍五入所致"],
  flowFootsNegative: [
    "Adds up: {drawn} drawn and {negative} below zero are the total of {total} {unit}",
    "加总相符：所画 {drawn}，负数 {negative}，合计 {total} {unit}"
  ],
  flowLeft: [
    "Does not add up: what is drawn leaves {left} of the total of {total} {unit}",
    "加总不符：所画各项与合计 {total} {unit}相差 {left}"
  ],
  notAboveZero: [
    "The total is {total} {unit}; what is not above zero cannot be drawn as parts of a whole.",
    "合计为 {total} {unit}，不大于零，无法画成整体的组成部分。"
  ],
  notDrawnNegative: ["Below zero, so not drawn: {names}.", "为负数，故未画出：{names}。"],
  notCrossedType: [
    "No table says which function each type of expenditure is for, so types are not drawn beside functions.",
    "没有报表说明各类支出用于哪些功能科目，故类型未与功能科目并列。"
  ],
  notCrossedFunction: [
    "No table says which function each type of expenditure is for, so functions are not drawn beside types.",
    "没有报表说明各类支出用于哪些功能科目，故功能科目未与类型并列。"
  ],
  notDrawnSources: [
    "The sources that the tables list exceed the total, so they are not drawn.",
    "报表所列来源之和大于合计，故未画出来源。"
  ],
  functionNone: ["no function: types", "不按功能，按支出类型"],
  stageTotal: ["Total", "合计"],
  flowNone: [
    "No loaded table divides the expenditure of {year} by function; choose another year.",
    "所载报表未按功能科目列出 {year} 年支出，请选择其他年度。"
  ],
  flowDescription: [
    "{total} {unit} flows from {sources} through {functions} to {types}.",
    "{total} {unit}由{sources}，经{functions}，用于{types}。"
  ],
  flowDescriptionTotal: ["{total} {unit}.", "{total} {unit}。"],
  flowDescriptionStage: [" {stage}: {names}.", "{stage}：{names}。"],
  fromColumn: ["From", "来自"],
  toColumn: ["To", "去向"],
  ofTotalColumn: ["Share of total %", "占合计 %"],
  figureColumn: ["Table", "报表"],
  stageSource: ["Source", "来源"],
  stageFunction: ["Function", "功能"],
  stageType: ["Type", "类型"],
  stageKind: ["Basic, of which", "基本支出其中"],
  stageUse: ["Goes to", "用途"],
  magnifiedPart: ["The {share} that is {name}, magnified {times} times", "占 {share}的{name}，放大 {times} 倍"],
  apartPart: ["The {share} that is {name}, on a scale of its own", "占 {share}的{name}，另用比例"],
  apartRemainder: ["The other {share}, on a scale of its own", "其余 {share}，另用比例"],
  seeBelow: ["see below", "见下图"],
  noteThin: ["Lines thinner than a pixel are drawn one pixel wide.", "不足一像素的线按一像素画出。"],
  noteShades: ["Strong bars: basic expenditure; pale bars: projects.", "重色条：基本支出；浅色条：项目支出。"],
  noteRest: ["Hatched: no published table divides it further.", "斜纹：公开报表未再细分。"],
  restUse: ["Not divided by project", "未按项目细分"],
  restSource: ["Source not given", "未列来源"],
  restFunction: ["Function not given", "未列功能科目"],
  restType: ["Type not given", "未列类型"],
  restOther: ["Not divided", "未细分"],
  ofIt: ["{share} of the total", "占合计 {share}"],
  treeShareTitle: ["{name}: {share} of {whole}", "{name}占{whole}的 {share}"],
  treeChangeTitle: ["{name} changed most: {change}", "变化最大的是{name}：{change}"],
  treeSubtitle: [
    "{classification}: area is the {year} amount ({unit}), colour the change on {base}. Press to zoom in or, at the end, for the source.",
    "{classification}：面积为 {year} 年金额（{unit}），颜色为比 {base} 年增减率。点按放大；无下级的行点按看出处。"
  ],
  treeSubtitleAlone: [
    "{classification}: area is the {year} amount ({unit}), colour the change on {base}.",
    "{classification}：面积为 {year} 年金额（{unit}），颜色为比 {base} 年增减率。"
  ],
  treeFoots: ["Adds up exactly: parts fill their whole", "加总相符：各部分之和等于整体"],
  treeExceeded: [
    "Does not add up: the parts of {name} exceed its {total} {unit}",
    "加总不符：{name}各部分之和超过其 {total} {unit}"
  ],
  treeTitleMost: ["The largest of {whole} is {name}: {amount} {unit}", "{whole}中最大的是{name}：{amount} {unit}"],
  treeNone: [
    "No loaded table gives the amounts of {year} by {classification}; choose another year.",
    "所载报表未按{classification}列出 {year} 年金额，请选择其他年度或分类。"
  ],
  treeBy: ["Rectangles by", "方块按"],
  breadcrumb: ["Zoomed into", "已放大到"],
  sourceOf: ["Source of this figure", "该数出处"],
  actsZoom: ["press to zoom in, Shift and Enter for the source", "回车放大，Shift 加回车看出处"],
  actsSource: ["press for the source", "回车看出处"],
  restOfIt: ["the rest of it", "其余部分"],
  remainderPart: ["The other {share}, magnified {times} times", "其余 {share}，放大 {times} 倍"],
  apartAlone: ["The others, on a scale of their own", "其余各项，另用比例"],
  remainderAlone: ["The others, magnified {times} times", "其余各项，放大 {times} 倍"],
  endedLines: ["Ended, so without area: {names}.", "已终止，故无面积：{names}。"],
  linkName: ["{source} → {target}", "{source} → {target}"],
  treeDescription: ["{name} {amount} {unit}: {parts}", "{name} {amount} {unit}：{parts}"],
  legendFallMost: ["\u2264\u2009\u221220\u202f%", "\u2264\u2009\u221220\u202f%"],
  legendFallMore: ["\u22125 to \u221220", "\u22125至\u221220"],
  legendFallLess: ["under \u22125", "不足 \u22125"],
  legendRiseLess: ["under +5", "不足 +5"],
  legendRiseMore: ["+5 to +20", "+5至+20"],
  legendRiseMost: ["\u2265\u2009+20\u202f%", "\u2265\u2009+20\u202f%"],
  legendChange: ["Change on {base}", "比 {base} 年"],
  legendNew: ["new", "新增"],
  legendNone: ["not comparable", "不可比"],
  legendSame: ["unchanged", "持平"]
} as const satisfies Record<string, readonly [en: string, zh: string]>;

export type StructureWord = keyof typeof structureWords;

/** One of these words in a language, its {slots} filled. */
export function structureWord(name: StructureWord, locale: Locale, slots?: Slots<string | number>): string {
  return fill(inLanguage(structureWords[name], locale), slots);
}
