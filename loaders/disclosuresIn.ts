import {decode} from "../src/disclosure/read/decode.js";
import {within} from "../src/disclosure/read/limits.js";
import {readDocument} from "../src/disclosure/readDocument.js";
import type {ReadOptions} from "../src/disclosure/readDisclosure.js";
import type {Tidy} from "../src/disclosure/tidy.js";
import {readTidy} from "../src/disclosure/tidy.js";

/** The disclosures of a file: all that a tidy CSV holds, the one of a document. Throws what `readDocument` throws. */
export async function disclosuresIn(file: Uint8Array, options: ReadOptions): Promise<Tidy> {
  // pdf.js takes plain bytes only
  const bytes = new Uint8Array(file);
  if (!isTidy(options.document)) return {disclosures: [await readDocument(bytes, options)], problems: []};
  within("bytes", bytes.length);
  return readTidy(decode(bytes), options);
}

/** Whether a file's name is that of a tidy CSV. */
export function isTidy(name: string): boolean {
  return /\.csv$/i.test(name);
}
