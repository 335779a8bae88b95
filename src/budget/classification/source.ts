/** Sources of revenue. Codes are ours (the tables print none); a dot goes one level down. */
export const revenueSources: ReadonlyArray<readonly [code: string, names: string]> = [
  ["appropriation", "财政拨款 财政拨款收入"],
  [
    "generalBudget",
    "一般公共预算 一般公共预算当年拨款收入 一般公共预算拨款收入 一般公共预算拨款 一般公共预算财政拨款 一般公共预算财政拨款收入 一般公共预算资金 一般公共预算收入 本年一般公共预算拨款 公共预算财政拨款 公共预算拨款"
  ],
  ["generalBudget.funds", "经费拨款(补助) 公共财政拨款(补助)资金"],
  ["generalBudget.assetIncome", "行政事业单位资产收益拨款"],
  ["generalBudget.special", "专项收入"],
  ["generalBudget.otherNonTax", "其他纳入预算管理的非税拨款"],
  ["generalBudget.construction", "预算内基本建设投资"],
  ["generalBudget.centralTransfer", "中央专项转移支付补助"],
  ["generalBudget.currentYear", "申请当年预算拨款"],
  ["generalBudget.ofDepartments", "专项资金列入部门预算的项目 专项资金列入部门预算项目"],
  [
    "governmentFund",
    "政府性基金预算拨款收入 政府性基金预算当年拨款收入 政府性基金预算拨款 政府性基金预算财政拨款 政府性基金预算财政拨款收入 政府性基金 政府性基金预算 政府性基金预算收入 政府性基金收入 政府性基金预算资金 政府性基金拨款"
  ],
  ["governmentFund.appropriation", "政府性基金财政拨款"],
  ["governmentFund.transfer", "政府性基金转移支付"],
  [
    "stateCapital",
    "国有资本经营预算拨款收入 国有资本经营预算当年拨款收入 国有资本经营预算拨款 国有资本经营预算财政拨款收入 国有资本经营预算财政拨款 国有资本经营预算 国有资本经营预算收入 国有资本经营预算资金 国有资本经营收入"
  ],
  ["fiscalAccount", "财政专户管理资金收入 财政专户管理资金 财政专户拨款 财政专户核拨资金 财政专户资金"],
  ["business", "事业收入"],
  ["operating", "事业单位经营收入 经营收入"],
  ["superior", "上级补助收入 上级补助"],
  ["subordinate", "附属单位上缴收入 下级单位上缴收入 附属单位缴款"],
  ["other", "其他收入"],
  ["otherFunds", "其他资金"],
  ["otherFunds.carryover", "使用以前年度财政拨款结余"],
  ["unitFunds", "单位资金收入 单位资金"],
  ["surplus", "使用非财政拨款结余 使用非财政拨款结余(含专用结余) 用事业基金弥补收支差额"],
  ["carryover", "上年结余结转 上年结转结余 上年结转 上年结转和结余资金"]
];

const byName = new Map(revenueSources.flatMap(([code, names]) => names.split(" ").map((name) => [name, code])));

/** The code of a source by a name that documents use for it. */
export function revenueSource(name: string): string | undefined {
  return byName.get(name);
}
