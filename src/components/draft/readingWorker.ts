import {setPdfParts} from "../../disclosure/read/pdf.js";
import {readDocument} from "../../disclosure/readDocument.js";
import type {ReadingNews, ReadingOrder} from "./readingNews.js";

/** Reads one file with the code that the build uses. It runs in a worker, so that the page stays at hand. */
addEventListener("message", ({data}: MessageEvent<ReadingOrder>) => void read(data), {once: true});

setPdfParts({
  worker: import.meta.resolve("pdfjs-dist/legacy/build/pdf.worker.mjs"),
  // finishSite puts the maps there; modules stand in _import/components/draft/
  cMaps: new URL("../../../cmaps/", import.meta.url).href,
  onPage: (page, pages) => tell({news: "page", page, pages})
});

async function read({name, bytes}: ReadingOrder): Promise<void> {
  try {
    tell({news: "read", disclosure: await readDocument(new Uint8Array(bytes), {document: name})});
  } catch (error) {
    tell({news: "refused", message: error instanceof Error ? error.message : String(error)});
  }
}

function tell(news: ReadingNews): void {
  postMessage(news);
}
