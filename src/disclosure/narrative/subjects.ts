import {economicItem} from "../../budget/classification/economic.js";
import {functionalClass} from "../../budget/classification/functional.js";
import {revenueSource} from "../../budget/classification/source.js";
import type {Classification, Fund, Measure} from "../../budget/figure.js";
import {quantityNamesIn} from "../../budget/quantityNames.js";
import {numbered, comparableText} from "../model/comparableText.js";
import type {SectionId} from "../outline/section.js";

export interface ClaimSubject {
  readonly measure: Measure;
  readonly fund: Fund;
  readonly classification: Classification;
  readonly code: string;
}

const total = (measure: Measure): ClaimSubject => ({measure, fund: "all", classification: "total", code: "total"});
const ofFund = (measure: Measure, fund: Fund): ClaimSubject => ({...total(measure), fund});
const procured = (code: string): ClaimSubject => ({measure: "procurement", fund: "all", classification: "type", code});
const from = (code: string): ClaimSubject => ({measure: "revenue", fund: "all", classification: "source", code});
const asset = (code: string): ClaimSubject => ({measure: "assets", fund: "all", classification: "asset", code});

/** What a sentence speaks of in more words than a quantity's name, by its section (any if empty); first match wins. The last column is an example. */
export const subjects: ReadonlyArray<
  readonly [section: SectionId | "", pattern: RegExp, subject: ClaimSubject, example: string]
> = [
  [
    "",
    /三公经费(一般公共预算)?(财政拨款)?(支出)?(预算|决算)?(安排|支出)?(总额|数)?(为)?$/,
    total("threePublic"),
    "“三公”经费预算"
  ],
  [
    "",
    /^(预算收入(总额)?|收入(总)?预算(总额|总计)?|预算收入情况|(预算)?总收入|收入(总计|合计|总额)?)$/,
    total("revenue"),
    "预算收入总额"
  ],
  [
    "",
    /^(预算支出(总额)?|支出(总)?预算(总额|总计)?|预算支出情况|(预算)?总支出|支出(总计|合计|总额)?)$/,
    total("expenditure"),
    "预算支出总额"
  ],
  [
    "",
    /一般公共预算(财政)?(当年)?(拨款)?支出(预算|总额|合计)?$|^一般公共预算当年(财政)?拨款$/,
    ofFund("expenditure", "generalBudget"),
    "一般公共预算拨款支出预算"
  ],
  [
    "",
    /政府性基金(预算)?(财政)?(当年)?(拨款)?支出(预算|总额|合计)?$|^政府性基金预算当年(财政)?拨款$/,
    ofFund("expenditure", "governmentFund"),
    "政府性基金拨款支出预算"
  ],
  [
    "",
    /国有资本经营(预算)?(财政)?(当年)?(拨款)?支出(预算|总额|合计)?$|^国有资本经营预算当年(财政)?拨款$/,
    ofFund("expenditure", "stateCapital"),
    "国有资本经营预算拨款支出预算"
  ],
  ["", /财政拨款(预算)?支出(预算|总额|合计|总计)?$/, ofFund("expenditure", "appropriation"), "财政拨款支出预算"],
  ["", /[局处院所心会室厅办队]收入预算$/, total("revenue"), "某街道办事处收入预算"],
  ["", /[局处院所心会室厅办队]支出预算$/, total("expenditure"), "某街道办事处支出预算"],
  [
    "",
    /财政拨款(收入|收)(支出|和支出|、支出|支|、支)(预算)?(总预算|预算|总计|总额)$|财政拨款总收支$/,
    ofFund("revenue", "appropriation"),
    "财政拨款收入支出总计"
  ],
  [
    "",
    /(收入|收)(总计|合计)?(支出|[和与及、]支出|支|、支)(预算)?(总预算|预算|总计|合计|总额)$|^总收支$/,
    total("revenue"),
    "收入支出总计"
  ],
  ["", /^(使用)?年初(财政拨款)?(结转和结余|结转结余|结余结转)$/, total("carriedIn"), "使用年初结转和结余"],
  ["", /^年[末终](财政拨款)?(结转和结余|结转结余|结余结转)(资金)?$/, total("carriedOut"), "年末结转和结余"],
  ["", /^财政拨款预算收入$/, from("appropriation"), "财政拨款预算收入"],
  [
    "",
    /^一般公共预算(财政)?(拨款)?基本支出(预算)?$/,
    ofFund("basicExpenditure", "generalBudget"),
    "一般公共预算财政拨款基本支出"
  ],
  [
    "",
    /^一般公共预算(财政)?(拨款)?项目支出(预算)?$/,
    ofFund("projectExpenditure", "generalBudget"),
    "一般公共预算财政拨款项目支出"
  ],
  [
    "",
    /(^|的|^一般公共预算(财政)?拨款)(机关)?运行经费(当年)?(一般公共预算)?(财政)?(拨款)?(支出)?(预算|决算)?(总额|支出|为)?$/,
    total("agencyOperating"),
    "机关运行经费预算总额"
  ],
  ["", /(政府采购货物(类)?|^货物(类)?采购)(预算|支出|金额)(总额)?(为)?$/, procured("goods"), "政府采购货物预算"],
  ["", /(政府采购工程(类)?|^工程(类)?采购)(预算|支出|金额)(总额)?(为)?$/, procured("works"), "政府采购工程预算"],
  ["", /(政府采购服务(类)?|^服务(类)?采购)(预算|支出|金额)(总额)?(为)?$/, procured("services"), "政府采购服务预算"],
  [
    "",
    /^一般公共预算(财政)?拨款(的)?政府采购(预算)?(总额)?$/,
    ofFund("procurement", "generalBudget"),
    "一般公共预算拨款政府采购"
  ],
  [
    "",
    /^(?!.*(?:预留|中小|小微|面向|授予|委托)).*政府采购(支出)?(预算|金额)?(总额|(\(.*\))?为)?$/,
    total("procurement"),
    "政府采购预算"
  ],
  ["procurement", /^货物(类)?$/, procured("goods"), "货物类"],
  ["procurement", /^工程(类)?$/, procured("works"), "工程类"],
  ["procurement", /^服务(类)?$/, procured("services"), "服务类"],
  ["threePublic", /^公务接待费(用)?(支出)?(预算)?(支出)?$/, total("receptions"), "公务接待费"],
  ["threePublic", /^因公出国\(境\)(经)?费(用)?(支出)?(预算)?(支出)?$/, total("overseasTrips"), "因公出国（境）经费"],
  [
    "threePublic",
    /^(公务用车|公务车|公车)购置(费)?(及|和|与)(公务用车|公车)?运行(维护)?(费)?(用)?(支出)?(预算)?$/,
    total("vehicles"),
    "公务用车购置及运行费"
  ],
  ["threePublic", /^(公务用车|公车|车辆)?购置(费)?(用)?(支出)?(预算)?$/, total("vehiclePurchase"), "公务用车购置费"],
  [
    "threePublic",
    /^(公务用车|公务车用车|公务车|公车|车辆)?运行(维护)?(费)?(用)?(支出)?(预算)?$/,
    total("vehicleOperation"),
    "公车运行维护费"
  ],
  ["assets", /(占有)?使用国有资产$/, total("assets"), "占有使用国有资产"],
  ["assets", /^资产(总额|总计|合计)$/, total("assets"), "资产总额"],
  ["assets", /^(?!其他).*固定资产$/, asset("fixed"), "固定资产"],
  ["performance", /^(项目(当年|前两年)预算|(增加)?项目经费)$/, total("projectExpenditure"), "项目当年预算"]
];

/** Sections outside which a name means something else, or one line among others. */
const sections: Readonly<Partial<Record<Measure, SectionId>>> = {
  overseasTrips: "threePublic",
  vehicles: "threePublic",
  vehiclePurchase: "threePublic",
  vehicleOperation: "threePublic",
  receptions: "threePublic",
  assets: "assets",
  projectBudget: "performance"
};

const measureOf = quantityNamesIn("subject");
const nameOfQuantity = new RegExp(
  `^(${[...measureOf.keys()].map((name) => name.replace(/[()]/g, "\\$&")).join("|")})(?:支出)?(?:预算|决算)?(?:合计)?$`
);

/** What a quantity's name means in a section, with the words for its total behind it or without. */
function quantityNamed(word: string, section: SectionId): ClaimSubject | undefined {
  const measure = measureOf.get(nameOfQuantity.exec(word)?.[1] ?? "");
  return measure && (sections[measure] ?? section) === section ? total(measure) : undefined;
}

/** “…（类）…（款）…（项）”: the names from class to item, whose code only the document's own tables tell. */
const path = /([^（）()“”"]+)[（(]类[）)]([^（）()“”"]+)[（(]款[）)](?:([^“”"]+?)[（(]项[）)])?/;

/** Names from 类 to 项 in a subject, joined by "/"; undefined without them. */
export function namePath(words: string): string | undefined {
  const match = path.exec(words) ?? path.exec(words.replace(/[“”"]/g, ""));
  return match
    ?.slice(1)
    .filter(Boolean)
    .map((name) => comparableText(name!))
    .join("/");
}

/** …（款）…（项）, whose class stands in a heading above. */
const belowClass =
  /^[“"]?([^（）()“”"]+)[”"]?[（(]款[）)][“"]?([^（）()“”"]+(?:[（(][^类款项]{2,}[）)][^（）()“”"]*)?)[”"]?[（(]项[）)]/;

/** Names of 款 and 项 without their class, joined by "/"; undefined for other words. */
export function pathBelowClass(words: string): string | undefined {
  const match = belowClass.exec(words.trim());
  return match ? [match[1]!, match[2]!].map(comparableText).join("/") : undefined;
}

/** The class that a heading names: （二）交通运输支出（类）. */
export function className(heading: string): string | undefined {
  const name = /^[“"]?([^（）()“”"]+)[”"]?[（(]类[）)](?:支出)?$/.exec(numbered(heading.trim()).text.trim())?.[1];
  return name === undefined ? undefined : comparableText(name);
}

/** The name of “…”（款）, whose class stands in a sentence before it. */
export function groupName(words: string): string | undefined {
  const match = /^[“"]?([^（）()“”"]+)[”"]?[（(]款[）)]$/.exec(words.trim());
  return match ? comparableText(match[1]!) : undefined;
}

/** What the words before an amount name, with the unit's name and empty words around it or without; undefined where no table knows them. */
export function claimSubjectOf(words: string, section: SectionId): ClaimSubject | undefined {
  const word = comparableText(words);
  return known(word, section) ?? known(coreOf(word), section) ?? named(words);
}

function known(word: string, section: SectionId): ClaimSubject | undefined {
  return (
    subjects.find(([within, pattern]) => (!within || within === section) && pattern.test(word))?.[2] ??
    classified(word, section) ??
    quantityNamed(word, section)
  );
}

/** “2080505机关事业单位基本养老保险缴费支出” prints the code of a group or an item before its name. */
const printedCode = /^[“"]?(2\d{4}(?:\d\d)?)[”"]?[-—\s]*(?=[“"]?\p{Script=Han})/u;

/** 行政运行（2040601） and 工资福利支出（301）: the code in brackets behind the name. */
const codeBehind = /[（(]([23]\d\d(?:\d\d){0,2})[）)](?:支出)?$/;
/** 公共安全支出（204类）司法（06款）行政运行（01项） */
const codeInParts = /[（(](2\d\d)类[）)](?:[^（）()]*[（(](\d\d)款[）)])?(?:[^（）()]*[（(](\d\d)项[）)])?/;

/** The code that words print behind a name or in parts; undefined without one. */
export function codeIn(words: string): string | undefined {
  const text = words.trim();
  const [, ...parts] = codeInParts.exec(text) ?? [];
  return parts.length ? parts.filter(Boolean).join("") : codeBehind.exec(text)?.[1];
}

function named(words: string): ClaimSubject | undefined {
  const code = printedCode.exec(words.trim())?.[1] ?? codeIn(words) ?? namePath(words);
  if (code === undefined) return undefined;
  return code.startsWith("3") ? economicSubject(code) : functionalSubject(code);
}

/** A line by function; one that names no fund is of the general budget in most tables. */
export function functionalSubject(code: string): ClaimSubject {
  return {measure: "expenditure", fund: "generalBudget", classification: "functional", code};
}

function economicSubject(code: string): ClaimSubject {
  return {measure: "expenditure", fund: "generalBudget", classification: "economic", code};
}

function classified(word: string, section: SectionId): ClaimSubject | undefined {
  const economic = section === "agencyOperating" ? economicItem(word) : undefined;
  if (economic) return {measure: "agencyOperating", fund: "all", classification: "economic", code: economic};
  const source = revenueSource(word.replace(/^本年(?=.*(?:收入|资金)$)|(?<=收入)资金$/g, ""));
  if (source) return from(source);
  const functional =
    functionalClass(word.replace(/(\(类\)(支出)?|类?科目)$/, "")) ??
    functionalClass(word.replace(/\(类\)(支出)?$/, "支出"));
  return functional ? {measure: "expenditure", fund: "all", classification: "functional", code: functional} : undefined;
}

/** What stands before a name without belonging to it, in this order: a verb, a unit, "our department", the year. */
export const namePrefixes: ReadonlyArray<readonly [pattern: RegExp, example: string]> = [
  [/^(?:主要)?(?:包括|包含|含)|^(?:计划|拟|预计)?安排/, "安排收入预算"],
  [
    /^.*(?:[局处院所会委办室厅部队馆站校心]|学校|政府|街道|[镇乡])(?=(?:部门|单位|本级)?(?:预算(?=收入$|支出$))?(?:收入|支出|收支|收、支|三公|政府采购|机关运行|一般公共预算|政府性基金|国有资本|财政拨款|本年|基本支出|项目支出))/,
    "某局收入预算"
  ],
  [/^(?:[本我全](?:部门|单位|局|委|办|院|校|县|市|区|镇|乡|系统)|部门|单位|本级)+/, "本部门收入预算"],
  [/^(?:本?年度|年|当年|全年|年初)(?!.*预算拨款)/, "年度收入预算"]
];

/** What stands behind a name without belonging to it. */
const behind = /(?:均|总体|有所|略有|共计|总共|共|安排|总量|数|各|分别|[为是达约])+$/;

/** The name itself among words before an amount: 收入预算 of 某局年度收入预算安排为. */
export function coreOf(word: string): string {
  return namePrefixes.reduce((name, [pattern]) => name.replace(pattern, ""), word).replace(behind, "");
}

/** "其中：一般公共预算财政拨款" and "1. 项目预算" as the bare name. */
export function subjectWords(words: string): string {
  return numbered(words.trim().replace(/^其中[:：]?\s*/, "")).text.trim();
}
