import {describe, expect, it} from "vitest";
import type {Instruction} from "../../src/disclosure/model/instruction.js";
import {instructionsText, readInstructions, readingColumns} from "../../src/store/decided/readingText.js";

const header = "document,table,line,says,at,value,reason,who,when";
const row = "2026.pdf,部门支出总表,,column,3,基本支出,表头漏印,预算科,2026-11-01";
const read = (...lines: string[]) => readInstructions(lines.join("\r\n"));
const said = (...lines: string[]) =>
  read(header, ...lines).problems.map(({line, error}) => `${line}: ${error.message}`);
const instruction: Instruction = {
  document: "2026.pdf",
  table: "部门支出总表",
  says: "column",
  at: [3],
  value: "基本支出",
  reason: "表头漏印",
  who: "预算科",
  when: "2026-11-01"
};

describe("readInstructions", () => {
  it("reads what is said of which table, by whom, why and when", () =>
    expect(read(header, row).instructions).toEqual([instruction]));
  it("the columns are those that are documented", () => expect(readingColumns.join(",")).toBe(header));
  it.each([
    ["12;14", [12, 14]],
    ["12~14；20", [12, 13, 14, 20]],
    ["12-13", [12, 13]],
    ["12至13", [12, 13]]
  ])("rows are numbers and runs of them: %s", (at, rows) =>
    expect(read(header, `2026.pdf,表,,level,${at},2,,预算科,2026-11-01`).instructions[0]!.at).toEqual(rows)
  );
  it.each([
    [row.replace("column", "colour"), "2: unknown says: colour (one of title, money, column, level)"],
    [row.replace("基本支出", "喜悦"), "2: unknown value: 喜悦 is no header that is known"],
    [row.replace(",3,", ",,"), "2: missing at: the number of the column, from 1"],
    [row.replace(",3,", ",0,"), "2: invalid at: 0"],
    [row.replace(",3,", ",9~3,"), "2: invalid at: 9~3"],
    [row.replace("column,3,基本支出", "level,3,deep"), "2: invalid value: deep (a depth from 1, total or memo)"],
    [row.replace("column,3,基本支出", "money,,美元"), "2: unknown value: 美元 (one of 千元, 万元, 亿元, 元)"],
    [
      row.replace("column,3,基本支出", "title,,节目单"),
      "2: unknown value: 节目单 is the title of no table that is known"
    ],
    [
      row.replace("预算科", ""),
      "2: missing who: every instruction says which document and table, what it is, and who says so"
    ],
    [row.replace("2026-11-01", "2026-02-30"), "2: invalid when: 2026-02-30"]
  ])("refuses with its line %s", (bad, message) => expect(said(bad, "")).toEqual([message]));
  it("a second row on the same column is a problem, and the first holds", () => {
    const again = row.replace("基本支出", "项目支出");
    expect(said(row, again)).toEqual(["3: duplicate instruction: column of 部门支出总表"]);
    expect(read(header, row, again).instructions).toEqual([instruction]);
  });
});

describe("instructionsText", () => {
  const all: readonly Instruction[] = [
    instruction,
    {...instruction, says: "level", at: [12, 13, 14, 20], value: "2", line: 9},
    {...instruction, says: "money", at: [], value: "万元", reason: '=1+1, "so"'}
  ];
  it("reads back as it was, runs as runs that no spreadsheet takes for a day", () => {
    expect(instructionsText(all)).toContain("12~14;20");
    expect(
      read(instructionsText(all)).instructions.map(({reason, ...rest}) => ({...rest, reason: reason.replace(/^'/, "")}))
    ).toEqual(all);
  });
});
