/** How a stretch of text is shown. */
export interface Look {
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly raised?: "sup" | "sub" | undefined;
}

interface Field {
  instruction: string;
  isResult: boolean;
  hasText: boolean;
}

interface WrittenRow {
  readonly cells: readonly string[];
  /** Where its cells begin and end, in twentieths of a point: one place more than there are cells. */
  readonly edges: readonly number[];
}

/** Edges this close are one: no column is as narrow, in twentieths of a point. */
const narrowest = 150;
const breaks = new Set(["\n", "\v"]);

/**
 * Writes what a word processor's file says, in the order in which it says it,
 * as HTML: paragraphs with or without a table around them, ends of cells and
 * rows, fields by their results or, where they have none, their formulas.
 */
export class Manuscript {
  readonly #out: string[] = [];
  #paragraph = "";
  #run = "";
  #look: Look = {};
  /** Paragraphs of the open cell. */
  #cell: string[] = [];
  #cells: string[] = [];
  #rows: WrittenRow[] = [];
  readonly #fields: Field[] = [];

  text(text: string, look: Look): void {
    const instruction = this.#fields.find(({isResult}) => !isResult);
    if (instruction) {
      if (instruction === this.#fields.at(-1)) instruction.instruction += text;
      return;
    }
    if (text.trim()) for (const field of this.#fields) field.hasText = true;
    if (!isAlike(look, this.#look)) {
      this.#endRun();
      this.#look = look;
    }
    this.#run += text;
  }

  beginField(): void {
    this.#fields.push({instruction: "", isResult: false, hasText: false});
  }

  beginResult(): void {
    const field = this.#fields.at(-1);
    if (field) field.isResult = true;
  }

  endField(): void {
    const {instruction, hasText} = this.#fields.pop() ?? {instruction: "", hasText: true};
    if (!hasText && instruction.trim().startsWith("=")) this.text(instruction.trim(), {});
  }

  /** `heading` is its depth, 0 for none. */
  endParagraph({isInTable, heading}: {readonly isInTable: boolean; readonly heading: number}): void {
    this.#endRun();
    if (isInTable) this.#cell.push(`<p>${this.#paragraph}</p>`);
    else {
      this.#endTable();
      const name = heading ? `h${Math.min(heading, 6)}` : "p";
      this.#out.push(`<${name}>${this.#paragraph}</${name}>`);
    }
    this.#paragraph = "";
  }

  endCell(): void {
    this.endParagraph({isInTable: true, heading: 0});
    this.#cells.push(this.#cell.join(""));
    this.#cell = [];
  }

  endRow(edges: readonly number[]): void {
    this.#endRun();
    this.#paragraph = "";
    if (this.#cells.length) this.#rows.push({cells: this.#cells, edges});
    [this.#cell, this.#cells] = [[], []];
  }

  html(): string {
    this.endParagraph({isInTable: false, heading: 0});
    return this.#out.join("\n");
  }

  #endRun(): void {
    if (!this.#run) return;
    const {hidden, struck, raised} = this.#look;
    let text = [...this.#run].map((c) => (breaks.has(c) ? "<br>" : escaped(c))).join("");
    if (raised) text = `<${raised}>${text}</${raised}>`;
    if (struck) text = `<s>${text}</s>`;
    if (hidden) text = `<span style="display:none">${text}</span>`;
    this.#paragraph += text;
    this.#run = "";
  }

  #endTable(): void {
    if (this.#rows.length) this.#out.push(`<table>${tableRows(this.#rows)}\n</table>`);
    this.#out.push(...this.#cells, ...this.#cell);
    [this.#rows, this.#cells, this.#cell] = [[], [], []];
  }
}

function isAlike(a: Look, b: Look): boolean {
  return a === b || (!a.hidden === !b.hidden && !a.struck === !b.struck && a.raised === b.raised);
}

/** The rows of a table, each cell over the columns that its edges take; over one where they are not known. */
function tableRows(rows: readonly WrittenRow[]): string {
  const columns = columnsOf(rows);
  return rows
    .map(({cells, edges}) => {
      const places = edges.length === cells.length + 1 ? edges.map((edge) => columns.get(edge)!) : undefined;
      const spans = cells.map((_, i) => (places ? Math.max(1, places[i + 1]! - places[i]!) : 1));
      const before = places?.[0] ? `<td colspan="${places[0]}"></td>` : "";
      return `\n<tr>${before}${cells.map((cell, i) => `<td colspan="${spans[i]!}">${cell}</td>`).join("")}</tr>`;
    })
    .join("");
}

/** From every edge to how many columns stand before it. */
function columnsOf(rows: readonly WrittenRow[]): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  let [column, from] = [-1, -Infinity];
  for (const edge of [...new Set(rows.flatMap(({edges}) => edges))].sort((a, b) => a - b)) {
    if (edge - from > narrowest) {
      ++column;
      from = edge;
    }
    columns.set(edge, column);
  }
  return columns;
}

const signs: Readonly<Record<string, string>> = {"<": "&lt;", ">": "&gt;", "&": "&amp;"};

function escaped(c: string): string {
  return signs[c] ?? c;
}
