import {indented, indentIn, withEdges} from "./indents.js";
import type {CellFacts, Row} from "./page.js";
import {within} from "./page.js";

/** Gathers a table's rows cell by cell; what a cell spans becomes empty cells. */
export class SpannedTable {
  readonly #rows: Row[] = [];
  #line = 0;
  #cells: string[] | undefined;
  #lines: string[] | undefined;
  #facts = new Map<number, CellFacts>();
  /** Points that the open cell's own style sets it in. */
  #indent = 0;
  /** Rows, this one too, that each column's cell from above still takes. */
  readonly #taken: number[] = [];
  #span = 1;

  get isInCell(): boolean {
    return this.#lines !== undefined;
  }

  /** Line of the open row, the open cell from 1, and its text so far. */
  get line(): number {
    return this.#line;
  }
  get cell(): number {
    return (this.#cells?.length ?? 0) + (this.isInCell ? 1 : 0);
  }
  get text(): string {
    return this.#lines?.at(-1) ?? "";
  }

  openRow(line: number): void {
    this.#endRow();
    this.#line = line;
    this.#cells = [];
  }

  /** Opens a cell over so many columns and rows, which is set in by so many points. */
  openCell(columns: number, rows: number, indent = 0): void {
    this.#cells ??= [];
    this.#endCell();
    this.#skipTaken();
    this.#span = columns;
    this.#indent = indent;
    within("columns", this.#cells.length + columns);
    for (let i = 0; i < columns; ++i) this.#taken[this.#cells.length + i] = rows;
    this.#lines = [""];
  }

  add(text: string): void {
    this.#lines![this.#lines!.length - 1] += text;
  }

  breakLine(): void {
    if (this.#lines?.at(-1)) this.#lines.push("");
  }

  /** Whether no row so far has held two things: a table for setting a page, not for amounts. */
  get isLayout(): boolean {
    return (
      [...this.#rows, {cells: this.#cells ?? []}].every(({cells}) => cells.filter(Boolean).length < 2) &&
      !this.#cells?.some(Boolean)
    );
  }

  /** What a table for setting a page holds so far, line by line. */
  lines(): string[] {
    const open = this.#lines ?? [];
    return [...this.#rows.flatMap(({cells}) => cells), ...open]
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter(Boolean);
  }

  end(): Row[] {
    this.#endRow();
    return withEdges(this.#rows.filter(({cells}) => cells.some(Boolean)));
  }

  #skipTaken(): void {
    while (this.#taken[this.#cells!.length]! > 0) this.#cells!.push("");
  }

  #endCell(): void {
    if (!this.#lines) return;
    const facts = indented(undefined, this.#indent + indentIn(this.#lines.find((line) => line.trim()) ?? ""));
    if (facts) this.#facts.set(this.#cells!.length, facts);
    this.#cells!.push(joined(this.#lines));
    for (let i = 1; i < this.#span; ++i) this.#cells!.push("");
    this.#lines = undefined;
  }

  #endRow(): void {
    if (!this.#cells) return;
    this.#endCell();
    this.#skipTaken();
    this.#rows.push({line: this.#line, cells: this.#cells, ...(this.#facts.size ? {facts: this.#facts} : {})});
    this.#facts = new Map();
    this.#cells = undefined;
    this.#taken.forEach((rows, i) => (this.#taken[i] = Math.max(0, rows - 1)));
  }
}

/** Lines of a cell as one: Chinese needs no space between them. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .reduce(
      (text, line) => (text && /[\w%.)]$/.test(text) && /^[\w(.-]/.test(line) ? `${text} ${line}` : text + line),
      ""
    );
}
