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
  | "projectDetail"
  | "appropriationExpenditure"
  | "projectClasses"
  | "basicFunding"
  | "carriedFunds"
  | "agencyOperating"
  | "procurement"
  | "meetings"
  | "training";

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
  /** Its rows are named more than once, side by side; only a title makes it this one. */
  readonly twoSided?: true;
  /** Columns of labels that say something besides what a row is: the codes of what pays for it. */
  readonly ignores?: readonly ColumnId[];
  /** Columns that mean what they do only where another does not: 合计 beside 三公经费 is of more than that. */
  readonly yields?: Readonly<Partial<Record<ColumnId, ColumnId>>>;
  /** Rows of units and of kinds stand above the lines that are theirs. */
  readonly nested?: true;
  /** A row that tells it from others with the same columns. */
  readonly mark?: RegExp;
}

/** Local words for whose table it is, which titles begin with: 部门, a unit's name. */
const whose =
  "(.*(部门|单位|本级|部门预算|单位预算|综合预算|中心|[局厅部委院所会校学站馆办处队园场团社庭府关室区县市省]))?";

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
    reserve: means("reserve", fund),
    carriedIn: means("carriedIn", fund),
    carriedOut: means("carriedOut", fund),
    yearRevenue: means("revenue", fund),
    otherOperation: means("otherOperation", fund),
    specificPurpose: means("specificPurpose", fund)
  }) as const;

const threePublicParts = {
  overseasTrips: means("overseasTrips"),
  vehicles: means("vehicles"),
  vehiclePurchase: means("vehiclePurchase"),
  vehicleOperation: means("vehicleOperation"),
  receptions: means("receptions"),
  agencyOperating: means("agencyOperating"),
  meetings: means("meetings"),
  training: means("training"),
  publicAndMeetings: means("publicAndMeetings")
} as const;

const byFund = (measure: Measure) =>
  ({
    total: means(measure),
    appropriation: means(measure, "appropriation"),
    generalBudget: means(measure, "generalBudget"),
    governmentFund: means(measure, "governmentFund"),
    stateCapital: means(measure, "stateCapital"),
    fiscalAccount: means(measure, "fiscalAccount"),
    business: means(measure, "business"),
    operatingIncome: means(measure, "operating"),
    superior: means(measure, "superior"),
    subordinate: means(measure, "subordinate"),
    other: means(measure, "other"),
    unitFunds: means(measure, "unitFunds"),
    carryover: means(measure, "carryover"),
    carryoverGeneralBudget: means(measure, "carryoverGeneralBudget"),
    carryoverGovernmentFund: means(measure, "carryoverGovernmentFund"),
    carryoverStateCapital: means(measure, "carryoverStateCapital"),
    carryoverUnitFunds: means(measure, "carryoverUnitFunds")
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
    rows: ["unit"],
    columns: revenueByFund,
    requires: [["total", "yearRevenue"], "appropriation"],
    titledOnly: true
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
    title: titled("(本年)?支出总?表"),
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
    title: titled("(本年)?支出总?表"),
    rows: ["functional"],
    columns: {amount: means("expenditure"), yearAmount: means("expenditure"), ...expenditureByType("all")},
    requires: ["name", ["code", "yearAmount"], ["amount", "yearAmount"]],
    titledOnly: true
  },
  {
    id: "expenditure",
    number: 3,
    title: titled("(本年)?支出总?表"),
    rows: ["unit"],
    columns: byFund("expenditure"),
    requires: ["unitCode", "total", "generalBudget"],
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
    title: titled("一般公共预算(支出(功能分类)?|支出分功能|(财政)?拨款支出)表"),
    rows: ["functional"],
    columns: {
      ...expenditureByType("generalBudget"),
      yearAmount: means("expenditure", "generalBudget"),
      amount: means("expenditure", "generalBudget")
    },
    requires: ["code", "name", ["total", "yearAmount", "amount"], "basic", "project"]
  },
  {
    id: "generalBudget",
    number: 5,
    title: titled("一般公共预算(支出(功能分类)?|支出分功能|(财政)?拨款支出)表"),
    rows: ["functional"],
    columns: {...expenditureByType("generalBudget"), amount: means("expenditure", "generalBudget")},
    requires: ["code", "name", ["total", "amount"]],
    titledOnly: true
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
      ...threePublicParts
    },
    requires: [["threePublic", "total"], "overseasTrips", ["vehicleOperation", "vehicles"], "receptions"],
    yields: {total: "threePublic"}
  },
  {
    id: "threePublic",
    number: 7,
    title: threePublic,
    rows: ["type"],
    columns: {...byFund("threePublic"), amount: means("threePublic"), yearAmount: means("threePublic")},
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
    id: "governmentFund",
    number: 8,
    title: titled("政府性基金(预算)?(支出|财政拨款支出)(功能分类)?表"),
    rows: ["functional"],
    columns: {amount: means("expenditure", "governmentFund")},
    requires: ["code", "name", "amount"],
    titledOnly: true
  },
  {
    id: "governmentFund",
    number: 8,
    title: titled("政府性基金(预算)?收支总?表"),
    rows: ["source", "functional"],
    columns: {amount: means("revenue", "governmentFund"), yearAmount: means("revenue", "governmentFund")},
    requires: ["name", ["amount", "yearAmount"]],
    twoSided: true
  },
  {
    id: "projects",
    number: 9,
    title: titled("(项目支出(及其他支出)?|专项业务经费支出)总?表"),
    nested: true,
    rows: ["project"],
    columns: {
      ...byFund("projectExpenditure"),
      amount: means("projectExpenditure"),
      yearAmount: means("projectExpenditure")
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
    id: "appropriationExpenditure",
    title: titled("财政拨款支出表"),
    rows: ["functional"],
    columns: {
      ...expenditureByType("appropriation"),
      amount: means("expenditure", "appropriation"),
      yearAmount: means("expenditure", "appropriation")
    },
    requires: ["code", "name", ["total", "amount", "yearAmount"]],
    titledOnly: true
  },
  {
    id: "projectClasses",
    title: titled("一般公共预算项目支出((部门预算)?(支出)?经济分类)?表"),
    rows: ["economic"],
    columns: {
      total: means("projectExpenditure", "generalBudget"),
      amount: means("projectExpenditure", "generalBudget"),
      yearAmount: means("projectExpenditure", "generalBudget")
    },
    requires: ["name", ["total", "amount", "yearAmount"]],
    titledOnly: true
  },
  {
    id: "basicFunding",
    title: titled("基本支出总?表"),
    nested: true,
    rows: ["economic"],
    columns: byFund("basicExpenditure"),
    requires: ["name", "total", "generalBudget"],
    titledOnly: true
  },
  {
    id: "carriedFunds",
    title: titled("财政拨款(上年)?结转资金支出表"),
    rows: ["project"],
    columns: {amount: means("expenditure", "carryover")},
    requires: ["name", "amount"],
    ignores: ["code", "codeTwin"],
    titledOnly: true
  },
  {
    id: "agencyOperating",
    title: /机关运行经费.*表$/,
    rows: ["economic"],
    columns: {
      agencyOperating: means("agencyOperating"),
      amount: means("agencyOperating"),
      total: means("agencyOperating")
    },
    requires: ["code", "name", ["agencyOperating", "amount", "total"]],
    titledOnly: true
  },
  {
    id: "procurement",
    title: /政府采购.*表$/,
    nested: true,
    rows: ["project"],
    columns: {...byFund("procurement"), amount: means("procurement")},
    requires: ["name", ["total", "amount"]],
    ignores: ["code", "codeClass", "codeGroup", "codeItem", "codeTwin"],
    titledOnly: true
  },
  {
    id: "meetings",
    title: /^会议费(明细)?表$/,
    rows: ["project"],
    columns: {amount: means("meetings")},
    requires: ["name", "amount"],
    titledOnly: true
  },
  {
    id: "training",
    title: /^培训费(明细)?表$/,
    rows: ["project"],
    columns: {amount: means("training")},
    requires: ["name", "amount"],
    titledOnly: true
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
