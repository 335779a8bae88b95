import type {Phase} from "../../budget/figure.js";
import {phaseNamed} from "./period.js";

/** What a header says of a column that compares two others. */
export interface Moved {
  readonly part: "change" | "rate";
  /** Years back from the disclosure's, or the year itself. */
  readonly base?: {readonly year: number; readonly phase?: Phase};
}

/** Headers of such columns; a new wording is a new word in a row. */
const wordings: ReadonlyArray<readonly [part: Moved["part"], words: string]> = [
  [
    "change",
    "增减额 增减 增减数 增减数额 增减变化 增减变化额 增减变化金额 增减变动 增减变动额 增减变化情况 增减变动情况 增减情况 增减金额 增加额 增加数 增长额 差额 差异 差异额 变动额 变动数 变动金额 变动情况 变化额 变化情况 增加(减少) 增加(减少)额 增(减)额 增(+)减(-) 增减(+-) 增减(+、-) 增减(±) 增(+)减(-)额 同比增减 同比增减额"
  ],
  [
    "rate",
    "增减率 增长率 增减比例 增减比率 增减百分比 增减幅度 增减幅 增长比例 增长幅度 增长百分比 增幅 变动率 变动幅度 变动比例 变化率 变化幅度 同比 同比增长 同比增减率 同比增长率 同比增幅"
  ]
];

/** Said behind what it is compared with, or below it. */
const behind: ReadonlyArray<readonly [part: Moved["part"], words: string]> = [
  ["change", "金额 数额 额 绝对额 绝对数 数 增加 减少(增加) 增加/减少 变化 变动 增长"],
  ["rate", "幅度 比例 比率 率 百分比 百分率 增长速度 增速"]
];

const table = (rows: ReadonlyArray<readonly [part: Moved["part"], words: string]>) =>
  new Map(rows.flatMap(([part, words]) => words.split(" ").map((word) => [word, part] as const)));
const alone = table(wordings);
const below = table(behind);

const percent = /[(]?[%％][)]?$/;
const comparison =
  /^(?:(?:20\d\d年(?:度)?)?([^比较与\d]*))[比较与](?:(20\d\d)年(?:度)?|(上年度?|上一年度?|去年))(?:同期)?(年初预算数?|[^增减变\d]*?(?:预算|执行|决算|完成)[^增减变\d]*?|数)?(?:相比|比较)?((?:增减|增长|增加|减少|差|变).*)?[%％]?$/;

/** What a header's word says of a movement; `inside` a heading that says so already, more words do. Squeezed, without its unit of money. */
export function movedBy(word: string, fiscalYear: number, inside = false): Moved | undefined {
  const plain = word.replace(percent, "");
  const isRate = plain !== word;
  const part = alone.get(plain) ?? (inside ? (below.get(plain) ?? (plain === "" ? "rate" : undefined)) : undefined);
  if (part) return {part: isRate ? "rate" : part};
  const match = comparison.exec(plain);
  if (!match) return undefined;
  const [, , year, relative, phase, rest = ""] = match;
  const said = rest === "" ? "change" : (alone.get(rest) ?? below.get(rest));
  if (!said) return undefined;
  const named = phase === undefined ? undefined : phaseNamed(phase);
  return {
    part: isRate ? "rate" : said,
    base: {year: relative ? fiscalYear - 1 : Number(year), ...(named ? {phase: named} : {})}
  };
}
