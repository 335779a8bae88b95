import type {Classification} from "../budget/figure.js";
import type {Column, ColumnId} from "./columns.js";
import {squeeze} from "./squeeze.js";
import type {StatementSpec} from "./statementSpecs.js";

/** One of the parts that stand side by side in a table that names its rows more than once. */
export interface Side {
  readonly columns: readonly number[];
  readonly classification: Classification;
  /** The right of a table of revenue and expenditure. */
  readonly isExpenditure: boolean;
}

const beginnings: readonly ColumnId[] = ["codeClass", "code", "name"];

/** The sides of a table: each begins at the first label that comes again behind an amount. */
export function sidesOf(columns: readonly Column[], spec: StatementSpec): Side[] {
  const first = columns.find(({id}) => beginnings.includes(id))?.id;
  const starts = startsOf(columns, first).length > 1 ? startsOf(columns, first) : startsOf(columns, "name");
  const all = columns.map((_, i) => i);
  const parts = starts.length > 1 ? starts.map((from, side) => all.slice(side ? from : 0, starts[side + 1])) : [all];
  return parts.map((part, side) => ({
    columns: part,
    classification: classificationOf(part.map((i) => columns[i]!), spec, side),
    isExpenditure: side > 0 && spec.rows[0] === "source"
  }));
}

function startsOf(columns: readonly Column[], id: ColumnId | undefined): number[] {
  const starts: number[] = [];
  columns.forEach((column, i) => {
    const last = starts.at(-1);
    if (column.id === id && (last === undefined || columns.slice(last, i).some(({kind}) => kind === "amount"))) starts.push(i);
  });
  return starts;
}

/** What a header says its rows are sorted by. */
const sortings: ReadonlyArray<readonly [pattern: RegExp, classification: Classification]> = [
  [/功能/, "functional"],
  [/支出性质|支出用途|支出类别|支出类型/, "type"],
  [/经济/, "economic"]
];

function classificationOf(columns: readonly Column[], {rows}: StatementSpec, side: number): Classification {
  const meant = rows[Math.min(side, rows.length - 1)]!;
  if (meant === "total") return meant;
  const words = columns.filter(({id}) => id === "code" || id === "name").flatMap(({path}) => path.map(squeeze));
  if (meant === "unit") return words.some((word) => /科目|功能/.test(word)) ? "functional" : meant;
  if (side === 0 && rows.length > 1) return meant;
  const told = sortings.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];
  if (told && (meant === "functional" || meant === "economic")) return told;
  return side >= rows.length && rows[0] === "source" ? "type" : meant;
}
