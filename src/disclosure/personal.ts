import {labelAtEnd, labelOf} from "./personal/labels.js";
import type {PersonalKind} from "./personal/labels.js";
import {namesIn} from "./personal/names.js";
import {personalNumbersIn, personalNumbersInCell} from "./personal/numbers.js";
import {farthest, holds, TableHeads} from "./personal/tableHeads.js";
import type {Block, Page, Table} from "./read/page.js";

export const withheld = "█";

/** The pages without names and telephone numbers of persons, and how many were left out. */
export function withoutPersonalData(pages: readonly Page[]): {pages: Page[]; redactions: number} {
  const redactor = new Redactor();
  return {pages: pages.map((page) => ({...page, blocks: redactor.blocks(page.blocks)})), redactions: redactor.redactions};
}

class Redactor {
  redactions = 0;
  /** What the labels ask for that the last line ends with. */
  #asked: readonly PersonalKind[] = [];
  /** Of the last table: one that goes on at the top of the next page has its heads on this one. */
  #heads = new TableHeads();

  blocks(blocks: readonly Block[]): Block[] {
    return this.#wrapped(blocks).map((block, i) => {
      if (block.kind !== "table") return {...block, text: this.#line(block.text)};
      if (i) this.#heads = new TableHeads();
      return this.#table(block);
    });
  }

  /** A number that begins at the end of a line and goes on at the beginning of the next. */
  #wrapped(blocks: readonly Block[]): Block[] {
    const texts = blocks.map((block) => (block.kind === "prose" ? block.text : ""));
    for (let i = 1; i < texts.length; ++i) {
      const [above, below] = [texts[i - 1]!, texts[i]!];
      if (!/[\d０-９\-—－]$/.test(above) || !/^[\d０-９\-—－]/.test(below)) continue;
      const found = personalNumbersIn(above + below).find(({from, to}) => from < above.length && above.length < to);
      if (!found) continue;
      texts[i - 1] = above.slice(0, found.from) + this.#hide();
      texts[i] = withheld + below.slice(found.to - above.length);
    }
    return blocks.map((block, i) => (block.kind === "prose" ? {...block, text: texts[i]!} : block));
  }

  /** A line, or what a label at the end of the line above asks for. */
  #line(text: string): string {
    this.#heads = new TableHeads();
    const asked = this.#asked;
    const words = text.trim().split(/\s+/);
    this.#asked = words.every((word) => labelOf(word).length) ? words.flatMap(labelOf) : labelAtEnd(text);
    if (asked.length && !this.#asked.length && words.every((word) => holds(asked, word))) return this.#hide();
    return this.#clean(text, personalNumbersIn);
  }

  #table({rows, ...block}: Table): Table {
    this.#asked = [];
    const printed = rows.map(({cells}) => cells);
    const clean = rows.map((row, i) => {
      const taken = this.#heads.personalIn(row.cells, printed.slice(i + 1, i + 1 + farthest));
      return {...row, cells: row.cells.map((cell, column) => (taken.has(column) ? this.#hide() : this.#clean(cell, personalNumbersInCell)))};
    });
    return {...block, rows: clean};
  }

  #clean(text: string, numbersIn: typeof personalNumbersIn): string {
    const found = [...namesIn(text), ...numbersIn(text)].sort((a, b) => a.from - b.from);
    let [clean, at] = ["", 0];
    for (const {from, to} of found) {
      if (from < at) continue;
      clean += text.slice(at, from) + this.#hide();
      at = to;
    }
    return clean + text.slice(at);
  }

  #hide(): string {
    ++this.redactions;
    return withheld;
  }
}
