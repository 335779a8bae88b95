import {Parser} from "htmlparser2";
import type {Manner, Manners} from "./manner.js";
import {mannersOf, mannerWithin as inMannerOf} from "./manner.js";
import type {Aside, AsidePart, AsideUse, Block, Page} from "./page.js";
import {within} from "./page.js";
import {raised} from "./raised.js";
import {SpannedTable} from "./spannedTable.js";

/** Elements whose text no reader sees. */
const unseen = new Set([
  "script",
  "style",
  "template",
  "svg",
  "math",
  "noscript",
  "title",
  "iframe",
  "object",
  "textarea",
  "select",
  "button"
]);
/** Elements that stand on lines of their own. */
const standing = new Set([
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "dl",
  "dt",
  "dd",
  "section",
  "article",
  "header",
  "footer",
  "main",
  "aside",
  "nav",
  "blockquote",
  "pre",
  "address",
  "figure",
  "figcaption",
  "caption",
  "hr",
  "body",
  "html",
  "head",
  "form",
  "fieldset",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "tr",
  "table"
]);
const headings = /^h[1-6]$/;
const cells = new Set(["td", "th"]);

/** What is hidden with an element of this name, in a remark. */
const hiddenThings: Readonly<Record<string, string>> = {
  tr: "row",
  td: "cell",
  th: "cell",
  table: "table",
  tbody: "table",
  thead: "table"
};
const plainly: Manner = {};

/**
 * Reads an HTML text: headings, lines of prose and tables in order, spanned
 * cells' text once. Nothing in it is run or fetched. Lines are those of the
 * source, later where several things stand on one. Hidden and struck text is
 * kept apart, raised text is raised characters.
 */
export function readHtml(text: string): Page[] {
  const reader = new HtmlReader(text);
  reader.read();
  return [{blocks: reader.blocks, ...(reader.asides.length ? {asides: reader.asides} : {})}];
}

/** A line or cell of text with HTML in it: what is shown of it, and what is kept apart. */
export function inlineHtml(text: string, line: number, cell: number): {text: string; asides: Aside[]} {
  const [{blocks, asides = []}] = readHtml(`<pre>${text}</pre>`) as [Page];
  const shown = blocks
    .map((block) => (block.kind === "table" ? block.rows.flatMap(({cells}) => cells).join(" ") : block.text))
    .join(" ");
  return {
    text: shown,
    asides: asides.map((aside) => ({...aside, line, parts: aside.parts.map((part) => ({...part, line, cell}))}))
  };
}

class HtmlReader {
  readonly blocks: Block[] = [];
  readonly asides: Aside[] = [];
  readonly #source: string;
  readonly #mannersOf: Manners;
  /** Of the open elements, outermost first. */
  readonly #manners: Manner[] = [];
  /** What is being kept apart. */
  #aside: {use: AsideUse; where: string; depth: number; line: number; parts: AsidePart[]; goesOn: boolean} | undefined;
  #parser: Parser | undefined;
  #hidden = 0;
  #nested = 0;
  #depth = 0;
  #heading = 0;
  #item = false;
  #table: SpannedTable | undefined;
  /** Tables around this one, outermost first. */
  #around: SpannedTable[] = [];
  #text = "";
  #textAt = 0;
  /** Line ends before `#counted`, and the last line given out. */
  #lines = 1;
  #counted = 0;
  #last = 0;
  #rows = 0;

  constructor(source: string) {
    this.#source = source;
    this.#mannersOf = mannersOf(source);
  }

  get #manner(): Manner {
    return this.#manners.at(-1) ?? plainly;
  }

  read(): void {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          within("depth", ++this.#nested);
          this.#openManner(name, attributes);
          if (unseen.has(name)) ++this.#hidden;
          if (this.#manner.hidden === "gone") this.#breakAside(name);
          else this.#open(name, attributes);
        },
        onclosetag: (name) => {
          --this.#nested;
          if (unseen.has(name)) this.#hidden = Math.max(0, this.#hidden - 1);
          if (this.#manner.hidden === "gone") this.#breakAside(name);
          else this.#close(name);
          this.#closeManner();
        },
        ontext: (text) => this.#add(text)
      },
      {decodeEntities: true, lowerCaseTags: true}
    );
    this.#parser.end(this.#source);
    while (this.#around.length) this.#endInner();
    this.#endTable();
    this.#endLine();
  }

  #openManner(name: string, attributes: Readonly<Record<string, string>>): void {
    const outer = this.#manner;
    const own = this.#mannersOf(name, attributes);
    const manner = inMannerOf(outer, own?.raised && (standing.has(name) || cells.has(name)) ? plainly : own);
    this.#manners.push(manner);
    const use = useOf(manner);
    if (use && use !== useOf(outer)) this.#openAside(use, use === "hidden" ? (hiddenThings[name] ?? "text") : "text");
  }

  #closeManner(): void {
    this.#manners.pop();
    if (this.#aside && this.#manners.length < this.#aside.depth) this.#closeAside();
  }

  #openAside(use: AsideUse, where: string): void {
    this.#closeAside();
    this.#aside = {
      use,
      where,
      depth: this.#manners.length,
      line:
        where === "text" || where === "cell"
          ? this.#lineHere()
          : Math.max(this.#lineAt(this.#parser!.startIndex), this.#last),
      parts: [],
      goesOn: false
    };
  }

  #closeAside(): void {
    const {use, where, line, parts} = this.#aside ?? {parts: []};
    if (use && parts.length)
      this.asides.push({
        use,
        where: where!,
        line: line!,
        parts: parts.map((part) => ({...part, text: part.text.replace(/\s+/g, " ").trim()}))
      });
    this.#aside = undefined;
  }

  /** Texts of two cells or lines that are kept apart are two. */
  #breakAside(name: string): void {
    if (this.#aside && (standing.has(name) || cells.has(name) || name === "br")) this.#aside.goesOn = false;
  }

  #keepApart(text: string): void {
    const use = useOf(this.#manner)!;
    if (this.#aside?.use !== use) this.#openAside(use, "text");
    const {parts, line, goesOn, where} = this.#aside!;
    // a cell that takes no room is none of its row's
    const isPlaced = this.#table?.isInCell && (where === "text" || this.#manner.hidden !== "gone");
    const last = parts.at(-1);
    if (last && goesOn) parts[parts.length - 1] = {...last, text: last.text + text};
    else if (!text.trim()) return;
    else parts.push({line, cell: isPlaced ? this.#table!.cell : 0, text});
    this.#aside!.goesOn = true;
  }

  /** The line of what is being read, without taking it. */
  #lineHere(): number {
    if (this.#table?.line) return this.#table.line;
    return Math.max(this.#lineAt(this.#text.trim() ? this.#textAt : this.#parser!.startIndex), this.#last + 1);
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#hidden) return;
    if (name === "br") return this.#break();
    if (name === "table") return this.#openTable();
    if (this.#table) return this.#openInTable(name, attributes);
    if (!standing.has(name)) return;
    this.#endLine();
    if (headings.test(name)) this.#heading = Number(name[1]);
    if (name === "li") this.#item = true;
  }

  #close(name: string): void {
    if (this.#hidden) return;
    if (name === "table" && this.#depth > 0 && --this.#depth === 0)
      return this.#around.length ? this.#endInner() : this.#endTable();
    if (this.#table) {
      if (standing.has(name) || cells.has(name)) this.#table.breakLine();
      return;
    }
    if (!standing.has(name)) return;
    this.#endLine();
    if (headings.test(name)) this.#heading = 0;
    if (name === "li") this.#item = false;
  }

  #openTable(): void {
    if (++this.#depth > 1) {
      if (!this.#table?.isLayout) return this.#table?.breakLine();
      this.#around.push(this.#table);
      this.#depth = 1;
    }
    this.#endLine();
    this.#table = new SpannedTable();
  }

  /** A table in a table that only sets the page is one of its own, the text around it prose; one of a single row or column is its cell's text. */
  #endInner(): void {
    const rows = this.#table!.end();
    if (rows.length > 1 && rows.some(({cells}) => cells.length > 1)) {
      const lines = this.#around.flatMap((table) => table.lines());
      this.#around = [];
      this.#table = undefined;
      this.#depth = 0;
      for (const text of lines)
        this.blocks.push({kind: "prose", line: this.#line(this.#parser!.startIndex), text, offset: 0});
      this.blocks.push({kind: "table", rows});
      return;
    }
    this.#table = this.#around.pop()!;
    this.#depth = 1;
    for (const cell of rows.flatMap(({cells}) => cells)) {
      this.#table.breakLine();
      this.#table.add(cell);
    }
  }

  #openInTable(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#depth === 1 && name === "tr") {
      within("rows", ++this.#rows);
      this.#table!.openRow(this.#line(this.#parser!.startIndex));
    } else if (this.#depth === 1 && cells.has(name))
      this.#table!.openCell(span(attributes["colspan"]), span(attributes["rowspan"]), setIn(attributes["style"]));
    else if (standing.has(name) || cells.has(name)) this.#table!.breakLine();
  }

  #add(text: string): void {
    if (this.#hidden) return;
    const manner = this.#manner;
    if (manner.hidden || manner.struck) return this.#keepApart(text);
    if (this.#table?.isInCell)
      return this.#table.add(manner.raised ? raised(this.#table.text, text, manner.raised === "lowered") : text);
    if (!this.#text.trim()) this.#textAt = this.#parser!.startIndex;
    this.#text += manner.raised ? raised(this.#text, text, manner.raised === "lowered") : text;
  }

  #break(): void {
    if (this.#table) this.#table.breakLine();
    else this.#endLine();
  }

  #endLine(): void {
    const text = this.#text.replace(/\s+/g, " ").trim();
    this.#text = "";
    if (!text) return;
    const line = this.#line(this.#textAt);
    this.blocks.push(
      this.#heading
        ? {kind: "heading", line, depth: this.#heading, text}
        : {kind: "prose", line, ...(this.#item ? {item: true as const} : {}), text, offset: 0}
    );
    this.#item = false;
  }

  #endTable(): void {
    const rows = this.#table?.end() ?? [];
    this.#table = undefined;
    this.#depth = 0;
    this.#endLine();
    if (rows.length) this.blocks.push({kind: "table", rows});
  }

  /** The line of a place in the source, or the next free one. */
  #line(index: number): number {
    return (this.#last = Math.max(this.#lineAt(index), this.#last + 1));
  }

  #lineAt(index: number): number {
    for (; this.#counted < index; ++this.#counted) if (this.#source[this.#counted] === "\n") ++this.#lines;
    return this.#lines;
  }
}

function useOf({hidden, struck}: Manner): AsideUse | undefined {
  return hidden ? "hidden" : struck ? "struck" : undefined;
}

/** Points by which a cell's style sets its text in; of lengths in other units than these nothing is known. */
const pointsPer = {pt: 1, px: 0.75, em: 10} as const;

function setIn(style = ""): number {
  const lengths = style.matchAll(/(?:padding-left|text-indent|margin-left)\s*:\s*(\d+(?:\.\d+)?)(pt|px|em)/gi);
  return [...lengths].reduce(
    (sum, [, length, unit]) => sum + Number(length) * pointsPer[unit!.toLowerCase() as keyof typeof pointsPer],
    0
  );
}

function span(printed: string | undefined): number {
  const value = Number.parseInt(printed ?? "", 10);
  return value > 0 ? value : 1;
}
