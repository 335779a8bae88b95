import {setPdfParts} from "../../disclosure/formats/pdf/pdf.js";
import {readDocument, readTogether} from "../../disclosure/readDocument.js";
import {unknown} from "../../budget/errors.js";
import {instructionsFor, notFollowed} from "../../disclosure/model/instruction.js";
import {problemOf} from "../../disclosure/model/problem.js";
import type {ReadingNews, ReadingOrder} from "./readDraft.js";

/** Reads one disclosure with the code that the build uses. It runs in a worker, so that the page stays at hand. */
addEventListener("message", ({data}: MessageEvent<ReadingOrder>) => void read(data), {once: true});

async function read({files, cMaps, instructions}: ReadingOrder): Promise<void> {
  setPdfParts({
    worker: import.meta.resolve("pdfjs-dist/legacy/build/pdf.worker.mjs"),
    cMaps,
    onPage: (page, pages) => tell({news: "page", page, pages})
  });
  try {
    const members = files.map(({name, bytes}) => ({name, bytes: new Uint8Array(bytes)}));
    const [{name, bytes}] = members as [(typeof members)[number]];
    const options = {document: name, instructions};
    const disclosure = await (members.length > 1 ? readTogether(members, options) : readDocument(bytes, options));
    const left = notFollowed(instructionsFor(instructions, name), disclosure.statements).map(({table}) =>
      problemOf(unknown("table", `${table}, said how to be read`), {document: name})
    );
    tell({news: "read", disclosure: {...disclosure, problems: [...disclosure.problems, ...left]}});
  } catch (error) {
    tell({news: "refused", message: error instanceof Error ? error.message : String(error)});
  }
}

function tell(news: ReadingNews): void {
  postMessage(news);
}
