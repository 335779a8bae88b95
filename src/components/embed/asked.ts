import type {Locale} from "../../locale/locale.js";

/** What may be shown around a chart, in the order of a frame. */
export const shows = ["title", "table", "menu", "sentence", "badge", "source"] as const;

export type Show = (typeof shows)[number];

/** What an element in somebody's page asks for. */
export interface AskedEmbed {
  readonly locale: Locale;
  /** Its attributes by name, as they are written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The root of the site that the module comes from. */
  readonly root: string;
  /** Tells the page of a number that was pressed; false where the page shows it itself. */
  readonly tell: (figure: PressedFigure) => boolean;
}

/** A number that was pressed, as the page around is told. */
export interface PressedFigure {
  readonly unit: string;
  /** The key of its line; empty where it is computed from several. */
  readonly line: string;
  readonly name: string;
  readonly year: number;
  /** Where it is printed, in words, and the address of that place. */
  readonly place: string;
  readonly href: string;
}
