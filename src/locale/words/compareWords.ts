/** Words of the page Compare, English and Chinese side by side. {name} is filled in. */
export const compareWords = {
  compareUnits: ["Compare", "单位比较"],
  peerLine: ["Line", "项目"],
  peerRank: ["Ranked by", "排序依据"],
  peerGroup: ["Among", "比较范围"],
  peerOther: ["Beside", "对比单位"],
  byAmount: ["amount", "金额"],
  byChange: ["Δ", "增减额"],
  byRate: ["Δ %", "增减率"],
  byShare: ["share of the unit’s total", "占本单位合计比重"],
  amongAll: ["all units", "全部单位"],
  amongFunction: ["same main function", "主要功能科目相同的单位"],
  amongLevel: ["same level", "同级单位"],
  amongSize: ["half to twice its size", "规模为其一半至两倍的单位"],
  levelCentral: ["central government", "中央"],
  levelProvince: ["provinces and municipalities", "省、直辖市级"],
  levelCity: ["cities", "地市级"],
  levelCounty: ["counties and districts", "县、区级"],
  peerUnit: ["Unit compared", "比较单位"],
  peerCode: ["Code of the unit compared", "比较单位编码"],
  peerKind: ["Kind", "口径"],
  kindDepartment: ["department", "部门"],
  kindCombined: ["department, units combined", "部门汇总"],
  kindUnit: ["unit", "单位"],
  kindOwn: ["department’s own office", "本级"],
  rankedLineBy: ["{line}, {by}", "{line}的{by}"],
  amongOf: ["{own} ({name})", "{own}（{name}）"],
  rankTitle: ["{name}: {rank} of {of} by {by}", "{name}：按{by}列第 {rank} 位，共 {of} 个单位"],
  rankTitleNone: ["{line} of {of} units by {by}", "{of} 个单位的{line}，按{by}排序"],
  rankHint: ["Press a unit to go there", "点按单位可前往"],
  rankSubtitle: ["{line} by {by}, {years}, {unit}; {among}", "{line}，按{by}，{years}，{unit}；范围：{among}"],
  rankWithout: [
    "{count} of {all} units cannot be ranked so: {names}.",
    "{all} 个单位中有 {count} 个无法如此排序：{names}。"
  ],
  rankNone: [
    "No unit here can be ranked so: no loaded document gives {line} for these years.",
    "没有单位可如此排序：所载文件均无这些年度的{line}。"
  ],
  mixedKinds: [
    "Departments and their units stand side by side here: a department’s amount holds those of its units, so the bars do not add up.",
    "部门与其所属单位并列：部门数包含所属单位数，各条不可相加。"
  ],
  spreadTitle: ["{name}: {value}, median {median}", "{name}：{value}，中位数 {median}"],
  spreadTitleNone: ["{line}: median of {of} units {median}", "{line}：{of} 个单位的中位数为 {median}"],
  spreadSubtitle: [
    "Each dot is a unit: {line} by {by}, {years}; the middle half is shaded; {among}.",
    "每点一个单位：{line}，按{by}，{years}；阴影为居中的一半；范围：{among}。"
  ],
  spreadNone: ["Fewer than three units can be compared so.", "可如此比较的单位不足三个。"],
  spreadSymlog: ["Units differ so much that the axis shrinks what is large.", "单位规模悬殊，坐标轴对大数作了压缩。"],
  medianWord: ["median", "中位数"],
  pairTitle: ["{line}: {left} of {one}, {right} of {other}", "{line}：占{one} {left}，占{other} {right}"],
  pairTitlePlain: ["{one} and {other}, line by line", "{one}与{other}逐项对比"],
  pairSubtitle: [
    "Bars are shares of each unit’s own total expenditure in {year}; amounts in {unit}.",
    "条长为各占本单位支出总计的比重（{year} 年）；数字为金额（{unit}）。"
  ],
  pairLacks: [
    "{name} has no amounts for {year} here; another unit can be chosen.",
    "{name}没有 {year} 年的数据，请选择其他单位。"
  ],
  pairNone: [
    "There is no other unit here to stand beside this one in {year}.",
    "没有可在 {year} 年与本单位并列的其他单位。"
  ],
  pairChoose: ["nearest in size", "规模最接近的单位"],
  shareOfOwn: ["Share of own total expenditure", "占本单位支出总计"],
  deptTitle: ["A department against its units", "部门与所属单位"],
  deptNone: ["No department of this unit is known.", "未知本单位的主管部门。"],
  deptNoneOwn: [
    "This is the own budget of a department’s office; neither the whole department’s disclosure nor another unit of it is loaded, so there is nothing to add up.",
    "本公开文件为部门本级预算；未载入部门汇总或其他所属单位的公开文件，无从加总。"
  ],
  deptAloneWhole: [
    "This disclosure is about the whole department; no unit of it is loaded by itself, so its parts are not known.",
    "本公开文件为部门汇总；未载入所属单位各自的公开文件，无从分解。"
  ],
  deptAloneOwn: [
    "This is the own budget of the office of {department}; neither the whole department’s disclosure nor another unit of it is loaded, so there is nothing to add up.",
    "本公开文件为{department}本级预算；未载入部门汇总或其他所属单位的公开文件，无从加总。"
  ],
  deptAloneUnit: [
    "This unit belongs to {department}; neither that department’s disclosure nor another unit of it is loaded, so there is nothing to add up or to hold it against.",
    "本单位隶属{department}；未载入该部门或其他所属单位的公开文件，无从加总或对照。"
  ],
  deptAloneUnknown: [
    "This disclosure is of {department}, of which no other is loaded; nothing says whether it is about the whole department, its office or one unit.",
    "本公开文件属{department}，未载入其他所属单位；也未载明所列为部门汇总、本级还是单位预算。"
  ],
  deptLine: [
    "This line is not published of all units; a line of the list “Line” can be held against the department.",
    "本项目未随各单位一并公布；可在“项目”中另选一项与部门对照。"
  ],
  deptOpen: [
    "Nothing says whether the department’s own disclosure is about all its units or its office alone, so its units’ amounts are neither added nor held against it.",
    "未载明部门公开文件是否包含所属单位，故不加总，也不对照。"
  ],
  deptWhole: ["Department’s own disclosure", "部门公开数"],
  deptNoWhole: [
    "The department’s own disclosure is not loaded; what its units come to is no total of it.",
    "未载入部门公开文件；各单位合计并非部门合计。"
  ],
  deptSum: ["Units loaded, together", "已载入单位合计"],
  deptRest: ["Not in the units loaded", "未载入部分"],
  deptExceeds: [
    "The units loaded come to more than their department prints: they may not be its own, or money is passed between them.",
    "已载入单位合计超过部门公开数：可能并非其所属，或单位间有资金往来。"
  ],
  deptSubtitle: ["{line}, {year}, {unit}", "{line}，{year} 年，{unit}"],
  scatterTitle: ["{name} changed most: {change}", "{name}变动最大：{change}"],
  scatterTitleNone: ["No change to draw", "没有可绘制的变动"],
  scatterSubtitle: [
    "{count} changed lines of all units by Δ and Δ %, {years}; this unit’s are filled.",
    "全部单位 {count} 项变动，按增减额与增减率，{years}；本单位为实心。"
  ],
  scatterHead: ["Size of Δ, {unit}", "增减额大小（{unit}）"],
  scatterRate: ["Size of Δ % →", "增减率大小 →"],
  scatterBinned: [
    "Darker cells hold more lines, decreases left, increases right; the {count} largest are drawn singly.",
    "颜色越深项数越多，左半为减、右半为增；最大的 {count} 项单独标出。"
  ],
  scatterShapes: [
    "▲ increase, ▼ decrease; lines new or ended have no rate and stand in the table only",
    "▲ 增加，▼ 减少；新增或终止的项目没有增减率，仅列于表中"
  ],
  scatterDescription: [
    "{count} changes; the table below lists them, largest first.",
    "共 {count} 项变动；下表由大到小列出。"
  ],
  scatterAll: ["All lines of all units ({size} engine)", "全部单位的全部项目（需载入 {size} 引擎）"],
  scatterTable: ["The changes as a table, largest first", "变动明细（由大到小）"],
  moreRows: ["Show {count} more of {rest}", "再显示 {count} 行（余 {rest} 行）"],
  peerAsk: [
    "This line is not in the published table of all units. The database answers it ({size} engine, loaded once).",
    "该项目不在已发布的比较表中，可由数据库查询（需载入 {size} 引擎，仅一次）。"
  ],
  peerAskButton: ["Ask the database", "查询数据库"],
  peerAsking: ["Asking the database …", "正在查询数据库……"],
  peerElse: ["Another line of this unit", "本单位的其他项目"]
} as const satisfies Record<string, readonly [en: string, zh: string]>;
