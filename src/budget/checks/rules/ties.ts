import {economicItem} from "../../classification/economic.js";
import type {Fund} from "../../figure.js";
import type {Book} from "../book.js";
import type {Fact, Subject} from "../fact.js";
import type {Finding, Relation} from "../finding.js";
import {agree, isPrinted} from "../identity.js";
import type {RuleId} from "../rules.js";

type Line = Pick<Subject, "measure" | "fund" | "classification" | "code">;

/** Two lines under different names that must agree, or of which the first is a part of the second. */
interface Tie {
  readonly left: Line;
  readonly right: Line;
  readonly relation: Relation;
}

const total = (measure: Line["measure"], fund: Fund = "all"): Line => ({measure, fund, classification: "total", code: "total"});
const source = (fund: Fund, code: string): Line => ({measure: "revenue", fund, classification: "source", code});
const goods = (code: string): Line => ({measure: "operatingFunds", fund: "generalBudget", classification: "economic", code});
const equal = (left: Line, right: Line): Tie => ({left, right, relation: "equal"});
const atMost = (left: Line, right: Line): Tie => ({left, right, relation: "atMost"});

const allFunds = ["generalBudget", "governmentFund", "stateCapital", "fiscalAccount", "business", "operating", "superior", "subordinate", "other"] as const;

/** A new tie is a new row below the rule that states it. */
export const ties: Readonly<Record<"balance" | "sourceColumn" | "partOfThreePublic" | "agencyWithinOperating", readonly Tie[]>> = {
  balance: [equal(total("revenue"), total("expenditure")), equal(total("revenue", "appropriation"), total("expenditure", "appropriation"))],
  sourceColumn: [
    ...allFunds.map((fund) => equal(source("all", fund), total("revenue", fund))),
    ...allFunds.slice(0, 3).map((fund) => equal(source("appropriation", fund), source("all", fund))),
    equal(source("all", "appropriation"), total("revenue", "appropriation"))
  ],
  partOfThreePublic: [atMost(goods("30212"), total("overseasTrips")), atMost(goods("30217"), total("receptions")), atMost(goods("30231"), total("vehicleOperation"))],
  agencyWithinOperating: [atMost(total("agencyOperating"), total("operatingFunds", "generalBudget"))]
};

export const tied = (rule: RuleId & keyof typeof ties) => (book: Book): Finding[] => ties[rule].flatMap((tie) => yearsOf(book, tie.left).flatMap((left) => findingsOf(book, rule, left, tie)));

/** The line as each of its years and phases is first printed. */
function yearsOf({table}: Book, {measure, fund, code, classification}: Line): Fact[] {
  const found = table.filter((fact) => fact.measure === measure && fact.fund === fund && fact.code === code && (code === "total" || fact.classification === classification) && isStandard(fact));
  return found.filter((fact, i) => found.findIndex(({year, phase}) => year === fact.year && phase === fact.phase) === i);
}

/** Some units number their economic lines in their own way: a code counts only under its standard name. */
function isStandard({classification, code, label}: Fact): boolean {
  return classification !== "economic" || code === "total" || economicItem(label.replace(/\s/g, "")) === code;
}

function findingsOf(book: Book, rule: RuleId, left: Fact, {right, relation}: Tie): Finding[] {
  const [first] = book.tableAt({...left, ...right});
  return first && [left, first].some(isPrinted) ? [agree(book, rule, left, [first], relation)] : [];
}
