import {describe, expect, it} from "vitest";
import type {Page} from "../../../src/disclosure/formats/page.js";
import {doubledPassages} from "../../../src/disclosure/narrative/doubled.js";
import {headingResidues, residuesIn, residueWords} from "../../../src/disclosure/narrative/residues.js";
import {PassageBuilder} from "../../../src/disclosure/outline/passage.js";

const left = (text: string, phase = "budget"): string[] =>
  residuesIn(new PassageBuilder("other", "说明").add(text, 7).build(), "x.md", {fiscalYear: 2024, phase}).map(
    ({kind, text}) => `${kind} ${text}`
  );

describe("what is left in print", () => {
  it.each(residueWords.map(([kind, , example]) => [kind, example] as const))("%s: %s", (kind, example) =>
    expect(left(example).map((one) => one.split(" ")[0])).toContain(kind)
  );

  it("each kind once a paragraph, with its words and place", () => {
    const text = "某区XX局共有车辆0辆，XX局占用房屋。";
    expect(left(text)).toEqual(["placeholder XX"]);
    const [first] = residuesIn(new PassageBuilder("other", "说明").add(text, 7).build(), "x.md", {
      fiscalYear: 2024,
      phase: "budget"
    });
    expect(first!.where).toMatchObject({line: 7, column: 3, text: "XX"});
  });

  it("the last day of another year in a final account", () => {
    expect(left("截至2023年12月31日，共有车辆0辆。", "final")).toEqual(["otherYear 截至2023年12月31日"]);
    expect(left("截至2024年12月31日，共有车辆0辆。", "final")).toEqual([]);
    expect(left("截至2023年12月31日，共有车辆0辆。")).toEqual([]);
  });

  it.each([
    "比上年增加3.00万元，增长13.95%。",
    "与2023年预算持平。",
    "增加0.00万元，与2023年持平。",
    "收支增减变化情况说明如下：",
    "主要原因是人员增加。主要原因：一是调资；二是增人。",
    "近20年来，2024年度部门预算安排。",
    "占本年支出合计的99.86%，占用房屋76.23平方米。",
    "单位：万元"
  ])("nothing in “%s”", (text) => expect(left(text)).toEqual([]));
});

const passage = (text: string, line = 1) => new PassageBuilder("budget", "收支情况").add(text, line).build();
const heading = (text: string): Page => ({number: 1, blocks: [{kind: "heading", text, line: 3, depth: 2}]});
const headingKinds = (text: string) =>
  headingResidues([heading(text)], {document: "x.md", fiscalYear: 2024}).map(({kind}) => kind);

describe("a heading of another year", () => {
  it("is one of a narrative, not of a comparison", () => {
    expect(headingKinds("第三部分 2023年度部门决算情况说明")).toEqual(["otherYear"]);
    expect(headingKinds("第三部分 2024年度部门决算情况说明")).toEqual([]);
    expect(headingKinds("二、与2023年度预算相比的变化")).toEqual([]);
  });
});

describe("a paragraph with amounts printed again", () => {
  const text = "1.一般行政管理事务支出10.00万元，比上年增加2.00万元，主要原因是新增了设备购置项目。";
  it("is doubled below one heading", () =>
    expect(doubledPassages([passage(text), passage(text, 9)], "x.md")).toMatchObject([
      {kind: "doubledPassage", where: {line: 9}}
    ]));
  it("is told with the place that it stands at first", () =>
    expect(doubledPassages([passage(text), passage(text, 9)], "x.md")[0]!.also).toMatchObject({line: 1}));
  const items = [
    "7.“住房保障支出（类）住房改革支出（款）住房公积金（项）”20.00万元，主要用于缴纳住房公积金。",
    "8.“住房保障支出（类）住房改革支出（款）购房补贴（项）”31.00万元，主要用于发放购房补贴。"
  ];
  const at = (line: number) => items.map((item, i) => passage(item, line + i));
  it("is one with those that follow it both times, of one amount each", () =>
    expect(doubledPassages([...at(1), ...at(11)], "x.md")).toMatchObject([{where: {line: 11}, also: {line: 1}}]));
  it("is none of one amount alone, or in another order", () => {
    expect(doubledPassages([...at(1), passage(items[1]!, 11)], "x.md")).toEqual([]);
    expect(doubledPassages([...at(1), ...at(11).reverse()], "x.md")).toEqual([]);
  });
  it("is none where it differs", () =>
    expect(doubledPassages([passage(text), passage(text.replace("2.00", "3.00"))], "x.md")).toEqual([]));
});
