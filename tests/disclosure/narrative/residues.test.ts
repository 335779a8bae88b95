import {describe, expect, it} from "vitest";
import type {Page} from "../../../src/disclosure/formats/page.js";
import {residuePatterns} from "../../../src/disclosure/narrative/residuePatterns.js";
import {doubledPassages, headingResidues, residuesIn} from "../../../src/disclosure/narrative/residues.js";
import {PassageBuilder} from "../../../src/disclosure/outline/passage.js";

const passage = (text: string, line = 1) => new PassageBuilder("budget", "收支情况").add(text, line).build();
const about = {document: "draft.md", fiscalYear: 2026, phase: "budget"};
const kindsIn = (text: string, phase = "budget") => residuesIn(passage(text), {...about, phase}).map(({kind}) => kind);
const page = (text: string): Page => ({blocks: [{kind: "heading", text, line: 3, level: 2}]}) as unknown as Page;
const headingKinds = (text: string) => headingResidues([page(text)], about).map(({kind}) => kind);

describe("each pattern of a residue", () => {
  const texts = residuePatterns.filter(([, place]) => place === "text");
  it.each(texts)("%s in %s: %s finds its example", (kind, _place, _pattern, example) =>
    expect(kindsIn(example)).toContain(kind)
  );
  it.each(texts)("%s in %s: %s leaves a sound sentence alone", (_kind, _place, _pattern, _example, sound) =>
    expect(kindsIn(sound)).toEqual([])
  );
});

describe("residues", () => {
  it("say the clause that they stand in", () => {
    const [residue] = residuesIn(passage("公务接待费1.00万元，下降（增长）27.78%。", 4), about);
    expect(residue).toMatchObject({kind: "bothDirections", text: "下降（增长）27.78%", where: {line: 4, column: 13}});
  });
  it("截至2024年底 is old in a final account of 2026, not in a budget", () => {
    expect(kindsIn("截至2024年底，共有车辆1辆。", "final")).toEqual(["otherYear"]);
    expect(kindsIn("截至2024年底，共有车辆1辆。")).toEqual([]);
    expect(kindsIn("截至2023年底，共有车辆1辆。")).toEqual(["otherYear"]);
  });
  it("a heading of another year is one, a heading of a comparison is none", () => {
    expect(headingKinds("第三部分 2025年度部门预算情况说明")).toEqual(["otherYear"]);
    expect(headingKinds("第三部分 2026年度部门预算情况说明")).toEqual([]);
    expect(headingKinds("二、与2025年度预算相比的变化")).toEqual([]);
  });
  it("a remark in brackets on a line of its own is an instruction", () =>
    expect(headingKinds("（公开整体绩效目标、项目申报表）")).toEqual(["instruction"]));
  it("a paragraph with amounts printed again below its heading is doubled", () => {
    const text = "1.一般行政管理事务支出10.00万元，比上年增加2.00万元，主要原因是新增了设备购置项目。";
    expect(doubledPassages([passage(text), passage(text, 9)], "draft.md")).toMatchObject([
      {kind: "doubledPassage", where: {line: 9}}
    ]);
    expect(doubledPassages([passage(text), passage("其他。")], "draft.md")).toEqual([]);
  });
});
