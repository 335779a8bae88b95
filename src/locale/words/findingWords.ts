/** Sentences about findings that go for every rule, and about what would repair them. */
export const findingWords = {
  notAssessable: ["{line}: not assessable, {why}.", "{line}：{why}，无法检查。"],
  table: ["the table “{name}”", "《{name}》"],
  ofFund: ["{name}, {fund}", "{fund}{name}"],
  ofYear: ["{name}, {year}", "{year} 年{name}"],
  holdsThroughRounding: [" It holds through rounding.", "计入四舍五入，相符。"],
  restsOnBlank: [
    " Blank cells are taken for nothing, which the document does not say.",
    "空白单元格按零计算，是否为零文件未说明。"
  ],
  loose: [" It may hold if the numbers are taken as loosely as they are printed.", "仅在按所印位数计算时可能相符。"],
  fits: [" The stated rate follows from {amount}.", "所述比率与 {amount}相符。"],
  perhapsCutOff: [" Its digits may be cut off instead of rounded.", "可能是尾数直接舍去，未四舍五入。"],
  alsoAt: [" So too {places}.", "另见{places}。"],
  morePlaces: ["{places} and {count} more places", "{places}等处（另 {count} 处）"],
  pageAndLine: ["page {page}, line {line}", "第 {page} 页第 {line} 行"],
  lineAlone: ["line {line}", "第 {line} 行"],
  convention: [" ({name})", "（{name}）"],
  renamed: [" (Named “{name}” in the table of projects.)", "（项目支出表中名为“{name}”。）"],
  interval: ["{rate} ({interval})", "{rate}（{interval}）"],
  part: ["{count} part adds", "{count} 个组成部分"],
  parts: ["{count} parts add", "{count} 个组成部分"],
  blankPart: ["{count} blank part adds", "{count} 个空白的组成部分"],
  blankParts: ["{count} blank parts add", "{count} 个空白的组成部分"],
  apart: ["; {gap} apart", "，相差 {gap}"],
  amountWan: ["{amount} 万元", "{amount} 万元"],
  amountYuan: ["{amount} 元", "{amount} 元"],
  clearsOne: ["{changes}; this clears {count} finding.", "{changes}，即可消除 {count} 项结果。"],
  clears: ["{changes}; this clears {count} findings.", "{changes}，即可消除 {count} 项结果。"],
  fillBlank: ["{name} in {place} is blank, {to} would follow{why}", "{place}中“{name}”为空白，按等式应为 {to}{why}"],
  changeNumber: ["{name} in {place}, {printed} → {to}{why}", "{place}中“{name}”由 {from}改为 {to}{why}"],
  evidence: [" ({evidence})", "（{evidence}）"],
  changeOf: ["{name}, change", "{name}增减额"],
  rateOf: ["{name}, rate", "{name}增减率"],
  repeats: ["the number of “{name}” repeated", "与“{name}”的数相同，疑为重复"],
  printedIn: ["as in {places}", "{places}印为此数"],
  printedInAll: ["as in {places}", "{places}均印为此数"],
  and: ["{before} and {last}", "{before}、{last}"]
} as const satisfies Readonly<Record<string, readonly [en: string, zh: string]>>;

export type FindingWord = keyof typeof findingWords;
