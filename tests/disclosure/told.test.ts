import {describe, expect, test} from "vitest";
import {readAgain} from "../../src/disclosure/proof/understood.js";
import type {Instruction} from "../../src/disclosure/model/instruction.js";
import {readDocument} from "../../src/disclosure/readDocument.js";

/** A disclosure with a table that print does not explain. */
const document = (...table: string[]) => ["# 某市甲局2026年部门预算", "", "一、收支情况", "", ...table].join("\n");

const told = (says: Instruction["says"], at: readonly number[], value: string, table: string): Instruction => ({
  document: "2026.md",
  table,
  says,
  at,
  value,
  reason: "",
  who: "预算科",
  when: "2026-11-01"
});

const read = (text: string, instructions: readonly Instruction[] = []) =>
  readDocument(new TextEncoder().encode(text), {document: "data/1-x/2026.md", unitCode: "1", instructions});

const summary = [
  "## 部门收支总表",
  "",
  "单位：万元",
  "",
  "| 收入 | | 支出 | |",
  "| --- | --- | --- | --- |",
  "| 项目 | 预算数 | 项目 | 预算数 |",
  "| 一般公共预算拨款收入 | 30.00 | 社会保障和就业支出 | 30.00 |",
  "| 收入总计 | 30.00 | 支出总计 | 30.00 |",
  ""
];

describe("columns that no header explains", () => {
  const table = "附加支出明细表";
  const text = document(
    ...summary,
    `## ${table}`,
    "",
    "单位：万元",
    "",
    "| 甲 | 乙 | 丙 | 丁 | 戊 |",
    "| --- | --- | --- | --- | --- |",
    "| 合计 | | 30.00 | 18.00 | 12.00 |",
    "| 2080101 | 行政运行 | 20.00 | 12.00 | 8.00 |",
    "| 2080102 | 一般行政管理事务 | 10.00 | 6.00 | 4.00 |",
    ""
  );
  const instructions = [
    told("title", [], "部门支出总表", table),
    told("column", [1], "科目编码", table),
    told("column", [2], "科目名称", table),
    told("column", [3], "合计", table),
    told("column", [4], "基本支出", table),
    told("column", [5], "项目支出", table)
  ];
  const statementOf = (read: Awaited<ReturnType<typeof readDocument>>) =>
    read.statements.find(({title}) => title === table)!;

  test("without a word the table is kept as it is, and none of it is a figure", async () => {
    const {id, rows, proof} = statementOf(await read(text));
    expect(id).toMatch(/^table-/);
    expect(proof).toBeUndefined();
    expect(rows.flatMap(({cells}) => cells).filter(({figure}) => figure)).toEqual([]);
  });

  test("told, it is read, proved, and says by whom; its header is shown as printed", async () => {
    const disclosure = await read(text, instructions);
    const {id, header, rows, proof, told} = statementOf(disclosure);
    expect([id, proof?.standing]).toEqual(["expenditure", "proved"]);
    expect(header.map((path) => path.at(-1))).toEqual(["甲", "乙", "丙", "丁", "戊"]);
    expect(told?.map(({who}) => who)).toContain("预算科");
    const amounts = rows.map(({cells}) =>
      cells
        .map(({figure}) => disclosure.figures.find(({id}) => id === figure))
        .map((figure) => figure && [figure.measure, figure.code, figure.amount])
    );
    expect(amounts[1]).toEqual([
      undefined,
      undefined,
      ["expenditure", "2080101", 20_0000_00],
      ["basicExpenditure", "2080101", 12_0000_00],
      ["projectExpenditure", "2080101", 8_0000_00]
    ]);
  });

  test("told wrongly, it is not proved: nothing is held against it", async () => {
    const wrong = [
      ...instructions.slice(0, 3),
      told("column", [3], "基本支出", table),
      told("column", [4], "合计", table),
      instructions[5]!
    ];
    expect(statementOf(await read(text, wrong)).proof?.standing).toBe("unproved");
  });

  test("the published table read again gives the same proof as the document does", async () => {
    const before = await read(text);
    const {id, proof} = statementOf(await read(text, instructions));
    const again = readAgain(before, statementOf(before), instructions)!;
    expect([again.id, again.standing]).toEqual([id, proof!.standing]);
    expect(readAgain(before, statementOf(before), [])).toBeUndefined();
  });

  test("what is told of another document or another line changes nothing", async () => {
    const elsewhere = [
      ...instructions.map((instruction) => ({...instruction, document: "2025.md"})),
      ...instructions.map((instruction) => ({...instruction, line: 1}))
    ];
    expect(statementOf(await read(text, elsewhere)).id).toMatch(/^table-/);
  });
});

describe("rows whose level nothing says", () => {
  const title = "一般公共预算支出表";
  const rows = [
    ["合计", 24],
    ["甲类", 12],
    ["乙款", 12],
    ["丙类", 12],
    ["丁款", 8],
    ["戊款", 4]
  ] as const;
  const text = document(
    `## ${title}`,
    "",
    "单位：万元",
    "",
    "| 科目名称 | 合计 | 基本支出 | 项目支出 |",
    "| --- | --- | --- | --- |",
    ...rows.map(([name, amount]) => `| ${name} | ${amount}.00 | ${amount / 4}.00 | ${(amount * 3) / 4}.00 |`),
    ""
  );
  const first = text.split("\n").findIndex((line) => line.includes("合计 | 24")) + 1;

  test("told, each stands under the row that it is a part of", async () => {
    const {statements} = await read(text, [
      told("level", [first], "total", title),
      told("level", [first + 1, first + 3], "1", title),
      told("level", [first + 2, first + 4, first + 5], "2", title)
    ]);
    expect([statements[0]!.proof?.standing, statements[0]!.proof?.rows]).toEqual(["proved", ["told"]]);
  });

  test("told wrongly, nothing that print says takes its place", async () => {
    const {statements} = await read(text, [
      told("level", [first + 1], "1", title),
      told("level", [first + 2, first + 3], "2", title)
    ]);
    expect(statements[0]!.proof?.standing).toBe("unproved");
  });
});

test("a unit of money that print leaves out is told, and one that it misprints is told otherwise", async () => {
  const title = "部门收支总表";
  const unsaid = document(...summary.filter((line) => !line.startsWith("单位")));
  expect((await read(unsaid)).figures).toEqual([]);
  expect((await read(unsaid, [told("money", [], "元", title)])).figures.map(({amount}) => amount)).toContain(30_00);
  expect(
    (await read(document(...summary), [told("money", [], "千元", title)])).figures.map(({amount}) => amount)
  ).toContain(30_000_00);
});
