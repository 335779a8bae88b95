import type {Claim} from "../../src/budget/claim.js";
import type {Figure} from "../../src/budget/figure.js";
import {lineKey} from "../../src/budget/figure.js";
import type {Line, Point} from "../../src/budget/series.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import type {TableName, TableRow} from "../../src/store/engine/schema.js";
import type {Reviewed} from "../corpus/reviewed.js";
import type {UnitAnalysis} from "../corpus/unitAnalysis.js";
import {findingRows, linkRows, placeRow} from "./findingRows.js";

/** What each table holds of one unit. */
export const tableRows: {
  readonly [T in TableName]: (unit: UnitAnalysis, reviewed: Reviewed) => Iterable<TableRow<T>>;
} = {
  units: ({latest}) => [unitRow(latest)],
  documents: ({disclosures}) => disclosures.map(documentRow),
  statements: each(({statements}) => statements, statementRow),
  figures: figureRows,
  points: pointRows,
  claims: ({disclosures}) => disclosures.flatMap(({claims}) => claims.map(claimRow)),
  links: linkRows,
  findings: findingRows,
  indicators: each(
    ({indicators}) => indicators.flatMap(indicatorRows),
    (row) => row
  ),
  quantities: each(
    ({quantities}) => quantities,
    ({label, value, unit, source}) => ({label, value, counter: unit, ...placeRow(source)})
  ),
  glossary: each(
    ({glossary}) => glossary,
    ({term, definition, source}) => ({term, definition, ...placeRow(source)})
  ),
  unused_numbers: each(
    ({numbers}) => numbers.unused,
    ({reason, source}) => ({reason, ...placeRow(source)})
  )
};

/** A row for each item of each disclosure, with whose it is and its position. */
function each<Item, Row>(
  items: (disclosure: Disclosure) => readonly Item[],
  row: (item: Item, disclosure: Disclosure) => Row
) {
  return ({disclosures}: UnitAnalysis) =>
    disclosures.flatMap((disclosure) =>
      items(disclosure).map((item, i) => ({...owner(disclosure, i), ...row(item, disclosure)}))
    );
}

function owner({unit, fiscalYear}: Disclosure, index: number) {
  return {unit: unit.code, fiscal_year: fiscalYear, position: index + 1};
}

function unitRow({unit: {code, name, department}}: Disclosure): TableRow<"units"> {
  return {unit: code, name, department: department?.code ?? null, department_name: department?.name ?? null};
}

function documentRow({
  document,
  unit,
  fiscalYear,
  kind,
  title,
  statements,
  figures,
  claims,
  numbers,
  problems,
  redactions
}: Disclosure): TableRow<"documents"> {
  return {
    document,
    unit: unit.code,
    fiscal_year: fiscalYear,
    kind,
    title,
    statements: statements.length,
    figures: figures.length,
    claims: claims.length,
    numbers_printed: numbers.printed,
    numbers_unused: numbers.unused.length,
    errors: problems.filter(({severity}) => severity === "error").length,
    notes: problems.filter(({severity}) => severity === "note").length,
    redactions
  };
}

function statementRow(
  {id, number, title, unit, line, rows, header}: Disclosure["statements"][number],
  {document}: Disclosure
) {
  return {
    document,
    statement: id,
    number: number ?? null,
    title,
    money_unit: unit,
    line,
    rows: rows.length,
    columns: header.length
  };
}

function figureRows({disclosures}: UnitAnalysis): TableRow<"figures">[] {
  const nearest = nearestOf(disclosures.flatMap(({figures}) => figures));
  return disclosures.flatMap(({figures}) => figures.map((figure, i) => figureRow(figure, i, nearest.has(figure))));
}

// The rows of the three long tables are written out: a literal of this many
// columns that is put together by spreading takes V8 some twenty-five times as long.

function figureRow(figure: Figure, index: number, nearest: boolean): TableRow<"figures"> {
  const {source} = figure;
  return {
    unit: figure.unit,
    fiscal_year: figure.fiscalYear,
    position: index + 1,
    id: figure.id,
    year: figure.year,
    statement: figure.statement,
    line_key: lineKey(figure),
    phase: figure.phase,
    measure: figure.measure,
    fund: figure.fund,
    classification: figure.classification,
    code: figure.code,
    label: figure.label,
    level: figure.level,
    amount: figure.amount,
    precision: figure.precision,
    printed_precision: figure.printedPrecision,
    state: figure.state,
    nearest,
    document: source.document,
    page: source.page ?? null,
    line: source.line,
    table_title: source.table ?? null,
    row_number: source.row ?? null,
    column_number: source.column,
    printed: source.text
  };
}

/** The figures of the disclosure nearest to their year, statement by statement. */
function nearestOf(figures: readonly Figure[]): Set<Figure> {
  const key = (figure: Figure) => [figure.phase, figure.statement, figure.year, lineKey(figure)].join("/");
  const distance = ({fiscalYear, year}: Figure) => Math.abs(fiscalYear - year);
  const best = new Map<string, Figure>();
  for (const figure of figures) {
    const held = best.get(key(figure));
    if (!held || distance(figure) < distance(held)) best.set(key(figure), figure);
  }
  return new Set(figures.filter((figure) => best.get(key(figure))?.fiscalYear === figure.fiscalYear));
}

function pointRows({code, disclosures, lines}: UnitAnalysis): TableRow<"points">[] {
  const statementOf = new Map(
    disclosures.flatMap(({figures}) => figures.map(({source, statement}) => [source, statement]))
  );
  return lines.flatMap((line, i) =>
    line.points.map((point) => pointRow(code, line, point, i, statementOf.get(point.source) ?? null))
  );
}

function pointRow(
  unit: string,
  line: Line,
  {year, operand, basis, fiscalYear, source}: Point,
  index: number,
  statement: string | null
): TableRow<"points"> {
  return {
    unit,
    fiscal_year: fiscalYear,
    position: index + 1,
    year,
    line_key: line.key,
    phase: line.phase,
    measure: line.measure,
    fund: line.fund,
    classification: line.classification,
    code: line.code,
    label: line.label,
    level: line.level,
    statement,
    basis,
    amount: operand.amount?.fen ?? null,
    precision: operand.amount?.half ?? null,
    state: operand.state,
    document: source.document,
    page: source.page ?? null,
    line: source.line,
    table_title: source.table ?? null,
    row_number: source.row ?? null,
    column_number: source.column,
    printed: source.text
  };
}

function claimRow(claim: Claim, index: number): TableRow<"claims"> {
  const {amount, base, change, rate, share, reason, source} = claim;
  return {
    unit: claim.unit,
    fiscal_year: claim.fiscalYear,
    position: index + 1,
    id: claim.id,
    year: claim.year,
    section: claim.section,
    line_key: lineKey(claim),
    phase: claim.phase,
    measure: claim.measure,
    fund: claim.fund,
    classification: claim.classification,
    code: claim.code,
    label: claim.label,
    level: claim.code === "total" ? 0 : 1,
    amount: amount?.fen ?? null,
    precision: amount?.half ?? null,
    printed_precision: amount?.printedHalf ?? null,
    base_text: base?.text ?? null,
    base_year: base?.year ?? null,
    base_phase: base?.phase ?? null,
    change: change?.fen ?? null,
    change_precision: change?.half ?? null,
    rate: rate?.ppm ?? null,
    rate_precision: rate?.half ?? null,
    share: share?.ppm ?? null,
    share_precision: share?.half ?? null,
    direction: claim.direction ?? null,
    reason: reason?.text ?? null,
    reason_line: reason?.source.line ?? null,
    reason_amounts: reason?.quantified.map(({source}) => source.text).join("；") || null,
    off_budget: claim.offBudget ?? false,
    document: source.document,
    page: source.page ?? null,
    line: source.line,
    table_title: source.table ?? null,
    row_number: source.row ?? null,
    column_number: source.column,
    printed: source.text
  };
}

/** A row for each year that has a target; one without a year where none has. */
function indicatorRows({form, term, kind, subkind, name, targets, basis, source}: Disclosure["indicators"][number]) {
  const about = {form, term, kind, subkind, name, basis, ...placeRow(source)};
  return (targets.length ? targets : [undefined]).map((target) => ({
    ...about,
    year: target?.year ?? null,
    target: target?.text ?? null
  }));
}
