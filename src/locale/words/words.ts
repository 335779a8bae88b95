import {fill} from "../fill.js";
import type {Locale} from "../locale.js";
import {inLanguage} from "../locale.js";
import {checkWords} from "./checkWords.js";
import {citeWords} from "./citeWords.js";
import {draftWords} from "./draftWords.js";
import {embedWords} from "./embedWords.js";
import {explainWords} from "./explainWords.js";
import {exploreWords} from "./exploreWords.js";
import {finderWords} from "./finderWords.js";
import {exhibitWords} from "./exhibitWords.js";
import {notebookWords} from "./notebookWords.js";
import {paperWords} from "./paperWords.js";
import {readingWords} from "./readingWords.js";
import {compareWords} from "./compareWords.js";
import {rollupWords} from "./rollupWords.js";
import {searchWords} from "./searchWords.js";
import {structureWords} from "./structureWords.js";
import {trendWords} from "./trendWords.js";
import {verifyWords} from "./verifyWords.js";
import {whichWords} from "./whichWords.js";

/** Every word of the interface, English and Chinese side by side. {name} is filled in. */
const words = {
  ...checkWords,
  ...citeWords,
  ...draftWords,
  ...embedWords,
  ...explainWords,
  ...exploreWords,
  ...finderWords,
  ...exhibitWords,
  ...notebookWords,
  ...paperWords,
  ...readingWords,
  ...compareWords,
  ...rollupWords,
  ...searchWords,
  ...structureWords,
  ...trendWords,
  ...verifyWords,
  ...whichWords,
  product: ["Budget disclosures", "预算公开"],
  overview: ["Overview", "概览"],
  variances: ["Variances", "增减变化"],
  statements: ["Statements", "报表"],
  sources: ["Sources & method", "出处与方法"],
  exhibit: ["Exhibit", "图表"],
  skip: ["Skip to content", "跳到正文"],
  pages: ["Pages", "页面"],
  theme: ["Light or dark", "明暗"],
  otherLanguage: ["中文", "English"],
  unit: ["Unit", "单位"],
  comparison: ["Compare", "对比"],
  against: ["{year} against {base}", "{year} 年比 {base} 年"],
  display: ["Amounts in", "金额单位"],
  yuan: ["元", "元"],
  wan: ["万元", "万元"],
  yi: ["亿元", "亿元"],
  yuanLong: ["元 (yuan)", "元"],
  wanLong: ["万元 (10,000 yuan)", "万元"],
  yiLong: ["亿元 (100 million yuan)", "亿元"],
  loadFailed: ["This page could not be drawn: {message}", "页面未能显示：{message}"],
  dataDate: ["Data as of {date}", "数据截至 {date}"],
  noUnits: [
    "No disclosure has been loaded. Put one into data/ and build again.",
    "尚未载入任何公开文件。请将文件放入 data/ 后重新生成。"
  ],

  budgetOf: ["{year} budget", "{year} 年部门预算"],
  department: ["Department: {name}", "主管部门：{name}"],
  headlines: ["Headline figures", "主要数据"],
  new: ["new", "新增"],
  ended: ["ended", "终止"],
  unchanged: ["unchanged", "持平"],
  noPriorFigure: ["not comparable: no prior-year figure published", "不可比：未公布上年数"],
  noBaseFigure: ["not comparable: no {base} figure published", "不可比：未公布 {base} 年数"],
  noCurrentFigure: ["not comparable: no figure published for this year", "不可比：未公布本年数"],
  notApplicable: ["not applicable", "不适用"],
  implied: ["implied: this year’s amount less the stated change", "推算：本年数减去文中所述增减额"],
  unlisted: ["not listed in that year’s tables", "该年报表未列"],
  notPublished: ["not published", "未公布"],
  stated: ["stated in the narrative", "文字表述"],
  publishedTable: ["published in a table", "报表公布"],
  adverseUp: ["an increase is adverse: guidance asks that it not rise", "按规定应从严控制，增加为不利"],

  tellingAll: ["{driver} is all of the change", "变化全部来自{driver}"],
  tellingMost: ["{driver} drives most of the change", "变化主要来自{driver}"],
  tellingNone: ["{name}: no change", "{name}没有变化"],
  tellingAlone: ["{name} {change}; no published line accounts for it", "{name} {change}，没有公开的分项能说明"],
  tellingRest: [
    "{name} {change}: most of it in no published line, {part}",
    "{name} {change}：大部分不在公开的分项中，{part}"
  ],
  tellingLargest: ["{name} {change}: {driver} moves most, {part}", "{name} {change}：{driver}变动最大，{part}"],
  tellingOffset: ["{name} {change}: {offset}", "{name} {change}：{offset}"],
  tellingBalanced: ["{name} unchanged: {offset}", "{name}总额持平：{offset}"],
  offsetOne: ["{driver} {part} offset by {against} {counter}", "{driver} {part} 与{against} {counter} 相抵"],
  offsetMany: ["{way}, against {against}", "{way}，{against}，两相抵消"],
  offsetSum: ["{sum} in several lines (most: {driver})", "多项合计 {sum}（最大：{driver}）"],
  bridgeSubtitle: [
    "Expenditure from the {base} to the {year} budget, {unit}",
    "{base} 年预算到 {year} 年预算的支出，{unit}"
  ],
  bridgeBy: [
    "Expenditure by {division}, from the {base} to the {year} budget, {unit}",
    "按{division}划分的支出，{base} 年预算到 {year} 年预算，{unit}"
  ],
  bridgeAlone: [
    "No division of it is published for both years, or none that moved",
    "两年均未公布可比的分项，或分项没有变化"
  ],
  bridgeWhole: ["Change, not divided", "变动（未细分）"],
  bridgeFoots: ["Foots exactly: steps add up to the difference of the totals", "完全平衡：各步之和等于两年总额之差"],
  bridgeRounds: ["Adds up; what is left comes of rounding", "加总相符，余数由四舍五入所致"],
  bridgeResidual: ["{amount} not explained by the steps", "各步未解释 {amount}"],
  restOf: ["Rest, not quantified", "其余，未量化"],
  residual: ["Not explained", "未解释"],
  budgetYear: ["{year} budget", "{year} 年预算"],

  reasonsTitle: ["In the document’s own words", "文件给出的原因"],
  reasonsSubtitle: ["Each reason stands beside the change that it is given for", "每条原因与其所解释的变化并列"],
  noReason: ["The document gives no reason for this line alone.", "文件未单独说明该项原因。"],
  noNarrative: [
    "Only the figures of this document are loaded, not its narrative.",
    "仅载入了该文件的数据，未载入文字说明。"
  ],
  noReasons: [
    "The loaded documents give no reasons for {base} to {year}.",
    "所载文件未说明 {base} 年至 {year} 年变化的原因。"
  ],
  rateFollows: ["△ stated; {rate} follows from its amounts", "△ 文中所述；按其金额应为 {rate}"],
  noRateFollows: ["△ stated; from zero there is no rate", "△ 文中所述；基数为零，没有增减率"],
  offBudget: ["Outside this budget, says the document", "文件称未列入年初预算"],

  driversTitle: ["Largest changes", "变化最大的项目"],
  driversSubtitle: [
    "What they are of the change in total expenditure, and what the document says",
    "占支出总额变化的比重，及文件所述原因"
  ],
  driversSubtitleMovement: [
    "Rises and falls that offset each other: what each is of all movement, and what the document says",
    "有增有减、互相抵消：各占全部变动的比重，及文件所述原因"
  ],
  ofChange: ["{share} of the change", "占总变化的 {share}"],
  ofMovement: ["{share} of all movement, rises and falls together", "占全部增减变动的 {share}"],

  trendSubtitleTotal: [
    "Budgeted expenditure, {unit}, from zero; its types are not published",
    "预算支出，{unit}，自零起；未公布支出类型"
  ],
  trendTitle: ["Expenditure in {count}, {from} to {to}", "{from} 年至 {to} 年支出（{count}）"],
  trendTitleOne: ["Expenditure in {to}", "{to} 年支出"],
  yearsCounted: ["{count} years", "{count} 个年度"],
  trendSubtitle: [
    "Budgeted expenditure by type, {unit}; each picture on its own scale, from zero",
    "按类型划分的预算支出，{unit}；各图自定比例，自零起"
  ],
  coverageLine: [
    "{printed} numbers are printed in this document; {used} became figures, claims, indicators or counts, {unused} are codes, dates and the like, {unread} were not understood.",
    "本文件共印有 {printed} 个数字：{used} 个读为数据、表述、指标或计数，{unused} 个为编码、日期等，{unread} 个未能读懂。"
  ],

  readingProved: [
    "Reading proved: {held} of {tried} sums of this table, and of its amounts elsewhere, hold.",
    "解读已证实：本表勾稽关系及他处同一数据共 {tried} 项，{held} 项成立。"
  ],
  readingSmall: [
    "Reading not contradicted: the table offers {tried} sums to test, and they hold.",
    "解读无矛盾：本表可供检验的勾稽关系有 {tried} 项，均成立。"
  ],
  readingUntested: ["The table offers no sum to test its reading.", "本表没有可供检验的勾稽关系。"],
  readingUnproved: [
    "Reading not proved: {held} of {tried} sums hold under the best reading found. Its amounts are shown as read; nothing is held against the document.",
    "解读未证实：按最佳解读，{tried} 项勾稽关系中 {held} 项成立。数据照录，不据此认定文件有误。"
  ],
  readingUnknown: [
    "Not a table that is known here: kept as printed, none of its numbers is used.",
    "未能识别的表格：照原样保留，其中数字未被采用。"
  ],
  doubtfulCell: [
    "This amount would have to differ for all sums around it to hold.",
    "若要相关勾稽关系全部成立，此数须有不同。"
  ],

  sourceLine: ["Source: {title}, {document}", "来源：《{title}》，{document}"],
  page: ["page {page}", "第 {page} 页"],
  line: ["line {line}", "第 {line} 行"],
  cell: ["cell {cell}", "第 {cell} 格"],
  character: ["character {character}", "第 {character} 字"],
  menu: ["Save or embed", "保存或嵌入"],
  tableTwin: ["Table", "表格"],
  chartTwin: ["Chart", "图形"],
  downloadSvg: ["Download SVG", "下载 SVG"],
  downloadPng: ["Download PNG", "下载 PNG"],
  downloadCsv: ["Download CSV", "下载 CSV"],
  saveXlsx: ["Save as Excel", "另存为 Excel"],
  copyTable: ["Copy as a table", "复制为表格"],
  sourcesSheet: ["Sources", "来源"],
  fileTitle: ["Title", "标题"],
  fileShows: ["Shows", "内容"],
  fileUnit: ["Amounts in", "金额单位"],
  fileChecks: ["Checks", "勾稽检查"],
  fileRemark: ["Remark", "说明"],
  fileAddress: ["Address", "网址"],
  fileSaved: ["Saved on", "保存日期"],
  filePrinted: ["As printed", "原文"],
  fromDisclosure: ["from the disclosure of {year}", "取自 {year} 年公开文件"],
  columnsMean: ["What the columns mean", "各列含义"],
  downloadColumns: ["Download as CSV", "下载此说明（CSV）"],
  columnName: ["Column", "列名"],
  columnType: ["Type", "类型"],
  columnUnit: ["Counted in", "计量单位"],
  columnOf: ["Data of", "数据内容"],
  columnSource: ["Source", "出处"],
  columnFile: ["File", "文件"],
  columnTable: ["Table", "表"],
  typeNumber: ["number", "数值"],
  typeText: ["text", "文本"],
  changeKindColumn: ["Kind of change", "变动类型"],
  kindChanged: ["changed", "变动"],
  allDocuments: ["all loaded documents", "全部已载入文件"],
  copyEmbed: ["Copy iframe", "复制嵌入代码"],
  copyLink: ["Copy link", "复制链接"],
  copied: ["Copied", "已复制"],
  unscripted: [
    "This page is drawn by scripts, and none has run yet: they are still loading, or the browser, or the frame that the page stands in, keeps them out. Opened by itself the page can draw; where the frame forbids that too, open the link by its context menu.",
    "本页由脚本绘制，而脚本尚未运行：可能仍在载入，也可能被浏览器或嵌入本页的框架禁止。单独打开即可显示；框架不允许直接打开的，请用右键菜单打开链接。"
  ],
  unscriptedDrawn: [
    "Drawn ahead: {drawn}. Another unit, year or unit of display, the source of a number and downloads need scripts, and none has run yet: they are still loading, or the browser, or the frame that the page stands in, keeps them out.",
    "本页内容已预先绘制：{drawn}。更换单位、年度或显示单位、查看数字出处及下载需要脚本，而脚本尚未运行：可能仍在载入，也可能被浏览器或嵌入本页的框架禁止。"
  ],
  openAlone: ["Open this page by itself", "单独打开本页"],
  openFull: ["Open in the dashboard", "在仪表板中打开"],

  classification: ["Lines by", "分类"],
  byHeadline: ["Headline figures", "主要数据"],
  byFunctional: ["Function", "功能科目"],
  byEconomic: ["Economic class (basic expenditure)", "经济科目（基本支出）"],
  byProject: ["Project", "项目"],
  bySource: ["Source of revenue", "收入来源"],
  byOperating: ["Agency operating expenses", "机关运行经费"],
  order: ["Order", "排序"],
  orderDocument: ["as published", "按文件"],
  orderChange: ["largest change", "按变化额"],
  orderRate: ["largest rate", "按变化率"],
  orderAmount: ["largest amount", "按金额"],
  absolute: ["Show changes from", "变化额不低于"],
  relative: ["or from", "或变化率不低于"],
  hideBlank: ["Hide lines without amounts", "隐藏无金额行"],
  variancesTitle: ["Largest change: {name}, {change}", "变化最大的是{name}：{change}"],
  variancesTitleNone: ["No line below the total can be compared with {base}", "合计以下各行均无法与 {base} 年比较"],
  variancesTitleSame: ["No line changed from {base} to {year}", "{base} 年至 {year} 年各行均无变化"],
  adverse: ["adverse", "不利"],
  variancesNone: [
    "No line of this classification has a figure for {year} or {base}.",
    "该分类没有 {year} 年或 {base} 年的数据。"
  ],
  variancesSubtitle: ["{classification}, {years}, {unit}", "{classification}，{years}，{unit}"],
  variancesHint: ["Press a row for its parts and sources", "点按一行可看构成与出处"],
  notComparableCount: [
    "{count} of {total} lines cannot be compared: no loaded document gives their {base} figure.",
    "{total} 行中有 {count} 行不可比：所载文件均未给出其 {base} 年数据。"
  ],
  folded: ["{count} lines under the thresholds", "{count} 行低于阈值"],
  showFolded: ["Show lines under the thresholds", "显示低于阈值的行"],
  drillTitle: ["{name}: parts and sources", "{name}：构成与出处"],
  parts: ["Parts", "构成"],
  yearColumn: ["Year", "年度"],
  amountColumn: ["Amount", "金额"],
  basisColumn: ["Basis", "依据"],
  placeColumn: ["Place", "位置"],
  printedColumn: ["As printed", "原文"],
  lineColumn: ["Line", "项目"],
  codeColumn: ["Code", "编码"],
  changeColumn: ["Δ", "增减额"],
  rateColumn: ["Δ %", "增减率 %"],
  rateFromColumn: ["Δ % from", "增减率下限 %"],
  rateToColumn: ["Δ % to", "增减率上限 %"],
  shareColumn: ["Share %", "占比 %"],
  changed: ["changed", "变化"],
  notComparable: ["not comparable", "不可比"],
  claimsHere: ["What the narrative says", "文字表述"],
  close: ["Close", "关闭"],

  nothing: ["nothing", "无"],
  level: ["Level", "层级"],
  level0: ["totals", "合计"],
  level1: ["classes", "类"],
  level2: ["groups", "款"],
  level3: ["items", "项"],
  run: ["Run", "运行"],
  engineStarting: ["Starting the database …", "正在启动数据库……"],
  engineLoading: ["Loading the database: {loaded} of {total}", "正在载入数据库：{loaded} / {total}"],
  engineAttaching: ["Opening the figures …", "正在打开数据……"],
  engineWhole: [
    "This host does not send parts of a file, so all figures are read: {loaded}",
    "本网站主机不支持分段读取，正在读取全部数据：{loaded}"
  ],
  engineWholeOf: [
    "This host does not send parts of a file, so all figures are read: {loaded} of {total}",
    "本网站主机不支持分段读取，正在读取全部数据：{loaded} / {total}"
  ],
  engineQuerying: ["Counting …", "正在计算……"],
  engineFailed: ["The database could not answer: {message}", "数据库未能完成：{message}"],
  freeWarning: [
    "Some groups add up different statements, measures or funds, in which the same money may appear twice. Group by those as well to keep them apart.",
    "部分组跨越不同的报表、指标或资金性质，同一笔资金可能重复计入。请同时按这些维度分组。"
  ],
  figuresColumn: ["Figures", "数据个数"],
  comparedColumn: ["Compared", "参与比较"],
  aloneColumn: ["Only {year} ({unit})", "仅有 {year} 年（{unit}）"],
  leftOutColumn: ["Not in Δ", "未计入增减额"],
  oneUnit: ["1 unit", "1 个单位"],
  manyUnits: ["{count} units", "{count} 个单位"],
  noUnit: ["0 of 1 unit", "1 个单位中的 0 个"],
  ofUnits: ["{part} of {count} units", "{count} 个单位中的 {part} 个"],
  oneLine: ["1 line", "1 行"],
  noLine: ["0 of 1 line", "1 行中的 0 行"],
  ofLines: ["{part} of {count} lines", "{count} 行中的 {part} 行"],
  manyLines: ["{count} lines", "{count} 行"],
  leftOutOne: ["{name} ({amounts})", "{name}（{amounts}）"],
  leftOutLines: ["{name}, {lines} ({amounts})", "{name}，{lines}（{amounts}）"],
  leftOutMore: ["and {count} more", "另有 {count} 个"],
  leftOutYear: ["{year}: {amount}", "{year} 年 {amount}"],
  freeMembers: [
    "Δ is that of the units, and of their lines, whose two years can be compared, and so are {base} and {year} beside it. What has a figure for one year only stands apart and is in no Δ; a line that a year’s own table does not list counts as nothing there.",
    "增减额及其左侧 {base} 年、{year} 年两列只包含两年均可比的单位和项目。只有一年数据的单列于后，不计入增减额；该年本身报表未列的项目视为没有金额。"
  ],
  statementColumn: ["Statement", "报表"],
  measureColumn: ["Measure", "指标"],
  fundColumn: ["Fund", "资金性质"],
  classificationColumn: ["Classification", "分类"],
  phaseColumn: ["Phase", "阶段"],
  unitColumn: ["Unit", "单位"],

  search: ["Search labels, codes and amounts", "搜索名称、编码或金额"],
  searchCount: ["{count} cells found", "找到 {count} 格"],
  searchNone: ["Nothing found for “{query}”.", "没有找到“{query}”。"],
  tableOf: ["Table {number}", "表{number}"],
  otherTable: ["Other table", "其他表"],
  printedUnit: ["Unit as printed: {unit}", "原表单位：{unit}"],
  emptyTable: ["The table is published empty.", "该表为空表公开。"],
  notes: ["Note", "备注"],
  indicatorsTitle: ["Performance indicators", "绩效指标"],
  staffingTitle: ["Staff, offices and vehicles", "人员、机构与车辆"],
  glossaryTitle: ["Glossary", "名词解释"],
  claimsTitle: ["Statements of the narrative", "文字说明中的表述"],
  term: ["Term", "期限"],
  indicatorKind: ["Class", "一级指标"],
  indicatorSubkind: ["Subclass", "二级指标"],
  indicatorName: ["Indicator", "指标"],
  basis: ["Basis", "依据"],
  count: ["Count", "数量"],
  figureTitle: ["Source of this figure", "数据出处"],
  meaning: ["Meaning", "含义"],
  exactAmount: ["Amount", "金额"],
  precision: ["Known to", "精度"],
  plusMinus: ["±{half} yuan", "±{half} 元"],
  state: ["State", "状态"],
  stateValue: ["amount", "有数"],
  stateZero: ["printed zero", "印为零"],
  stateBlank: ["empty cell", "空白"],
  stateNotApplicable: ["marked as not applicable", "标为不适用"],
  document: ["Document", "文件"],
  copyCitation: ["Copy citation", "复制引文"],
  copySentence: ["Copy with citation", "复制并附出处"],

  documentKind: ["Kind", "类型"],
  budget: ["budget", "预算"],
  final: ["final account", "决算"],
  coverageTitle: ["What became of every printed number", "每个印出的数字的去向"],
  coverageSubtitle: ["Nothing is dropped silently", "没有任何数字被悄悄丢弃"],
  useFigure: ["Figures in tables", "表中数据"],
  useClaim: ["Parts of claims in the narrative", "文字表述"],
  useIndicator: ["Performance indicators", "绩效指标"],
  useQuantity: ["Counts of staff, offices, vehicles", "人员、机构、车辆计数"],
  useCode: ["Classification codes", "科目编码"],
  useShare: ["Shares and changes (recomputable)", "占比与增减（可重算）"],
  useIndex: ["Column numbers", "栏次"],
  useNumbering: ["Numbering of headings and lists", "标题与列表编号"],
  useDate: ["Dates", "日期"],
  useYear: ["Years", "年份"],
  useTelephone: ["Telephone numbers", "电话号码"],
  usePostcode: ["Postcodes", "邮政编码"],
  useDocumentNumber: ["Document numbers", "文号"],
  useContents: ["Table of contents", "目录"],
  useTerm: ["Terms", "名词"],
  useFormText: ["Text of forms", "表格文字"],
  useNarrativeText: ["Words of the narrative", "叙述文字"],
  useUnreadable: ["Unreadable amounts", "无法读取的金额"],
  useUnrecognisedTable: ["Unrecognised tables", "未识别的表"],
  useHidden: ["Hidden in the file", "文件中隐藏的数"],
  useStruck: ["Struck through", "带删除线的数"],
  useMark: ["Marks of notes", "注释标记"],
  useUnread: ["Amounts no claim was read from", "未读为表述的金额"],
  noProblems: ["No problem was met.", "没有问题。"],
  holdsFigures: [
    "every figure and claim of all documents; money in yuan, rates and shares in percent",
    "全部文件的数据与文字表述；金额为元，比率为 %"
  ],
  holdsYears: [
    "every line of every unit in one row, its years side by side, for Excel; money in yuan",
    "全部单位各行，一行一项，各年并列，便于在 Excel 中使用；金额为元"
  ],
  holdsDictionary: ["what every column of these files means, and in what unit", "各文件每一列的含义与计量单位"],
  holdsUnit: ["this unit’s lines over the years; money in fen (0.01 yuan)", "本单位各年各行；金额为分（0.01 元）"],
  holdsDisclosure: [
    "one document whole, tables as published; money in fen (0.01 yuan)",
    "单份文件全文与原表；金额为分（0.01 元）"
  ],
  holdsDatabase: [
    "everything as a DuckDB database; money in fen (0.01 yuan)",
    "全部内容，DuckDB 数据库；金额为分（0.01 元）"
  ],
  columnsOf: ["What the columns of {file} mean", "{file} 各列含义"],
  figureCited: [
    "{name}, 《{document}》, {line}: {stated}; {place}.",
    "{name}，《{document}》，{line}：{stated}；{place}。"
  ],
  figureCitedAt: [
    "{name}, 《{document}》, {line}: {stated}; {place}. {address}",
    "{name}，《{document}》，{line}：{stated}；{place}。{address}"
  ],
  mapPoint: ["{change} ({rate}): {exceeds}", "{change}（{rate}）：{exceeds}"],
  yearsInUnit: ["{years}, {unit}", "{years}，{unit}"],
  prior: ["{year}: {amount}", "{year} 年：{amount}"],
  priorImplied: ["{year}: {amount} (implied)", "{year} 年：{amount}（推算）"],
  notDrawable: [
    "This exhibit cannot be drawn: no loaded document gives the figures of both {base} and {year}.",
    "无法绘制此图：所载文件未同时给出 {base} 年和 {year} 年的数据。"
  ]
} as const satisfies Record<string, readonly [en: string, zh: string]>;

export type Word = keyof typeof words;

export type Translate = (word: Word, values?: Readonly<Record<string, unknown>>) => string;

/** The words of one language. Throws where a slot of a word is missing. */
export function translator(locale: Locale): Translate {
  return (word, values) => fill(inLanguage(words[word], locale), values);
}
