import {Parser} from "htmlparser2";
import type {Block, Page} from "./page.js";
import {within} from "./limits.js";
import {SpannedTable} from "./spannedTable.js";

/** Elements whose text no reader sees. */
const unseen = new Set(["script", "style", "template", "svg", "math", "noscript", "title", "iframe", "object", "textarea", "select", "button"]);
/** Elements that stand on lines of their own. */
const standing = new Set(["p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "footer", "main", "aside", "nav", "blockquote", "pre", "address", "figure", "figcaption", "caption", "hr", "body", "html", "head", "form", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table"]);
const headings = /^h[1-6]$/;
const cells = new Set(["td", "th"]);

/**
 * Reads an HTML text: headings, lines of prose and tables in order, spanned
 * cells' text once. Nothing in it is run or fetched. Lines are those of the
 * source, later where several things stand on one.
 */
export function readHtml(text: string): Page[] {
  const reader = new HtmlReader(text);
  reader.read();
  return [{blocks: reader.blocks}];
}

class HtmlReader {
  readonly blocks: Block[] = [];
  readonly #source: string;
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
  }

  read(): void {
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => {
          within("depth", ++this.#nested);
          this.#open(name, attributes);
        },
        onclosetag: (name) => {
          --this.#nested;
          this.#close(name);
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

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (unseen.has(name)) ++this.#hidden;
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
    if (unseen.has(name)) this.#hidden = Math.max(0, this.#hidden - 1);
    if (this.#hidden) return;
    if (name === "table" && this.#depth > 0 && --this.#depth === 0) return this.#around.length ? this.#endInner() : this.#endTable();
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
      for (const text of lines) this.blocks.push({kind: "prose", line: this.#line(this.#parser!.startIndex), text, offset: 0});
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
    } else if (this.#depth === 1 && cells.has(name)) this.#table!.openCell(span(attributes["colspan"]), span(attributes["rowspan"]));
    else if (standing.has(name) || cells.has(name)) this.#table!.breakLine();
  }

  #add(text: string): void {
    if (this.#hidden) return;
    if (this.#table?.isInCell) return this.#table.add(text);
    if (!this.#text.trim()) this.#textAt = this.#parser!.startIndex;
    this.#text += text;
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
    this.blocks.push(this.#heading ? {kind: "heading", line, depth: this.#heading, text} : {kind: "prose", line, ...(this.#item ? {item: true as const} : {}), text, offset: 0});
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
    for (; this.#counted < index; ++this.#counted) if (this.#source[this.#counted] === "\n") ++this.#lines;
    return (this.#last = Math.max(this.#lines, this.#last + 1));
  }
}

function span(printed: string | undefined): number {
  const value = Number.parseInt(printed ?? "", 10);
  return value > 0 ? value : 1;
}
