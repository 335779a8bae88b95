import {economicItem} from "../../budget/classification/economic.js";
import {codeLevel, functionalClass} from "../../budget/classification/functional.js";
import {revenueSource} from "../../budget/classification/source.js";
import type {Classification, Measure} from "../../budget/figure.js";
import {numbered, comparableText} from "../model/comparableText.js";

/** What a row is about: the measure only where the row itself sets it. */
export interface RowMeaning {
  readonly classification: Classification;
  readonly code: string;
  readonly label: string;
  readonly level: number;
  readonly measure?: Measure;
}

interface PrintedRow {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  readonly classification: Classification;
}

/** Rows that are totals of their table. */
const totals = /^(合计|总计|合计数|收入合计|支出合计)$/;

/** Totals and balances of two-sided tables, which say themselves what they measure. */
const balances: ReadonlyArray<readonly [names: string, measure: Measure]> = [
  ["本年收入合计 本年收入", "yearRevenue"],
  ["本年支出合计 本年支出", "yearExpenditure"],
  [
    "上年结转结余 上年结转 上年结余结转 上年结余 年初结转结余 上年结转和结余 年初结转和结余 年初财政拨款结转和结余",
    "carriedIn"
  ],
  ["年终结转结余 结转下年 年末结转结余 结转下年支出 年末结余结转 年末结转和结余 年末财政拨款结转和结余", "carriedOut"],
  ["结余分配", "unclassified"],
  ["人员经费合计", "personnelFunds"],
  ["公用经费合计", "operatingFunds"],
  ["收入总计", "revenue"],
  ["支出总计", "expenditure"]
];

/** Rows that say what they measure wherever they stand in a table by type. */
const measures: ReadonlyArray<readonly [measure: Measure, names: string]> = [
  ["basicExpenditure", "基本支出"],
  ["projectExpenditure", "项目支出"],
  ["personnelFunds", "人员经费 人员支出"],
  ["operatingFunds", "公用经费 公用支出 日常公用经费 日常公用支出"],
  ["remittance", "上缴上级支出"],
  ["operatingExpenditure", "事业单位经营支出 经营支出"],
  ["subsidy", "对附属单位补助支出"],
  ["threePublic", "三公经费 三公经费合计 三公经费支出 三公经费总额 三公经费财政拨款支出"],
  ["overseasTrips", "因公出国(境)费 因公出国(境)费用 因公出国(境)支出 因公出国(境)经费"],
  [
    "vehicles",
    "公务用车购置及运行费 公务用车购置及运行维护费 公务用车购置及运行维护支出 公务用车购置及运行维护经费 公务用车购置和运行费 公务用车购置和运行维护费 公务用车费"
  ],
  ["vehiclePurchase", "公务用车购置 公务用车购置费 公务用车购置支出 公务用车购置经费"],
  ["vehicleOperation", "公务用车运行费 公务用车运行维护费 公务用车运行维护支出 公务用车运行支出 公务用车运行维护经费"],
  ["receptions", "公务接待费 公务接待费用 公务接待费支出 公务接待支出 公务接待经费"],
  ["agencyOperating", "机关运行经费"]
];

/** Rows of tables by type of expenditure or revenue, below the group they stand in. */
const types: ReadonlyArray<readonly [group: string, name: string, measure: Measure, code: string]> = [
  ["收入构成", "财政拨款", "revenue", "appropriation"],
  ["收入构成", "其他资金", "revenue", "otherFunds"],
  ["收入构成", "合计", "revenue", "total"],
  ["支出构成", "基本支出", "basicExpenditure", "total"],
  ["支出构成", "项目支出", "projectExpenditure", "total"],
  ["支出构成", "合计", "expenditure", "total"]
];

const measureOf = new Map(
  measures.flatMap(([measure, names]) => names.split(" ").map((name) => [name, measure] as const))
);

const balanceOf = new Map(balances.flatMap(([names, measure]) => names.split(" ").map((name) => [name, measure])));

/**
 * What a row means. Rows without a code get that of their name where the
 * classification knows it, and the name itself as their code otherwise.
 */
export function rowMeaning({code, name, group, classification}: PrintedRow): RowMeaning {
  const label = numbered(name.replace(/^其中[:：]/, "")).text;
  const word = comparableText(label);
  if (classification === "type") return typeRow(comparableText(group), word, label);
  const measure = balanceOf.get(word);
  if (measure && !code) return {classification: "total", code: "total", label: word, level: 0, measure};
  if (totals.test(word) || (!word && !code))
    return {classification: "total", code: "total", label: word || "合计", level: 0};
  if (classification === "total") return {classification, code: "total", label: word, level: 0};
  const known = code || codeByName(classification, word);
  return {classification, code: known ?? word, label, level: known ? levelOf(classification, known) : 1};
}

/** Whether a row's name says what it measures, in a table by type. */
export function namesType(name: string): boolean {
  return measureOf.has(comparableText(numbered(name.replace(/^其中[:：]/, "")).text));
}

function typeRow(group: string, word: string, label: string): RowMeaning {
  const type = types.find(([inGroup, name]) => inGroup === group && name === word);
  if (!type) return typeByName(word, label);
  const [, , measure, code] = type;
  return code === "total"
    ? {classification: "total", code, label, level: 0, measure}
    : {classification: "type", code, label, level: 1, measure};
}

function typeByName(word: string, label: string): RowMeaning {
  const measure = measureOf.get(word) ?? balanceOf.get(word);
  if (measure) return {classification: "total", code: "total", label, level: 0, measure};
  if (totals.test(word)) return {classification: "total", code: "total", label: word, level: 0};
  const economic = economicItem(word);
  return economic
    ? {classification: "economic", code: economic, label, level: codeLevel(economic)}
    : {classification: "type", code: word, label, level: 1};
}

function codeByName(classification: Classification, word: string): string | undefined {
  if (classification === "functional") return functionalClass(word);
  if (classification === "economic") return economicItem(word);
  return classification === "source" ? revenueSource(word) : undefined;
}

/** Three digits of a unit's code are its department's, the next three its own. */
function levelOf(classification: Classification, code: string): number {
  if (classification === "unit") return Math.max(1, Math.ceil(code.length / 3));
  return classification === "functional" || classification === "economic" ? codeLevel(code) : code.split(".").length;
}
