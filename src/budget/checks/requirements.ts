import type {Measure} from "../figure.js";

/**
 * What a budget disclosure must hold: 地方预决算公开操作规程 (财预〔2016〕143号),
 * articles on the eight tables and on the explanations beside them; the table of
 * the state capital budget since the Budget Law's implementing rules of 2020.
 */
export const requiredStatements: ReadonlyArray<readonly [statement: string, name: string]> = [
  ["summary", "收支总表"],
  ["revenue", "收入总表"],
  ["expenditure", "支出总表"],
  ["appropriation", "财政拨款收支总表"],
  ["generalBudget", "一般公共预算支出表"],
  ["basicExpenditure", "一般公共预算基本支出表"],
  ["threePublic", "“三公”经费支出表"],
  ["governmentFund", "政府性基金预算支出表"],
  ["stateCapital", "国有资本经营预算支出表"]
];

/** Explanations, by the section that the reader files them under, and by what a sentence of theirs speaks of wherever it stands. */
export const requiredSections: ReadonlyArray<readonly [section: string, name: string, measures: readonly Measure[]]> = [
  ["budget", "收支增减变化情况", ["revenue", "expenditure"]],
  ["agencyOperating", "机关运行经费安排", ["agencyOperating"]],
  ["threePublic", "“三公”经费增减变化原因", ["threePublic", "overseasTrips", "vehicles", "receptions"]],
  ["procurement", "政府采购安排", ["procurement"]],
  ["assets", "国有资产占用", ["assets"]],
  ["performance", "预算绩效", []]
];

/** Lines whose changes need a reason, their own or one of their parts'. */
export const reasonRequired: ReadonlyArray<readonly [line: string, parts: readonly string[]]> = [
  ["revenue", []],
  ["expenditure", []],
  ["threePublic", ["overseasTrips", "vehicles", "vehiclePurchase", "vehicleOperation", "receptions"]]
];

/** Notes below a table that say it is empty. */
export const emptyNotes: ReadonlyArray<readonly [pattern: RegExp, example: string]> = [
  [/表为空|空表/, "故本表为空表"],
  [/(?:没有|未安排|未发生|无)[^。，；]*(?:预算|支出|收入|拨款|经费|数据|资金)/, "本单位无政府性基金预算支出"]
];
