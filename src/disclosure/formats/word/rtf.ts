import {readHtml} from "../html.js";
import type {Page} from "../page.js";
import {within} from "../page.js";
import {withFieldValues} from "./fields.js";
import type {Look} from "./manuscript.js";
import {Manuscript} from "./manuscript.js";
import {western} from "./western.js";

/** Groups whose text is none of the document's. Those of programs that came later begin with \*. */
const unread = new Set(
  "colortbl fonttbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf footnote annotation shprslt nonshppict xe tc rxe txe bkmkstart bkmkend fldtype filetbl revtbl listtable listoverridetable themedata".split(
    " "
  )
);
/** Groups whose text is read although they stand in one that is not, by that one. */
const read: Readonly<Record<string, string>> = {shptxt: "shpinst", result: "object"};
/** A group that begins with \* and is known. */
const instruction = "fldinst";

/** Words that stand for a character. */
const characters: Readonly<Record<string, string>> = {
  tab: " ",
  line: "\n",
  emdash: "—",
  endash: "–",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  bullet: "•",
  emspace: " ",
  enspace: " ",
  nestcell: "\n",
  nestrow: "\n",
  "~": " ",
  _: "-",
  "\\": "\\",
  "{": "{",
  "}": "}"
};

/** Windows' codes of several bytes, by their numbers, and which a font's character set takes. */
const encodings: Readonly<Record<number, string>> = {
  936: "gb18030",
  950: "big5",
  932: "shift_jis",
  949: "euc-kr",
  65001: "utf-8"
};
const characterSets: Readonly<Record<number, number>> = {128: 932, 129: 949, 134: 936, 136: 950};

/** What holds until the end of a group. */
interface Group {
  readonly look: Look;
  readonly encoding: string;
  /** How many characters stand behind one that is given by its number, for programs that do not know it. */
  readonly substitutes: number;
  /** The group's name where its text is not read. */
  readonly unread: string;
  readonly isField: boolean;
}

/** Reads a rich text document (.rtf): paragraphs, headings and tables. Throws `unsupported size`. */
export function readRtf(bytes: Uint8Array): Page[] {
  within("bytes", bytes.length);
  return withFieldValues(readHtml(new RtfReading(bytes).html()));
}

const token = /\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/gi;
const chunk = 8192;

class RtfReading {
  readonly #source: string;
  readonly #manuscript = new Manuscript();
  readonly #groups: Group[] = [];
  #group: Group = {look: {}, encoding: "", substitutes: 1, unread: "", isField: false};
  /** Bytes of characters that are not yet whole. */
  #bytes: number[] = [];
  /** How many characters are still to be passed over. */
  #passed = 0;
  #mayIgnore = false;
  #isInTable = false;
  #outline = -1;
  #edges: number[] = [];
  #left = 0;
  #printed = 0;
  #encoding = "";
  /** Encodings of fonts and outline levels of styles, by their numbers, and which is being described. */
  readonly #fonts = new Map<number, string>();
  readonly #styles = new Map<number, number>();
  #described = 0;

  constructor(bytes: Uint8Array) {
    const parts: string[] = [];
    for (let i = 0; i < bytes.length; i += chunk) parts.push(String.fromCharCode(...bytes.subarray(i, i + chunk)));
    this.#source = parts.join("");
  }

  html(): string {
    const tokens = new RegExp(token);
    for (let found = tokens.exec(this.#source); found; found = tokens.exec(this.#source)) {
      const [, word, number, byte, sign, brace, text] = found;
      if (byte) this.#byte(Number.parseInt(byte, 16));
      else if (text) for (const c of text) this.#byte(c.charCodeAt(0));
      else if (brace) this.#brace(brace);
      else if (sign) this.#word(sign, undefined);
      else if (word === "bin") tokens.lastIndex += Math.max(0, Number(number));
      else if (word) this.#word(word, number === undefined ? undefined : Number(number));
    }
    this.#flush();
    return this.#manuscript.html();
  }

  #brace(brace: string): void {
    this.#flush();
    this.#passed = 0;
    this.#mayIgnore = false;
    if (brace === "{") {
      within("depth", this.#groups.length);
      this.#groups.push(this.#group);
      this.#group = {...this.#group, isField: false};
      return;
    }
    if (this.#group.isField) this.#manuscript.endField();
    this.#group = this.#groups.pop() ?? this.#group;
  }

  /** A byte of text: one of a character of several where the encoding has such. */
  #byte(byte: number): void {
    if (this.#passed > 0) {
      --this.#passed;
      return;
    }
    this.#mayIgnore = false;
    if (!this.#group.unread) this.#bytes.push(byte);
  }

  #flush(): void {
    if (!this.#bytes.length) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const encoding = this.#group.encoding || this.#encoding;
    this.#text(encoding ? new TextDecoder(encoding).decode(bytes) : western(bytes));
  }

  #text(text: string): void {
    if (this.#group.unread) return;
    within("glyphs", (this.#printed += text.length));
    this.#manuscript.text(text, this.#group.look);
  }

  #word(word: string, number: number | undefined): void {
    this.#flush();
    if (word === "*") {
      this.#mayIgnore = true;
      return;
    }
    const mayIgnore = this.#mayIgnore;
    this.#mayIgnore = false;
    const around = this.#group.unread;
    if (!around && (unread.has(word) || (mayIgnore && word !== instruction))) this.#set({unread: word});
    else if (around && around === read[word]) this.#set({unread: ""});
    const character = characters[word];
    if (character !== undefined) this.#character(character);
    else if (word === "u") this.#unicode(number ?? 0);
    else if (this.#group.unread) this.#describe(word, number ?? 0);
    else (this.#layout[word] ?? this.#looks[word])?.(number);
  }

  #character(character: string): void {
    if (this.#passed > 0) --this.#passed;
    else this.#text(character);
  }

  #set(values: Partial<Group>): void {
    this.#group = {...this.#group, ...values};
  }

  #look(values: Look): void {
    this.#set({look: {...this.#group.look, ...values}});
  }

  #unicode(number: number): void {
    this.#text(String.fromCharCode(number & 0xffff));
    this.#passed = this.#group.substitutes;
  }

  /** What the tables of fonts and styles say of theirs. */
  #describe(word: string, number: number): void {
    const {unread: table} = this.#group;
    if ((table === "fonttbl" && word === "f") || (table === "stylesheet" && word === "s")) this.#described = number;
    else if (table === "fonttbl" && word === "fcharset")
      this.#fonts.set(this.#described, encodings[characterSets[number] ?? 0] ?? "");
    else if (table === "stylesheet" && word === "outlinelevel") this.#styles.set(this.#described, number);
  }

  readonly #looks: Readonly<Record<string, (number?: number) => void>> = {
    plain: () => this.#set({look: {}, encoding: ""}),
    f: (number = 0) => this.#set({encoding: this.#fonts.get(number) ?? ""}),
    v: (number) => this.#look({hidden: number !== 0}),
    strike: (number) => this.#look({struck: number !== 0}),
    striked: (number) => this.#look({struck: number !== 0}),
    deleted: (number) => this.#look({struck: number !== 0}),
    super: () => this.#look({raised: "sup"}),
    sub: () => this.#look({raised: "sub"}),
    nosupersub: () => this.#look({raised: undefined}),
    ansicpg: (number = 0) => (this.#encoding = encodings[number] ?? ""),
    uc: (number = 1) => this.#set({substitutes: number})
  };

  readonly #layout: Readonly<Record<string, (number?: number) => void>> = {
    field: () => {
      this.#set({isField: true});
      this.#manuscript.beginField();
    },
    fldrslt: () => this.#manuscript.beginResult(),
    pard: () => {
      this.#isInTable = false;
      this.#outline = -1;
    },
    s: (number = 0) => (this.#outline = this.#styles.get(number) ?? -1),
    outlinelevel: (number = 9) => (this.#outline = number),
    intbl: () => (this.#isInTable = true),
    trowd: () => {
      this.#edges = [];
      this.#left = 0;
    },
    trleft: (number = 0) => (this.#left = number),
    cellx: (number = 0) => {
      within("columns", this.#edges.length + 1);
      this.#edges.push(number);
    },
    par: () => this.#endParagraph(),
    "\n": () => this.#endParagraph(),
    "\r": () => this.#endParagraph(),
    sect: () => this.#endParagraph(),
    page: () => this.#endParagraph(),
    cell: () => this.#manuscript.endCell(),
    row: () => this.#manuscript.endRow([this.#left, ...this.#edges])
  };

  #endParagraph(): void {
    const heading = this.#outline >= 0 && this.#outline < 9 ? this.#outline + 1 : 0;
    this.#manuscript.endParagraph({isInTable: this.#isInTable, heading});
  }
}
