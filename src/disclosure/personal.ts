import {labelAtEnd, labelOf, labelSource} from "./personal/labels.js";
import type {PersonalKind} from "./personal/labels.js";
import {namesIn} from "./personal/names.js";
import {personalNumbersIn, personalNumbersInCell} from "./personal/numbers.js";
import {farthest, holds, TableHeads} from "./personal/tableHeads.js";
import type {Block, Page, Prose, Row, Table} from "./read/page.js";

export const withheld = "█";

/** The pages without names and telephone numbers of persons, and how many were left out. */
export function withoutPersonalData(pages: readonly Page[]): {pages: Page[]; redactions: number} {
  const redactor = new Redactor();
  const whole = redactor.unwrapped(pages);
  return {pages: whole.map((page) => ({...page, blocks: redactor.blocks(page.blocks)})), redactions: redactor.redactions};
}

/** The end of a line that a number or a label ends. */
const goesOn = new RegExp(`(?:[\\d０-９+＋\\-—－:：@]|${(["name", "telephone", "identity", "account"] as const).map(labelSource).join("|")})\\s*$`);

class Redactor {
  redactions = 0;
  /** What the labels ask for that the last line ends with. */
  #asked: readonly PersonalKind[] = [];
  /** Of the last table: one that goes on at the top of the next page has its heads on this one. */
  #heads = new TableHeads();

  /** The pages without what begins on a line, or is asked for there, and goes on on the next: paragraphs are put together again from their lines. */
  unwrapped(pages: readonly Page[]): readonly Page[] {
    const texts = new Map<Block, string>();
    let above: Prose | undefined;
    for (const block of pages.flatMap(({blocks}) => blocks)) {
      const below = block.kind === "prose" ? block : undefined;
      if (above && below && goesOn.test(texts.get(above) ?? above.text)) this.#unwrap(texts, above, below);
      above = below;
    }
    if (!texts.size) return pages;
    return pages.map((page) => ({...page, blocks: page.blocks.map((block) => (texts.has(block) ? {...block, text: texts.get(block)!} : block))}));
  }

  #unwrap(texts: Map<Block, string>, above: Prose, below: Prose): void {
    const [first, second] = [texts.get(above) ?? above.text, below.text];
    const alone = [...namesIn(second), ...personalNumbersIn(second)];
    const together = [...namesIn(first + second), ...personalNumbersIn(first + second)];
    const found = together.find(({from, to}) => to > first.length && !alone.some((own) => own.from + first.length === from && own.to + first.length === to));
    if (!found) return;
    const at = found.from - first.length;
    if (at < 0) texts.set(above, first.slice(0, found.from) + withheld);
    texts.set(below, second.slice(0, Math.max(0, at)) + this.#hide() + second.slice(found.to - first.length));
  }

  blocks(blocks: readonly Block[]): Block[] {
    return blocks.map((block, i) => {
      if (block.kind !== "table") return {...block, text: this.#line(block.text)};
      if (i) this.#heads = new TableHeads();
      return this.#table(block);
    });
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
      return withFactsOf(row, {line: row.line, cells: row.cells.map((cell, column) => (taken.has(column) ? this.#hide() : this.#clean(cell, personalNumbersInCell)))});
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

/** What a file knows of a cell goes with the cell's own text. */
function withFactsOf({cells, facts}: Row, clean: Row): Row {
  const kept = [...(facts ?? [])].filter(([i]) => clean.cells[i] === cells[i]);
  return kept.length ? {...clean, facts: new Map(kept)} : clean;
}
