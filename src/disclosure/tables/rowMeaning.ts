import {economicItem, governmentClass} from "../../budget/classification/economic.js";
import {codeLevel, functionalClass} from "../../budget/classification/functional.js";
import {revenueSource} from "../../budget/classification/source.js";
import type {Classification, Measure} from "../../budget/figure.js";
import {quantityNamesIn} from "../../budget/quantityNames.js";
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
  /** Economic names are those of the government's classification. */
  readonly isGovernment?: boolean;
  /** It stands on the side of expenditure. */
  readonly isExpenditure?: boolean;
}

/** Rows that are totals of their table. */
const totals = /^(合计|总计|合计数|收入合计|支出合计)$/;

/** Whether a name, as names are compared, is that of a total. */
export function isTotalName(word: string): boolean {
  return totals.test(word) || ownTotal.test(word);
}

/** What heads a side and all its lines but balances; on the side of expenditure also the fund that pays for it. */
const ownTotal = /^部门预算$/;
const wholeFund = /^财政拨款(?:支出)?$/;

/** Totals and balances of two-sided tables, which say themselves what they measure. */
const balanceOf = quantityNamesIn("balance");

/** Rows that say what they measure wherever they stand in a table by type. */
const measureOf = quantityNamesIn("row");

/** Rows of tables by type of expenditure or revenue, below the group they stand in. */
const types: ReadonlyArray<readonly [group: string, name: string, measure: Measure, code: string]> = [
  ["收入构成", "财政拨款", "revenue", "appropriation"],
  ["收入构成", "其他资金", "revenue", "otherFunds"],
  ["收入构成", "合计", "revenue", "total"],
  ["支出构成", "基本支出", "basicExpenditure", "total"],
  ["支出构成", "项目支出", "projectExpenditure", "total"],
  ["支出构成", "合计", "expenditure", "total"]
];

/**
 * What a row means. Rows without a code get that of their name where the
 * classification knows it, and the name itself as their code otherwise.
 */
export function rowMeaning({
  code,
  name,
  group,
  classification,
  isGovernment = false,
  isExpenditure = false
}: PrintedRow): RowMeaning {
  const label = numbered(name.replace(/^其中[:：]/, "")).text;
  const word = comparableText(label);
  if (!code && (ownTotal.test(word) || (isExpenditure && wholeFund.test(word)))) {
    const measure = isExpenditure ? "yearExpenditure" : "yearRevenue";
    return {classification: "total", code: "total", label: word, level: 0, measure};
  }
  if (classification === "type") return typeRow(comparableText(group), word, label, isGovernment);
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

function typeRow(group: string, word: string, label: string, isGovernment: boolean): RowMeaning {
  const type = types.find(([inGroup, name]) => inGroup === group && name === word);
  if (!type) return isGovernment ? governmentRow(word, label) : typeByName(word, label);
  const [, , measure, code] = type;
  return code === "total"
    ? {classification: "total", code, label, level: 0, measure}
    : {classification: "type", code, label, level: 1, measure};
}

function governmentRow(word: string, label: string): RowMeaning {
  const code = governmentClass(word);
  return code ? {classification: "economic", code, label, level: codeLevel(code)} : typeByName(word, label);
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
