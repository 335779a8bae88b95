import type {MoneyUnit} from "../../budget/amount.js";
import type {Proof} from "../../budget/proof.js";
import type {Disclosure} from "../model/disclosure.js";
import type {Instruction} from "../model/instruction.js";
import {instructionsOn} from "../model/instruction.js";
import type {Statement} from "../model/statement.js";
import type {Column} from "../tables/columns.js";
import {columnOf, listedFirst} from "../tables/columns.js";
import {foundColumns} from "../tables/foundColumns.js";
import type {Grid} from "../tables/grid.js";
import {sidesOf} from "../tables/labels.js";
import {recognise} from "../tables/recognise.js";
import {titleWord} from "../outline/title.js";
import {asTold, gridOf, moneyTold, titleTold} from "../tables/told.js";
import {countTold} from "./identities.js";
import type {ProvedSide} from "./proof.js";
import {failingIn, prove, standingOfSides} from "./proof.js";
import {sheetOf} from "./sheet.js";

/** What stands above a table. */
export interface Above {
  /** Nearest first. */
  readonly titles: readonly string[];
  readonly unit: MoneyUnit | undefined;
  readonly fiscalYear: number;
}

/** A table as it is to be read, by print and by what people say of it. */
export interface Understood {
  readonly grid: Grid;
  readonly recognised: ReturnType<typeof recognise>;
  /** The title that it is shown and told of by. */
  readonly title: string;
  readonly unit: MoneyUnit | undefined;
  /** The instructions that were followed. */
  readonly told: readonly Instruction[];
}

/** Which statement a table is and what its columns are; what somebody says of it stands for what print says. */
export function understand(
  printed: Grid,
  {titles, unit, fiscalYear}: Above,
  instructions: readonly Instruction[]
): Understood {
  const recognised = recognise(printed, titles);
  const title = recognised?.title ?? titles.find((line) => /表$/.test(titleWord(line))) ?? titles[0] ?? "";
  const told = instructionsOn(instructions, {title, line: printed.header[0]!.line});
  if (!told.length) return {grid: recognised?.grid ?? printed, recognised, title, unit, told};
  const grid = asTold(printed, told, fiscalYear);
  const named = titleTold(told);
  const again = recognise(grid, named === undefined ? titles : [named, ...titles]);
  return {
    grid: again?.grid ?? grid,
    recognised: again,
    title,
    unit: moneyTold(told) ?? unit,
    told
  };
}

/** Each side of a table under the reading that its own sums choose. */
export function provedSides(
  grid: Grid,
  {spec}: NonNullable<Understood["recognised"]>,
  unit: MoneyUnit
): readonly ProvedSide[] {
  return sidesOf(grid.columns, spec).map((side): ProvedSide => {
    const sheet = sheetOf(grid, side, spec, unit);
    return {sheet, proof: prove(sheet)};
  });
}

/** How a table stands when it is read as people say; undefined where it is still no table that is known. */
export type Retold = Pick<Proof, "standing" | "held" | "tried"> & Pick<Statement, "id">;

/**
 * A published table read again as these say, by its own sums alone: what other
 * tables and sentences of its document confirm is not counted.
 */
export function readAgain(
  {fiscalYear}: Pick<Disclosure, "fiscalYear">,
  statement: Statement,
  instructions: readonly Instruction[]
): Retold | undefined {
  const printed = gridAgain(statement, instructions, fiscalYear);
  if (!printed) return undefined;
  const {grid, recognised, unit} = understand(
    printed,
    {titles: [statement.title], unit: statement.unit, fiscalYear},
    instructions
  );
  if (!recognised || !unit) return undefined;
  const sides = provedSides(grid, recognised, unit);
  const identities = sides.flatMap(({proof}) => proof.identities);
  const held = countTold(identities);
  return {
    id: recognised.spec.id,
    standing: standingOfSides(sides),
    held,
    tried: held + failingIn(identities).length
  };
}

/** The grid that a statement was published from; what its file told of a cell besides its text is gone. */
function gridAgain(
  {header, rows, line, title}: Statement,
  instructions: readonly Instruction[],
  fiscalYear: number
): Grid | undefined {
  const printed = rows.map((row) => ({line: row.line, cells: row.cells.map(({text}) => text)}));
  if (header.every((path) => !path.length))
    return gridOf(printed, instructionsOn(instructions, {title, line}), fiscalYear);
  const known = header.findIndex((path) => path.length > 0);
  return {
    columns: foundColumns(
      listedFirst(header.map((path, i): Column => columnOf(path, {fiscalYear, unknown: i < known ? "label" : "text"}))),
      printed
    ),
    header: [{line, cells: header.map((path) => path.at(-1) ?? "")}],
    rows: printed.map((row) => ({
      line: row.line,
      cells: row.cells.map((text, i) => ({text, column: i + 1}))
    }))
  };
}
