import type {Classification, Fund, Measure, Phase, State} from "./figure.js";

/** Every word of a type as a list, for what is written by hand or by another program; the compiler keeps it whole. */
const wordsOf = <Word extends string>(words: Readonly<Record<Word, true>>) => Object.keys(words) as Word[];

export const measures: readonly Measure[] = wordsOf<Measure>({
  revenue: true,
  expenditure: true,
  yearRevenue: true,
  yearExpenditure: true,
  basicExpenditure: true,
  personnelFunds: true,
  operatingFunds: true,
  projectExpenditure: true,
  otherOperation: true,
  specificPurpose: true,
  operatingExpenditure: true,
  remittance: true,
  subsidy: true,
  carriedIn: true,
  carriedOut: true,
  threePublic: true,
  overseasTrips: true,
  vehicles: true,
  vehiclePurchase: true,
  vehicleOperation: true,
  receptions: true,
  agencyOperating: true,
  procurement: true,
  assets: true,
  projectBudget: true,
  unclassified: true
});

export const funds: readonly Fund[] = wordsOf<Fund>({
  all: true,
  appropriation: true,
  generalBudget: true,
  governmentFund: true,
  stateCapital: true,
  fiscalAccount: true,
  business: true,
  operating: true,
  superior: true,
  subordinate: true,
  other: true,
  unitFunds: true,
  surplus: true,
  carryover: true,
  carryoverGeneralBudget: true,
  carryoverGovernmentFund: true,
  carryoverStateCapital: true,
  carryoverFiscalAccount: true,
  carryoverUnitFunds: true
});

export const classifications: readonly Classification[] = wordsOf<Classification>({
  total: true,
  functional: true,
  economic: true,
  project: true,
  source: true,
  type: true,
  unit: true,
  asset: true
});

export const phases: readonly Phase[] = wordsOf<Phase>({budget: true, executed: true, final: true});

export const states: readonly State[] = wordsOf<State>({value: true, zero: true, blank: true, notApplicable: true});
