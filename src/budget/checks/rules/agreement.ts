import {economicItem} from "../../classification/economic.js";
import type {Fund} from "../../figure.js";
import type {FactIndex, Fact, Subject} from "../facts.js";
import {factKey, grouped, subjectOf} from "../facts.js";
import type {DraftFinding, Relation} from "../finding.js";
import {agree, comparison, finding, isPrinted, sumOf, term} from "../finding.js";
import {ownReadings, readingsOf} from "../readings.js";

/** Tables that print the same line. What most of them print stands against each that differs; a blank against an amount is left to the reader. */
export function sameLine(book: FactIndex): DraftFinding[] {
  return [...grouped(book.table, factKey).values()].flatMap((places) => {
    const tables = [...grouped(places, ({table}) => String(table)).values()].map(([first]) => first!);
    const printed = tables.filter(isPrinted);
    if (tables.length < 2 || !printed.length) return [];
    const [reference, ...others] = byFrequency(printed.length > 1 ? printed : tables);
    const differing = others.filter(({value}) => value !== reference!.value);
    const same = others.filter(({value}) => value === reference!.value);
    const against = [reference!, ...same];
    if (!differing.length) return same.length ? [agree(book, reference!, same)] : [];
    return differing.map((odd) => blankLeft(agree(book, odd, against)));
  });
}

/** The value that most places print comes first; of equally many, the earliest. */
function byFrequency(places: readonly Fact[]): Fact[] {
  const times = (fact: Fact) => places.filter(({value}) => value === fact.value).length;
  return [...places].sort((a, b) => times(b) - times(a));
}

function blankLeft(finding: DraftFinding): DraftFinding {
  return finding.status === "fail" && !finding.terms.every(({fact}) => isPrinted(fact))
    ? {...finding, status: "uncertain"}
    : finding;
}

type Line = Pick<Subject, "measure" | "fund" | "classification" | "code">;

/** Two lines under different names that must agree, or of which the first is a part of the second. */
interface Tie {
  readonly left: Line;
  readonly right: Line;
  readonly relation: Relation;
}

const total = (measure: Line["measure"], fund: Fund = "all"): Line => ({
  measure,
  fund,
  classification: "total",
  code: "total"
});
const source = (fund: Fund, code: string): Line => ({measure: "revenue", fund, classification: "source", code});
/** An economic class of basic expenditure, in a column for operating funds or in one for all. */
const classOf = (code: string): Line[] =>
  (["operatingFunds", "basicExpenditure"] as const).map((measure) => ({
    measure,
    fund: "generalBudget",
    classification: "economic",
    code
  }));
const within = (code: string, whole: Line["measure"]): Tie[] => classOf(code).map((part) => atMost(part, total(whole)));
const equal = (left: Line, right: Line): Tie => ({left, right, relation: "equal"});
const atMost = (left: Line, right: Line): Tie => ({left, right, relation: "atMost"});

const allFunds = [
  "generalBudget",
  "governmentFund",
  "stateCapital",
  "fiscalAccount",
  "business",
  "operating",
  "superior",
  "subordinate",
  "other"
] as const;

/** A new tie is a new row below the rule that states it. */
const ties: Readonly<
  Record<"balance" | "sourceColumn" | "partOfThreePublic" | "agencyWithinOperating", readonly Tie[]>
> = {
  balance: [
    equal(total("revenue"), total("expenditure")),
    equal(total("revenue", "appropriation"), total("expenditure", "appropriation"))
  ],
  sourceColumn: [
    ...allFunds.map((fund) => equal(source("all", fund), total("revenue", fund))),
    ...allFunds.slice(0, 3).map((fund) => equal(source("appropriation", fund), source("all", fund))),
    equal(source("all", "appropriation"), total("revenue", "appropriation"))
  ],
  partOfThreePublic: [
    ...within("30212", "overseasTrips"),
    ...within("30217", "receptions"),
    ...within("30231", "vehicleOperation"),
    ...within("31013", "vehiclePurchase")
  ],
  agencyWithinOperating: [atMost(total("agencyOperating"), total("operatingFunds", "generalBudget"))]
};

export const tied =
  (rule: keyof typeof ties) =>
  (book: FactIndex): DraftFinding[] =>
    ties[rule].flatMap((tie) => yearsOf(book, tie.left).flatMap((left) => findingsOf(book, left, tie)));

/** Staff and operating costs of basic expenditure, which are the same in the table of all funds and in that of the general budget where all basic expenditure is. */
export function basicSplit(book: FactIndex): DraftFinding[] {
  return yearsOf(book, total("basicExpenditure")).flatMap((whole) => {
    const [own] = book.tableAt({...whole, fund: "generalBudget"}).filter(isPrinted);
    const isAll = own && whole.value !== 0 && agree(book, whole, [own]).status === "pass";
    return isAll
      ? (["personnelFunds", "operatingFunds"] as const).flatMap((measure) => {
          const [all] = book.tableAt({...whole, measure}).filter(isPrinted);
          const [part] = book.tableAt({...own, measure}).filter(isPrinted);
          return all && part ? [agree(book, all, [part])] : [];
        })
      : [];
  });
}

/** The line as each of its years and phases is first printed. */
function yearsOf({table}: FactIndex, {measure, fund, code, classification}: Line): Fact[] {
  const found = table.filter(
    (fact) =>
      fact.measure === measure &&
      fact.fund === fund &&
      fact.code === code &&
      (code === "total" || fact.classification === classification) &&
      isStandard(fact)
  );
  return found.filter(
    (fact, i) => found.findIndex(({year, phase}) => year === fact.year && phase === fact.phase) === i
  );
}

/** Some units number their economic lines in their own way: a code counts only under its standard name. */
function isStandard({classification, code, label}: Fact): boolean {
  return classification !== "economic" || code === "total" || economicItem(label.replace(/\s/g, "")) === code;
}

function findingsOf(book: FactIndex, left: Fact, {right, relation}: Tie): DraftFinding[] {
  const [first] = book.tableAt({...left, ...right});
  return first && [left, first].some(isPrinted) ? [withCarriedIn(book, agree(book, left, [first], relation))] : [];
}

/** What a table of appropriations gives as this year's may stand in another with what was carried into it. */
function withCarriedIn(book: FactIndex, finding: DraftFinding): DraftFinding {
  const [stated, other] = finding.terms.map(({fact}) => fact);
  if (finding.status !== "fail" || !stated || !other || stated.classification !== "source") return finding;
  const carried = book.table.filter(
    (fact) => fact.measure === "carriedIn" && fact.table === stated.table && fact.value > 0
  );
  return carried.length > 0 && stated.value < other.value ? {...finding, status: "uncertain"} : finding;
}

/**
 * Projects of the performance form against those of the table of projects. One
 * under another name but with the same amount, which no other project has, is
 * linked to it and noted, not failed.
 */
export function projectNames(book: FactIndex): DraftFinding[] {
  const listed = projectsOf(book, "projects");
  const planned = projectsOf(book, "projectPlan");
  if (!listed.length) return [];
  const unnamed = listed.filter(({code}) => !planned.some((plan) => plan.code === code));
  return planned.flatMap((plan) => {
    const own = listed.find(({code}) => code === plan.code);
    if (own) return [agree(book, plan, [own])];
    const alike = unnamed.filter(({value}) => Math.abs(value - plan.value) <= plan.half);
    const [only] = alike;
    if (alike.length === 1) return [{...agree(book, plan, [only!]), renamed: only!.label}];
    return [
      finding(book, "uncertain", subjectOf(plan), {
        terms: [term("stated", plan)],
        missing: {what: "lines", of: plan.label}
      })
    ];
  });
}

function projectsOf({table}: FactIndex, statement: string): Fact[] {
  return table.filter(
    (fact) =>
      fact.statement === statement &&
      fact.classification === "project" &&
      fact.measure === "projectExpenditure" &&
      fact.fund === "all" &&
      fact.code !== "total" &&
      isPrinted(fact)
  );
}

/** Each amount of the narrative against the tables that print its line. */
export function proseTable(book: FactIndex): DraftFinding[] {
  return amounts(book).flatMap((said) => {
    const exact = ownReadings(said)
      .flatMap((line) => book.tableAt(line))
      .filter(isPrinted);
    const others = readingsOf(said)
      .filter((line) => isOfFund(book, said, line))
      .map((line) => book.tableAt(line).filter(isPrinted))
      .filter(({length}) => length > 0);
    // a sentence below a heading of one fund names the line alone: what agrees in another sense is no contradiction
    const meant = exact.length ? [exact, ...others] : others;
    return meant.length
      ? [besideOthers(book, said, mildest(meant.map((places) => against(book, said, places))))]
      : blankAt(book, said);
  });
}

/** What is said of one fund is not the total over funds where the tables have money of another, nor the other way round. */
function isOfFund(book: FactIndex, said: Fact, line: Subject): boolean {
  const funds = [said.fund, line.fund];
  if (!funds.includes("generalBudget") || !funds.includes("appropriation")) return true;
  return !(["governmentFund", "stateCapital"] as const).some((fund) =>
    book.tableAt({...line, fund}).some(({value}) => value !== 0)
  );
}

/** An amount of so many digits stands on two lines by chance only once in a long while. */
const tellingDigits = 5;

/** Where tables print the amount in another column of the line, it may be of that; of a total, also where another line prints it and the sentence says no more than expenditure or revenue, or the amount has many digits. */
function printedBeside(book: FactIndex, said: Fact): boolean {
  const isBeside = ({code, classification, measure}: Fact) =>
    said.code === "total"
      ? (code === "total" && measure === said.measure) || (code !== "total" && (isBare(said) || isTelling(said)))
      : code === said.code && classification === said.classification;
  return book.table.some(
    (other) =>
      isPrinted(other) &&
      other.value !== 0 &&
      other.value === said.value &&
      other.year === said.year &&
      other.phase === said.phase &&
      isBeside(other)
  );
}

function isTelling({source}: Fact): boolean {
  return source.text.replace(/\D/g, "").replace(/^0+/, "").length >= tellingDigits;
}

function isBare({label}: Fact): boolean {
  return /^(?:支出|收入|合计)?$/.test(label.replace(/\s/g, ""));
}

/** So many amounts of one line below one heading are those of its parts; what was carried in is told with each line that it went into. */
const manyAmounts = ({measure}: Fact) => (measure === "carriedIn" ? 2 : 3);

/** Amounts told together may have been made to add up as printed, one of them off by no more than the roundings: as the whole of two others, or with one or two as a part of another. */
function isRoundedSum(book: FactIndex, said: Fact, {stated, computed}: DraftFinding): boolean {
  const apart = Math.abs(stated!.value - computed!.value);
  if (apart > mostRounded * 2 * said.half) return false;
  const told = amounts(book).filter((fact) => fact.statement === said.statement && fact.value !== said.value);
  const isNear = ({source}: Fact) => Math.abs(source.line - said.source.line) <= nearLines;
  const values = new Set(told.map(({value}) => value).filter((value) => value > 0));
  const near = [...new Set(told.filter(isNear).map(({value}) => value))].filter((value) => value > 0);
  return (
    [...values].some((value) => values.has(said.value - value)) ||
    near.some((a) => values.has(said.value + a) || near.some((b) => b !== a && values.has(said.value + a + b)))
  );
}

/** What is told together stands within so many lines. */
const nearLines = 12;

/** No more last digits than these can come of adding up rounded amounts. */
const mostRounded = 2;

/** Below one heading a line may be told with its parts: where another amount of it agrees, or there are many, which one is the line's is open. */
function besideOthers(book: FactIndex, said: Fact, finding: DraftFinding): DraftFinding {
  if (finding.status !== "fail") return finding;
  if (printedBeside(book, said) || isRoundedSum(book, said, finding)) return {...finding, status: "uncertain"};
  if (said.code !== "total" && said.classification !== "type") return finding;
  const heading = ({statement, source}: Fact) => `${statement}/${source.table ?? ""}`;
  const values = new Set(
    book
      .proseAt(said)
      .filter((other) => heading(other) === heading(said))
      .map(({value}) => value)
  );
  const agrees = finding.terms.some(({fact}) => fact.origin === "table" && values.has(fact.value));
  return agrees || values.size >= manyAmounts(said) ? {...finding, status: "uncertain"} : finding;
}

/** An amount of the narrative that no table prints, against its other sentences. */
export function proseProse(book: FactIndex): DraftFinding[] {
  return amounts(book).flatMap((said) => {
    const [first] = book.proseAt(said);
    const untold = !readingsOf(said).some((line) => book.tableAt(line).some(isPrinted));
    return untold && first && first !== said ? [withinOneHeading(agree(book, said, [first]))] : [];
  });
}

/** Two amounts of a line below one heading may be the line and a part of it: of one fund, of one kind. */
function withinOneHeading(finding: DraftFinding): DraftFinding {
  const [said, other] = finding.terms.map(({fact}) => `${fact.statement}/${fact.source.table ?? ""}`);
  return finding.status === "fail" && said === other ? {...finding, status: "uncertain"} : finding;
}

function amounts({prose}: FactIndex): Fact[] {
  return prose.filter(({part, measure}) => part === "amount" && measure !== "unclassified");
}

/** Tables may contradict one another; agreeing with any of them is that rule's matter, not this one's. */
function against(book: FactIndex, said: Fact, places: readonly Fact[]): DraftFinding {
  const agreeing = places.filter(({value, half}) => Math.abs(value - said.value) <= half + said.half);
  return agree(book, said, agreeing.length ? agreeing : places);
}

/** Of several readings the one that the sentence fits best. */
function mildest(findings: readonly DraftFinding[]): DraftFinding {
  const order = ["pass", "uncertain", "fail", "notAssessable"];
  return [...findings].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status))[0]!;
}

/** Nothing in words and a blank cell agree; an amount in words and a blank cell do not. */
function blankAt(book: FactIndex, said: Fact): DraftFinding[] {
  const blanks = readingsOf(said).flatMap((line) => book.tableAt(line));
  if (!blanks.length) return [];
  return [
    comparison(
      book,
      [term("stated", said), ...blanks.slice(0, 1).map((fact) => term("other", fact))],
      sumOf(blanks.slice(0, 1)),
      {within: (status) => (status === "fail" ? "uncertain" : status)}
    )
  ];
}
