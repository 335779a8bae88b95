import {join} from "node:path";
import {expect, test} from "vitest";
import {budget} from "./budgetCommand.js";
import {dataFolder} from "./smallDisclosure.js";

const document = (...tables: string[]) =>
  ["# 天门市粮食储备中心2026年部门预算", "", "## 三、部门支出总表", "", "单位：万元", "", ...tables, ""].join("\n");
const change = (total: string) =>
  document(
    "| 科目编码 | 科目名称 | 2025年预算数 | 2026年预算数 | 增减额 | 增减率 |",
    "| --- | --- | --- | --- | --- | --- |",
    `| | 合计 | 95.00 | 100.00 | ${total} |`,
    "| 201 | 一般公共服务支出 | 60.00 | 64.00 | 4.00 | 6.67 |",
    "| 208 | 社会保障和就业支出 | 35.00 | 36.00 | 1.00 | 2.86 |"
  );
const check = async (text: string, ...args: string[]) => {
  const root = await dataFolder({"213002-x/2026.md": text});
  const {code, out} = await budget("check", join(root, "213002-x/2026.md"), ...args);
  return {
    code,
    out: out.replace(/\s/g, " "),
    lines: out.split("\n").map((line) => line.replace(/\s/g, " ").replace(/^.*2026\.md:/, ""))
  };
};

test("a falsified change and rate of a table are two contradictions at their line", async () => {
  const {code, lines, out} = await check(change("6.00 | 9.99"));
  expect(code).toBe(1);
  expect(lines.filter((line) => line.includes("in a table]"))).toEqual([
    "9: contradiction [Rate in a table] Expenditure: 9.99 % is printed, but 5.26 % (5.25 to 5.27 %) follows from the amounts beside it.",
    "9: contradiction [Change in a table] Expenditure: a change of 6.00 万元 is printed, but 5.00 万元 follows from the amounts beside it."
  ]);
  expect(out).toContain("12 of 12 printed amounts and rates take part in an equation");
});

test("the same in Chinese", async () => {
  const {lines} = await check(change("6.00 | 9.99"), "--language", "zh");
  expect(lines.filter((line) => line.includes("[表中增减"))).toEqual([
    "9: 不符 [表中增减率] 支出：表中增减率为 9.99 %，而按同行金额应为 5.26 %（5.25 至 5.27 %）。",
    "9: 不符 [表中增减额] 支出：表中增减额为 6.00 万元，而按同行金额应为 5.00 万元。"
  ]);
});

test("changes and rates that follow contradict nothing", async () =>
  expect((await check(change("5.00 | 5.26"))).out).not.toContain("in a table]"));

test("a cell that a formula left blank is told as blank, in words and in JSON", async () => {
  const text = document(
    "| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |",
    "| --- | --- | --- | --- | --- |",
    "| | 合计 | | 70.00 | 30.00 |",
    "| 201 | 一般公共服务支出 | 100.00 | 70.00 | 30.00 |"
  );
  const {out} = await check(text);
  expect(out).toContain(
    "uncertain [Columns of a row] Expenditure: 2 parts add up to 100.00 万元, but no figure is printed."
  );
  expect(out).not.toMatch(/(?<!\d)0\.00|smallest repair/);
  const {findings} = JSON.parse((await check(text, "--format", "json")).out) as {
    findings: Array<{rule: string; stated: unknown; terms: Array<{value: unknown; state: string}>}>;
  };
  expect(
    findings.filter(({rule}) => rule === "rowSum").map(({stated, terms}) => [stated, terms[0]!.value, terms[0]!.state])
  ).toEqual([[null, null, "blank"]]);
});

test("rows whose codes nothing tells are named, and no sum accuses them", async () => {
  const text = document(
    "| 类 | 款 | 项 | 科目名称 | 合计 | 基本支出 | 项目支出 |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    "| | | | 合计 | 100.00 | 70.00 | 30.00 |",
    "| | | 01 | 行政运行 | 60.00 | 30.00 | 30.00 |",
    "| 208 | | | 社会保障和就业支出 | 40.00 | 40.00 | 0.00 |"
  );
  const root = await dataFolder({"213002-x/2026.md": text});
  const {error, out} = await budget("check", join(root, "213002-x/2026.md"), "--all");
  expect(error).toContain(
    "2026.md:10: unknown code: – – 01 行政运行 in 部门支出总表; no row above says what it belongs to, and the row is in no sum"
  );
  expect(out).toContain(
    "not assessable [Total of a column] Expenditure: not assessable, the codes of some rows of “部门支出总表” are not understood."
  );
  expect(out).not.toMatch(/contradiction \[(Total of a column|Codes below a code)\]/);
});
