import {unzipSync, zipSync} from "fflate";
import type {Shown, Styles} from "./styles.js";
import {shownBy, stylesOf} from "./styles.js";

/** The parts of a Word file that hold text. */
const texts = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;
const stylesPart = "word/styles.xml";
/** What mammoth passes over or reads as plain text. */
const special = /<w:(?:vanish|strike|dstrike|del|moveFrom|fldSimple|instrText|vertAlign|hidden)\b/;

/** The highlight that stands for hidden text; mammoth passes highlights on. */
export const unseen = "unseen";

/**
 * A Word file whose runs say by themselves, in what mammoth reads, that they
 * are struck, deleted, hidden, raised or lowered, whatever style or tracked
 * change says it, and whose fields are their results, or their formulas where
 * they have none. The same bytes where there is nothing of it.
 */
export function markedDocument(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes, {filter: ({name}) => texts.test(name) || name === stylesPart});
  const sources = new Map(Object.entries(files).map(([name, content]) => [name, new TextDecoder().decode(content)]));
  const styles = stylesOf(sources.get(stylesPart) ?? "");
  const bodies = [...sources].filter(
    ([name, source]) => texts.test(name) && (styles.isSpecial || special.test(source))
  );
  if (!bodies.length) return bytes;
  const all = unzipSync(bytes, {filter: ({name}) => !/\.(?:png|jpe?g|gif|emf|wmf|tiff?|bmp|bin)$/i.test(name)});
  for (const [name, source] of bodies) all[name] = new TextEncoder().encode(new Marking(source, styles).written());
  return zipSync(all, {level: 0, mtime: new Date(1980, 1, 1)});
}

interface Field {
  instruction: string;
  isResult: boolean;
  hasText: boolean;
}

const token = /<[^>]+>|[^<]+/g;

class Marking {
  readonly #tokens: readonly string[];
  readonly #styles: Styles;
  readonly #out: string[] = [];
  /** Style of each open paragraph, outermost first. */
  readonly #paragraphs: string[] = [];
  readonly #rows: Array<{struck: boolean; hidden: boolean}> = [];
  readonly #fields: Field[] = [];
  #deleted = 0;
  #inRowProperties = false;

  constructor(source: string, styles: Styles) {
    this.#tokens = source.match(token) ?? [];
    this.#styles = styles;
  }

  written(): string {
    for (let i = 0; i < this.#tokens.length;) i = this.#take(i);
    return this.#out.join("");
  }

  /** Takes a token, or several; gives the place of the next. */
  #take(i: number): number {
    const text = this.#tokens[i]!;
    if (!text.startsWith("<")) return this.#pass(text, i);
    const [, close = "", name = ""] = /^<(\/?)([\w:.-]+)/.exec(text) ?? [];
    const empty = text.endsWith("/>");
    switch (name) {
      case "w:p":
        if (close) this.#paragraphs.pop();
        else if (!empty) this.#paragraphs.push("");
        break;
      case "w:pStyle":
        if (this.#paragraphs.length) this.#paragraphs[this.#paragraphs.length - 1] = valueIn(text);
        break;
      case "w:tr":
        if (close) this.#rows.pop();
        else if (!empty) this.#rows.push({struck: false, hidden: false});
        break;
      case "w:trPr":
        this.#inRowProperties = !close && !empty;
        break;
      case "w:hidden":
        if (this.#inRowProperties && isOn(text)) this.#rows.at(-1)!.hidden = true;
        break;
      case "w:del":
      case "w:moveFrom":
        return this.#delete(text, i, close, empty);
      case "w:delText":
        this.#out.push(text.replace("w:delText", "w:t"));
        return i + 1;
      case "w:t":
        for (const field of this.#fields) field.hasText ||= field.isResult;
        break;
      case "w:r":
        if (!close && !empty) return this.#run(text, i);
        break;
      case "w:fldSimple":
        return close ? i + 1 : this.#simpleField(text, i, empty);
      case "w:fldChar":
        this.#fieldMark(text);
        break;
      case "w:instrText":
        if (!close && !empty && this.#fields.length) this.#fields.at(-1)!.instruction += this.#tokens[i + 1] ?? "";
    }
    return this.#pass(text, i);
  }

  #pass(text: string, i: number): number {
    this.#out.push(text);
    return i + 1;
  }

  /** What is deleted or moved away is read as what is there, and marked as struck. */
  #delete(text: string, i: number, close: string, empty: boolean): number {
    if (this.#inRowProperties) {
      if (!close) this.#rows.at(-1)!.struck = true;
      return i + 1;
    }
    if (empty) return this.#pass(text, i);
    this.#deleted += close ? -1 : 1;
    return this.#pass(close ? "</w:ins>" : "<w:ins>", i);
  }

  #run(text: string, i: number): number {
    let next = i + 1;
    let properties = "";
    if (/^<w:rPr[\s>]/.test(this.#tokens[next] ?? "") && !this.#tokens[next]!.endsWith("/>")) {
      let depth = 0;
      do {
        const piece = this.#tokens[next++]!;
        depth += /^<w:rPr[\s>]/.test(piece) && !piece.endsWith("/>") ? 1 : piece.startsWith("</w:rPr") ? -1 : 0;
        properties += piece;
      } while (depth > 0 && next < this.#tokens.length);
    } else if (/^<w:rPr\s*\/>/.test(this.#tokens[next] ?? "")) ++next;
    const marks = this.#marks(shownBy(properties.replace(/<w:rPrChange[\s\S]*?<\/w:rPrChange>/g, "")));
    this.#out.push(text, marks);
    return next;
  }

  #marks(own: Shown): string {
    const {vanish, strike, raised} = this.#styles.shown(own, this.#paragraphs.at(-1) ?? "");
    const struck = strike || this.#deleted > 0 || this.#rows.some((row) => row.struck);
    const hidden = vanish || this.#rows.some((row) => row.hidden);
    if (!struck && !hidden && !raised) return "";
    return `<w:rPr>${struck ? "<w:strike/>" : ""}${hidden ? `<w:highlight w:val="${unseen}"/>` : ""}${raised ? `<w:vertAlign w:val="${raised}"/>` : ""}</w:rPr>`;
  }

  /** A field that is one element: its result, or its formula. */
  #simpleField(text: string, i: number, empty: boolean): number {
    const instruction = /w:instr="([^"]*)"/.exec(text)?.[1] ?? "";
    let hasText = false;
    for (let k = i + 1; !empty && k < this.#tokens.length && !this.#tokens[k]!.startsWith("</w:fldSimple"); ++k) {
      if (/^<w:t[\s>]/.test(this.#tokens[k]!) && this.#tokens[k + 1]?.trim() && !this.#tokens[k + 1]!.startsWith("<"))
        hasText = true;
    }
    if (!hasText && isFormula(instruction)) this.#out.push(`<w:r><w:t>${instruction.trim()}</w:t></w:r>`);
    return i + 1;
  }

  #fieldMark(text: string): void {
    const type = /w:fldCharType="(\w+)"/.exec(text)?.[1];
    if (type === "begin") this.#fields.push({instruction: "", isResult: false, hasText: false});
    else if (type === "separate" && this.#fields.length) this.#fields.at(-1)!.isResult = true;
    else if (type === "end") {
      const field = this.#fields.pop();
      if (field && !field.hasText && isFormula(field.instruction))
        this.#out.push(`<w:t>${field.instruction.trim()}</w:t>`);
    }
  }
}

function isFormula(instruction: string): boolean {
  return instruction.trim().startsWith("=");
}

function valueIn(tag: string): string {
  return /w:val="([^"]*)"/.exec(tag)?.[1] ?? "";
}

function isOn(tag: string): boolean {
  return !/^(?:0|false|off)$/.test(valueIn(tag));
}
