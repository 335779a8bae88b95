import {isBelow} from "../../classification/below.js";
import type {Measure} from "../../figure.js";
import type {Book} from "../book.js";
import {grouped} from "../book.js";
import type {Fact} from "../fact.js";
import type {Finding} from "../finding.js";
import {isPrinted, notAssessable, sumFinding} from "../identity.js";

/** What a column's lines add up to where the table tells the year's own amount from what was carried over. */
const ownOf: Readonly<Partial<Record<Measure, Measure>>> = {revenue: "yearRevenue", expenditure: "yearExpenditure"};

/** Lines of a column against its total. */
export function columnTotal(book: Book): Finding[] {
  return columns(book).flatMap(({lines, column}) => {
    const whole = totalOf(book, column[0]!);
    const parts = lines.filter((line) => !lines.some((other) => isBelow(line, other)));
    return whole && parts.length && [whole, ...parts].some(isPrinted) ? [told(book, sumFinding(book, "columnTotal", whole, parts), lines)] : [];
  });
}

/** Lines of a column against the line that they are below. */
export function codeSum(book: Book): Finding[] {
  return columns(book).flatMap(({lines}) =>
    lines.flatMap((whole) => {
      const below = lines.filter((line) => isBelow(line, whole));
      const parts = below.filter((line) => !below.some((other) => isBelow(line, other)));
      return parts.length && [whole, ...parts].some(isPrinted) ? [told(book, sumFinding(book, "codeSum", whole, parts), lines)] : [];
    })
  );
}

/** Lines that are left out, or whose place in the classification nothing says, may be what a sum lacks or has twice. */
function told(book: Book, sum: Finding, lines: readonly Fact[]): Finding {
  const {rule, status, subject, terms} = sum;
  const statement = lines[0]?.table === undefined ? undefined : book.document.statements[lines[0].table];
  const unclear = statement?.partial || lines.some((line) => line.value !== 0 && isUncoded(line));
  return unclear && (status === "fail" || status === "uncertain") ? notAssessable(book, rule, subject, terms, {what: "codes", of: statement?.title ?? ""}) : sum;
}

/** A name that the standard gives no code for: a class, or something below one. */
function isUncoded({classification, code}: Fact): boolean {
  return classification === "functional" && !/^\d/.test(code);
}

/** The coded lines of each amount column of each table. */
function columns({table}: Book): Array<{column: readonly Fact[]; lines: readonly Fact[]}> {
  const groups = grouped(table.filter(({code}) => code !== "total"), ({table, year, phase, measure, fund, classification}) => [table, year, phase, measure, fund, classification].join("/"));
  return [...groups.values()].map((column) => ({column, lines: column}));
}

function totalOf({table}: Book, line: Fact): Fact | undefined {
  const totals = table.filter(({table, year, phase, fund, code}) => code === "total" && table === line.table && year === line.year && phase === line.phase && fund === line.fund);
  const of = (measure: Measure | undefined) => totals.find((total) => total.measure === measure);
  return of(ownOf[line.measure]) ?? of(line.measure);
}
