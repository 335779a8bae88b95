import {finalName} from "../../disclosure/fileNames.js";
import {setPdfParts} from "../../disclosure/formats/pdf/pdf.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import {decode} from "../../disclosure/formats/text.js";
import {fromDocument} from "../../disclosure/tidy/published.js";
import {readTidy} from "../../disclosure/tidy/tidy.js";
import {readDocument, readTogether} from "../../disclosure/readDocument.js";
import {missing, unknown} from "../../budget/errors.js";
import {instructionsFor, notFollowed} from "../../disclosure/model/instruction.js";
import {problemOf} from "../../disclosure/model/problem.js";
import type {ReadingNews, ReadingOrder} from "./readDraft.js";

/** Reads one file with the code that the build uses. It runs in a worker, so that the page stays at hand. */
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
    if (/\.csv$/i.test(name)) return tell({news: "read", disclosures: saved(bytes, name)});
    const disclosure = await (members.length > 1 ? readTogether(members, options) : readDocument(bytes, options));
    const left = notFollowed(instructionsFor(instructions, name), disclosure.statements).map(({table}) =>
      problemOf(unknown("table", `${table}, said how to be read`), {document: name})
    );
    tell({news: "read", disclosures: [{...disclosure, problems: [...disclosure.problems, ...left]}]});
  } catch (error) {
    tell({news: "refused", message: error instanceof Error ? error.message : String(error)});
  }
}

/** The disclosures of a tidy CSV. Throws what is wrong where it holds none; each has a name of its own, by which the page knows it. */
function saved(bytes: Uint8Array, name: string): Disclosure[] {
  const {disclosures, problems} = readTidy(decode(bytes), {document: name}, "anyUnit");
  if (!disclosures.length) throw new Error(problems[0]?.message ?? missing("figure", name).message);
  const hasUnits = new Set(disclosures.map(({unit}) => unit.code)).size > 1;
  return disclosures.map((disclosure) => {
    const {unit, fiscalYear, kind} = disclosure;
    const which = [...(hasUnits ? [unit.name] : []), fiscalYear, ...(kind === "final" ? [finalName] : [])].join(" ");
    const document = disclosures.length > 1 ? `${name} (${which})` : name;
    return {...fromDocument(disclosure, document), document, problems: [...problems, ...disclosure.problems]};
  });
}

function tell(news: ReadingNews): void {
  postMessage(news);
}
