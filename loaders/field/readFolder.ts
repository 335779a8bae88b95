import {readFile, readdir} from "node:fs/promises";
import {basename, extname, join} from "node:path";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {namesTogether} from "../../src/disclosure/fileNames.js";
import {readPages} from "../../src/disclosure/readDocument.js";
import {published} from "../../src/disclosure/tidy/published.js";
import {asBudgetError, disclosureOf, disclosuresIn, isDocument, isTidy} from "../corpus/documents.js";
import {byCodePoint} from "../corpus/order.js";

/** What came of a file, or of several that are one disclosure. */
export interface FileRead {
  /** Names of the files, joined by “ + ”. */
  readonly file: string;
  readonly disclosures: readonly Disclosure[];
  /** Why there is none. */
  readonly refused?: string;
}

/** Text that was made of another file of the same name, which is read in its stead. */
const copies = new Set([".md", ".txt"]);

/** Reads every document of a folder, in order of name, with sources that name what was published. */
export async function* readFolder(folder: string): AsyncGenerator<FileRead> {
  const entries = await readdir(folder, {withFileTypes: true});
  const names = entries
    .filter((entry) => entry.isFile() && isDocument(entry.name) && !isTidy(entry.name) && entry.name !== "README.md")
    .map(({name}) => name)
    .sort(byCodePoint);
  const isCopy = (name: string) =>
    copies.has(extname(name)) && names.some((other) => !copies.has(extname(other)) && stemOf(other) === stemOf(name));
  for (const together of namesTogether(names.filter((name) => !isCopy(name)))) yield readFiles(folder, together);
}

function stemOf(name: string): string {
  return basename(name, extname(name));
}

async function readFiles(folder: string, names: readonly string[]): Promise<FileRead> {
  const file = names.join(" + ");
  try {
    const members = await Promise.all(
      names.map(async (name) => ({name, bytes: new Uint8Array(await readFile(join(folder, name)))}))
    );
    const {disclosures} =
      members.length > 1
        ? await disclosureOf(members, {document: names[0]!})
        : await disclosuresIn(members[0]!.bytes, {document: names[0]!});
    const pages = members.length > 1 ? [] : await readPages(new Uint8Array(members[0]!.bytes), names[0]!);
    return {file, disclosures: disclosures.map((disclosure) => published(disclosure, pages))};
  } catch (error) {
    return {file, disclosures: [], refused: asBudgetError(error).message};
  }
}
