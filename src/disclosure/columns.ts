import type {Phase} from "../budget/figure.js";
import {squeeze} from "./squeeze.js";

/** What a column holds, before its statement gives it a meaning. */
export type ColumnId =
  | "code"
  | "codeClass"
  | "codeGroup"
  | "codeItem"
  | "name"
  | "group"
  | "unitCode"
  | "unitName"
  | "amount"
  | "yearAmount"
  | "total"
  | "appropriation"
  | "agencyOperating"
  | "basic"
  | "personnel"
  | "operating"
  | "project"
  | "otherOperation"
  | "specificPurpose"
  | "operatingExpenditure"
  | "remittance"
  | "subsidy"
  | "yearRevenue"
  | "generalBudget"
  | "governmentFund"
  | "stateCapital"
  | "fiscalAccount"
  | "business"
  | "operatingIncome"
  | "superior"
  | "subordinate"
  | "other"
  | "unitFunds"
  | "carryover"
  | "carryoverGeneralBudget"
  | "carryoverGovernmentFund"
  | "carryoverStateCapital"
  | "carryoverFiscalAccount"
  | "carryoverUnitFunds"
  | "threePublic"
  | "overseasTrips"
  | "vehicles"
  | "vehiclePurchase"
  | "vehicleOperation"
  | "receptions"
  | "carriedIn"
  | "carriedOut"
  | "projectBudget"
  | "projectYear"
  | "share"
  | "term"
  | "kind"
  | "subkind"
  | "indicator"
  | "target"
  | "basis"
  | "text";

export type ColumnKind = "label" | "amount" | "share" | "text";

/**
 * Header wordings. `/` joins the levels of a header that has several, and a
 * whole path is looked up before its last level alone. A new local wording is
 * a new word in a row.
 */
const wordings: ReadonlyArray<readonly [id: ColumnId, kind: ColumnKind, words: string]> = [
  ["code", "label", "科目编码 功能科目编码 经济科目编码 部门(单位)代码 单位代码"],
  ["codeClass", "label", "类"],
  ["codeGroup", "label", "款"],
  ["codeItem", "label", "项"],
  ["name", "label", "项目 收入项目 支出项目 收入/项目 支出/项目 科目名称 功能科目名称 功能分类科目名称 经济分类科目名称 部门经济分类科目名称 部门(单位)名称 项目名称 来源项目 项目支出明细"],
  ["group", "label", "构成 项目分类"],
  ["unitCode", "label", "单位编码"],
  ["unitName", "label", "单位名称"],
  ["amount", "amount", "预算数 决算数 金额"],
  ["yearAmount", "amount", "当年金额"],
  ["total", "amount", "合计 总计 本年收入合计 本年支出合计 本年支出/小计"],
  ["appropriation", "amount", "财政拨款收入"],
  ["basic", "amount", "基本支出 基本支出小计 基本支出/小计"],
  ["personnel", "amount", "人员经费 人员类项目支出"],
  ["operating", "amount", "公用经费 公用经费项目支出"],
  ["project", "amount", "项目支出"],
  ["otherOperation", "amount", "其他运转类项目支出"],
  ["specificPurpose", "amount", "特定目标类项目支出"],
  ["operatingExpenditure", "amount", "事业单位经营支出 经营支出"],
  ["remittance", "amount", "上缴上级支出"],
  ["subsidy", "amount", "对附属单位补助支出"],
  ["yearRevenue", "amount", "本年收入小计 本年收入/小计"],
  ["generalBudget", "amount", "一般公共预算 一般公共预算财政拨款"],
  ["governmentFund", "amount", "政府性基金预算 政府性基金预算财政拨款"],
  ["stateCapital", "amount", "国有资本经营预算 国有资本经营预算财政拨款"],
  ["fiscalAccount", "amount", "财政专户管理资金"],
  ["business", "amount", "事业收入"],
  ["operatingIncome", "amount", "事业单位经营收入 经营收入"],
  ["superior", "amount", "上级补助收入"],
  ["subordinate", "amount", "附属单位上缴收入"],
  ["other", "amount", "其他收入"],
  ["unitFunds", "amount", "单位资金"],
  ["carryover", "amount", "上年结转结余 上年结转结余/小计 财政拨款结转结余"],
  ["carryoverGeneralBudget", "amount", "上年结转结余/一般公共预算 财政拨款结转结余/一般公共预算"],
  ["carryoverGovernmentFund", "amount", "上年结转结余/政府性基金预算 财政拨款结转结余/政府性基金预算"],
  ["carryoverStateCapital", "amount", "上年结转结余/国有资本经营预算 财政拨款结转结余/国有资本经营预算"],
  ["carryoverFiscalAccount", "amount", "上年结转结余/财政专户管理资金"],
  ["carryoverUnitFunds", "amount", "上年结转结余/单位资金"],
  ["threePublic", "amount", "三公经费合计 三公经费预算数/合计 财政拨款三公经费/合计"],
  ["agencyOperating", "amount", "机关运行经费预算数"],
  ["overseasTrips", "amount", "因公出国(境)费"],
  ["vehicles", "amount", "公务用车购置及运行费小计 公务用车购置及运行费/小计"],
  ["vehiclePurchase", "amount", "公务用车购置费 公务用车购置及运行费/购置费"],
  ["vehicleOperation", "amount", "公务用车运行费 公务用车购置及运行费/运行费"],
  ["receptions", "amount", "公务接待费"],
  ["carriedIn", "amount", "年初结转和结余"],
  ["carriedOut", "amount", "年末结转和结余"],
  ["projectBudget", "amount", "项目总预算"],
  ["projectYear", "amount", "项目本年度预算"],
  ["share", "share", "占比"],
  ["term", "label", "层级"],
  ["kind", "label", "一级指标"],
  ["subkind", "label", "二级指标"],
  ["indicator", "label", "三级指标 指标名称"],
  ["target", "text", "指标值"],
  ["basis", "text", "指标值确定依据 绩效标准"],
  ["text", "text", "项目类型 项目主要支出方向和用途"]
];

/** Upper levels of a header: they say nothing alone but mark the row as a header; with how many columns they span if a conversion lost that. */
const parents: Readonly<Record<string, number>> = {
  收入: 2,
  支出: 2,
  本年收入: 1,
  本年拨款: 1,
  上年结转结余: 1,
  财政拨款结转结余: 1,
  公务用车购置及运行费: 1,
  功能分类科目编码: 1,
  部门预算经济分类科目编码: 1,
  部门经济分类科目编码: 1,
  经济分类科目编码: 1,
  收入预算: 1,
  支出预算: 1,
  一般公共预算支出: 1,
  政府性基金预算支出: 1,
  国有资本经营预算支出: 1,
  一般公共预算基本支出: 1,
  财政拨款收入: 1,
  财政拨款支出: 1,
  小计: 1,
  购置费: 1,
  运行费: 1,
  本年支出: 1,
  三公经费预算数: 1,
  财政拨款三公经费: 1,
  支出功能分类: 1,
  支出功能分类科目编码: 1,
  经济分类: 1,
  部门预算支出经济分类科目: 2,
  本年一般公共预算基本支出: 1,
  本年政府性基金预算支出: 1,
  运转类项目支出: 1,
  总体资金情况: 2,
  近两年收支金额: 2,
  近两年指标值: 2,
  项目近两年指标值: 2
};

/** Columns that hold an amount or a target for a year, by their offset from the disclosure's. */
const relativeYears: Readonly<Record<string, number>> = {
  前年: -2,
  上年: -1,
  当年: 0,
  预期当年实现值: 0,
  当年金额: 0
};

export interface Column {
  readonly id: ColumnId;
  readonly kind: ColumnKind;
  /** Levels of its header as printed, from the top. */
  readonly path: readonly string[];
  /** The year it is for; undefined where it is the disclosure's. */
  readonly year?: number;
  /** The phase it is of, in a table that has a column for each. */
  readonly phase?: Phase;
}

/** Lowest levels of a header that divide a quantity by phase. */
const phases: Readonly<Record<string, Phase>> = {预算数: "budget", 决算数: "final"};

const byWord = new Map(
  wordings.flatMap(([id, kind, words]) => words.split(" ").map((word) => [word, {id, kind}] as const))
);

/** Spaces included; no header is longer. */
const longestHeader = 40;

const calendarYear = /^(20\d\d)年?(?:度|预算数|预算)?$/;

/** The commonest wording of a column, for messages. */
export function columnWord(id: ColumnId): string {
  return wordings.find(([known]) => known === id)?.[2].split(" ")[0] ?? id;
}

/** Whether a header may read so. */
export function isHeaderWord(text: string): boolean {
  if (text.length > longestHeader) return false;
  const word = headerWord(text);
  return byWord.has(word) || Object.hasOwn(parents, word) || Object.hasOwn(relativeYears, word) || calendarYear.test(word);
}

/** "2024年“三公”经费预算数" as it stands in the tables above: the year of a heading is that of its document. */
function headerWord(text: string): string {
  const word = squeeze(text);
  return calendarYear.test(word) ? word : word.replace(/^20\d\d年(?:度)?/, "");
}

/** How many columns a header cell covers, where a conversion may have dropped the empty cells behind it. */
export function headerSpan(text: string): number {
  return parents[headerWord(text)] ?? 1;
}

export interface ColumnContext {
  readonly fiscalYear: number;
  /** What a column with an unknown header holds. */
  readonly unknown: ColumnKind;
  /** The header divides its quantities by phase, 预算数 beside 决算数. */
  readonly phased?: boolean;
}

/** Whether a header has columns of different phases. */
export function isPhased(header: ReadonlyArray<readonly string[]>): boolean {
  const words = new Set(header.flatMap((cells) => cells.map(squeeze)));
  return Object.keys(phases).every((word) => words.has(word));
}

/**
 * The column that a header's levels describe.
 */
export function columnOf(path: readonly string[], {fiscalYear, unknown, phased = false}: ColumnContext): Column {
  const words = path.map(headerWord).filter(Boolean);
  const last = words.at(-1) ?? "";
  const year = yearOf(last, fiscalYear);
  if (year !== undefined) return {id: "yearAmount", kind: "amount", path, year};
  const phase = phased ? phases[last] : undefined;
  const divided = phase && (byWord.get(words.slice(-3, -1).join("/")) ?? byWord.get(words.at(-2) ?? ""));
  if (phase && divided?.kind === "amount") return {...divided, path, phase};
  const known = byWord.get(words.slice(-2).join("/")) ?? byWord.get(last);
  if (known) return {...known, path};
  if (words.includes("总体资金情况")) return {id: "group", kind: "label", path};
  return {id: "text", kind: unknown, path};
}

function yearOf(word: string, fiscalYear: number): number | undefined {
  const printed = calendarYear.exec(word)?.[1];
  if (printed) return Number(printed);
  const offset = relativeYears[word];
  return offset === undefined ? undefined : fiscalYear + offset;
}
