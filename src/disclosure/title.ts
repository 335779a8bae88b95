import {missing} from "../budget/errors.js";
import {plainDigits} from "./digits.js";
import {numbered} from "./numbering.js";
import type {Page} from "./read/page.js";
import {squeeze} from "./squeeze.js";

export interface Title {
  readonly text: string;
  readonly unitName: string;
  readonly fiscalYear: number;
  readonly kind: "budget" | "final";
}

const what = "(?:省级|市级|区级|县级|本级|省本级|市本级)?(?:部门|单位)?(?:收支)?(预算|决算)";
const titles: readonly RegExp[] = [
  new RegExp(`^(?<unit>.+?)\\s*(?<year>20\\d\\d)\\s*年(?:度)?${what}`),
  new RegExp(`^(?<year>20\\d\\d)\\s*年(?:度)?(?<unit>[\\u4e00-\\u9fff（）()]{2,30}?)${what}`)
];

/** A cover's line that names the year alone, below the one that names the unit. */
const yearLine = new RegExp(`^(?<year>20\\d\\d)\\s*年(?:度)?${what}`);
const unitLine = /^[\u4e00-\u9fff（）()·]{3,40}[局厅部委院所会校站馆办处队园场团社庭府关室区县市省心台司]$/;

/** A line or cell that names the unit, where no title does. */
const whose = /(?:^|\s)(?:预算|决算|编制|填报|公开)?(?:主管部门|预算单位|编制单位|编制部门|填报单位|单位名称|部门名称|部门|单位|公开部门|公开单位)[：:]\s*([\u4e00-\u9fff][^\s：:]*)/;

/** The first line that names a unit, a year and a budget, or the first such title within a table; failing that the year of a table's title and the unit named above a table. Throws `missing title` for a document without one. */
export function titleOf(pages: readonly Page[]): Title {
  const found = titled(linesOf(pages), pages) ?? titled(titleCellsOf(pages), pages) ?? pieced(pages);
  if (!found) throw missing("title", "no line names a unit, a year and its budget: not a budget disclosure");
  return found;
}

function titled(texts: Iterable<string>, pages: readonly Page[]): Title | undefined {
  let above = "";
  for (const text of texts) {
    const line = withDigits(numbered(text).text);
    for (const pattern of titles) {
      const match = pattern.exec(line);
      if (match && !generic.test(match.groups!["unit"]!)) return made(text, match, namedUnit(pages) ?? match.groups!["unit"]!.replace(/^关于/, "").trim());
    }
    const year = yearLine.exec(line);
    if (year && unitLine.test(squeeze(above))) return made(text, year, namedUnit(pages) ?? squeeze(above));
    above = text;
  }
  return undefined;
}

/** Words between a year and 预算 that name no unit. */
const generic = /^(?:部门|单位|财政拨款|一般公共|政府性基金|国有资本经营|.*[收支]|.*表.*|.*[，。；：].*)$/;

/** Unit and year from what stands above the tables: 部门：甲局, 2024年部门收支总表. */
function pieced(pages: readonly Page[]): Title | undefined {
  const texts = [...linesOf(pages), ...cellsOf(pages)].map(withDigits);
  const text = texts.find((line) => /20\d\d\s*年.*(?:预算|决算|收支|支出).*表/.test(line) || /^20\d\d\s*年(?:度)?$/.test(line.trim()));
  const unitName = texts.map((line) => whose.exec(line)?.[1]).find(Boolean);
  if (!text || !unitName) return undefined;
  return {text, unitName, fiscalYear: Number(/20\d\d/.exec(text)![0]), kind: texts.some((line) => /决算/.test(line)) ? "final" : "budget"};
}

function made(text: string, match: RegExpExecArray, unitName: string): Title {
  return {text, unitName, fiscalYear: Number(match.groups!["year"]), kind: match.slice(1).includes("决算") ? "final" : "budget"};
}

function* linesOf(pages: readonly Page[]): Generator<string> {
  for (const {blocks} of pages) for (const block of blocks) if (block.kind !== "table") yield block.text;
}

function* cellsOf(pages: readonly Page[]): Generator<string> {
  for (const {blocks} of pages) for (const block of blocks) if (block.kind === "table") for (const {cells} of block.rows.slice(0, 4)) yield* cells.filter(Boolean);
}

/** Cells above a table's header: rows of one text, merged or repeated in every column, and of a title with a remark beside it. */
function* titleCellsOf(pages: readonly Page[]): Generator<string> {
  for (const {blocks} of pages) {
    for (const block of blocks) {
      if (block.kind !== "table") continue;
      for (const {cells} of block.rows.slice(0, 4)) {
        const texts = [...new Set(cells.filter(Boolean))];
        if (texts.length <= 2) yield* texts.flatMap((text) => text.split(/\r?\n/));
      }
    }
  }
}

const digits = "〇一二三四五六七八九";

/** "二〇二四年" as 2024年, and full-width digits. */
function withDigits(text: string): string {
  return plainDigits(text).replace(/[二2][〇○零O0][〇○零一二三四五六七八九]{2}(?=年)/g, (year) => [...year.replace(/[○零O0]/g, "〇")].map((c) => Math.max(0, digits.indexOf(c))).join(""));
}

function namedUnit(pages: readonly Page[]): string | undefined {
  const [cover] = pages;
  return cover?.blocks.map((block) => (block.kind === "table" ? undefined : whoseCover.exec(block.text)?.[1])).find(Boolean);
}

/** A cover's line that names the unit, where the title names only its place. */
const whoseCover = /^(?:预算|决算)?(?:主管部门|预算单位|编制单位|编制部门|填报单位)[：:]\s*(\S+)/;
