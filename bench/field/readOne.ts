import {readFile} from "node:fs/promises";
import {basename, extname} from "node:path";
import {check} from "../../src/budget/checks/rules/rules.js";
import {leaveOut} from "../../src/budget/classification/catalogue.js";
import type {Page} from "../../src/disclosure/formats/page.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import type {StatementCounts} from "../../src/disclosure/proof/standing.js";
import {statementCounts} from "../../src/disclosure/proof/standing.js";
import {readDisclosure} from "../../src/disclosure/readDisclosure.js";
import {readPages} from "../../src/disclosure/readDocument.js";
import {forgetHeaderWords, headerWordsIn} from "../../src/disclosure/tables/columns.js";
import {publisherOf} from "../../loaders/catalogue/learnItems.js";
import {bareText} from "../pdfSpeed.js";
import {changeSentences} from "./changeSentences.js";

/** An amount on a line that prints a total, as another program found it. */
export interface AskedTotal {
  readonly page: number;
  readonly amount: string;
}

/** A document to read. */
export interface ToRead {
  readonly path: string;
  readonly totals: readonly AskedTotal[];
  /** What is to be forgotten before: names of the catalogue that only these publishers print, words of headers. */
  readonly forgotten?: {readonly publishers: readonly string[]; readonly words: readonly string[]};
}

/** What came of reading one document. */
export interface ReadDocument {
  readonly name: string;
  /** As the catalogue counts them. */
  readonly publisher?: string;
  /** Why it was not read. */
  readonly refused?: string;
  readonly statements: StatementCounts;
  readonly cells: {readonly proved: number; readonly all: number};
  /** Words of the vocabulary that its tables' headers use. */
  readonly headerWords: readonly string[];
  readonly contradictions: number;
  readonly claims: number;
  /** Sentences that tell a change, and those of them that a claim was read from. */
  readonly sentences: {readonly read: number; readonly all: number};
  /** Totals that are amounts of the reading, and those that are not, each with why. */
  readonly totals: {readonly found: number; readonly missed: ReadonlyArray<AskedTotal & {readonly why: string}>};
  readonly ms: number;
  /** What pdf.js alone takes; 0 for other formats. */
  readonly bareMs: number;
}

const nothing = {
  statements: {proved: 0, small: 0, unproved: 0, unread: 0},
  cells: {proved: 0, all: 0},
  headerWords: [],
  contradictions: 0,
  claims: 0,
  sentences: {read: 0, all: 0},
  totals: {found: 0, missed: []},
  bareMs: 0
};

async function readOne({path, totals, forgotten}: ToRead): Promise<ReadDocument> {
  const name = basename(path);
  if (forgotten) {
    leaveOut((publisher) => forgotten.publishers.includes(publisher));
    forgetHeaderWords(forgotten.words);
  }
  const bytes = new Uint8Array(await readFile(path));
  const copy = bytes.slice();
  const from = performance.now();
  try {
    const pages = await readPages(bytes, name);
    const disclosure = readDisclosure(pages, {document: name});
    const ms = performance.now() - from;
    const {claims, statements, fiscalYear, unit} = disclosure;
    return {
      name,
      publisher: publisherOf(unit),
      statements: statementCounts(statements),
      cells: {
        proved: amountCells(statements.filter(({proof}) => proof?.standing === "proved")),
        all: amountCells(statements)
      },
      headerWords: statements.flatMap(({header}) => header.flatMap((levels) => headerWordsIn(levels, fiscalYear))),
      contradictions: check([disclosure]).filter(({status}) => status === "fail").length,
      claims: claims.length,
      sentences: changeSentences(pages, claims),
      totals: weighed(totals, disclosure, pages),
      ms,
      bareMs: extname(name).toLowerCase() === ".pdf" ? await timed(() => bareText(copy)) : 0
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

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function amountCells(statements: Disclosure["statements"]): number {
  const texts = statements.flatMap(({rows}) => rows.flatMap(({cells}) => cells.map(({text}) => text)));
  return texts.filter((text) => /^[-−]?\d[\d,]*(?:\.\d+)?$/.test(text)).length;
}

const valueOf = (text: string) => Number(/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(",", ""));

/** Each asked total against the amounts of the figures; one that is none of them with what became of the number on its page. */
function weighed(
  totals: readonly AskedTotal[],
  {figures, claims, statements, numbers}: Disclosure,
  pages: readonly Page[]
): ReadDocument["totals"] {
  const amounts = new Set(figures.map(({source}) => valueOf(source.text)));
  const said = new Set(
    claims.flatMap(({amount, change}) => [amount, change].map((stated) => valueOf(stated?.source.text ?? "")))
  );
  const whyNot = ({page, amount}: AskedTotal): string => {
    const value = valueOf(amount);
    const unused = numbers.unused.find(({text, source}) => source.page === page && valueOf(text) === value);
    if (unused) return unused.reason;
    if (said.has(value)) return "a sentence's amount";
    const kept = statements.find(({rows}) => rows.some(({cells}) => cells.some(({text}) => valueOf(text) === value)));
    if (kept) return `in ${kept.id}, not a figure`;
    return textOf(pages, page).includes(amount) ? "printed, not an amount" : "not so in the text of its page";
  };
  const missed = totals.filter(({amount}) => !amounts.has(valueOf(amount)));
  return {found: totals.length - missed.length, missed: missed.map((total) => ({...total, why: whyNot(total)}))};
}

function textOf(pages: readonly Page[], wanted: number): string {
  return pages
    .filter(({number}) => number === wanted)
    .flatMap(({blocks}) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows.flatMap(({cells}) => cells) : [block.text]))
    )
    .join("\n");
}

process.on("message", (order: ToRead) => void readOne(order).then((read) => process.send!(read)));
