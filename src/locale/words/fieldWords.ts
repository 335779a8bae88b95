/** What a published number counts in. */
type FieldUnit = "yuan" | "fen" | "percent" | "ppm" | "ratio" | "fenOrPpm";

export interface FieldMeaning {
  readonly unit?: FieldUnit;
  readonly meaning: readonly [en: string, zh: string];
}

export const fieldUnitNames: Readonly<Record<FieldUnit, readonly [en: string, zh: string]>> = {
  yuan: ["yuan", "元"],
  fen: ["fen (0.01 yuan)", "分（0.01 元）"],
  percent: ["percent", "%"],
  ppm: ["parts per million (10,000 = 1 %)", "百万分之一（10000 为 1%）"],
  ratio: ["ratio (0.01 = 1 %)", "比率（0.01 为 1%）"],
  fenOrPpm: [
    "fen for amounts and changes, parts per million for rates and shares (see quantity)",
    "金额与增减额为分，增减率与占比为百万分之一（见 quantity）"
  ]
};

/** Columns that mean the same wherever they stand. */
export const fieldMeanings = {
  unit: {meaning: ["Code of the unit", "单位代码"]},
  fiscal_year: {meaning: ["Year of the disclosure", "公开文件的年度"]},
  year: {meaning: ["Year the amount is for", "金额所属年度"]},
  position: {meaning: ["Order within the unit or document, from 1", "在单位或文件内的次序，自 1 起"]},
  phase: {meaning: ["budget, adjusted, executed or final", "预算数、全年预算数、执行数或决算数"]},
  kind: {
    meaning: [
      "figure: an amount of a table; claim: a statement of the narrative",
      "figure 为表中数据，claim 为文字表述"
    ]
  },
  statement: {meaning: ["The standard table it stands in; empty for a claim", "所在报表；文字表述留空"]},
  classification: {meaning: ["What the table’s rows are sorted by", "行的分类"]},
  code: {meaning: ["Code of the row as text; total on a total row", "科目编码（文本）；合计行为 total"]},
  label: {meaning: ["Name of the row as printed", "行名称，照原文"]},
  level: {meaning: ["Depth below the total, from 0", "层级，合计为 0"]},
  line_key: {
    meaning: ["measure/fund/classification/code: the same line in every year", "指标/资金/分类/编码：各年同一行相同"]
  },
  measure: {meaning: ["What is measured", "指标"]},
  fund: {meaning: ["Out of which fund; all for every fund together", "资金来源；all 为全部资金"]},
  amount: {
    unit: "fen",
    meaning: ["The amount; empty where nothing is printed, 0 where a zero is", "金额；未填列则为空，印为零则为 0"]
  },
  precision: {
    unit: "fen",
    meaning: [
      "How far the amount may be off: half of the last digit printed in the section",
      "误差范围：该部分最末位的一半"
    ]
  },
  printed_precision: {unit: "fen", meaning: ["Half of the last digit printed in this very place", "该处最末位的一半"]},
  state: {
    meaning: [
      "value, zero (a printed zero), blank (an empty cell) or notApplicable (a mark such as —)",
      "value 有数、zero 印为零、blank 空白、notApplicable 标为不适用"
    ]
  },
  change: {unit: "fen", meaning: ["Change that the narrative states, with its sign", "文字表述的增减额，带正负号"]},
  change_precision: {unit: "fen", meaning: ["Half of the change’s last printed digit", "增减额最末位的一半"]},
  rate: {
    unit: "ppm",
    meaning: ["Rate of change that the narrative states, with its sign", "文字表述的增减率，带正负号"]
  },
  rate_precision: {unit: "ppm", meaning: ["Half of the rate’s last printed digit", "增减率最末位的一半"]},
  share: {unit: "ppm", meaning: ["Share of a total that the narrative states", "文字表述的占比"]},
  share_precision: {unit: "ppm", meaning: ["Half of the share’s last printed digit", "占比最末位的一半"]},
  direction: {meaning: ["Which way the narrative says it went", "文字表述的增减方向"]},
  reason: {meaning: ["The reason the narrative gives, as printed", "文字表述的原因，照原文"]},
  document: {meaning: ["The document", "公开文件"]},
  page: {meaning: ["Page of the document, from 1; empty where it has none", "页码；没有的为空"]},
  line: {meaning: ["Line of the document’s text, from 1", "文本行号，自 1 起"]},
  table_title: {meaning: ["Title of the table as printed", "报表标题，照原文"]},
  row_number: {meaning: ["Row of the table’s body, from 1", "表内行序，自 1 起"]},
  column_number: {meaning: ["Cell of that row, or character of a sentence, from 1", "行内单元格序或句中字序，自 1 起"]},
  printed: {meaning: ["The text as printed", "原文"]},
  id: {meaning: ["Identifier, the same in every build of the same document", "标识，同一文件每次生成相同"]},
  title: {meaning: ["Title as printed", "标题，照原文"]},
  name: {meaning: ["Name", "名称"]},
  department: {meaning: ["Code of the department above the unit", "主管部门代码"]},
  department_name: {meaning: ["Name of that department", "主管部门名称"]},
  unit_name: {meaning: ["What this document calls the unit", "该文件所称单位名称"]},
  unit_kind: {
    meaning: [
      "Whose money the document is about: department, combined, unit or own (see units.kind)",
      "该文件的口径：department、combined、unit、own（见 units.kind）"
    ]
  },
  province: {meaning: ["Province, or municipality under the central government", "省、自治区或直辖市"]},
  city: {meaning: ["City or prefecture, as far as it is printed", "市（州），照原文所及"]},
  division: {meaning: ["Administrative division, six digits (GB/T 2260)", "行政区划代码，六位（GB/T 2260）"]},
  english_name: {meaning: ["Name of the unit in English", "单位英文名"]},
  covered_by: {
    meaning: [
      "Department whose own budget or account of the year counts this money too: adding both would count it twice",
      "本年部门预（决）算已包含本单位金额的主管部门；两者相加即重复计算"
    ]
  },
  county: {meaning: ["County or district, as far as it is printed", "县（区），照原文所及"]},
  standing: {
    meaning: [
      "How far the reading of its table is proved by the table’s own sums: proved, small (few sums, all hold) or unproved",
      "报表读法由其自身加总印证的程度：proved 已印证、small 可验之和少但均成立、unproved 未印证"
    ]
  },
  held: {meaning: ["Sums and repeated amounts that hold under that reading", "该读法下成立的勾稽数"]},
  tried: {meaning: ["How many of them were tried", "检验的勾稽数"]},
  statements: {meaning: ["Tables recognised", "识别的报表数"]},
  figures: {meaning: ["Figures read from tables", "表中数据个数"]},
  claims: {meaning: ["Claims read from the narrative", "文字表述个数"]},
  numbers_printed: {meaning: ["Numbers that the document prints", "文件印出的数字个数"]},
  numbers_unused: {meaning: ["Numbers of which nothing was made", "未使用的数字个数"]},
  errors: {meaning: ["Errors met while reading", "读取错误数"]},
  notes: {meaning: ["Notes made while reading", "读取提示数"]},
  redactions: {meaning: ["Personal details left out", "略去的个人信息处数"]},
  number: {meaning: ["Number of the table as printed", "表号"]},
  money_unit: {
    meaning: [
      "Unit that the table prints: yuan, thousand, wan (10,000) or yi (100 million)",
      "原表金额单位：yuan 元、thousand 千元、wan 万元、yi 亿元"
    ]
  },
  rows: {meaning: ["Rows of the table’s body", "表体行数"]},
  columns: {meaning: ["Columns of the table", "列数"]},
  nearest: {
    meaning: [
      "Whether no disclosure closer to its year prints the figure in the same table",
      "同一报表中是否为最接近该年的文件所印"
    ]
  },
  basis: {
    meaning: [
      "published (a table prints it), stated (the narrative does), implied (follows from a stated change)",
      "published 报表所列，stated 文字所述，implied 由所述增减推得"
    ]
  },
  section: {meaning: ["Section of the narrative", "所在章节"]},
  base_text: {meaning: ["What the claim compares with, as printed", "对比基期，照原文"]},
  base_year: {meaning: ["Year it compares with", "基年"]},
  base_phase: {meaning: ["Phase it compares with", "基期口径"]},
  reason_line: {meaning: ["Line of the reason", "原因所在行"]},
  reason_amounts: {
    meaning: [
      "Amounts that the reason names, as printed; several with ； between them",
      "原因中的金额，照原文；多个以；分隔"
    ]
  },
  off_budget: {meaning: ["Whether it speaks of money outside the budget", "是否为预算外资金"]},
  from_codes: {meaning: ["Codes in the base year; several with ； between them", "基年编码；多个以；分隔"]},
  from_labels: {meaning: ["Names in the base year", "基年名称"]},
  to_codes: {meaning: ["Codes in the later year", "本年编码"]},
  to_labels: {meaning: ["Names in the later year", "本年名称"]},
  base_amount: {unit: "fen", meaning: ["Amount of the base year", "基年金额"]},
  confidence: {meaning: ["How sure the link is", "把握程度"]},
  joined: {meaning: ["Whether the lines are treated as one", "是否按一行处理"]},
  names_alike: {unit: "ratio", meaning: ["How alike the names are", "名称相似度"]},
  amounts_alike: {unit: "ratio", meaning: ["How alike the amounts are", "金额相似度"]},
  ground: {meaning: ["Document or reviewer that it rests on", "依据的文件或审核意见"]},
  rule: {meaning: ["Identity that must hold", "勾稽规则"]},
  family: {meaning: ["Family of the rule", "规则类别"]},
  status: {
    meaning: [
      "pass, fail, uncertain, notAssessable or advice",
      "pass 相符、fail 矛盾、uncertain 存疑、notAssessable 无法检查、advice 提示"
    ]
  },
  quantity: {meaning: ["What is compared: an amount, change, rate or share", "比较的是金额、增减额、增减率或占比"]},
  relation: {meaning: ["How the two sides must stand", "两侧应有的关系"]},
  stated: {unit: "fenOrPpm", meaning: ["What the document prints", "文件所印"]},
  stated_from: {unit: "fenOrPpm", meaning: ["Least that it can stand for", "可取值下限"]},
  stated_to: {unit: "fenOrPpm", meaning: ["Most that it can stand for", "可取值上限"]},
  computed: {unit: "fenOrPpm", meaning: ["What follows from the other numbers", "由其他数字算得"]},
  computed_from: {unit: "fenOrPpm", meaning: ["Least that can follow", "算得下限"]},
  computed_to: {unit: "fenOrPpm", meaning: ["Most that can follow", "算得上限"]},
  missing: {meaning: ["What is missing where it cannot be assessed", "无法检查时所缺内容"]},
  root: {
    meaning: ["Finding that takes this one with it; it is not counted then", "更正后本项随之消除的结果，本项不另计数"]
  },
  convention: {meaning: ["Habit of printing that explains it", "可作解释的习惯写法"]},
  also: {meaning: ["Numbers at other places that print the same", "他处同样的数字个数"]},
  terms: {meaning: ["Numbers that take part", "参与的数字个数"]},
  waived_by: {meaning: ["Office or role that accepted the finding", "接受该结果的部门或岗位"]},
  waived_why: {meaning: ["Why it was accepted", "接受的理由"]},
  form: {meaning: ["Form that the indicator stands in", "所在表格"]},
  term: {meaning: ["Term", "期限或名词"]},
  subkind: {meaning: ["Second-level class of the indicator", "二级指标"]},
  target: {meaning: ["Target as printed", "指标值，照原文"]},
  value: {meaning: ["Count", "数量"]},
  counter: {meaning: ["What is counted in, as printed", "计数单位，照原文"]},
  definition: {meaning: ["Definition as printed", "名词解释，照原文"]}
} as const satisfies Record<string, FieldMeaning>;

/** Where a table means something of its own by a name. */
export const tableMeanings: Readonly<Record<string, FieldMeaning>> = {
  "units.kind": {
    meaning: [
      "Whose money its latest disclosure is about: department, combined (a department and its units), unit, own (the office alone)",
      "最近一份文件的口径：department 部门、combined 汇总、unit 单位、own 本级"
    ]
  },
  "documents.kind": {meaning: ["budget or final (account)", "budget 预算，final 决算"]},
  "links.kind": {meaning: ["Renamed, recoded, split or merged", "更名、改码、拆分或合并"]},
  "links.year": {meaning: ["The later year", "本年"]},
  "links.amount": {unit: "fen", meaning: ["Amount of the later year", "本年金额"]},
  "links.reason": {meaning: ["Rule that drew the link", "判定规则"]},
  "findings.level": {meaning: ["Always empty", "恒为空"]},
  "indicators.kind": {meaning: ["First-level class of the indicator", "一级指标"]},
  "indicators.year": {meaning: ["Year of the target", "指标值所属年度"]},
  "indicators.basis": {meaning: ["Basis as printed", "依据，照原文"]},
  "unit_totals.amount": {unit: "fen", meaning: ["The amount", "金额"]},
  "unit_changes.year": {meaning: ["The later year", "本年"]},
  "unit_changes.amount": {unit: "fen", meaning: ["Amount of the later year", "本年金额"]},
  "unit_changes.change": {unit: "fen", meaning: ["Later year less base year", "本年减基年"]},
  "unused_numbers.reason": {meaning: ["Why nothing was made of it", "未使用的原因"]}
};

/** Money and rates in the published JSON files; [] stands for the items of a list. */
export const jsonMeanings: ReadonlyArray<readonly [file: string, field: string, meaning: FieldMeaning]> = [
  [
    "published/units/*.json",
    "lines[].points[].operand.amount.fen",
    {unit: "fen", meaning: ["Amount of a line for a year", "某行某年金额"]}
  ],
  [
    "published/units/*.json",
    "lines[].points[].operand.amount.half",
    {unit: "fen", meaning: ["Half of its last printed digit", "最末位的一半"]}
  ],
  [
    "published/units/*.json",
    "claims[].amount.fen",
    {unit: "fen", meaning: ["Amount that the narrative states", "文字表述的金额"]}
  ],
  [
    "published/units/*.json",
    "claims[].change.fen",
    {unit: "fen", meaning: ["Change that the narrative states", "文字表述的增减额"]}
  ],
  [
    "published/units/*.json",
    "claims[].rate.ppm",
    {unit: "ppm", meaning: ["Rate that the narrative states", "文字表述的增减率"]}
  ],
  [
    "published/units/*.json",
    "claims[].share.ppm",
    {unit: "ppm", meaning: ["Share that the narrative states", "文字表述的占比"]}
  ],
  [
    "published/units/*.json",
    "reviews[].baseAmount, reviews[].amount",
    {unit: "fen", meaning: ["Amounts that a reviewer looked at", "审阅时的金额"]}
  ],
  ["published/disclosures/*.json", "figures[].amount", {unit: "fen", meaning: ["Amount of a figure", "表中金额"]}],
  [
    "published/disclosures/*.json",
    "figures[].precision, figures[].printedPrecision",
    {unit: "fen", meaning: ["Half of the last printed digit", "最末位的一半"]}
  ],
  [
    "published/disclosures/*.json",
    "claims[].amount.fen, claims[].change.fen",
    {unit: "fen", meaning: ["Amount and change that the narrative states", "文字表述的金额与增减额"]}
  ],
  [
    "published/disclosures/*.json",
    "claims[].rate.ppm, claims[].share.ppm",
    {unit: "ppm", meaning: ["Rate and share that the narrative states", "文字表述的增减率与占比"]}
  ]
];

/** What each view of the database has a row for, and what may be added up. */
export const viewMeanings = {
  unit_totals: {
    meaning: [
      "A unit’s budgeted totals, all funds together; add within one year and one measure",
      "各单位预算合计数，全部资金；在同一年度、同一指标内相加"
    ]
  },
  unit_changes: {
    meaning: [
      "The same total in a year and the year before; add within one year and one measure",
      "同一合计数的当年与上年；在同一年度、同一指标内相加"
    ]
  },
  unit_functions: {
    meaning: ["Expenditure by functional class (类); add within one year", "支出按功能分类（类）；在同一年度内相加"]
  },
  unit_basic: {
    meaning: [
      "Basic expenditure of the general public budget by economic class (类); add within one year",
      "一般公共预算基本支出按经济分类（类）；在同一年度内相加"
    ]
  },
  unit_projects: {meaning: ["Project expenditure by project; add within one year", "项目支出按项目；在同一年度内相加"]},
  unit_sources: {
    meaning: [
      "Revenue by source, none of them the sum of others; add within one year",
      "收入按来源，不含由其他来源汇总的来源；在同一年度内相加"
    ]
  }
} as const satisfies Readonly<Record<string, FieldMeaning>>;
