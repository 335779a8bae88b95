/** A heading, a line of prose or a table, as any format's reader hands it on. */
export type Block = Heading | Prose | Table;

export interface Heading {
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
