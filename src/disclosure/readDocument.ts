import {BudgetError, invalid, unsupported} from "../budget/errors.js";
import {contentsOf} from "./formats/contents.js";
import {adviceFor} from "./formats/fileKinds.js";
import {readHtml} from "./formats/html.js";
import {readMht} from "./formats/mht.js";
import {readOfd} from "./formats/ofd/ofd.js";
import type {Page} from "./formats/page.js";
import {within} from "./formats/page.js";
import {readPdf} from "./formats/pdf/pdf.js";
import {decode, readText} from "./formats/text.js";
import {readDoc} from "./formats/word/doc.js";
import {readDocx} from "./formats/word/docx.js";
import {readDelimited} from "./formats/workbook/delimited.js";
import {readOdt} from "./formats/word/odt.js";
import {readRtf} from "./formats/word/rtf.js";
import {readXlsx} from "./formats/workbook/xlsx.js";
import {refuseZipBomb} from "./formats/zip.js";
import type {Disclosure} from "./model/disclosure.js";
import type {Member} from "./severalFiles.js";
import {pagesTogether, readArchive} from "./severalFiles.js";
import type {ReadOptions} from "./readDisclosure.js";
import {readDisclosure} from "./readDisclosure.js";

type Reader = (bytes: Uint8Array) => Page[] | Promise<Page[]>;

const text: Reader = (bytes) => readText(decode(bytes));
const html: Reader = (bytes) => readHtml(decode(bytes));

/** From a file's extension to what turns its bytes into pages. A new format is a new row. */
export const documentReaders: Readonly<Record<string, Reader>> = {
  ".md": text,
  ".txt": text,
  ".html": html,
  ".htm": html,
  ".mht": readMht,
  ".mhtml": readMht,
  ".doc": readDoc,
  ".wps": readDoc,
  ".rtf": readRtf,
  ".odt": readOdt,
  ".docx": readDocx,
  ".docm": readDocx,
  ".et": readXlsx,
  ".xlsx": readXlsx,
  ".xlsm": readXlsx,
  ".xlsb": readXlsx,
  ".xls": readXlsx,
  ".ods": readXlsx,
  ".pdf": readPdf,
  ".ofd": readOfd,
  ".zip": (bytes) => readArchive(bytes, readMember)
};

/** An archive in an archive is none of a disclosure. */
async function readMember(bytes: Uint8Array, name: string): Promise<Page[]> {
  if (contentsOf(bytes)?.extensions[0] === ".zip") throw unsupported("format", refusalOf(".zip"));
  return readPages(bytes, name);
}

/** Readers of texts, which nothing but their name tells apart. */
const inWords: ReadonlySet<Reader | undefined> = new Set([text, html]);

/**
 * Pages of a document of any format, told by what it holds; its name tells
 * only texts apart, and a remark says where the two differ. Throws
 * `unsupported format`, `unsupported size`, and what its reader throws.
 */
export async function readPages(bytes: Uint8Array, document: string): Promise<Page[]> {
  within("bytes", bytes.length);
  const extension = extensionOf(document);
  const named = documentReaders[extension];
  const contents = contentsOf(bytes, {inWords: named === text});
  if (contents?.refusal) throw unsupported("format", refusalOf(contents.refusal));
  const [right = ""] = contents?.extensions ?? [];
  const reader = documentReaders[right];
  if (contents && reader) {
    const pages = await reader(bytes);
    return contents.extensions.includes(extension) ? pages : renamed(pages, contents.name, right);
  }
  if (!named) throw unsupported("format", adviceFor(extension || document, Object.keys(documentReaders)));
  if (inWords.has(named)) return named(bytes);
  const words = wordsIn(bytes);
  return words === undefined ? damaged(bytes, extension) : renamed(readDelimited(words), "text", ".txt");
}

function refusalOf(refusal: string): string {
  return refusal.startsWith(".") ? adviceFor(refusal, Object.keys(documentReaders)) : refusal;
}

/** The pages with a remark that the name says another format. */
function renamed([first, ...rest]: readonly Page[], name: string, extension: string): Page[] {
  if (!first) return [];
  const message = `name of another format: the file is ${name}, read as ${extension}`;
  return [{...first, remarks: [...(first.remarks ?? []), {severity: "note", line: 1, message}]}, ...rest];
}

/** Of these a text that goes by another name than a text's holds none. */
const control = /[\x00-\x08\x0e-\x1f]/;

/** A file of words, whatever its name says; undefined for one of anything else. */
function wordsIn(bytes: Uint8Array): string | undefined {
  try {
    const words = decode(bytes);
    return words.trim() && !control.test(words) ? words : undefined;
  } catch (error) {
    if (error instanceof BudgetError) return undefined;
    throw error;
  }
}

/** What holds neither words nor what its name says. */
function damaged(bytes: Uint8Array, extension: string): never {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) refuseZipBomb(bytes);
  throw invalid(extension.slice(1), "the file is damaged or of another format");
}

/** The extension of a file's name, in small letters. */
export function extensionOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? "";
}

/** Reads a disclosure of any supported format. Throws what `readPages` and `readDisclosure` throw. */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Disclosure> {
  return readDisclosure(await readPages(bytes, options.document), options);
}

/** Reads a disclosure whose text and tables are files of their own. Throws what `pagesTogether` and `readDisclosure` throw. */
export async function readTogether(files: readonly Member[], options: ReadOptions): Promise<Disclosure> {
  return readDisclosure(await pagesTogether(files, readMember), options);
}
