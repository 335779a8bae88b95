import {economicItem, economicName} from "../../budget/classification/economic.js";
import type {Classification} from "../../budget/figure.js";
import {comparableText} from "../model/comparableText.js";
import type {CodeParts} from "./codePath.js";
import {codeInName, partsInName} from "./codePath.js";
import type {Column, ColumnId} from "./columns.js";
import type {GridRow} from "./grid.js";
import type {StatementSpec} from "./statementSpecs.js";

/** What the label cells of a row say. */
export interface Labels {
  readonly code: string;
  readonly name: string;
  readonly group: string;
  /** The code of the unit whose row it is, in a table that lists units besides. */
  readonly unit: string;
  /** 类, 款 and 项 where they stand apart; the code is read from them and from the rows above. */
  readonly parts?: CodeParts;
}

/** 类, 款, 项 in cells of their own. */
const codeParts = ["codeClass", "codeGroup", "codeItem"] as const;

const code = /^[\dA-Za-z]/;

/** What a row says of its year, as texts are compared: 2025年, 增减变化. */
export function periodIn({cells}: GridRow, at: readonly number[], columns: readonly Column[]): string {
  const column = at.find((i) => columns[i]!.id === "period");
  return column === undefined ? "" : comparableText(cells[column]?.text ?? "");
}

/** What a row's labels say; a code that its name's cell holds is taken out of the name. */
export function labelsOf(
  row: GridRow,
  at: readonly number[],
  columns: readonly Column[],
  classification: Classification
): Labels {
  const labels = printedLabels(row, at, columns);
  if (labels.code || labels.parts || !(classification === "functional" || classification === "economic")) return labels;
  return {...labels, ...(codeInName(labels.name, classification) ?? partsInName(labels.name))};
}

function printedLabels(row: GridRow, at: readonly number[], columns: readonly Column[]): Labels {
  const text = (id: Column["id"]) =>
    row.cells[at.find((i) => columns[i]!.id === id && row.cells[i]?.text) ?? -1]?.text ?? "";
  const printed = comparableText(text("unitCode"));
  const unit = code.test(printed) ? printed : "";
  const own = codeOf(text);
  const parts = codeParts.map((id) => comparableText(text(id)));
  if (parts.some((part) => /^\d/.test(part)))
    return {code: "", name: text("name"), group: text("group"), unit, parts: parts as unknown as CodeParts};
  const lists = at.some(
    (i) => columns[i]!.id === "name" && !columns[i]!.path.some((level) => level.startsWith("单位"))
  );
  const name =
    text("name") || (own ? "" : wordIn(text("code")) || wordIn(text("unitCode"))) || (lists ? "" : text("unitName"));
  const group = text("group");
  if (name || own) return {code: own || (lists ? "" : unit), name, group, unit};
  const last =
    at
      .filter((i) => columns[i]!.kind === "label" && !unnamed.has(columns[i]!.id))
      .map((i) => row.cells[i]?.text ?? "")
      .findLast(Boolean) ?? "";
  if (unit) return {code: unit, name: text("unitName") || last, group, unit};
  return {code: "", name: last, group: "", unit};
}

const unnamed: ReadonlySet<Column["id"]> = new Set<Column["id"]>([
  "code",
  "codeTwin",
  "unitCode",
  "rowNumber",
  "period"
]);

function codeOf(text: (id: Column["id"]) => string): string {
  const whole = comparableText(text("code"));
  return code.test(whole) ? whole.replace(/[-.]/g, "") : "";
}

/** 合计 where a code should be: code and name were one cell. */
function wordIn(text: string): string {
  return code.test(comparableText(text)) ? "" : text;
}

/** A code of 类, 款, 项 as the ministry gives them. */
const functional = /^2\d\d(?:\d\d){0,2}$/;

/** "71102" below 21011 for 2101102: the class of the row above, whose 款 it shares; undefined where nothing is wrong or can be mended. */
export function repairedCode(code: string, above: string, classification: Classification): string | undefined {
  if (classification !== "functional" || functional.test(code) || !/^\d{1,2}\d{4}$/.test(code)) return undefined;
  const group = above.slice(3, 5);
  return functional.test(above) && group && code.slice(-4, -2) === group
    ? above.slice(0, 3) + code.slice(-4)
    : undefined;
}

/** The standard's name of an economic code, where the printed one is another: a unit's own numbering. */
export function contradictedName(code: string, label: string, classification: Classification): string | undefined {
  const standard = classification === "economic" ? economicName(code) : undefined;
  const word = comparableText(label);
  if (!standard || !word || economicItem(word) === code) return undefined;
  return economicItem(word) || !sharesPair(word, comparableText(standard)) ? standard : undefined;
}

function sharesPair(a: string, b: string): boolean {
  return [...a].some((c, i) => i > 0 && b.includes(a[i - 1]! + c));
}

/** One of the parts that stand side by side in a table that names its rows more than once. */
export interface TableSide {
  readonly columns: readonly number[];
  readonly classification: Classification;
  /** The right of a table of revenue and expenditure. */
  readonly isExpenditure: boolean;
  /** Its economic names are those of the government's classification, not of the departments'. */
  readonly isGovernment?: boolean;
}

const beginnings: readonly ColumnId[] = ["codeClass", "code", "name"];

/** The sides of a table: each begins at the first label that comes again behind an amount. */
export function sidesOf(columns: readonly Column[], spec: StatementSpec): TableSide[] {
  const first = columns.find(({id}) => beginnings.includes(id))?.id;
  const starts = startsOf(columns, first).length > 1 ? startsOf(columns, first) : startsOf(columns, "name");
  const all = columns.map((_, i) => i);
  const parts = starts.length > 1 ? starts.map((from, side) => all.slice(side ? from : 0, starts[side + 1])) : [all];
  return parts.map((part, side) => {
    const own = part.map((i) => columns[i]!);
    return {
      columns: part,
      classification: classificationOf(own, spec, side),
      isExpenditure: side > 0 && spec.rows[0] === "source",
      ...(side > 0 && wordsOf(own).some((word) => government.test(word)) ? {isGovernment: true} : {})
    };
  });
}

/** Where a column comes again behind an amount, and before one of its own. */
export function startsOf(columns: readonly Column[], id: ColumnId | undefined): number[] {
  const lastAmount = columns.findLastIndex(({kind}) => kind === "amount");
  const starts: number[] = [];
  columns.forEach((column, i) => {
    const last = starts.at(-1);
    if (
      column.id === id &&
      (last === undefined || (i < lastAmount && columns.slice(last, i).some(({kind}) => kind === "amount")))
    )
      starts.push(i);
  });
  return starts;
}

/** What a header says its rows are sorted by. */
const sortings: ReadonlyArray<readonly [pattern: RegExp, classification: Classification]> = [
  [/功能/, "functional"],
  [/支出性质|支出用途|支出类别|支出类型/, "type"],
  [/经济/, "economic"]
];

const government = /政府.*经济/;

/** What heads a side's codes and names. */
function wordsOf(columns: readonly Column[]): string[] {
  return columns.filter(({id}) => id === "code" || id === "name").flatMap(({path}) => path.map(comparableText));
}

function classificationOf(columns: readonly Column[], {rows}: StatementSpec, side: number): Classification {
  const meant = rows[Math.min(side, rows.length - 1)]!;
  if (meant === "total") return meant;
  const words = wordsOf(columns);
  if (meant === "unit") return words.some((word) => /科目|功能/.test(word)) ? "functional" : meant;
  if (side === 0 && rows.length > 1) return meant;
  // economic classes beside the functions stand below the type of expenditure that they are of
  if (side >= rows.length && rows[0] === "source") return "type";
  const told = sortings.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1];
  return told && (meant === "functional" || meant === "economic") ? told : meant;
}
