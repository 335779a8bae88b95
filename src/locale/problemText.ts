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
  "invalid rate": "百分比无法读取"
};

/** What the reader says of a document, in the language of the page; a message without a row stays as it is. */
export function problemText(message: string, locale: Locale): string {
  const [, head = "", value = ""] = /^([^:]*): (.*)$/.exec(message) ?? [];
  const said = locale === "zh" ? chinese[head] : undefined;
  return said === undefined ? message : `${said}：${value}`;
}
