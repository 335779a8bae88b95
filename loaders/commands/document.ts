import {access, readFile as readBytes, readdir, stat} from "node:fs/promises";
import {basename, dirname, join, resolve} from "node:path";
import {invalid, missing} from "../../src/budget/errors.js";
import {instructionsFor} from "../../src/disclosure/model/instruction.js";
import type {Problem} from "../../src/disclosure/model/problem.js";
import {formatProblem, problemOf} from "../../src/disclosure/model/problem.js";
import type {Tidy} from "../../src/disclosure/tidy/tidy.js";
import type {Locale} from "../../src/locale/locale.js";
import {locales} from "../../src/locale/locale.js";
import {problemText} from "../../src/locale/words/problemText.js";
import {asBudgetError, disclosureOf, disclosuresIn, unitCodeOf} from "../corpus/documents.js";
import {instructionsIn, readingName, unfollowed} from "../corpus/reviewed.js";
import type {Arguments, Outcome} from "./command.js";

export const documentOptions = {
  unit: {type: "string"},
  reading: {type: "string"},
  language: {type: "string", default: "en"}
} as const;

export const documentHelp = `  --unit CODE   the unit's code, where the document prints none;
                otherwise that at the beginning of its folder's name
  --reading F   how tables are to be read (data/README.md says its columns);
                without this option ${readingName} beside FILE, if there is one
  --language L  en (default) or zh: what is said on standard error
  -h, --help    this text`;

export const exitHelp = `Exit codes
  0  read without errors (notes are none)
  1  read, with errors; what could be read is printed all the same
  2  unusable input or usage; nothing is printed on standard output

Problems go to standard error, one a line: file:line: message`;

/** The language that a command is asked to speak. Throws `invalid language`. */
export function languageOf({language}: Arguments["options"]): Locale {
  const found = locales.find((known) => known === language);
  if (!found) throw invalid("language", `${String(language)} (one of ${locales.join(", ")})`);
  return found;
}

/** A problem as one line in that language: file:line: message. */
export function problemLine(problem: Problem, locale: Locale): string {
  return formatProblem({...problem, message: problemText(problem.message, locale)});
}

/** The disclosures of the file that the arguments name, with the files of its tables `beside` it, or of the files in the folder that they name. Throws one line that begins with the file, and for a file without any what is wrong with it. */
export async function readDisclosures(
  {file, options}: Pick<Arguments, "file" | "options">,
  beside: readonly string[] = []
): Promise<Tidy> {
  const unitCode = typeof options.unit === "string" ? options.unit : unitCodeOf(basename(dirname(resolve(file))));
  const locale = languageOf(options);
  const refuse = (error: unknown): never => {
    throw new Error(problemLine(problemOf(asBudgetError(error), {document: file}), locale), {cause: error});
  };
  const reading = await readingPath(file, options.reading).catch(refuse);
  const told = await instructionsIn(reading).catch(refuse);
  const instructions = told.entries.map(({entry}) => entry);
  const readOptions = {document: file, instructions, ...(unitCode ? {unitCode} : {})};
  const inside = await filesIn(file);
  const files = inside ?? [file, ...beside];
  const members = await Promise.all(files.map(async (name) => ({name, bytes: await readBytes(name)}))).catch(refuse);
  const read = await (
    inside || beside.length ? disclosureOf(members, readOptions) : disclosuresIn(members[0]!.bytes, readOptions)
  ).catch(refuse);
  if (!read.disclosures.length)
    throw new Error(read.problems.map((problem) => problemLine(problem, locale)).join("\n"));
  const own = told.entries.filter(({entry}) => instructionsFor([entry], file).length);
  return {...read, problems: [...read.problems, ...told.problems, ...unfollowed(own, read.disclosures, reading)]};
}

/** The file that is asked for, which must be there, or the one beside the document. */
async function readingPath(file: string, asked: unknown): Promise<string> {
  if (typeof asked !== "string") return join(dirname(resolve(file)), readingName);
  await access(asked).catch(() => {
    throw missing("file", asked);
  });
  return asked;
}

/** Files of a folder that holds one disclosure, the text and the tables as files of their own; undefined for a file. */
async function filesIn(path: string): Promise<string[] | undefined> {
  if (!(await stat(path).catch(() => undefined))?.isDirectory()) return undefined;
  const entries = await readdir(path, {withFileTypes: true});
  return entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({name}) => join(path, name));
}

export function outcome(text: string, {disclosures, problems}: Tidy, options: Arguments["options"]): Outcome {
  const all = [...problems, ...disclosures.flatMap((disclosure) => disclosure.problems)];
  const locale = languageOf(options);
  return {
    text,
    lines: all.map((problem) => problemLine(problem, locale)),
    code: all.some(({severity}) => severity === "error") ? 1 : 0
  };
}
