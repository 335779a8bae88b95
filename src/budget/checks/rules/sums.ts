import {sum} from "d3-array";
import {isBelow} from "../../classification/functional.js";
import type {Measure} from "../../figure.js";
import {makeUpsOf} from "../../makeUp.js";
import {meets, sum as total} from "../../interval.js";
import type {FactIndex, Fact} from "../facts.js";
import {grouped, valuesOf} from "../facts.js";
import type {DraftFinding, Status} from "../finding.js";
import {isPrinted, notAssessable, sumFinding, term} from "../finding.js";
import {readingsOf} from "../readings.js";

/** Columns of one row of a table. */
export function rowSum(book: FactIndex): DraftFinding[] {
  return [...grouped(book.table, rowOf).values()].flatMap((row) =>
    wholesIn(row).map(({whole, parts}) => sumFinding(book, whole, parts))
  );
}

/** What the facts of one row say to make up another of them; nothing where nothing is printed. */
function wholesIn(row: readonly Fact[]): ReturnType<typeof makeUpsOf<Fact>> {
  return makeUpsOf(row).filter(({whole, parts}) => [whole, ...parts].some(isPrinted));
}

/** Totals of one table belong together even where they stand in several rows. */
function rowOf({table, year, phase, classification, code, source}: Fact): string {
  return [table, year, phase, classification, code, code === "total" ? "" : source.line].join("/");
}

/** What a column's lines add up to where the table tells the year's own amount from what was carried over. */
const ownOf: Readonly<Partial<Record<Measure, Measure>>> = {revenue: "yearRevenue", expenditure: "yearExpenditure"};

/** Lines of a column against its total. */
export function columnTotal(book: FactIndex): DraftFinding[] {
  return columns(book).flatMap(({lines, column}) => {
    const whole = totalOf(book, column[0]!);
    const parts = lines.filter((line) => !lines.some((other) => isBelow(line, other)));
    return whole && parts.length && [whole, ...parts].some(isPrinted)
      ? [told(book, sumFinding(book, whole, parts), lines)]
      : [];
  });
}

/** Lines of a column against the line that they are below. */
export function codeSum(book: FactIndex): DraftFinding[] {
  return columns(book).flatMap(({lines}) =>
    lines.flatMap((whole) => {
      const below = lines.filter((line) => isBelow(line, whole));
      const parts = below.filter((line) => !below.some((other) => isBelow(line, other)));
      return parts.length && [whole, ...parts].some(isPrinted)
        ? [told(book, sumFinding(book, whole, parts), lines)]
        : [];
    })
  );
}

/** Lines that are left out, or whose place in the classification nothing says, may be what a sum lacks or has twice. */
function told(book: FactIndex, sum: DraftFinding, lines: readonly Fact[]): DraftFinding {
  const {status, subject, terms} = sum;
  const statement = lines[0]?.table === undefined ? undefined : book.document.statements[lines[0].table];
  const unclear = statement?.partial || lines.some((line) => line.value !== 0 && isUncoded(line));
  return unclear && (status === "fail" || status === "uncertain")
    ? notAssessable(book, subject, {what: "codes", of: statement?.title ?? ""}, {terms})
    : sum;
}

/** A name that the standard gives no code for: a class, or something below one. */
function isUncoded({classification, code}: Fact): boolean {
  return classification === "functional" && !/^\d/.test(code);
}

/** The coded lines of each amount column of each table. */
function columns({table}: FactIndex): Array<{column: readonly Fact[]; lines: readonly Fact[]}> {
  const groups = grouped(
    table.filter(({code}) => code !== "total"),
    ({table, year, phase, measure, fund, classification}) =>
      [table, year, phase, measure, fund, classification].join("/")
  );
  return [...groups.values()].map((column) => ({column, lines: column}));
}

function totalOf({table}: FactIndex, line: Fact): Fact | undefined {
  const totals = table.filter(
    ({table, year, phase, fund, code}) =>
      code === "total" && table === line.table && year === line.year && phase === line.phase && fund === line.fund
  );
  const of = (measure: Measure | undefined) => totals.find((total) => total.measure === measure);
  return of(ownOf[line.measure]) ?? of(line.measure);
}

/** Totals that a sentence makes up of others: expenditure of its types, three public expenses of their kinds. */
export function proseMakeUp(book: FactIndex): DraftFinding[] {
  return [...grouped(totals(book), sectionOf).values()].flatMap((section) =>
    wholesIn(firstOfEach(section))
      .filter(isComparable)
      .map(({whole, parts}) => sumFinding(book, whole, parts, asInTables(book, [whole, ...parts])))
  );
}

/** Where the tables print the same lines and there the parts do not make up the whole either, what they lack has no name here. */
function asInTables(book: FactIndex, [whole, ...parts]: readonly [Fact, ...Fact[]]): (status: Status) => Status {
  const printed = (fact: Fact) =>
    readingsOf(fact)
      .flatMap((line) => book.tableAt(line))
      .find(isPrinted);
  const [wholeThere, partsThere] = [printed(whole), parts.map(printed)];
  const known = partsThere.filter((part) => part !== undefined);
  const left = whole.value - sum(parts, ({value}) => value);
  const leftThere = (wholeThere?.value ?? 0) - sum(known, ({value}) => value);
  const lacks =
    wholeThere !== undefined &&
    known.length === parts.length &&
    Math.abs(left - leftThere) <= Math.abs(leftThere) * alike;
  return (status) =>
    status === "fail" && (lacks || isNamedNear(book, [whole, ...parts], left)) ? "uncertain" : status;
}

/** What is left in the tables and in the sentence is the same part, though a number may be misprinted. */
const alike = 0.01;

/** Whether a sentence below the same heading names what the parts leave of a whole, under whatever name. */
function isNamedNear({prose}: FactIndex, [whole, ...parts]: readonly [Fact, ...Fact[]], left: number): boolean {
  return prose.some(
    (fact) =>
      !parts.includes(fact) &&
      fact.part === "amount" &&
      fact.value !== 0 &&
      sectionOf(fact) === sectionOf(whole) &&
      Math.abs(fact.value - left) <= fact.half + whole.half
  );
}

/** A final account's sentences put the year's own amounts beside totals of one fund with what was carried over. */
function isComparable({whole, parts}: {readonly whole: Fact; readonly parts: readonly Fact[]}): boolean {
  return whole.phase !== "final" || (whole.fund === "all" && parts.every(({fund}) => fund === "all"));
}

/** Totals against the lines that the sentences after them list. A list that leaves lines out cannot be added up. */
export function proseSum(book: FactIndex): DraftFinding[] {
  return lists(book).flatMap((list) => {
    const {parts} = list;
    const whole = wholeOf(book, list);
    const [left] = leftOut(book, whole, parts);
    if (left)
      return [
        notAssessable(
          book,
          whole,
          {what: "lines", of: left.label},
          {terms: [term("whole", whole), ...parts.map((part) => term("part", part))]}
        )
      ];
    return [sumFinding(book, whole, parts, listedInTable(book, parts) ? undefined : partial(whole, parts))];
  });
}

/** Sentences may name several totals before a list, all of them and those of a fund: the one that the list adds up to is meant. */
function wholeOf(book: FactIndex, {whole, parts}: List): Fact {
  const listed = total(parts.map((part) => valuesOf(part, "half")));
  const isMeant = (other: Fact) => meets(valuesOf(other, "half"), listed);
  const named = totals(book).filter((other) => sectionOf(other) === sectionOf(whole) && isSameMeasure(other, whole));
  return isMeant(whole) ? whole : (named.find(isMeant) ?? whole);
}

interface List {
  readonly whole: Fact;
  readonly parts: readonly Fact[];
}

/** Each total with the lines of its measure that follow it, up to the next such total; lines of one depth only. */
function lists(book: FactIndex): List[] {
  const amounts = book.prose.filter(({part, measure}) => part === "amount" && measure !== "unclassified");
  return amounts.flatMap((whole, i) => {
    if (whole.code !== "total") return [];
    const after = amounts.slice(i + 1).filter((fact) => isListedUnder(book, fact, whole) && isSameMeasure(fact, whole));
    const next = after.findIndex(({code}) => code === "total");
    const listed = firstOfEach(next < 0 ? after : after.slice(0, next));
    return [...grouped(listed, ({classification}) => classification).values()]
      .map((lines) => ({whole, parts: lines.filter((line) => !lines.some((other) => isBelow(line, other)))}))
      .filter(({parts}) => parts.length > 1);
  });
}

/** Below the same heading; of a named fund also below another, which heads its lines. */
function isListedUnder(book: FactIndex, fact: Fact, whole: Fact): boolean {
  if (fact.fund !== whole.fund && !isOneFund(book, [fact, whole])) return false;
  const {statement, year, phase} = fact;
  const isOfSection = statement === whole.statement && year === whole.year && phase === whole.phase;
  return sectionOf(fact) === sectionOf(whole) || (whole.fund !== "all" && isOfSection);
}

/** Appropriations and the general budget are one where nothing is of another fund. */
function isOneFund({facts}: FactIndex, lines: readonly [Fact, Fact]): boolean {
  return (
    lines.every(({fund}) => fund === "appropriation" || fund === "generalBudget") &&
    !facts.some(
      ({fund, part, value}) =>
        part === "amount" && value !== 0 && (fund === "governmentFund" || fund === "stateCapital")
    )
  );
}

/** The year's own amount and the total with what was carried over list the same lines; the last one named is meant. */
function isSameMeasure({measure}: Fact, whole: Fact): boolean {
  return wholeMeasure(measure) === wholeMeasure(whole.measure);
}

function wholeMeasure(measure: Measure): Measure {
  return measure === "yearRevenue" ? "revenue" : measure === "yearExpenditure" ? "expenditure" : measure;
}

/** Lines with an amount in the tables that the list has neither itself nor by a part or whole of theirs. */
function leftOut(book: FactIndex, whole: Fact, parts: readonly Fact[]): Fact[] {
  const [sample] = parts as readonly [Fact, ...Fact[]];
  const keys = readingsOf(sample).map(({measure, fund, classification}) => `${measure}/${fund}/${classification}`);
  const listed = book.table.filter(
    (fact) =>
      fact.code !== "total" &&
      fact.year === whole.year &&
      fact.phase === whole.phase &&
      fact.value !== 0 &&
      keys.includes(`${fact.measure}/${fact.fund}/${fact.classification}`)
  );
  const told = (line: Fact) =>
    parts.some((part) => part.code === line.code || isBelow(line, part) || isBelow(part, line));
  return listed.filter((line) => !told(line) && isOfOneClass(line, parts));
}

/** Items of goods and services leave out no salaries. */
function isOfOneClass({classification, code}: Fact, parts: readonly Fact[]): boolean {
  return classification !== "economic" || parts.some((part) => part.code.slice(0, 3) === code.slice(0, 3));
}

function listedInTable(book: FactIndex, parts: readonly Fact[]): boolean {
  return parts.some((part) => readingsOf(part).some((line) => book.tableAt(line).some(isPrinted)));
}

/** Without a table to tell, a list that adds up to less may simply name the larger lines. */
function partial(whole: Fact, parts: readonly Fact[]): (status: Status) => Status {
  const less = sum(parts, ({value}) => value) < whole.value;
  return (status) => (status === "fail" && less ? "uncertain" : status);
}

function totals({prose}: FactIndex): Fact[] {
  return prose.filter(({part, code, measure}) => part === "amount" && code === "total" && measure !== "unclassified");
}

/** A sentence that repeats a line is another rule's matter. */
function firstOfEach(facts: readonly Fact[]): Fact[] {
  const key = ({measure, fund, classification, code}: Fact) => `${measure}/${fund}/${classification}/${code}`;
  return [...grouped(facts, key).values()].map(([first]) => first!);
}

/** What stands below one heading: under another the same words may be of another fund. */
function sectionOf({statement, source, year, phase}: Fact): string {
  return `${statement}/${source.table ?? ""}/${year}/${phase}`;
}
