import type {Figure, Measure} from "../budget/figure.js";
import type {Locale} from "./locale.js";
import {inLanguage} from "./locale.js";

/** What each measure is called: [English, 中文]. */
export const measureNames: Readonly<Record<Measure, readonly [en: string, zh: string]>> = {
  revenue: ["Revenue", "收入"],
  expenditure: ["Expenditure", "支出"],
  yearRevenue: ["Revenue of the year", "本年收入"],
  yearExpenditure: ["Expenditure of the year", "本年支出"],
  basicExpenditure: ["Basic expenditure", "基本支出"],
  personnelFunds: ["Personnel", "人员经费"],
  operatingFunds: ["Operating funds", "公用经费"],
  projectExpenditure: ["Project expenditure", "项目支出"],
  otherOperation: ["Other operation projects", "其他运转类项目"],
  specificPurpose: ["Specific-purpose projects", "特定目标类项目"],
  operatingExpenditure: ["Business operation expenditure", "事业单位经营支出"],
  remittance: ["Remittance to superior units", "上缴上级支出"],
  subsidy: ["Subsidies to subordinate units", "对附属单位补助支出"],
  reserve: ["Reserve of the unit", "单位预留机动经费"],
  carriedIn: ["Carried in from last year", "上年结转结余"],
  carriedOut: ["Carried over to next year", "年终结转结余"],
  threePublic: ["Three public expenses", "“三公”经费"],
  overseasTrips: ["Overseas trips", "因公出国（境）费"],
  vehicles: ["Official vehicles", "公务用车购置及运行费"],
  vehiclePurchase: ["Vehicle purchase", "公务用车购置费"],
  vehicleOperation: ["Vehicle operation", "公务用车运行费"],
  receptions: ["Official receptions", "公务接待费"],
  meetings: ["Meetings", "会议费"],
  training: ["Training", "培训费"],
  publicAndMeetings: ["Three public expenses, meetings and training", "“三公”经费、会议费和培训费"],
  agencyOperating: ["Agency operating expenses", "机关运行经费"],
  procurement: ["Government procurement", "政府采购"],
  assets: ["State-owned assets", "国有资产"],
  projectBudget: ["Total project budget", "项目总预算"],
  unclassified: ["Not classified", "未归类"]
};

/** English names of codes, functional and economic; Chinese names come with the documents. */
const englishNames: Readonly<Record<string, string>> = {
  "201": "General public services",
  "202": "Foreign affairs",
  "203": "National defence",
  "204": "Public security",
  "205": "Education",
  "206": "Science and technology",
  "207": "Culture, tourism, sports and media",
  "208": "Social security and employment",
  "20801": "Human resources and social security administration",
  "2080105": "Labour security supervision",
  "2080109": "Social insurance agencies",
  "2080199": "Other human resources and social security administration",
  "20805": "Pensions of public employees",
  "2080505": "Basic pension contributions of government units",
  "2080507": "Subsidy to the government units’ basic pension fund",
  "210": "Health",
  "21011": "Medical care of administrative and public units",
  "2101101": "Medical care of administrative units",
  "211": "Energy conservation and environment",
  "212": "Urban and rural communities",
  "213": "Agriculture, forestry and water",
  "214": "Transport",
  "215": "Resource exploration and industry",
  "216": "Commerce and services",
  "217": "Finance",
  "219": "Aid to other regions",
  "220": "Natural resources, ocean and weather",
  "221": "Housing security",
  "22102": "Housing reform",
  "2210201": "Housing provident fund",
  "222": "Grain, oil and material reserves",
  "223": "State capital budget",
  "224": "Disaster prevention and emergency management",
  "227": "Contingency reserve",
  "229": "Other expenditure",
  "230": "Transfers",
  "231": "Debt principal",
  "232": "Debt interest",
  "233": "Debt issuance costs",
  "301": "Wages and welfare",
  "30101": "Basic wages",
  "30102": "Allowances and subsidies",
  "30103": "Bonuses",
  "30106": "Meal allowances",
  "30107": "Performance pay",
  "30108": "Basic pension contributions",
  "30109": "Occupational annuity contributions",
  "30110": "Basic medical insurance contributions",
  "30111": "Civil servants’ medical subsidy",
  "30112": "Other social security contributions",
  "30113": "Housing provident fund",
  "30114": "Medical expenses",
  "30199": "Other wages and welfare",
  "302": "Goods and services",
  "30201": "Office supplies",
  "30202": "Printing",
  "30203": "Consulting",
  "30204": "Handling charges",
  "30205": "Water",
  "30206": "Electricity",
  "30207": "Post and telecommunications",
  "30208": "Heating",
  "30209": "Property management",
  "30211": "Domestic travel",
  "30212": "Overseas trips",
  "30213": "Maintenance",
  "30214": "Rent",
  "30215": "Meetings",
  "30216": "Training",
  "30217": "Official receptions",
  "30218": "Special materials",
  "30224": "Uniforms",
  "30225": "Special fuel",
  "30226": "Labour services",
  "30227": "Commissioned services",
  "30228": "Trade union funds",
  "30229": "Welfare",
  "30231": "Vehicle operation and maintenance",
  "30239": "Other transport",
  "30240": "Taxes and surcharges",
  "30299": "Other goods and services",
  "303": "Assistance to individuals and families",
  "30301": "Retirement of veteran cadres",
  "30302": "Pensions of retirees",
  "30303": "Severance",
  "30304": "Bereavement",
  "30305": "Living allowances",
  "30306": "Relief",
  "30307": "Medical allowances",
  "30308": "Student grants",
  "30309": "Awards",
  "30399": "Other assistance to individuals and families",
  "307": "Debt interest and costs",
  "309": "Capital expenditure (capital construction)",
  "310": "Capital expenditure",
  "311": "Subsidies to enterprises (capital construction)",
  "312": "Subsidies to enterprises",
  "313": "Subsidies to social security funds",
  "501": "Agencies’ wages and welfare",
  "502": "Agencies’ goods and services",
  "503": "Agencies’ capital expenditure (one)",
  "504": "Agencies’ capital expenditure (two)",
  "505": "Current subsidies to public institutions",
  "506": "Capital subsidies to public institutions",
  "507": "Subsidies to enterprises",
  "508": "Capital expenditure for enterprises",
  "509": "Assistance to individuals and families",
  "510": "Subsidies to social security funds",
  "511": "Debt interest and costs",
  "512": "Debt principal",
  "513": "Transfers",
  "514": "Contingency and reserve",
  "599": "Other expenditure"
};

const sourceNames: Readonly<Record<string, string>> = {
  appropriation: "Fiscal appropriation",
  generalBudget: "General public budget",
  "generalBudget.funds": "Budget appropriation",
  "generalBudget.assetIncome": "Income from state-owned assets",
  "generalBudget.special": "Special revenue",
  "generalBudget.otherNonTax": "Other non-tax revenue in the budget",
  "generalBudget.construction": "Capital construction in the budget",
  "generalBudget.centralTransfer": "Central special transfers",
  "generalBudget.currentYear": "Appropriation applied for this year",
  "generalBudget.ofDepartments": "Special funds within departments’ budgets",
  governmentFund: "Government funds",
  "governmentFund.appropriation": "Government fund appropriation",
  "governmentFund.transfer": "Government fund transfers",
  stateCapital: "State capital budget",
  fiscalAccount: "Special fiscal account",
  business: "Business income",
  operating: "Operating income",
  superior: "Subsidies from superior units",
  subordinate: "Remittances from subordinate units",
  other: "Other income",
  otherFunds: "Other funds",
  "otherFunds.carryover": "Balances of former appropriations",
  unitFunds: "Units’ own funds",
  surplus: "Balances of own funds used",
  carryover: "Carried over from last year"
};

type Names = Readonly<Record<string, readonly [en: string, zh: string]>>;

const statementNames: Names = {
  summary: ["1 Revenue and expenditure", "一 收支总表"],
  revenue: ["2 Revenue", "二 收入总表"],
  expenditure: ["3 Expenditure", "三 支出总表"],
  appropriation: ["4 Appropriation", "四 财政拨款收支总表"],
  generalBudget: ["5 General public budget", "五 一般公共预算支出表"],
  basicExpenditure: ["6 Basic expenditure", "六 一般公共预算基本支出表"],
  threePublic: ["7 Three public expenses", "七 “三公”经费支出表"],
  governmentFund: ["8 Government funds", "八 政府性基金预算支出表"],
  projects: ["9 Projects", "九 项目支出表"],
  stateCapital: ["10 State capital budget", "十 国有资本经营预算支出表"],
  fundOverview: ["Funds of three years", "近三年收支金额"],
  projectPlan: ["Project plan", "项目支出情况"],
  projectFunding: ["Project funding", "项目资金来源"],
  projectDetail: ["Project detail", "项目支出明细"],
  appropriationExpenditure: ["Expenditure from appropriations", "财政拨款支出表"],
  projectClasses: ["Project expenditure by economic class", "项目支出表（按经济分类）"],
  basicFunding: ["Basic expenditure by fund", "基本支出总表"],
  carriedFunds: ["Expenditure of carried-over appropriations", "财政拨款结转资金支出表"],
  agencyOperating: ["Agency operating expenses", "机关运行经费支出表"],
  procurement: ["Government procurement", "政府采购支出表"],
  meetings: ["Meetings", "会议费明细表"],
  training: ["Training", "培训费明细表"],
  performanceTargets: ["Performance targets", "绩效目标"]
};

const fundNames: Names = {
  all: ["all funds", "全部资金"],
  appropriation: ["fiscal appropriation", "财政拨款"],
  generalBudget: ["general public budget", "一般公共预算"],
  governmentFund: ["government funds", "政府性基金"],
  stateCapital: ["state capital budget", "国有资本经营预算"],
  fiscalAccount: ["special fiscal account", "财政专户管理资金"],
  business: ["business income", "事业收入"],
  operating: ["operating income", "事业单位经营收入"],
  superior: ["subsidies from superior units", "上级补助收入"],
  subordinate: ["remittances from subordinate units", "附属单位上缴收入"],
  other: ["other income", "其他收入"],
  unitFunds: ["units’ own funds", "单位资金"],
  surplus: ["balances of own funds used", "使用非财政拨款结余"],
  carryover: ["carried over", "结转结余"],
  carryoverGeneralBudget: ["carried over, general public budget", "结转结余：一般公共预算"],
  carryoverGovernmentFund: ["carried over, government funds", "结转结余：政府性基金"],
  carryoverStateCapital: ["carried over, state capital budget", "结转结余：国有资本经营预算"]
};

const classificationNames: Names = {
  total: ["totals", "合计"],
  functional: ["function", "功能科目"],
  economic: ["economic class", "经济科目"],
  project: ["project", "项目"],
  source: ["source", "来源"],
  type: ["type", "类型"],
  unit: ["unit", "单位"],
  asset: ["asset", "资产"]
};

const phaseNames: Names = {
  budget: ["budget", "预算"],
  adjusted: ["adjusted budget", "全年预算"],
  executed: ["executed", "执行"],
  final: ["final account", "决算"]
};

const dimensionNames: Readonly<Record<string, Names>> = {
  measure: measureNames,
  statement: statementNames,
  fund: fundNames,
  classification: classificationNames,
  phase: phaseNames
};

/** What a value of a column of the warehouse is called; the value itself where it has no other name. */
export function dimensionName(dimension: string, value: string, locale: Locale): string {
  const names = dimensionNames[dimension]?.[value];
  return names ? inLanguage(names, locale) : value;
}

/** What a measure is called in a language. */
export function measureName(measure: Measure, locale: Locale): string {
  return inLanguage(measureNames[measure], locale);
}

/** What a line is called in a language: its measure for a total, its code's name where there is one, else its label as printed. */
export function lineName(line: Pick<Figure, "measure" | "classification" | "code" | "label">, locale: Locale): string {
  if (line.code === "total") return measureName(line.measure, locale);
  if (locale === "zh" || line.classification === "unit") return line.label;
  if (line.classification === "source") return sourceNames[line.code] ?? line.label;
  const coded = line.classification === "functional" || line.classification === "economic";
  return (coded && englishNames[line.code]) || line.label;
}

/** A name within a sentence: English ones begin small, Chinese ones stay. `article`: with the article that an English one needs. */
export function inSentence(name: string, locale: Locale, {article = false}: {readonly article?: boolean} = {}): string {
  if (locale === "zh" || !/^[A-Z][a-z]/.test(name)) return name;
  const the = article && name === sourceNames["generalBudget"] ? "the " : "";
  return the + name[0]!.toLowerCase() + name.slice(1);
}

/** A name in small letters, where the language has them. */
export function inSmallLetters(name: string, locale: Locale): string {
  return locale === "en" ? name.toLowerCase() : name;
}
