import {itemsNamed} from "../../budget/classification/catalogue.js";
import {codeLevel, parentCode} from "../../budget/classification/functional.js";
import {comparableText} from "../model/comparableText.js";
import type {DraftFigure} from "../model/statement.js";
import type {ProvedSide} from "./proof.js";
import {treeOf} from "./proof.js";

/** A table whose rows may name functions or economic classes without their codes. */
export interface NamedTable {
  readonly sides: readonly ProvedSide[];
  /** The figure of a cell, by row and column of the grid. */
  readonly figureAt: (row: number, column: number) => DraftFigure | undefined;
}

/** A row of a side: its figures, with the code and the name that they have. */
export interface NamedRow {
  readonly figures: readonly DraftFigure[];
  readonly classification: "functional" | "economic";
  readonly name: string;
  code?: string;
}

/**
 * Gives rows that print a name alone the code that it has in the document's other
 * tables or in the catalogue. Of a name that several codes bear the one counts
 * that stands below the row's own parent: by the table's sums where they prove
 * it, else by the rows above. What fits no code or several keeps its name for
 * one; where the sums tell its depth, that is its level.
 */
export function settleNamedCodes(tables: readonly NamedTable[]): void {
  const sides = namedSides(tables);
  const printed = printedCodes(sides.flatMap(({rows}) => rows));
  for (const {side, rows} of sides) settleSide(rows, treeOf(side), printed);
}

/** Each side with its rows of functions and economic classes. */
export function namedSides(tables: readonly NamedTable[]) {
  return tables.flatMap(({sides, figureAt}) => sides.map((side) => ({side, rows: rowsOf(side, figureAt)})));
}

function rowsOf({sheet}: ProvedSide, figureAt: NamedTable["figureAt"]): Array<NamedRow | undefined> {
  return sheet.rows.map((_, row) => {
    const figures = sheet.columns.flatMap(({at}) => figureAt(row, at) ?? []);
    const [first] = figures;
    if (!first || first.code === "total" || first.code.includes("/")) return undefined;
    const {classification, label, code} = first;
    if (classification !== "functional" && classification !== "economic") return undefined;
    const own = figures.filter((figure) => figure.classification === classification && figure.code === code);
    return {figures: own, classification, name: comparableText(label), ...(/^\d+$/.test(code) ? {code} : {})};
  });
}

/** Codes by the names that stand beside them. */
function printedCodes(rows: ReadonlyArray<NamedRow | undefined>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows)
    if (row?.code && row.name) found.set(row.name, (found.get(row.name) ?? new Set()).add(row.code));
  return found;
}

/** Codes of a classification. */
export const codePatterns = {functional: /^2\d\d(?:\d\d){0,2}$/, economic: /^[35]\d\d(?:\d\d)?$/} as const;

function settleSide(
  rows: ReadonlyArray<NamedRow | undefined>,
  tree: ReadonlyArray<number | undefined> | undefined,
  printed: ReadonlyMap<string, ReadonlySet<string>>
): void {
  if (!rows.some((row) => row && !row.code)) return;
  const used = new Set(rows.flatMap((row) => row?.code ?? []));
  const above: string[] = [];
  rows.forEach((row, at) => {
    if (!row) return;
    if (!row.code) {
      const parent = tree?.[at];
      const codes = [...(printed.get(row.name) ?? []), ...itemsNamed(row.name).map(({code}) => code)];
      const fitting = [...new Set(codes)].filter(
        (code) =>
          codePatterns[row.classification].test(code) &&
          !used.has(code) &&
          (parent === undefined || !rows[parent]
            ? isTopOrBelow(code, above, tree)
            : parentCode(code) === rows[parent].code)
      );
      if (fitting.length === 1) name(row, fitting[0]!, used);
      else if (tree) level(row, depthOf(at, rows, tree));
    }
    if (row.code) above[codeLevel(row.code)] = row.code;
  });
}

/** A row that is part of none is a class, and so is one of which nothing but the rows above say what it belongs to, or it is below the last of these. */
function isTopOrBelow(code: string, above: readonly string[], tree: unknown): boolean {
  const parent = parentCode(code);
  return parent === undefined || (!tree && above[codeLevel(parent)] === parent);
}

function name(row: NamedRow, code: string, used: Set<string>): void {
  row.code = code;
  used.add(code);
  for (const figure of row.figures) Object.assign(figure, {code, level: codeLevel(code)});
}

function level({figures}: NamedRow, depth: number): void {
  for (const figure of figures) figure.level = depth;
}

function depthOf(
  at: number,
  rows: ReadonlyArray<NamedRow | undefined>,
  tree: ReadonlyArray<number | undefined>
): number {
  const parent = tree[at];
  return parent === undefined || !rows[parent] ? 1 : depthOf(parent, rows, tree) + 1;
}
