import type {Figure, Phase} from "../../budget/figure.js";
import type {Proof, ReadingStanding} from "../../budget/proof.js";
import type {Statement, StatementCell, StatementRow} from "../model/statement.js";
import type {ColumnId} from "../tables/columns.js";
import {columnWord} from "../tables/columns.js";
import {statementSpecs} from "../tables/statementSpecs.js";
import {readingPattern} from "./tidyColumns.js";
import type {TidyRow} from "./tidyRow.js";

/** A line of a table: figures that share a row. */
interface Line {
  readonly rows: TidyRow[];
}

/** The tables that rows of one disclosure stand in, as far as figures tell: labels, headers and amounts. */
export function tidyStatements(rows: readonly TidyRow[]): Statement[] {
  return groups(rows, tableKey).map(statementOf);
}

/** What shares a table, and with it the precision of its digits. */
export function tableKey({figure, money}: TidyRow): string {
  return [figure.statement, figure.source.table, money].join("\t");
}

function statementOf(rows: readonly TidyRow[]): Statement {
  const {figure, money} = rows[0]!;
  const number = statementSpecs.find(({id}) => id === figure.statement)?.number;
  const sides = sidesOf(linesOf(rows)).map(drawSide);
  const positions = [...new Set(sides.flatMap(({drawn}) => [...drawn.keys()]))].sort((a, b) => a - b);
  return {
    id: figure.statement,
    ...(number === undefined ? {} : {number}),
    title: figure.source.table ?? figure.statement,
    unit: money,
    line: Math.min(...rows.map(({figure}) => figure.source.line)),
    header: sides.flatMap(({header}) => header),
    numeric: sides.flatMap(({numeric}) => numeric),
    rows: positions.map((position): StatementRow => ({
      line: sides.map(({drawn}) => drawn.get(position)?.line).find((line) => line !== undefined)!,
      cells: sides.flatMap(
        ({header, drawn}) => drawn.get(position)?.cells ?? header.map((): StatementCell => ({text: ""}))
      )
    })),
    notes: [],
    ...proofOf(rows)
  };
}

/** What a file says of how far the table's reading is proved. */
function proofOf(rows: readonly TidyRow[]): {readonly proof?: Proof} {
  const [, standing, held, tried] = readingPattern.exec(rows[0]!.reading) ?? [];
  if (!standing) return {};
  const idsOf = (doubts: readonly string[]) =>
    rows.filter(({doubt}) => doubts.includes(doubt)).map(({figure}) => figure.id);
  return {
    proof: {
      standing: standing as ReadingStanding,
      held: Number(held),
      tried: Number(tried),
      failing: idsOf(["sum", "both"]),
      doubtful: idsOf(["amount", "both"]),
      rows: [],
      columns: []
    }
  };
}

/** Neighbours of one row and name are one line. */
function linesOf(rows: readonly TidyRow[]): Line[] {
  const lines: Line[] = [];
  for (const row of rows) {
    const held = lines.at(-1)?.rows[0];
    if (held && lineName(held) === lineName(row)) lines.at(-1)!.rows.push(row);
    else lines.push({rows: [row]});
  }
  return lines;
}

function lineName({figure: {classification, code, label, source}}: TidyRow): string {
  return code === "total" && classification === "total" && source.row !== undefined
    ? `row ${source.row}`
    : [source.row, classification, code, label].join("\t");
}

/** A table with two sides is read one after the other: where rows begin again, so does a side. */
function sidesOf(lines: readonly Line[]): Line[][] {
  const sides: Line[][] = [];
  let last = Infinity;
  for (const line of lines) {
    const row = line.rows[0]!.figure.source.row;
    if (!sides.length || (row !== undefined && row <= last)) sides.push([]);
    sides.at(-1)!.push(line);
    last = row ?? -Infinity;
  }
  return sides;
}

interface Side {
  readonly header: ReadonlyArray<readonly string[]>;
  readonly numeric: readonly boolean[];
  readonly drawn: ReadonlyMap<number, StatementRow>;
}

function drawSide(lines: readonly Line[]): Side {
  const context = {
    years: new Set(lines.flatMap(({rows}) => rows.map(({figure}) => figure.year))).size > 1,
    phases: new Set(lines.flatMap(({rows}) => rows.map(({figure}) => figure.phase))).size > 1
  };
  const columns = columnsOf(lines, context);
  const coded = printsCodes(lines[0]!.rows[0]!.figure) && lines.some(({rows}) => codeText(rows[0]!.figure));
  const named = lines.some(({rows}) => new Set(rows.map(({figure}) => figure.label)).size === 1) || lines.length > 1;
  const labels: ColumnId[] = [...(coded ? ["code" as const] : []), ...(named ? ["name" as const] : [])];
  const drawn = new Map<number, StatementRow>();
  for (const [i, {rows}] of lines.entries()) {
    const {figure} = rows[0]!;
    const held = cellsByColumn(rows, context);
    const cells = [
      ...labels.map((id): StatementCell => ({text: id === "code" ? codeText(figure) : figure.label})),
      ...columns.map(({key}): StatementCell => held.get(key) ?? {text: ""})
    ];
    drawn.set(figure.source.row ?? i + 1, {line: figure.source.line, cells});
  }
  return {
    header: [...labels.map((id) => [columnWord(id)]), ...columns.map(({path}) => path)],
    numeric: [...labels.map(() => false), ...columns.map(() => true)],
    drawn
  };
}

interface ColumnContext {
  readonly years: boolean;
  readonly phases: boolean;
}

interface TidyAmountColumn {
  readonly key: string;
  readonly path: readonly string[];
}

/** In order of appearance, a column that an earlier line left out put before the one that follows it. */
function columnsOf(lines: readonly Line[], context: ColumnContext): TidyAmountColumn[] {
  const columns: TidyAmountColumn[] = [];
  for (const {rows} of lines) {
    let at = 0;
    for (const [key, row] of keyed(rows, context)) {
      const held = columns.findIndex((column) => column.key === key);
      if (held < 0) columns.splice(at, 0, {key, path: headerOf(row, context)});
      at = (held < 0 ? at : held) + 1;
    }
  }
  return columns;
}

function cellsByColumn(rows: readonly TidyRow[], context: ColumnContext): Map<string, StatementCell> {
  return new Map(
    [...keyed(rows, context)].map(([key, {figure}]) => [key, {text: figure.source.text, figure: figure.id}])
  );
}

/** Figures of a line by their column; a header that comes twice is two columns. */
function keyed(rows: readonly TidyRow[], context: ColumnContext): Map<string, TidyRow> {
  const found = new Map<string, TidyRow>();
  for (const row of rows) {
    let key = headerOf(row, context).join("\t");
    while (found.has(key)) key += "\t#";
    found.set(key, row);
  }
  return found;
}

/** What a tidy file without headers calls the columns of a table that has one for each phase. */
const phaseWords: Readonly<Record<Phase, string>> = {
  budget: "预算数",
  adjusted: "全年预算数",
  executed: "执行数",
  final: "决算数"
};

function headerOf({header, figure}: TidyRow, {years, phases}: ColumnContext): readonly string[] {
  if (header.length) return header;
  return [meaningWord(figure), ...(years ? [`${figure.year}年`] : []), ...(phases ? [phaseWords[figure.phase]] : [])];
}

/** The word of the standard table's column; the label of a line that no column is for. */
function meaningWord({statement, measure, fund, label}: Figure): string {
  for (const {columns} of statementSpecs.filter(({id}) => id === statement)) {
    for (const [id, meaning] of Object.entries(columns)) {
      if (meaning.measure === measure && meaning.fund === fund) return columnWord(id as ColumnId);
    }
  }
  return label;
}

/** Tables without a column of codes have them from the names of their rows. */
function printsCodes({statement}: Figure): boolean {
  return statementSpecs.some(({id, requires}) => id === statement && requires.includes("code"));
}

function codeText({code}: Figure): string {
  return /^\d+$/.test(code) ? code : "";
}

function groups<T>(items: readonly T[], of: (item: T) => string): T[][] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const key = of(item);
    const own = found.get(key);
    if (own) own.push(item);
    else found.set(key, [item]);
  }
  return [...found.values()];
}
