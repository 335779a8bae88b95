import type {Measure} from "./figure.js";

/**
 * Where a name may stand: over a column; before a row of a table by type; before
 * a row that balances any table; before an amount in a sentence; in a reason.
 */
export type NamePlace = "header" | "row" | "balance" | "subject" | "reason";

/** Printed names of a quantity, as names are compared, and the places where they mean it. */
export interface QuantityNames {
  readonly measure: Measure;
  readonly words: readonly string[];
  readonly places: readonly NamePlace[];
}

const everywhere: readonly NamePlace[] = ["header", "row", "subject", "reason"];

/**
 * Every printed name of a quantity; a new name is a new word in a row. Names
 * that do not count in every place have a row of their own: balances stand side
 * by side in a row without amounts, where two headers would begin a table;
 * 上年结转 of a sentence is a source of revenue; 收入合计 over a column is the
 * total of whatever the table lists; a reason is brief where a table is not.
 */
export const quantityNames: readonly QuantityNames[] = (
  [
    ["basicExpenditure", "基本支出"],
    ["basicExpenditure", "人员经费和公用经费支出", ["row"]],
    ["projectExpenditure", "专项业务经费支出", ["row"]],
    ["projectExpenditure", "项目支出"],
    ["projectExpenditure", "项目经费 项目预算", ["reason"]],
    ["personnelFunds", "人员经费 人员支出 人员类项目支出 人员类项目"],
    ["personnelFunds", "人员经费合计", ["balance", "subject"]],
    ["operatingFunds", "公用经费 公用支出 日常公用经费 日常公用支出 公用经费项目支出 公用经费项目 公用经费类项目支出"],
    ["operatingFunds", "公用经费合计", ["balance", "subject"]],
    ["personnelFunds", "人员类 人员类经费", ["header"]],
    ["operatingFunds", "公用类 公用类经费", ["header"]],
    ["agencyOperating", "机关运行经费"],
    ["receptions", "公务接待费 公务接待费用 公务接待费支出 公务接待支出 公务接待经费"],
    ["meetings", "会议费", ["header"]],
    ["training", "培训费", ["header"]],
    ["publicAndMeetings", "三公经费、会议费和培训费 三公经费、会议费、培训费 三公经费及会议费、培训费", ["header"]],
    ["reserve", "单位预留机动经费 预留机动经费 单位预留 机动经费", ["header"]],
    [
      "vehicleOperation",
      "公务用车运行费 公务用车运行维护费 公务用车运行维护支出 公务用车运行支出 公务用车运行维护经费 公车运行维护费"
    ],
    ["vehicleOperation", "公务用车运行", ["reason"]],
    ["vehiclePurchase", "公务用车购置费 公务用车购置 公务用车购置支出 公务用车购置经费 公车购置费"],
    ["overseasTrips", "因公出国(境)费 因公出国(境)费用 因公出国(境)经费 因公出国(境)支出"],
    ["overseasTrips", "因公出国", ["reason"]],
    [
      "vehicles",
      "公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置及运行维护支出 公务用车购置及运行维护经费 公务用车购置和运行费 公务用车购置和运行维护费 公务用车费"
    ],
    ["threePublic", "三公经费合计 三公经费 三公经费支出 三公经费总额 三公经费财政拨款支出"],
    ["otherOperation", "其他运转类项目支出 其他运转类项目"],
    ["specificPurpose", "特定目标类项目支出 特定目标类项目"],
    ["operatingExpenditure", "事业单位经营支出 经营支出"],
    ["remittance", "上缴上级支出"],
    ["subsidy", "对附属单位补助支出"],
    ["projectBudget", "项目总预算"],
    ["revenue", "收入总计", ["balance", "subject"]],
    ["revenue", "收入", ["subject"]],
    ["expenditure", "支出总计", ["balance", "subject"]],
    ["expenditure", "支出", ["subject"]],
    ["yearRevenue", "本年收入", ["header", "balance", "subject", "reason"]],
    ["yearRevenue", "本年收入合计", ["balance", "subject"]],
    ["yearExpenditure", "本年支出", ["balance", "subject", "reason"]],
    ["yearExpenditure", "本年支出合计", ["balance", "subject"]],
    ["carriedIn", "年初结转和结余 年初结转结余", ["header", "balance", "subject", "reason"]],
    ["carriedIn", "年初财政拨款结转和结余", ["balance", "subject"]],
    ["carriedIn", "上年结转结余 上年结转 上年结转资金 上年结余 上年结转和结余 上年结余、结转", ["header", "balance"]],
    ["carriedIn", "上年结余结转", ["balance"]],
    ["carriedOut", "年末结转和结余 年末结转结余", ["header", "balance", "subject", "reason"]],
    [
      "carriedOut",
      "年终结转结余 结转下年 结转下年支出 年末结余结转 年末财政拨款结转和结余",
      ["balance", "subject", "reason"]
    ],
    ["procurement", "政府采购", ["subject"]],
    ["assets", "国有资产", ["subject"]],
    ["unclassified", "结余分配", ["balance"]]
  ] as ReadonlyArray<readonly [measure: Measure, words: string, places?: readonly NamePlace[]]>
).map(([measure, words, places = everywhere]) => ({measure, words: words.split(" "), places}));

/** What each name means in one of these places. */
export function quantityNamesIn(...places: readonly NamePlace[]): ReadonlyMap<string, Measure> {
  return new Map(
    quantityNames
      .filter(({places: known}) => known.some((place) => places.includes(place)))
      .flatMap(({measure, words}) => words.map((word) => [word, measure] as const))
  );
}
