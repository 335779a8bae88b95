import type {Disclosure} from "../../disclosure/disclosure.js";

/** What the page gives the worker: one file, and where the site keeps pdf.js's character maps. */
export interface ReadingOrder {
  readonly name: string;
  readonly bytes: ArrayBuffer;
  readonly cMaps: string;
}

/** What the worker tells the page while it reads, and in the end. */
export type ReadingNews =
  | {readonly news: "page"; readonly page: number; readonly pages: number}
  | {readonly news: "read"; readonly disclosure: Disclosure}
  | {readonly news: "refused"; readonly message: string};
