import type {CellObject, WorkBook, WorkSheet} from "@e965/xlsx";
import type {Decimal} from "../decimal.js";
import {decimal, decimalOf} from "../decimal.js";
import type {Held, Reference} from "../formula.js";
import {cellName, evaluate} from "../formula.js";

export type Cells = ReadonlyArray<ReadonlyArray<CellObject | undefined> | undefined>;

export function cellsOf(sheet: WorkSheet | undefined): Cells {
  return (sheet as unknown as {readonly "!data"?: Cells} | undefined)?.["!data"] ?? [];
}

/** What a formula cell comes to: the file's value, the computed one, or none. */
type ComputedCell =
  {readonly kind: "held"} | {readonly kind: "computed"; readonly value: Decimal} | {readonly kind: "lacking"};

const held: ComputedCell = {kind: "held"};
const lacking: ComputedCell = {kind: "lacking"};

/** Computes a workbook's formulas whose values the file does not hold, or tells every program to compute anew. */
export class Formulas {
  readonly #known = new Map<string, ComputedCell>();
  /** Whether a program that does not compute has written the file, and 0 for each value. */
  readonly #stale: boolean;

  constructor(readonly book: WorkBook) {
    const {CalcPr} = (book.Workbook ?? {}) as {readonly CalcPr?: {readonly fullCalcOnLoad?: string | boolean}};
    this.#stale = /^(?:1|true)$/.test(String(CalcPr?.fullCalcOnLoad ?? "")) && allZero(book);
  }

  of(cell: CellObject, sheet: string, row: number, column: number): ComputedCell {
    if (!cell.f) return held;
    const lacks = cell.t === "z" || cell.v === undefined || (cell.t === "n" && Number.isNaN(cell.v));
    if (!lacks && !(this.#stale && cell.t === "n" && cell.v === 0)) return held;
    const name = `${sheet}!${cellName(row, column)}`;
    const known = this.#known.get(name);
    if (known) return known;
    this.#known.set(name, lacking);
    const value = evaluate(cell.f, {
      held: (reference) => this.#held({sheet, ...reference}),
      rows: cellsOf(this.book.Sheets[sheet]).length
    });
    const found: ComputedCell = !value ? lacking : lacks || value.digits !== 0n ? {kind: "computed", value} : held;
    this.#known.set(name, found);
    return found;
  }

  #held({sheet = "", row, column}: Reference): Held {
    if (!this.book.Sheets[sheet]) return "unknown";
    const cell = cellsOf(this.book.Sheets[sheet])[row]?.[column];
    if (!cell || (cell.t === "z" && !cell.f)) return "blank";
    const computed = this.of(cell, sheet, row, column);
    if (computed.kind === "computed") return computed.value;
    if (computed.kind === "lacking") return "unknown";
    if (cell.t === "n") return decimalOf(decimal(cell.v as number)) ?? "unknown";
    return cell.t === "s" || cell.t === "b" ? "text" : "unknown";
  }
}

function allZero({Sheets}: WorkBook): boolean {
  return Object.values(Sheets).every((sheet) =>
    cellsOf(sheet).every((row) => (row ?? []).every((cell) => !cell?.f || cell.t !== "n" || cell.v === 0))
  );
}
