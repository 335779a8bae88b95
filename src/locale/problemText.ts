import {adviceText} from "./adviceText.js";
import type {Locale} from "./locale.js";

/** The reader's messages, told by what stands before the colon, in Chinese. A new kind of message is a new row. */
const chinese: Readonly<Record<string, string>> = {
  "shifted cells put back under their columns": "错位的单元格已移回所属列",
  "unknown table kept as it is": "未识别的表，原样保留",
  "split digits joined": "拆开的数字已合并",
  "ambiguous column": "单元格属于哪一列不确定",
  "missing column": "缺少列",
  "missing unit of money": "缺少金额单位",
  "missing amount": "缺少金额",
  "duplicate code": "编码重复",
  "unknown code": "编码不明，所在行不计入合计",
  "invalid amount": "金额无法读取",
  "invalid rate": "百分比无法读取",
  "unsupported format": "不支持这种格式",
  "missing title": "缺少标题",
  "missing statement": "缺少报表",
  "unknown file not read": "未读取的文件",
  "ambiguous amount": "金额写法有歧义"
};

/** Words that stand in a message beside what it quotes. */
const clauses: ReadonlyArray<readonly [english: RegExp, chinese: string]> = [
  [/no line names a unit, a year and its budget: not a budget disclosure/, "没有一行写明单位、年度和预算，不是预算公开文件"],
  [/no budget table found: not a budget disclosure/, "没有找到预算报表，不是预算公开文件"],
  [/name a disclosure by its year, such as 2026\.pdf/, "公开文件请以年度命名，如 2026.pdf"],
  [/write it without a comma for thousands, with a point for decimals/, "请不用千分位逗号，小数点用“.”"],
  [/one of (?=\.)/, "可用格式："],
  [/missing title: /, "缺少标题："],
  [/missing statement: /, "缺少报表："]
];

/** Whole sentences of the reader that begin with no kind. */
const sentences: ReadonlyArray<readonly [english: RegExp, chinese: string]> = [
  [/^year (\d+) read from the document's title, its name says none: (.*)$/, "年度 $1 取自文件标题，文件名未写年度：$2"],
  [/^year (\d+) read from within its name: (.*)$/, "年度 $1 取自文件名：$2"]
];

/** What the reader says of a document, in the language of the page; a message without a row stays as it is. */
export function problemText(message: string, locale: Locale): string {
  if (locale === "en") return message;
  const sentence = sentences.find(([english]) => english.test(message));
  if (sentence) return message.replace(...sentence);
  const [, head = "", value = ""] = /^([^:]*): (.*)$/.exec(message) ?? [];
  const said = chinese[head];
  return said === undefined ? message : `${said}：${valueText(value)}`;
}

/** What a message quotes stays as it is; what it advises in brackets is told in Chinese. */
function valueText(value: string): string {
  const advised = value.replace(/^(\.\w+) \((.*?)\)(?=$|;)/, (_, extension: string, advice: string) => `${extension}（${adviceText(advice, "zh")}）`);
  const told = clauses.reduce((text, [english, words]) => text.replace(english, words), advised);
  return told === value ? value : told.replace(/ \(([^()]*)\)$/, "（$1）").replace(/; /g, "；");
}
