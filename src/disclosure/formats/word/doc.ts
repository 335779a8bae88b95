import {BudgetError, invalid, unsupported} from "../../../budget/errors.js";
import {readHtml} from "../html.js";
import type {Page} from "../page.js";
import {within} from "../page.js";
import {viewOf} from "../zip.js";
import type {DocStyle, Piece} from "./docParts.js";
import {docStylesOf, piecesOf, stretchesOf} from "./docParts.js";
import {withFieldValues} from "./fields.js";
import type {Look} from "./manuscript.js";
import {Manuscript} from "./manuscript.js";
import type {Properties} from "./sprms.js";
import {readSprms} from "./sprms.js";
import {western} from "./western.js";

/** What is used of the library's reader of Office's older container. */
interface Containers {
  readonly read: (bytes: Uint8Array, options: {readonly type: "buffer"}) => unknown;
  readonly find: (container: unknown, name: string) => {readonly content?: ArrayLike<number>} | null;
}

/** Where [MS-DOC]'s header (FIB) keeps what is read of it. */
const header = {
  version: 0x02,
  flags: 0x0a,
  /** Lengths of the text's parts, in characters. */
  main: 0x4c,
  footnotes: 0x50,
  headers: 0x54,
  comments: 0x5c,
  endnotes: 0x60,
  boxes: 0x64,
  /** Places and sizes in the table stream. */
  styles: 0xa2,
  characters: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2
} as const;
const encrypted = 0x100;
const secondTable = 0x200;
/** Word 97's number; those before it keep text otherwise. */
const oldest = 0xc1;
/** A style that leads to itself ends somewhere. */
const deepest = 20;
const headingStyles = 9;

/** What stands in a text for something else: its text, or what it does. */
const characters: Readonly<Record<number, string>> = {
  0x1e: "-",
  0x1f: "",
  0xa0: " ",
  0x09: " ",
  0x0b: "\n",
  0x0e: "\n"
};
const marks = {cell: 0x07, paragraph: 0x0d, page: 0x0c, field: 0x13, result: 0x14, fieldEnd: 0x15} as const;

/** Reads a Word document of before 2007 (.doc). Throws `unsupported format` for one that is locked or of before 1997, and `invalid doc`. */
export async function readDoc(bytes: Uint8Array): Promise<Page[]> {
  within("bytes", bytes.length);
  const {CFB} = (await import("@e965/xlsx")) as unknown as {readonly CFB: Containers};
  try {
    const container = CFB.read(bytes, {type: "buffer"});
    // from the root: what is embedded has streams of the same names
    const stream = (name: string) => Uint8Array.from(CFB.find(container, `/${name}`)?.content ?? []);
    return withFieldValues(readHtml(new DocReading(stream).html()));
  } catch (cause) {
    throw cause instanceof BudgetError ? cause : invalid("doc", "the file is damaged or no Word document");
  }
}

class DocReading {
  readonly #file: Uint8Array;
  readonly #view: DataView;
  readonly #table: Uint8Array;
  readonly #data: Uint8Array;
  readonly #styles: ReadonlyArray<DocStyle | undefined>;
  readonly #looks = new Map<Properties, Map<number, Look>>();
  readonly #manuscript = new Manuscript();

  constructor(stream: (name: string) => Uint8Array) {
    this.#file = stream("WordDocument");
    this.#view = viewOf(this.#file);
    const flags = this.#view.getUint16(header.flags, true);
    if (flags & encrypted) throw unsupported("format", "a document locked by a password (save it without one)");
    if (this.#view.getUint16(header.version, true) < oldest)
      throw unsupported("format", "a Word document of before 1997 (save it as .docx or PDF)");
    this.#table = stream(flags & secondTable ? "1Table" : "0Table");
    this.#data = stream("Data");
    this.#styles = docStylesOf(this.#part(header.styles));
  }

  html(): string {
    const pieces = piecesOf(this.#part(header.pieces));
    const characters = stretchesOf(this.#file, this.#part(header.characters), {areParagraphs: false});
    const paragraphs = stretchesOf(this.#file, this.#part(header.paragraphs), {areParagraphs: true, data: this.#data});
    let printed = 0;
    for (const [from, to] of this.#ranges()) {
      for (const piece of pieces) {
        const text = this.#textOf(piece, from, to);
        within("glyphs", (printed += text.length));
        const width = piece.isNarrow ? 1 : 2;
        const first = piece.place + width * Math.max(0, from - piece.from);
        const over = overlay(piece);
        for (let i = 0; i < text.length; ++i) {
          const place = first + width * i;
          const paragraph = () => over(paragraphs.at(place));
          this.#take(text[i]!, () => this.#look(over(characters.at(place)), paragraph()), paragraph);
        }
      }
      this.#manuscript.endParagraph({isInTable: false, heading: 0});
    }
    return this.#manuscript.html();
  }

  #take(character: string, look: () => Look, paragraph: () => Properties): void {
    const manuscript = this.#manuscript;
    const code = character.charCodeAt(0);
    if (code === marks.field) manuscript.beginField();
    else if (code === marks.result) manuscript.beginResult();
    else if (code === marks.fieldEnd) manuscript.endField();
    else if (code === marks.cell) {
      const {endsRow, edges = []} = paragraph();
      if (endsRow) manuscript.endRow(edges);
      else manuscript.endCell();
    } else if (code === marks.paragraph || code === marks.page) {
      const said = paragraph();
      manuscript.endParagraph({isInTable: said.isInTable ?? false, heading: this.#headingOf(said)});
    } else {
      const text = characters[code] ?? (code < 0x20 ? "" : character);
      if (text) manuscript.text(text, look());
    }
  }

  /** The parts of the text that are read, by its characters: body, notes and boxes. */
  #ranges(): Array<readonly [from: number, to: number]> {
    const length = (place: number) => this.#view.getUint32(place, true);
    const [main, footnotes] = [length(header.main), length(header.footnotes)];
    const endnotes = main + footnotes + length(header.headers) + length(header.comments);
    const boxes = endnotes + length(header.endnotes);
    return [
      [0, main],
      [main, main + footnotes],
      [endnotes, boxes],
      [boxes, boxes + length(header.boxes)]
    ];
  }

  #textOf({from, to, place, isNarrow}: Piece, least: number, end: number): string {
    const [first, last] = [Math.max(from, least), Math.min(to, end)];
    if (first >= last) return "";
    const width = isNarrow ? 1 : 2;
    const bytes = this.#file.subarray(place + width * (first - from), place + width * (last - from));
    return isNarrow ? western(bytes) : new TextDecoder("utf-16le", {ignoreBOM: true}).decode(bytes);
  }

  #look(own: Properties, {style = 0}: Properties): Look {
    const known = this.#looks.get(own) ?? new Map<number, Look>();
    this.#looks.set(own, known);
    const look = known.get(style) ?? this.#lookOf(own, style);
    known.set(style, look);
    return look;
  }

  #lookOf(own: Properties, style: number): Look {
    const toggled = (key: "vanish" | "strike" | "doubleStrike") => {
      const inherited = Boolean(this.#inherited(own.characterStyle, key) ?? this.#inherited(style, key));
      const value = own[key];
      return value === undefined || value === 0x80 ? inherited : value === 0x81 ? !inherited : value !== 0;
    };
    const raised = own.raised ?? this.#inherited(own.characterStyle, "raised") ?? this.#inherited(style, "raised");
    return {
      hidden: toggled("vanish"),
      struck: toggled("strike") || toggled("doubleStrike") || Boolean(own.isDeleted),
      raised: raised === 1 ? "sup" : raised === 2 ? "sub" : undefined
    };
  }

  #inherited<K extends keyof Properties>(style: number | undefined, key: K): Properties[K] | undefined {
    let at = style === undefined ? undefined : this.#styles[style];
    for (let depth = 0; at && depth < deepest; ++depth) {
      if (at.said[key] !== undefined) return at.said[key];
      at = this.#styles[at.basedOn];
    }
    return undefined;
  }

  #headingOf({style = 0, outline}: Properties): number {
    const {number = 0} = this.#styles[style] ?? {};
    if (number >= 1 && number <= headingStyles) return number;
    const level = outline ?? this.#inherited(style, "outline") ?? headingStyles;
    return level < headingStyles ? level + 1 : 0;
  }

  #part(place: number): Uint8Array {
    const from = this.#view.getUint32(place, true);
    return this.#table.subarray(from, from + this.#view.getUint32(place + 4, true));
  }
}

/** What is said of a stretch with what its piece says over it. */
function overlay({operations}: Piece): (said: Properties) => Properties {
  if (!operations.length) return (said) => said;
  const known = new Map<Properties, Properties>();
  return (said) => {
    const both = known.get(said) ?? readSprms(operations, {...said});
    known.set(said, both);
    return both;
  };
}
