import type {CellObject, WorkBook, WorkSheet} from "@e965/xlsx";
import {invalid} from "../../../budget/errors.js";
import {decimal, trimmed, written} from "../decimal.js";
import {cellName, columnName} from "../formula.js";
import {shownNumber} from "../numberFormat.js";
import {indented, indentIn} from "../indents.js";
import type {Aside, AsidePart, CellFacts, Page, Remark} from "../page.js";
import {limits, within} from "../page.js";
import {refuseZipBomb} from "../zip.js";
import {Formulas, cellsOf} from "./formulas.js";
import type {CellStyles} from "./richText.js";
import {cellStyles, richText} from "./richText.js";
import type {WorkbookRow} from "./sheetBlocks.js";
import {sheetBlocks} from "./sheetBlocks.js";

/**
 * Reads a workbook (.xlsx or .xls): a page a sheet, numbers by their values as
 * their formats show them, formulas without a value computed where that is
 * plain. Hidden sheets, rows and columns, struck text and what no format shows
 * are asides. Throws `unsupported size` and `invalid xlsx`.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Page[]> {
  within("bytes", bytes.length);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) refuseZipBomb(bytes);
  const {read} = await import("@e965/xlsx");
  const book = parsed(() =>
    read(bytes, {
      type: "array",
      dense: true,
      sheetRows: limits.rows + 1,
      cellFormula: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false
    })
  );
  const styles = isZip ? cellStyles(bytes) : undefined;
  const formulas = new Formulas(book);
  let base = 0;
  return book.SheetNames.map((name, i) => {
    const reading = new SheetReading(book.Sheets[name]!, {
      name,
      base,
      formulas,
      hiding: hidingOf(book, i, book.Sheets[name]!, isZip),
      styles: styles?.get(name)
    });
    const {rows, last} = reading.read();
    within("rows", rows.length);
    base = Math.max(base, last) + 1;
    return {
      number: i + 1,
      blocks: sheetBlocks(rows, {name, line: base}),
      ...(reading.asides.length ? {asides: reading.asides} : {}),
      ...(reading.remarks.length ? {remarks: reading.remarks} : {})
    };
  });
}

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw invalid("xlsx", "the file is damaged, locked or no workbook");
  }
}

/** What a cell says: the text of it that is shown, and the rest. */
interface Said {
  readonly text: string;
  readonly facts?: CellFacts;
  readonly hidden?: string;
  readonly struck?: string;
}

interface SheetContext {
  readonly name: string;
  readonly base: number;
  readonly formulas: Formulas;
  readonly hiding: Hiding;
  readonly styles: CellStyles | undefined;
}

const silent: Said = {text: ""};
/** An amount that a program has kept as text. */
const amountText = /^[-−]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)$/;
/** Points of one step by which a cell's format sets its text in. */
const indentStep = 10;
/** A double keeps fifteen digits. */
const longest = 1e15;

class SheetReading {
  readonly asides: Aside[] = [];
  readonly remarks: Remark[] = [];
  readonly #sheet: WorkSheet;
  readonly #context: SheetContext;
  /** Where the text of a merged cell is shown whose first row or column is hidden. */
  readonly #moved = new Map<string, string>();
  readonly #amountsAsText: string[] = [];
  #amounts = 0;

  constructor(sheet: WorkSheet, context: SheetContext) {
    this.#sheet = sheet;
    this.#context = context;
  }

  read(): {readonly rows: WorkbookRow[]; readonly last: number} {
    const {base, hiding} = this.#context;
    const data = cellsOf(this.#sheet);
    this.#moveMerged();
    const rows: WorkbookRow[] = [];
    const concealed = new Map<string, AsidePart[]>();
    let order = 0;
    let last = 0;
    data.forEach((cells, r) => {
      const line = base + r + 1;
      const isShown = !hiding.sheet && !hiding.row(r);
      if (isShown) ++order;
      const texts: string[] = [];
      const facts = new Map<number, CellFacts>();
      let shown = 0;
      const width = Math.max(
        cells?.length ?? 0,
        ...[...this.#moved.keys()]
          .filter((place) => place.startsWith(`${r}/`))
          .map((place) => Number(place.split("/")[1]) + 1)
      );
      for (let c = 0; c < width; ++c) {
        const cell = this.#cellAt(r, c);
        const said = cell ? this.#said(cell, r, c, line) : silent;
        const isColumnShown = !hiding.column(c);
        if (said.text) last = line;
        if (!isShown || !isColumnShown) {
          const place = hiding.sheet ? "sheet" : isShown ? `column ${c}` : `row ${r}`;
          const text = said.facts?.printed || said.text || said.hidden;
          if (text) concealed.set(place, [...(concealed.get(place) ?? []), {line, cell: 0, text}]);
        } else {
          this.#keepApart(said, cellName(r, c), {line, cell: shown + 1});
          texts[shown] = said.text;
          if (said.facts) facts.set(shown, said.facts);
        }
        if (isColumnShown) ++shown;
      }
      if (!isShown) return;
      texts.length = Array.from(texts).findLastIndex(Boolean) + 1;
      if (texts.length)
        rows.push({line, order, cells: Array.from(texts, (text) => text ?? ""), ...(facts.size ? {facts} : {})});
      within("columns", texts.length);
    });
    this.#fillMerged(rows);
    this.#sayConcealed(concealed);
    this.#sayAmountsAsText();
    return {rows, last};
  }

  /** The cell whose text is shown at a place. */
  #cellAt(row: number, column: number): CellObject | undefined {
    if (!this.#moved.size) return cellsOf(this.#sheet)[row]?.[column];
    const from = this.#moved.get(`${row}/${column}`)?.split("/").map(Number);
    if (from) return cellsOf(this.#sheet)[from[0]!]?.[from[1]!];
    return [...this.#moved.values()].includes(`${row}/${column}`) ? undefined : cellsOf(this.#sheet)[row]?.[column];
  }

  #moveMerged(): void {
    const {row, column, sheet} = this.#context.hiding;
    if (sheet) return;
    for (const {s, e} of this.#sheet["!merges"] ?? []) {
      let [r, c] = [s.r, s.c];
      while (r <= e.r && row(r)) ++r;
      while (c <= e.c && column(c)) ++c;
      if (r <= e.r && c <= e.c && (r !== s.r || c !== s.c)) this.#moved.set(`${r}/${c}`, `${s.r}/${s.c}`);
    }
  }

  #fillMerged(rows: readonly WorkbookRow[]): void {
    const {base, hiding} = this.#context;
    const shownBefore = (column: number) =>
      Array.from({length: column}, (_, c) => c).filter((c) => !hiding.column(c)).length;
    const widest = Math.max(0, ...new Set(rows.map(({cells}) => cells.length)));
    const byLine = new Map(rows.map((row) => [row.line, row]));
    for (const {s, e} of this.#sheet["!merges"] ?? []) {
      let r = s.r;
      while (r < e.r && hiding.row(r)) ++r;
      const row = byLine.get(base + r + 1);
      const [from, to] = [shownBefore(s.c), shownBefore(e.c + 1) - 1];
      if (row?.cells[from]) while (row.cells.length <= Math.min(to, widest - 1)) row.cells.push("");
    }
  }

  #said(cell: CellObject, row: number, column: number, line: number): Said {
    const {name, formulas, styles} = this.#context;
    const place = `${name}!${cellName(row, column)}`;
    const computed = formulas.of(cell, name, row, column);
    if (computed.kind === "lacking") {
      this.remarks.push({severity: "error", line, message: `formula without a value: =${cell.f!} (${place})`});
      return {text: `=${cell.f!}`, facts: {lacks: place}};
    }
    if (computed.kind === "computed") {
      const value = written(trimmed(computed.value));
      this.remarks.push({
        severity: "note",
        line,
        message: `value of a formula computed: =${cell.f!} is ${value} (${place})`
      });
      return this.#number(Number(value), {format: cell.z, place, line});
    }
    const said =
      cell.t === "n" && typeof cell.v === "number"
        ? this.#number(cell.v, {format: cell.z, displayed: cell.w, place, line})
        : this.#words(cell, place, cellName(row, column));
    return styles?.struck.has(cellName(row, column)) && said.text
      ? {text: "", struck: said.facts?.printed || said.text}
      : said;
  }

  #number(
    value: number,
    {
      format,
      displayed,
      place,
      line
    }: Pick<Remark, "line"> & {
      readonly format: string | number | undefined;
      readonly displayed?: string | undefined;
      readonly place: string;
    }
  ): Said {
    if (Math.abs(value) >= longest && Number.isInteger(value))
      this.remarks.push({
        severity: "note",
        line,
        message: `more digits than a workbook keeps, the rest are zeros: ${place}`
      });
    const {text, printed, scale, half, exact, date, hidden} = shownNumber(
      value,
      typeof format === "string" ? format : shownFormat(displayed),
      displayed
    );
    if (/\.\d/.test(text)) ++this.#amounts;
    if (hidden) return {text, hidden: decimal(value)};
    const facts: CellFacts = {
      ...(printed === undefined ? {} : {printed}),
      ...(scale ? {scale} : {}),
      ...(half === undefined ? {} : {half}),
      ...(exact ? {exact} : {}),
      ...(date ? {date: place} : {})
    };
    return Object.keys(facts).length ? {text, facts} : {text};
  }

  #words(cell: CellObject, place: string, name: string): Said {
    const rich = richText((cell as {readonly r?: unknown}).r);
    const text = displayed(rich ? {t: "s", v: rich.text} : cell);
    const spaces = typeof cell.v === "string" ? indentIn(cell.v, /[ \u00a0\u2002]/g) : 0;
    const facts = indented(undefined, spaces + indentStep * (this.#context.styles?.indents.get(name) ?? 0));
    if (cell.t === "s" && amountText.test(text)) this.#amountsAsText.push(place);
    return {
      text,
      ...(text && facts ? {facts} : {}),
      ...(rich?.struck.trim() ? {struck: rich.struck.trim()} : {})
    };
  }

  #keepApart({hidden, struck}: Said, name: string, {line, cell}: Pick<AsidePart, "line" | "cell">): void {
    const part = (text: string): AsidePart => ({line, cell, text});
    const place = `${this.#context.name}!${name}`;
    if (hidden !== undefined)
      this.asides.push({use: "hidden", line, where: `number format of ${place}`, parts: [part(hidden)]});
    if (struck !== undefined) this.asides.push({use: "struck", line, where: place, parts: [part(struck)]});
  }

  /** Rows and columns that are hidden one beside the other are told as one. */
  #sayConcealed(concealed: ReadonlyMap<string, readonly AsidePart[]>): void {
    const {name} = this.#context;
    const runs: Array<{kind: string; from: number; to: number; parts: AsidePart[]}> = [];
    const places = [...concealed].map(([place, parts]) => ({
      kind: place.split(" ")[0]!,
      at: Number(place.split(" ")[1] ?? 0),
      parts
    }));
    for (const {kind, at, parts} of places.sort((a, b) => a.kind.localeCompare(b.kind) || a.at - b.at)) {
      const run = runs.at(-1);
      if (run?.kind === kind && at === run.to + 1) {
        run.to = at;
        run.parts.push(...parts);
      } else runs.push({kind, from: at, to: at, parts: [...parts]});
    }
    for (const {kind, from, to, parts} of runs) {
      const range =
        kind === "row"
          ? from === to
            ? `row ${from + 1}`
            : `rows ${from + 1}–${to + 1}`
          : from === to
            ? `column ${columnName(from)}`
            : `columns ${columnName(from)}–${columnName(to)}`;
      this.asides.push({
        use: "hidden",
        line: parts[0]!.line,
        where: kind === "sheet" ? `sheet ${name}` : `${range} of sheet ${name}`,
        parts
      });
    }
  }

  /** Where a sheet holds amounts as numbers too: a program that adds up leaves out those that are text. */
  #sayAmountsAsText(): void {
    const {length} = this.#amountsAsText;
    if (length && this.#amounts && !this.#context.hiding.sheet)
      this.remarks.push({
        severity: "note",
        line: this.#context.base + 1,
        message: `amounts kept as text, which formulas do not add up: ${length}, first ${this.#amountsAsText[0]!}`
      });
  }
}

/** The text of a cell that is no number, as the program displays it. */
export function displayed({v, w}: Pick<CellObject, "t" | "v" | "w">): string {
  const text = (w ?? "").trim() || String(v ?? "");
  return text.replace(/\s*[\r\n]+\s*/g, "").trim();
}

/** The format that a shown number tells where the file names none, as in OpenDocument: separators and zeros that General never shows. */
function shownFormat(displayed = ""): string {
  const decimals = /^[-−]?[\d,]+(?:\.(\d+))?$/.exec(displayed.trim())?.[1] ?? "";
  if (!displayed.includes(",") && !decimals.endsWith("0")) return "General";
  return `${displayed.includes(",") ? "#,##0" : "0"}${decimals && "."}${"0".repeat(decimals.length)}`;
}

/** Which parts of a sheet are not shown, by what index from 0. */
interface Hiding {
  readonly sheet: boolean;
  readonly row: (row: number) => boolean;
  readonly column: (column: number) => boolean;
}

/** Hidden by hand, by a filter, in a closed group or by no height or width: all come to one mark in the file. `sized` where widths are to be trusted. */
function hidingOf(book: WorkBook, index: number, sheet: WorkSheet, sized: boolean): Hiding {
  const rows = sheet["!rows"] ?? [];
  const columns = sheet["!cols"] ?? [];
  return {
    sheet: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
    row: (row) => Boolean(rows[row]?.hidden) || (sized && (rows[row]?.hpt === 0 || rows[row]?.hpx === 0)),
    column: (column) => Boolean(columns[column]?.hidden) || (sized && columns[column]?.width === 0)
  };
}
