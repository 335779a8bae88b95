import type {Classification, Fund, Measure} from "../budget/figure.js";
import type {ColumnId} from "./columns.js";

export type StatementId =
  | "summary"
  | "revenue"
  | "expenditure"
  | "appropriation"
  | "generalBudget"
  | "basicExpenditure"
  | "threePublic"
  | "governmentFund"
  | "projects"
  | "stateCapital"
  | "fundOverview"
  | "projectPlan"
  | "projectFunding"
  | "projectDetail";

/** What an amount column measures, and out of which fund. */
export interface ColumnMeaning {
  readonly measure: Measure;
  readonly fund: Fund;
}

export interface StatementSpec {
  readonly id: StatementId;
  /** Number in the ten-table set. */
  readonly number?: number;
  /** Local titles, spaces and quotation marks gone. */
  readonly title: RegExp;
  /** What its rows are sorted by; two for a table with two sides. */
  readonly rows: readonly Classification[];
  readonly columns: Readonly<Partial<Record<ColumnId, ColumnMeaning>>>;
  /** Columns without which it cannot be this statement. */
  readonly requires: readonly ColumnId[];
  /** A row that tells it from others with the same columns. */
  readonly mark?: RegExp;
}

/** Local words for whose table it is, which titles begin with. */
const whose = "(部门|单位|预算单位)?";

const titled = (words: string): RegExp => new RegExp(`^${whose}(${words})$`);

const means = (measure: Measure, fund: Fund = "all"): ColumnMeaning => ({measure, fund});

const revenueByFund = {
  total: means("revenue"),
  yearRevenue: means("yearRevenue"),
  generalBudget: means("revenue", "generalBudget"),
  governmentFund: means("revenue", "governmentFund"),
  stateCapital: means("revenue", "stateCapital"),
  fiscalAccount: means("revenue", "fiscalAccount"),
  business: means("revenue", "business"),
  operatingIncome: means("revenue", "operating"),
  superior: means("revenue", "superior"),
  subordinate: means("revenue", "subordinate"),
  other: means("revenue", "other"),
  carryover: means("carriedIn"),
  carryoverGeneralBudget: means("carriedIn", "generalBudget"),
  carryoverGovernmentFund: means("carriedIn", "governmentFund"),
  carryoverStateCapital: means("carriedIn", "stateCapital"),
  carryoverFiscalAccount: means("carriedIn", "fiscalAccount"),
  carryoverUnitFunds: means("carriedIn", "unitFunds")
} as const;

const expenditureByType = (fund: Fund) =>
  ({
    total: means("expenditure", fund),
    basic: means("basicExpenditure", fund),
    personnel: means("personnelFunds", fund),
    operating: means("operatingFunds", fund),
    project: means("projectExpenditure", fund),
    carriedIn: means("carriedIn", fund),
    carriedOut: means("carriedOut", fund),
    yearRevenue: means("revenue", fund),
    otherOperation: means("otherOperation", fund),
    specificPurpose: means("specificPurpose", fund)
  }) as const;

/** Every statement we know. A new one is a new entry; a local title a new alternative. */
export const statementSpecs: readonly StatementSpec[] = [
  {
    id: "summary",
    number: 1,
    title: titled("(财务)?收支(预算)?总表|收入支出决算总表"),
    rows: ["source", "functional"],
    columns: {amount: means("revenue"), ...expenditureByType("all")},
    requires: ["name", "amount"],
    mark: /本年收入合计|收入总计/
  },
  {
    id: "revenue",
    number: 2,
    title: titled("收入(预算)?总表"),
    rows: ["unit"],
    columns: revenueByFund,
    requires: ["name", "total", "generalBudget"]
  },
  {
    id: "revenue",
    number: 2,
    title: titled("收入(预算)?总表|收入决算表"),
    rows: ["functional"],
    columns: {...revenueByFund, appropriation: means("revenue", "appropriation")},
    requires: ["code", "name", "total", "appropriation"]
  },
  {
    id: "expenditure",
    number: 3,
    title: titled("支出(预算)?总表|支出决算表"),
    rows: ["functional"],
    columns: {
      ...expenditureByType("all"),
      operatingExpenditure: means("operatingExpenditure"),
      remittance: means("remittance"),
      subsidy: means("subsidy")
    },
    requires: ["code", "name", "total", "basic", "project"]
  },
  {
    id: "appropriation",
    number: 4,
    title: titled("财政拨款收支(预算)?总表|财政拨款收入支出决算总表"),
    rows: ["source", "functional"],
    columns: {
      amount: means("revenue", "appropriation"),
      total: means("expenditure", "appropriation"),
      generalBudget: means("expenditure", "generalBudget"),
      governmentFund: means("expenditure", "governmentFund"),
      stateCapital: means("expenditure", "stateCapital")
    },
    requires: ["name", "amount"],
    mark: /本年支出$/
  },
  {
    id: "generalBudget",
    number: 5,
    title: titled("一般公共预算支出(功能分类预算)?表|一般公共预算财政拨款支出决算表"),
    rows: ["functional"],
    columns: expenditureByType("generalBudget"),
    requires: ["code", "name", "total", "basic", "project"]
  },
  {
    id: "basicExpenditure",
    number: 6,
    title: titled("一般公共预算基本支出(部门预算经济分类预算)?表"),
    rows: ["economic"],
    columns: {
      total: means("basicExpenditure", "generalBudget"),
      personnel: means("personnelFunds", "generalBudget"),
      operating: means("operatingFunds", "generalBudget")
    },
    requires: ["code", "name", "total", "personnel", "operating"]
  },
  {
    id: "basicExpenditure",
    number: 6,
    title: titled("一般公共预算财政拨款基本支出决算表"),
    rows: ["economic", "economic"],
    columns: {amount: means("basicExpenditure", "generalBudget")},
    requires: ["code", "name", "amount"]
  },
  {
    id: "threePublic",
    number: 7,
    title: /三公经费(支出|支出决算|和机关运行经费预算)表$/,
    rows: ["total"],
    columns: {
      threePublic: means("threePublic"),
      overseasTrips: means("overseasTrips"),
      vehicles: means("vehicles"),
      vehiclePurchase: means("vehiclePurchase"),
      vehicleOperation: means("vehicleOperation"),
      receptions: means("receptions"),
      agencyOperating: means("agencyOperating")
    },
    requires: ["threePublic", "overseasTrips", "vehicleOperation", "receptions"]
  },
  {
    id: "governmentFund",
    number: 8,
    title: titled("政府性基金预算支出(功能分类预算)?表|政府性基金预算财政拨款收入支出决算表"),
    rows: ["functional"],
    columns: expenditureByType("governmentFund"),
    requires: ["code", "name", "total", "basic", "project"]
  },
  {
    id: "projects",
    number: 9,
    title: /^项目支出表$/,
    rows: ["project"],
    columns: {
      total: means("projectExpenditure"),
      generalBudget: means("projectExpenditure", "generalBudget"),
      governmentFund: means("projectExpenditure", "governmentFund"),
      stateCapital: means("projectExpenditure", "stateCapital"),
      carryover: means("projectExpenditure", "carryover"),
      carryoverGeneralBudget: means("projectExpenditure", "carryoverGeneralBudget"),
      carryoverGovernmentFund: means("projectExpenditure", "carryoverGovernmentFund"),
      carryoverStateCapital: means("projectExpenditure", "carryoverStateCapital"),
      fiscalAccount: means("projectExpenditure", "fiscalAccount"),
      unitFunds: means("projectExpenditure", "unitFunds")
    },
    requires: ["name", "total", "generalBudget"]
  },
  {
    id: "stateCapital",
    number: 10,
    title: titled("国有资本经营预算支出(功能分类预算)?表|国有资本经营预算财政拨款收入支出决算表"),
    rows: ["functional"],
    columns: expenditureByType("stateCapital"),
    requires: ["code", "name", "total"]
  },
  {
    id: "fundOverview",
    title: /收支金额$|总体资金情况$/,
    rows: ["type"],
    columns: {yearAmount: means("expenditure")},
    requires: ["group", "yearAmount", "share"]
  },
  {
    id: "projectPlan",
    title: /^项目支出情况$/,
    rows: ["project"],
    columns: {projectBudget: means("projectBudget"), projectYear: means("projectExpenditure")},
    requires: ["name", "projectBudget", "projectYear"]
  },
  {
    id: "projectFunding",
    title: /^项目资金来源$/,
    rows: ["source"],
    columns: {amount: means("projectExpenditure")},
    requires: ["name", "amount"],
    mark: /申请当年预算拨款/
  },
  {
    id: "projectDetail",
    title: /^项目支出明细预算$/,
    rows: ["project"],
    columns: {amount: means("projectExpenditure")},
    requires: ["name", "amount"],
    mark: /^\d\./
  }
];
