/** Words of the Explanations page. */
export const explainWords = {
  explanations: ["Explanations", "变动原因"],
  explainLeadNoReasons: [" The loaded documents say nothing of why.", "所载文件未说明任何原因。"],
  explainLeadFigures: [
    " Only the figures of this document are loaded, not its narrative: below is what moved, not why.",
    "仅载入了该文件的数据，未载入文字说明：以下只能说明哪里变了，不能说明为什么。"
  ],
  explainLeadNone: [
    "No loaded document gives the expenditure of both {base} and {year}.",
    "所载文件未同时给出 {base} 年与 {year} 年的支出。"
  ],
  coverageOfReasons: ["How much of the movement has a reason", "变动中有理由的部分"],
  coverageQuantified: ["Reason with an amount", "理由有金额"],
  coverageAttributed: ["Cause named, no amount", "有原因、无金额"],
  coverageUnexplained: ["No reason", "未说明"],

  byType: ["type of expenditure", "支出类型"],
  divideFunctional: ["function", "功能科目"],
  divideEconomic: ["economic class", "经济科目"],
  divideProject: ["project", "项目"],
  divideSource: ["source", "来源"],
  divideUndivided: ["itself", "自身"],
  driversLabel: ["The change taken apart", "变动分解"],
  divisionLabel: ["Take apart (most telling first)", "分解方式（解释力高者在前）"],
  divisionOption: ["{name} by {division} · {power}", "{name}，按{division} · {power}"],
  driversTitleOne: ["{name} {change}", "{name} {change}"],
  driversHint: ["Press a bar for its own bridge", "点按一柱可看其自身的分解"],
  driversBy: [
    "{name} by {division}, {base} to {year} budget, {unit}",
    "{name}按{division}分解，{base} 年至 {year} 年预算，{unit}"
  ],
  driversUndivided: [
    "{name}, {base} to {year} budget, {unit}. No loaded document divides it further in both years.",
    "{name}，{base} 年至 {year} 年预算，{unit}。所载文件未在两年都给出更细的分解。"
  ],
  otherRises: ["Below the threshold, rising ({count})", "{count} 行低于阈值，增加"],
  otherFalls: ["Below the threshold, falling ({count})", "{count} 行低于阈值，减少"],
  powerSentence: [
    "Explanatory power {power} of 1: its lines account for {covered} of the movement, and the largest ({driver}) is {largest} of it. The measure multiplies what is covered by the part of its lines that need no look (1 − effective movers ÷ lines); near 1, few of many lines say it all.",
    "解释力 {power}（满分 1）：各行解释了 {covered} 的变动，其中最大的（{driver}）占 {largest}。该指标为覆盖程度乘以无需细看的行所占比重（1 − 有效变动行数 ÷ 行数）；接近 1 时，许多行中只有少数几行说明全部变动。"
  ],
  powerSentenceLine: [
    "Its parts account for {covered} of the movement within {name}; the largest ({driver}) is {largest} of it.",
    "各部分解释了“{name}”内部 {covered} 的变动；最大的（{driver}）占 {largest}。"
  ],
  trailLabel: ["From the total down", "自合计向下"],
  yearsAndPlaces: ["{name}: every year, with its place in the documents", "{name}：各年数据及出处"],

  ledgerTitle: ["What the document says, held against its figures", "文件怎么说，数据怎么看"],
  ledgerSubtitle: [
    "Each change with its stated reason, what that quantifies, and what is left",
    "每项变动所述理由、理由量化的金额及剩余部分"
  ],
  narrativeNotLoaded: [
    "The narrative of {year} is not loaded, only its figures: no reason can be shown or tested.",
    "未载入 {year} 年的文字说明，仅有数据：无法显示或检验任何理由。"
  ],
  untoldTitle: ["Without a reason of their own", "没有单独说明理由的"],
  namedElsewhere: [
    "No reason of its own; that for {names} names it as a cause.",
    "未单独说明；“{names}”的理由提到了它。"
  ],
  riseUnexplained: [
    "The rise of {size} in {year} has no explanation in the loaded documents.",
    "{year} 年增加 {size}，所载文件未作说明。"
  ],
  fallUnexplained: [
    "The fall of {size} in {year} has no explanation in the loaded documents.",
    "{year} 年减少 {size}，所载文件未作说明。"
  ],
  newUnexplained: [
    "New in {year} with {size}, without an explanation in the loaded documents.",
    "{year} 年新增 {size}，所载文件未作说明。"
  ],
  endUnexplained: [
    "Ended in {year} ({size} the year before), without an explanation in the loaded documents.",
    "{year} 年终止（此前 {size}），所载文件未作说明。"
  ],
  noExplanation: ["No explanation for {year} in the loaded documents.", "所载文件未说明 {year} 年的情况。"],
  unchangedLines: ["Unchanged, so nothing to explain: {names}.", "没有变化，无需说明：{names}。"],
  incomparableLines: [
    "Not comparable, no {base} figure is published: {names}.",
    "不可比，未公布 {base} 年数：{names}。"
  ],
  againstExecuted: ["against what was spent in {base}, not its budget", "与 {base} 年执行数（非预算数）比较"],
  fullyQuantified: ["Its reasons quantify all of it.", "理由已全部量化。"],
  partlyQuantified: [
    "{part} quantified; {rest} is given a cause, but no amount.",
    "已量化 {part}；其余 {rest} 有原因、无金额。"
  ],
  partlyUnexplained: ["{part} quantified; {rest} has no reason.", "已量化 {part}；其余 {rest} 未说明。"],
  causeAlone: ["A cause is given, without an amount.", "只说明了原因，未给出金额。"],
  notQuantified: ["A cause, but no amount: {rest} is not quantified.", "有原因、无金额：{rest} 未量化。"],
  onlyRestated: [
    "No cause is given, only the change told again: {rest} has no reason.",
    "未说明原因，只是重复变化本身：{rest} 未说明。"
  ],
  throughParts: ["Through its parts ({names}): {said}.", "由各部分（{names}）说明：{said}。"],
  throughPartsGross: [
    "Through its parts ({names}), whose rises and falls together are {gross}: {said}.",
    "由各部分（{names}）说明，其增减合计变动 {gross}：{said}。"
  ],
  partQuantified: ["{amount} quantified", "已量化 {amount}"],
  partAttributed: ["{amount} given a cause, but no amount", "{amount} 有原因、无金额"],
  partUnexplained: ["{amount} without a reason", "{amount} 未说明"],
  nothingToExplain: ["Nothing changed.", "没有变化。"],
  supported: ["Supported", "得到印证"],
  partlySupported: ["Partly supported", "部分印证"],
  restates: ["Restates the change", "仅重述变动"],
  contradicted: ["Contradicted", "不符"],
  notTestable: ["Not testable", "无法检验"],
  whyAmountIsChange: [
    "The amount it names is the change itself, which proves nothing.",
    "所述金额即变动额本身，不构成印证。"
  ],
  whyAmountsAddUp: ["Its amounts add up to the change.", "各项金额之和等于变动额。"],
  whyAmountInFigures: ["The tables hold this amount.", "报表中有此金额。"],
  whyNamedLineMoves: ["{names} moves the way it says.", "{names}的变动方向与所述一致。"],
  whyNamedLineAccounts: [
    "{names} moves the way it says, {part} of {whole}.",
    "{names}的变动方向与所述一致，为 {whole} 中的 {part}。"
  ],
  whyClauseNotTested: ["Not tested: “{clause}”.", "未能检验：“{clause}”。"],
  whyOppositeDirection: ["It speaks of the opposite direction.", "所述方向与实际变动相反。"],
  whyNamedLineOpposite: ["{names} moves the other way.", "{names}的变动方向与所述相反。"],
  whyNoBaseOfNamedLine: [
    "It names {names}, whose {base} figure no loaded document gives.",
    "提到“{names}”，但所载文件未给出其 {base} 年数。"
  ],
  whyAmountNotFound: ["No figures in the tables add up to the amount it names.", "报表中没有数据能合成所述金额。"],
  whyRestatesChange: ["It only says again that the amount changed.", "只是重复说明金额有变化。"],
  whyNoAmount: ["It names neither an amount nor a line of the tables.", "既未给出金额，也未指明报表中的项目。"],
  alsoFor: ["The same words are given for {names}.", "同样的话也用于：{names}。"],
  reusedTitle: ["Reused reasons", "重复使用的理由"],
  reusedSubtitle: [
    "Words given for more than one change; they cannot say how much of each they cause",
    "同样的话用于多项变动，无法说明各占多少"
  ],
  outsideTitle: ["Outside the budget", "预算之外"],
  outsideNote: [
    "Declared in the narrative and in none of its budget’s totals: growth compared without it may understate what is spent.",
    "文字中说明、未计入预算合计：不计入时，增减可能低估实际支出。"
  ],
  looseTitle: ["Reasons for what no table lists", "报表未列事项的理由"],

  likeForLikeLabel: ["Like for like", "同口径"],
  likeForLikeTitle: ["Reported {reported}; like for like {underlying}", "账面 {reported}；同口径 {underlying}"],
  likeForLikeNone: ["Reported {reported}; nothing is taken out", "账面 {reported}；未作调整"],
  likeForLikeSubtitle: [
    "Expenditure from reported to underlying, {base} to {year} budget, {unit}",
    "支出从账面到同口径，{base} 年至 {year} 年预算，{unit}"
  ],
  reportedStep: ["Reported change", "账面变动"],
  underlyingStep: ["{year}, like for like", "{year} 年（同口径）"],
  priceStep: ["Prices {base} to {year}", "{base} 年至 {year} 年价格变动"],
  priceKind: ["Prices", "价格"],
  mergerStep: ["Merged in", "机构并入"],
  adjustmentsLegend: ["Make the years alike", "使两年可比"],
  noAdjustments: [
    "The loaded documents quantify no merger and declare nothing outside the budget.",
    "所载文件未量化机构并入，也未说明预算外金额。"
  ],
  priceChoose: ["Price series (CSV)", "价格序列（CSV）"],
  priceHeld: ["Price series {from} to {to}; choose another", "价格序列 {from} 至 {to}；另选文件"],
  priceRemove: ["Remove prices", "移除价格序列"],
  priceHint: [
    "Columns year,rate (percent) or year,index; a column unit may say whose. Read in this browser and kept here for this unit; nothing is sent.",
    "两列：year,rate（百分比）或 year,index；可加 unit 列注明单位。仅在本浏览器读取、为本单位保存，不上传。"
  ],

  materialityLabel: ["What needs an explanation", "哪些需要说明"],
  thresholdsLegend: ["Thresholds: an amount or a rate is enough", "阈值：金额或比率达到其一即可"],
  groupTotals: ["Totals", "合计"],
  groupFunctional: ["Function", "功能科目"],
  groupEconomic: ["Economic class", "经济科目"],
  groupProject: ["Project", "项目"],
  groupSource: ["Source of revenue", "收入来源"],
  groupLabel: ["Map of", "图示"],
  fromAmount: ["≥", "≥"],
  fromRate: ["or", "或"],
  alwaysExplain: ["Always to be explained, however small: {names}.", "不论大小均须说明：{names}。"],
  mapTitle: ["{count} of {all} changes need an explanation", "{all} 项变动中 {count} 项需要说明"],
  mapSubtitle: [
    "{group}, {base} to {year}: size of the change ({unit}) against its rate, both on logarithmic scales",
    "{group}，{base} 年至 {year} 年：变动额（{unit}）与增减率，均为对数刻度"
  ],
  mapHint: ["Press a mark for its line", "点按标记可看该行"],
  mapNote: ["Not comparable and so not placed: {count}.", "{count} 行不可比，无法标出。"],
  saidColumn: ["Document", "文件说明"],
  amountWithRate: ["{amount} ({rate})", "{amount}（{rate}）"],
  saidQuantified: ["quantified", "已量化"],
  saidPartly: ["partly quantified", "部分量化"],
  saidAttributed: ["cause, no amount", "有原因、无金额"],
  saidNamed: ["named elsewhere", "他处提及"],
  saidThroughParts: ["{said}, through its parts", "{said}（由各部分）"],
  saidNothing: ["no reason", "未说明"],
  exceedsColumn: ["Exceeds", "超过"],
  exceedsBoth: ["amount and rate", "金额与比率"],
  exceedsAmount: ["amount", "金额"],
  exceedsRate: ["rate", "比率"],
  exceedsAlways: ["always explained", "必须说明"],
  exceedsNone: ["neither", "均未超过"],
  reviewTitle: ["Review", "审阅"],
  reviewSubtitle: [
    "Every change over its threshold, the largest first. What you enter stays in this browser until you export it.",
    "超过阈值的变动，按金额排列。填写内容保存在本浏览器，可导出。"
  ],
  reviewProgress: ["{done} of {all} reviewed", "已审阅 {done} / {all}"],
  reviewStale: ["{count} out of date", "{count} 项已过时"],
  stateColumn: ["State", "状态"],
  noteColumn: ["Note", "备注"],
  whoColumn: ["Initials", "签名"],
  reviewOpen: ["not reviewed", "未审阅"],
  reviewAccepted: ["accepted", "认可"],
  reviewQuery: ["query", "存疑"],
  reviewNeedsExplanation: ["needs explanation", "需要说明"],
  staleNote: ["△ the amounts have changed since {when}: look again", "△ {when} 之后金额有变：请重新审阅"],
  reviewedOn: ["{when}", "{when}"],
  reviewExport: ["Export reviews.csv", "导出 reviews.csv"],
  reviewImport: ["Read reviews.csv", "读入 reviews.csv"],
  wantsNote: ["wants a note: what is asked?", "请写明问题"],
  wantsInitials: ["wants initials", "请签名"],
  reviewSaved: ["Exported to reviews.csv: {count}.", "reviews.csv 中有 {count} 条审阅。"],
  reviewLeftOut: [
    "Exported to reviews.csv: {count}. Left out for want of a note or initials: {left}.",
    "reviews.csv 中有 {count} 条审阅；{left} 条缺备注或签名，未导出。"
  ],
  reviewNotKept: ["This browser keeps nothing: export before you leave.", "本浏览器无法保存：离开前请先导出。"],
  reviewNone: ["No change exceeds its threshold.", "没有变动超过阈值。"],
  reviewRead: ["Read from {file}: {count}.", "已从 {file} 读入 {count} 条审阅。"],
  reviewForeign: [
    "{file} is not read: it is of {unit}, and this is {here}.",
    "未读入 {file}：该文件属于{unit}，本页为{here}。"
  ],
  reviewNameless: [
    "{file} is not read: it does not say whose reviews it holds, and not all of its lines and amounts are those of {here}.",
    "未读入 {file}：文件未写明单位，其中的项目和金额也不全与{here}相符。"
  ]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
