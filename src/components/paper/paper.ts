import type {Locale} from "../../locale/locale.js";

/** A run of words. */
export interface PaperPiece {
  readonly text: string;
  readonly strong?: true;
  /** Smaller and paler: what is said of the words beside it. */
  readonly quiet?: true;
  /** A document's own words, in Chinese whatever language the paper is in. */
  readonly quoted?: true;
  /** Begins on a line of its own. */
  readonly below?: true;
  /** Numbers in the list of places of what stands before it. */
  readonly places?: readonly number[];
}

export type PaperText = readonly PaperPiece[];

/** Larger than the text, a remark below something, or words of a document that stand by themselves. */
type ParagraphStyle = "lead" | "note" | "quote";

export interface PaperParagraph {
  readonly kind: "paragraph";
  readonly text: PaperText;
  readonly style?: ParagraphStyle;
}

export interface PaperList {
  readonly kind: "list";
  readonly items: readonly PaperText[];
}

/** A heading below that of its section. */
export interface PaperHeading {
  readonly kind: "heading";
  readonly id: string;
  readonly text: string;
}

export interface PaperColumn {
  readonly text: string;
  /** Parts of the table's width. */
  readonly width: number;
  readonly numeric?: true;
}

export interface PaperRow {
  readonly cells: readonly PaperText[];
  /** How deep its line lies below others. */
  readonly level?: number;
  /** A total. */
  readonly strong?: true;
  /** The number by which the list of places knows it. */
  readonly place?: number;
  /** Room to write by hand. */
  readonly tall?: true;
}

export interface PaperTable {
  readonly kind: "table";
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly PaperRow[];
  readonly note?: string;
}

/** A chart, with what it shows in words for who does not see it. */
export interface PaperPicture {
  readonly kind: "picture";
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly alt: string;
  /** Draws at a width in pixels. */
  readonly draw: (width: number) => SVGSVGElement;
}

export type PaperBlock = PaperParagraph | PaperList | PaperHeading | PaperTable | PaperPicture;

export interface PaperSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
}

/** A report for print, whole: what both of its writers, of HTML and of Word files, draw from. */
export interface Paper {
  /** Of its files, without what they end in. */
  readonly name: string;
  readonly locale: Locale;
  /** Above its title: what it is and of which years. */
  readonly kicker: string;
  readonly title: string;
  /** Rows of name and value below the title. */
  readonly about: ReadonlyArray<readonly [name: string, value: string]>;
  readonly sections: readonly PaperSection[];
  /** A few pages, without a list of contents. */
  readonly isBrief: boolean;
  /** What the writers themselves say. */
  readonly words: PaperWords;
}

interface PaperWords {
  /** What wrote it. */
  readonly product: string;
  readonly contents: string;
  readonly figure: string;
  readonly table: string;
  /** Between the number of a figure or a table and its title. */
  readonly gap: string;
  /** What stands before a page's number, between it and their count, and after that. */
  readonly pages: readonly [before: string, between: string, after: string];
}

/** What a paper may be: all of a year, or what a finance leader has to look at. */
export type PaperKind = "report" | "review";

/** Tables of no more rows stay on one page. */
export const fewRows = 14;

/** Words as they are. */
export function said(text: string, as: Omit<PaperPiece, "text"> = {}): PaperText {
  return text ? [{text, ...as}] : [];
}

export function paragraph(text: PaperText | string, style?: ParagraphStyle): PaperParagraph {
  return {
    kind: "paragraph",
    text: typeof text === "string" ? said(text) : text,
    ...(style ? {style} : {})
  };
}

/** The words alone. */
export function plainWords(text: PaperText): string {
  return text.map((piece) => piece.text).join("");
}
