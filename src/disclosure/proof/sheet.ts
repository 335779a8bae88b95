import type {Amount, MoneyUnit} from "../../budget/amount.js";
import {comparableText, numbered} from "../model/comparableText.js";
import {readCell} from "../tables/cell.js";
import {kindOf} from "../tables/blocks.js";
import {fullCode, relativeCode} from "../tables/codePath.js";
import type {Grid, GridCell, GridRow} from "../tables/grid.js";
import type {Labels, TableSide} from "../tables/labels.js";
import {labelsOf, periodIn, repairedCode} from "../tables/labels.js";
import {movedBy} from "../tables/movementWords.js";
import type {ColumnMeaning, StatementSpec} from "../tables/statementSpecs.js";

/** What a row's label says it is to a sum: a line, a total of lines, a part of a line that is told besides. */
type RowRole = "line" | "total" | "memo";

/** A row of amounts with all that its labels say of its level. */
export interface SheetRow {
  readonly role: RowRole;
  /** Whole, its parts put together; "" without one. */
  readonly code: string;
  /** Comparable, without its number. */
  readonly name: string;
  /** Of the number before its name: 1 一、, 2 （一）, 3 1., 4 （1）. */
  readonly numbering?: number;
  /** Points from the left edge of its column. */
  readonly indent?: number;
  /** How deep somebody has said that it stands, from 1. */
  readonly told?: number;
  /** Which of several columns of names it stands in, from the left; kinds of goods before the first. */
  readonly place?: number;
  /** One a column of the sheet; undefined where nothing is printed, or nothing that can be read. */
  readonly amounts: ReadonlyArray<Amount | undefined>;
}

interface SheetColumn {
  /** Its column in the grid. */
  readonly at: number;
  /** Levels of its header, comparable, from the top. */
  readonly path: readonly string[];
  /** What it measures, where its header is understood. */
  readonly meaning?: ColumnMeaning;
}

/** The amounts of one side of a table, as arithmetic sees them: one row a row of its grid. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
}

const totals = /(?:合计|总计|共计|小计)(?:\(.*\))?$/;
const memo = /^(?:其中|of which)/;

/** One side of a table as a sheet; every column of amounts is in it, whether its header is understood or not. */
export function sheetOf(
  {columns, rows}: Grid,
  {columns: at, classification}: TableSide,
  {columns: meanings}: StatementSpec,
  unit: MoneyUnit
): Sheet {
  const amounts = at.filter((i) => columns[i]!.kind === "amount" && columns[i]!.id !== "change");
  const names = at.filter(
    (i) => columns[i]!.kind === "label" && (columns[i]!.id === "name" || columns[i]!.id === "group")
  );
  let above = "";
  return {
    columns: amounts.map((i) => {
      const {id, path, fund} = columns[i]!;
      const meaning = meanings[id];
      return {
        at: i,
        path: path.map(comparableText).filter(Boolean),
        ...(meaning ? {meaning: {...meaning, fund: fund ?? meaning.fund}} : {})
      };
    }),
    rows: rows.map((row, i) => {
      const labels = labelsOf(row, at, columns, classification);
      const below = () => (rows[i + 1] ? labelsOf(rows[i + 1]!, at, columns, classification).code : "");
      const told = labels.parts
        ? (fullCode(labels.parts, above) ?? "")
        : (labels.code.length === 2 && relativeCode(labels.code, above, below())) || labels.code;
      const code = repairedCode(told, above, classification) ?? told;
      above = code || above;
      const place = names.length > 1 ? placeOf(row, names, labels) : -1;
      const period = periodIn(row, at, columns);
      const role = period && (movedBy(period, 0) ? ("memo" as const) : ("line" as const));
      return {
        ...labelled(labels, code, indentOf(row, at)),
        ...(role && {role}),
        ...toldOf(row),
        ...(place >= 0 && {place}),
        amounts: amounts.map((i) => amountOf(row.cells[i], unit))
      };
    })
  };
}

/** What somebody has said counts before what its label says. */
function toldOf({told}: GridRow): Pick<SheetRow, "told"> & {role?: RowRole} {
  if (told === undefined) return {};
  return typeof told === "number" ? {role: "line", told} : {role: told};
}

/** 货物 stands above the units whose names share its column. */
function placeOf({cells}: GridRow, names: readonly number[], {name}: Labels): number {
  const at = names.findIndex((i) => cells[i]?.text);
  return at < 0 ? at : kindOf(comparableText(numbered(name).text)) ? 0 : at + 1;
}

function labelled({name: printed}: Labels, code: string, indent: number | undefined): Omit<SheetRow, "amounts"> {
  const name = comparableText(printed);
  const {level: numbering, text} = numbered(name);
  const isTotal = !code && (totals.test(text) || !text);
  return {
    role: memo.test(text) ? "memo" : isTotal ? "total" : "line",
    code,
    name: text,
    ...(numbering === undefined ? {} : {numbering}),
    ...(indent === undefined ? {} : {indent})
  };
}

/** Of the last label that has one: a code may stand flush before names that are set in. */
function indentOf({cells}: GridRow, at: readonly number[]): number | undefined {
  return at.map((i) => cells[i]?.facts?.indent).findLast((indent) => indent !== undefined);
}

function amountOf(cell: GridCell | undefined, unit: MoneyUnit): Amount | undefined {
  if (!cell?.text) return undefined;
  try {
    return readCell(cell.text, unit, cell.facts).amount;
  } catch {
    // said where the figure is read
    return undefined;
  }
}
