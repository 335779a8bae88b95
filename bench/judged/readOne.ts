import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {check} from "../../src/budget/checks/rules/rules.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import type {Told} from "./told.js";
import {toldOfFindings, toldOfProblems} from "./told.js";

/** What is told of one document. */
export interface ToldDocument {
  readonly name: string;
  /** Why it was not read. */
  readonly refused?: string;
  readonly told: readonly Told[];
}

async function readOne(path: string): Promise<ToldDocument> {
  const name = basename(path);
  try {
    const disclosure = await readDocument(new Uint8Array(await readFile(path)), {document: name});
    return {name, told: [...toldOfFindings(check([disclosure])), ...toldOfProblems(disclosure.problems)]};
  } catch (error) {
    return {name, refused: error instanceof Error ? error.message : String(error), told: []};
  }
}

process.on("message", (path: string) => void readOne(path).then((read) => process.send!(read)));
