import {readFile as readBytes} from "node:fs/promises";
import {basename, dirname, resolve} from "node:path";
import {formatProblem, problemOf} from "../../src/disclosure/problem.js";
import type {Tidy} from "../../src/disclosure/tidy.js";
import {asBudgetError} from "../asBudgetError.js";
import {disclosuresIn} from "../disclosuresIn.js";
import {unitCodeOf} from "../names.js";
import type {Arguments, Outcome} from "./command.js";

export const documentOptions = {unit: {type: "string"}} as const;

export const documentHelp = `  --unit CODE   the unit's code, where the document prints none;
                otherwise that at the beginning of its folder's name
  -h, --help    this text`;

export const exitHelp = `Exit codes
  0  read without errors (notes are none)
  1  read, with errors; what could be read is printed all the same
  2  unusable input or usage; nothing is printed on standard output

Problems go to standard error, one a line: file:line: message`;

/** The disclosures of the file that the arguments name. Throws one line that begins with the file, and for a file without any what is wrong with it. */
export async function readDisclosures({file, options}: Pick<Arguments, "file" | "options">): Promise<Tidy> {
  const unitCode = typeof options.unit === "string" ? options.unit : unitCodeOf(basename(dirname(resolve(file))));
  const read = await disclosuresIn(await bytesOf(file), {document: file, ...(unitCode ? {unitCode} : {})}).catch((error: unknown) => refuse(file, error));
  if (!read.disclosures.length) throw new Error(read.problems.map(formatProblem).join("\n"));
  return read;
}

async function bytesOf(file: string): Promise<Uint8Array> {
  return readBytes(file).catch((error: unknown) => refuse(file, error));
}

function refuse(file: string, error: unknown): never {
  throw new Error(formatProblem(problemOf(asBudgetError(error), {document: file})), {cause: error});
}

export function outcome(text: string, {disclosures, problems}: Tidy): Outcome {
  const all = [...problems, ...disclosures.flatMap((disclosure) => disclosure.problems)];
  return {text, lines: all.map(formatProblem), code: all.some(({severity}) => severity === "error") ? 1 : 0};
}
