import {BudgetError, invalid, missing} from "../../src/budget/errors.js";
import {within} from "../../src/disclosure/formats/page.js";
import {decode} from "../../src/disclosure/formats/text.js";
import type {ReadOptions} from "../../src/disclosure/readDisclosure.js";
import {documentReaders, extensionOf, readDocument, readTogether} from "../../src/disclosure/readDocument.js";
import type {Member} from "../../src/disclosure/severalFiles.js";
import type {Listed, Tidy} from "../../src/disclosure/tidy/tidy.js";
import {readTidy} from "../../src/disclosure/tidy/tidy.js";

/** The disclosures of a file: all that a tidy CSV holds, whose units and documents may be `listed` beside it, the one of a document. Throws what `readDocument` throws. */
export async function disclosuresIn(file: Uint8Array, options: ReadOptions, listed?: Listed): Promise<Tidy> {
  // pdf.js takes plain bytes only
  const bytes = new Uint8Array(file);
  if (!isTidy(options.document)) return {disclosures: [await readDocument(bytes, options)], problems: []};
  within("bytes", bytes.length);
  return readTidy(decode(bytes), options, listed);
}

/** The disclosure whose text and tables are files of their own. Throws what `readTogether` throws. */
export async function disclosureOf(files: readonly Member[], options: ReadOptions): Promise<Tidy> {
  const members = files.map(({name, bytes}) => ({name, bytes: new Uint8Array(bytes)}));
  return {disclosures: [await readTogether(members, options)], problems: []};
}

/** Whether a file's name is that of a tidy CSV. */
export function isTidy(name: string): boolean {
  return /\.csv$/i.test(name);
}

/** Errors of the project as they are; anything else, such as a file that may not be opened, in the same form. */
export function asBudgetError(error: unknown): BudgetError {
  if (error instanceof BudgetError) return error;
  const {code, path, message} = error as NodeJS.ErrnoException;
  return code === "ENOENT" ? missing("file", path ?? "") : invalid("document", message ?? String(error));
}

/** Code at the beginning of a unit's folder name: 213002-tianmen-social-insurance. */
export function unitCodeOf(folder: string): string | undefined {
  return /^\d+(?=-|$)/.exec(folder)?.[0];
}

/** Whether a file is named as the README asks: its year first. */
export function isNamedByYear(name: string): boolean {
  return /^20\d\d(?:[-._]|$)/.test(name);
}

/** Whether a file is one of the formats that are read, whatever its name says else. */
export function isDocument(name: string): boolean {
  return Object.hasOwn(documentReaders, extensionOf(name));
}
