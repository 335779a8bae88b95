import {unsupported} from "../budget/errors.js";
import type {Page} from "./formats/page.js";
import {decode, readText} from "./formats/text.js";
import type {Disclosure} from "./model/disclosure.js";
import type {ReadOptions} from "./readDisclosure.js";
import {readDisclosure} from "./readDisclosure.js";

/** From a file's extension to what turns its bytes into pages. A new format is a new row. */
export const readers: Readonly<Record<string, (bytes: Uint8Array) => Page[]>> = {
  ".md": (bytes) => readText(decode(bytes)),
  ".txt": (bytes) => readText(decode(bytes))
};

/** Reads a disclosure of any supported format, told by the extension of its name. Throws `unsupported format`. */
export function readFile(bytes: Uint8Array, options: ReadOptions): Disclosure {
  const extension = /\.[^./\\]+$/.exec(options.document)?.[0].toLowerCase() ?? "";
  const reader = readers[extension];
  if (!reader)
    throw unsupported("format", `${extension || options.document} (one of ${Object.keys(readers).join(", ")})`);
  return readDisclosure(reader(bytes), options);
}
