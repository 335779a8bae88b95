import type {Block, Page, Prose, Row, Table} from "../formats/page.js";
import {comparableText} from "../model/comparableText.js";
import {columnOf, isHeaderWord} from "../tables/columns.js";
import type {PersonalKind} from "./labels.js";
import {labelAtEnd, labelOf, labelSource} from "./labels.js";
import {isName, mayBeName, namesIn} from "./names.js";
import {answers, isPlainNumber, personalNumbersIn, personalNumbersInCell} from "./numbers.js";

export const withheld = "█";

/** The pages without names and telephone numbers of persons, and how many were left out. */
export function withoutPersonalData(pages: readonly Page[]): {pages: Page[]; redactions: number} {
  const redactor = new Redactor();
  const whole = redactor.unwrapped(pages);
  return {
    pages: whole.map((page) => ({...page, blocks: redactor.blocks(page.blocks)})),
    redactions: redactor.redactions
  };
}

/** The end of a line that a number or a label ends. */
const goesOn = new RegExp(
  `(?:[\\d０-９+＋\\-—－:：@]|${(["name", "telephone", "identity", "account"] as const).map(labelSource).join("|")})\\s*$`
);

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
    return pages.map((page) => ({
      ...page,
      blocks: page.blocks.map((block) => (texts.has(block) ? {...block, text: texts.get(block)!} : block))
    }));
  }

  #unwrap(texts: Map<Block, string>, above: Prose, below: Prose): void {
    const [first, second] = [texts.get(above) ?? above.text, below.text];
    const alone = [...namesIn(second), ...personalNumbersIn(second)];
    const together = [...namesIn(first + second), ...personalNumbersIn(first + second)];
    const found = together.find(
      ({from, to}) =>
        to > first.length && !alone.some((own) => own.from + first.length === from && own.to + first.length === to)
    );
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
      return withFactsOf(row, {
        line: row.line,
        cells: row.cells.map((cell, column) =>
          taken.has(column) ? this.#hide() : this.#clean(cell, personalNumbersInCell)
        )
      });
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

type Kinds = readonly PersonalKind[];
type Cells = readonly string[];
const none: Kinds = [];

/** So many rows below a head are looked at for what it asks for. */
const farthest = 30;

/** What the heads of a table's columns ask for, as its rows are gone through in order. */
class TableHeads {
  #asked = new Map<number, {readonly kinds: Kinds; readonly head: number}>();
  readonly #above: Cells[] = [];
  #isHead = false;

  /** The cells of a row that hold what a label beside or above them asks for; `rest` are the rows that follow. */
  personalIn(cells: Cells, rest: readonly Cells[]): ReadonlySet<number> {
    const labels = cells.map(labelOf);
    const isLabelled = labels.some(({length}) => length > 0);
    if (!isLabelled && !this.#asked.size && !cells.some((cell) => labelAtEnd(cell).length))
      return this.#pass(cells, false);
    const below = rest.filter((row) => row.some(Boolean));
    const next = below[0] ?? [];
    const isHead = isHeadRow(cells, next, labels);
    if (isHead && !this.#isHead) this.#asked.clear();
    cells.forEach((cell, i) => namesOther(cell) && this.#forget(i));
    const heading = new Set(
      [...cells.keys()].filter((i) => labels[i]!.length > 0 && (isHead || isHeadOf(i, cells, next, labels)))
    );
    const taken = this.#beside(cells, labels, heading);
    if (!isHead) for (const i of this.#below(cells)) taken.add(i);
    const isAnswered =
      !below.length ||
      isHeadRow(next, [], next.map(labelOf)) ||
      [...heading].some((i) => below.some((row) => holds(labels[i]!, row[i] ?? "")));
    for (const i of heading) if (isAnswered) this.#ask(i, labels[i]!, cells, next);
    this.#pass(cells, isHead);
    return taken;
  }

  #forget(at: number): void {
    for (const [i, {head}] of this.#asked) if (i === at || head === at) this.#asked.delete(i);
  }

  #pass(cells: Cells, isHead: boolean): ReadonlySet<number> {
    this.#above.push(cells);
    this.#isHead = isHead;
    return nothing;
  }

  /** Whether the nearest head above a column says that it holds money. */
  #isMoney(column: number): boolean {
    const head = this.#above.findLast(
      (cells) => isHeaderWord(cells[column] ?? "") || /万?元[)）]?$/.test(cells[column] ?? "")
    );
    return head !== undefined && isMoney(head[column]!);
  }

  /** Cells behind a label, up to the next label or head. */
  #beside(cells: Cells, labels: readonly Kinds[], heading: ReadonlySet<number>): Set<number> {
    const taken = new Set<number>();
    let asked = none;
    let isNext = false;
    for (const [i, cell] of cells.entries()) {
      if (!cell) continue;
      const own = labels[i]!.length ? labels[i]! : labelAtEnd(cell);
      if (own.length) [asked, isNext] = [heading.has(i) ? none : own, true];
      else if (isHeaderWord(cell)) asked = none;
      else if (asked.length && this.#answers(asked, cell, i, isNext)) {
        taken.add(i);
        isNext = false;
      } else if (asked.includes("name") && asked.length === 1) asked = none;
    }
    return taken;
  }

  #below(cells: Cells): number[] {
    if (!this.#asked.size) return [];
    const asksForNumber = [...this.#asked.values()].some(({kinds}) => kinds.includes("telephone"));
    return [...cells.keys()].filter((i) => {
      const cell = cells[i]!;
      if (!cell || isHeaderWord(cell)) return false;
      // shifted by a conversion: a mobile number beside its column
      const isShifted = asksForNumber && isPlainNumber(cell) && /^1[3-9]\d{9}$/.test(cell) && !this.#isMoney(i);
      return isShifted || this.#answers(this.#asked.get(i)?.kinds ?? none, cell, i, true);
    });
  }

  #answers(kinds: Kinds, cell: string, column: number, isLoose: boolean): boolean {
    return kinds.some((kind) =>
      kind !== "name" ? answers(kind, cell, this.#isMoney(column)) : isLoose ? mayBeName(cell) : isName(cell)
    );
  }

  /** A head that spans empty cells asks below those too, unless a head of their own stands there. */
  #ask(at: number, kinds: Kinds, cells: Cells, next: Cells): void {
    this.#asked.set(at, {kinds, head: at});
    for (let i = at + 1; i < cells.length && !cells[i] && !this.#isMoney(i) && !isHeaderWord(next[i] ?? ""); ++i)
      this.#asked.set(i, {kinds, head: at});
  }
}

const nothing: ReadonlySet<number> = new Set();

/** Whether a text holds what labels ask for, by its own form. */
function holds(kinds: Kinds, text: string): boolean {
  return kinds.some((kind) => (kind === "name" ? isName(text) : answers(kind, text, false)));
}

/** Whether a row heads columns: labels and heads, more than other short words; or as many, where what they ask for stands below. */
function isHeadRow(cells: Cells, next: Cells, labels: readonly Kinds[]): boolean {
  const filled = [...cells.keys()].filter((i) => cells[i]);
  const known = filled.filter((i) => labels[i]!.length || isHeaderWord(cells[i]!)).length;
  const isKnown =
    known * 2 > filled.length || (known * 2 === filled.length && filled.some((i) => holds(labels[i]!, next[i] ?? "")));
  return (
    filled.length > 1 && isKnown && filled.every((i) => isHeadText(cells[i]!, labels[i]!)) && !isForm(cells, labels)
  );
}

function isHeadText(cell: string, kinds: Kinds): boolean {
  return kinds.length > 0 || (cell.length <= 20 && !/\d{3}|[。；，@]|[:：]$/.test(cell.replace(/20\d\d/, "")));
}

/** Labels and what they ask for in turn: 项目负责人 | … | 联系电话 | … */
function isForm(cells: Cells, labels: readonly Kinds[]): boolean {
  const filled = [...cells.keys()].filter((i) => cells[i]);
  return filled.some((i, k) => {
    const beside = filled[k + 1];
    if (!labels[i]!.length || beside === undefined || labels[beside]!.length || isHeaderWord(cells[beside]!))
      return false;
    return holds(labels[i]!, cells[beside]!);
  });
}

/** Whether a label heads its column: nothing that it asks for stands beside it, but below, where no other label asks for it. */
function isHeadOf(at: number, cells: Cells, next: Cells, labels: readonly Kinds[]): boolean {
  if (holds(labels[at]!, cells.slice(at + 1).find(Boolean) ?? "")) return false;
  return holds(labels[at]!, next[at] ?? "") && !labelOf(next.slice(0, at).findLast(Boolean) ?? "").length;
}

/** A head that asks for something else than a person, and so ends what was asked above it. */
function namesOther(cell: string): boolean {
  return isHeaderWord(cell) && !/^(?:合计|总计|小计)$/.test(comparableText(cell));
}

function isMoney(cell: string): boolean {
  return columnOf([cell], {fiscalYear: 0, unknown: "text"}).kind === "amount" || /金额|万元|元[)）]?$/.test(cell);
}
