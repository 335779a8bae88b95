import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {changed, formula, workbookFile} from "../disclosure/formats/workbookFile.js";
import {budget} from "./budgetCommand.js";

const rows = [
  ["甲市档案馆2026年部门预算"],
  ["五、一般公共预算支出表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  ["", "合计", 100, 60, 40],
  ["201", "一般公共服务支出", 100, 60, 40],
  ["20126", "档案事务", 100, 60, 40],
  ["2012601", "行政运行", 60, 60, null],
  ["2012699", "上年旧数", 999, 999, 999],
  ["2012604", "档案馆", 40, null, 40]
];

async function file(bytes: Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "hidden-")), "2026.xlsx");
  await writeFile(path, bytes);
  return path;
}

test("inspect lists what a workbook hides, apart from its figures, and tells the publisher", async () => {
  const path = await file(workbookFile({Sheet1: {rows, hiddenRows: [9]}}));
  const {code, out, error} = await budget("inspect", path, "--unit", "900001");
  expect(code).toBe(0);
  expect(out).toContain("15 figures");
  expect(out).toContain("  hidden: 4\n    line     9: 2012699  999  999  999");
  expect(error).toBe(`${path}:9: hidden, but read by whoever opens the file: row 9 of sheet Sheet1 (4 with numbers)\n`);
});

/** Contradictions of amounts; the required tables that are not there are another matter. */
const sums = async (bytes: Uint8Array) => {
  const path = await file(bytes);
  const {out, error} = await budget("check", path, "--unit", "900001");
  return {
    sums: out.split("\n").filter((line) => line.endsWith("apart.")).length,
    error: error.replaceAll(path, "2026.xlsx")
  };
};

test("check draws no contradiction from what is hidden, or from a formula without a value", async () => {
  const hidden = workbookFile({Sheet1: {rows, hiddenRows: [9]}});
  expect((await sums(workbookFile({Sheet1: {rows}}))).sums).toBe(4);
  expect((await sums(hidden)).sums).toBe(0);
  const {sums: lacking, error} = await sums(changed(hidden, "xl/worksheets/sheet1.xml", formula("C8", "INDEX(A:A,3)")));
  expect(lacking).toBe(0);
  expect(error).toContain("2026.xlsx:8: formula without a value: =INDEX(A:A,3) (Sheet1!C8)\n");
});
