import {declaredUnit} from "./declaredUnit.js";
import {numbered} from "./numbering.js";
import type {Block, Table} from "./read/page.js";
import {squeeze} from "./squeeze.js";

/** An entry of a table of contents runs on to its page. */
export const leader = /[…·.．]{3,}|\d+$/;

/** No entry is this long. */
const longest = 60;

/** The entries of a table of contents, and what ends it. */
export class Contents {
  readonly #words = new Set<string>();
  /** The last entries, nearest first: where a table follows at once they are its titles. */
  #last: string[] = [];
  #hasHeadings = false;

  get last(): readonly string[] {
    return this.#last;
  }

  add(text: string): void {
    this.#words.add(wordOf(text));
    this.#last = [text, ...this.#last].slice(0, 3);
  }

  /** Whether a heading is an entry come again, whatever number, year or page it has there or here. */
  has(text: string): boolean {
    return this.#words.has(wordOf(text));
  }

  /** A unit of money, a sentence, or a marked heading below entries that are not marked stands in no table of contents. */
  isEndedBy(block: Exclude<Block, Table>): boolean {
    const {kind, text} = block;
    const isLine = kind === "prose";
    if (declaredUnit(text) !== undefined || (isLine && !leader.test(text) && (text.length > longest || /[。；]$/.test(text)))) return true;
    if (isLine) return false;
    const ends = !this.#hasHeadings && this.#words.size > 1;
    this.#hasHeadings = true;
    return ends;
  }
}

function wordOf(text: string): string {
  return squeeze(numbered(text.trim()).text).replace(/[…·.．]{2,}.*$|(?<=[^\d])\d{1,3}$/, "").replace(/20\d\d年(?:度)?/, "");
}
