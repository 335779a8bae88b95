import type {Amount} from "./amount.js";

/** Whose money: everything, or one fund. Part of what a figure means. */
export type Fund =
  | "all"
  | "appropriation"
  | "generalBudget"
  | "governmentFund"
  | "stateCapital"
  | "fiscalAccount"
  | "business"
  | "operating"
  | "superior"
  | "subordinate"
  | "other"
  | "unitFunds"
  | "surplus"
  | "carryover"
  | "carryoverGeneralBudget"
  | "carryoverGovernmentFund"
  | "carryoverStateCapital"
  | "carryoverFiscalAccount"
  | "carryoverUnitFunds";

/** What is measured. One word per quantity that documents give a figure for. */
export type Measure =
  | "revenue"
  | "expenditure"
  | "yearRevenue"
  | "yearExpenditure"
  | "basicExpenditure"
  | "personnelFunds"
  | "operatingFunds"
  | "projectExpenditure"
  | "otherOperation"
  | "specificPurpose"
  | "operatingExpenditure"
  | "remittance"
  | "subsidy"
  | "reserve"
  | "carriedIn"
  | "carriedOut"
  | "threePublic"
  | "overseasTrips"
  | "vehicles"
  | "vehiclePurchase"
  | "vehicleOperation"
  | "receptions"
  | "meetings"
  | "training"
  | "publicAndMeetings"
  | "agencyOperating"
  | "procurement"
  | "assets"
  | "projectBudget"
  | "unclassified";

export type Classification = "total" | "functional" | "economic" | "project" | "source" | "type" | "unit" | "asset";

/** budget 预算, adjusted 全年预算、调整预算, executed 执行数, final 决算 */
export type Phase = "budget" | "adjusted" | "executed" | "final";

/** A printed zero, an empty cell, a "does not apply" mark and an amount are four different things. */
export type State = "value" | "zero" | "blank" | "notApplicable";

/** Where in a document something stands, and what is printed there. */
export interface Source {
  /** The document's path or name. */
  readonly document: string;
  readonly page?: number;
  /** Line in the file, from 1. */
  readonly line: number;
  /** The statement or section it stands in. */
  readonly table?: string;
  /** Row of the table's body, from 1. */
  readonly row?: number;
  /** Cell of the row as printed, or character of the line, from 1. */
  readonly column: number;
  readonly text: string;
}

/** One amount of one disclosure, with what it means and where it stands. */
export interface Figure {
  readonly id: string;
  /** Code of the unit, such as 213002. */
  readonly unit: string;
  /** The year of the disclosure. */
  readonly fiscalYear: number;
  /** The year the amount is for. */
  readonly year: number;
  readonly phase: Phase;
  readonly statement: string;
  readonly measure: Measure;
  readonly fund: Fund;
  readonly classification: Classification;
  /** "total" on a total row. */
  readonly code: string;
  readonly label: string;
  /** Depth below the total, from 0; order is that of the document. */
  readonly level: number;
  /** Fen; null unless the state is value or zero. */
  readonly amount: number | null;
  /** Half of the finest digit printed in its section, in fen. */
  readonly precision: number;
  /** Half of its own last printed digit, in fen. */
  readonly printedPrecision: number;
  readonly state: State;
  readonly source: Source;
}

/** A figure's amount; undefined where the document prints none. */
export function amountOf(figure: Figure): Amount | undefined {
  return figure.amount === null ? undefined : {fen: figure.amount, half: figure.precision};
}

/**
 * What a figure is about, whatever the statement and year: the same key in two
 * years is one line of a trend. A total row means the same in every classification.
 */
export function lineKey({
  measure,
  fund,
  classification,
  code
}: Pick<Figure, "measure" | "fund" | "classification" | "code">): string {
  return [measure, fund, code === "total" ? "total" : classification, code].join("/");
}

export interface YearPair {
  readonly year: number;
  readonly base: number;
}

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
  reserve: true,
  carriedIn: true,
  carriedOut: true,
  threePublic: true,
  overseasTrips: true,
  vehicles: true,
  vehiclePurchase: true,
  vehicleOperation: true,
  receptions: true,
  meetings: true,
  training: true,
  publicAndMeetings: true,
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

export const phases: readonly Phase[] = wordsOf<Phase>({budget: true, adjusted: true, executed: true, final: true});

export const states: readonly State[] = wordsOf<State>({value: true, zero: true, blank: true, notApplicable: true});

/** A row that prints the code of another line than its name's: one of its figures, and the code that the name is known by. */
export interface Misprint {
  readonly figure: string;
  readonly fits: string;
}

/** What a table prints of how an amount moved, beside the amounts themselves. */
export interface PrintedMovement extends Pick<
  Figure,
  | "id"
  | "unit"
  | "fiscalYear"
  | "year"
  | "phase"
  | "statement"
  | "measure"
  | "fund"
  | "classification"
  | "code"
  | "label"
  | "source"
> {
  readonly part: "change" | "rate";
  /** Fen, or ppm where it is a rate. */
  readonly value: number;
  /** Half of the finest digit printed in its table or column, and of its own last digit. */
  readonly half: number;
  readonly printedHalf: number;
  /** Ids of the figures that it compares; none where the table does not say, or prints none. */
  readonly current?: string;
  readonly base?: string;
}
