import type {MoneyUnit} from "../../budget/amount.js";
import {moneyUnit} from "../../budget/amount.js";
import type {Block, Table} from "../formats/page.js";
import {numbered, comparableText} from "../model/comparableText.js";

export type SectionId =
  | "cover"
  | "contents"
  | "duties"
  | "units"
  | "staffing"
  | "budget"
  | "agencyOperating"
  | "threePublic"
  | "procurement"
  | "assets"
  | "performance"
  | "statements"
  | "glossary"
  | "other";

/**
 * What a heading opens, first match wins. A new wording is a new row; the last
 * column is an example of it.
 */
export const sectionHeadings: ReadonlyArray<readonly [pattern: RegExp, section: SectionId, example: string]> = [
  [/^目录$/, "contents", "目 录"],
  [/名词解释/, "glossary", "第四部分 名词解释"],
  [/申报表$/, "performance", "部门整体绩效目标申报表"],
  [/表$/, "statements", "第三部分 2026 年部门预算公开收支表"],
  [/职责|职能/, "duties", "一、主要职责及机构设置情况"],
  [/机构设置/, "duties", "（二）机构设置情况"],
  [/单位构成/, "units", "二、部门预算单位构成"],
  [/人员构成|人员情况/, "staffing", "三、人员构成"],
  [/机关运行经费/, "agencyOperating", "二、机关运行经费预算安排及增减变化情况"],
  [/三公/, "threePublic", "三、“三公”经费预算安排情况及增减变化情况"],
  [/政府采购/, "procurement", "四、政府采购预算安排情况"],
  [/国有资产/, "assets", "五、国有资产占用情况"],
  [/其他相关情况说明|项目经费情况说明/, "other", "其他相关情况说明"],
  [/绩效|项目支出情况|项目申报表|收支金额/, "performance", "六、重点项目预算的绩效目标"],
  [/收支安排|编制情况说明|编制说明|决算情况说明|决算总体情况/, "budget", "一、预算收支安排及增减变化情况"],
  [
    /(?:收支|收入|支出|财政拨款|一般公共预算|政府性基金).*(?:情况|说明)|预算(?:总体)?情况|预算说明/,
    "budget",
    "一、收支预算总体情况说明"
  ]
];

/** The section that a heading opens; undefined for one that opens none. */
export function sectionOf(heading: string): SectionId | undefined {
  const text = comparableText(heading);
  return sectionHeadings.find(([pattern]) => pattern.test(text))?.[1];
}

const line = /单位[:：]?\s*(?:人民币)?\s*(千\s*元|万\s*元|亿\s*元|元)/;
/** A header that says in what its amounts are: 预算数（万元）. */
const word = /^[^\d]{1,20}[（(](?:人民币)?(千元|万元|亿元|元)[）)]$/;

/** The money unit that a line or cell declares. */
export function declaredUnit(text: string): MoneyUnit | undefined {
  const printed = line.exec(spaced(text))?.[1] ?? word.exec(text)?.[1];
  return printed ? moneyUnit(comparableText(printed)) : undefined;
}

/** "单 位 ：" as 单位：. */
function spaced(text: string): string {
  return text.replace(/单\s+位/, "单位").replace(/\s+(?=[:：])/, "");
}

/** An entry of a table of contents runs on to its page. */
export const leader = /[…·.．]{3,}|\d+$/;

/** No entry is this long. */
const longest = 60;

/** The entries of a table of contents, and what ends it. */
export class ContentsList {
  readonly #words = new Set<string>();
  /** The last entries, nearest first: where a table follows at once they are its titles. */
  #last: string[] = [];
  #hasHeadings = false;

  get last(): readonly string[] {
    return this.#last;
  }

  add(text: string): void {
    this.#words.add(wordOf(text));
    this.#last = [text, ...this.#last].slice(0, 3);
  }

  /** Whether a heading is an entry come again, whatever number, year or page it has there or here. */
  has(text: string): boolean {
    return this.#words.has(wordOf(text));
  }

  /** A unit of money, a sentence, or a marked heading below entries that are not marked stands in no table of contents. */
  isEndedBy(block: Exclude<Block, Table>): boolean {
    const {kind, text} = block;
    const isLine = kind === "prose";
    if (
      declaredUnit(text) !== undefined ||
      (isLine && !leader.test(text) && (text.length > longest || /[。；]$/.test(text)))
    )
      return true;
    if (isLine) return false;
    const ends = !this.#hasHeadings && this.#words.size > 1;
    this.#hasHeadings = true;
    return ends;
  }
}

function wordOf(text: string): string {
  return comparableText(numbered(text.trim()).text)
    .replace(/[…·.．]{2,}.*$|(?<=[^\d])\d{1,3}$/, "")
    .replace(/20\d\d年(?:度)?/, "");
}
