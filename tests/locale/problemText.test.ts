import {expect, it} from "vitest";
import {problemText} from "../../src/locale/words/problemText.js";

it("a message of the reader in Chinese keeps its value", () =>
  expect(problemText("missing column: 项目支出", "zh")).toBe("缺少列：项目支出"));
it("a value may hold colons", () => expect(problemText("invalid amount: 1:2", "zh")).toBe("金额无法读取：1:2"));
it("a message that has no row stays as it is", () => expect(problemText("unheard of: x", "zh")).toBe("unheard of: x"));
it("English is what the reader says", () =>
  expect(problemText("missing column: 项目支出", "en")).toBe("missing column: 项目支出"));
it.each([
  ["unsupported format: .pages (save it as .docx or PDF)", "不支持这种格式：.pages（请另存为 .docx 或 PDF）"],
  ["unsupported format: .xyz (one of .md, .pdf)", "不支持这种格式：.xyz（可用格式：.md, .pdf）"],
  [
    "unknown file not read: .jpg (a picture holds no text; take the Word, Excel or PDF file that it was made from); name a disclosure by its year, such as 2026.pdf",
    "未读取的文件：.jpg（图片里没有文字，请使用生成它的 Word、Excel 或 PDF 原文件）；公开文件请以年度命名，如 2026.pdf"
  ],
  ["unsupported document: an error page: not a budget disclosure", "不是预算公开文件：网站的出错页面"],
  ["name of another format: the file is HTML, read as .html", "文件名与内容不符：实际内容按 .html 读取"],
  ["year 2026 read from within its name: 甲局2026.md", "年度 2026 取自文件名：甲局2026.md"],
  [
    "missing title: no line names a unit, a year and its budget: not a budget disclosure",
    "缺少标题：没有一行写明单位、年度和预算，不是预算公开文件"
  ],
  ["unknown table kept as it is: 甲表 (save it as PDF); 乙", "未识别的表，原样保留：甲表 (save it as PDF); 乙"]
])("%s", (message, text) => expect(problemText(message, "zh")).toBe(text));

it.each([
  [
    "hidden, but read by whoever opens the file: rows 9–10 of sheet 收支 总表 (8 with numbers)",
    "已隐藏，但打开文件的人都能读到：工作表“收支 总表”第 9–10 行（8 处含数字）"
  ],
  [
    "hidden, but read by whoever opens the file: column C of sheet Sheet1 (2 of text)",
    "已隐藏，但打开文件的人都能读到：工作表“Sheet1”第 C 列（2 处文字）"
  ],
  [
    "hidden, but read by whoever opens the file: sheet 底稿 (1 with numbers)",
    "已隐藏，但打开文件的人都能读到：工作表“底稿”（1 处含数字）"
  ],
  [
    "hidden, but read by whoever opens the file: number format of 表1!C8 (1 with numbers)",
    "已隐藏，但打开文件的人都能读到：表1!C8 的数字格式（1 处含数字）"
  ],
  [
    "hidden, but read by whoever opens the file: row (4 with numbers)",
    "已隐藏，但打开文件的人都能读到：表格行（4 处含数字）"
  ],
  ["struck text left out: 1", "带删除线的文字未计入：1"],
  ["page without text: page 3 is empty or a picture", "没有可读文字的页：第 3 页是空白页或图片"],
  [
    "page without text: page 3 is set in a font that does not name its characters",
    "没有可读文字的页：第 3 页的字体没有标明文字"
  ],
  ["formula without a value: =SUM(ABOVE) (B6 of a table)", "公式没有计算结果：=SUM(ABOVE)（表中 B6 单元格）"],
  ["value of a formula computed: =SUM(C8:C9) is 100 (表1!C5)", "公式结果由本工具计算：=SUM(C8:C9) 得 100（表1!C5）"],
  [
    "amounts kept as text, which formulas do not add up: 2, first 表1!C5",
    "以文本格式存放的金额，公式求和时不计入：2 个，首个在 表1!C5"
  ],
  [
    "cells in a unit of their own: 2 in 万元, 部门支出总表 in 元",
    "单元格自带与本表不同的金额单位：2 个以万元计，“部门支出总表”以元计"
  ],
  ["invalid code: 3月1日 is a date in the file (表1!A5)", "编码无法读取：3月1日 在文件中是日期（表1!A5）"]
])("%s, in Chinese", (message, expected) => expect(problemText(message, "zh")).toBe(expected));
