import {readFile as readBytes} from "node:fs/promises";
import {basename, dirname, resolve} from "node:path";
import type {Disclosure} from "../../src/disclosure/disclosure.js";
import {formatProblem, problemOf} from "../../src/disclosure/problem.js";
import {readFile} from "../../src/disclosure/readFile.js";
import {asBudgetError} from "../asBudgetError.js";
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

/** The disclosure that the arguments name. Throws one line that begins with the file. */
export async function readDocument({file, options}: Arguments): Promise<Disclosure> {
  const unitCode = typeof options.unit === "string" ? options.unit : unitCodeOf(basename(dirname(resolve(file))));
  try {
    return readFile(await readBytes(file), {document: file, ...(unitCode ? {unitCode} : {})});
  } catch (error) {
    throw new Error(formatProblem(problemOf(asBudgetError(error), {document: file})), {cause: error});
  }
}

export function outcome(text: string, {problems}: Disclosure): Outcome {
  return {text, lines: problems.map(formatProblem), code: problems.some(({severity}) => severity === "error") ? 1 : 0};
}
