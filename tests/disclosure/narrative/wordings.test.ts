import {describe, expect, it} from "vitest";
import type {SectionId} from "../../../src/disclosure/outline/section.js";
import {ofFinal, said} from "./said.js";

/** Sentences are invented, in the wordings of ministries and of provinces other than Shanghai. */
type Told = [section: SectionId, sentence: string, ...lines: string[]];

describe("operating expenses, procurement, assets", () => {
  it.each<Told>([
    [
      "agencyOperating",
      "2026年本部门机关运行经费财政拨款预算为460.00万元，比上年净增加21.00万元，增长4.78%，主要原因是新增编制。",
      "2026 budget agencyOperating 460.00 change 21.00 rate 4.78 increase against 2025 budget because 新增编制"
    ],
    [
      "agencyOperating",
      "2026年甲局本级机关运行经费财政拨款预算100.00万元，比2025年预算增加5.00万元，增长5.26%。主要是人员增加。",
      "2026 budget agencyOperating 100.00 change 5.00 rate 5.26 increase against 2025 budget because 人员增加"
    ],
    [
      "agencyOperating",
      "机关运行经费100.00万元，较上年同期减少5.00万元，下降4.76%，主要原因一是人员减少；二是压减公用经费。",
      "2026 budget agencyOperating 100.00 change -5.00 rate -4.76 decrease against 2025 budget because 一是人员减少；二是压减公用经费"
    ],
    ["agencyOperating", "机关运行经费支出100.00万元，比上年增加/减少5.00万元。", "2026 budget agencyOperating 100.00"],
    [
      "agencyOperating",
      "机关运行经费预算安排300千元，与上年基本持平。",
      "2026 budget agencyOperating 30.0 same against 2025 budget"
    ],
    [
      "assets",
      "截至2025年12月31日，资产总额3000.00万元，其中：固定资产2000.00万元，无形资产100.00万元。比上年增加50.00万元。",
      "2025 budget assets 3000.00 change 50.00 increase against 2024 budget",
      "2025 budget fixed 2000.00",
      "2025 budget 无形资产 100.00"
    ],
    [
      "procurement",
      "2026年政府采购预算总额120.00万元，其中：政府采购货物预算20.00万元、政府采购工程预算0万元、政府采购服务预算100.00万元。",
      "2026 budget procurement 120.00",
      "2026 budget goods 20.00",
      "2026 budget works 0",
      "2026 budget services 100.00"
    ],
    [
      "procurement",
      "2026年政府采购预算总额800.00万元，其中：政府采购货物预算10.00万元，政府采购工程预算550.00万元，政府采购服务预算240.00万元。",
      "2026 budget procurement 800.00",
      "2026 budget goods 10.00",
      "2026 budget works 550.00",
      "2026 budget services 240.00"
    ],
    [
      "procurement",
      "其中，预留给小型和微型企业的政府采购项目预算为20.00万元。",
      "2026 budget 预留给小型和微型企业的政府采购项目预算为 20.00"
    ],
    [
      "procurement",
      "2026年部门预算安排政府采购支出120.00万元，比上年增加20.00万元。",
      "2026 budget procurement 120.00 change 20.00 increase against 2025 budget"
    ]
  ])("in %s: %s", (section, sentence, ...lines) => expect(said(sentence, section)).toEqual(lines));
});

describe("revenue and expenditure", () => {
  it.each<Told>([
    [
      "budget",
      "与2025年预算100.00万元相比，收入预算减少5.00万元，下降5.00%。",
      "2026 budget revenue change -5.00 rate -5.00 decrease against 2025 budget"
    ],
    [
      "budget",
      "收入预算95.00万元，与2025年预算100.00万元相比，减少5.00万元，下降5.00%。",
      "2026 budget revenue 95.00 change -5.00 rate -5.00 decrease against 2025 budget",
      "2025 budget revenue 100.00"
    ],
    [
      "budget",
      "收入预算比上年预算100.00万元下降5.00%。",
      "2025 budget revenue 100.00",
      "2026 budget revenue rate -5.00 decrease against 2025 budget"
    ],
    [
      "budget",
      "收入预算95.00万元，比上年预算100.00万元下降5.00%，主要是人员减少。",
      "2026 budget revenue 95.00 rate -5.00 decrease against 2025 budget because 人员减少",
      "2025 budget revenue 100.00"
    ],
    [
      "budget",
      "1.一般公共预算拨款收入800.00万元，占收入预算的80.00%，比上年增加30.00万元。",
      "2026 budget generalBudget 800.00 change 30.00 share 80.00 increase against 2025 budget"
    ],
    [
      "budget",
      "1.教育支出（类）进修及培训（款）培训支出（项）：2026年预算数为4.50万元，比上年增加0.50万元，主要用于干部培训。",
      "2026 budget 教育支出/进修及培训/培训支出/generalBudget 4.50 change 0.50 increase against 2025 budget"
    ],
    [
      "budget",
      "2026年一般公共预算当年拨款1234.56万元，比2025年执行数减少100.00万元，下降7.49%。",
      "2026 budget expenditure/generalBudget 1234.56 change -100.00 rate -7.49 decrease against 2025 executed"
    ],
    [
      "budget",
      "2026年度本部门收入预算总计3000.50万元，与2025年度预算相比增加200.50万元。",
      "2026 budget revenue 3000.50 change 200.50 increase against 2025 budget"
    ],
    [
      "budget",
      "2026年支出预算1234.56万元，与上年相比减少50.00万元，下降3.89%，主要原因是压减一般性支出。",
      "2026 budget expenditure 1234.56 change -50.00 rate -3.89 decrease against 2025 budget because 压减一般性支出"
    ],
    [
      "budget",
      "2026年支出预算比上年增加10.00万元，增长1.12%，其中：基本支出增加5.00万元，项目支出增加5.00万元。",
      "2026 budget expenditure change 10.00 rate 1.12 increase against 2025 budget",
      "2026 budget basicExpenditure change 5.00 increase against 2025 budget",
      "2026 budget projectExpenditure change 5.00 increase against 2025 budget"
    ],
    [
      "budget",
      "2026年收入预算1234.56万元，比上年增加100.00万元，增长8.81%，主要原因是人员增加。",
      "2026 budget revenue 1234.56 change 100.00 rate 8.81 increase against 2025 budget because 人员增加"
    ],
    [
      "budget",
      "2026年收支总预算1234.56万元，较2025年年初预算数增加34.56万元。",
      "2026 budget revenue 1234.56 change 34.56 increase against 2025 budget"
    ],
    [
      "budget",
      "2026年财政拨款支出预算500.00万元，比上年增长5.20%。",
      "2026 budget expenditure/appropriation 500.00 rate 5.20 increase against 2025 budget"
    ],
    [
      "budget",
      "2026年部门收入总计3000.50万元，比2025年增加200.50万元，增长7.16%。",
      "2026 budget revenue 3000.50 change 200.50 rate 7.16 increase against 2025 budget"
    ],
    [
      "budget",
      "2026年，甲市档案馆收入预算900.00万元，较上年预算数减少9.00万元。",
      "2026 budget revenue 900.00 change -9.00 decrease against 2025 budget"
    ],
    [
      "budget",
      "2080505机关事业单位基本养老保险缴费支出40.00万元，比上年增加2.00万元。",
      "2026 budget 2080505/generalBudget 40.00 change 2.00 increase against 2025 budget"
    ],
    [
      "budget",
      "“教育支出”（类）2026年年初预算100.00万元，比2025年年初预算增加5.00万元，增长5.26%。其中：“进修及培训”（款）2026年年初预算20.00万元，与2025年年初预算持平。",
      "2026 budget 205 100.00 change 5.00 rate 5.26 increase against 2025 budget",
      "2026 budget 教育支出/进修及培训 20.00 same against 2025 budget"
    ],
    ["budget", "一般公共服务支出500.00万元，较上年增长7.5个百分点。", "2026 budget 201 500.00"],
    [
      "budget",
      "一般公共服务支出（类）151.00万元，占12.3%；教育支出（类）80.00万元，占6.5%。",
      "2026 budget 201 151.00 share 12.3",
      "2026 budget 205 80.00 share 6.5"
    ],
    [
      "budget",
      "一般公共服务（类）财政事务（款）行政运行（项）2026年预算数为500.00万元，比2025年执行数增加20.00万元，增长4.17%，主要是人员增加。",
      "2026 budget 一般公共服务/财政事务/行政运行/generalBudget 500.00 change 20.00 rate 4.17 increase against 2025 executed because 人员增加"
    ],
    [
      "budget",
      "一般公共预算基本支出300.00万元，其中：人员经费250.00万元；公用经费50.00万元。",
      "2026 budget basicExpenditure/generalBudget 300.00",
      "2026 budget personnelFunds/generalBudget 250.00",
      "2026 budget operatingFunds/generalBudget 50.00"
    ],
    [
      "budget",
      "一般公共预算当年拨款结构情况：教育支出（类）100.00万元，占20.00%；卫生健康支出（类）50.00万元，占10.00%。",
      "2026 budget 205 100.00 share 20.00",
      "2026 budget 210 50.00 share 10.00"
    ],
    [
      "budget",
      "一般公共预算当年拨款规模变化情况：2026年一般公共预算当年拨款500.00万元，比2025年执行数增加20.00万元，主要原因是工资调整。",
      "2026 budget expenditure/generalBudget 500.00 change 20.00 increase against 2025 executed because 工资调整"
    ],
    [
      "budget",
      "一般公共预算拨款收入700.00万元，同比减少50.00万元，减幅6.67%；",
      "2026 budget generalBudget 700.00 change -50.00 rate -6.67 decrease against 2025 budget"
    ],
    [
      "budget",
      "一般公共预算支出500.00万元，较2025年减少25.00万元，降幅为4.76%。",
      "2026 budget expenditure/generalBudget 500.00 change -25.00 rate -4.76 decrease against 2025 budget"
    ],
    [
      "budget",
      "一般公共预算财政拨款支出主要用于以下方面：教育支出（类）100.00万元，占20.0%；住房保障支出（类）50.00万元，占10.0%。",
      "2026 budget 205 100.00 share 20.0",
      "2026 budget 221 50.00 share 10.0"
    ],
    [
      "budget",
      "一般公共预算财政拨款支出预算900.00万元，较上年同期减少10.00万元，同比下降1.10%。",
      "2026 budget expenditure/generalBudget 900.00 change -10.00 rate -1.10 decrease against 2025 budget"
    ],
    [
      "budget",
      "一般公共预算财政拨款收入700.00万元，较上年减少50.00万元，减少6.67%。",
      "2026 budget generalBudget 700.00 change -50.00 rate -6.67 decrease against 2025 budget"
    ],
    [
      "budget",
      "上年结转20.00万元；本年收入880.00万元。",
      "2026 budget carryover 20.00",
      "2026 budget yearRevenue 880.00"
    ],
    [
      "budget",
      "与2025年预算相比，收入预算总额减少20.00万元，下降1.96%，主要是一次性项目减少。",
      "2026 budget revenue change -20.00 rate -1.96 decrease against 2025 budget because 一次性项目减少"
    ],
    [
      "budget",
      "人员经费500.00万元，较上年预算增加约10万元。",
      "2026 budget personnelFunds 500.00 change 10 increase against 2025 budget"
    ],
    [
      "budget",
      "人员经费70.00万元，主要包括：基本工资、津贴补贴、奖金；公用经费30.00万元，主要包括：办公费、印刷费。",
      "2026 budget personnelFunds 70.00",
      "2026 budget operatingFunds 30.00"
    ],
    [
      "budget",
      "人员经费较上年增加10.00万元，公用经费较上年减少2.00万元。",
      "2026 budget personnelFunds change 10.00 increase against 2025 budget",
      "2026 budget operatingFunds change -2.00 decrease against 2025 budget"
    ],
    [
      "budget",
      "其中，基本支出80.00万元，比上年增加5.00万元；项目支出20.00万元，比上年减少5.00万元。",
      "2026 budget basicExpenditure 80.00 change 5.00 increase against 2025 budget",
      "2026 budget projectExpenditure 20.00 change -5.00 decrease against 2025 budget"
    ],
    [
      "budget",
      "其中：其他收入12.00万元，较去年同期增加2.00万元，主要是利息收入增加2.00万元。",
      "2026 budget other 12.00 change 2.00 increase against 2025 budget because 利息收入增加2.00万元"
    ],
    [
      "budget",
      "农林水支出（类）水利（款）行政运行（水利）（项）100.00万元。",
      "2026 budget 农林水支出/水利/行政运行(水利)/generalBudget 100.00"
    ],
    [
      "budget",
      "国有资本经营预算支出0万元，与上年一致。",
      "2026 budget expenditure/stateCapital 0 same against 2025 budget"
    ],
    [
      "budget",
      "基本支出800.00万元，占支出总预算的95.00%，同比减少43.50万元，下降4.03%；项目支出48.10万元，占支出总预算的4.43%，同比无增减变化。",
      "2026 budget basicExpenditure 800.00 change -43.50 rate -4.03 share 95.00 decrease against 2025 budget",
      "2026 budget projectExpenditure 48.10 share 4.43 same against 2025 budget"
    ],
    [
      "budget",
      "基本支出、项目支出分别为300.00万元、200.00万元，分别增长2.00%、3.00%。",
      "2026 budget basicExpenditure 300.00 rate 2.00 increase",
      "2026 budget projectExpenditure 200.00 rate 3.00 increase"
    ],
    [
      "budget",
      "基本支出和项目支出分别比上年增加10.00万元和5.00万元。",
      "2026 budget basicExpenditure change 10.00 increase against 2025 budget",
      "2026 budget projectExpenditure change 5.00 increase against 2025 budget"
    ],
    [
      "budget",
      "按同口径比较，财政拨款支出预算800.00万元，比上年同口径增长2.00%。",
      "2026 budget expenditure/appropriation 800.00 rate 2.00 increase against 2025 budget"
    ],
    [
      "budget",
      "按照综合预算的原则，甲局所有收入和支出均纳入部门预算管理。收支总预算1000.00万元。",
      "2026 budget revenue 1000.00"
    ],
    [
      "budget",
      "支出预算：2026年部门支出预算900.00万元，比上年支出减少10.00万元。",
      "2026 budget expenditure 900.00 change -10.00 decrease against 2025 budget"
    ],
    ["budget", "收入、支出预算均为900.00万元。", "2026 budget revenue 900.00"],
    [
      "budget",
      "收入总预算1234.56万元，比2025年执行数增加34.56万元，增长2.88%，比2025年预算数增加100.00万元，增长8.81%。",
      "2026 budget revenue 1234.56 change 34.56 rate 2.88 increase against 2025 executed",
      "2026 budget revenue 1234.56 change 100.00 rate 8.81 increase against 2025 budget"
    ],
    [
      "budget",
      "收入预算100.00万元，支出预算100.00万元。与上年相比，收入增加10.00万元，支出增加12.00万元。",
      "2026 budget revenue 100.00 change 10.00 increase against 2025 budget",
      "2026 budget expenditure 100.00 change 12.00 increase against 2025 budget"
    ],
    [
      "budget",
      "收入预算增加的主要原因是项目增加；支出预算减少的主要原因是人员减少。",
      "2026 budget revenue increase because 项目增加",
      "2026 budget expenditure decrease because 人员减少"
    ],
    [
      "budget",
      "政府性基金预算支出50.00万元，比上年增加50.00万元，主要用于公园建设。",
      "2026 budget expenditure/governmentFund 50.00 change 50.00 increase against 2025 budget"
    ],
    [
      "budget",
      "政府性基金预算收入50.00万元，国有资本经营预算收入0万元。",
      "2026 budget governmentFund 50.00",
      "2026 budget stateCapital 0"
    ],
    [
      "budget",
      "教育支出（类）进修及培训（款）培训支出（项）4.50万元，较上年预算数增加0.50万元，增长12.50%，主要原因是培训班次增加。",
      "2026 budget 教育支出/进修及培训/培训支出/generalBudget 4.50 change 0.50 rate 12.50 increase against 2025 budget because 培训班次增加"
    ],
    [
      "budget",
      "文化旅游体育与传媒支出类科目850.00万元，占支出总预算78.00%，同比减少54.00万元，下降6.00%。",
      "2026 budget 207 850.00 change -54.00 rate -6.00 share 78.00 decrease against 2025 budget"
    ],
    [
      "budget",
      "本年收入合计1000.00万元，其中：财政拨款收入900.00万元，占90.00%；事业收入80.00万元，占8.00%；其他收入20.00万元，占2.00%。",
      "2026 budget yearRevenue 1000.00",
      "2026 budget appropriation 900.00 share 90.00",
      "2026 budget business 80.00 share 8.00",
      "2026 budget other 20.00 share 2.00"
    ],
    [
      "budget",
      "本部门2026年支出总预算500.00万元，其中：基本支出300.00万元，占60.00%；项目支出200.00万元，占40.00%。",
      "2026 budget expenditure 500.00",
      "2026 budget basicExpenditure 300.00 share 60.00",
      "2026 budget projectExpenditure 200.00 share 40.00"
    ],
    [
      "budget",
      "甲局2026年收入预算1000.00万元，其中：一般公共预算拨款收入900.00万元，占90.00%；上年结转100.00万元，占10.00%。",
      "2026 budget revenue 1000.00",
      "2026 budget generalBudget 900.00 share 90.00",
      "2026 budget carryover 100.00 share 10.00"
    ],
    [
      "budget",
      "甲省档案局2026年收支总预算500.00万元，比2025年收支预算总数减少20.00万元，主要原因是项目减少。",
      "2026 budget revenue 500.00 change -20.00 decrease against 2025 budget because 项目减少"
    ],
    [
      "budget",
      "社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）预算40.00万元，主要用于缴纳养老保险，较2025年减少1.00万元，主要原因是退休。",
      "2026 budget 社会保障和就业支出/行政事业单位养老支出/机关事业单位基本养老保险缴费支出/generalBudget 40.00 change -1.00 decrease against 2025 budget because 退休"
    ],
    [
      "budget",
      "经营收入5.00万元，比上年减少5.00万元，主要是房屋出租减少；其他收入2.00万元，与上年持平。",
      "2026 budget operating 5.00 change -5.00 decrease against 2025 budget because 房屋出租减少",
      "2026 budget other 2.00 same against 2025 budget"
    ],
    [
      "budget",
      "财政拨款总收支较上年下降3.80%，主要原因是人员减少。",
      "2026 budget revenue/appropriation rate -3.80 decrease against 2025 budget because 人员减少"
    ],
    [
      "budget",
      "财政拨款收入12.30亿元，比上年增加1.20亿元，增长10.81%。",
      "2026 budget appropriation 123000 change 12000 rate 10.81 increase against 2025 budget"
    ],
    [
      "budget",
      "财政拨款收支总预算893.90万元。收入包括：一般公共预算拨款893.90万元。支出包括：文化旅游体育与传媒支出850.00万元、卫生健康支出43.90万元。",
      "2026 budget revenue/appropriation 893.90",
      "2026 budget generalBudget 893.90",
      "2026 budget 207 850.00",
      "2026 budget 210 43.90"
    ],
    [
      "budget",
      "财政拨款收支预算总额900.00万元，与上年相比无变化。",
      "2026 budget revenue/appropriation 900.00 same against 2025 budget"
    ],
    [
      "budget",
      "财政拨款预算收入900.00万元，比2025年增加10.00万元。",
      "2026 budget appropriation 900.00 change 10.00 increase against 2025 budget"
    ],
    [
      "budget",
      "项目支出200.00万元，比2025年预算减少20.00万元，下降9.09%，主要原因是：信息化项目减少30.00万元，新增展览项目10.00万元。",
      "2026 budget projectExpenditure 200.00 change -20.00 rate -9.09 decrease against 2025 budget because 信息化项目减少30.00万元，新增展览项目10.00万元"
    ],
    [
      "budget",
      "项目支出200.00万元，较上年调减20.00万元，降低9.09%。",
      "2026 budget projectExpenditure 200.00 change -20.00 rate -9.09 decrease against 2025 budget"
    ],
    [
      "budget",
      "（二）支出预算。2026年支出预算900.00万元，其中教育支出500.00万元，社会保障和就业支出400.00万元。",
      "2026 budget expenditure 900.00",
      "2026 budget 205 500.00",
      "2026 budget 208 400.00"
    ]
  ])("in %s: %s", (section, sentence, ...lines) => expect(said(sentence, section)).toEqual(lines));
});

describe("final accounts", () => {
  it.each<Told>([
    [
      "budget",
      "1.一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算为10.00万元，支出决算为9.00万元，完成年初预算的90.00%。决算数小于年初预算数1.00万元，主要原因是厉行节约。",
      "2026 budget 一般公共服务支出/财政事务/行政运行/generalBudget 10.00",
      "2026 final 一般公共服务支出/财政事务/行政运行/generalBudget 9.00 change -1.00 completion 90.00 decrease against 2026 budget because 厉行节约"
    ],
    [
      "budget",
      "2080505机关事业单位基本养老保险缴费支出年初预算为10.00万元，支出决算为9.00万元，完成年初预算的90.00%，决算数与年初预算数存在差异的主要原因是退休。",
      "2026 budget 2080505/generalBudget 10.00",
      "2026 final 2080505/generalBudget 9.00 completion 90.00 because 退休"
    ],
    [
      "threePublic",
      "公务接待费完成预算4.00万元的125.00%。",
      "2026 budget receptions 4.00",
      "2026 final receptions completion 125.00"
    ],
    [
      "budget",
      "2026年度收、支总计2000.00万元。与2025年度相比，收、支总计各增加100.00万元，增长5.26%，主要原因是项目增加。",
      "2026 final revenue 2000.00 change 100.00 rate 5.26 increase against 2025 final because 项目增加"
    ],
    [
      "budget",
      "2026年度收入、支出总计2000.00万元，与上年相比，收、支总计各减少100.00万元，下降4.76%。主要原因是项目减少。",
      "2026 final revenue 2000.00 change -100.00 rate -4.76 decrease against 2025 final because 项目减少"
    ],
    [
      "budget",
      "2026年度收入总计2000.00万元，支出总计2000.00万元。与2025年度相比，收、支总计各增加100.00万元，增长5.26%。",
      "2026 final revenue 2000.00 change 100.00 rate 5.26 increase against 2025 final",
      "2026 final expenditure 2000.00 change 100.00 rate 5.26 increase against 2025 final"
    ],
    [
      "budget",
      "2026年度财政拨款收、支总计2000.00万元。与2025年度相比，财政拨款收、支总计各减少100.00万元，下降4.76%。",
      "2026 final revenue/appropriation 2000.00 change -100.00 rate -4.76 decrease against 2025 final"
    ],
    [
      "budget",
      "一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算为10.00万元，支出决算为9.00万元，完成年初预算的90.00%，决算数小于年初预算数的主要原因是厉行节约。",
      "2026 budget 一般公共服务支出/财政事务/行政运行/generalBudget 10.00",
      "2026 final 一般公共服务支出/财政事务/行政运行/generalBudget 9.00 completion 90.00 because 厉行节约"
    ],
    [
      "budget",
      "一般公共预算财政拨款支出年初预算100.00万元，支出决算98.00万元，完成年初预算的98.00%，决算数小于预算数2.00万元，主要原因是厉行节约。",
      "2026 budget expenditure/generalBudget 100.00",
      "2026 final expenditure/generalBudget 98.00 change -2.00 completion 98.00 decrease against 2026 budget because 厉行节约"
    ],
    [
      "budget",
      "一般公共预算财政拨款支出年初预算为0万元，全年预算为50.00万元，支出决算为40.00万元，完成全年预算数的80.00%。",
      "2026 budget expenditure/generalBudget 0",
      "2026 adjusted expenditure/generalBudget 50.00",
      "2026 final expenditure/generalBudget 40.00 completion 80.00 of adjusted"
    ],
    [
      "budget",
      "项目支出年初预算为20.00万元，全年预算为50.00万元，支出决算为40.00万元，决算数小于预算数10.00万元。",
      "2026 budget projectExpenditure 20.00",
      "2026 adjusted projectExpenditure 50.00",
      "2026 final projectExpenditure 40.00 change -10.00 decrease against 2026 adjusted"
    ],
    [
      "threePublic",
      "公务接待费支出预算调整数为2.00万元，支出决算为1.50万元，决算数小于调整预算数0.50万元。",
      "2026 adjusted receptions 2.00",
      "2026 final receptions 1.50 change -0.50 decrease against 2026 adjusted"
    ],
    [
      "budget",
      "使用年初结转和结余20.00万元，年末结转和结余30.00万元。",
      "2026 final carriedIn 20.00",
      "2026 final carriedOut 30.00"
    ],
    [
      "budget",
      "支出年初预算为100.00万元，支出决算为120.00万元，完成年初预算的120.00%，决算数大于预算数的主要原因是年中追加经费。",
      "2026 budget expenditure 100.00",
      "2026 final expenditure 120.00 completion 120.00 because 年中追加经费"
    ],
    [
      "budget",
      "本年支出合计2000.00万元，其中：基本支出1500.00万元，占75.00%；项目支出500.00万元，占25.00%；经营支出0万元，占0%。",
      "2026 final yearExpenditure 2000.00",
      "2026 final basicExpenditure 1500.00 share 75.00",
      "2026 final projectExpenditure 500.00 share 25.00",
      "2026 final operatingExpenditure 0 share 0"
    ],
    [
      "budget",
      "财政拨款支出2000.00万元，占本年支出合计的95.00%。与2025年度相比，财政拨款支出增加100.00万元，增长5.26%。",
      "2026 final expenditure/appropriation 2000.00 change 100.00 rate 5.26 share 95.00 increase against 2025 final"
    ],
    [
      "threePublic",
      "2026年度“三公”经费财政拨款支出预算为20.00万元，支出决算为18.00万元，完成预算的90.00%，2026年度“三公”经费支出决算数小于预算数的主要原因是厉行节约。",
      "2026 budget threePublic 20.00",
      "2026 final threePublic 18.00 completion 90.00 because 厉行节约"
    ],
    [
      "threePublic",
      "公务接待费支出决算5.00万元，完成预算的100.00%，比上年减少0.50万元，下降9.09%。",
      "2026 final receptions 5.00 change -0.50 rate -9.09 completion 100.00 decrease against 2025 final"
    ],
    [
      "threePublic",
      "公务用车购置及运行费支出决算12.00万元。其中：公务用车购置支出0.00万元，公务用车运行支出12.00万元。",
      "2026 final vehicles 12.00",
      "2026 final vehiclePurchase 0.00",
      "2026 final vehicleOperation 12.00"
    ],
    [
      "threePublic",
      "因公出国（境）费支出决算比2025年度减少1.00万元，下降100.00%。",
      "2026 final overseasTrips change -1.00 rate -100.00 decrease against 2025 final"
    ],
    [
      "threePublic",
      "“三公”经费财政拨款支出决算为62.00万元，完成全年预算80.00万元的77.50%，比上年决算数增加31.00万元，增长100.0%；比2019年(疫情前)决算数减少20.00万元，降低24.4%。其中：因公出国（境）费支出决算为12.00万元，完成预算12.00万元的100%，比上年决算数增加12.00万元，增长--（基数为0，不可比）；公务接待费支出决算为20.00万元，完成预算40.0万元的50.0%，比上年决算数增加18.00万元，增长900.0%。",
      "2026 final threePublic 62.00 change 31.00 rate 100.0 completion 77.50 of adjusted increase against 2025 final",
      "2026 adjusted threePublic 80.00",
      "2026 final threePublic 62.00 change -20.00 rate -24.4 decrease against 2019 final",
      "2026 final overseasTrips 12.00 change 12.00 completion 100.00 increase against 2025 final",
      "2026 budget overseasTrips 12.00",
      "2026 final receptions 20.00 change 18.00 rate 900.0 completion 50.00 increase against 2025 final",
      "2026 budget receptions 40.0"
    ]
  ])("in %s: %s", (section, sentence, ...lines) => expect(ofFinal(sentence, section)).toEqual(lines));
});

describe("three public expenses", () => {
  it.each<Told>([
    [
      "threePublic",
      "2025年中央本级“三公”经费60.00亿元，较上年减少3.00亿元；其中：因公出国（境）费15.00亿元，减少0.80亿元；公务用车购置及运行费45.00亿元，减少2.20亿元。",
      "2025 budget threePublic 600000 change -30000 decrease against 2024 budget",
      "2025 budget overseasTrips 150000 change -8000 decrease against 2024 budget",
      "2025 budget vehicles 450000 change -22000 decrease against 2024 budget"
    ],
    [
      "threePublic",
      "2026年“三公”经费财政拨款预算安排20.00万元，比上年减少2.00万元，下降9.09%。其中：因公出国（境）费3.00万元，比上年减少1.00万元，下降25.00%；公务用车购置及运行维护费12.00万元，比上年持平（其中，公务用车购置费0万元，与上年持平；公务用车运行维护费12.00万元，与上年持平）；公务接待费5.00万元，比上年减少1.00万元，下降16.67%。",
      "2026 budget threePublic 20.00 change -2.00 rate -9.09 decrease against 2025 budget",
      "2026 budget overseasTrips 3.00 change -1.00 rate -25.00 decrease against 2025 budget",
      "2026 budget vehicles 12.00 same against 2025 budget",
      "2026 budget vehiclePurchase 0 same against 2025 budget",
      "2026 budget vehicleOperation 12.00 same against 2025 budget",
      "2026 budget receptions 5.00 change -1.00 rate -16.67 decrease against 2025 budget"
    ],
    [
      "threePublic",
      "2026年“三公”经费财政拨款预算比2025年减少2.00万元。",
      "2026 budget threePublic change -2.00 decrease against 2025 budget"
    ],
    [
      "threePublic",
      "2026年“三公”经费预算20.00万元，比2025年预算减少2.00万元，下降9.1%，主要原因：一是压减接待费；二是压减用车。",
      "2026 budget threePublic 20.00 change -2.00 rate -9.1 decrease against 2025 budget because 一是压减接待费；二是压减用车"
    ],
    [
      "threePublic",
      "2026年“三公”经费预算下降的原因主要是厉行节约。",
      "2026 budget threePublic decrease because 厉行节约"
    ],
    [
      "threePublic",
      "2026年一般公共预算“三公”经费预算数为20.00万元，其中：因公出国（境）费0万元、公务接待费5.00万元、公务用车购置及运行费15.00万元。",
      "2026 budget threePublic 20.00",
      "2026 budget overseasTrips 0",
      "2026 budget receptions 5.00",
      "2026 budget vehicles 15.00"
    ],
    [
      "threePublic",
      "2026年公务接待费预算为5.00万元，比2025年执行数4.80万元增加0.20万元。",
      "2026 budget receptions 5.00 change 0.20 increase against 2025 executed",
      "2025 executed receptions 4.80"
    ],
    [
      "threePublic",
      "2026年因公出国（境）费预算2.00万元，比上年预算减少1.00万元，下降33.33%，减少的主要原因是压缩团组。",
      "2026 budget overseasTrips 2.00 change -1.00 rate -33.33 decrease against 2025 budget because 压缩团组"
    ],
    [
      "threePublic",
      "2026年安排公务用车购置费0.00万元，较2025年预算减少20.00万元；公务用车运行维护费10.00万元，主要用于车辆燃油、维修、保险等方面支出。",
      "2026 budget vehiclePurchase 0.00 change -20.00 decrease against 2025 budget",
      "2026 budget vehicleOperation 10.00"
    ],
    [
      "threePublic",
      "“三公”经费支出预算20.00万元，与2025年预算持平，其中：公务用车运行维护费15.00万元，公务接待费5.00万元，均与2025年预算持平。",
      "2026 budget threePublic 20.00 same against 2025 budget",
      "2026 budget vehicleOperation 15.00 same against 2025 budget",
      "2026 budget receptions 5.00 same against 2025 budget"
    ],
    [
      "threePublic",
      "“三公”经费预算总额为1900万元，较2025年的2110万元减少210万元，下降10.0%;其中:因公出国(境)经费40万元,较上年持平;公务接待费240万元,较上年减少10万元,下降4.0%。",
      "2026 budget threePublic 1900 change -210 rate -10.0 decrease against 2025 budget",
      "2025 budget threePublic 2110",
      "2026 budget overseasTrips 40 same against 2025 budget",
      "2026 budget receptions 240 change -10 rate -4.0 decrease against 2025 budget"
    ],
    [
      "threePublic",
      "“三公”经费预算较上年减少5.00万元，主要原因是公务接待费减少2.00万元，公务用车运行维护费减少3.00万元。",
      "2026 budget threePublic change -5.00 decrease against 2025 budget because 公务接待费减少2.00万元，公务用车运行维护费减少3.00万元"
    ],
    [
      "threePublic",
      "“三公”经费预算较上年减少5.00万元，其中：公务接待费减少2.00万元，公务用车运行维护费减少3.00万元。",
      "2026 budget threePublic change -5.00 decrease against 2025 budget",
      "2026 budget receptions change -2.00 decrease against 2025 budget",
      "2026 budget vehicleOperation change -3.00 decrease against 2025 budget"
    ],
    [
      "threePublic",
      "公务接待费2.00万元，比2026年预算增加0.50万元。",
      "2026 budget receptions 2.00 change 0.50 increase against 2026 budget"
    ],
    [
      "threePublic",
      "公务接待费2026年预算数2.00万元，比2025年预算数2.50万元减少0.50万元，主要原因：严格控制接待标准。",
      "2026 budget receptions 2.00 change -0.50 decrease against 2025 budget because 严格控制接待标准",
      "2025 budget receptions 2.50"
    ],
    [
      "threePublic",
      "公务接待费5.00万元，主要用于接待上级检查，比上年减少0.50万元。",
      "2026 budget receptions 5.00 change -0.50 decrease against 2025 budget"
    ],
    [
      "threePublic",
      "公务接待费5.00万元，比上年增加0万元，增长0%。",
      "2026 budget receptions 5.00 change 0 rate 0 increase against 2025 budget"
    ],
    [
      "threePublic",
      "公务接待费5.00万元，比上年增加（减少）-1.00万元，增长（下降）-16.67%。",
      "2026 budget receptions 5.00"
    ],
    [
      "threePublic",
      "公务接待费5.00万元，较上年增长（下降）0%。",
      "2026 budget receptions 5.00 rate 0 same against 2025 budget"
    ],
    [
      "threePublic",
      "公务接待费与2025年预算数一致，主要原因是接待任务稳定。",
      "2026 budget receptions same against 2025 budget because 接待任务稳定"
    ],
    ["threePublic", "公务接待费用与上年度持平，为5.00万元。", "2026 budget receptions 5.00 same against 2025 budget"],
    [
      "threePublic",
      "公务用车购置及运行维护费预算安排18.00万元，其中公务用车购置费预算18.00万元，公务用车运行维护费预算0.00万元。",
      "2026 budget vehicles 18.00",
      "2026 budget vehiclePurchase 18.00",
      "2026 budget vehicleOperation 0.00"
    ],
    [
      "threePublic",
      "公务用车购置费0万元，与上年预算相同，因公出国（境）费0万元，与上年预算相同。",
      "2026 budget vehiclePurchase 0 same against 2025 budget",
      "2026 budget overseasTrips 0 same against 2025 budget"
    ],
    ["threePublic", "公务用车运行维护费由8.00万元下降至6.00万元。", "2026 budget vehicleOperation 6.00"],
    [
      "threePublic",
      "公务用车运行维护费较2025年预算下降5.00%，原因是车辆报废。",
      "2026 budget vehicleOperation rate -5.00 decrease against 2025 budget because 车辆报废"
    ],
    [
      "threePublic",
      "因公出国（境）费用2026年预算数0万元，比2025年预算数减少1.50万元。",
      "2026 budget overseasTrips 0 change -1.50 decrease against 2025 budget"
    ],
    ["threePublic", "（一）因公出国（境）费较2025年预算持平。", "2026 budget overseasTrips same against 2025 budget"]
  ])("in %s: %s", (section, sentence, ...lines) => expect(said(sentence, section)).toEqual(lines));
});

describe("what is no claim", () => {
  it.each<Told>([
    ["agencyOperating", "本单位为事业单位，无机关运行经费。"],
    ["assets", "占地面积4000.6平方米，建筑高度29.8米。"],
    [
      "assets",
      "截至2025年底，本单位共有房屋5000平方米，车辆10辆，单位价值50万元以上通用设备3台（套），单位价值100万元以上专用设备0台（套）。"
    ],
    ["performance", "2026年预算绩效目标完成率达到95.00%。"],
    ["procurement", "采购限额标准以下50万元以内的项目自行采购。"],
    ["staffing", "在职人员48人，占编制数的96.00%。"],
    ["budget", "公务接待每人每餐不超过标准，餐费100元/人。"],
    ["budget", "工作任务比上年增加，人员与上年一致。"],
    ["budget", "收入来源较上年持平。"],
    ["budget", "政府性基金收入支出较上年无变化。"],
    ["budget", "本单位2026年无政府性基金预算安排的支出。"],
    ["budget", "编制人数50人，与上年一致；实有人数48人，比上年减少2人。"],
    ["budget", "人均公用经费0.50万元，每人每年补助5000元。"],
    ["threePublic", "2026年拟安排接待100批次，1000人次。"],
    ["threePublic", "单位现有公务用车3辆，其中：轿车2辆，旅行车1辆。"]
  ])("in %s: %s", (section, sentence) => expect(said(sentence, section)).toEqual([]));
});
