import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {check} from "../../src/budget/checks/rules/rules.js";
import type {StatementCounts} from "../../src/disclosure/proof/standing.js";
import {statementCounts} from "../../src/disclosure/proof/standing.js";
import {readDocument} from "../../src/disclosure/readDocument.js";

/** What came of reading one document. */
export interface ReadDocument {
  readonly name: string;
  /** Why it was not read. */
  readonly refused?: string;
  readonly statements: StatementCounts;
  /** Amounts as printed that became figures. */
  readonly amounts: readonly string[];
  readonly cells: {readonly proved: number; readonly all: number};
  readonly contradictions: number;
  readonly claims: number;
  readonly ms: number;
}

const nothing = {
  statements: {proved: 0, small: 0, unproved: 0, unread: 0},
  amounts: [],
  cells: {proved: 0, all: 0},
  contradictions: 0,
  claims: 0
};

async function readOne(path: string): Promise<ReadDocument> {
  const name = basename(path);
  const bytes = new Uint8Array(await readFile(path));
  const from = performance.now();
  try {
    const disclosure = await readDocument(bytes, {document: name});
    const ms = performance.now() - from;
    const {figures, claims, statements} = disclosure;
    const cellsOf = (rows: (typeof statements)[number]["rows"]) =>
      rows.flatMap(({cells}) => cells).filter(({text}) => /^[-−]?\d[\d,]*(?:\.\d+)?$/.test(text)).length;
    const amountCells = (own: typeof statements) => own.reduce((count, {rows}) => count + cellsOf(rows), 0);
    return {
      name,
      statements: statementCounts(statements),
      amounts: figures.map(({source}) => source.text),
      cells: {
        proved: amountCells(statements.filter(({proof}) => proof?.standing === "proved")),
        all: amountCells(statements)
      },
      contradictions: check([disclosure]).filter(({status}) => status === "fail").length,
      claims: claims.length,
      ms
    };
  } catch (error) {
    return {
      name,
      refused: error instanceof Error ? error.message : String(error),
      ...nothing,
      ms: performance.now() - from
    };
  }
}

process.on("message", (path: string) => void readOne(path).then((read) => process.send!(read)));
