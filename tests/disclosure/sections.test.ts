import {describe, expect, it} from "vitest";
import {Ledger} from "../../src/disclosure/accounting/numberLedger.js";
import {readText} from "../../src/disclosure/formats/text.js";
import {formPassage} from "../../src/disclosure/narrative/glossary.js";
import type {Placed} from "../../src/disclosure/outline/outline.js";
import {outlineOf} from "../../src/disclosure/outline/outline.js";
import {declaredUnit} from "../../src/disclosure/outline/section.js";
import {readNarrative, readTable} from "./reading.js";

const walked = (...lines: string[]): Placed[] => outlineOf(readText(lines.join("\n")), new Ledger());
const said = (...lines: string[]): string[] =>
  walked(...lines).map((part) => {
    if (part.kind === "table")
      return `table in ${part.section} (${part.unit ?? "no unit"}) under ${part.titles.join(" < ")}`;
    return part.kind === "note" ? `note ${part.text}` : `${part.passage.section}: ${part.passage.text}`;
  });

describe("walk", () => {
  it("joins the lines of a sentence over blank ones, and those of a paragraph without any", () =>
    expect(said("## 二、机关运行经费", "甲", "", "乙。", "丙。")).toEqual(["agencyOperating: 甲乙。丙。"]));
  it("begins anew after a sentence's end before a blank line or a number", () =>
    expect(said("## 二、机关运行经费", "甲。", "", "乙。", "1. 丙。")).toEqual([
      "agencyOperating: 甲。",
      "agencyOperating: 乙。",
      "agencyOperating: 1. 丙。"
    ]));
  it("gives a table the headings above it, nearest first, and the last unit", () =>
    expect(said("# 第三部分 收支表", "## 三、支出总表", "单位：万元", "a\tb")).toEqual([
      "table in statements (wan) under 三、支出总表 < 第三部分 收支表"
    ]));
  it("gives a table the title that follows its number, however long, and one after a number of its own", () => {
    const title = "2022年部门综合预算一般公共预算基本支出明细表（按支出经济分类科目-不含上年结转）";
    expect(said("表8", title, "单位：元", "a\tb")).toEqual([`table in cover (yuan) under ${title}`]);
    const numbered = "十一、2017年某省某某人民法院部门一般公共预算“三公”经费、会议费、培训费支出预算表";
    expect(said(numbered, "单位：万元", "a\tb")[0]).toMatch(/^table in .* under 十一、/);
    expect(said(title, "单位：元", "a\tb")[0]).not.toMatch(/^table/);
  });
  it("a unit holds until the next one is printed", () =>
    expect(
      said("## 三、支出总表", "单位：元", "a\tb", "## 九、项目支出表", "c\td").map((part) => /\((.*)\)/.exec(part)![1])
    ).toEqual(["yuan", "yuan"]));
  it("a remark below a table is a note", () =>
    expect(said("a\tb", "备注：本单位无此项支出。", "注：下同。")).toEqual([
      "table in cover (no unit) under ",
      "note 本单位无此项支出。",
      "note 下同。"
    ]));
  it.each([
    ["", "部门支出总表（续）"],
    ["### ", "三、部门支出总表（续表）"]
  ])("a table goes on below its title and 续: %s%s", (mark, title) => {
    expect(said("### 三、部门支出总表", "甲\t1", "<!-- page 2 -->", mark + title, "乙\t2")).toHaveLength(1);
  });
  it("a table of contents opens no section and is no prose", () => {
    expect(said("## 目 录", "- 一、部门收支总表", "- 二、政府采购", "## 一、部门收支总表", "单位：元", "a\tb")).toEqual(
      ["table in statements (yuan) under 一、部门收支总表 < 目 录"]
    );
  });
  it("a numbered line without punctuation is a heading that lost its mark, a sentence is not", () => {
    expect(said("四、政府采购预算安排情况", "一、甲，乙。")).toEqual(["procurement: 一、甲，乙。"]);
  });
});

it.each([
  ["单位：万元", "wan"],
  ["单位:元", "yuan"],
  ["金额单位： 千元", "thousand"],
  ["单位：亿元", "yi"],
  ["单位：人", undefined],
  ["万元", undefined]
])("declaredUnit(%j) is %s", (text, unit) => expect(declaredUnit(text)).toBe(unit));

describe("quantities", () => {
  const counted = async (heading: string, text: string) =>
    (await readNarrative(heading, text)).quantities.map(({label, value, unit}) => `${label} ${value} ${unit}`);
  it.each([
    ["三、人员构成", "编制人数 48 人，其中：参公编制 48 人。", ["编制人数 48 人", "参公编制 48 人"]],
    ["二、部门预算单位构成", "纳入 2026 年部门预算编制范围的预算单位共 1 个。", ["预算单位 1 个"]],
    ["五、国有资产占用情况", "一般公务用车 1 辆，房屋 2 套。", ["一般公务用车 1 辆", "房屋 2 套"]],
    ["四、政府采购预算安排情况", "采购车辆 3 辆。", []]
  ])("%s: %s", async (heading, text, expected) => expect(await counted(heading, text)).toEqual(expected));
});

describe("glossary", () => {
  const terms = async (...paragraphs: string[]) =>
    (await readNarrative("第四部分 名词解释", ...paragraphs)).glossary.map(
      ({term, definition}) => `${term} = ${definition}`
    );
  it("is a term, a colon and a definition, whatever colon and number", async () =>
    expect(await terms("一、人员类项目：工资福利支出。", "2. 政府采购: 依法采购。")).toEqual([
      "人员类项目 = 工资福利支出。",
      "政府采购 = 依法采购。"
    ]));
  it("has no term of a paragraph without a colon, and claims nothing of one with an amount", async () => {
    expect(await terms("以下名词供参考。")).toEqual([]);
    expect((await readNarrative("第四部分 名词解释", "一、公务接待费：每次 3 万元以内的支出。")).claims).toEqual([]);
  });
  it("accounts for an amount inside a definition as part of a term, not as unread", async () => {
    const {byUse} = (await readNarrative("第四部分 名词解释", "一、公务接待费：每次 3 万元以内的支出。")).numbers;
    expect([byUse.term, byUse.unread]).toEqual([1, undefined]);
  });
});

describe("indicators", () => {
  const found = async (...rows: string[]) =>
    (
      await readTable("部门整体绩效目标", [
        "| 年度绩效指标 | 一级指标 | 二级指标 | 指标名称 | 2025 年 | 2026 年 | 指标值确定依据 |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        ...rows,
        "",
        "### 九、项目支出表",
        "",
        "| 项目名称 | 合计 | 一般公共预算 |",
        "| --- | --- | --- |",
        "| 档案修复 | 3.00 | 3.00 |"
      ])
    ).indicators;

  it("take the class named above them, and the targets of the years that have one", async () => {
    expect(
      (
        await found(
          "|  | 产出 指标 | 数量指标 | 修复卷数 | 120 | ≥150 | 计划 |",
          "|  |  | 质量指标 | 合格率 |  | 100% | 标准 |"
        )
      ).map(({term, kind, subkind, name, targets, basis}) =>
        [term, kind, subkind, name, targets.map(({year, text}) => `${year} ${text}`).join(" "), basis].join(", ")
      )
    ).toEqual([
      "年度, 产出指标, 数量指标, 修复卷数, 2025 120 2026 ≥150, 计划",
      "年度, 产出指标, 质量指标, 合格率, 2026 100%, 标准"
    ]);
  });
  it("of amounts are indicators too, no figures, and their split digits are joined", async () => {
    expect(
      (await found("|  | 产出指标 | 成本指标 | 成本 | 120.2 5 | 132.50 | 预算 |"))[0]!.targets.map(({text}) => text)
    ).toEqual(["120.25", "132.50"]);
  });
});

describe("formPassage", () => {
  const passage = (...rows: string[][]) =>
    formPassage(
      rows.map((cells, i) => ({line: i + 1, cells})),
      "申报表",
      "wan"
    )?.text;
  it("puts the fields that state amounts into words, with the form's unit", () => {
    expect(
      passage(
        ["项目总预算", "40", "项目当年预算", "30"],
        ["项目名称", "档案修复"],
        ["项目前两年 预算", "2024 年 20 万元；2025 年 25 万元"]
      )
    ).toBe("项目总预算：40万元；项目当年预算：30万元；项目前两年预算：2024 年 20 万元；2025 年 25 万元；");
  });
  it("of a form without such a field there is none", () => expect(passage(["项目名称", "档案修复"])).toBeUndefined());
});
