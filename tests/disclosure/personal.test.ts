import {describe, expect, it} from "vitest";
import {withheld, withoutPersonalData} from "../../src/disclosure/personal.js";

const inProse = (text: string): [string, number] => {
  const {pages, redactions} = withoutPersonalData([{blocks: [{kind: "prose", line: 1, offset: 0, text}]}]);
  const [block] = pages[0]!.blocks;
  return [block!.kind === "table" ? "" : block!.text, redactions];
};
const inRow = (...cells: string[]): string[] => {
  const {pages} = withoutPersonalData([{blocks: [{kind: "table", rows: [{line: 1, cells}]}]}]);
  const [block] = pages[0]!.blocks;
  return block!.kind === "table" ? [...block!.rows[0]!.cells] : [];
};

describe("withoutPersonalData", () => {
  it.each([
    ["联系人：赵六", `联系人：${withheld}`, 1],
    ["联系人:赵六 联系电话：13700000000", `联系人:${withheld} 联系电话：${withheld}`, 2],
    ["电话 0799-8800000", `电话 ${withheld}`, 1],
    ["请拨 13700000000 或 021-68000000。", `请拨 ${withheld} 或 ${withheld}。`, 2],
    ["2026 年预算支出总额 39585.07 万元", "2026 年预算支出总额 39585.07 万元", 0],
    ["编码 21370000000012", "编码 21370000000012", 0]
  ])("%s", (text, expected, count) => expect(inProse(text)).toEqual([expected, count]));

  it("hides the cell behind a label, across empty cells, and no other", () => {
    expect(inRow("填报人", "", "赵六", "联系电话", "88000000", "金额")).toEqual(["填报人", "", withheld, "联系电话", withheld, "金额"]);
    expect(inRow("项目 负责人", "孙七")).toEqual(["项目 负责人", withheld]);
  });

  it("leaves a form without persons as it is", () => expect(inRow("项目名称", "档案修复", "12.50")).toEqual(["项目名称", "档案修复", "12.50"]));
});
