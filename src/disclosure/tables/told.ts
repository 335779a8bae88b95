import type {MoneyUnit} from "../../budget/amount.js";
import {moneyUnit, printedUnits} from "../../budget/amount.js";
import type {BudgetError} from "../../budget/errors.js";
import {invalid, missing, unknown} from "../../budget/errors.js";
import type {Row} from "../formats/page.js";
import {comparableText} from "../model/comparableText.js";
import type {Instruction, InstructionKind} from "../model/instruction.js";
import {titleWord} from "../outline/title.js";
import {cellKind} from "./cell.js";
import type {Column} from "./columns.js";
import {columnOf, isHeaderWord} from "./columns.js";
import type {Grid, GridRow, ToldLevel} from "./grid.js";
import {asPrinted} from "./grid.js";
import type {StatementId} from "./statementSpecs.js";
import {statementSpecs} from "./statementSpecs.js";

/** A title of each statement by which it is always known, for who picks one. */
export const standardTitles: ReadonlyArray<readonly [StatementId, title: string]> = [
  ["summary", "部门收支总表"],
  ["revenue", "部门收入总表"],
  ["expenditure", "部门支出总表"],
  ["appropriation", "财政拨款收支总表"],
  ["generalBudget", "一般公共预算支出表"],
  ["basicExpenditure", "一般公共预算基本支出表"],
  ["threePublic", "一般公共预算“三公”经费支出表"],
  ["governmentFund", "政府性基金预算支出表"],
  ["projects", "项目支出表"],
  ["stateCapital", "国有资本经营预算支出表"],
  ["appropriationExpenditure", "财政拨款支出表"],
  ["projectClasses", "一般公共预算项目支出经济分类表"],
  ["basicFunding", "基本支出表"],
  ["carriedFunds", "财政拨款结转资金支出表"],
  ["agencyOperating", "机关运行经费支出表"],
  ["procurement", "政府采购支出表"],
  ["meetings", "会议费明细表"],
  ["training", "培训费明细表"]
];

/** What each kind of instruction may say; undefined where it is well said. A new kind is a new row. */
const mistakes: Readonly<Record<InstructionKind, (instruction: Instruction) => BudgetError | undefined>> = {
  title: ({value}) =>
    statementSpecs.some(({title}) => title.test(titleWord(value)))
      ? undefined
      : unknown("value", `${value} is the title of no table that is known`),
  money: ({value}) =>
    moneyUnit(value)
      ? undefined
      : unknown("value", `${value} (one of ${printedUnits.map(([printed]) => printed).join(", ")})`),
  column: ({value, at}) =>
    !at.length
      ? missing("at", "the number of the column, from 1")
      : pathOf(value).every(isHeaderWord)
        ? undefined
        : unknown("value", `${value} is no header that is known`),
  level: ({value, at}) =>
    !at.length
      ? missing("at", "the lines of the rows")
      : levelOf(value) === undefined
        ? invalid("value", `${value} (a depth from 1, total or memo)`)
        : undefined
};

/** Why an instruction cannot be followed; undefined for one that can. */
export function mistakeIn(instruction: Instruction): BudgetError | undefined {
  return mistakes[instruction.says](instruction);
}

/** A table as it reads when its columns are headed, and its rows stand, as these say. */
export function asTold(grid: Grid, told: readonly Instruction[], fiscalYear: number): Grid {
  if (!told.length) return grid;
  const headers = new Map(saying("column", told).flatMap(({at, value}) => at.map((n) => [n - 1, value] as const)));
  const levels = levelsIn(told);
  return {
    ...grid,
    columns: grid.columns.map((column, i) => {
      const header = headers.get(i);
      return header === undefined ? column : headed(header, fiscalYear);
    }),
    rows: grid.rows.map((row) => withLevel(row, levels))
  };
}

/**
 * Rows below no header that is known as a table whose columns are still to be
 * told; undefined where nobody has told any. Rows above the first amount in a
 * column that is said to hold amounts are its header.
 */
export function gridOf(rows: readonly Row[], told: readonly Instruction[], fiscalYear: number): Grid | undefined {
  if (!saying("column", told).length) return undefined;
  const width = Math.max(...rows.map(({cells}) => cells.length));
  const bare = Array.from({length: width}, (): Column => ({id: "text", kind: "text", path: []}));
  const {columns} = asTold({columns: bare, header: [], rows: []}, told, fiscalYear);
  const first = rows.findIndex(({cells}) =>
    cells.some((cell, i) => columns[i]!.kind === "amount" && cellKind(cell) === "amount")
  );
  if (first < 0) return undefined;
  const header = rows.slice(0, first);
  return {
    columns: bare.map((column, i) => ({...column, path: header.flatMap(({cells}) => cells[i] || [])})),
    header: first ? header : rows.slice(0, 1),
    rows: rows.slice(first).map((row) => asPrinted(row, bare))
  };
}

/** The title that a table is said to have. */
export function titleTold(told: readonly Instruction[]): string | undefined {
  return saying("title", told).at(-1)?.value;
}

/** The unit of money that a table's amounts are said to be in. */
export function moneyTold(told: readonly Instruction[]): MoneyUnit | undefined {
  const value = saying("money", told).at(-1)?.value;
  return value === undefined ? undefined : moneyUnit(value);
}

function saying(kind: InstructionKind, told: readonly Instruction[]): readonly Instruction[] {
  return told.filter(({says}) => says === kind);
}

/** A column under a header of these words. */
function headed(words: string, fiscalYear: number): Column {
  return columnOf(pathOf(words), {fiscalYear, unknown: "text"});
}

function pathOf(words: string): string[] {
  return words
    .split("/")
    .map((word) => word.trim())
    .filter(Boolean);
}

function levelsIn(told: readonly Instruction[]): ReadonlyMap<number, ToldLevel> {
  return new Map(saying("level", told).flatMap(({at, value}) => at.map((line) => [line, levelOf(value)!] as const)));
}

function levelOf(value: string): ToldLevel | undefined {
  const word = comparableText(value);
  if (word === "total" || word === "memo") return word;
  return /^[1-9]$/.test(word) ? Number(word) : undefined;
}

function withLevel(row: GridRow, levels: ReadonlyMap<number, ToldLevel>): GridRow {
  const told = levels.get(row.line);
  return told === undefined ? row : {...row, told};
}
