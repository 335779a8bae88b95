import type {Classification, Fund, Measure} from "../../budget/figure.js";
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
  /** Local titles, as `titleWord` gives them. */
  readonly title: RegExp;
  /** What its rows are sorted by; two for a table with two sides. */
  readonly rows: readonly Classification[];
  readonly columns: Readonly<Partial<Record<ColumnId, ColumnMeaning>>>;
  /** Columns without which it cannot be this statement; in a list one of them is enough. */
  readonly requires: ReadonlyArray<ColumnId | readonly ColumnId[]>;
  /** Columns without which a table that has no title cannot be this statement, where these are more. */
  readonly untitled?: readonly ColumnId[];
  /** Its columns are those of other statements too: only a title makes it this one, where it has all of them and names its rows once. */
  readonly titledOnly?: true;
  /** A row that tells it from others with the same columns. */
  readonly mark?: RegExp;
}

/** Local words for whose table it is, which titles begin with: 部门, a unit's name. */
const whose = "(.*(部门|单位|本级|部门预算|单位预算|中心|[局厅部委院所会校站馆办处队园场团社庭府关室区县市省]))?";

const titled = (words: string): RegExp => new RegExp(`^${whose}(${words})$`);

const means = (measure: Measure, fund: Fund = "all"): ColumnMeaning => ({measure, fund});

const threePublic = /三公.*表$/;

const revenueByFund = {
  total: means("revenue"),
  yearRevenue: means("yearRevenue"),
  appropriation: means("revenue", "appropriation"),
  generalBudget: means("revenue", "generalBudget"),
  governmentFund: means("revenue", "governmentFund"),
  stateCapital: means("revenue", "stateCapital"),
  fiscalAccount: means("revenue", "fiscalAccount"),
  business: means("revenue", "business"),
  operatingIncome: means("revenue", "operating"),
  superior: means("revenue", "superior"),
  subordinate: means("revenue", "subordinate"),
  other: means("revenue", "other"),
  unitFunds: means("revenue", "unitFunds"),
  surplus: means("revenue", "surplus"),
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

const expenditureByFund = {
  appropriation: means("expenditure", "appropriation"),
  generalBudget: means("expenditure", "generalBudget"),
  governmentFund: means("expenditure", "governmentFund"),
  stateCapital: means("expenditure", "stateCapital")
} as const;

/** Every statement we know. A new one is a new entry; a local title a new alternative. */
export const statementSpecs: readonly StatementSpec[] = [
  {
    id: "summary",
    number: 1,
    title: titled("(财务)?收支总?表"),
    rows: ["source", "functional"],
    columns: {amount: means("revenue"), yearAmount: means("revenue"), ...expenditureByType("all")},
    requires: ["name", ["amount", "yearAmount"]],
    mark: /本年收入合计|收入总计/
  },
  {
    id: "revenue",
    number: 2,
    title: titled("收入总?表"),
    rows: ["unit"],
    columns: revenueByFund,
    requires: [["total", "yearRevenue"], "generalBudget"]
  },
  {
    id: "revenue",
    number: 2,
    title: titled("收入总?表"),
    rows: ["functional"],
    columns: revenueByFund,
    requires: ["code", "name", ["total", "yearRevenue"], "appropriation"]
  },
  {
    id: "revenue",
    number: 2,
    title: titled("收入总?表"),
    rows: ["source"],
    columns: {amount: means("revenue"), yearAmount: means("revenue")},
    requires: ["name", ["amount", "yearAmount"]],
    titledOnly: true
  },
  {
    id: "expenditure",
    number: 3,
    title: titled("支出总?表"),
    rows: ["functional"],
    columns: {
      ...expenditureByType("all"),
      ...expenditureByFund,
      operatingExpenditure: means("operatingExpenditure"),
      remittance: means("remittance"),
      subsidy: means("subsidy"),
      carryover: means("expenditure", "carryover"),
      unitFunds: means("expenditure", "unitFunds"),
      fiscalAccount: means("expenditure", "fiscalAccount")
    },
    requires: ["code", "name", "total", "basic", "project"]
  },
  {
    id: "expenditure",
    number: 3,
    title: titled("支出总?表"),
    rows: ["functional"],
    columns: {amount: means("expenditure"), yearAmount: means("expenditure"), ...expenditureByType("all")},
    requires: ["name", ["code", "yearAmount"], ["amount", "yearAmount"]],
    titledOnly: true
  },
  {
    id: "appropriation",
    number: 4,
    title: titled("财政拨款收支总?表"),
    rows: ["source", "functional"],
    columns: {
      ...expenditureByFund,
      amount: means("revenue", "appropriation"),
      yearAmount: means("revenue", "appropriation"),
      total: means("expenditure", "appropriation")
    },
    requires: ["name", ["amount", "yearAmount", "total"]],
    mark: /本年支出$/
  },
  {
    id: "generalBudget",
    number: 5,
    title: titled("一般公共预算(支出(功能分类)?|支出分功能|财政拨款支出)表"),
    rows: ["functional"],
    columns: {
      ...expenditureByType("generalBudget"),
      yearAmount: means("expenditure", "generalBudget"),
      amount: means("expenditure", "generalBudget")
    },
    requires: ["code", "name", ["total", "yearAmount", "amount"], "basic", "project"]
  },
  {
    id: "basicExpenditure",
    number: 6,
    title: titled("(一般公共预算|财政拨款)基本支出((部门预算)?(支出)?经济分类)?表"),
    rows: ["economic"],
    columns: {
      total: means("basicExpenditure", "generalBudget"),
      basic: means("basicExpenditure", "generalBudget"),
      personnel: means("personnelFunds", "generalBudget"),
      operating: means("operatingFunds", "generalBudget")
    },
    requires: ["code", "name", ["total", "basic"], "personnel", "operating"]
  },
  {
    id: "basicExpenditure",
    number: 6,
    title: titled("(一般公共预算|财政拨款)基本支出((部门预算)?(支出)?经济分类)?表"),
    rows: ["economic", "economic"],
    columns: {
      amount: means("basicExpenditure", "generalBudget"),
      yearAmount: means("basicExpenditure", "generalBudget")
    },
    requires: ["code", "name", ["amount", "yearAmount"]]
  },
  {
    id: "threePublic",
    number: 7,
    title: threePublic,
    rows: ["total"],
    columns: {
      threePublic: means("threePublic"),
      total: means("threePublic"),
      overseasTrips: means("overseasTrips"),
      vehicles: means("vehicles"),
      vehiclePurchase: means("vehiclePurchase"),
      vehicleOperation: means("vehicleOperation"),
      receptions: means("receptions"),
      agencyOperating: means("agencyOperating")
    },
    requires: [["threePublic", "total"], "overseasTrips", "vehicleOperation", "receptions"]
  },
  {
    id: "threePublic",
    number: 7,
    title: threePublic,
    rows: ["type"],
    columns: {amount: means("threePublic"), yearAmount: means("threePublic"), total: means("threePublic")},
    requires: ["name", ["amount", "yearAmount", "total"]],
    mark: /^(因公出国|.*因公出国)/
  },
  {
    id: "governmentFund",
    number: 8,
    title: titled("政府性基金(预算)?(收支|支出|财政拨款支出)(功能分类)?表"),
    rows: ["functional"],
    columns: {
      ...expenditureByType("governmentFund"),
      yearAmount: means("expenditure", "governmentFund"),
      amount: means("expenditure", "governmentFund")
    },
    requires: ["code", "name", ["total", "yearAmount", "amount"], "basic", "project"]
  },
  {
    id: "projects",
    number: 9,
    title: titled("项目支出表"),
    rows: ["project"],
    columns: {
      total: means("projectExpenditure"),
      amount: means("projectExpenditure"),
      yearAmount: means("projectExpenditure"),
      appropriation: means("projectExpenditure", "appropriation"),
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
    requires: ["name", ["total", "amount", "yearAmount"]],
    untitled: ["name", "total", "generalBudget"]
  },
  {
    id: "stateCapital",
    number: 10,
    title: titled("国有资本经营(预算)?(收支|支出|财政拨款支出)(功能分类)?表"),
    rows: ["functional"],
    columns: {
      ...expenditureByType("stateCapital"),
      yearAmount: means("expenditure", "stateCapital"),
      amount: means("expenditure", "stateCapital")
    },
    requires: ["code", "name", ["total", "yearAmount", "amount"]],
    untitled: ["total", "basic", "project"]
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
