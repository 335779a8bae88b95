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
}

/** A page, or a whole document where the format has none. */
export interface Page {
  readonly number?: number;
  readonly blocks: readonly Block[];
}
