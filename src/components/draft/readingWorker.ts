import {setPdfParts} from "../../disclosure/formats/pdf/pdf.js";
import {readDocument} from "../../disclosure/readDocument.js";
import type {ReadingNews, ReadingOrder} from "./readDraft.js";

/** Reads one file with the code that the build uses. It runs in a worker, so that the page stays at hand. */
addEventListener("message", ({data}: MessageEvent<ReadingOrder>) => void read(data), {once: true});

async function read({name, bytes, cMaps}: ReadingOrder): Promise<void> {
  setPdfParts({
    worker: import.meta.resolve("pdfjs-dist/legacy/build/pdf.worker.mjs"),
    cMaps,
    onPage: (page, pages) => tell({news: "page", page, pages})
  });
  try {
    tell({news: "read", disclosure: await readDocument(new Uint8Array(bytes), {document: name})});
  } catch (error) {
    tell({news: "refused", message: error instanceof Error ? error.message : String(error)});
  }
}

function tell(news: ReadingNews): void {
  postMessage(news);
}
