import type {Use} from "../model/disclosure.js";

export const used: ReadonlySet<Use> = new Set<Use>(["figure", "claim", "indicator", "quantity"]);

interface Span {
  readonly from: number;
  readonly to: number;
  readonly use: Use;
}

/** Characters of a line or cell, from 0, the last one not among them. */
interface Characters {
  readonly from: number;
  readonly to: number;
}

/** Keeps account of which characters of which line or cell have been read as what. */
export class Ledger {
  readonly #spans = new Map<string, Span[]>();

  /** Marks characters `from` to `to` of a line of prose, or of a table's cell (from 1), as used. */
  mark(use: Use, line: number, cell = 0, {from = 0, to = Infinity}: Partial<Characters> = {}): void {
    const key = `${line}:${cell}`;
    const spans = this.#spans.get(key);
    if (spans) spans.push({from, to, use});
    else this.#spans.set(key, [{from, to, use}]);
  }

  /** What the number at these characters became; undefined if nothing. */
  useOf(line: number, cell: number, from: number, to: number): Use | undefined {
    return this.#spans.get(`${line}:${cell}`)?.find((span) => span.from <= from && to <= span.to)?.use;
  }
}
