import {within} from "../../disclosure/formats/page.js";
import type {Disclosure} from "../../disclosure/model/disclosure.js";
import type {Instruction} from "../../disclosure/model/instruction.js";
import {siteUrl} from "../../store/site.js";

export interface ReadingOptions {
  /** Files of the tables of a text. */
  readonly beside?: readonly File[];
  /** What people say of its tables. */
  readonly instructions?: readonly Instruction[];
  readonly onPage?: (page: number, pages: number) => void;
  /** Ends the reading at once. */
  readonly signal?: AbortSignal;
}

/**
 * Reads the disclosures of a file, with those of its tables, in a worker of its own, which ends with it. Rejects with the
 * reader's message, and with an `AbortError` when the signal says so.
 */
export async function readDraft(
  file: File,
  {beside = [], instructions = [], onPage, signal}: ReadingOptions = {}
): Promise<readonly Disclosure[]> {
  const files = [file, ...beside];
  for (const {size} of files) within("bytes", size);
  const order: ReadingOrder = {
    files: await Promise.all(files.map(async (each) => ({name: each.name, bytes: await each.arrayBuffer()}))),
    cMaps: siteUrl("/cmaps/"),
    instructions
  };
  signal?.throwIfAborted();
  const address = workerAddress();
  const worker = new Worker(address, {type: "module"});
  try {
    return await new Promise<readonly Disclosure[]>((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason), {once: true});
      worker.addEventListener("error", ({message}) =>
        reject(new Error(message || "missing worker: the reader did not start"))
      );
      worker.addEventListener("message", ({data}: MessageEvent<ReadingNews>) => {
        // pdf.js sends a word of its own when it is ready
        if (data.news === "page") onPage?.(data.page, data.pages);
        else if (data.news === "read") resolve(data.disclosures);
        else if (data.news === "refused") reject(new Error(data.message));
      });
      worker.postMessage(
        order,
        order.files.map(({bytes}) => bytes)
      );
    });
  } finally {
    worker.terminate();
    URL.revokeObjectURL(address);
  }
}

/** A worker from a blob is held by the page's content security policy, one from an address of the site is not: nothing that it reads can be sent to another host. */
function workerAddress(): string {
  const module = `import ${JSON.stringify(import.meta.resolve("./readingWorker.js"))};`;
  return URL.createObjectURL(new Blob([module], {type: "text/javascript"}));
}

/** What the page gives the worker: the files of one disclosure, what is said of its tables, and where the site keeps pdf.js's character maps. */
export interface ReadingOrder {
  readonly files: ReadonlyArray<{readonly name: string; readonly bytes: ArrayBuffer}>;
  readonly cMaps: string;
  readonly instructions: readonly Instruction[];
}

/** What the worker tells the page while it reads, and in the end. */
export type ReadingNews =
  | {readonly news: "page"; readonly page: number; readonly pages: number}
  | {readonly news: "read"; readonly disclosures: readonly Disclosure[]}
  | {readonly news: "refused"; readonly message: string};
