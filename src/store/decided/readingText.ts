import {duplicate, invalid, isDay, missing, unknown} from "../../budget/errors.js";
import type {Instruction} from "../../disclosure/model/instruction.js";
import {instructionKinds} from "../../disclosure/model/instruction.js";
import {mistakeIn} from "../../disclosure/tables/told.js";
import {csvText} from "../published/csv.js";
import type {DecidedCells, DecidedEntry, EntryProblem} from "./reviewedCsv.js";
import {readReviewed, unitColumns} from "./reviewedCsv.js";

/** Columns that a file of instructions must have, in the order they are documented. */
export const readingColumns = ["document", "table", "line", "says", "at", "value", "reason", "who", "when"] as const;

type ReadingCells = DecidedCells<(typeof readingColumns)[number]>;

export interface Instructions {
  readonly instructions: readonly Instruction[];
  /** The same with the lines of the file that they stand in. */
  readonly entries: ReadonlyArray<DecidedEntry<Instruction>>;
  readonly problems: readonly EntryProblem[];
}

/** Reads a file that says how tables are to be read, of these units only where there are any. What cannot be followed, or says again what another row says, is a problem. */
export function readInstructions(text: string, units?: readonly string[]): Instructions {
  const {entries, problems} = readReviewed(text, readingColumns, instructionOf, {optional: unitColumns, units});
  const again = entries.flatMap(({entry, line}, i) =>
    entries.slice(0, i).some((other) => isSame(other.entry, entry))
      ? [{line, error: duplicate("instruction", `${entry.says} of ${entry.table}`)}]
      : []
  );
  const kept = entries.filter(({line}) => !again.some((problem) => problem.line === line));
  return {instructions: kept.map(({entry}) => entry), entries: kept, problems: [...problems, ...again]};
}

/** The whole file; reading it again gives the same instructions. */
export function instructionsText(instructions: readonly Instruction[]): string {
  return csvText([
    [...readingColumns],
    ...instructions.map(({line, at, ...told}) =>
      readingColumns.map((column) => (column === "line" ? line : column === "at" ? runsText(at) : told[column]))
    )
  ]);
}

/** Whether two speak of the same: of levels those that share a row. */
function isSame(a: Instruction, b: Instruction): boolean {
  return (
    a.document === b.document &&
    a.table === b.table &&
    a.line === b.line &&
    a.says === b.says &&
    (a.at.length === 0 || a.at.some((at) => b.at.includes(at)))
  );
}

function instructionOf(cells: ReadingCells): Instruction {
  const empty = (["document", "table", "value", "who"] as const).find((column) => !cells[column]);
  if (empty) throw missing(empty, "every instruction says which document and table, what it is, and who says so");
  const says = instructionKinds.find((kind) => kind === cells.says);
  if (!says) throw unknown("says", `${cells.says} (one of ${instructionKinds.join(", ")})`);
  if (!isDay(cells.when)) throw invalid("when", cells.when);
  if (!/^\d*$/.test(cells.line)) throw invalid("line", cells.line);
  const {document, table, value, reason, who, when} = cells;
  const instruction: Instruction = {
    document,
    table,
    ...(cells.line ? {line: Number(cells.line)} : {}),
    says,
    at: numbersIn(cells.at),
    value,
    reason,
    who,
    when
  };
  const mistake = mistakeIn(instruction);
  if (mistake) throw mistake;
  return instruction;
}

/** No table has so many rows. */
const mostRows = 100_000;

/** "3", or "12~18;21": a spreadsheet would take 12-18 for a day. */
function numbersIn(text: string): number[] {
  return text
    .split(/[;；]/)
    .filter((run) => run.trim())
    .flatMap((run) => {
      const [, first, last] = /^\s*(\d{1,6})\s*(?:[-–~～至]\s*(\d{1,6})\s*)?$/.exec(run) ?? [];
      const [from, to] = [Number(first), Number(last ?? first)];
      if (first === undefined || from < 1 || to < from || to - from > mostRows) throw invalid("at", run);
      return Array.from({length: to - from + 1}, (_, i) => from + i);
    });
}

/** The same numbers, what follows one another as a run. */
function runsText(numbers: readonly number[]): string {
  const runs: Array<[from: number, to: number]> = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}~${to}`)).join(";");
}
