/** Words of the page on which readers put questions of their own. */
export const exploreWords = {
  explore: ["Explore", "自主分析"],
  exploreLink: [
    "Group the figures of all units your own way, or ask in SQL, on Explore",
    "在“自主分析”中自定义汇总全部单位的数据，或用 SQL 查询"
  ],
  builderTitle: ["Custom table", "自定义汇总"],
  builderLead: [
    "All figures of all loaded documents, answered by a database in this page. It is loaded once (about {size}) when you press Run; nothing leaves your machine.",
    "对全部已载文件的全部数据进行汇总，由页面内的数据库完成。按“运行”后载入一次（约 {size}），数据不离开本机。"
  ],
  builderRows: ["Rows", "行"],
  builderThen: ["then by", "再按"],
  builderAcross: ["Columns", "列"],
  builderShows: ["Cells show", "单元格显示"],
  builderMeasure: ["Measure", "指标"],
  builderFund: ["Fund", "资金性质"],
  builderClass: ["Classification", "分类"],
  builderPhase: ["Phase", "阶段"],
  builderUnits: ["Units", "单位范围"],
  builderPair: ["Years", "年度"],
  builderOrder: ["Order", "排序"],
  builderTop: ["Rows shown", "显示行数"],
  allOfThem: ["all", "全部"],
  allUnits: ["all units", "全部单位"],
  thisUnitOnly: ["this unit only", "仅本单位"],
  topAll: ["all", "全部"],
  topFirst: ["first {count}", "前 {count} 行"],
  orderName: ["by name", "按名称"],
  orderOfAmount: ["largest amount first", "金额由大到小"],
  orderOfBase: ["largest base amount first", "基年金额由大到小"],
  orderOfChange: ["largest Δ first", "增减额由大到小"],
  orderOfRate: ["largest Δ % first", "增减率由大到小"],
  showsAmount: ["amount of {year}", "{year} 年金额"],
  showsBase: ["amount of {base}", "{base} 年金额"],
  showsChange: ["Δ {year} against {base}", "{year} 年比 {base} 年增减额"],
  showsRate: ["Δ % {year} against {base}", "{year} 年比 {base} 年增减率"],
  measureApart: [
    "Measures are kept apart: revenue and expenditure, a total and its parts never add up.",
    "不同指标分开列示：收入与支出、合计与其构成不能相加。"
  ],
  fundApart: [
    "Funds are kept apart: a table prints each beside the total it is a part of.",
    "不同资金性质分开列示：报表中各项资金与其合计并列，不能相加。"
  ],
  classificationApart: [
    "Classifications are kept apart: each divides the same total anew.",
    "不同分类分开列示：各分类都是对同一合计数的重新划分。"
  ],
  allFunds: ["Only “all funds” is counted: single funds are parts of it.", "仅计“全部资金”：各单项资金均包含在内。"],
  budgetOnly: [
    "Only budgets are counted: a final account is the same money again.",
    "仅计预算数：决算数是同一笔资金，不能重复相加。"
  ],
  departments: [
    "A unit is left out where its department’s own disclosure is loaded, which includes it.",
    "主管部门的公开文件已载入时，其所属单位不再重复计入。"
  ],
  exceedingOut: [
    "A unit is left out where its lines come to more than the total they are parts of: some of them hold others.",
    "某单位各项目之和超过其合计数时（其中有的项目包含其他项目），该单位不计入。"
  ],
  exceedsNote: [
    "⚠ Marked rows come to more than the total they are parts of: some lines hold others. Do not quote them as sums.",
    "⚠ 带标记的行超过其所属的合计数：其中有的项目包含其他项目，不宜作为合计引用。"
  ],
  resolvedTitle: ["So that no money is counted twice", "为避免重复计算"],
  answerCount: [
    "{rows} groups from {figures} figures in {ms} ms.",
    "{figures} 个数据汇总为 {rows} 组，用时 {ms} 毫秒。"
  ],
  answerFirst: ["The first {rows} of {all} groups, in {ms} ms.", "共 {all} 组，显示前 {rows} 组，用时 {ms} 毫秒。"],
  answerNone: [
    "No figure answers this question: try another level, measure or pair of years.",
    "没有符合条件的数据：请更换层级、指标或年度。"
  ],
  answerNotCompared: [
    "No group has figures of both {base} and {year} to compare",
    "没有可作 {base} 年与 {year} 年比较的组"
  ],
  answerUnit: ["{years}, {unit}", "{years}，{unit}"],
  chartShowsFirst: ["The chart shows the first {count} rows.", "图中仅显示前 {count} 行。"],
  ranSql: ["SQL that was run", "所运行的 SQL"],
  openInSql: ["Edit in the SQL editor", "在 SQL 编辑器中打开"],
  sqlTitle: ["SQL", "SQL 查询"],
  sqlLead: [
    "The same database in DuckDB’s SQL. Nothing can be changed, nothing leaves your machine.",
    "以 DuckDB SQL 查询同一数据库。数据不可更改，也不离开本机。"
  ],
  sqlOpen: ["Open the SQL editor", "打开 SQL 编辑器"],
  sqlOpening: ["Opening the editor …", "正在打开编辑器……"],
  sqlEditor: ["SQL query", "SQL 查询语句"],
  sqlKeys: [
    "Ctrl or ⌘ + Enter runs, Ctrl + Space completes, Escape and then Tab leaves the editor.",
    "Ctrl 或 ⌘ + Enter 运行，Ctrl + 空格补全，先按 Esc 再按 Tab 离开编辑器。"
  ],
  sqlLimit: ["Rows at most", "最多行数"],
  sqlExamples: ["Questions to start from", "示例问题"],
  sqlCancel: ["Cancel", "取消"],
  sqlCancelled: ["Cancelled after {seconds} s.", "已取消（{seconds} 秒）。"],
  sqlRan: ["{rows} rows in {ms} ms.", "{rows} 行，用时 {ms} 毫秒。"],
  sqlRanOne: ["1 row in {ms} ms.", "1 行，用时 {ms} 毫秒。"],
  sqlRanCut: ["The first {rows} rows in {ms} ms; there are more.", "显示前 {rows} 行，用时 {ms} 毫秒；另有更多行。"],
  sqlErrorAt: ["Line {line}, character {column}: {message}", "第 {line} 行第 {column} 个字符：{message}"],
  sqlSchema: ["Tables and columns", "表与列"],
  sqlViews: ["Views over which adding is right", "可直接相加的视图"],
  sqlViewsWhy: [
    "One level, one fund, budgets only, no unit that its department includes. Amounts are fen (0.01 yuan).",
    "单一层级、单一资金、仅预算，不含已并入主管部门的单位。金额单位为分（0.01 元）。"
  ],
  sqlTables: ["Tables as published: a plain sum may count money twice", "原始数据表：直接相加可能重复计算"],
  sqlInsert: ["Insert {name}", "插入 {name}"],
  resultPage: ["Rows {from} to {to} of {count}", "第 {from} 至 {to} 行，共 {count} 行"],
  resultBefore: ["Earlier rows", "上一页"],
  resultAfter: ["Later rows", "下一页"],
  resultSave: ["Save as", "另存为"],
  resultCopy: ["Copy for a spreadsheet", "复制到电子表格"],
  resultTable: ["Result", "结果"],
  engineStopped: ["Loading was stopped. Press Run to go on.", "已停止载入。按“运行”可继续。"],
  engineBlocked: [
    "This browser or network does not allow the database to run ({message}). Everything else on this site works without it.",
    "此浏览器或网络不允许运行数据库（{message}）。本站其余内容不受影响。"
  ],
  exampleOpened: ["What is opened here", "本机打开的单位"],
  exampleUnits: ["Which units spend most?", "哪些单位支出最多？"],
  exampleChanges: ["Which totals moved most in a year?", "哪些合计数年度变动最大？"],
  exampleFunctions: ["What is spent on each function?", "各功能科目支出多少？"],
  exampleProjects: ["Which are the largest projects?", "最大的项目有哪些？"],
  exampleReasons: ["What reasons are given for rises above 10 %?", "增长超过 10% 的原因是什么？"],
  exampleFindings: ["Which checks fail, and where?", "哪些检查不符，在何处？"]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
