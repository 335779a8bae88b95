import {namesInZip} from "./zip.js";

/** What a file's first bytes say it is, and the extensions that such a file has; by the first of them it is read. */
export interface FileContents {
  readonly name: string;
  readonly extensions: readonly string[];
  /** Why no such file can be read, whatever its name: what it is, or the extension that it should have. */
  readonly refusal?: string;
}

const pdf = {name: "a PDF", extensions: [".pdf"]};
const word = {name: "a Word document", extensions: [".docx", ".docm", ".dotx", ".wps"]};
const oldWord = {name: "a Word document of before 2007", extensions: [".doc", ".dot", ".wps", ".wpt"]};
const richText = {name: "a rich text document", extensions: [".rtf"]};
const workbook = {name: "an Excel workbook", extensions: [".xlsx", ".xlsm", ".xlsb", ".xltx", ".et"]};
const oldWorkbook = {name: "an Excel workbook", extensions: [".xls", ".et", ".ett", ".xlt"]};
const openSheet = {name: "an OpenDocument spreadsheet", extensions: [".ods"]};

const refused = (name: string, refusal: string): FileContents => ({name, extensions: [], refusal});

/** Streams that tell the files apart that share Office's older container: the first that is there, since a document may hold a workbook. */
const streams: ReadonlyArray<readonly [stream: string, contents: FileContents]> = [
  ["EncryptedPackage", refused("locked by a password", "a document locked by a password (save it without one)")],
  ["WordDocument", oldWord],
  ["PowerPoint Document", refused("a set of slides", ".ppt")],
  ["Workbook", oldWorkbook],
  ["Book", oldWorkbook]
];

/** What a zip is by the names of the files in it. */
const members: ReadonlyArray<readonly [name: RegExp, contents: FileContents]> = [
  [/^word\//, word],
  [/^xl\//, workbook],
  [/^ppt\//, refused("a set of slides", ".pptx")],
  [/^OFD\.xml$/i, {name: "an OFD document", extensions: [".ofd"]}]
];

/** What an OpenDocument file says that it is, unpacked and near its beginning. */
const openDocuments: ReadonlyArray<readonly [type: string, contents: FileContents]> = [
  ["spreadsheet", openSheet],
  ["text", {name: "an OpenDocument text", extensions: [".odt", ".ott"]}],
  ["presentation", refused("a set of slides", ".odp")]
];

/** Names of the pages that a site's programs write. */
const html = {name: "HTML", extensions: [".html", ".htm", ".xhtml", ".shtml", ".asp", ".aspx", ".jsp", ".php"]};
const sheetXml = {name: "an Excel workbook", extensions: [".xls", ".xml"]};

/** What a text is by its first characters, and whether no text in words begins so. */
const beginnings: ReadonlyArray<readonly [first: RegExp, contents: FileContents, isSure: boolean]> = [
  [/^MIME-Version:|^From: <Saved by/i, {name: "a web page in one file", extensions: [".mht", ".mhtml"]}, false],
  [/^<\?xml[^]*urn:schemas-microsoft-com:office:spreadsheet/, sheetXml, true],
  [
    /^<\?xml[^]*(?:schemas\.microsoft\.com\/office\/word\/2003|office\/2006\/xmlPackage)/,
    refused("a Word document as XML", "a Word document as XML (save it as .docx or PDF)"),
    true
  ],
  [/^(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body|meta)\b/i, html, true],
  // a PDF may begin a little behind its file's beginning
  [/^[^]{0,1000}%PDF-\d/, pdf, false],
  [/^<(?:table|div|style|script|link|span|p|font|center|h[1-6])\b[^<]*>/i, html, false]
];

const signatures: ReadonlyArray<
  readonly [bytes: readonly number[], contents: (bytes: Uint8Array) => FileContents | undefined]
> = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], () => pdf],
  [[0x50, 0x4b, 0x03, 0x04], (bytes) => packed(bytes)],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], () => richText],
  [[0xff, 0xd8, 0xff], () => refused("a picture", ".jpg")],
  [[0x89, 0x50, 0x4e, 0x47], () => refused("a picture", ".png")],
  [[0x52, 0x61, 0x72, 0x21, 0x1a], () => refused("an archive", ".rar")],
  [[0x37, 0x7a, 0xbc, 0xaf], () => refused("an archive", ".7z")],
  [[0x1f, 0x8b, 0x08], () => refused("an archive", ".gz")],
  [[0xd0, 0xcf, 0x11, 0xe0], (bytes) => streams.find(([stream]) => holds(bytes, stream))?.[1]]
];

/** What a file is by its first bytes; undefined for text in words and for what is not known. Of a text that is said to be `inWords` only what no such text begins with. */
export function contentsOf(bytes: Uint8Array, {inWords = false} = {}): FileContents | undefined {
  const signed = signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1](bytes);
  if (signed) return signed;
  const first = beginningOf(bytes);
  return beginnings.find(([begins, , isSure]) => (isSure || !inWords) && begins.test(first))?.[1];
}

const beginning = 2048;

/** The first characters of a text in any encoding, comments before them left out, those that are not ASCII as they come. */
function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder("latin1")
    .decode(bytes.subarray(0, beginning))
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "")
    .replaceAll("\0", "")
    .trimStart()
    .replace(/^(?:<!--(?:(?!-->)[^])*-->\s*)+/, "");
}

function packed(bytes: Uint8Array): FileContents | undefined {
  const names = namesInZip(bytes);
  if (names.includes("mimetype") && names.includes("content.xml")) return openDocumentOf(bytes);
  return (
    members.find(([name]) => names.some((own) => name.test(own)))?.[1] ?? {name: "a zip archive", extensions: [".zip"]}
  );
}

const furthest = 2 ** 20;

function openDocumentOf(bytes: Uint8Array): FileContents {
  const type = /mimetypeapplication\/vnd\.oasis\.opendocument\.(\w+)/.exec(
    new TextDecoder("latin1").decode(bytes.subarray(0, furthest))
  )?.[1];
  return openDocuments.find(([known]) => type?.startsWith(known))?.[1] ?? openSheet;
}

/** Whether the directory of an older Office file names a stream. */
function holds(bytes: Uint8Array, stream: string): boolean {
  const name = [...stream.toLowerCase()].flatMap((c) => [c.charCodeAt(0), 0]);
  for (let at = 512; at + name.length <= bytes.length; at += 128)
    if (name.every((byte, i) => small(bytes[at + i]!) === byte)) return true;
  return false;
}

/** A letter's small one. */
function small(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
}
