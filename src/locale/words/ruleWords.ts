import type {Convention, Finding, Missing, Status} from "../../budget/checks/finding.js";
import type {Family, Ground, RuleId} from "../../budget/checks/rules/rules.js";
import type {Slip} from "../../budget/checks/slip.js";
import {unknown} from "../../budget/errors.js";

export type Pair = readonly [en: string, zh: string];

/** What is said of one rule. Of a finding: {line}, {stated}, {computed}, {apart}, {where}, {elsewhere}, {count}, {base}, {of}, {follows}. */
interface RuleWords {
  readonly name: Pair;
  /** What must hold. */
  readonly holds: Pair;
  readonly pass: Pair;
  /** Also said, with a reservation, where it is uncertain. */
  readonly fail: Pair;
  /** Said instead of that where there is nothing to compare with. */
  readonly alone?: Pair;
}

const sumPass: Pair = [
  "{line}: {count} up to {computed}; {stated} is printed.",
  "{line}：{count}之和为 {computed}，所印为 {stated}。"
];
const sumFail: Pair = [
  "{line}: {count} up to {computed}, but {stated} is printed{apart}.",
  "{line}：{count}之和为 {computed}，而所印为 {stated}{apart}。"
];
const samePass: Pair = [
  "{line}: {stated} in {where}, and {computed} in {elsewhere}.",
  "{line}：{where}为 {stated}，{elsewhere}为 {computed}。"
];
const sameFail: Pair = [
  "{line}: {stated} in {where}, but {computed} in {elsewhere}{apart}.",
  "{line}：{where}为 {stated}，而{elsewhere}为 {computed}{apart}。"
];
const ratioPass: Pair = [
  "{line}: {stated} is stated; {computed} follows.",
  "{line}：文中为 {stated}，按金额应为 {computed}。"
];
const ratioFail: Pair = [
  "{line}: {stated} is stated, but {computed} follows from the printed amounts.",
  "{line}：文中为 {stated}，而按所印金额应为 {computed}。"
];

export const ruleWords: Readonly<Record<RuleId, RuleWords>> = {
  rowSum: {
    name: ["Columns of a row", "行内各栏"],
    holds: ["The columns of a row add up to its total column.", "一行中各分项栏之和等于合计栏。"],
    pass: sumPass,
    fail: sumFail
  },
  columnTotal: {
    name: ["Total of a column", "栏合计"],
    holds: ["The top lines of a column add up to its total.", "一栏中各最高级项目之和等于合计。"],
    pass: sumPass,
    fail: sumFail
  },
  codeSum: {
    name: ["Codes below a code", "上下级科目"],
    holds: ["Items add up to their group, groups to their class.", "项级之和等于款级，款级之和等于类级。"],
    pass: sumPass,
    fail: sumFail
  },
  sameLine: {
    name: ["One line in several tables", "同一项目见于多表"],
    holds: ["Tables that print the same line print the same amount.", "多张报表中的同一项目金额相同。"],
    pass: samePass,
    fail: sameFail
  },
  balance: {
    name: ["Revenue and expenditure", "收支平衡"],
    holds: ["Total revenue equals total expenditure.", "收入总计等于支出总计。"],
    pass: [
      "{line}: {stated} in {where}, and expenditure of {computed} in {elsewhere}.",
      "{line}：{where}为 {stated}，{elsewhere}的支出为 {computed}。"
    ],
    fail: [
      "{line}: {stated} in {where}, but expenditure of {computed} in {elsewhere}{apart}.",
      "{line}：{where}为 {stated}，而{elsewhere}的支出为 {computed}{apart}。"
    ]
  },
  sourceColumn: {
    name: ["Sources and funds", "收入来源与资金栏"],
    holds: [
      "A source of revenue in one table equals its column in another.",
      "收支总表中的收入来源等于收入总表中对应资金栏。"
    ],
    pass: samePass,
    fail: sameFail
  },
  partOfThreePublic: {
    name: ["Within three public expenses", "“三公”经费包含关系"],
    holds: [
      "What basic expenditure spends on trips, receptions and vehicles is part of the three public expenses.",
      "基本支出中的因公出国、接待、用车费用不大于“三公”经费相应项。"
    ],
    pass: [
      "{line}: {stated} in {where} is within {computed} in {elsewhere}.",
      "{line}：{where}为 {stated}，不大于{elsewhere}的 {computed}。"
    ],
    fail: [
      "{line}: {stated} in {where} is more than the {computed} in {elsewhere} that it is part of.",
      "{line}：{where}为 {stated}，大于包含它的{elsewhere} {computed}。"
    ]
  },
  basicSplit: {
    name: ["Staff and operating costs", "人员经费与公用经费"],
    holds: [
      "Where all basic expenditure is of the general budget, its staff and operating costs are the same in both tables.",
      "基本支出全部来自一般公共预算的，两表中的人员经费与公用经费相同。"
    ],
    pass: samePass,
    fail: sameFail
  },
  agencyWithinOperating: {
    name: ["Within operating funds", "机关运行经费包含关系"],
    holds: [
      "Agency operating expenses are part of the operating funds of basic expenditure.",
      "机关运行经费不大于基本支出中的公用经费。"
    ],
    pass: [
      "{line}: {stated} in {where} is within {computed} in {elsewhere}.",
      "{line}：{where}为 {stated}，不大于{elsewhere}的 {computed}。"
    ],
    fail: [
      "{line}: {stated} in {where} is more than the {computed} in {elsewhere} that it is part of.",
      "{line}：{where}为 {stated}，大于包含它的{elsewhere} {computed}。"
    ]
  },
  projectNames: {
    name: ["Names of projects", "项目名称"],
    holds: [
      "A project of the performance forms is one of the table of projects, with the same amount.",
      "绩效表中的项目与项目支出表中的项目一致，金额相同。"
    ],
    pass: samePass,
    fail: sameFail,
    alone: [
      "{line}: {stated} in {where}; no project of that name, and none of that amount alone, is in the table of projects.",
      "{line}：{where}为 {stated}；项目支出表中没有同名项目，也没有唯一的同额项目。"
    ]
  },
  proseTable: {
    name: ["Narrative and tables", "文字与报表"],
    holds: ["An amount of the narrative equals the table that prints its line.", "文字中的金额与报表中同一项目一致。"],
    pass: samePass,
    fail: sameFail
  },
  proseProse: {
    name: ["Two sentences", "文字前后"],
    holds: ["Two sentences on one line say the same amount.", "文字中前后两处对同一项目的表述一致。"],
    pass: samePass,
    fail: sameFail
  },
  proseMakeUp: {
    name: ["Make-up in words", "文字中的构成"],
    holds: ["The parts that the narrative names add up to their whole.", "文字中列举的构成之和等于总额。"],
    pass: sumPass,
    fail: sumFail
  },
  proseSum: {
    name: ["List in words", "文字中的明细"],
    holds: ["The lines that a sentence lists add up to the total it gives.", "一句话中列举的明细之和等于其总额。"],
    pass: sumPass,
    fail: sumFail
  },
  statedChange: {
    name: ["Stated change", "所述增减额"],
    holds: [
      "A stated change is this year’s amount less the base that the document prints.",
      "文中所述增减额等于本年数减去文件所印基数。"
    ],
    pass: [
      "{line}: a change of {stated} is stated; {computed} follows from the base that the document prints.",
      "{line}：文中增减额为 {stated}，按文件所印基数应为 {computed}。"
    ],
    fail: [
      "{line}: a change of {stated} is stated, but {computed} follows from the base that the document prints.",
      "{line}：文中增减额为 {stated}，而按文件所印基数应为 {computed}。"
    ]
  },
  negativeBase: {
    name: ["Rise and amount", "增加额与总额"],
    holds: ["A rise is not larger than the amount it leads to.", "增加额不大于增加后的金额。"],
    pass: ["{line}: a rise of {stated} to {computed}.", "{line}：增加 {stated}，至 {computed}。"],
    fail: [
      "{line}: a rise of {stated} to {computed} would mean less than nothing last year.",
      "{line}：增加 {stated}而至 {computed}，则上年数为负。"
    ]
  },
  direction: {
    name: ["Stated direction", "所述方向"],
    holds: ["What is said to rise, fall or stay does so.", "所述增加、减少或持平与金额一致。"],
    pass: ["{line}: from {computed} to {stated}, as stated.", "{line}：由 {computed}至 {stated}，与所述方向一致。"],
    fail: [
      "{line}: from {computed} to {stated} is not the direction that is stated.",
      "{line}：由 {computed}至 {stated}，与所述方向不符。"
    ]
  },
  growth: {
    name: ["Rate of growth", "增减率"],
    holds: [
      "A stated rate follows from the amounts, rounding allowed for.",
      "所述增减率可由金额算得（计入四舍五入）。"
    ],
    pass: ratioPass,
    fail: ratioFail
  },
  fromZero: {
    name: ["Rate from nothing", "基数为零的增减率"],
    holds: [
      "From nothing there is no rate. Documents print 100 %, or 0 % where nothing follows nothing.",
      "基数为零时没有增减率。文件习惯上写作 100%，零对零写作 0%。"
    ],
    pass: [
      "{line}: {stated} is stated on a base of nothing; a convention, not a rate.",
      "{line}：基数为零，文中写作 {stated}，属习惯写法，并非增减率。"
    ],
    fail: [
      "{line}: {stated} is stated, but from nothing no rate follows.",
      "{line}：文中为 {stated}，但基数为零，没有增减率。"
    ]
  },
  share: {
    name: ["Share", "占比"],
    holds: ["A stated share is the part divided by its whole.", "所述占比等于部分除以总额。"],
    pass: ratioPass,
    fail: ratioFail
  },
  completion: {
    name: ["Completion", "完成率"],
    holds: [
      "A completion rate is the final amount divided by the year’s budget, the opening or the adjusted one as it says.",
      "完成率等于决算数除以所称的年初预算数或全年预算数。"
    ],
    pass: ratioPass,
    fail: [`${ratioFail[0]}{fits}`, `${ratioFail[1]}{fits}`],
    alone: [
      "{line}: {stated} is stated of a budget of nothing.{fits}",
      "{line}：文中完成率为 {stated}，而所称预算为零。{fits}"
    ]
  },
  lastYear: {
    name: ["Last year’s own document", "上年文件"],
    holds: [
      "A stated change is this year’s amount less what last year’s own document prints.",
      "文中所述增减额等于本年数减去上年文件所印数。"
    ],
    pass: [
      "{line}: a change of {stated} is stated; {computed} follows from the other year’s own document.",
      "{line}：文中增减额为 {stated}，按该年文件应为 {computed}。"
    ],
    fail: [
      "{line}: a change of {stated} is stated, but {computed} follows from the other year’s own document.",
      "{line}：文中增减额为 {stated}，而按该年文件应为 {computed}。"
    ]
  },
  restated: {
    name: ["Restated", "重列"],
    holds: [
      "What a document prints for a former year is what that year’s own document printed.",
      "文件所列以前年度数与该年文件一致。"
    ],
    pass: samePass,
    fail: [
      "{line}: restated as {stated}; its own year’s document printed {computed}{apart}.",
      "{line}：本文件重列为 {stated}，该年文件原为 {computed}{apart}。"
    ]
  },
  emptyTable: {
    name: ["Empty tables", "空表"],
    holds: ["A table without amounts says that it is empty.", "没有金额的报表应说明为空表。"],
    pass: ["{of} is empty and says so.", "{of}为空表，并已说明。"],
    fail: ["{of} is empty, and no note says so.", "{of}为空表，但未加说明。"]
  },
  notedEmpty: {
    name: ["Notes of empty tables", "空表说明"],
    holds: ["A table that is said to be empty has no amounts.", "说明为空表的报表不应有金额。"],
    pass: ["{of} is said to be empty, and is.", "{of}说明为空表，确无金额。"],
    fail: ["{of} is said to be empty, but prints {stated}.", "{of}说明为空表，但印有 {stated}。"]
  },
  noteFund: {
    name: ["Fund of a note", "表注所述资金"],
    holds: ["A note below a table speaks of that table’s fund.", "表注所述资金与该表一致。"],
    pass: ["The note below “{of}” speaks of its own fund.", "{of}的表注所述资金与该表一致。"],
    fail: ["The note below “{of}” speaks of another fund.", "{of}的表注所述为另一类资金。"]
  },
  requiredTable: {
    name: ["Required tables", "应公开报表"],
    holds: ["The tables that the rules of disclosure ask for are there.", "应公开的报表齐全。"],
    pass: ["{of} is there.", "已公开{of}。"],
    fail: ["{of} was not found.", "未找到{of}。"]
  },
  requiredSection: {
    name: ["Required explanations", "应公开说明"],
    holds: ["The explanations that the rules of disclosure ask for are there.", "应公开的文字说明齐全。"],
    pass: ["A section on {of} is there.", "已说明{of}。"],
    fail: ["No section on {of} was found.", "未找到{of}的说明。"]
  },
  requiredReason: {
    name: ["Reasons for changes", "增减变化原因"],
    holds: [
      "Changes of revenue, expenditure and the three public expenses come with a reason.",
      "收入、支出和“三公”经费的增减变化附有原因。"
    ],
    pass: ["{of}: a reason is given.", "{of}：已说明原因。"],
    fail: ["{of}: it changed, and no reason was found.", "{of}：有增减变化，未找到原因。"]
  },
  tableChange: {
    name: ["Change in a table", "表中增减额"],
    holds: ["A change that a table prints is the one year’s amount less the other’s.", "表中增减额等于两年金额之差。"],
    pass: [
      "{line}: a change of {stated} is printed; {computed} follows from the amounts beside it.",
      "{line}：表中增减额为 {stated}，按同行金额应为 {computed}。"
    ],
    fail: [
      "{line}: a change of {stated} is printed, but {computed} follows from the amounts beside it.",
      "{line}：表中增减额为 {stated}，而按同行金额应为 {computed}。"
    ]
  },
  tableGrowth: {
    name: ["Rate in a table", "表中增减率"],
    holds: [
      "A rate that a table prints follows from the two years’ amounts, rounding allowed for.",
      "表中增减率可由两年金额算得（计入四舍五入）。"
    ],
    pass: [
      "{line}: {stated} is printed; {computed} follows from the amounts beside it.",
      "{line}：表中增减率为 {stated}，按同行金额应为 {computed}。"
    ],
    fail: [
      "{line}: {stated} is printed, but {computed} follows from the amounts beside it.",
      "{line}：表中增减率为 {stated}，而按同行金额应为 {computed}。"
    ]
  },
  requiredDetail: {
    name: ["Numbers beside three public expenses", "“三公”经费的实物量"],
    holds: [
      "A final account that spent on receptions and vehicles tells batches and persons, vehicles bought and kept.",
      "有公务接待、公务用车支出的决算应公开接待批次和人次、车辆购置数和保有量。"
    ],
    pass: ["{line}: {stated} are spent, and “{of}” is told.", "{line}：支出 {stated}，已说明“{of}”。"],
    fail: ["{line}: {stated} are spent, but “{of}” was not found.", "{line}：支出 {stated}，未找到“{of}”。"]
  },
  againstBudget: {
    name: ["Final account and budget in words", "决算与预算的文字比较"],
    holds: [
      "What is called larger, smaller or equal to its budget is so.",
      "文字所称决算数大于、小于或等于预算数，与金额一致。"
    ],
    pass: [
      "{line}: {stated} beside a budget of {computed} is as the text says.",
      "{line}：决算 {stated}，预算 {computed}，与所述一致。"
    ],
    fail: [
      "{line}: {stated} beside a budget of {computed} is not as the text says.",
      "{line}：决算 {stated}，预算 {computed}，与所述大小关系不符。"
    ]
  },
  reasonDirection: {
    name: ["Reason and direction", "原因与增减方向"],
    holds: [
      "A reason that says of its own line alone that it rose or fell says what its amounts do.",
      "原因仅称本科目经费增加或减少的，应与金额的增减方向一致。"
    ],
    pass: ["{line}: the reason says what the amounts do.", "{line}：原因与增减方向一致。"],
    fail: [
      "{line}: the reason given is “{of}”, which is not what its amounts do.",
      "{line}：所述原因为“{of}”，与金额的增减方向不符。"
    ]
  },
  reasonLine: {
    name: ["Line that a reason names", "原因所指科目"],
    holds: ["A reason that names a line alone names its own.", "原因仅提及一个科目的，应为本科目。"],
    pass: ["{line}: the reason names this line.", "{line}：原因所指为本科目。"],
    fail: [
      "{line}: the reason given is “{of}”, which is of another line.",
      "{line}：所述原因为“{of}”，所指为另一科目。"
    ]
  },
  formerName: {
    name: ["Former names of classes", "旧科目名称"],
    holds: [
      "A class is called by the name of the year’s own classification, as in the tables.",
      "文字中的科目名称与当年科目和报表一致。"
    ],
    pass: ["{line} is called by its name.", "{line}名称一致。"],
    fail: [
      "{line} is called “{of}” in the text, by a name that was replaced.",
      "{line}在文字中称为“{of}”，为旧科目名称。"
    ]
  },
  baseYear: {
    name: ["Year of the base", "基数年度"],
    holds: ["A change is measured against an earlier year.", "增减变化应与以前年度比较。"],
    pass: ["{line}: measured against an earlier year or another phase.", "{line}：与以前年度或另一阶段比较。"],
    fail: [
      "{line}: measured against “{of}”, its own year or a later one.",
      "{line}：比较基数为“{of}”，是本年或以后年度。"
    ]
  },
  titleYear: {
    name: ["Year of a title", "表题年度"],
    holds: ["A table’s title names the document’s year.", "表题中的年度与文件年度一致。"],
    pass: ["“{line}” names the document’s year.", "“{line}”与文件年度一致。"],
    fail: ["“{line}” names another year than the document’s.", "“{line}”的年度与文件不一致。"]
  },
  laterYear: {
    name: ["Later years", "以后年度"],
    holds: ["The narrative speaks of the document’s year and earlier ones.", "文字说明所述为本年及以前年度。"],
    pass: ["{line}: {stated}.", "{line}：{stated}。"],
    fail: [
      "{line}: {stated} is said of {of}, after the document’s year.",
      "{line}：{stated}所述为 {of} 年，晚于文件年度。"
    ]
  },
  misprintedCode: {
    name: ["Code and name", "编码与名称"],
    holds: ["A code stands beside a name by which it is known.", "编码与其科目名称一致。"],
    pass: ["{line}.", "{line}。"],
    fail: [
      "{line}: the name is that of another code than it is printed with ({of}).",
      "{line}：所印编码与科目名称不符（{of}）。"
    ]
  },
  departmentMeant: {
    name: ["Unit and department", "单位与部门"],
    holds: ["A unit’s budget speaks of the unit.", "单位预算公开所述主体为单位。"],
    pass: ["“{of}” is of the unit.", "“{of}”所述为单位。"],
    fail: ["“{of}” stands in the budget of a unit, which seems to be meant.", "单位预算中写作“{of}”，似应为“单位”。"]
  },
  blankCells: {
    name: ["Blank cells", "空白单元格"],
    holds: ["Where there is nothing, 0.00 is printed.", "无数据的单元格应填 0.00。"],
    pass: ["{line} in {where}: printed.", "{where}“{line}”：已填列。"],
    fail: ["{line} in {where} is left blank where 0.00 seems meant.", "{where}“{line}”留空，似应填 0.00。"]
  },
  residue: {
    name: ["Left from a form or another year", "模板或上年文稿遗留"],
    holds: [
      "Nothing is left in print of the form or of another year’s document.",
      "文中没有遗留的模板内容或其他年度文稿内容。"
    ],
    pass: ["“{of}” is meant.", "“{of}”无误。"],
    fail: ["“{of}” is printed: {left}.", "文中有“{of}”：{left}。"]
  },
  listedLines: {
    name: ["Named contents", "所列内容"],
    holds: [
      "A class named among the contents of personnel or operating funds has an amount in the table of basic expenditure.",
      "“主要包括”所列的经济分类科目在基本支出表中有金额。"
    ],
    pass: ["{line}: has an amount.", "{line}：有金额。"],
    fail: [
      "{line} is named among the contents, as the only one without an amount in the table of basic expenditure.",
      "“主要包括”中列有{line}，而所列科目中只有它在基本支出表中没有金额。"
    ]
  },
  exclusiveParts: {
    name: ["Parts that exclude each other", "互斥部分"],
    holds: [
      "What was procured within and outside what was reserved for smaller firms is no more than all that was procured.",
      "预留项目与其他项目的采购金额之和不大于政府采购总金额。"
    ],
    pass: [
      "{line}: {computed} in all; parts that exclude each other add up to {stated}.",
      "{line}：总额为 {computed}，互斥各部分之和为 {stated}。"
    ],
    fail: [
      "{line}: {computed} in all, but parts that exclude each other add up to {stated}.",
      "{line}：总额为 {computed}，而互斥各部分之和为 {stated}。"
    ]
  },
  countSum: {
    name: ["Numbers of things", "数量合计"],
    holds: [
      "Areas, vehicles and persons that a sentence lists in full add up to the number before them.",
      "文中逐项列出的面积、车辆、人数之和等于总数。"
    ],
    pass: ["“{of}” adds up.", "“{of}”相符。"],
    fail: ["“{of}”: the parts add up to {follows}.", "“{of}”：各项之和为 {follows}。"]
  },
  oneItem: {
    name: ["One item, two amounts", "一项两数"],
    holds: ["An item tells one amount of its line.", "同一项说明中，同一科目的金额只有一个。"],
    pass: ["{line}: {stated} and {computed} in one item agree.", "{line}：同一项中的 {stated}与 {computed}一致。"],
    fail: [
      "{line}: {stated} and {computed} stand in one item.{fits}",
      "{line}：同一项中有 {stated}和 {computed}两个数。{fits}"
    ]
  },
  habit: {
    name: ["Printed habits", "习惯写法"],
    holds: [
      "A way of printing that explains many small differences is told once, and is no error.",
      "能解释多处细小差异的写法只提示一次，不算差错。"
    ],
    pass: ["{line}: {stated}.", "{line}：{stated}。"],
    fail: ["{line}: {stated} is printed where {computed} follows.", "{line}：按金额应为 {computed}，印为 {stated}。"],
    alone: ["{line}: {stated} is printed.", "{line}：印为 {stated}。"]
  }
};

/** Throws `unknown rule`. */
export function ruleWordsOf(rule: string): RuleWords {
  if (!Object.hasOwn(ruleWords, rule)) throw unknown("rule", rule);
  return ruleWords[rule as RuleId];
}

export const familyNames: Readonly<Record<Family, Pair>> = {
  footing: ["Footing", "表内合计"],
  hierarchy: ["Codes", "上下级科目"],
  crossTable: ["Between tables", "表间勾稽"],
  proseTable: ["Narrative and tables", "文字与报表"],
  prose: ["Within the narrative", "文字之间"],
  change: ["Stated changes", "所述增减"],
  growth: ["Rates of growth", "增减率"],
  share: ["Shares and completion", "占比与完成率"],
  years: ["Between years", "年度之间"],
  completeness: ["Completeness", "完整性"],
  wording: ["Years in words", "年度表述"],
  leftovers: ["Left in print", "遗留内容"],
  form: ["Form", "格式"]
};

export const groundNames: Readonly<Record<Ground, Pair>> = {
  arithmetic: ["Arithmetic: parts and wholes, differences and ratios.", "算术关系：部分与总额、差额与比率。"],
  oneFact: [
    "One fact, one amount: a document does not say two things of the same line.",
    "一事一数：同一文件对同一项目不应有两个数。"
  ],
  disclosureRules: [
    "Rules of Operation for Local Budget and Final Account Disclosure, Ministry of Finance, 财预〔2016〕143号.",
    "财政部《地方预决算公开操作规程》（财预〔2016〕143号）。"
  ],
  accountingRules: [
    "Classification of Government Revenue and Expenditure, Ministry of Finance.",
    "财政部《政府收支分类科目》。"
  ],
  convention: ["A printed habit, neither right nor wrong.", "习惯写法，无所谓对错。"]
};

export const statusNames: Readonly<Record<Status, Pair>> = {
  fail: ["contradiction", "不符"],
  uncertain: ["uncertain", "存疑"],
  notAssessable: ["not assessable", "无法检查"],
  pass: ["holds", "相符"],
  advice: ["advice", "提示"]
};

export const conventionNames: Readonly<Record<Convention, Pair>> = {
  hundredFromZero: ["convention: 100 % from nothing", "习惯写法：基数为零写作 100%"],
  zeroFromNothing: ["convention: 0 % where there is nothing to divide by", "习惯写法：没有基数时写作 0%"],
  zeroOnZero: ["convention: 0 % on nothing", "习惯写法：零对零写作 0%"],
  cutOff: ["habit: digits are cut off, not rounded", "习惯写法：尾数直接舍去，未四舍五入"]
};

/** What was left in print. */
export const residueNames: Readonly<Record<NonNullable<Finding["residue"]>, Pair>> = {
  placeholder: ["a placeholder of the form", "模板占位内容未替换"],
  blankAmount: ["a number that was not filled in", "数字未填"],
  bothDirections: ["both directions of a change are left", "增减两种表述未择其一"],
  otherYear: ["another year than the document’s", "年度与本文件不一致"],
  brokenYear: ["a year that lacks a digit", "年份缺少数字"],
  missingSign: ["a rate without its percent sign", "比率缺少百分号"],
  emptyReason: ["a reason without words", "原因未填写"],
  doubledWord: ["a word printed twice", "词语重复"],
  directionAgainstWords: ["a direction that its own words deny", "增减方向与前后文字矛盾"],
  instruction: ["an instruction of the form", "模板填写说明未删除"],
  doubledPassage: ["a paragraph printed twice", "段落重复"]
};

/** What is missing where a rule could not be tested. */
export const missingNames: Readonly<Record<Missing["what"], Pair>> = {
  disclosure: ["the {of} disclosure is not loaded", "未载入 {of} 年公开文件"],
  amount: ["no amount is stated beside it", "旁边未写金额"],
  base: ["no {of} amount was found", "未找到 {of} 年的金额"],
  compared: ["the two amounts that it compares are not both told", "无法确定所比较的两个金额"],
  budget: ["no budget for it was found", "未找到其预算数"],
  whole: ["no total to divide by was found", "未找到作为分母的总额"],
  lines: ["the list leaves out “{of}”, which the tables have", "列举中没有报表所列的“{of}”"],
  codes: ["the codes of some rows of “{of}” are not understood", "“{of}”部分行的编码不明"],
  statement: ["only figures are loaded, and no empty tables", "仅载入数据，不含空表"],
  section: ["only figures are loaded, no narrative", "仅载入数据，没有文字说明"],
  reason: ["{of}", "{of}"],
  note: ["{of}", "{of}"],
  words: ["{of}", "{of}"],
  unread: ["“{of}” could not be read as an amount", "“{of}”无法读作金额"],
  reading: ["the reading of “{of}” is not proved by its own sums", "对“{of}”的解读未得到表内勾稽关系的证实"]
};

export const slipNames: Readonly<Record<Slip, Pair>> = {
  digitDropped: ["a dropped digit", "漏了一位数字"],
  digitAdded: ["a digit too many", "多了一位数字"],
  digitsSwapped: ["two digits swapped", "两位数字颠倒"],
  decimalShifted: ["a shifted decimal point", "小数点错位"],
  signFlipped: ["a flipped sign", "正负号颠倒"],
  digitChanged: ["one wrong digit", "一位数字有误"]
};

export const sectionNames: Readonly<Record<string, Pair>> = {
  budget: ["the paragraph on revenue and expenditure", "收支说明"],
  agencyOperating: ["the paragraph on agency operating expenses", "机关运行经费说明"],
  threePublic: ["the paragraph on the three public expenses", "“三公”经费说明"],
  procurement: ["the paragraph on procurement", "政府采购说明"],
  assets: ["the paragraph on assets", "国有资产说明"],
  performance: ["the paragraph on performance", "绩效说明"]
};

/** Explanations that a disclosure must hold, in English; their Chinese names come with the findings. */
export const requiredSectionNames: Readonly<Record<string, string>> = {
  budget: "changes of revenue and expenditure",
  agencyOperating: "agency operating expenses",
  threePublic: "changes of the three public expenses",
  procurement: "government procurement",
  assets: "state-owned assets",
  performance: "performance"
};

/** Where a cell has nothing printed in it. */
export const blankName: Pair = ["no figure", "空白"];

/** The narrative, where its section has no name of its own. */
export const narrativeName: Pair = ["the narrative", "文字说明"];
