import type {Fund, Measure} from "./figure.js";

type Column = Measure | readonly [Measure, Fund];

/** Columns, or sentences' items, that make up another. A measure alone keeps the whole's fund. */
interface MakeUp {
  readonly whole: Column;
  readonly parts: readonly Column[];
  /** Without all of these the list is not complete, or another row of this table is meant. */
  readonly needs: readonly Column[];
  readonly unless?: readonly Column[];
}

const funds = (measure: Measure, ...names: readonly Fund[]) => names.map((fund): Column => [measure, fund]);

const appropriated = ["generalBudget", "governmentFund", "stateCapital"] as const;
const own = ["fiscalAccount", "business", "operating", "superior", "subordinate", "other", "unitFunds"] as const;

/** A new make-up of a column is a new row. */
const makeUps: readonly MakeUp[] = [
  {
    whole: "expenditure",
    parts: ["basicExpenditure", "projectExpenditure", "reserve", "operatingExpenditure", "remittance", "subsidy"],
    needs: ["basicExpenditure", "projectExpenditure"],
    unless: ["yearExpenditure"]
  },
  {
    whole: "expenditure",
    parts: ["personnelFunds", "operatingFunds", "projectExpenditure", "reserve"],
    needs: ["personnelFunds", "operatingFunds", "projectExpenditure"],
    unless: ["basicExpenditure", "yearExpenditure"]
  },
  {
    whole: "expenditure",
    parts: ["personnelFunds", "operatingFunds", "otherOperation", "specificPurpose"],
    needs: ["personnelFunds", "operatingFunds", "specificPurpose"],
    unless: ["projectExpenditure", "yearExpenditure"]
  },
  {
    whole: "yearExpenditure",
    parts: ["basicExpenditure", "projectExpenditure", "reserve", "operatingExpenditure", "remittance", "subsidy"],
    needs: ["basicExpenditure", "projectExpenditure"]
  },
  {whole: "expenditure", parts: ["yearExpenditure", "carriedOut"], needs: ["yearExpenditure", "carriedOut"]},
  {whole: "revenue", parts: ["yearRevenue", "carriedIn"], needs: ["yearRevenue", "carriedIn"]},
  {whole: "basicExpenditure", parts: ["personnelFunds", "operatingFunds"], needs: ["personnelFunds", "operatingFunds"]},
  {
    whole: "threePublic",
    parts: ["overseasTrips", "vehicles", "receptions"],
    needs: ["overseasTrips", "vehicles", "receptions"]
  },
  {
    whole: "threePublic",
    parts: ["overseasTrips", "vehiclePurchase", "vehicleOperation", "receptions"],
    needs: ["overseasTrips", "vehicleOperation", "receptions"],
    unless: ["vehicles"]
  },
  {
    whole: "publicAndMeetings",
    parts: ["threePublic", "meetings", "training"],
    needs: ["threePublic", "meetings", "training"]
  },
  {whole: "vehicles", parts: ["vehiclePurchase", "vehicleOperation"], needs: ["vehiclePurchase", "vehicleOperation"]},
  {
    whole: ["yearRevenue", "all"],
    parts: funds("revenue", ...appropriated, ...own),
    needs: funds("revenue", "generalBudget"),
    unless: funds("revenue", "appropriation")
  },
  {
    whole: ["yearRevenue", "all"],
    parts: funds("revenue", "appropriation", ...own),
    needs: funds("revenue", "appropriation")
  },
  {
    whole: ["revenue", "all"],
    parts: [...funds("revenue", ...appropriated, ...own), ["carriedIn", "all"]],
    needs: funds("revenue", "generalBudget"),
    unless: ["yearRevenue", ...funds("revenue", "appropriation")]
  },
  {
    whole: ["revenue", "all"],
    parts: [...funds("revenue", "appropriation", ...own), ["carriedIn", "all"]],
    needs: funds("revenue", "appropriation"),
    unless: ["yearRevenue"]
  },
  {
    whole: ["revenue", "appropriation"],
    parts: funds("revenue", ...appropriated),
    needs: funds("revenue", "generalBudget")
  },
  {
    whole: ["carriedIn", "all"],
    parts: funds("carriedIn", ...appropriated, "fiscalAccount", "unitFunds"),
    needs: funds("carriedIn", "generalBudget")
  },
  {
    whole: ["expenditure", "appropriation"],
    parts: funds("expenditure", ...appropriated),
    needs: funds("expenditure", "generalBudget")
  },
  {
    whole: ["projectExpenditure", "all"],
    parts: funds("projectExpenditure", ...appropriated, "carryover", "fiscalAccount", "unitFunds"),
    needs: funds("projectExpenditure", "generalBudget", "carryover")
  },
  {
    whole: ["projectExpenditure", "all"],
    parts: funds(
      "projectExpenditure",
      ...appropriated,
      "carryoverGeneralBudget",
      "carryoverGovernmentFund",
      "carryoverStateCapital",
      "carryoverFiscalAccount",
      "carryoverUnitFunds",
      "fiscalAccount",
      "unitFunds"
    ),
    needs: funds("projectExpenditure", "generalBudget"),
    unless: funds("projectExpenditure", "carryover")
  }
];

interface Meant {
  readonly measure: Measure;
  readonly fund: Fund;
}

/** Which of some quantities, columns of a table or items of a sentence, make up another of them. */
export function makeUpsOf<Q extends Meant>(
  quantities: readonly Q[]
): Array<{readonly whole: Q; readonly parts: readonly Q[]}> {
  return makeUps.flatMap(({whole: named, parts, needs, unless}) =>
    quantities
      .filter((quantity) => isColumn(quantity, named, quantity.fund))
      .flatMap((whole) => {
        const find = (column: Column) => quantities.find((quantity) => isColumn(quantity, column, whole.fund));
        if (!needs.every(find) || unless?.some(find)) return [];
        return [{whole, parts: parts.map(find).filter((part) => part !== undefined)}];
      })
  );
}

function isColumn({measure, fund}: Meant, column: Column, wholeFund: Fund): boolean {
  return typeof column === "string"
    ? measure === column && fund === wholeFund
    : measure === column[0] && fund === column[1];
}
