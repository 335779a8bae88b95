/** Words of the page Trends, English and Chinese side by side. {name} is filled in. */
export const trendWords = {
  trends: ["Trends", "历年走势"],
  trendLines: ["Lines", "项目"],
  trendAdd: ["Add a line: name or code", "添加项目：名称或编码"],
  trendRemove: ["Remove {name}", "移除{name}"],
  trendTree: ["Pick from the tree", "按层级选择"],
  trendMost: ["{count} lines at most; remove one to add another.", "最多 {count} 项；移除一项后可再添加。"],
  trendUnknown: ["No line is called “{asked}”.", "没有名为“{asked}”的项目。"],
  trendAs: ["Shown as", "显示"],
  trendForm: ["Drawn", "图形"],
  asAmount: ["amounts", "金额"],
  asIndex: ["index, first year = 100", "指数（首年为 100）"],
  asShare: ["share of the total", "占合计比重"],
  asPerHead: ["per head of staff", "人均（在职人员）"],
  asConstant: ["amounts at constant prices", "不变价金额"],
  formTogether: ["lines in one chart", "同一图中"],
  formApart: ["small multiples, one scale", "分图（同一刻度）"],
  formSlope: ["slope between two years", "两年对比斜线"],
  trendsTitle: ["{name} {change} from {base} to {year}", "{name}：{base} 年至 {year} 年 {change}"],
  trendsTitlePoints: [
    "{name}: from {from} to {to} of its total, {base} to {year}",
    "{name}：占合计比重由 {from} 变为 {to}（{base} 年至 {year} 年）"
  ],
  trendsTitleOne: ["{name}: figures of {year} only", "{name}：仅有 {year} 年数据"],
  trendsTitleNone: ["No figures to draw", "没有可绘制的数据"],
  trendsSubtitle: ["{as}, {years}, budgeted amounts", "{as}，{years}，均为预算数"],
  trendsHint: ["Press a line for its story", "点按线条可看该项历年详情"],
  asAmountUnit: ["Amounts in {unit}", "金额（{unit}）"],
  asIndexUnit: ["Index, first year with an amount = 100", "指数，首个有数年度为 100"],
  asShareUnit: ["Share of its total in percent", "占合计比重（%）"],
  asPerHeadUnit: ["Amount per head of staff in post, in {unit}", "在职人员人均金额（{unit}）"],
  asConstantUnit: ["Amounts at prices of {year}, in {unit}", "按 {year} 年价格计算的金额（{unit}）"],
  trendNoHeads: [
    "No document of these years prints a count of staff in post, so nothing can be shown per head.",
    "这些年度的文件均未公布在职人数，无法计算人均数。"
  ],
  trendSomeHeads: ["Staff in post is printed for {years} only.", "仅 {years} 年公布了在职人数。"],
  trendNoPrices: [
    "Constant prices need a price index for every year between: choose a file of yearly price changes below.",
    "计算不变价需要各年价格变动：请在下方选择价格文件。"
  ],
  trendIncomplete: [
    "{count} of {total} amounts are not published or not listed and are left as gaps.",
    "{total} 个金额中有 {count} 个未公布或未列示，图中留空。"
  ],
  trendBreaks: ["Breaks in names or codes marked: {count}", "标出 {count} 处科目口径变动"],
  noteTrendImplied: [
    "◇ dashed: implied, this year’s amount less the change stated",
    "◇ 虚线：推算，本年数减去文中所述增减额"
  ],
  noteTrendLater: [
    "○ hollow: as a later year’s document gives it, maybe restated",
    "○ 空心：取自较晚年度文件，可能经过调整"
  ],
  noteTrendGap: ["gaps: not published or not listed", "断线：未公布或未列示"],
  noteTrendBreak: ["⇄ {year} {name}: {text}", "⇄ {year} 年{name}：{text}"],
  trendSaid: ["{name}: {said}", "{name}：{said}"],
  valueColumn: ["{year}", "{year} 年"],
  breaksColumn: ["Breaks", "口径变动"],

  storyTitle: ["The story of a line", "单项历年详情"],
  storyPick: ["Line", "项目"],
  storyAmounts: ["Amounts and changes", "金额与增减"],
  storyNoReason: ["No reason is given.", "未说明原因。"],
  storyNoSentences: ["Loaded as figures, without its sentences.", "仅载入数据，未载入文字说明。"],
  storyNoDocument: ["No document of this year is loaded.", "未载入该年度文件。"],
  storyReason: ["Reason given", "文件所述原因"],
  storyChecks: ["Checks of its figures", "相关勾稽检查"],
  storyBreaks: ["Breaks in names and codes", "名称与编码变动"],
  storyCheckCounts: [
    "{pass} passed, {fail} failed, {uncertain} uncertain",
    "通过 {pass}，不符 {fail}，无法断定 {uncertain}"
  ],
  storyNoChecks: ["No check takes these figures.", "没有检查涉及这些数据。"],
  storyOneYear: ["No earlier year in the loaded documents.", "所载文件没有更早年度。"],

  accountsTitleNone: ["Budget and outturn", "预算与决算"],
  accountsNone: [
    "No final account of {name} is loaded, so its budgets cannot be held against outturns.",
    "未载入{name}的决算，无法比较预算与决算。"
  ],
  accountsTitle: ["{name}: outturn {year} {rate} of the budget", "{name}：{year} 年决算为预算的 {rate}"],
  accountsTitlePlain: ["{name}: budget and outturn", "{name}：预算与决算"],
  accountsSubtitle: [
    "Budget as published at the start of the year, what was executed, final account, {unit}.",
    "年初预算、执行数与决算，{unit}。"
  ],
  openingBudget: ["Opening budget", "年初预算"],
  executedAmount: ["Executed", "执行数"],
  outturn: ["Outturn", "决算"],
  completion: ["Completion", "完成率"],
  distance: ["Outturn less budget", "决算较预算"]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
