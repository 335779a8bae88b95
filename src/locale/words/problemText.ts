import type {Locale} from "../locale.js";
import {adviceText} from "./adviceText.js";
import {otherDocumentText} from "./otherDocumentText.js";

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
  "unsupported document": "不是预算公开文件",
  "name of another format": "文件名与内容不符",
  "files read as one document": "合为一份读取的文件",
  "files not read": "未读取的文件",
  "ambiguous unit": "单位不一致",
  "ambiguous year": "年度不一致",
  "unknown file not read": "未读取的文件",
  "ambiguous amount": "金额写法有歧义",
  "invalid code": "编码无法读取",
  "hidden, but read by whoever opens the file": "已隐藏，但打开文件的人都能读到",
  "struck text left out": "带删除线的文字未计入",
  "mark of a note told from what it stands at": "注释标记已与所注内容分开",
  "page without text": "没有可读文字的页",
  "formula without a value": "公式没有计算结果",
  "missing value of a formula": "公式没有计算结果",
  "value of a formula computed": "公式结果由本工具计算",
  "amounts kept as text, which formulas do not add up": "以文本格式存放的金额，公式求和时不计入",
  "more digits than a workbook keeps, the rest are zeros": "位数超过电子表格所能保存的十五位，其余均为零",
  "code shown with an exponent": "编码显示为科学记数",
  "cells in a unit of their own": "单元格自带与本表不同的金额单位",
  "ambiguous unit of money": "金额单位不明确"
};

/** Words that stand in a message beside what it quotes. */
const clauses: ReadonlyArray<readonly [english: RegExp, chinese: string]> = [
  [
    /no line names a unit, a year and its budget: not a budget disclosure/,
    "没有一行写明单位、年度和预算，不是预算公开文件"
  ],
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

/** Words within the values of messages. */
const chineseValues: ReadonlyArray<readonly [pattern: RegExp, text: string]> = [
  [/\brows (\d+)–(\d+) of sheet (.*?)(?= \(\d)/, "工作表“$3”第 $1–$2 行"],
  [/\brow (\d+) of sheet (.*?)(?= \(\d)/, "工作表“$2”第 $1 行"],
  [/\bcolumns ([A-Z]+)–([A-Z]+) of sheet (.*?)(?= \(\d)/, "工作表“$3”第 $1–$2 列"],
  [/\bcolumn ([A-Z]+) of sheet (.*?)(?= \(\d)/, "工作表“$2”第 $1 列"],
  [/^sheet (.*?)(?= \(\d)/, "工作表“$1”"],
  [/^number format of (.*?)(?= \(\d)/, "$1 的数字格式"],
  [/ \((\d+) with numbers\)$/, "（$1 处含数字）"],
  [/ \((\d+) of text\)$/, "（$1 处文字）"],
  [/ \(([A-Z]+\d+) of a table\)$/, "（表中 $1 单元格）"],
  [/^page (\d+) is empty or a picture$/, "第 $1 页是空白页或图片"],
  [/^page (\d+) is set in a font that does not name its characters$/, "第 $1 页的字体没有标明文字"],
  [/^(\d+), first (.+)$/, "$1 个，首个在 $2"],
  [/^(\d+) in (\S+), (.*) in (\S+)$/, "$1 个以$2计，“$3”以$4计"],
  [/^the file is .*, read as (\.\w+)$/, "实际内容按 $1 读取"],
  [/^a document locked by a password \(.*\)$/, "文件有密码保护（请另存一份不带密码的）"],
  [/^a Word document of before 1997 \(.*\)$/, "1997 年以前的 Word 文件（请另存为 .docx 或 PDF）"],
  [/^a Word document as XML \(.*\)$/, "XML 形式的 Word 文件（请另存为 .docx 或 PDF）"],
  [/^(.*) is a date in the file \((.*)\)$/, "$1 在文件中是日期（$2）"],
  [/^(.*) holds only some of its digits$/, "$1 只保留了部分数位"],
  [/^(.*) is shown divided by (10+)$/, "$1 显示时已除以 $2"],
  [/^(=.*) is (\S+)(?=[ （])/, "$1 得 $2"],
  [/^(\S+) for (\d+)$/, "$1，实为 $2"],
  [/ \(([^()]+![A-Z]+\d+)\)$/, "（$1）"]
];

const hiddenThings: Readonly<Record<string, string>> = {
  row: "表格行",
  cell: "单元格",
  table: "表格",
  text: "文字",
  comment: "批注"
};

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
  const [, other = ""] = /^(.*): not a budget disclosure$/.exec(value) ?? [];
  const document = otherDocumentText(other, "zh");
  if (document !== other) return document;
  const placed = chineseValues
    .reduce((text, [pattern, words]) => text.replace(pattern, words), value)
    .replace(/^(row|cell|table|text|comment)(?=（)/, (word) => hiddenThings[word]!);
  if (placed !== value) return placed;
  const advised = value.replace(
    /^(\.\w+) \((.*?)\)(?=$|;)/,
    (_, extension: string, advice: string) => `${extension}（${adviceText(advice, "zh")}）`
  );
  const told = clauses.reduce((text, [english, words]) => text.replace(english, words), advised);
  return told === value ? value : told.replace(/ \(([^()]*)\)$/, "（$1）").replace(/; /g, "；");
}
