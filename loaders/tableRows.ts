import type {Claim} from "../src/budget/claim.js";
import type {Figure, Source} from "../src/budget/figure.js";
import {lineKey} from "../src/budget/figure.js";
import type {Line} from "../src/budget/series.js";
import {series} from "../src/budget/series.js";
import type {Disclosure} from "../src/disclosure/disclosure.js";
import type {TableName, TableRow} from "../src/store/schema.js";

/** What each table holds of one unit, whose disclosures are in order. */
export const tableRows: {readonly [T in TableName]: (own: readonly Disclosure[]) => Iterable<TableRow<T>>} = {
  units: (own) => own.slice(-1).map(unitRow),
  documents: (own) => own.map(documentRow),
  statements: (own) => own.flatMap((disclosure) => disclosure.statements.map((statement, i) => ({...owner(disclosure, i), ...statementRow(statement), document: disclosure.document}))),
  figures: figureRows,
  points: pointRows,
  claims: (own) => own.flatMap((disclosure) => disclosure.claims.map((claim, i) => ({...owner(disclosure, i), ...claimRow(claim)}))),
  indicators: (own) => own.flatMap((disclosure) => disclosure.indicators.flatMap((indicator, i) => indicatorRows(indicator).map((row) => ({...owner(disclosure, i), ...row})))),
  quantities: (own) => own.flatMap((disclosure) => disclosure.quantities.map(({label, value, unit, source}, i) => ({...owner(disclosure, i), label, value, counter: unit, ...placeRow(source)}))),
  glossary: (own) => own.flatMap((disclosure) => disclosure.glossary.map(({term, definition, source}, i) => ({...owner(disclosure, i), term, definition, ...placeRow(source)}))),
  unused_numbers: (own) => own.flatMap((disclosure) => disclosure.numbers.unused.map(({reason, source}, i) => ({...owner(disclosure, i), reason, ...placeRow(source)})))
};

function owner({unit, fiscalYear}: Disclosure, index: number) {
  return {unit: unit.code, fiscal_year: fiscalYear, position: index + 1};
}

function placeRow({document, page, line, table, row, column, text}: Source) {
  return {
    document,
    page: page ?? null,
    line,
    table_title: table ?? null,
    row_number: row ?? null,
    column_number: column,
    printed: text
  };
}

function meaningRow({phase, measure, fund, classification, code, label, level}: Omit<Line, "key" | "points">) {
  return {line_key: lineKey({measure, fund, classification, code}), phase, measure, fund, classification, code, label, level};
}

function unitRow({unit: {code, name, department}}: Disclosure): TableRow<"units"> {
  return {unit: code, name, department: department?.code ?? null, department_name: department?.name ?? null};
}

function documentRow({document, unit, fiscalYear, kind, title, statements, figures, claims, numbers, problems, redactions}: Disclosure): TableRow<"documents"> {
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

function statementRow({id, number, title, unit, line, rows, header}: Disclosure["statements"][number]) {
  return {statement: id, number: number ?? null, title, money_unit: unit, line, rows: rows.length, columns: header.length};
}

function figureRows(own: readonly Disclosure[]): TableRow<"figures">[] {
  const nearest = nearestOf(own.flatMap(({figures}) => figures));
  return own.flatMap((disclosure) =>
    disclosure.figures.map((figure, i) => ({
      ...owner(disclosure, i),
      id: figure.id,
      year: figure.year,
      statement: figure.statement,
      ...meaningRow(figure),
      amount: figure.amount,
      precision: figure.precision,
      printed_precision: figure.printedPrecision,
      state: figure.state,
      nearest: nearest.has(figure),
      ...placeRow(figure.source)
    }))
  );
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

function pointRows(own: readonly Disclosure[]): TableRow<"points">[] {
  const figures = own.flatMap((disclosure) => disclosure.figures);
  const lines = series(figures, own.flatMap(({claims}) => claims));
  const statementOf = new Map(figures.map(({source, statement}) => [source, statement]));
  const unit = own[0]!.unit.code;
  return lines.flatMap((line, i) =>
    line.points.map(({year, operand: {state, amount}, basis, fiscalYear, source}) => ({
      unit,
      fiscal_year: fiscalYear,
      position: i + 1,
      year,
      ...meaningRow(line),
      statement: statementOf.get(source) ?? null,
      basis,
      amount: amount?.fen ?? null,
      precision: amount?.half ?? null,
      state,
      ...placeRow(source)
    }))
  );
}

function claimRow(claim: Claim) {
  const {amount, base, change, rate, share, reason} = claim;
  return {
    id: claim.id,
    year: claim.year,
    section: claim.section,
    ...meaningRow({...claim, level: claim.code === "total" ? 0 : 1}),
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
    ...placeRow(claim.source)
  };
}

/** A row for each year that has a target; one without a year where none has. */
function indicatorRows({form, term, kind, subkind, name, targets, basis, source}: Disclosure["indicators"][number]) {
  const about = {form, term, kind, subkind, name, basis, ...placeRow(source)};
  return (targets.length ? targets : [undefined]).map((target) => ({...about, year: target?.year ?? null, target: target?.text ?? null}));
}
