import {namesInZip} from "./zip.js";

/** What a file's first bytes say it is, and the extensions that such a file has. */
export interface Contents {
  readonly name: string;
  readonly extensions: readonly string[];
  /** Why no such file can be read, whatever its name. */
  readonly refusal?: string;
}

const word = {name: "a Word document", extensions: [".docx"]};
const workbook = {name: "an Excel workbook", extensions: [".xlsx", ".xls"]};
const oldWorkbook = {name: "an Excel workbook", extensions: [".xls", ".xlsx"]};

/** Streams that tell the files apart that share Office's older container; what has neither is a workbook. */
const streams: ReadonlyArray<readonly [stream: string, refusal: Contents]> = [
  ["EncryptedPackage", {name: "locked by a password", extensions: [], refusal: "a document locked by a password (save it without one)"}],
  ["WordDocument", {name: "a Word document of before 2007", extensions: [], refusal: ".doc (save it as .docx)"}]
];

const signatures: ReadonlyArray<readonly [bytes: readonly number[], contents: (bytes: Uint8Array) => Contents | undefined]> = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], () => ({name: "a PDF", extensions: [".pdf"]})],
  [[0x50, 0x4b, 0x03, 0x04], (bytes) => packed(bytes)],
  [[0xd0, 0xcf, 0x11, 0xe0], (bytes) => streams.find(([stream]) => holds(bytes, stream))?.[1] ?? oldWorkbook]
];

/** What a file is by its first bytes; undefined for text and for what is not known. */
export function contentsOf(bytes: Uint8Array): Contents | undefined {
  return signatures.find(([signature]) => signature.every((byte, i) => bytes[i] === byte))?.[1](bytes);
}

function packed(bytes: Uint8Array): Contents | undefined {
  const names = namesInZip(bytes);
  const holdsFolder = (folder: string) => names.some((name) => name.startsWith(folder));
  if (holdsFolder("word/")) return word;
  if (holdsFolder("xl/")) return workbook;
  return {name: "a zip archive", extensions: []};
}

/** Whether the directory of an older Office file names a stream. */
function holds(bytes: Uint8Array, stream: string): boolean {
  const name = [...stream].flatMap((c) => [c.charCodeAt(0), 0]);
  for (let at = 512; at + name.length <= bytes.length; at += 128) if (name.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
