import {unsupported} from "../../budget/errors.js";

/** A heading, a line of prose or a table, as any format's reader hands it on. */
export type Block = Heading | Prose | Table;

interface Heading {
  readonly kind: "heading";
  readonly line: number;
  /** 1 to 6 as marked up; documents are not to be trusted on it. */
  readonly depth: number;
  readonly text: string;
}

export interface Prose {
  readonly kind: "prose";
  readonly line: number;
  /** A line that starts a list item. */
  readonly item?: true;
  readonly text: string;
  /** Characters of the printed line before the text. */
  readonly offset: number;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
}

export interface Row {
  readonly line: number;
  /** As printed, markup gone; an empty string is an empty cell. */
  readonly cells: readonly string[];
  /** What the file knows of a cell besides its text, by the cell's index. */
  readonly facts?: ReadonlyMap<number, CellFacts>;
}

/** What stands behind a cell's text: its text can then be read as a number, and `printed` is what is shown. */
export interface CellFacts {
  readonly printed?: string;
  /** The shown number is the value divided by ten to this power: 4 where a format shows yuan in 万元. */
  readonly scale?: number;
  /** Half of the last digit that is shown, in units of the text, where the text holds the value with more digits. */
  readonly half?: number;
  /** The text is a double's value and may be finer than a fen. */
  readonly exact?: true;
  /** Where a formula stands whose value the file does not hold: its text is the formula. */
  readonly lacks?: string;
  /** Where a number stands that the file shows as a date. */
  readonly date?: string;
  /** Points from the cell's left edge to the first line of its text, where the format says how far a text is set in. */
  readonly indent?: number;
}

/** What a file holds beside what it prints: of one kind and place. */
export interface Aside {
  readonly use: AsideUse;
  readonly line: number;
  /** Where, in the file's own terms: "row 12 of sheet 收支总表". */
  readonly where: string;
  readonly parts: readonly AsidePart[];
}

/** hidden: not shown, but in the file; struck: shown as deleted; mark: refers to a note. */
export type AsideUse = "hidden" | "struck" | "mark";

export interface AsidePart {
  readonly line: number;
  /** Cell of the row from 1; 0 in prose, and where the cell itself is not shown. */
  readonly cell: number;
  readonly text: string;
}

/** Something that a format's reader mended or could not read. */
export interface Remark {
  readonly severity: "error" | "note";
  readonly line: number;
  readonly message: string;
}

/** A page, or a whole document where the format has none. */
export interface Page {
  readonly number?: number;
  readonly blocks: readonly Block[];
  readonly asides?: readonly Aside[];
  readonly remarks?: readonly Remark[];
}

/** What one document may hold; far above any that was ever published. */
export const limits = {
  bytes: 50 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  packingRatio: 200,
  columns: 1_000,
  rows: 200_000,
  pages: 2_000,
  glyphs: 5_000_000,
  streamBytes: 10 * 1024 * 1024,
  operators: 5_000_000,
  objects: 1_000_000,
  rulings: 50_000,
  depth: 5_000
} as const;

const told = {
  bytes: (n: number) => `the file has ${megabytes(n)} MB; at most ${megabytes(limits.bytes)} MB are read`,
  unpackedBytes: (n: number) =>
    `the file unpacks to more than ${megabytes(n)} MB; at most ${megabytes(limits.unpackedBytes)} MB are read`,
  packingRatio: (n: number) => `the file unpacks to ${n} times its size; at most ${limits.packingRatio} times is read`,
  columns: (n: number) => `a table has ${n} columns; at most ${limits.columns} are read`,
  rows: (n: number) => `the tables have ${n} rows; at most ${limits.rows} are read`,
  pages: (n: number) => `the file has ${n} pages; at most ${limits.pages} are read`,
  glyphs: (n: number) => `the file prints ${n} characters; at most ${limits.glyphs} are read`,
  streamBytes: () => `a page's drawing unpacks to more than ${megabytes(limits.streamBytes)} MB`,
  operators: () => `its pages are drawn in more than ${limits.operators} steps`,
  objects: () => `its pages draw more than ${limits.objects} objects`,
  rulings: (n: number) => `a page draws ${n} straight lines; at most ${limits.rulings} are read`,
  depth: () => `its elements stand in one another more than ${limits.depth} deep`
} as const;

/** Throws `unsupported size` when a document holds more of something than is read. */
export function within(what: keyof typeof limits, amount: number): void {
  if (amount > limits[what]) throw unsupported("size", told[what](amount));
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}
