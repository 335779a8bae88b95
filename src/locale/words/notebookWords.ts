/** Words of notebooks, and of the page that lists them. */
export const notebookWords = {
  notebooks: ["Notebooks", "笔记本"],
  noNotebooks: [
    "No notebook is written in this language yet. docs/notebooks.md says how one is begun.",
    "尚无中文笔记本。写法见 docs/notebooks.md。"
  ],
  numberWas: ["(was {said} when this was written)", "（写入时为 {said}）"],
  numberGone: ["no longer in the data", "数据中已无此数"],
  collect: ["Put into my notebook", "放入我的笔记"],
  collected: ["It is in your notebook on Explore", "已放入，见“自主分析”中的“我的笔记”"],
  collectedLost: [
    "Put there, but this browser keeps nothing: save the notebook before you leave",
    "已放入，但本浏览器不允许保存：离开前请另存笔记"
  ],
  quickTitle: ["My notebook", "我的笔记"],
  quickLead: [
    "Text, charts, tables and queries in your order, drawn from the data each time. It is kept in this browser only; save it, or send it as a link.",
    "文字、图表、汇总表和查询，按自己的顺序排列，每次打开均取最新数据。笔记仅保存在本浏览器，可另存为文件或以链接发送。"
  ],
  quickNamed: ["Title", "标题"],
  quickUntitled: ["Untitled notebook", "未命名笔记"],
  quickEmpty: [
    "Nothing is in it yet. Begin with a paragraph or a chart here, or press “Put into my notebook” in the menu of any chart on any page, or under any answer above.",
    "笔记还是空的。可在此写一段文字、添加一张图表；也可在任一页面图表的菜单中，或在上方查询结果下，按“放入我的笔记”。"
  ],
  quickWrite: ["Write a paragraph", "写一段文字"],
  quickExhibit: ["Add a chart", "添加图表"],
  quickExhibitOf: ["Chart of {which}", "{which}的图表"],
  quickOpenPanel: ["Open my notebook", "打开我的笔记"],
  quickTools: ["Of this part", "对此项的操作"],
  quickEdit: ["Edit", "编辑"],
  quickDone: ["Done", "完成"],
  quickUp: ["Move up", "上移"],
  quickDown: ["Move down", "下移"],
  quickBelow: ["Write below", "在下方写"],
  quickRemove: ["Remove", "移除"],
  quickUndo: ["Put back what was removed", "恢复移除的内容"],
  quickText: ["Text {position}", "第 {position} 项：文字"],
  quickChart: ["Chart {position}", "第 {position} 项：图表"],
  quickTable: ["Table {position}", "第 {position} 项：汇总表"],
  quickQuery: ["Query {position}", "第 {position} 项：查询"],
  quickCode: ["Code {position}", "第 {position} 项：代码"],
  quickCodeWhy: [
    "Written by hand: kept and saved as it is, run only where it stands among the notebooks of the site.",
    "手写代码：原样保存，仅在网站的笔记本页面中运行。"
  ],
  quickMarkdown: [
    "A blank line begins a paragraph, # a heading, - a list; **bold**, *emphasis*, [words](https://…).",
    "空一行另起段落，行首 # 为标题、- 为列表；**粗体**、*强调*、[文字](https://…)。"
  ],
  quickNumber: ["Insert a number", "插入数据"],
  quickNumberWhy: [
    "Numbers put in here stay tied to their source: pressed, they open it, and they are marked when the data changes.",
    "在此插入的数据与出处相连：点按可查看出处，数据更新后会作标记。"
  ],
  quickLine: ["Line", "项目"],
  quickWhat: ["Number", "取值"],
  quickAmountOf: ["{year}", "{year} 年"],
  quickChangeOf: ["Δ {year} against {base}", "{year} 年比 {base} 年增减额"],
  quickRateOf: ["Δ % {year} against {base}", "{year} 年比 {base} 年增减率"],
  quickTied: ["{count} numbers agree with the data.", "{count} 个数据与现有数据一致。"],
  quickTiedOne: ["The one tied number agrees with the data.", "1 个数据与现有数据一致。"],
  quickStale: [
    "{count} of {all} numbers no longer agree with the data; they are marked.",
    "{all} 个数据中有 {count} 个与现有数据不符，已作标记。"
  ],
  quickRenew: ["Take the present numbers", "改用现有数据"],
  quickRun: ["Run", "运行"],
  quickSaveMarkdown: ["Save as Markdown", "存为 Markdown"],
  quickSaveHtml: ["Save as HTML", "存为 HTML"],
  quickLink: ["Copy a link to it", "复制链接"],
  quickTooLong: [
    "Too long for a link: save it as a file and send that.",
    "内容过长，无法放入链接：请另存为文件后发送。"
  ],
  quickOpen: ["Open a saved one …", "打开已存的笔记……"],
  quickOpened: ["Opened. What was here before can be had again.", "已打开。此前的笔记可以恢复。"],
  quickFromLink: ["This notebook came with the address.", "此笔记来自链接。"],
  quickBefore: ["Back to the one before", "恢复此前的笔记"],
  quickNew: ["Begin a new one", "新建笔记"],
  quickNotOne: ["{name} holds no notebook.", "{name} 不是笔记文件。"],
  quickTooLarge: ["{name} is larger than {most} and was not opened.", "{name} 超过 {most}，未打开。"],
  quickLost: [
    "This browser keeps nothing (private window, or full): save the notebook as a file before you leave.",
    "本浏览器无法保存（无痕窗口或空间已满）：离开前请将笔记另存为文件。"
  ],
  quickSavedOn: [
    "Saved on {date} from {site}. Charts, tables and answers are as they were that day; press a number to see where it is printed.",
    "保存于 {date}，来源 {site}。图表、表格与查询结果均为当日数据；点按数据可查看出处。"
  ],
  quickNotRun: ["This query was not run when the page was saved.", "保存时未运行此查询。"],
  exhibitHeadlines: ["Headline figures", "主要指标"],
  exhibitBridge: ["Bridge of expenditure", "支出变动桥图"],
  exhibitDrivers: ["What drives the change", "变动因素"],
  exhibitLikeForLike: ["Like-for-like change", "同口径变动"],
  exhibitMateriality: ["Materiality map", "重要性分布"],
  exhibitTrend: ["Revenue and expenditure over the years", "历年收支"],
  exhibitTrends: ["Lines over the years", "各项目历年趋势"],
  exhibitAccounts: ["Budget and outturn", "预算与决算"],
  exhibitRanking: ["Units ranked", "单位排名"],
  exhibitDistribution: ["This unit among its peers", "在同类单位中的位置"],
  exhibitPair: ["Two units side by side", "两单位对比"],
  exhibitScatter: ["All units by Δ and Δ %", "各单位增减额与增减率"],
  exhibitVariances: ["Variances line by line", "逐项增减变化"],
  exhibitFlow: ["Flow from sources to uses", "资金流向"],
  exhibitTree: ["Treemap of expenditure", "支出矩形图"]
} as const;
