import type {Source} from "../../budget/figure.js";
import type {Ledger} from "../accounting/numberLedger.js";
import type {Use} from "../model/disclosure.js";
import type {SectionId} from "./section.js";

/** A stretch of a passage that stands in one line or cell. */
interface Piece {
  /** Character of the passage it begins at. */
  readonly start: number;
  readonly length: number;
  readonly line: number;
  /** Cell of the row, from 1; 0 for prose. */
  readonly cell: number;
  /** Character of the printed line or cell that it begins at, from 0. */
  readonly offset: number;
}

/** A paragraph put together from the lines that it was printed on. */
export interface Passage {
  readonly section: SectionId;
  readonly title: string;
  /** Headings that it stands below, outermost first, whether or not they open a section. */
  readonly headings: readonly string[];
  readonly text: string;
  readonly pieces: readonly Piece[];
}

export class PassageBuilder {
  #text = "";
  #pieces: Piece[] = [];

  constructor(
    readonly section: SectionId,
    readonly title: string,
    readonly headings: readonly string[] = [title]
  ) {}

  add(text: string, line: number, cell = 0, offset = 0): this {
    this.#pieces.push({start: this.#text.length, length: text.length, line, cell, offset});
    this.#text += text;
    return this;
  }

  get text(): string {
    return this.#text;
  }

  build(): Passage {
    const {section, title, headings} = this;
    return {section, title, headings, text: this.#text, pieces: this.#pieces};
  }
}

/** Where characters `from` to `to` of a passage stand in the document. */
export function sourceAt(passage: Passage, document: string, from: number, to: number): Source {
  const piece = passage.pieces.findLast(({start}) => start <= from)!;
  return {
    document,
    line: piece.line,
    table: passage.title,
    column: piece.cell || piece.offset + from - piece.start + 1,
    text: passage.text.slice(from, to)
  };
}

/** Marks characters of a passage as used, in every line that they stand on. */
export function markPassage(
  ledger: Ledger,
  use: Use,
  passage: Passage,
  {from, to}: {readonly from: number; readonly to: number}
): void {
  for (const {start, length, line, cell, offset} of passage.pieces) {
    const a = Math.max(from, start);
    const b = Math.min(to, start + length);
    if (a < b) ledger.mark(use, line, cell, {from: offset + a - start, to: offset + b - start});
  }
}
