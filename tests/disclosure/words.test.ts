import {describe, expect, it} from "vitest";
import {invalid} from "../../src/budget/errors.js";
import {Ledger} from "../../src/disclosure/accounting/numberLedger.js";
import {accountFor} from "../../src/disclosure/accounting/numbers.js";
import type {Block} from "../../src/disclosure/formats/page.js";
import {numbered, comparableText} from "../../src/disclosure/model/comparableText.js";
import {formatPlace, formatProblem, noteOf, problemOf} from "../../src/disclosure/model/problem.js";
import {sectionHeadings, sectionOf} from "../../src/disclosure/outline/section.js";
import {titleIn} from "../../src/disclosure/outline/documentTitle.js";

describe("numbered", () => {
  it.each<[text: string, rest: string, level: number | undefined]>([
    ["第一部分 部门概况", "部门概况", 0],
    ["第十二章　附则", "附则", 0],
    ["一、部门收支总表", "部门收支总表", 1],
    ["廿一、其他支出", "其他支出", 1],
    ["十二．附表", "附表", 1],
    ["（一）一般公共预算拨款", "一般公共预算拨款", 2],
    ["（廿三）债务发行费用支出", "债务发行费用支出", 2],
    ["1. 预算收入情况", "预算收入情况", 3],
    ["12、工作经费", "工作经费", 3],
    ["（1）社保", "社保", 4],
    ["2.5 万元", "2.5 万元", undefined],
    ["2026 年部门预算", "2026 年部门预算", undefined],
    ["一般公共预算", "一般公共预算", undefined],
    ["三公经费", "三公经费", undefined],
    ["", "", undefined]
  ])("%j is %j at level %s", (text, rest, level) => {
    const found = numbered(text);
    expect([found.text, found.level, found.length]).toEqual([rest, level, text.length - rest.length]);
  });
});

describe("squeeze", () => {
  it.each([
    ["收 入 总　计", "收入总计"],
    ["“三公”经费", "三公经费"],
    ["因公出国（境）费", "因公出国(境)费"],
    ["２０２６年", "2026年"],
    [" \t\n", ""]
  ])("%j is %j", (text, expected) => expect(comparableText(text)).toBe(expected));
  it("squeezed twice is squeezed once", () =>
    expect(comparableText(comparableText("“三 公”（境）"))).toBe(comparableText("“三 公”（境）")));
});

describe("sectionOf", () => {
  it.each(sectionHeadings.map(([, section, example]) => [example, section] as const))(
    "%s opens %s",
    (heading, section) => expect(sectionOf(heading)).toBe(section)
  );
  it.each(["其他重要事项", "（一）说明", ""])("%j opens none", (heading) => expect(sectionOf(heading)).toBeUndefined());
  it("does not mind spaces, brackets or quotation marks", () =>
    expect(sectionOf("## 三、“ 三 公 ”经费")).toBe("threePublic"));
});

describe("titleIn", () => {
  const titled = (...texts: string[]) =>
    titleIn([{blocks: texts.map((text, i): Block => ({kind: "prose", line: i + 1, offset: 0, text}))}]);
  it.each<[string, string, number, "budget" | "final"]>([
    ["甲市档案馆 2026 年部门预算公开", "甲市档案馆", 2026, "budget"],
    ["甲市档案馆2025年度单位预算", "甲市档案馆", 2025, "budget"],
    ["甲市财政局 2024 年度部门决算公开", "甲市财政局", 2024, "final"],
    ["甲市档案馆 2026 年预算", "甲市档案馆", 2026, "budget"]
  ])("%s", (text, unitName, fiscalYear, kind) =>
    expect(titled(text)).toMatchObject({text, line: 1, unitName, fiscalYear, kind})
  );
  it.each<[string[], string, number, "budget" | "final"]>([
    [["2025年丙市教育研究院部门预算"], "丙市教育研究院", 2025, "budget"],
    [["乙县水利局", "2023年度部门决算"], "乙县水利局", 2023, "final"],
    [["己市档案局二〇二二年部门预算"], "己市档案局", 2022, "budget"],
    [["2024年部门收支总表", "部门：甲局　单位：万元"], "甲局", 2024, "budget"]
  ])("%j", (texts, unitName, fiscalYear, kind) => expect(titled(...texts)).toMatchObject({unitName, fiscalYear, kind}));
  it("is the first line that names a unit", () =>
    expect(titled("目录", "2026 年部门预算", "甲馆 2026 年部门预算", "乙馆 2025 年部门预算")?.unitName).toBe("甲馆"));
  it("of no such line: undefined", () => expect(titled("甲市档案馆", "2026 年工作总结")).toBeUndefined());
});

describe("problems", () => {
  it.each([
    [{document: "2026.md", line: 12}, "2026.md:12"],
    [{document: "2026.pdf", page: 3}, "2026.pdf: page 3"],
    [{document: "2026.pdf", page: 12, line: 4}, "2026.pdf: page 12, line 4"],
    [{document: "2026.md"}, "2026.md"]
  ])("formatPlace: %o", (place, expected) => expect(formatPlace(place)).toBe(expected));
  it("formatProblem is file:line: kind what: value", () =>
    expect(formatProblem(problemOf(invalid("amount", "12.3.4"), {document: "2026.md", line: 12}))).toBe(
      "2026.md:12: invalid amount: 12.3.4"
    ));
  it("problemOf throws on what is not the project's own error", () =>
    expect(() => problemOf(new TypeError("oops"), {document: "2026.md"})).toThrow(TypeError));
  it("noteOf is a note, problemOf an error", () =>
    expect([noteOf("a", {document: "d"}).severity, problemOf(invalid("a", "b"), {document: "d"}).severity]).toEqual([
      "note",
      "error"
    ]));
});

describe("Ledger", () => {
  it("knows the use of a number that lies in a marked stretch, and of no other", () => {
    const ledger = new Ledger();
    ledger.mark("claim", 3, 0, {from: 5, to: 10});
    expect([
      ledger.useOf(3, 0, 5, 10),
      ledger.useOf(3, 0, 6, 8),
      ledger.useOf(3, 0, 4, 8),
      ledger.useOf(3, 1, 5, 10),
      ledger.useOf(4, 0, 5, 10)
    ]).toEqual(["claim", "claim", undefined, undefined, undefined]);
  });
  it("marks a whole cell by default, and the first mark stays", () => {
    const ledger = new Ledger();
    ledger.mark("figure", 3, 2);
    ledger.mark("share", 3, 2);
    expect(ledger.useOf(3, 2, 0, 8)).toBe("figure");
  });
});

describe("accountFor", () => {
  const reasonOf = (text: string, cell = 0): string => {
    const {unused} = accountFor([{line: 1, cell, offset: 0, text}], new Ledger(), "draft.md");
    return unused.map((number) => `${number.text} ${number.reason}`).join(", ");
  };
  it.each([
    ["填报日期：2026 年 01 月 27 日", "2026 date, 01 date, 27 date"],
    ["2026 年部门预算", "2026 year"],
    ["截止_2026_年", "2026 year"],
    ["1. 预算收入情况", "1 numbering"],
    ["财社【2016】101 号", "2016 documentNumber, 101 documentNumber"],
    ["目标 1：保障运行", "1 numbering"],
    ["共 23 次", "23 narrativeText"],
    ["预算 30 万元", "30 unread"],
    ["1,234.50元", "1,234.50 unread"],
    ["没有数字", ""]
  ])("%s: %s", (text, expected) => expect(reasonOf(text)).toBe(expected));
  it("of a form's cell tells the postcode from other text", () =>
    expect([reasonOf("300000", 2), reasonOf("共 23 次", 2)]).toEqual(["300000 postcode", "23 formText"]));
  it("counts what was read, and lists only the rest with its place", () => {
    const ledger = new Ledger();
    ledger.mark("claim", 7, 0, {to: 8});
    const {printed, byUse, unused} = accountFor(
      [{line: 7, cell: 0, offset: 0, text: "预算 30 万元，第 9 次"}],
      ledger,
      "draft.md"
    );
    expect([printed, byUse]).toEqual([2, {claim: 1, narrativeText: 1}]);
    expect(unused.map(({source}) => `${source.document}:${source.line}:${source.column} ${source.text}`)).toEqual([
      "draft.md:7:12 9"
    ]);
  });
});
