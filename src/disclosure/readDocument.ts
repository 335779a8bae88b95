import {invalid, unsupported} from "../budget/errors.js";
import {contentsOf} from "./formats/contents.js";
import {adviceFor} from "./formats/fileKinds.js";
import {readHtml} from "./formats/html.js";
import type {Page} from "./formats/page.js";
import {within} from "./formats/page.js";
import {readPdf} from "./formats/pdf/pdf.js";
import {decode, readText} from "./formats/text.js";
import {readDocx} from "./formats/word/docx.js";
import {readXlsx} from "./formats/workbook/xlsx.js";
import type {Disclosure} from "./model/disclosure.js";
import type {ReadOptions} from "./readDisclosure.js";
import {readDisclosure} from "./readDisclosure.js";

type Reader = (bytes: Uint8Array) => Page[] | Promise<Page[]>;

const text: Reader = (bytes) => readText(decode(bytes));
const html: Reader = (bytes) => readHtml(decode(bytes));
/** Many offices' systems write HTML and call it .xls. */
const workbook: Reader = (bytes) => (contentsOf(bytes) ? readXlsx(bytes) : html(bytes));

/** From a file's extension to what turns its bytes into pages. A new format is a new row. */
export const documentReaders: Readonly<Record<string, Reader>> = {
  ".md": text,
  ".txt": text,
  ".html": html,
  ".htm": html,
  ".docx": readDocx,
  ".docm": readDocx,
  ".xlsx": workbook,
  ".xlsm": workbook,
  ".xlsb": workbook,
  ".xls": workbook,
  ".ods": workbook,
  ".pdf": readPdf
};

/** Pages of a document of any format, told by the extension of its name. Throws `unsupported format`, `unsupported size`, `invalid text` for contents of another format, and what its reader throws. */
export async function readPages(bytes: Uint8Array, document: string): Promise<Page[]> {
  within("bytes", bytes.length);
  const extension = extensionOf(document);
  const reader = documentReaders[extension];
  if (!reader) throw unsupported("format", adviceFor(extension || document, Object.keys(documentReaders)));
  refuseContradiction(bytes, extension);
  return reader(bytes);
}

/** The extension of a file's name, in small letters. */
export function extensionOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? "";
}

/** Reads a disclosure of any supported format. Throws what `readPages` and `readDisclosure` throw. */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<Disclosure> {
  return readDisclosure(await readPages(bytes, options.document), options);
}

function refuseContradiction(bytes: Uint8Array, extension: string): void {
  const contents = contentsOf(bytes);
  if (contents?.refusal)
    throw unsupported(
      "format",
      contents.refusal.startsWith(".") ? adviceFor(contents.refusal, Object.keys(documentReaders)) : contents.refusal
    );
  if (contents && !contents.extensions.includes(extension)) {
    const [right] = contents.extensions;
    throw invalid("text", `the file is ${contents.name}${right ? `; name it ${right}` : ""}`);
  }
  if (!contents && documentReaders[extension] === readDocx)
    throw invalid("docx", "the file is damaged or no Word document");
}
