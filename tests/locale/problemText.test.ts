import {expect, it} from "vitest";
import {problemText} from "../../src/locale/problemText.js";

it("a message of the reader in Chinese keeps its value", () => expect(problemText("missing column: 项目支出", "zh")).toBe("缺少列：项目支出"));
it("a value may hold colons", () => expect(problemText("invalid amount: 1:2", "zh")).toBe("金额无法读取：1:2"));
it("a message that has no row stays as it is", () => expect(problemText("unheard of: x", "zh")).toBe("unheard of: x"));
it("English is what the reader says", () => expect(problemText("missing column: 项目支出", "en")).toBe("missing column: 项目支出"));

it.each([
  ["hidden, but read by whoever opens the file: rows 9–10 of sheet 收支 总表 (8 with numbers)", "已隐藏，但打开文件的人都能读到：工作表“收支 总表”第 9–10 行（8 处含数字）"],
  ["hidden, but read by whoever opens the file: column C of sheet Sheet1 (2 of text)", "已隐藏，但打开文件的人都能读到：工作表“Sheet1”第 C 列（2 处文字）"],
  ["hidden, but read by whoever opens the file: sheet 底稿 (1 with numbers)", "已隐藏，但打开文件的人都能读到：工作表“底稿”（1 处含数字）"],
  ["hidden, but read by whoever opens the file: number format of 表1!C8 (1 with numbers)", "已隐藏，但打开文件的人都能读到：表1!C8 的数字格式（1 处含数字）"],
  ["hidden, but read by whoever opens the file: row (4 with numbers)", "已隐藏，但打开文件的人都能读到：表格行（4 处含数字）"],
  ["struck text left out: 1", "带删除线的文字未计入：1"],
  ["formula without a value: =SUM(ABOVE) (B6 of a table)", "公式没有计算结果：=SUM(ABOVE)（表中 B6 单元格）"],
  ["value of a formula computed: =SUM(C8:C9) is 100 (表1!C5)", "公式结果由本工具计算：=SUM(C8:C9) 得 100（表1!C5）"],
  ["amounts kept as text, which formulas do not add up: 2, first 表1!C5", "以文本格式存放的金额，公式求和时不计入：2 个，首个在 表1!C5"],
  ["cells in a unit of their own: 2 in 万元, 部门支出总表 in 元", "单元格自带与本表不同的金额单位：2 个以万元计，“部门支出总表”以元计"],
  ["invalid code: 3月1日 is a date in the file (表1!A5)", "编码无法读取：3月1日 在文件中是日期（表1!A5）"]
])("%s, in Chinese", (message, expected) => expect(problemText(message, "zh")).toBe(expected));
