import type {Decimal} from "./decimal.js";
import {decimalOf, negative, over, plus, rounded, times} from "./decimal.js";

/** A cell that a formula refers to: rows and columns from 0; no sheet is its own. */
export interface Reference {
  readonly sheet?: string;
  readonly row: number;
  readonly column: number;
}

/** What a cell holds for a formula: a number, nothing, words, or what cannot be told. */
export type Held = Decimal | "blank" | "text" | "unknown";

interface Surroundings {
  readonly held: (cell: Reference) => Held;
  /** Rows that a whole column has. */
  readonly rows: number;
  /** Numbers that ABOVE, BELOW, LEFT and RIGHT name in a table of a text; undefined where that is open. */
  readonly beside?: (direction: string) => readonly Decimal[] | undefined;
}

const token =
  /\s*(?:(\d+(?:\.\d*)?|\.\d+)|((?:'(?:[^']|'')+'|[\w\u4e00-\u9fff.]+)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w(])|([A-Z][A-Z.]*)|([-+*/(),，;]))/iy;

interface Token {
  readonly number?: string;
  readonly sheet?: string;
  readonly range?: string;
  readonly word?: string;
  readonly sign?: string;
}

/** Most cells that one formula may add up. */
const most = 200_000;

/**
 * The value of a plain formula: sums, differences, products, exact quotients,
 * references, SUM, SUBTOTAL(9), ROUND, exactly. Undefined for any other, and
 * where a cell that it needs has no number.
 */
export function evaluate(formula: string, surroundings: Surroundings): Decimal | undefined {
  const tokens = tokensOf(formula.replace(/^\s*[=＝]\s*\+?/, ""));
  if (!tokens?.length) return undefined;
  const parser = new Evaluation(tokens, surroundings);
  try {
    const value = parser.sum();
    return parser.isAtEnd ? value : undefined;
  } catch (cause) {
    if (cause instanceof NotPlain) return undefined;
    throw cause;
  }
}

class NotPlain extends Error {}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  token.lastIndex = 0;
  const source = text.trimEnd();
  while (token.lastIndex < source.length) {
    const match = token.exec(source);
    if (!match) return undefined;
    const [, number, sheet, range, word, sign] = match;
    tokens.push({
      ...(number === undefined ? {} : {number}),
      ...(sheet
        ? {
            sheet: sheet
              .slice(0, -1)
              .replace(/^'(.*)'$/, "$1")
              .replaceAll("''", "'")
          }
        : {}),
      ...(range ? {range: range.replaceAll("$", "").toUpperCase()} : {}),
      ...(word ? {word: word.toUpperCase()} : {}),
      ...(sign ? {sign: sign === "，" || sign === ";" ? "," : sign} : {})
    });
  }
  return tokens;
}

class Evaluation {
  #at = 0;
  #cells = 0;

  constructor(
    readonly tokens: readonly Token[],
    readonly surroundings: Surroundings
  ) {}

  get isAtEnd(): boolean {
    return this.#at === this.tokens.length;
  }

  sum(): Decimal {
    let value = this.#product();
    for (;;) {
      if (this.#takes("+")) value = plus(value, this.#product());
      else if (this.#takes("-")) value = plus(value, negative(this.#product()));
      else return value;
    }
  }

  #product(): Decimal {
    let value = this.#signed();
    for (;;) {
      if (this.#takes("*")) value = times(value, this.#signed());
      else if (this.#takes("/")) value = over(value, this.#signed()) ?? refuse();
      else return value;
    }
  }

  #signed(): Decimal {
    if (this.#takes("-")) return negative(this.#signed());
    if (this.#takes("+")) return this.#signed();
    if (this.#takes("(")) {
      const value = this.sum();
      return this.#takes(")") ? value : refuse();
    }
    const {number, sheet, range, word} = this.tokens[this.#at++] ?? refuse();
    if (number !== undefined) return decimalOf(number.replace(/\.$/, "")) ?? refuse();
    if (range) return this.#single(range, sheet);
    return word ? this.#called(word) : refuse();
  }

  #single(range: string, sheet?: string): Decimal {
    const cells = this.#cellsOf(range, sheet);
    if (cells.length !== 1) refuse();
    const held = this.surroundings.held(cells[0]!);
    return held === "blank" ? zero : typeof held === "string" ? refuse() : held;
  }

  #called(word: string): Decimal {
    if (!this.#takes("(")) refuse();
    if (word === "SUM") return this.#added();
    if (word === "SUBTOTAL") {
      const {number} = this.tokens[this.#at++] ?? {};
      return (number === "9" || number === "109") && this.#takes(",") ? this.#added() : refuse();
    }
    if (word !== "ROUND") refuse();
    const value = this.sum();
    const places = this.#takes(",") ? this.sum() : zero;
    return this.#takes(")") && places.places === 0 ? rounded(value, Number(places.digits)) : refuse();
  }

  /** The arguments of SUM: words in a range count for nothing, what cannot be told makes the sum untold. */
  #added(): Decimal {
    let total = zero;
    do {
      const {range, sheet, word} = this.tokens[this.#at] ?? refuse();
      const next = this.tokens[this.#at + 1]?.sign;
      if (word && next !== "(") {
        ++this.#at;
        total = (this.surroundings.beside?.(word) ?? refuse()).reduce(plus, total);
      } else if (range && (next === "," || next === ")")) {
        ++this.#at;
        for (const cell of this.#cellsOf(range, sheet)) {
          const held = this.surroundings.held(cell);
          if (held === "unknown") refuse();
          if (typeof held !== "string") total = plus(total, held);
        }
      } else total = plus(total, this.sum());
    } while (this.#takes(","));
    return this.#takes(")") ? total : refuse();
  }

  #cellsOf(range: string, sheet?: string): Reference[] {
    const [from = "", to = from] = range.split(":");
    const [first, last] = [placeOf(from), placeOf(to)];
    const [top, bottom] = [first.row ?? 0, last.row ?? this.surroundings.rows - 1].sort((a, b) => a - b) as [
      number,
      number
    ];
    const [left, right] = [first.column, last.column].sort((a, b) => a - b) as [number, number];
    if ((this.#cells += Math.max(0, bottom - top + 1) * (right - left + 1)) > most) refuse();
    const cells: Reference[] = [];
    for (let row = top; row <= bottom; ++row)
      for (let column = left; column <= right; ++column)
        cells.push({row, column, ...(sheet === undefined ? {} : {sheet})});
    return cells;
  }

  #takes(sign: string): boolean {
    if (this.tokens[this.#at]?.sign !== sign) return false;
    ++this.#at;
    return true;
  }
}

const zero: Decimal = {digits: 0n, places: 0};

function refuse(): never {
  throw new NotPlain();
}

/** "AB12" as row 11 of column 27. */
function placeOf(cell: string): {readonly column: number; readonly row: number | undefined} {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d*)$/.exec(cell) ?? [];
  return {
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
    row: digits ? Number(digits) - 1 : undefined
  };
}

/** Row 11 of column 27 as "AB12". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
