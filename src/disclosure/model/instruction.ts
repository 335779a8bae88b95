import {comparableText} from "./comparableText.js";

/**
 * What print is taken to say of a table: title, that it is this standard table;
 * money, in what its amounts are; column, the header of a column; level, how
 * deep rows stand.
 */
export const instructionKinds = ["title", "money", "column", "level"] as const;

export type InstructionKind = (typeof instructionKinds)[number];

/** How a person says that a table is to be read, where print does not say it well enough. */
export interface Instruction {
  /** The file's name, without its folder. */
  readonly document: string;
  /** The table's title as it is shown; where several have one title, of the one that begins at `line`. */
  readonly table: string;
  readonly line?: number;
  readonly says: InstructionKind;
  /** Of a column its number in the table, from 1; of a level the lines of its rows; else none. */
  readonly at: readonly number[];
  /** In the words that print would use: a title, 万元, a header's words with / between its levels; a depth from 1, `total`, or `memo` for a row that is a part told besides. */
  readonly value: string;
  readonly reason: string;
  /** An office or a role. */
  readonly who: string;
  /** A day, 2026-03-01. */
  readonly when: string;
}

/** Of all instructions those on one table. */
export function instructionsOn(
  instructions: readonly Instruction[],
  {title, line}: {readonly title: string; readonly line: number}
): readonly Instruction[] {
  if (!instructions.length) return instructions;
  const name = comparableText(title);
  return instructions.filter(
    (instruction) =>
      comparableText(instruction.table) === name && (instruction.line === undefined || instruction.line === line)
  );
}

/** Of all instructions those on one document, whatever folder its name stands in. */
export function instructionsFor(instructions: readonly Instruction[], document: string): readonly Instruction[] {
  const name = document.split(/[\\/]/).at(-1);
  return instructions.filter((instruction) => instruction.document === name);
}

/** Instructions in which those on one table of a document are these instead. */
export function toldInstead(
  instructions: readonly Instruction[],
  {document, table}: {readonly document: string; readonly table: {readonly title: string; readonly line: number}},
  own: readonly Instruction[]
): readonly Instruction[] {
  const before = instructionsOn(instructionsFor(instructions, document), table);
  return [...instructions.filter((instruction) => !before.includes(instruction)), ...own];
}

/** Those that name a table which none of the documents has; `statements` are all of theirs, with what was followed. */
export function notFollowed(
  instructions: readonly Instruction[],
  statements: ReadonlyArray<{readonly told?: readonly Instruction[]}>
): readonly Instruction[] {
  const keyOf = ({document, table, line, says, at, value}: Instruction) =>
    JSON.stringify([document, table, line, says, at, value]);
  const followed = new Set(statements.flatMap(({told = []}) => told.map(keyOf)));
  return instructions.filter((instruction) => !followed.has(keyOf(instruction)));
}
