import {numbered} from "../model/comparableText.js";
import {fundBelow} from "./headingScope.js";

/** The headings that a line stands below, outermost first: each ends those of its own level and below. */
export class HeadingPath {
  #path: ReadonlyArray<{readonly text: string; readonly level: number}> = [];

  /** A heading without a number stands above all that have one; a table's title ends what stands above it. */
  enter(heading: string): void {
    if (tableTitle.test(heading.trim())) this.#path = [];
    else this.#set(heading, numbered(heading).level ?? 0);
  }

  /** 财政拨款支出主要内容如下： holds, as a heading does, for the items that it opens. */
  lead(text: string): void {
    const words = /[^。；]*$/.exec(text.trim())![0];
    if (fundBelow([words])) this.#set(words, leading);
  }

  /** A paragraph without a number ends the items of a list. */
  endLead(): void {
    this.#path = this.#path.filter(({level}) => level !== leading);
  }

  get texts(): readonly string[] {
    return this.#path.map(({text}) => text);
  }

  #set(text: string, level: number): void {
    this.#path = [...this.#path.filter((above) => above.level < level), {text, level}];
  }
}

const tableTitle = /表(?:（[^（）]*）)?$/;

/** Below （一）, above 1. */
const leading = 2.5;
