import {isBelow} from "../../classification/below.js";
import type {Measure} from "../../figure.js";
import type {Book} from "../book.js";
import {grouped} from "../book.js";
import type {Fact} from "../fact.js";
import type {Finding} from "../finding.js";
import {isPrinted, sumFinding} from "../identity.js";

/** What a column's lines add up to where the table tells the year's own amount from what was carried over. */
const ownOf: Readonly<Partial<Record<Measure, Measure>>> = {revenue: "yearRevenue", expenditure: "yearExpenditure"};

/** Lines of a column against its total. */
export function columnTotal(book: Book): Finding[] {
  return columns(book).flatMap(({lines, column}) => {
    const whole = totalOf(book, column[0]!);
    const parts = lines.filter((line) => !lines.some((other) => isBelow(line, other)));
    return whole && parts.length && [whole, ...parts].some(isPrinted) ? [sumFinding(book, "columnTotal", whole, parts)] : [];
  });
}

/** Lines of a column against the line that they are below. */
export function codeSum(book: Book): Finding[] {
  return columns(book).flatMap(({lines}) =>
    lines.flatMap((whole) => {
      const below = lines.filter((line) => isBelow(line, whole));
      const parts = below.filter((line) => !below.some((other) => isBelow(line, other)));
      return parts.length && [whole, ...parts].some(isPrinted) ? [sumFinding(book, "codeSum", whole, parts)] : [];
    })
  );
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
