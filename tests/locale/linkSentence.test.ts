import {describe, expect, it} from "vitest";
import {crosswalk} from "../../src/budget/crosswalk/crosswalk.js";
import type {Decision} from "../../src/budget/crosswalk/decision.js";
import type {Line} from "../../src/budget/series.js";
import {linkReason, linkSentence} from "../../src/locale/sentences/linkSentence.js";
import {lineWith} from "../budget/lines.js";

const years = {base: 2024, year: 2025};
const kept = lineWith("专项检查", {2024: 777, 2025: 778});
const keptCode = lineWith("201 一般公共服务支出", {2018: 777, 2019: 778, 2024: 779, 2025: 780});

/** What the first link says of each of its lines, in both languages; narrow spaces as plain ones. */
function said(lines: readonly Line[], pair = years, decisions: readonly Decision[] = []) {
  const [link] = crosswalk(lines, pair, decisions);
  const of = (line: Line) =>
    (["en", "zh"] as const).map((locale) => linkSentence(link!, line, pair, locale).replaceAll("\u202f", " "));
  return {
    from: of(link!.from[0]!),
    to: of(link!.to.at(-1)!),
    why: (["en", "zh"] as const).map((locale) => linkReason(link!, locale).replaceAll("\u202f", " "))
  };
}

describe("linkSentence", () => {
  it("of one code under two names says why it is one line", () => {
    expect(said([lineWith("2010506 统计管理", {2024: 5, 2025: ["统计事务管理", 6]})]).from).toEqual([
      "Listed as “统计管理” in 2024 and as “统计事务管理” in 2025; the code is the same, so it is one line.",
      "2024 年列为“统计管理”，2025 年列为“统计事务管理”；编码相同，按同一行比较。"
    ]);
  });
  it("names the ministry's document where there is one", () => {
    expect(
      said([keptCode, lineWith("210 医疗卫生与计划生育支出", {2018: 5, 2019: ["卫生健康支出", 6]})], {
        base: 2018,
        year: 2019
      }).why
    ).toEqual([
      "the code is the same; renamed by 财政部《2019年政府收支分类科目》",
      "编码相同，财政部《2019年政府收支分类科目》更名"
    ]);
  });
  it("of names alike says how much, and that nothing is joined, from either side", () => {
    const {from, to} = said([
      kept,
      lineWith("机关养老保险财政补助", {2024: 38_000}),
      lineWith("机关养老保险财政地方补助", {2025: 38_700})
    ]);
    expect(to).toEqual([
      "May continue 2024’s “机关养老保险财政补助” (names 83 % alike, amounts within 2 %); not joined: the document does not say so.",
      "可能延续 2024 年的“机关养老保险财政补助”（名称相似度 83 %，金额相差不超过 2 %）；文件未说明，未合并。"
    ]);
    expect(from[0]).toBe(
      "May go on as 2025’s “机关养老保险财政地方补助” (names 83 % alike, amounts within 2 %); not joined: the document does not say so."
    );
  });
  it("calls equal amounts equal", () => {
    expect(said([kept, lineWith("办案经费", {2024: 5}), lineWith("办案专项经费", {2025: 5})]).why).toEqual([
      "names 75 % alike, amounts equal",
      "名称相似度 75 %，金额相同"
    ]);
  });
  it("of a recoded line gives the code", () => {
    expect(
      said([keptCode, lineWith("2080299 残疾人托养", {2024: 5}), lineWith("2081199 残疾人托养", {2025: 50})]).to[0]
    ).toBe(
      "May continue 2024’s 2080299 “残疾人托养” (the name is the same, the code is another); not joined: the document does not say so."
    );
  });
  it("of a split names every part", () => {
    const {from, why} = said([
      kept,
      lineWith("市容环境", {2024: 1000}),
      lineWith("绿化养护", {2025: 700}),
      lineWith("河道保洁", {2025: 300})
    ]);
    expect([from[1], why[0]]).toEqual([
      "可能转为 2025 年的“绿化养护”和“河道保洁”（金额合计相符）；文件未说明，未合并。",
      "the amounts add up to the same"
    ]);
  });
  it("of a reclassification names what ordered it", () => {
    expect(
      said([keptCode, lineWith("22004 地震事务", {2018: 5}), lineWith("22405 地震事务", {2019: 9})], {
        base: 2018,
        year: 2019
      }).why[0]
    ).toBe("reclassified by 财政部《2019年政府收支分类科目》");
  });
  it("of a confirmed link says who confirmed it and on what grounds", () => {
    const decision: Decision = {
      ...years,
      decision: "confirmed",
      from: {classification: "project", names: ["信访接待"]},
      to: {classification: "project", names: ["群众来访窗口"]},
      reason: "单位函复",
      who: "办公室",
      when: "2025-03-01"
    };
    expect(
      said([kept, lineWith("信访接待", {2024: 8}), lineWith("群众来访窗口", {2025: 9})], years, [decision]).to
    ).toEqual([
      "Continues 2024’s “信访接待”; joined on review: 单位函复 (办公室, 2025-03-01).",
      "延续 2024 年的“信访接待”；经审核合并：单位函复（办公室，2025-03-01）。"
    ]);
  });
});
