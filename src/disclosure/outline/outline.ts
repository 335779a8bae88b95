import type {MoneyUnit} from "../../budget/amount.js";
import type {Ledger} from "../accounting/numberLedger.js";
import type {Block, Page, Table} from "../formats/page.js";
import {numbered, comparableText} from "../model/comparableText.js";
import type {Passage} from "./passage.js";
import {PassageBuilder} from "./passage.js";
import type {SectionId} from "./section.js";
import {ContentsList, declaredUnit, leader, sectionOf} from "./section.js";
import {isTableMark, titleWord} from "./title.js";

/** A table with what stands above it. */
export interface PlacedTable {
  readonly kind: "table";
  readonly table: Table;
  readonly section: SectionId;
  /** Headings and short lines since the last table, nearest first. */
  readonly titles: readonly string[];
  /** The last unit of money printed above. */
  readonly unit: MoneyUnit | undefined;
}

interface PlacedPassage {
  readonly kind: "passage";
  readonly passage: Passage;
}

/** A remark below a table. */
interface PlacedNote {
  readonly kind: "note";
  readonly text: string;
}

export type Placed = PlacedTable | PlacedPassage | PlacedNote;

const noteLine = /^备?注[:：]/;
const sentenceEnd = /[。！？；]\s*$/;
const titleLength = 40;

/** The document in order: tables under their titles,
 * joined where one goes on at the top of the next page; prose joined to
 * paragraphs, notes below tables. */
export function outlineOf(pages: readonly Page[], ledger: Ledger): Placed[] {
  const placed: Placed[] = [];
  const contents = new ContentsList();
  let section: SectionId = "cover";
  let sectionTitle = "";
  let titles: string[] = [];
  let unit: MoneyUnit | undefined;
  let passage: PassageBuilder | undefined;
  /** A sentence that ends at a line's end does not end the paragraph if the next line follows at once. */
  let lastLine = 0;

  const endPassage = () => {
    if (passage) placed.push({kind: "passage", passage: passage.build()});
    passage = undefined;
  };
  const isContents = () => section === "contents";
  const endContents = (titled: boolean) => {
    section = "other";
    if (titled) titles = [...contents.last];
  };
  const open = (text: string, line: number): void => {
    endPassage();
    const opened = sectionOf(text);
    if (section === "contents" && opened !== "contents" && !contents.has(text)) {
      contents.add(text);
      ledger.mark("contents", line);
      return;
    }
    unit = declaredUnit(text) ?? unit;
    if (opened) [section, sectionTitle] = [opened, numbered(text).text];
    titles = [text, ...titles];
  };
  /** "部门支出总表（续）" below the table that it continues. */
  const goesOn = (text: string): boolean => {
    const above = placed.at(-1);
    return (
      /续/.test(text) && above?.kind === "table" && above.titles.some((title) => titleWord(title) === titleWord(text))
    );
  };
  const readBlock = (block: Exclude<Block, Table>, first: boolean): void => {
    if (section === "contents" && ((first && !leader.test(block.text)) || contents.isEndedBy(block)))
      endContents(block.kind === "prose");
    if (section !== "contents" && isTableMark(block.text)) {
      endPassage();
      return ledger.mark("numbering", block.line);
    }
    if (isTitle(block) || goesOn(block.text) || (first && opensPage(block.text))) return open(block.text, block.line);
    if (section === "contents") {
      contents.add(block.text);
      return ledger.mark("contents", block.line);
    }
    const declared = declaredUnit(block.text);
    unit = declared ?? unit;
    if (declared || /^填报(部门|单位|日期)/.test(block.text)) return endPassage();
    if (noteLine.test(block.text)) {
      endPassage();
      placed.push({kind: "note", text: block.text.replace(noteLine, "").trim()});
      return;
    }
    if (block.text.length < titleLength && !/[，。；：]/.test(block.text)) titles = [block.text, ...titles];
    const follows = block.line === lastLine + 1 && numbered(block.text).level === undefined;
    if (!passage || (sentenceEnd.test(passage.text) && !follows) || (block.kind === "prose" && block.item))
      endPassage();
    lastLine = block.line;
    passage ??= new PassageBuilder(section, sectionTitle);
    passage.add(block.text, block.line, 0, block.kind === "prose" ? block.offset : 0);
  };

  for (const {blocks} of pages) {
    for (const [i, block] of blocks.entries()) {
      const above = placed.at(-1);
      if (block.kind !== "table") readBlock(block, i === 0);
      else if (
        !passage &&
        above?.kind === "table" &&
        (titles.length ? goesOn(titles[0]!) : i === 0 && !opensTable(block))
      ) {
        titles = [];
        placed[placed.length - 1] = {...above, table: {...above.table, rows: [...above.table.rows, ...block.rows]}};
      } else {
        endPassage();
        if (isContents()) endContents(true);
        placed.push({kind: "table", table: block, section, titles, unit});
        for (const {cells} of block.rows) for (const cell of cells) unit = declaredUnit(cell) ?? unit;
        titles = [];
      }
    }
  }
  endPassage();
  return placed;
}

/** Whether a table begins with its own title. */
function opensTable({rows}: Table): boolean {
  const [title, ...others] = rows.find(({cells}) => cells.some(Boolean))?.cells.filter(Boolean) ?? [];
  return title !== undefined && !others.length && /表$/.test(comparableText(title));
}

/** The first line of a page that names a section is its heading, marked or not. */
function opensPage(text: string): boolean {
  return text.length < titleLength && !/[，。；：]/.test(text) && sectionOf(text) !== undefined;
}

/** A heading that ends a sentence is prose with a wrong mark; a short numbered line without punctuation is a heading that lost its own. */
function isTitle(block: Exclude<Block, Table>): boolean {
  if (block.kind === "heading") return !sentenceEnd.test(block.text);
  const {level} = numbered(block.text);
  return level !== undefined && level <= 2 && block.text.length < titleLength && !/[，。；：]/.test(block.text);
}
