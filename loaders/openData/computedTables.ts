import {breakdowns, compare} from "../../src/budget/breakdown.js";
import type {Compared} from "../../src/budget/breakdown.js";
import type {LedgerLine, LedgerReason} from "../../src/budget/explain/ledger.js";
import {ledger, quantifiedFen} from "../../src/budget/explain/ledger.js";
import type {YearPair} from "../../src/budget/figure.js";
import {yearsWithPoints} from "../../src/store/published/unitFile.js";
import type {ColumnType} from "../../src/store/tables/column.js";
import {meaning} from "../../src/store/tables/column.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";

/** A column of a table that is computed for the package alone. */
type ComputedColumn<Item> = readonly [
  name: string,
  type: ColumnType,
  of: (item: Item) => string | number | boolean | null | undefined
];

interface ComputedTable<Item> {
  readonly columns: ReadonlyArray<ComputedColumn<Item>>;
  readonly items: (unit: UnitAnalysis) => Iterable<Item>;
}

interface Placed {
  readonly unit: string;
  readonly years: YearPair;
  readonly position: number;
}

const owner = [
  ["unit", "VARCHAR", ({unit}) => unit],
  ["base_year", "INTEGER", ({years}) => years.base],
  ["year", "INTEGER", ({years}) => years.year],
  ["position", "INTEGER", ({position}) => position]
] as const satisfies ReadonlyArray<ComputedColumn<Placed>>;

interface Change extends Placed {
  readonly breakdown: string;
  readonly compared: Compared;
}

interface Explanation extends Placed {
  readonly entry: LedgerLine;
  readonly reason: LedgerReason | undefined;
}

const variances: ComputedTable<Change> = {
  columns: [
    ...owner,
    ["breakdown", "VARCHAR", ({breakdown}) => breakdown],
    ...meaning<Change>(
      ({compared}) => compared.line,
      ({compared}) => compared.level
    ),
    ["kind", "VARCHAR", ({compared}) => compared.variance.kind],
    ["reason", "VARCHAR", ({compared}) => compared.variance.reason],
    ["base_amount", "BIGINT", ({compared}) => compared.variance.base.amount?.fen],
    ["base_precision", "DOUBLE", ({compared}) => compared.variance.base.amount?.half],
    ["base_state", "VARCHAR", ({compared}) => compared.variance.base.state],
    ["amount", "BIGINT", ({compared}) => compared.variance.current.amount?.fen],
    ["precision", "DOUBLE", ({compared}) => compared.variance.current.amount?.half],
    ["state", "VARCHAR", ({compared}) => compared.variance.current.state],
    ["change", "BIGINT", ({compared}) => compared.variance.change?.value],
    ["change_from", "DOUBLE", ({compared}) => compared.variance.change?.lo],
    ["change_to", "DOUBLE", ({compared}) => compared.variance.change?.hi],
    ["rate", "DOUBLE", ({compared}) => compared.variance.rate?.value],
    ["rate_from", "DOUBLE", ({compared}) => compared.variance.rate?.lo],
    ["rate_to", "DOUBLE", ({compared}) => compared.variance.rate?.hi]
  ],
  items: ({code: unit, lines}) =>
    neighbours(lines).flatMap((years) =>
      breakdowns.flatMap((breakdown) =>
        compare(lines, breakdown, years).map((compared, i) => ({
          unit,
          years,
          position: i + 1,
          breakdown: breakdown.id,
          compared
        }))
      )
    )
};

const explanations: ComputedTable<Explanation> = {
  columns: [
    ...owner,
    ...meaning<Explanation>(
      ({entry}) => entry.line,
      ({entry}) => entry.line.level
    ),
    ["base_phase", "VARCHAR", ({entry}) => entry.against],
    ["change", "BIGINT", ({entry}) => entry.variance.change?.value],
    ["explained", "VARCHAR", ({entry}) => entry.explained],
    ["claim", "VARCHAR", ({reason}) => reason?.claim.id],
    ["reason", "VARCHAR", ({reason}) => reason?.text],
    ["reason_kind", "VARCHAR", ({reason}) => reason?.kind],
    ["quantified", "BIGINT", ({reason}) => (reason?.quantified.length ? quantifiedFen(reason) : null)],
    ["verdict", "VARCHAR", ({reason}) => reason?.verdict.verdict],
    ["why", "VARCHAR", ({reason}) => reason?.verdict.why]
  ],
  items: ({code: unit, lines, claims}) =>
    neighbours(lines).flatMap((years) =>
      ledger(lines, claims, years)
        .flatMap((entry) => (entry.reasons.length ? entry.reasons : [undefined]).map((reason) => ({entry, reason})))
        .map((explanation, i) => ({unit, years, position: i + 1, ...explanation}))
    )
};

/** Tables of the package that the warehouse does not hold, since the pages compute them. */
export const computedTables = {variances, explanations};

/** Each year with figures and the one before it that has some. */
function neighbours(lines: UnitAnalysis["lines"]): YearPair[] {
  const years = yearsWithPoints(lines);
  return years.slice(1).map((year, i) => ({base: years[i]!, year}));
}
