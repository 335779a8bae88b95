import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {check} from "../../src/budget/checks/rules/rules.js";
import {readDisclosure} from "../../src/disclosure/readDisclosure.js";
import {readPages} from "../../src/disclosure/readDocument.js";
import type {SentencesRead} from "./claimsRead.js";
import {sentencesRead} from "./claimsRead.js";
import type {Utterance} from "./told.js";
import {toldOfFindings, toldOfProblems} from "./told.js";

/** What is told of one document, and what became of its sentences. */
export interface ToldDocument {
  readonly name: string;
  /** Why it was not read. */
  readonly refused?: string;
  readonly told: readonly Utterance[];
  readonly sentences: SentencesRead;
}

const none: SentencesRead = {stating: 0, read: 0, known: 0, unknown: []};

async function readOne(path: string): Promise<ToldDocument> {
  const name = basename(path);
  try {
    const pages = await readPages(new Uint8Array(await readFile(path)), name);
    const disclosure = readDisclosure(pages, {document: name});
    const {fiscalYear, kind, problems} = disclosure;
    return {
      name,
      told: [...toldOfFindings(check([disclosure])), ...toldOfProblems(problems)],
      sentences: sentencesRead(pages, {document: name, fiscalYear, phase: kind})
    };
  } catch (error) {
    return {name, refused: error instanceof Error ? error.message : String(error), told: [], sentences: none};
  }
}

process.on("message", (path: string) => void readOne(path).then((read) => process.send!(read)));
