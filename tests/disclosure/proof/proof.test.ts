import {describe, expect, test} from "vitest";
import {failingIn, prove, treeOf} from "../../../src/disclosure/proof/proof.js";
import {sheet} from "./sheets.js";

const failing = (proof: ReturnType<typeof prove>) =>
  failingIn(proof.identities).map(({whole, left}) => [whole.row, whole.column, left / 1e6]);
const total = (...values: ReadonlyArray<number | undefined>) => ({role: "total", name: "合计", values}) as const;

describe("rows say their level", () => {
  test("by the length of their codes, whatever their order", () => {
    const proof = prove(
      sheet(
        ["合计"],
        [
          total(10),
          {code: "20101", values: [4]},
          {code: "201", values: [6]},
          {code: "20102", values: [2]},
          {code: "208", values: [4]},
          {code: "20805", values: [4]},
          {code: "2080505", values: [3]},
          {code: "2080506", values: [1]}
        ]
      )
    );
    expect([proof.rows, proof.parents, failing(proof)]).toEqual([
      "codes",
      [undefined, 2, undefined, 2, undefined, 4, 5, 5],
      []
    ]);
  });

  test("by codes within each unit, where units stand above their lines", () => {
    const proof = prove(
      sheet(
        ["合计"],
        [
          total(12),
          {code: "114001", values: [7]},
          {code: "208", values: [3]},
          {code: "221", values: [4]},
          {code: "114002", values: [5]},
          {code: "208", values: [1]},
          {code: "221", values: [4]}
        ]
      )
    );
    expect([proof.rows, proof.parents, failing(proof)]).toEqual([
      "codesOfUnits",
      [undefined, undefined, 1, 1, undefined, 4, 4],
      []
    ]);
  });

  test("by their numbers: 一、 above 1.", () => {
    const proof = prove(
      sheet(
        ["预算数"],
        [
          {name: "甲", numbering: 1, values: [5]},
          {name: "子", numbering: 3, values: [2]},
          {name: "丑", numbering: 3, values: [3]},
          {name: "乙", numbering: 1, values: [4]},
          {name: "寅", numbering: 3, values: [1]},
          {name: "卯", numbering: 3, values: [3]},
          total(9)
        ]
      )
    );
    expect([proof.rows, proof.parents[1], proof.parents[5], failing(proof)]).toEqual(["numbering", 0, 3, []]);
  });

  test("by indentation alone; glyphs of other widths do not make a level", () => {
    const rows = [
      {indent: 5, values: [9]},
      {indent: 25, values: [5]},
      {indent: 45, values: [2]},
      {indent: 46.5, values: [3]},
      {indent: 24, values: [4]}
    ];
    const proof = prove(sheet(["合计"], [...rows, {indent: 45, values: [1]}, {indent: 45, values: [3]}, total(9)]));
    expect([proof.rows, proof.parents.slice(0, 7)]).toEqual(["indentation", [undefined, 0, 1, 1, 0, 4, 4]]);
  });

  test("by order alone, where print says nothing", () => {
    const proof = prove(
      sheet(
        ["合计"],
        [9, 9, 4, 1, 3, 5, 2, 3].map((value) => ({name: "甲", values: [value]}))
      )
    );
    expect([proof.rows, proof.parents]).toEqual(["order", [undefined, 0, 1, 2, 2, 1, 5, 5]]);
  });

  test("codes that hold win over an order that would hold too, and show the misprint", () => {
    const rows = (misprint: number) => [
      total(20),
      {code: "201", values: [12]},
      {code: "20101", values: [misprint]},
      {code: "20102", values: [7]},
      {code: "208", values: [8]},
      {code: "20801", values: [3]},
      {code: "20805", values: [5]},
      {code: "2080501", values: [2]},
      {code: "2080502", values: [3]}
    ];
    expect(failing(prove(sheet(["合计"], rows(5))))).toEqual([]);
    const wrong = prove(sheet(["合计"], rows(4)));
    expect([wrong.rows, failing(wrong), wrong.doubts?.flatMap(({cells}) => cells)]).toEqual([
      "codes",
      [[1, 0, 1]],
      [{row: 2, column: 0}]
    ]);
  });
});

describe("totals", () => {
  const lines = [{values: [3]}, {values: [4]}] as const;
  test("below their lines, with what was carried in between", () => {
    const proof = prove(
      sheet(
        ["预算数"],
        [
          ...lines,
          {role: "total", name: "本年收入合计", values: [7]},
          {values: [2]},
          {role: "total", name: "收入总计", values: [9]}
        ]
      )
    );
    expect(proof.identities.map(({whole, parts, left}) => [whole.row, parts.map(({row}) => row), left])).toEqual([
      [2, [0, 1], 0],
      [4, [2, 3], 0]
    ]);
  });
  test("a 小计 of the last lines, and a 合计 of the 小计", () => {
    const small = (value: number) => ({role: "total", name: "小计", values: [value]}) as const;
    const proof = prove(sheet(["预算数"], [...lines, small(7), {values: [1]}, {values: [5]}, small(6), total(13)]));
    expect(proof.identities.map(({whole, parts, left}) => [whole.row, parts.map(({row}) => row), left])).toEqual([
      [2, [0, 1], 0],
      [5, [3, 4], 0],
      [6, [2, 5], 0]
    ]);
  });
  test("on top and at the bottom", () => {
    const proof = prove(sheet(["合计"], [total(7), ...lines, total(7)]));
    expect(proof.identities.map(({whole, left}) => [whole.row, left])).toEqual([
      [0, 0],
      [3, 0]
    ]);
  });
  test("其中 is no part of a sum", () => {
    const proof = prove(sheet(["合计"], [total(7), lines[0], {role: "memo", name: "其中:甲", values: [1]}, lines[1]]));
    expect(failing(proof)).toEqual([]);
  });
});

describe("columns", () => {
  test("subtotals below cells of the level above, and the total of both", () => {
    const proof = prove(
      sheet(
        [
          "合计",
          "本年收入/小计",
          "本年收入/财政拨款",
          "本年收入/事业收入",
          "上年结转/小计",
          "上年结转/财政拨款",
          "上年结转/单位资金"
        ],
        [{name: "甲", values: [15, 10, 4, 6, 5, 2, 3]}]
      )
    );
    expect([proof.columns, proof.sums]).toEqual([
      "header",
      [
        {whole: 0, parts: [1, 4]},
        {whole: 1, parts: [2, 3]},
        {whole: 4, parts: [5, 6]}
      ]
    ]);
  });
  test("其中 beside a total is left out of it", () => {
    const proof = prove(
      sheet(["合计", "财政拨款", "其中:教育收费", "事业收入"], [{name: "甲", values: [10, 4, 1, 6]}])
    );
    expect(proof.sums).toEqual([{whole: 0, parts: [1, 3]}]);
  });
  test("columns that the total leaves out are found by their sums over every row", () => {
    const proof = prove(
      sheet(
        ["总计", "基本支出", "项目支出", "政府采购"],
        [
          {name: "甲", values: [10, 4, 6, 3]},
          {name: "乙", values: [7, 5, 2, 1]},
          {name: "丙", values: [9, 1, 8, 8]}
        ]
      )
    );
    expect([proof.columns, proof.sums]).toEqual(["order", [{whole: 0, parts: [1, 2]}]]);
  });
});

describe("doubtful amounts", () => {
  const rows = (cell: number) => [
    total(21, 9, 12),
    {code: "201", values: [10, 4, 6]},
    {code: "208", values: [6, 3, cell]},
    {code: "221", values: [5, 2, 3]}
  ];
  test("a digit changed where two sums cross is that cell alone", () => {
    const proof = prove(sheet(["合计", "基本支出", "项目支出"], rows(5)));
    expect([failing(proof).length, proof.doubts?.flatMap(({cells}) => cells)]).toEqual([2, [{row: 2, column: 2}]]);
  });
  test("none where all holds", () =>
    expect(prove(sheet(["合计", "基本支出", "项目支出"], rows(3))).doubts).toEqual([]));
});

describe("a reading that leaves nothing open", () => {
  const layered = (...values: ReadonlyArray<readonly [name: string, indent: number, value: number]>) =>
    sheet(
      ["总计"],
      values.map(([name, indent, value]) => (name === "合计" ? total(value) : {name, indent, values: [value]}))
    );
  // edges of names that are centred say nothing, and seem to say almost all
  const centred = layered(
    ["合计", 27, 62],
    ["货物", 1, 20],
    ["甲馆", 1, 20],
    ["复印机", 20, 9],
    ["扫描仪", 20, 11],
    ["服务", 1, 42],
    ["甲馆", 1, 30],
    ["数据处理", 12, 18],
    ["整理", 20, 12],
    ["乙馆", 1, 12],
    ["打字", 20, 5],
    ["印刷", 20, 7]
  );
  test("counts before one of edges under which sums fail", () => {
    const proof = prove(centred);
    expect([proof.rows, failing(proof)]).toEqual(["order", []]);
    expect(proof.parents).toEqual([undefined, 0, 1, 2, 2, 0, 5, 6, 6, 5, 9, 9]);
  });
  test("is not looked for where codes say the levels", () => {
    const proof = prove(
      sheet(
        ["合计"],
        [
          total(16),
          {code: "301", values: [10.02]},
          {code: "30101", values: [6]},
          {code: "30102", values: [4]},
          {code: "302", values: [6]},
          {code: "30201", values: [1]},
          {code: "30202", values: [5]},
          {code: "303", values: [0]}
        ]
      )
    );
    expect([proof.rows, failing(proof).length > 0]).toEqual(["codes", true]);
  });
  test("takes columns of names for levels", () => {
    const proof = prove(
      sheet(
        ["金额"],
        [
          total(30),
          {name: "一般公共预算资金", place: 0, values: [20]},
          {name: "财政拨款", place: 1, values: [15]},
          {name: "专项收入", place: 1, values: [5]},
          {name: "其他资金", place: 0, values: [10]},
          {name: "事业收入", place: 1, values: [7]},
          {name: "其他收入", place: 1, values: [3]}
        ]
      )
    );
    expect([proof.rows, proof.parents, failing(proof)]).toEqual([
      "nameColumns",
      [undefined, undefined, 1, 1, undefined, 4, 4],
      []
    ]);
  });
  test("tells what has parts, by order alone only below a total", () => {
    const treeIn = (written: ReturnType<typeof sheet>) => treeOf({sheet: written, proof: prove(written)});
    expect(treeIn(centred)).toEqual([undefined, 0, 1, 2, 2, 0, 5, 6, 6, 5, 9, 9]);
    const listed = [10, 4, 6, 9, 4, 5, 12, 5, 7].map((value) => ({name: String(value), values: [value]}));
    expect(treeIn(sheet(["金额"], listed))).toBeUndefined();
  });
});
