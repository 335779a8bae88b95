/** Words that say which unit and which years something is of, and that what was asked for is not here. */
export const whichWords = {
  yearAlone: ["{year} only", "仅 {year} 年"],
  oneYear: ["{year}", "{year} 年"],
  yearsSpan: ["{first}–{last}", "{first}—{last} 年"],
  variancesTitleAlone: ["No earlier year to compare {year} with", "没有可与 {year} 年比较的较早年度"],
  notComparableAlone: [
    "{count} of {total} lines cannot be compared: no loaded document gives an earlier year.",
    "{total} 行中有 {count} 行不可比：所载文件没有更早年度的数据。"
  ],
  explainLeadAlone: [
    "There is no change to explain: no loaded document gives a year before {year}.",
    "没有可说明的变动：所载文件没有 {year} 年之前的数据。"
  ],
  notDrawableAlone: [
    "This exhibit cannot be drawn: it compares two years, and no loaded document gives one before {year}.",
    "无法绘制此图：此图比较两年，而所载文件没有 {year} 年之前的数据。"
  ],
  treeSubtitleOneYear: [
    "{classification}: area is the {year} amount ({unit}); no earlier year to compare it with",
    "{classification}：面积为 {year} 年金额（{unit}）；没有更早年度可比"
  ],
  mapNone: ["{years}: no change that could be placed on a map.", "{years}：没有可标出的变动。"],
  budgetAgainst: ["{year} budget against {base}", "{year} 年部门预算，比 {base} 年"],
  budgetAlone: ["{year} budget, the only year with figures", "{year} 年部门预算，仅此一年有数据"],
  budgetFirst: ["{year} budget, the first year with figures", "{year} 年部门预算，为有数据的最早年度"],
  documentOf: ["{year} {kind}", "{year} 年{kind}"],
  unitWithNames: ["{name} ({names})", "{name}（{names}）"],
  calledUntil: ["called {name} until {year}", "{year} 年及以前名为{name}"],
  calledFrom: ["called {name} from {year}", "{year} 年起名为{name}"],
  calledIn: ["called {name} in {years}", "{years}名为{name}"],
  formerly: ["formerly {names}", "原{names}"],
  sameCode: ["All documents under the code {code} are taken as of one unit.", "编码同为 {code} 的文件视为同一单位。"],
  unitNameColumn: ["Name of the unit", "单位名称"],
  unitCodeColumn: ["Unit code", "单位编码"],
  yearsColumn: ["Years", "年度"],

  notHere: ["Not here", "未收录"],
  unitMissed: ["This unit is not here: {asked}", "未收录该单位：{asked}"],
  unitMissedWhy: [
    "The site holds no document under this code. Nothing of another unit is shown in its place.",
    "本站没有该编码的文件。不以其他单位的数据代替。"
  ],
  yearMissed: ["This unit has no figures for {asked}", "该单位没有 {asked} 年的数据"],
  yearMissedOdd: ["“{asked}” is no year of this unit", "“{asked}”不是该单位的年度"],
  yearMissedWhy: ["Nothing of another year is shown in its place.", "不以其他年度的数据代替。"],
  baseMissed: ["There is nothing of {asked} to compare {year} with", "没有 {asked} 年的数据，{year} 年无从与之比较"],
  baseMissedOdd: ["“{asked}” is no year to compare {year} with", "“{asked}”不是可与 {year} 年比较的年度"],
  orderMissed: ["{asked} is not before {year}", "{asked} 年不在 {year} 年之前"],
  documentMissed: ["This unit has no document of {asked}", "该单位没有 {asked} 年的文件"],
  documentMissedOdd: ["“{asked}” is no year of a document of this unit", "“{asked}”不是该单位文件的年度"],
  documentMissedWhy: ["Nothing of another document is shown in its place.", "不以其他文件的内容代替。"],
  exhibitMissed: ["There is no exhibit “{asked}”.", "没有名为“{asked}”的图表。"],
  exhibitUnnamed: ["The address names no exhibit.", "网址未指明图表。"],
  offeredUnits: ["Units that are here, the nearest first", "已收录的单位（相近者在前）"],
  offeredYears: ["Years that are here, the nearest first", "已收录的年度（相近者在前）"],
  offeredDocuments: ["Documents that are here", "已收录的文件"],
  offeredExhibits: ["Exhibits of {which}", "{which}的图表"],
  offeredMore: ["… and {count} more in the list of units above", "……另有 {count} 个，见上方单位列表"],
  choose: ["choose …", "请选择……"],
  notKnown: ["Not known here, so left out of the address: {names}", "以下内容无法识别，已从网址中去掉：{names}"],
  noOwnDocument: [
    "{asked} has no document of its own here; this is the one of {year}.",
    "没有 {asked} 年自己的文件；以下为 {year} 年的文件。"
  ]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
