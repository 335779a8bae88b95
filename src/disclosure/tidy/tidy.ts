import {ambiguous, duplicate, invalid, missing, unknown} from "../../budget/errors.js";
import type {Figure} from "../../budget/figure.js";
import {lineKey} from "../../budget/figure.js";
import type {Disclosure, Unit} from "../model/disclosure.js";
import {figureIds} from "../model/figureId.js";
import type {Place, Problem} from "../model/problem.js";
import {noteOf, problemOf} from "../model/problem.js";
import type {ReadOptions} from "../readDisclosure.js";
import {csvRows} from "./csvRows.js";
import type {TidyName} from "./tidyColumns.js";
import {tidyColumns} from "./tidyColumns.js";
import {tidyClaims} from "./tidyClaims.js";
import type {TidyCells, TidyRow} from "./tidyRow.js";
import {tidyRow} from "./tidyRow.js";
import {tableKey, tidyStatements} from "./tidyStatements.js";

/** What a tidy CSV holds: its disclosures, and what is wrong with the file as a whole or with rows that belong to none. */
export interface Tidy {
  readonly disclosures: readonly Disclosure[];
  readonly problems: readonly Problem[];
}

/** The units of a file and their documents, listed beside it: what its rows then need not say. */
export interface Listed {
  /** By code. */
  readonly units: ReadonlyMap<string, Unit>;
  /** By `documentKey`. */
  readonly documents: ReadonlyMap<string, {readonly title: string; readonly source: string}>;
}

/** What a document is listed by. */
export function documentKey(unit: string, fiscalYear: string | number, kind: string): string {
  return [unit, fiscalYear, kind].join(" ");
}

/** Columns that a file does without whose units and documents are listed. */
const suppliedNames: readonly TidyName[] = ["unit_name", "department", "department_name", "title", "source_document"];

/**
 * Reads a tidy CSV of figures (RFC 4180, or with a semicolon or TAB for its
 * comma; the columns are those of `tidyColumns`, in any order): a disclosure
 * for each fiscal year and kind. It is of one unit, of those that are listed,
 * or of `anyUnit` that its rows name. A bad row is a problem with its line, and the others are read. Throws nothing.
 */
export function readTidy(text: string, {document, unitCode = ""}: ReadOptions, units?: Listed | "anyUnit"): Tidy {
  const listed = units === "anyUnit" ? undefined : units;
  const {
    rows: [header, ...records],
    separator
  } = csvRows(
    text,
    tidyColumns.map(({name}) => name)
  );
  if (!header)
    return {disclosures: [], problems: [problemOf(missing("column", tidyColumns[0]!.name), {document, line: 1})]};
  const supplied = [...(unitCode ? ["unit" as const] : []), ...(listed ? suppliedNames : [])];
  const {at, problems} = columnsOf(header.cells, supplied, {document, line: header.line});
  const rows: TidyRow[] = [];
  if (problems.some(({severity}) => severity === "error")) return {disclosures: [], problems};
  for (const {line, cells} of records) {
    const place = {document, line};
    if (cells.length !== header.cells.length) {
      problems.push(problemOf(invalid("row", `${cells.length} cells under ${header.cells.length} columns`), place));
      continue;
    }
    const read = tidyRow(cellsOf(cells, at, {unitCode, listed}), place, separator === ",");
    if ("figure" in read) rows.push(listed ? {...read, unit: listed.units.get(read.unit.code) ?? read.unit} : read);
    else problems.push(...read);
  }
  const own = rows.filter(
    listed
      ? isListed(listed, document, problems)
      : (row) => units === "anyUnit" || ofOneUnit(row, rows[0]!, document, problems)
  );
  if (!own.length && !problems.length)
    problems.push(problemOf(missing("figure", "the file has a header and no rows"), {document, line: header.line}));
  return {disclosures: byYear(own).map((disclosed) => disclosureOf(disclosed, document)), problems};
}

const longestQuote = 80;

function columnsOf(
  header: readonly string[],
  supplied: readonly TidyName[],
  place: Place
): {at: ReadonlyMap<string, number>; problems: Problem[]} {
  const at = new Map<string, number>();
  const problems: Problem[] = [];
  const known = new Set<string>(tidyColumns.map(({name}) => name));
  header.forEach((name, i) => {
    if (at.has(name)) problems.push(problemOf(duplicate("column", name), place));
    else if (known.has(name)) at.set(name, i);
    else problems.push(noteOf(`unknown column not read: ${name}`, place));
  });
  if (!at.size)
    return {
      at,
      problems: [
        problemOf(
          missing(
            "column",
            `none of ${tidyColumns
              .slice(0, 4)
              .map(({name}) => name)
              .join(", ")} … in the first line: ${header.join(" | ").slice(0, longestQuote)}`
          ),
          place
        )
      ]
    };
  for (const {name, presence} of tidyColumns) {
    if (presence !== "optional" && !at.has(name) && !supplied.includes(name))
      problems.push(problemOf(missing("column", name), place));
  }
  return {at, problems};
}

/** An apostrophe that keeps a spreadsheet from running what follows. */
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

interface Supplied {
  readonly unitCode: string;
  readonly listed: Listed | undefined;
}

function cellsOf(cells: readonly string[], at: ReadonlyMap<string, number>, {unitCode, listed}: Supplied): TidyCells {
  const text = (name: TidyName) => {
    const cell = (cells[at.get(name) ?? -1] ?? "").trim();
    return guarded.test(cell) ? cell.slice(1) : cell;
  };
  const read = Object.fromEntries(tidyColumns.map(({name}) => [name, text(name)])) as TidyCells;
  const unit = read.unit || unitCode;
  if (!listed) return {...read, unit};
  // what is not listed is told by `isListed`, once and not for every column
  const {name, department} = listed.units.get(unit) ?? {name: unit};
  const {title, source} = listed.documents.get(documentKey(unit, read.fiscal_year, read.kind)) ?? {
    title: name,
    source: name
  };
  return {
    ...read,
    unit,
    unit_name: name,
    department: department?.code ?? "",
    department_name: department?.name ?? "",
    title,
    source_document: source
  };
}

/** Whether a row's unit and document are listed; what is not is told once. */
function isListed(listed: Listed, document: string, problems: Problem[]): (row: TidyRow) => boolean {
  const told = new Set<string>();
  return ({unit: {code}, figure: {fiscalYear}, kind, line}) => {
    const key = documentKey(code, fiscalYear, kind);
    const isUnit = listed.units.has(code);
    if (isUnit && listed.documents.has(key)) return true;
    const error = isUnit ? unknown("document", `${key} is not listed`) : unknown("unit", `${code} is not listed`);
    if (!told.has(error.message)) problems.push(problemOf(error, {document, line}));
    told.add(error.message);
    return false;
  };
}

function ofOneUnit(row: TidyRow, first: TidyRow, document: string, problems: Problem[]): boolean {
  if (row.unit.code === first.unit.code) return true;
  problems.push(
    problemOf(ambiguous("unit", `${row.unit.code}, on line ${first.line} ${first.unit.code}`), {
      document,
      line: row.line
    })
  );
  return false;
}

function byYear(rows: readonly TidyRow[]): TidyRow[][] {
  const years = new Map<string, TidyRow[]>();
  for (const row of rows) {
    const key = documentKey(row.unit.code, row.figure.fiscalYear, row.kind);
    const own = years.get(key);
    if (own) own.push(row);
    else years.set(key, [row]);
  }
  return [...years.values()];
}

function disclosureOf(rows: readonly TidyRow[], document: string): Disclosure {
  const {unit, title, kind, figure} = rows[0]!;
  const problems = disagreements(rows, document);
  const own = identified(
    rows.filter(({given}) => !given),
    document,
    problems
  );
  precise(own);
  const figures = own.map(({figure}) => figure);
  const printed = figures.filter(({amount}) => amount !== null).length;
  return {
    document,
    title,
    unit,
    fiscalYear: figure.fiscalYear,
    kind,
    statements: tidyStatements(own),
    figures,
    claims: tidyClaims(rows.filter(({given}) => given)),
    indicators: [],
    quantities: [],
    glossary: [],
    numbers: {printed, byUse: printed ? {figure: printed} : {}, unused: []},
    problems: problems.sort((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0)),
    sections: [],
    figuresOnly: true,
    movements: [],
    quotedLines: [],
    redactions: 0
  };
}

/** What every row of a disclosure must say alike. */
const alike: ReadonlyArray<readonly [what: string, of: (row: TidyRow) => string]> = [
  ["title", ({title}) => title],
  ["unit name", ({unit}) => unit.name],
  ["department", ({unit}) => [unit.department?.code, unit.department?.name].filter(Boolean).join(" ")]
];

/** A word that differs from the first row's, told once. */
function disagreements(rows: readonly TidyRow[], document: string): Problem[] {
  const [first] = rows;
  const problems = alike.flatMap(([what, of]) =>
    rows
      .filter((row) => of(row) !== of(first!))
      .map((row) =>
        problemOf(ambiguous(what, `${of(row) || "none"}, on line ${first!.line} ${of(first!) || "none"}`), {
          document,
          line: row.line
        })
      )
  );
  const told = new Set<string>();
  return problems.filter(({message}) => !told.has(message) && told.add(message));
}

/**
 * Rows with the ids that a document's figures get. A figure that comes again is
 * left out; one of the same meaning in another cell of the table is kept as #2.
 * Rows that say how far their table's reading is proved were read from a
 * document, which may print a figure again.
 */
function identified(rows: readonly TidyRow[], document: string, problems: Problem[]): TidyRow[] {
  const met = new Map<string, TidyRow[]>();
  if (!rows.length) return [];
  const {unit, kind} = rows[0]!;
  const idOf = figureIds(unit.code, kind);
  return rows.filter((row) => {
    const {figure} = row;
    const {year, phase, statement, measure, fund, classification, code} = figure;
    const key = [statement, year, phase, lineKey(figure), classification].join("/");
    const earlier = met.get(key) ?? [];
    const twin = earlier.find(
      (other) =>
        !isBeside(other.figure, figure) && (other.figure.label === figure.label || !isOnOtherRow(other.figure, figure))
    );
    if (twin && !row.reading)
      problems.push(
        problemOf(duplicate("figure", `${statement} ${code} ${measure} ${fund} ${year}, first on line ${twin.line}`), {
          document,
          line: row.line
        })
      );
    if (twin && !row.reading && !isOnOtherRow(twin.figure, figure)) return false;
    met.set(key, [...earlier, row]);
    figure.id = idOf(figure);
    return true;
  });
}

function isOnOtherRow({source: a}: Figure, {source: b}: Figure): boolean {
  return a.row !== undefined && b.row !== undefined && (a.row !== b.row || a.table !== b.table);
}

/** A table of several sides prints a total on each. */
function isBeside({source: a}: Figure, {source: b}: Figure): boolean {
  return a.row !== undefined && a.row === b.row && a.table === b.table && a.column !== b.column;
}

/** Where the file gives no precision it is the finest of the table. */
function precise(rows: readonly TidyRow[]): void {
  const finest = new Map<string, number>();
  const printed = rows.filter(({figure}) => figure.amount !== null);
  for (const row of printed)
    finest.set(tableKey(row), Math.min(finest.get(tableKey(row)) ?? Infinity, row.figure.printedPrecision));
  for (const row of printed) row.figure.precision = row.precision ?? finest.get(tableKey(row))!;
}
