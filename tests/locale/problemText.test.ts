import {expect, it} from "vitest";
import {problemText} from "../../src/locale/problemText.js";

it("a message of the reader in Chinese keeps its value", () => expect(problemText("missing column: 项目支出", "zh")).toBe("缺少列：项目支出"));
it("a value may hold colons", () => expect(problemText("invalid amount: 1:2", "zh")).toBe("金额无法读取：1:2"));
it("a message that has no row stays as it is", () => expect(problemText("unheard of: x", "zh")).toBe("unheard of: x"));
it("English is what the reader says", () => expect(problemText("missing column: 项目支出", "en")).toBe("missing column: 项目支出"));
it.each([
  ["unsupported format: .wps (save it as .docx or PDF)", "不支持这种格式：.wps（请另存为 .docx 或 PDF）"],
  ["unsupported format: .xyz (one of .md, .pdf)", "不支持这种格式：.xyz（可用格式：.md, .pdf）"],
  ["unknown file not read: .jpg (a picture holds no text; take the Word, Excel or PDF file that it was made from); name a disclosure by its year, such as 2026.pdf", "未读取的文件：.jpg（图片里没有文字，请使用生成它的 Word、Excel 或 PDF 原文件）；公开文件请以年度命名，如 2026.pdf"],
  ["year 2026 read from within its name: 甲局2026.md", "年度 2026 取自文件名：甲局2026.md"],
  ["missing title: no line names a unit, a year and its budget: not a budget disclosure", "缺少标题：没有一行写明单位、年度和预算，不是预算公开文件"],
  ["unknown table kept as it is: 甲表 (save it as PDF); 乙", "未识别的表，原样保留：甲表 (save it as PDF); 乙"]
])("%s", (message, text) => expect(problemText(message, "zh")).toBe(text));
