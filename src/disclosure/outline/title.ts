import {missing} from "../../budget/errors.js";
import type {Page} from "../formats/page.js";
import {numbered, plainDigits, comparableText} from "../model/comparableText.js";

interface Title {
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
const whose =
  /(?:^|\s)(?:预算|决算|编制|填报|公开)?(?:主管部门|预算单位|编制单位|编制部门|填报单位|单位名称|部门名称|部门|单位|公开部门|公开单位)[：:]\s*(?!(?:人民币)?[百千万亿]?元)([\u4e00-\u9fff][^\s：:]*)/;

/** The first line that names a unit, a year and a budget, or the first such title within a table; failing that the year of a table's title and the unit named above a table. Throws `missing title` for a document without one. */
export function titleOf(pages: readonly Page[]): Title {
  const found = titled(linesOf(pages), pages) ?? spread(pages) ?? titled(titleCellsOf(pages), pages) ?? pieced(pages);
  if (!found) throw missing("title", "no line names a unit, a year and its budget: not a budget disclosure");
  return found;
}

function titled(texts: Iterable<string>, pages: readonly Page[]): Title | undefined {
  const above: string[] = [];
  for (const text of texts) {
    const line = withDigits(numbered(text).text);
    const match = named(line);
    if (match)
      return made(
        text,
        match,
        namedUnit(pages) ?? withAbove(match.groups!["unit"]!.replace(/^关于/, "").trim(), above)
      );
    const year = yearLine.exec(line);
    const whole = year && above[0] !== undefined ? withAbove(comparableText(above[0]), above.slice(1)) : "";
    if (year && unitLine.test(whole)) return made(text, year, namedUnit(pages) ?? whole);
    above.unshift(text);
  }
  return undefined;
}

function named(line: string): RegExpExecArray | undefined {
  for (const pattern of titles) {
    const match = pattern.exec(line);
    if (match && !generic.test(match.groups!["unit"]!)) return match;
  }
  return undefined;
}

/** No title is spread over more lines than these. */
const mostLines = 4;

/** A title that a cover spreads over lines of their own, in either order; and a unit below 2026年部门预算. */
function spread(pages: readonly Page[]): Title | undefined {
  const lines = [...linesOf(pages)].map((text) => withDigits(comparableText(text)));
  for (let end = 1; end < lines.length; ++end) {
    for (let from = end - 1; from >= Math.max(0, end - mostLines + 1); --from) {
      const parts = lines.slice(from, end + 1);
      if (!parts.every(isPiece)) break;
      const text = parts.join("");
      const match = named(text);
      if (match)
        return made(text, match, namedUnit(pages) ?? withAbove(match.groups!["unit"]!, lines.slice(0, from).reverse()));
    }
    const year = yearLine.exec(lines[end - 1]!);
    const below = lines[end]!.replace(/^[(（](.*)[)）]$/, "$1");
    if (year && isPiece(lines[end]!) && unitLine.test(below))
      return made(lines[end - 1]! + lines[end]!, year, namedUnit(pages) ?? below);
  }
  return undefined;
}

/** What a cover's line may hold of a title: no sentence, and nothing that is about the document. */
function isPiece(line: string): boolean {
  return line.length <= 30 && !/[，。；：:、？！]/.test(line) && !/目录|^附[件表]|第.*部分/.test(line);
}

/** A place, or the beginning of a name, on the lines above the rest of it; nearest first. */
function withAbove(name: string, above: readonly string[]): string {
  let whole = name;
  for (const text of above.slice(0, mostLines - 1)) {
    const line = withDigits(comparableText(text));
    const isName = /^[\u4e00-\u9fff（）()·]{2,20}$/.test(line) && !aboutDocument.test(line);
    if (placed.test(whole) || !isName || (!place.test(line) && unitLine.test(line))) break;
    whole = line + whole;
  }
  return whole;
}

const place = /^[\u4e00-\u9fff]{1,10}(?:省|市|区|县|州|盟|旗|镇|乡|街道)$/;
const placed = /^(?:中国|中华|国家|[\u4e00-\u9fff]{2,8}?(?:省|市|区|县|州|盟|旗|镇|乡|街道)|.*[\d年])/;
const aboutDocument = /目录|附件|附表|公开|预算|决算|部分|说明|概况|文件|报告|编制|单位|部门|草案|资料|[密表]$/;

/** Words between a year and 预算 that name no unit. */
const generic = /^(?:部门|单位|财政拨款|一般公共|政府性基金|国有资本经营|.*[收支]|.*表.*|.*[，。；：].*)$/;

/** Unit and year from what stands above the tables: 部门：甲局, 2024年部门收支总表. */
function pieced(pages: readonly Page[]): Title | undefined {
  const texts = [...linesOf(pages), ...cellsOf(pages)].map(withDigits);
  const text = texts.find(
    (line) => /20\d\d\s*年.*(?:预算|决算|收支|支出).*表/.test(line) || /^20\d\d\s*年(?:度)?$/.test(line.trim())
  );
  const unitName = texts.map((line) => whose.exec(line)?.[1]).find(Boolean);
  if (!text || !unitName) return undefined;
  return {
    text,
    unitName,
    fiscalYear: Number(/20\d\d/.exec(text)![0]),
    kind: texts.some((line) => /决算/.test(line)) ? "final" : "budget"
  };
}

function made(text: string, match: RegExpExecArray, unitName: string): Title {
  return {
    text,
    unitName,
    fiscalYear: Number(match.groups!["year"]),
    kind: match.slice(1).includes("决算") ? "final" : "budget"
  };
}

function* linesOf(pages: readonly Page[]): Generator<string> {
  for (const {blocks} of pages) for (const block of blocks) if (block.kind !== "table") yield block.text;
}

function* cellsOf(pages: readonly Page[]): Generator<string> {
  for (const {blocks} of pages)
    for (const block of blocks)
      if (block.kind === "table") for (const {cells} of block.rows.slice(0, 4)) yield* cells.filter(Boolean);
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
  return plainDigits(text).replace(/[二2][〇○零O0][〇○零一二三四五六七八九]{2}(?=年)/g, (year) =>
    [...year.replace(/[○零O0]/g, "〇")].map((c) => Math.max(0, digits.indexOf(c))).join("")
  );
}

function namedUnit(pages: readonly Page[]): string | undefined {
  const [cover] = pages;
  return cover?.blocks
    .map((block) => (block.kind === "table" ? undefined : whoseCover.exec(block.text)?.[1]))
    .find(Boolean);
}

/** A cover's line that names the unit, where the title names only its place. */
const whoseCover = /^(?:预算|决算)?(?:主管部门|预算单位|编制单位|编制部门|填报单位)[：:]\s*(\S+)/;

const remark = /[(（【\[][^()（）【】\[\]]*[)）】\]]$|(?:金额)?单位[:：].*$/;
const number = String.raw`[一二三四五六七八九十百\d]+(?:[-—－.]\d+)*`;
const mark = new RegExp(
  `^(?:(?:部门|单位)?(?:预算|决算|公开)?(?:附|报)?表${number}|附件${number}|(?:部门)?(?:预算|决算|公开)?${number}表|表${number})(?:[-—:：、.]|(?=[^\\d]|$))`
);

/** What local titles call the same table. */
const sames: ReadonlyArray<readonly [pattern: RegExp, standard: string]> = [
  [/^.*20\d\d年(?:度)?/, ""],
  [/\(续(?:表)?\)|续表?$/, ""],
  [/总体情况表$|情况总表$/, "总表"],
  [/情况表$/, "表"],
  [/(?:明细|汇总)表$/, "表"],
  [/收入支出/, "收支"],
  [/预算(总)?表$/, "$1表"],
  [/决算(总)?表$/, "$1表"],
  [/当年拨款|(?<=预算)财政拨款|(?<=一般公共预算)当年/, ""]
];

/** Lines that only number a table: 公开01表, 附表2, 预算03表. */
export function isTableMark(text: string): boolean {
  const word = comparableText(text);
  return mark.test(word) && word.replace(mark, "") === "";
}

/** A table's title as titles are compared: no number, year, unit of money or remark, and the standard's words for local ones. */
export function titleWord(printed: string): string {
  let word = comparableText(numbered(printed.trim()).text).replace(mark, "");
  while (remark.test(word) && word.replace(remark, "")) word = word.replace(remark, "");
  return sames.reduce((text, [pattern, standard]) => text.replace(pattern, standard), word);
}
