import {describe, expect, it} from "vitest";
import {said} from "./said.js";

/** Sentences are invented, in the wordings of several provinces' narratives. */
type Said = readonly [sentence: string, ...claims: readonly string[]];

const budgets: readonly Said[] = [
  [
    "2026年收入预算1234.56万元，比上年增加100.00万元，增长8.81%，主要原因是人员增加。",
    "2026 budget revenue 1234.56 change 100.00 rate 8.81 increase against 2025 budget because 人员增加"
  ],
  [
    "支出预算1234.56万元，与上年相比减少20.00万元，下降1.59%。",
    "2026 budget expenditure 1234.56 change -20.00 rate -1.59 decrease against 2025 budget"
  ],
  [
    "收入预算100.00万元。与2025年预算相比，减少5.00万元，下降4.76%。",
    "2026 budget revenue 100.00 change -5.00 rate -4.76 decrease against 2025 budget"
  ],
  [
    "2026年收入预算100万元，较2025年年初预算数增加10万元，主要是项目增加；支出预算90万元，较2025年年初预算数减少10万元，主要是项目结束。",
    "2026 budget revenue 100 change 10 increase against 2025 budget because 项目增加",
    "2026 budget expenditure 90 change -10 decrease against 2025 budget because 项目结束"
  ],
  [
    "2026年部门收入总计500.00万元，同比增长3.20%，其中：一般公共预算拨款收入500.00万元，占100%。",
    "2026 budget revenue 500.00 rate 3.20 increase against 2025 budget",
    "2026 budget generalBudget 500.00 share 100"
  ],
  [
    "甲县水利局2026年收入总计2000.00万元，支出总计2000.00万元。",
    "2026 budget revenue 2000.00",
    "2026 budget expenditure 2000.00"
  ],
  [
    "收入预算15.2亿元，比上年增加1.2亿元，增长8.57%。",
    "2026 budget revenue 152000 change 12000 rate 8.57 increase against 2025 budget"
  ],
  ["收入预算1000千元，比上年增加50千元。", "2026 budget revenue 100.0 change 5.0 increase against 2025 budget"],
  [
    "支出预算920000元，较去年同期减少10000元。",
    "2026 budget expenditure 92.0000 change -1.0000 decrease against 2025 budget"
  ],
  ["收入预算100.00万元，较上年净增加5.00万元。", "2026 budget revenue 100.00 change 5.00 increase against 2025 budget"],
  [
    "支出预算100万元，比上年减少5万元，减少主要是项目结束。",
    "2026 budget expenditure 100 change -5 decrease against 2025 budget because 项目结束"
  ],
  [
    "支出较去年同期增加5.00万元，增长10.00%。",
    "2026 budget expenditure change 5.00 rate 10.00 increase against 2025 budget"
  ],
  [
    "收入预算100.00万元，比上年预算数增加10.00万元，增幅为11.11%。",
    "2026 budget revenue 100.00 change 10.00 rate 11.11 increase against 2025 budget"
  ],
  ["因人员增加，收入预算比上年增加10.00万元。", "2026 budget revenue change 10.00 increase against 2025 budget"],
  [
    "收入预算100.00万元，比上年增加10.00万元，主要原因是调资，其中：事业收入10.00万元。",
    "2026 budget revenue 100.00 change 10.00 increase against 2025 budget because 调资",
    "2026 budget business 10.00"
  ],
  ["项目支出50.00万元，主要用于购置设备等方面。", "2026 budget projectExpenditure 50.00"],
  [
    "人员经费50.00万元，主要包括：基本工资、津贴补贴；公用经费10.00万元，主要包括：办公费、印刷费。",
    "2026 budget personnelFunds 50.00",
    "2026 budget operatingFunds 10.00"
  ],
  [
    "一般公共服务支出（类）100.00万元，占12.3%；教育支出（类）50.00万元，占6.15%。",
    "2026 budget 201 100.00 share 12.3",
    "2026 budget 205 50.00 share 6.15"
  ],
  [
    "社会保障和就业（类）支出20.00万元，占20%；卫生健康（类）支出10.00万元，占10%。",
    "2026 budget 208 20.00 share 20",
    "2026 budget 210 10.00 share 10"
  ],
  [
    "一般公共预算财政拨款支出预算100.00万元，其中：基本支出60.00万元，项目支出40.00万元。",
    "2026 budget expenditure/generalBudget 100.00",
    "2026 budget basicExpenditure/generalBudget 60.00",
    "2026 budget projectExpenditure/generalBudget 40.00"
  ],
  [
    "2026年一般公共预算当年拨款100.00万元，比2025年执行数增加10.00万元，增长11.11%。",
    "2026 budget expenditure/generalBudget 100.00 change 10.00 rate 11.11 increase against 2025 executed"
  ],
  [
    "一般公共服务（类）财政事务（款）行政运行（项）2026年预算数为60.00万元，比2025年执行数增加5.00万元，增长9.09%。主要是人员增加。",
    "2026 budget 一般公共服务/财政事务/行政运行/generalBudget 60.00 change 5.00 rate 9.09 increase against 2025 executed because 人员增加"
  ],
  [
    "2026年政府性基金预算支出0万元，较上年无变化。",
    "2026 budget expenditure/governmentFund 0 same against 2025 budget"
  ],
  ["甲县教育局2026年收支总预算5000.00万元。", "2026 budget revenue 5000.00"],
  [
    "甲县教育局2026年财政拨款收支总预算4800.00万元。收入包括：一般公共预算当年拨款收入4800.00万元；支出包括：教育支出4000.00万元、住房保障支出800.00万元。",
    "2026 budget revenue/appropriation 4800.00",
    "2026 budget generalBudget 4800.00",
    "2026 budget 205 4000.00",
    "2026 budget 221 800.00"
  ],
  [
    "甲县教育局2026年收入预算5000.00万元，其中：一般公共预算拨款收入4800.00万元，占96.00%；上年结转200.00万元，占4.00%。",
    "2026 budget revenue 5000.00",
    "2026 budget generalBudget 4800.00 share 96.00",
    "2026 budget carryover 200.00 share 4.00"
  ],
  [
    "1.教育支出（类）普通教育（款）小学教育（项）：2026年预算数为1000.00万元，主要用于：小学运转。",
    "2026 budget 教育支出/普通教育/小学教育/generalBudget 1000.00"
  ],
  [
    "收入预算：2026年年初预算数1000万元，其中，一般公共预算拨款1000万元。收入较去年增加50万元，主要是人员增加。",
    "2026 budget revenue 1000 change 50 increase against 2025 budget because 人员增加",
    "2026 budget generalBudget 1000"
  ],
  [
    "本部门2026年部门预算收入1000.00万元，比上年增加100.00万元，增加的主要原因是新增项目；2026年部门预算支出1000.00万元，比上年增加100.00万元，增加的主要原因是调资。",
    "2026 budget revenue 1000.00 change 100.00 increase against 2025 budget because 新增项目",
    "2026 budget expenditure 1000.00 change 100.00 increase against 2025 budget because 调资"
  ],
  [
    "与2025年相比，2026年收入预算增加100.00万元，增长10%；支出预算增加100.00万元，增长10%。",
    "2026 budget revenue change 100.00 rate 10 increase against 2025 budget",
    "2026 budget expenditure change 100.00 rate 10 increase against 2025 budget"
  ],
  [
    "2026年预算总收入1000万元，比2025年预算总收入减少50万元，减幅4.76%。",
    "2026 budget revenue 1000 change -50 rate -4.76 decrease against 2025 budget"
  ],
  [
    "2026年收入总计2000.00万元，支出总计2000.00万元，与2025年预算相比，收、支总计各增加100万元，增长5.26%。主要原因：新增项目。",
    "2026 budget revenue 2000.00 change 100 rate 5.26 increase against 2025 budget because 新增项目",
    "2026 budget expenditure 2000.00 change 100 rate 5.26 increase against 2025 budget because 新增项目"
  ],
  [
    "基本支出与项目支出分别为60.00万元、40.00万元。",
    "2026 budget basicExpenditure 60.00",
    "2026 budget projectExpenditure 40.00"
  ]
];

const threePublic: readonly Said[] = [
  [
    "2026年“三公”经费财政拨款预算安排10.00万元，比2025年预算减少1.00万元，下降9.09%。",
    "2026 budget threePublic 10.00 change -1.00 rate -9.09 decrease against 2025 budget"
  ],
  ["公务接待费1.00万元，与上年基本持平。", "2026 budget receptions 1.00 same against 2025 budget"],
  [
    "公务接待费1.00万元，比2025年执行数减少0.20万元，主要原因是厉行节约。",
    "2026 budget receptions 1.00 change -0.20 decrease against 2025 executed because 厉行节约"
  ],
  [
    "“三公”经费预算10.00万元。其中：因公出国（境）费0万元，比上年无变化；公务用车购置及运行维护费8.00万元（其中，公务用车购置费0万元，公务用车运行维护费8.00万元），比上年减少1.00万元；公务接待费2.00万元，与上年持平。",
    "2026 budget threePublic 10.00",
    "2026 budget overseasTrips 0 same against 2025 budget",
    "2026 budget vehicles 8.00 change -1.00 decrease against 2025 budget",
    "2026 budget vehiclePurchase 0",
    "2026 budget vehicleOperation 8.00",
    "2026 budget receptions 2.00 same against 2025 budget"
  ],
  ["（一）因公出国（境）经费与2025年预算持平。", "2026 budget overseasTrips same against 2025 budget"],
  ["（二）公务接待费较2025年预算下降10%。", "2026 budget receptions rate -10 decrease against 2025 budget"],
  [
    "2026年安排公务用车购置费0万元，安排公务用车运行维护费15.00万元，用于5辆公务用车燃油、维修等方面支出。",
    "2026 budget vehiclePurchase 0",
    "2026 budget vehicleOperation 15.00"
  ],
  [
    "“三公”经费预算数比2025年减少2.00万元，主要原因是严格执行八项规定。",
    "2026 budget threePublic change -2.00 decrease against 2025 budget because 严格执行八项规定"
  ],
  [
    "2026年“三公”经费预算10万元，其中，公务接待费2万元，公务用车运行费8万元。2026年“三公”经费预算较2025年减少1万元，主要原因是压缩接待。",
    "2026 budget threePublic 10 change -1 decrease against 2025 budget because 压缩接待",
    "2026 budget receptions 2",
    "2026 budget vehicleOperation 8"
  ],
  [
    "“三公”经费预算总额为10万元，其中：公务接待费为2万元、公务用车运行维护费为8万元，分别比上年减少0.5万元、1万元。",
    "2026 budget threePublic 10",
    "2026 budget receptions 2 change -0.5 decrease against 2025 budget",
    "2026 budget vehicleOperation 8 change -1 decrease against 2025 budget"
  ],
  [
    "公务用车购置及运行维护费8万元（含公务用车购置费0万元，公务用车运行费8万元），较上年持平。",
    "2026 budget vehicles 8 same against 2025 budget",
    "2026 budget vehiclePurchase 0",
    "2026 budget vehicleOperation 8"
  ],
  ["2026年“三公”经费10万元，比上年增加（减少）-1万元。", "2026 budget threePublic 10"],
  [
    "公务接待费2026年预算数为2万元，2025年预算数为3万元，减少1万元。",
    "2026 budget receptions 2 change -1 decrease",
    "2025 budget receptions 3"
  ],
  ["公务接待费0万元，较上年增长（下降）0%。", "2026 budget receptions 0 rate 0 same against 2025 budget"],
  ["公务接待费2万元，较上年增加（减少）0万元。", "2026 budget receptions 2 change 0 same against 2025 budget"],
  ["公务接待费2万元，较上年增加/减少0万元。", "2026 budget receptions 2 change 0 same against 2025 budget"],
  [
    "公务接待费2.00万元，比2026年预算增加0.50万元。",
    "2026 budget receptions 2.00 change 0.50 increase against 2026 budget"
  ],
  [
    "公务接待费2.00万元，公务用车运行费与上年预算持平。",
    "2026 budget receptions 2.00",
    "2026 budget vehicleOperation same against 2025 budget"
  ],
  [
    "公务接待费2.00万元，比上年预算增加0.50万元，比上年执行数减少0.10万元。",
    "2026 budget receptions 2.00 change 0.50 increase against 2025 budget",
    "2026 budget receptions 2.00 change -0.10 decrease against 2025 executed"
  ]
];

const procurements: readonly Said[] = [
  [
    "2026年政府采购预算总额100.00万元，其中：政府采购货物预算20.00万元、政府采购工程预算30.00万元、政府采购服务预算50.00万元。",
    "2026 budget procurement 100.00",
    "2026 budget goods 20.00",
    "2026 budget works 30.00",
    "2026 budget services 50.00"
  ],
  [
    "政府采购预算100万元，其中：货物类20万元、工程类30万元、服务类50万元。",
    "2026 budget procurement 100",
    "2026 budget goods 20",
    "2026 budget works 30",
    "2026 budget services 50"
  ],
  ["面向中小企业预留政府采购预算金额30.00万元。", "2026 budget 面向中小企业预留政府采购预算金额 30.00"],
  [
    "政府采购支出总额100.00万元。授予中小企业合同金额90.00万元，占政府采购支出总额的90%。",
    "2026 budget procurement 100.00",
    "2026 budget 授予中小企业合同金额 90.00 share 90"
  ]
];

const operating: readonly Said[] = [
  [
    "2026年机关运行经费财政拨款预算88.94万元，比2025年预算增加7.65万元，增长9.4%，主要原因是人员增加。",
    "2026 budget agencyOperating 88.94 change 7.65 rate 9.4 increase against 2025 budget because 人员增加"
  ],
  [
    "本部门2026年机关运行经费当年一般公共预算拨款80.00万元，比上年减少2.00万元，下降2.44%，主要是压缩办公费。",
    "2026 budget agencyOperating 80.00 change -2.00 rate -2.44 decrease against 2025 budget because 压缩办公费"
  ]
];

const finals: readonly Said[] = [
  [
    "本年收入合计1000.00万元，其中：财政拨款收入990.00万元，占99%；事业收入0万元，占0%；其他收入10.00万元，占1%。",
    "2026 final yearRevenue 1000.00",
    "2026 final appropriation 990.00 share 99",
    "2026 final business 0 share 0",
    "2026 final other 10.00 share 1"
  ],
  [
    "2026年度收、支总计2000.00万元。与2025年相比，收、支总计各减少100.00万元，下降4.76%，主要原因：项目减少。",
    "2026 final revenue 2000.00 change -100.00 rate -4.76 decrease against 2025 final because 项目减少"
  ],
  [
    "2026年度收入、支出总计均为2000.00万元。与2025年度相比，收、支总计各增加100.00万元，增长5.26%。主要原因是人员增加。",
    "2026 final revenue 2000.00 change 100.00 rate 5.26 increase against 2025 final because 人员增加"
  ],
  [
    "行政运行支出年初预算为100.00万元，支出决算为98.00万元，完成年初预算的98%，决算数小于年初预算数的主要原因是人员调出。",
    "2026 budget 行政运行支出 100.00",
    "2026 final 行政运行支出 98.00 completion 98.00 because 人员调出"
  ],
  [
    "项目支出年初预算为100.00万元，支出决算为110.00万元，完成年初预算的110%，决算数大于预算数的主要原因是追加预算20.00万元。",
    "2026 budget projectExpenditure 100.00",
    "2026 final projectExpenditure 110.00 completion 110.00 because 追加预算20.00万元"
  ],
  [
    "2026年度财政拨款支出年初预算为100.00万元，支出决算为110.00万元，完成年初预算的110%。其中：基本支出80.00万元，项目支出30.00万元。",
    "2026 budget expenditure/appropriation 100.00",
    "2026 final expenditure/appropriation 110.00 completion 110.00",
    "2026 final basicExpenditure/appropriation 80.00",
    "2026 final projectExpenditure/appropriation 30.00"
  ],
  [
    "“三公”经费财政拨款支出预算为10.00万元，支出决算为8.00万元，完成预算的80%；较上年减少1.00万元，下降11.11%。决算数小于预算数的主要原因是节约开支。",
    "2026 budget threePublic 10.00",
    "2026 final threePublic 8.00 change -1.00 rate -11.11 completion 80.00 decrease against 2025 final because 节约开支"
  ],
  [
    "“三公”经费支出8.00万元，其中：公务用车购置及运行费支出决算为6.00万元，完成预算的75%，占“三公”经费支出决算的75%。",
    "2026 final threePublic 8.00",
    "2026 final vehicles 6.00 share 75 completion 75.00"
  ],
  [
    "2026年度收入总计1000.00万元，支出总计1000.00万元。与2025年相比，收入总计增加50.00万元，增长5.26%，支出总计增加50.00万元，增长5.26%。",
    "2026 final revenue 1000.00 change 50.00 rate 5.26 increase against 2025 final",
    "2026 final expenditure 1000.00 change 50.00 rate 5.26 increase against 2025 final"
  ],
  [
    "2026年度财政拨款支出870.00万元，占本年支出合计的97.8%。与2025年相比，财政拨款支出增加20.00万元，增长2.4%。",
    "2026 final expenditure/appropriation 870.00 change 20.00 rate 2.4 share 97.8 increase against 2025 final"
  ],
  [
    "2026年度“三公”经费财政拨款支出决算数比2025年度减少1.00万元，下降11.1%，其中：公务接待费支出决算减少1.00万元，下降50%。",
    "2026 final threePublic change -1.00 rate -11.1 decrease against 2025 final",
    "2026 final receptions change -1.00 rate -50 decrease against 2025 final"
  ],
  [
    "“三公”经费支出全年预算为10.00万元，支出决算为8.00万元，完成全年预算的80%。",
    "2026 adjusted threePublic 10.00",
    "2026 final threePublic 8.00 completion 80.00 of adjusted"
  ],
  [
    "本部门2026年度机关运行经费支出80.00万元，比年初预算数减少2.00万元，降低2.44%，主要原因是节约。",
    "2026 final agencyOperating 80.00 change -2.00 rate -2.44 decrease against 2026 budget because 节约"
  ],
  [
    "本年收入1000.00万元，比上年增加10.00万元，上升1.01%，系人员增加所致。",
    "2026 final yearRevenue 1000.00 change 10.00 rate 1.01 increase against 2025 final because 人员增加所致"
  ]
];

describe("budgets", () =>
  it.each(budgets)("%s", (sentence, ...claims) => expect(said(sentence, "budget")).toEqual(claims)));
describe("three public expenses", () =>
  it.each(threePublic)("%s", (sentence, ...claims) => expect(said(sentence)).toEqual(claims)));
describe("procurement", () =>
  it.each(procurements)("%s", (sentence, ...claims) => expect(said(sentence, "procurement")).toEqual(claims)));
describe("operating expenses", () =>
  it.each(operating)("%s", (sentence, ...claims) => expect(said(sentence, "agencyOperating")).toEqual(claims)));
describe("final accounts", () =>
  it.each(finals)("%s", (sentence, ...claims) => expect(said(sentence, "budget", "final")).toEqual(claims)));

describe("no claims", () =>
  it.each([
    "编制人数48人，实有人数45人，比上年增加2人，增长4.65%。",
    "车辆7辆，其中一般公务用车3辆，比上年减少1辆。",
    "房屋14609.83平方米，比上年持平。",
    "负责全市2.5万平方米房屋的管理，满意度比上年提高5%。",
    "群众满意度达到95%，比上年提高5%。",
    "国内公务接待12批次、100人次，比上年减少2批次。",
    "本部门2026年没有使用政府性基金预算拨款安排的支出。",
    "单价50万元以上通用设备0台（套），单价100万元以上专用设备0台（套）。",
    "1、内设机构5个。2、下属单位3个，与上年一致。"
  ])("%s", (sentence) => expect(said(sentence, "budget")).toEqual([])));
