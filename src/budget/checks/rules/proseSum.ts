import {isBelow} from "../../classification/below.js";
import type {Measure} from "../../figure.js";
import type {Book} from "../book.js";
import {grouped} from "../book.js";
import type {Fact} from "../fact.js";
import type {Finding, Status} from "../finding.js";
import {isPrinted, notAssessable, sumFinding, term} from "../identity.js";
import {readingsOf} from "../readings.js";
import {wholesIn} from "./rowSum.js";

/** Totals that a sentence makes up of others: expenditure of its types, three public expenses of their kinds. */
export function proseMakeUp(book: Book): Finding[] {
  return [...grouped(totals(book), sectionOf).values()].flatMap((section) => wholesIn(firstOfEach(section)).filter(isComparable).map(({whole, parts}) => sumFinding(book, "proseMakeUp", whole, parts)));
}

/** A final account's sentences put the year's own amounts beside totals of one fund with what was carried over. */
function isComparable({whole, parts}: {readonly whole: Fact; readonly parts: readonly Fact[]}): boolean {
  return whole.phase !== "final" || (whole.fund === "all" && parts.every(({fund}) => fund === "all"));
}

/** Totals against the lines that the sentences after them list. A list that leaves lines out cannot be added up. */
export function proseSum(book: Book): Finding[] {
  return lists(book).flatMap(({whole, parts}) => {
    const [left] = leftOut(book, whole, parts);
    if (left) return [notAssessable(book, "proseSum", whole, [term("whole", whole), ...parts.map((part) => term("part", part))], {what: "lines", of: left.label})];
    return [sumFinding(book, "proseSum", whole, parts, listedInTable(book, parts) ? undefined : partial(whole, parts))];
  });
}

interface List {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
}

/** Each total with the lines of its measure that follow it, up to the next such total; lines of one depth only. */
function lists({prose}: Book): List[] {
  const amounts = prose.filter(({part, measure}) => part === "amount" && measure !== "unclassified");
  return amounts.flatMap((whole, i) => {
    if (whole.code !== "total") return [];
    const after = amounts.slice(i + 1).filter((fact) => sectionOf(fact) === sectionOf(whole) && fact.fund === whole.fund && isSameMeasure(fact, whole));
    const next = after.findIndex(({code}) => code === "total");
    const listed = firstOfEach(next < 0 ? after : after.slice(0, next));
    return [...grouped(listed, ({classification}) => classification).values()].map((lines) => ({whole, parts: lines.filter((line) => !lines.some((other) => isBelow(line, other)))})).filter(({parts}) => parts.length > 1);
  });
}

/** The year's own amount and the total with what was carried over list the same lines; the last one named is meant. */
function isSameMeasure({measure}: Fact, whole: Fact): boolean {
  return wholeMeasure(measure) === wholeMeasure(whole.measure);
}

function wholeMeasure(measure: Measure): Measure {
  return measure === "yearRevenue" ? "revenue" : measure === "yearExpenditure" ? "expenditure" : measure;
}

/** Lines with an amount in the tables that the list has neither itself nor by a part or whole of theirs. */
function leftOut(book: Book, whole: Fact, parts: readonly Fact[]): Fact[] {
  const [sample] = parts as readonly [Fact, ...Fact[]];
  const keys = readingsOf(sample).map(({measure, fund, classification}) => `${measure}/${fund}/${classification}`);
  const listed = book.table.filter((fact) => fact.code !== "total" && fact.year === whole.year && fact.phase === whole.phase && fact.value !== 0 && keys.includes(`${fact.measure}/${fact.fund}/${fact.classification}`));
  const told = (line: Fact) => parts.some((part) => part.code === line.code || isBelow(line, part) || isBelow(part, line));
  return listed.filter((line) => !told(line) && isOfOneClass(line, parts));
}

/** Items of goods and services leave out no salaries. */
function isOfOneClass({classification, code}: Fact, parts: readonly Fact[]): boolean {
  return classification !== "economic" || parts.some((part) => part.code.slice(0, 3) === code.slice(0, 3));
}

function listedInTable(book: Book, parts: readonly Fact[]): boolean {
  return parts.some((part) => readingsOf(part).some((line) => book.tableAt(line).some(isPrinted)));
}

/** Without a table to tell, a list that adds up to less may simply name the larger lines. */
function partial(whole: Fact, parts: readonly Fact[]): (status: Status) => Status {
  const less = parts.reduce((total, {value}) => total + value, 0) < whole.value;
  return (status) => (status === "fail" && less ? "uncertain" : status);
}

function totals({prose}: Book): Fact[] {
  return prose.filter(({part, code, measure}) => part === "amount" && code === "total" && measure !== "unclassified");
}

/** A sentence that repeats a line is another rule's matter. */
function firstOfEach(facts: readonly Fact[]): Fact[] {
  const key = ({measure, fund, classification, code}: Fact) => `${measure}/${fund}/${classification}/${code}`;
  return [...grouped(facts, key).values()].map(([first]) => first!);
}

function sectionOf({statement, year, phase}: Fact): string {
  return `${statement}/${year}/${phase}`;
}
