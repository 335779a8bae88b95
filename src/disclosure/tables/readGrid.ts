import type {MoneyUnit} from "../../budget/amount.js";
import {printedUnits} from "../../budget/amount.js";
import type {BudgetError} from "../../budget/errors.js";
import {duplicate, invalid, missing, unknown} from "../../budget/errors.js";
import type {Classification, Measure, Phase} from "../../budget/figure.js";
import type {Ledger} from "../accounting/numberLedger.js";
import {itemsNamed} from "../../budget/classification/catalogue.js";
import {comparableText, numbered} from "../model/comparableText.js";
import type {Problem} from "../model/problem.js";
import {noteOf, problemOf} from "../model/problem.js";
import type {DraftFigure} from "../model/statement.js";
import type {CellAmount} from "./cell.js";
import {cellKind, isFormula, isSplit, readCell} from "./cell.js";
import type {PlacedRow, RowPlace} from "./blocks.js";
import {isUnitRow, meaningAt, placesOf} from "./blocks.js";
import {fullCode, holdsCode, relativeCode} from "./codePath.js";
import type {Column, ColumnId} from "./columns.js";
import {columnWord, namesFund} from "./columns.js";
import type {Grid, GridCell, GridRow} from "./grid.js";
import {printedIn} from "./grid.js";
import type {Labels, TableSide} from "./labels.js";
import {contradictedName, labelsOf, periodIn, repairedCode, sidesOf} from "./labels.js";
import type {DraftMovement, MovementContext, RowRead} from "./movements.js";
import {readChangeRow, readMovements} from "./movements.js";
import {movedBy} from "./movementWords.js";
import {timed} from "./period.js";
import {columnsOf, isPresent} from "./recognise.js";
import type {RowMeaning} from "./rowMeaning.js";
import {namesType, rowMeaning} from "./rowMeaning.js";
import type {ColumnMeaning, StatementSpec} from "./statementSpecs.js";

interface GridContext {
  readonly document: string;
  readonly fiscalYear: number;
  readonly phase: Phase;
  readonly unit: MoneyUnit;
  readonly title: string;
  readonly ledger: Ledger;
  /** Cells, "line/cell", whose number is hidden or struck. */
  readonly concealed: ReadonlySet<string>;
  /** For each side, the row that each of its rows is a part of; none where the side's own sums do not tell. */
  readonly trees?: ReadonlyArray<ReadonlyArray<number | undefined> | undefined>;
}

interface ReadGrid {
  /** With the row and column of the grid that each was read from. */
  readonly figures: ReadonlyArray<{readonly figure: DraftFigure; readonly row: number; readonly column: number}>;
  readonly movements: readonly DraftMovement[];
  /** Amounts that are printed and could not be read, each as a figure without one. */
  readonly unread: readonly DraftFigure[];
  readonly problems: readonly Problem[];
  /** Rows were left out, for nothing says where they belong. */
  readonly partial: boolean;
}

interface SideContext extends GridContext {
  readonly spec: StatementSpec;
  readonly problems: Problem[];
  /** Rows that are left out. */
  readonly lost: Set<GridRow>;
  readonly unread: DraftFigure[];
  /** How many cells give a unit of money that is not the table's. */
  readonly ownUnits: Map<MoneyUnit, number>;
}

/** The figures of a table that is known to be `spec`. */
export function readGrid(grid: Grid, spec: StatementSpec, given: GridContext): ReadGrid {
  const problems = [...missingColumns(grid, spec, given), ...unreadColumns(grid, spec, given)];
  const context: SideContext = {...given, spec, problems, lost: new Set(), unread: [], ownUnits: new Map()};
  const sides = sidesOf(grid.columns, spec);
  const read = sides.map((_, at) => readSide(grid, sides, at, context));
  const figures = read.flatMap((rows) =>
    rows.flatMap(({index: row, figures}) => figures.map(({figure, column}) => ({figure, row, column})))
  );
  const finest = Math.min(...figures.map(({figure}) => (figure.amount === null ? Infinity : figure.printedPrecision)));
  for (const {figure} of figures)
    if (figure.amount !== null) figure.precision = Math.min(finest, figure.printedPrecision);
  const movements = sides.flatMap((side, at) => [
    ...movementsOf(grid, side.columns, read[at]!, context),
    ...changesBelow(grid, side.columns, read[at]!, context)
  ]);
  for (const [unit, count] of context.ownUnits)
    problems.push(
      noteOf(
        `cells in a unit of their own: ${count} in ${printedUnit(unit)}, ${context.title} in ${printedUnit(context.unit)}`,
        {document: context.document, line: grid.header[0]!.line}
      )
    );
  return {figures, movements, unread: context.unread, problems, partial: context.lost.size > 0};
}

/** The changes and rates that a side prints beside its amounts. */
function movementsOf(
  {columns}: Grid,
  at: readonly number[],
  rows: readonly RowRead[],
  context: SideContext
): DraftMovement[] {
  return counted(readMovements(columns, at, rows, movementContext(context)), context);
}

/** What reading a change needs of its table; a cell that is none is said and accounted for. */
function movementContext({document, title, unit, ledger, problems}: SideContext): MovementContext {
  const lost = ({line}: GridRow, {column}: GridCell, error: unknown) => {
    problems.push(problemOf(error, {document, line}));
    ledger.mark("unreadable", line, column);
  };
  return {document, title, unit, lost};
}

function counted(movements: readonly DraftMovement[], {ledger}: SideContext): DraftMovement[] {
  for (const {source} of movements) ledger.mark("figure", source.line, source.column);
  return [...movements];
}

/** Rows of changes below those of the years that they compare. */
function changesBelow(
  {columns, rows}: Grid,
  at: readonly number[],
  read: readonly RowRead[],
  context: SideContext
): DraftMovement[] {
  if (!at.some((i) => columns[i]!.id === "period")) return [];
  const changes = rows.flatMap((row, index) =>
    movedBy(periodIn(row, at, columns), context.fiscalYear)?.part === "change" ? [{row, index}] : []
  );
  const found = changes.flatMap(({row, index}, i) => {
    const from = changes[i - 1]?.index ?? -1;
    const compared = read.filter((other) => from < other.index && other.index < index);
    return readChangeRow({row, index, figures: []}, compared, movementContext(context));
  });
  return counted(found, context);
}

function printedUnit(unit: MoneyUnit): string {
  return printedUnits.find(([, is]) => is === unit)![0];
}

function readSide({columns, rows}: Grid, sides: readonly TableSide[], which: number, context: SideContext): RowRead[] {
  const {spec, problems} = context;
  const side = sides[which]!;
  const found: RowRead[] = [];
  const rowOf = rowReader(side, context);
  const placed = rows.map((row, index): PlacedRow => {
    const spread = spreadLabels(row, sides, which, columns);
    const labels = withoutMangledCode(spread, row, {at: side.columns, columns}, context);
    return {labels, twin: twinOf(row, side.columns, columns), parent: context.trees?.[which]?.[index]};
  });
  const places = placesOf(placed, {
    classification: side.classification,
    nested: spec.nested === true
  });
  rows.forEach((row, index) => {
    markLabels(row, side.columns, columns, context.ledger);
    const {labels} = placed[index]!;
    if (isEmpty(labels, row, side.columns, columns)) return;
    const period = periodIn(row, side.columns, columns);
    if (period && movedBy(period, context.fiscalYear)) return;
    const year = period ? timed(period, context.fiscalYear).year : undefined;
    if (isCount(labels.name))
      return problems.push(
        noteOf(`a count, not an amount: ${labels.name}`, {document: context.document, line: row.line})
      );
    const read = rowOf({labels, row, place: places[index]!, below: placed[index + 1]?.labels.code ?? ""});
    if (!read) return void context.lost.add(leftOut(row, side.columns, columns, context.ledger));
    const {meaning} = read;
    const figures: Array<RowRead["figures"][number]> = [];
    for (const at of side.columns) {
      const [printed, cell] = [columns[at]!, row.cells[at]];
      const column = year === undefined || year === context.fiscalYear ? printed : {...printed, year};
      const meant = column.kind === "amount" ? spec.columns[column.id] : undefined;
      if (!cell || !meant) continue;
      const measured = ofTheYear(measuredBy(meant, column, read, side.isExpenditure), meaning, spec, context);
      const figure = figureOf({cell, row, index, column, meaning, meant: measured}, context);
      if (figure) figures.push({figure, column: at});
    }
    found.push({row, index, figures});
  });
  return found;
}

/** The code that a second classification beside the first gives a row; its parts may stand in columns of their own. */
function twinOf({cells}: GridRow, at: readonly number[], columns: readonly Column[]): string {
  const isTwin = (i: number | undefined) => i !== undefined && columns[i]!.id === "codeTwin";
  const from = at.findIndex(isTwin);
  const own = from < 0 ? [] : at.slice(from);
  const end = own.findIndex((i) => !isTwin(i));
  return comparableText(
    own
      .slice(0, end < 0 ? undefined : end)
      .map((i) => cells[i]?.text ?? "")
      .join("")
  );
}

/** Posts, vehicles and receptions counted below the amounts of the same table. */
function isCount(name: string): boolean {
  return /[(（](?:个|辆|台|套|人|批|人次|批次|团组|平方米)(?:[)）、，,/]|次)/.test(name);
}

interface RowToRead {
  readonly labels: Labels;
  readonly row: GridRow;
  readonly place: RowPlace;
  /** The code of the row below it. */
  readonly below: string;
}

interface ReadRow {
  readonly meaning: RowMeaning;
  /** The balance that the rows from the last total on are parts of. */
  readonly balance: Measure | undefined;
}

/** A row that is not read: its amounts are none that anything may add up. */
function leftOut(row: GridRow, at: readonly number[], columns: readonly Column[], ledger: Ledger): GridRow {
  for (const i of at)
    if (columns[i]!.kind !== "text" && row.cells[i]) ledger.mark("unreadable", row.line, row.cells[i].column);
  return row;
}

/** Reads one side's rows from above, each with what the rows above it say of it; undefined for a row whose code cannot be told. */
function rowReader(
  {classification, isGovernment = false, isExpenditure}: TableSide,
  context: SideContext
): (row: RowToRead) => ReadRow | undefined {
  const {titledOnly} = context.spec;
  const seen = new Map<string, number>();
  let [group, above] = ["", ""];
  let balance: Measure | undefined;
  /** The type of expenditure of which the classes numbered below it are parts. */
  let within: {readonly measure: Measure; readonly level: number} | undefined;
  return ({labels, row, place, below}) => {
    group = labels.group || group;
    const isCoded = classification === "functional" || classification === "economic";
    const isUnit = isCoded ? isUnitRow(labels) : labels.unit !== "" && labels.unit === labels.code;
    const isType =
      titledOnly && classification === "functional" && !labels.code && !labels.parts && namesType(labels.name);
    const sorted = isUnit ? "unit" : isType ? "type" : classification;
    const told = labels.parts
      ? fullCode(labels.parts, above)
      : isPartial(labels.code, sorted)
        ? relativeCode(labels.code, above, below)
        : labels.code;
    if (told === undefined) return void context.problems.push(notUnderstood(labels, row, context));
    const code = checkedCode({...labels, code: told}, {above, classification: sorted}, row, context);
    above = isUnit ? "" : code || above;
    const own = rowMeaning({
      ...labels,
      code,
      group,
      classification: sorted,
      isGovernment,
      isExpenditure
    });
    const level = numbered(comparableText(labels.name)).level ?? -1;
    if (within && level <= within.level) within = undefined;
    const meaning = {
      ...meaningAt(own, {labels}, place),
      ...(within && own.classification === "economic" && {measure: within.measure})
    };
    if (isExpenditure && own.measure && divided.has(own.measure) && level >= 0) within = {measure: own.measure, level};
    checkDuplicate(meaning, {labels, row}, seen, context);
    if (meaning.code === "total") balance = meaning.measure;
    return {meaning, balance};
  };
}

/** Types of expenditure that a side may divide by economic class. */
const divided: ReadonlySet<Measure> = new Set<Measure>(["basicExpenditure", "projectExpenditure"]);

/** One or two digits in a column of whole codes: a 款 or a 项, of which class nothing says. */
function isPartial(code: string, classification: Classification): boolean {
  return classification === "functional" && /^\d{1,2}$/.test(code);
}

function notUnderstood({code, name, parts}: Labels, {line}: GridRow, {document, title}: GridContext): Problem {
  const printed = parts ? parts.map((part) => part || "–").join(" ") : code;
  return problemOf(
    unknown("code", `${printed} ${name} in ${title}; no row above says what it belongs to, and the row is in no sum`),
    {document, line}
  );
}

function checkedCode(
  {code, name}: Labels,
  {above, classification}: {readonly above: string; readonly classification: Classification},
  {line}: GridRow,
  {document, problems}: SideContext
): string {
  const repaired = repairedCode(code, above, classification);
  const standard = contradictedName(code, name, classification);
  if (repaired)
    problems.push(noteOf(`code ${code} read as ${repaired}, of the class above it: ${name}`, {document, line}));
  if (standard)
    problems.push(
      noteOf(`code ${code} is named ${name}, in the standard ${standard}: the unit's own numbering`, {document, line})
    );
  return repaired ?? code;
}

const codeColumns: ReadonlySet<ColumnId> = new Set<ColumnId>([
  "code",
  "unitCode",
  "codeClass",
  "codeGroup",
  "codeItem"
]);
const exponent = /^\d(?:\.\d+)?E\+?\d+$/i;

/** A code that a spreadsheet has made a date of, or cut to a few digits, is none; one that it shows so and still holds is said. */
function withoutMangledCode(
  labels: Labels,
  row: GridRow,
  {at, columns}: {readonly at: readonly number[]; readonly columns: readonly Column[]},
  {document, problems}: SideContext
): Labels {
  let code = labels.code;
  for (const i of at) {
    const cell = codeColumns.has(columns[i]!.id) ? row.cells[i] : undefined;
    if (!cell) continue;
    const place = {document, line: row.line};
    if (cell.facts?.date)
      problems.push(problemOf(invalid("code", `${cell.text} is a date in the file (${cell.facts.date})`), place));
    else if (exponent.test(cell.text.trim()))
      problems.push(problemOf(invalid("code", `${cell.text} holds only some of its digits`), place));
    else {
      if (exponent.test(printedIn(cell)))
        problems.push(noteOf(`code shown with an exponent: ${printedIn(cell)} for ${cell.text}`, place));
      continue;
    }
    code = "";
  }
  return code === labels.code ? labels : {...labels, code};
}

/** Names the columns that a recognised statement lacks, at its header: codes are none where its names have them, and one line without any label is the total. */
function missingColumns(grid: Grid, spec: StatementSpec, {document, title}: GridContext): Problem[] {
  const present = columnsOf(grid);
  const names = grid.columns.flatMap(({id}, at) => (id === "name" ? [at] : []));
  const labels = grid.rows.flatMap(({cells}) => names.flatMap((at) => cells[at]?.text ?? []));
  if (labels.some((text) => holdsCode(text)) || namesClasses(labels)) present.add("code");
  if (grid.rows.length === 1 && !grid.columns.some(({kind}) => kind === "label")) present.add("code").add("name");
  return spec.requires
    .filter((required) => !isPresent(required, present))
    .map((required) =>
      problemOf(missing("column", `${columnWord([required].flat()[0] as ColumnId)} in ${title}`), {
        document,
        line: grid.header[0]!.line
      })
    );
}

/** Whether the most of a table's names are those of classes, whose codes are known. */
function namesClasses(labels: readonly string[]): boolean {
  const named = labels.filter((text) => itemsNamed(comparableText(text)).length > 0);
  return named.length > labels.length / 2;
}

/** Names the columns with amounts that this statement gives no meaning; their numbers are not read. */
function unreadColumns(
  {columns, rows, header}: Grid,
  spec: StatementSpec,
  {document, title, ledger}: GridContext
): Problem[] {
  return columns.flatMap((column, at) => {
    const isMeant = column.kind === "amount" ? spec.columns[column.id] : column.id !== "text";
    if (isMeant || column.id === "change") return [];
    const cells = rows.flatMap(({line, cells}) =>
      cells[at] && cellKind(cells[at].text) === "amount" ? [{line, column: cells[at].column}] : []
    );
    if (!cells.length) return [];
    for (const cell of cells) ledger.mark("unreadable", cell.line, cell.column);
    return [
      noteOf(`unknown column: ${column.path.map(comparableText).join("/") || at + 1} in ${title}`, {
        document,
        line: header[0]!.line
      })
    ];
  });
}

/** A side's labels; a label merged over the sides beside it belongs to the last of them, which holds the amount. */
function spreadLabels(row: GridRow, sides: readonly TableSide[], which: number, columns: readonly Column[]): Labels {
  const labelled = (at: number) => labelsOf(row, sides[at]!.columns, columns, sides[at]!.classification);
  const isBare = (at: number) =>
    !labelled(at).name && !labelled(at).code && hasAmount(row, sides[at]!.columns, columns);
  const isWaiting = (at: number) => labelled(at).name !== "" && !hasAmount(row, sides[at]!.columns, columns);
  if (sides.length < 3) return labelled(which);
  if (isWaiting(which) && which + 1 < sides.length && isBare(which + 1))
    return {code: "", name: "", group: "", unit: ""};
  return which > 0 && isBare(which) && isWaiting(which - 1) ? labelled(which - 1) : labelled(which);
}

function hasAmount(row: GridRow, at: readonly number[], columns: readonly Column[]): boolean {
  return at.some((i) => columns[i]!.kind === "amount" && row.cells[i]?.text);
}

/** The other side of a two-sided table goes on where this one has ended. */
function isEmpty({code, name}: Labels, row: GridRow, at: readonly number[], columns: readonly Column[]): boolean {
  return !code && !name && !hasAmount(row, at, columns);
}

/** A code of one unit stands once in a table; a project's name may stand twice, and is said to. */
function checkDuplicate(
  {classification, code}: RowMeaning,
  {labels, row}: Pick<RowToRead, "labels" | "row">,
  seen: Map<string, number>,
  {document, title, problems}: SideContext
): void {
  if (!labels.code && classification !== "project") return;
  const key = `${labels.unit}/${classification}/${code}`;
  const first = seen.get(key);
  const place = {document, line: row.line};
  if (first === undefined) seen.set(key, row.line);
  else if (labels.code)
    problems.push(problemOf(duplicate("code", `${code} in ${title}, first on line ${first}`), place));
  else problems.push(noteOf(`duplicate project: ${code} in ${title}, first on line ${first}`, place));
}

/** Measures that a row may make more precise. */
const open: ReadonlySet<Measure> = new Set<Measure>(["revenue", "expenditure", "threePublic"]);

/**
 * A balance row of an amount column says itself what it measures, and rows
 * below 上年结转 are parts of it. The right side of a two-sided table measures
 * expenditure. A column of its own measure keeps it.
 */
function measuredBy(
  meant: ColumnMeaning,
  column: Column,
  {meaning, balance}: ReadRow,
  isExpenditure: boolean
): ColumnMeaning {
  const isAmount = column.id === "amount" || column.id === "yearAmount";
  const fund = column.fund ?? meant.fund;
  if (
    meaning.measure &&
    (isAmount || isExpenditure || meant.measure === "threePublic") &&
    (isAmount || open.has(meant.measure))
  )
    return {fund, measure: meaning.measure};
  if (!isAmount) return {...meant, fund};
  if (balance === "carriedIn") return {fund, measure: balance};
  return isExpenditure ? {fund, measure: "expenditure"} : {...meant, fund};
}

const yearMeasures: Readonly<Partial<Record<Measure, Measure>>> = {
  revenue: "yearRevenue",
  expenditure: "yearExpenditure"
};

/** In a final account these statements leave out what was carried in and out: their totals are the year's own, not those of the summary. */
const ofYear: ReadonlySet<StatementSpec["id"]> = new Set([
  "revenue",
  "expenditure",
  "generalBudget",
  "governmentFund",
  "stateCapital"
]);

function ofTheYear(meant: ColumnMeaning, {code}: RowMeaning, {id}: StatementSpec, {phase}: GridContext): ColumnMeaning {
  const measure = phase === "final" && code === "total" && ofYear.has(id) ? yearMeasures[meant.measure] : undefined;
  return measure ? {...meant, measure} : meant;
}

interface ReadCellIn {
  readonly cell: GridCell;
  readonly row: GridRow;
  readonly index: number;
  readonly column: Column;
  readonly meaning: RowMeaning;
  readonly meant: ColumnMeaning;
}

function figureOf(
  {cell, row, index, column, meaning: {classification, code, label, level}, meant: {measure, fund}}: ReadCellIn,
  {spec, document, fiscalYear, phase, unit, title, ledger, concealed, unread, ownUnits, problems}: SideContext
): DraftFigure | undefined {
  const place = {document, line: row.line};
  const draft = (read: CellAmount): DraftFigure => ({
    id: "",
    unit: "",
    fiscalYear,
    year: column.year ?? fiscalYear,
    phase: column.phase ?? phase,
    statement: spec.id,
    measure,
    fund,
    classification,
    code,
    label: spec.rows[0] === "total" && code === "total" ? headerLabel(column) : label,
    level,
    amount: read.amount?.fen ?? null,
    precision: read.amount?.half ?? 0,
    printedPrecision: read.amount?.half ?? 0,
    state: read.state,
    source: {document, line: row.line, table: title, row: index + 1, column: cell.column, text: printedIn(cell)}
  });
  if (!cell.text && concealed.has(`${row.line}/${cell.column}`)) return void unread.push(draft({state: "blank"}));
  let read: CellAmount;
  try {
    read = readCell(cell.text, unit, cell.facts);
  } catch (error) {
    // what the file's reader has said already is said once
    if (!cell.facts?.lacks) problems.push(problemOf(reasoned(error, cell), place));
    ledger.mark("unreadable", row.line, cell.column);
    unread.push(draft({state: "blank"}));
    return undefined;
  }
  if (read.unit) ownUnits.set(read.unit, (ownUnits.get(read.unit) ?? 0) + 1);
  if (isSplit(cell.text)) problems.push(noteOf(`split digits joined: ${cell.text}`, place));
  ledger.mark("figure", row.line, cell.column);
  return draft(read);
}

/** Why a cell is no amount, where the file says. */
function reasoned(error: unknown, {text, facts}: GridCell): unknown {
  if (facts?.date) return invalid("amount", `${text} is a date in the file (${facts.date})`);
  return isFormula(text) ? missing("value of a formula", text) : (error as BudgetError);
}

/** The last level of a header that names a quantity: not its phase, and what a subtotal is of. */
function headerLabel({path, fund}: Column): string {
  return comparableText(
    path.findLast(
      (level) =>
        !/^(预算数|决算数|小计)$/.test(comparableText(level)) && !(fund && path[0] !== level && namesFund(level))
    ) ?? ""
  );
}

function markLabels(row: GridRow, at: readonly number[], columns: readonly Column[], ledger: Ledger): void {
  for (const i of at) {
    const cell = row.cells[i];
    const {id, kind} = columns[i]!;
    if (!cell) continue;
    if (
      id === "code" ||
      id === "unitCode" ||
      (id.startsWith("code") && kind === "label") ||
      (id === "name" && holdsCode(cell.text))
    )
      ledger.mark("code", row.line, cell.column);
    else if (id === "rowNumber") ledger.mark("index", row.line, cell.column);
    else if (id === "share" && cellKind(cell.text) !== "blank") ledger.mark("share", row.line, cell.column);
    else if (kind === "text") ledger.mark("formText", row.line, cell.column);
  }
}
