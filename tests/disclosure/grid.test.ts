import {describe, expect, it} from "vitest";
import {align, fits} from "../../src/disclosure/tables/align.js";
import {cellKind, isSplit, readCell} from "../../src/disclosure/tables/cell.js";
import type {ColumnKind} from "../../src/disclosure/tables/columns.js";
import {columnOf, columnWord, headerSpan, isHeaderWord} from "../../src/disclosure/tables/columns.js";
import type {Segmented} from "../../src/disclosure/tables/grid.js";
import {segment} from "../../src/disclosure/tables/grid.js";
import {recognise} from "../../src/disclosure/tables/recognise.js";
import {rowMeaning} from "../../src/disclosure/tables/rowMeaning.js";
import {statementSpecs} from "../../src/disclosure/tables/statementSpecs.js";

describe("cellKind", () => {
  it.each([
    ["", "blank"],
    ["12.50", "amount"],
    ["-3", "amount"],
    ["（3.00）", "amount"],
    ["12.3.4", "amount"],
    ["39334.8 6", "amount"],
    ["97.99%", "share"],
    ["100 ％", "share"],
    ["12万", "text"],
    ["档案修复", "text"],
    ["1. 修复馆藏", "text"],
    ["≥99%", "text"]
  ])("%j is %s", (text, kind) => expect(cellKind(text)).toBe(kind));
});

describe("readCell", () => {
  it.each([
    ["", "blank"],
    ["-", "blank"],
    ["0", "zero"],
    ["0.00", "zero"],
    ["—", "notApplicable"],
    ["不适用", "notApplicable"],
    ["12.50", "value"],
    ["-12.50", "value"]
  ])("%j is %s", (text, state) => expect(readCell(text, "wan").state).toBe(state));
  it.each([
    ["39334.8 6", 39_334_860_000],
    ["1,312 .50", 1_312_500_000]
  ])("%j is %i fen: its digits were split", (text, fen) =>
    expect([isSplit(text), readCell(text, "wan").amount!.fen]).toEqual([true, fen])
  );
  it.each(["12 50", "12.5 abc", "1 2.50", "12.50"])("%j is not taken for split digits", (text) =>
    expect(isSplit(text)).toBe(false)
  );
  it.each(["12.3.4", "12万", "abc", "12 50"])("%j: invalid amount", (text) =>
    expect(() => readCell(text, "wan")).toThrow(`invalid amount: ${text}`)
  );
});

const kinds: readonly ColumnKind[] = ["label", "label", "amount", "share", "amount", "amount"];
const placed = (cells: readonly string[], columns: readonly ColumnKind[] = kinds) => {
  const {cells: at, ambiguous} = align(cells, columns);
  return [at.map((cell) => (cell === undefined ? "·" : cells[cell] || "_")).join(" "), ambiguous];
};

describe("align", () => {
  it("leaves a row that fits where it is", () =>
    expect(placed(["支出", "合计", "3", "100%", "1", "2"])).toEqual(["支出 合计 3 100% 1 2", false]));
  it("puts back a row that lost its first cells: a share tells where the amounts belong", () =>
    expect(placed(["合计", "3", "100%", "1", "2"])[0]).toMatch(/3 100% 1 2$/));
  it("drops an empty cell that a conversion added", () =>
    expect(placed(["项目", "类型", "", "30", "40", "用途"], ["label", "text", "amount", "amount", "text"])).toEqual([
      "项目 类型 30 40 用途",
      false
    ]));
  it("is ambiguous where an amount fits under two columns as well", () =>
    expect(placed(["项目", "30"], ["label", "amount", "amount"])[1]).toBe(true));
  it("costs a misfit where text stands for an amount", () =>
    expect(align(["项目", "三十"], ["label", "amount"]).cost).toBeGreaterThanOrEqual(9));
  it("of no cells under no columns costs nothing", () =>
    expect(align([], [])).toEqual({cells: [], ambiguous: false, cost: 0}));
});

it("fits asks for each cell's kind, and lets empty cells hang over the end", () => {
  expect([
    fits(["甲", "1"], ["label", "amount"]),
    fits(["甲", "乙"], ["label", "amount"]),
    fits(["甲", "1", ""], ["label", "amount"]),
    fits(["甲", "1", "2"], ["label", "amount"])
  ]).toEqual([true, false, true, false]);
});

describe("columnOf", () => {
  it.each<[path: string[], id: string, kind: string]>([
    [["科目编码"], "code", "label"],
    [["收 入", "项 目"], "name", "label"],
    [["基本支出", "小计"], "basic", "amount"],
    [["本年收入", "小计"], "yearRevenue", "amount"],
    [["上年结转结余", "小计"], "carryover", "amount"],
    [["上年结转结余", "一般公共预算"], "carryoverGeneralBudget", "amount"],
    [["本年拨款", "一般公共预算"], "generalBudget", "amount"],
    [["公务用车购置及运行费", "小计"], "vehicles", "amount"],
    [["因公出国（境）费"], "overseasTrips", "amount"],
    [["占比"], "share", "share"],
    [["备注栏"], "text", "text"]
  ])("%j is %s", (path, id, kind) => {
    const column = columnOf(path, {fiscalYear: 2026, unknown: "text"});
    expect([column.id, column.kind, column.path]).toEqual([id, kind, path]);
  });
  it.each([
    ["2024 年", 2024],
    ["2025年度", 2025],
    ["2026年预算数", 2026],
    ["前 年", 2024],
    ["上 年", 2025],
    ["当年金额", 2026]
  ])("%s of a 2026 disclosure holds amounts of %i", (word, year) =>
    expect(columnOf([word], {fiscalYear: 2026, unknown: "text"})).toMatchObject({
      id: "yearAmount",
      kind: "amount",
      year
    })
  );
  it("of a column without a year has none", () =>
    expect(columnOf(["合计"], {fiscalYear: 2026, unknown: "text"}).year).toBeUndefined());
});

it("isHeaderWord knows columns, their parents and years; headerSpan how many a parent covers", () => {
  expect(["合 计", "收入", "2024 年", "档案修复", ""].map(isHeaderWord)).toEqual([true, true, true, false, false]);
  expect(["收 入", "近两年收支金额", "合计"].map(headerSpan)).toEqual([2, 2, 1]);
  expect([columnWord("project"), columnWord("yearAmount")]).toEqual(["项目支出", "当年金额"]);
});

describe("segment", () => {
  const cut = (...lines: string[]): Segmented =>
    segment(
      lines.map((line, i) => ({line: i + 1, cells: line.split("|")})),
      {document: "draft.md", fiscalYear: 2026}
    );
  const said = ({grids}: Segmented) =>
    grids.map(
      ({columns, rows}) =>
        `${columns.map(({id}) => id).join(" ")}: ${rows.map(({line, cells}) => `${line} ${cells.map((cell) => cell?.text ?? "·").join(",")}`).join("; ")}`
    );

  it("puts rows under their header", () =>
    expect(said(cut("科目编码|科目名称|合计", "201|甲|1", "|乙|2"))).toEqual(["code name total: 2 201,甲,1; 3 ,乙,2"]));
  it("begins a new grid at a new header", () =>
    expect(said(cut("科目编码|科目名称|合计", "201|甲|1", "项目名称|合计|一般公共预算", "乙|2|2"))).toHaveLength(2));
  it("keeps rows before any header as loose", () =>
    expect(cut("项目支出表||", "项目名称|合计|一般公共预算", "乙|2|2").loose.map(({line}) => line)).toEqual([1]));
  it("takes out rows that number the columns", () => {
    const found = cut("科目编码|科目名称|合计", "1|2|3", "201|甲|1");
    expect([found.indexes.map(({line}) => line), found.grids[0]!.rows.length]).toEqual([[2], 1]);
  });
  it("of no rows is nothing", () => expect(cut()).toEqual({grids: [], loose: [], indexes: [], problems: []}));
  it("of a header alone is a grid without rows", () =>
    expect(said(cut("科目编码|科目名称|合计"))).toEqual(["code name total: "]));
});

describe("recognise", () => {
  const grid = (header: string, ...rows: string[]) =>
    segment(
      [header, ...rows].map((line, i) => ({line: i + 1, cells: line.split("|")})),
      {document: "draft.md", fiscalYear: 2026}
    ).grids[0]!;
  const spending = "科目编码|科目名称|合计|基本支出|项目支出";

  it.each([
    ["三、部门支出总表", "expenditure"],
    ["支出预算总表", "expenditure"],
    ["2026年支出总表", "expenditure"],
    ["五、一般公共预算支出表", "generalBudget"],
    ["八、政府性基金预算支出表", "governmentFund"]
  ])("%s decides between statements with the same columns: %s", (title, id) =>
    expect(recognise(grid(spending), [title])!.spec.id).toBe(id)
  );

  it("the nearest title wins", () =>
    expect(recognise(grid(spending), ["五、一般公共预算支出表", "三、支出总表"])!.spec.id).toBe("generalBudget"));
  it("without a title the columns decide", () =>
    expect(recognise(grid("“三公”经费合计|因公出国（境）费|公务用车运行费|公务接待费", "4|0|3|1"), [])!.spec.id).toBe(
      "threePublic"
    ));
  it("a mark tells the two balance sheets apart", () => {
    const sheet = (row: string) => recognise(grid("项目|预算数|项目|预算数", row), [])!.spec.id;
    expect([sheet("本年收入合计|1|本年支出合计|1"), sheet("一、本年收入|1|一、本年支出|1")]).toEqual([
      "summary",
      "appropriation"
    ]);
  });
  it("a titled table that shares no column is not that statement", () =>
    expect(recognise(grid("项目名称|金额", "甲|1"), ["三、支出总表"])?.spec.id).not.toBe("expenditure"));
  it("a table of two years alone is what its title says", () => {
    const years = (title: string) =>
      recognise(grid("科目编码|科目名称|2025年预算数|2026年预算数", "201|甲|1|2"), [title])?.spec.id;
    expect(["三、部门支出总表", "二、收入总表", "某某事项表"].map(years)).toEqual([
      "expenditure",
      "revenue",
      undefined
    ]);
  });
  it("knows no table of unknown columns", () =>
    expect(recognise(grid("单位编码|单位名称", "1|甲"), [])).toBeUndefined());
});

describe("statementSpecs", () => {
  it("number the ten statements of the set", () =>
    expect([...new Set(statementSpecs.flatMap(({number}) => number ?? []))].sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10
    ]));
  it("have ids of their own, but for the rows that they list, and those that only a title tells", () =>
    expect(
      new Set(statementSpecs.map(({id, rows, titledOnly}) => `${id} by ${rows.join()}${titledOnly ?? ""}`)).size
    ).toBe(statementSpecs.length));
});

describe("rowMeaning", () => {
  const meaning = (
    name: string,
    {
      code = "",
      group = "",
      classification = "functional"
    }: {code?: string; group?: string; classification?: "functional" | "source" | "type" | "project" | "economic"} = {}
  ) => {
    const found = rowMeaning({code, name, group, classification});
    return [found.classification, found.code, found.level, found.measure]
      .filter((part) => part !== undefined)
      .join(" ");
  };
  it.each([
    ["合 计", "total total 0"],
    ["收 入 总 计", "total total 0 revenue"],
    ["本年支出合计", "total total 0 yearExpenditure"],
    ["二、上年结转", "total total 0 carriedIn"],
    ["年终结转结余", "total total 0 carriedOut"],
    ["", "total total 0"],
    ["六、社会保障和就业支出", "functional 208 1"],
    ["（廿三）债务发行费用支出", "functional 233 1"],
    ["其中：教育支出", "functional 205 1"],
    ["档案支出", "functional 档案支出 1"]
  ])("%j is %s", (name, expected) => expect(meaning(name)).toBe(expected));
  it("a printed code wins over the name", () =>
    expect(meaning("社会保障和就业支出", {code: "2080105"})).toBe("functional 2080105 3"));
  it("a source's level counts its dots", () =>
    expect([
      meaning("三、国有资本经营预算拨款收入", {classification: "source"}),
      meaning("经费拨款（补助）", {classification: "source"})
    ]).toEqual(["source stateCapital 1", "source generalBudget.funds 2"]));
  it("合计 means what its group says", () =>
    expect(["收入构成", "支出 构成"].map((group) => meaning("合计", {group, classification: "type"}))).toEqual([
      "total total 0 revenue",
      "total total 0 expenditure"
    ]));
  it("a project is its own code, without the row's number", () =>
    expect(meaning("1. 修复 馆藏", {classification: "project"})).toBe("project 修复馆藏 1"));
});
