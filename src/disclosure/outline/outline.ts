import type {MoneyUnit} from "../../budget/amount.js";
import type {Ledger} from "../accounting/numberLedger.js";
import type {Block, Page, Table} from "../formats/page.js";
import {numbered, comparableText} from "../model/comparableText.js";
import {HeadingPath} from "./headingPath.js";
import type {Passage} from "./passage.js";
import {PassageBuilder} from "./passage.js";
import type {SectionId} from "./section.js";
import {ContentsList, declaredUnit, leader, sectionOf} from "./section.js";
import {continued, isSequel} from "./sequel.js";
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
  /** A number printed above on a line of its own, as texts are compared: 公开04表. */
  readonly mark?: string;
  /** The line above that says whose table it is, or in which unit of money, as texts are compared. */
  readonly whose?: string;
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
const whoseLine = /^(?:填报(?:部门|单位|日期)|(?:编制|预算|公开)?(?:部门|单位)(?:名称)?[:：][^\d，。；]*$)/;
/** A page's number in a text without pages; Markdown takes its first dash for an item's. */
const pageNumber = /^[-—–]?\s*\d{1,4}\s*[-—–]$/;
const sentenceEnd = /[。！？；]\s*$/;
const titleLength = 40;
const longestTitle = 80;
/** 公开03表：支出预算总表 */
const markedTitle = /^(?:公开|预算|决算|附)?(?:\d+表|表[\d一二三四五六七八九十]+)[:：][^，。；：:]{2,40}$/;
/** The one title that is longer than most lines, and its end on the next. */
const longTitle = /三公.?经费、(?:会议费|培训费).*[^表）]$/;
const titleRest = /^[^，。；：\d]{0,12}表$/;

/** The document in order: tables under their titles,
 * joined where one goes on at the top of the next page; prose joined to
 * paragraphs, notes below tables. */
export function outlineOf(pages: readonly Page[], ledger: Ledger): Placed[] {
  const placed: Placed[] = [];
  const contents = new ContentsList();
  const headings = new HeadingPath();
  let section: SectionId = "cover";
  let sectionTitle = "";
  let titles: string[] = [];
  let unit: MoneyUnit | undefined;
  let passage: PassageBuilder | undefined;
  /** A sentence that ends at a line's end does not end the paragraph if the next line follows at once. */
  let lastLine = 0;
  /** The number printed above the table to come: 公开04表. */
  let mark: string | undefined;
  let whose: string | undefined;
  /** Whether a page has begun since the last table. */
  let turned = false;

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
    headings.enter(text);
    if (opened) [section, sectionTitle] = [opened, numbered(text).text];
    titles = [text, ...titles];
  };
  /** "部门支出总表（续）" below the table that it continues, or its title printed again. */
  const goesOn = (text: string): boolean => {
    const above = placed.findLast(({kind}) => kind !== "note");
    return (
      above?.kind === "table" &&
      above.titles.some(
        (title) =>
          comparableText(title) === comparableText(text) || (/续/.test(text) && titleWord(title) === titleWord(text))
      )
    );
  };
  /** Where the table stands that this one continues, at the top of a page: below nothing of its own, or below the same title and header. */
  const continuedBy = (table: Table): number => {
    const at = placed.findLastIndex(({kind}) => kind !== "note");
    const above = placed[at];
    if (passage || above?.kind !== "table" || !turned || differs(mark, above.mark) || differs(whose, above.whose))
      return -1;
    const goes = titles.length
      ? titles.every(goesOn) && (titles.some((title) => /续/.test(title)) || isSequel(above.table, table))
      : at === placed.length - 1 && !opensTable(table) && (!mark || isSequel(above.table, table));
    return goes ? at : -1;
  };
  const readBlock = (block: Exclude<Block, Table>, first: boolean): void => {
    if (section === "contents" && ((first && !leader.test(block.text)) || contents.isEndedBy(block)))
      endContents(block.kind === "prose");
    if (pageNumber.test(block.text)) {
      turned = true;
      return ledger.mark("numbering", block.line);
    }
    if (section !== "contents" && isTableMark(block.text)) {
      endPassage();
      mark = comparableText(block.text);
      return ledger.mark("numbering", block.line);
    }
    if (titles[0] && longTitle.test(titles[0]) && titleRest.test(block.text)) {
      titles = [titles[0] + block.text, ...titles.slice(1)];
      return endPassage();
    }
    if (isTitle(block) || (mark && isTableTitle(block.text)) || goesOn(block.text) || (first && opensPage(block.text)))
      return open(block.text, block.line);
    if (section === "contents") {
      contents.add(block.text);
      return ledger.mark("contents", block.line);
    }
    const declared = declaredUnit(block.text);
    unit = declared ?? unit;
    if (declared || whoseLine.test(block.text)) {
      whose = comparableText(block.text).replace(/第\d+页.*$/, "");
      return endPassage();
    }
    if (noteLine.test(block.text)) {
      endPassage();
      placed.push({kind: "note", text: block.text.replace(noteLine, "").trim()});
      return;
    }
    if (block.text.length < titleLength && !/[，。；：]/.test(block.text)) titles = [block.text, ...titles];
    const heading = runInHeading(block.text);
    const opened = heading === undefined ? undefined : sectionOf(heading);
    if (heading !== undefined && opened) {
      endPassage();
      [section, sectionTitle] = [opened, numbered(heading).text];
      headings.enter(heading);
    }
    const follows = block.line === lastLine + 1 && numbered(block.text).level === undefined;
    if (!passage || (sentenceEnd.test(passage.text) && !follows) || (block.kind === "prose" && block.item))
      endPassage();
    lastLine = block.line;
    const isItem = numbered(block.text).level !== undefined;
    if (isItem && passage && /[：:]\s*$/.test(passage.text)) headings.lead(passage.text);
    else if (!isItem && !passage) headings.endLead();
    passage ??= new PassageBuilder(section, sectionTitle, headings.texts);
    passage.add(block.text, block.line, 0, block.kind === "prose" ? block.offset : 0);
  };

  for (const {blocks} of pages) {
    turned = true;
    for (const [i, block] of blocks.entries()) {
      if (block.kind !== "table") {
        readBlock(block, i === 0);
        continue;
      }
      const at = continuedBy(block);
      if (at >= 0) {
        const above = placed[at] as PlacedTable;
        placed[at] = {...above, table: continued(above.table, block)};
      } else {
        endPassage();
        if (isContents()) endContents(true);
        placed.push({kind: "table", table: block, section, titles, unit, ...(mark && {mark}), ...(whose && {whose})});
        for (const {cells} of block.rows) for (const cell of cells) unit = declaredUnit(cell) ?? unit;
      }
      titles = [];
      mark = whose = undefined;
      turned = false;
    }
  }
  endPassage();
  return placed;
}

function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Whether a table begins with its own title. */
function opensTable({rows}: Table): boolean {
  const [title, ...others] = rows.find(({cells}) => cells.some(Boolean))?.cells.filter(Boolean) ?? [];
  return title !== undefined && !others.length && /表$/.test(comparableText(title));
}

/** "（一）机关运行经费。2026年…": a heading on the line of the paragraph that it heads. */
function runInHeading(text: string): string | undefined {
  const heading = /^([^，。；：]{4,24})。(?=.)/.exec(text)?.[1];
  return heading !== undefined && numbered(heading).level !== undefined ? heading : undefined;
}

/** The first line of a page that names a section is its heading, marked or not. */
function opensPage(text: string): boolean {
  return text.length < titleLength && !/[，。；：]/.test(text) && sectionOf(text) !== undefined;
}

/** A heading that ends a sentence is prose with a wrong mark; a short numbered line without punctuation is a heading that lost its own. */
function isTitle(block: Exclude<Block, Table>): boolean {
  if (block.kind === "heading") return !sentenceEnd.test(block.text);
  if (markedTitle.test(comparableText(block.text))) return true;
  const {level} = numbered(block.text);
  const isShort = block.text.length < titleLength && !/[，。；：]/.test(block.text);
  return level !== undefined && level <= 2 && (isShort || isTableTitle(block.text));
}

/** 2026年部门综合预算一般公共预算基本支出明细表（按经济分类科目）, however long. */
function isTableTitle(text: string): boolean {
  return text.length < longestTitle && /^[^，。；：]*表(?:（[^（），。；：]*）)?$/.test(text.trim());
}
