import type {Claim} from "../claim.js";
import type {Fund, Measure} from "../figure.js";
import type {FactIndex, Fact, Subject} from "./facts.js";
import {isPrinted} from "./finding.js";

type Pattern = Partial<Pick<Subject, "measure" | "fund" | "classification">>;

/**
 * What the narrative may mean by a line, in terms of the tables. Sentences name
 * no fund where the paragraph's heading did; a new habit is a new row.
 */
const readings: ReadonlyArray<readonly [said: Pattern, meant: Pattern & {readonly code?: string}]> = [
  [
    {measure: "agencyOperating", classification: "economic"},
    {measure: "operatingFunds", fund: "generalBudget"}
  ],
  [
    {measure: "agencyOperating", classification: "economic"},
    {measure: "basicExpenditure", fund: "generalBudget"}
  ],
  [{measure: "personnelFunds", fund: "all"}, {fund: "generalBudget"}],
  [{measure: "operatingFunds", fund: "all"}, {fund: "generalBudget"}],
  [{measure: "specificPurpose", fund: "all"}, {measure: "projectExpenditure"}],
  [{measure: "yearRevenue"}, {measure: "revenue"}],
  [{measure: "yearExpenditure"}, {measure: "expenditure"}],
  [{measure: "expenditure", fund: "all"}, {fund: "appropriation"}],
  [{measure: "expenditure", fund: "all"}, {fund: "generalBudget"}],
  [{measure: "basicExpenditure", fund: "all"}, {fund: "generalBudget"}],
  [{measure: "projectExpenditure", fund: "all"}, {fund: "generalBudget"}],
  [{measure: "expenditure", fund: "generalBudget"}, {fund: "appropriation"}],
  [{measure: "expenditure", fund: "appropriation"}, {fund: "generalBudget"}],
  [{measure: "basicExpenditure", fund: "appropriation"}, {fund: "generalBudget"}],
  [{measure: "projectExpenditure", fund: "appropriation"}, {fund: "generalBudget"}],
  [{measure: "revenue", fund: "generalBudget"}, {fund: "appropriation"}]
];

const sourceFunds: Readonly<Record<string, readonly [Measure, Fund]>> = {
  appropriation: ["revenue", "appropriation"],
  generalBudget: ["revenue", "generalBudget"],
  governmentFund: ["revenue", "governmentFund"],
  stateCapital: ["revenue", "stateCapital"],
  fiscalAccount: ["revenue", "fiscalAccount"],
  business: ["revenue", "business"],
  operating: ["revenue", "operating"],
  superior: ["revenue", "superior"],
  subordinate: ["revenue", "subordinate"],
  other: ["revenue", "other"],
  carryover: ["carriedIn", "all"]
};

const yearOf: Readonly<Partial<Record<Measure, Measure>>> = {revenue: "yearRevenue", expenditure: "yearExpenditure"};

/** The line, and the year's own amount of it: sentences of final accounts seldom say whether they count what was carried over. */
export function ownReadings(line: Subject): Subject[] {
  const year = line.phase === "final" ? yearOf[line.measure] : undefined;
  return year ? [line, {...line, measure: year}] : [line];
}

/** The line itself, and then what else its words can mean. */
export function readingsOf(line: Subject): Subject[] {
  const others = readings
    .filter(([said]) => Object.entries(said).every(([part, value]) => line[part as keyof Pattern] === value))
    .map(([, meant]) => ({...line, ...meant}));
  const fund = line.classification === "source" ? sourceFunds[line.code] : undefined;
  const column = fund && {...line, measure: fund[0], fund: fund[1], classification: "total" as const, code: "total"};
  return [line, ...others, ...(column ? [column] : [])].flatMap(ownReadings);
}

/** The line that a claim's change is measured against; undefined too where that cannot be. */
export function baseOf(claim: Claim): Subject | undefined {
  const {base} = claim;
  return base && isPossible(claim) ? {...claim, year: base.year, phase: base.phase} : undefined;
}

/** Whether a claim is measured against an earlier year, or another phase of its own: a line's own year or a later one is no base. */
export function isPossible({base, year, phase}: Claim): boolean {
  return !base || base.year < year || (base.year === year && base.phase !== phase);
}

/** What the same document prints for a line, tables first; by its own name before what else its words can mean. */
export function printedHere(book: FactIndex, line: Subject): Fact | undefined {
  return firstOf(line, (reading) => [...book.tableAt(reading).filter(isPrinted), ...book.proseAt(reading)]);
}

/** What the unit's other disclosures print for a line; that year's own first. */
export function printedElsewhere(book: FactIndex, line: Subject): Fact | undefined {
  return firstOf(line, (reading) => {
    const found = book.elsewhere(reading).filter(isPrinted);
    return [...found.filter(({fiscalYear}) => fiscalYear === line.year), ...found];
  });
}

function firstOf(line: Subject, places: (reading: Subject) => readonly Fact[]): Fact | undefined {
  for (const reading of readingsOf(line)) {
    const [first] = places(reading);
    if (first) return first;
  }
  return undefined;
}
