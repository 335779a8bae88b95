import {describe, expect, it} from "vitest";
import {clausesOf, reasonKind, reasonKinds} from "../../../src/budget/explain/reason.js";
import type {Why} from "../../../src/budget/explain/verdict.js";
import {linesOfAmount, quantifiedBy, testsOf, verdictOf} from "../../../src/budget/explain/verdict.js";
import {headlineKey} from "../../../src/budget/headlines.js";
import {variance} from "../../../src/budget/variance.js";
import {lineWith} from "../lines.js";
import {claimOf, stated} from "./claims.js";

const years = {base: 2025, year: 2026};
const wan = 1_000_000;
const total = (measure: "basicExpenditure" | "receptions", from: number | undefined, to: number) =>
  lineWith(
    "total 合计",
    {...(from === undefined ? {} : {2025: from * wan}), 2026: to * wan},
    {key: headlineKey(measure), measure, code: "total", classification: "total"}
  );
const lines = [
  lineWith("智慧社区平台建设", {2025: 10 * wan, 2026: 30 * wan}),
  lineWith("办案经费补助", {2026: 11 * wan}),
  lineWith("旧楼改造专项", {2025: 40 * wan, 2026: 35 * wan}),
  total("basicExpenditure", 100, 90),
  total("receptions", undefined, 3)
];
const moved = (from: number, to: number) =>
  variance(
    {state: "value", amount: {fen: from * wan, half: 5000}},
    {state: "value", amount: {fen: to * wan, half: 5000}}
  );
const up = moved(100, 126);

describe("testsOf", () => {
  it.each<[string, readonly number[], string, Why, readonly string[]]>([
    ["因任务增加，增加 26 万元", [26], "restates", "amountIsChange", []],
    ["新增两项，20 万元", [20], "supported", "amountInFigures", ["智慧社区平台建设"]],
    ["另有 31 万元", [31], "supported", "amountInFigures", ["智慧社区平台建设", "办案经费补助"]],
    ["另有 30 万元", [30], "notTestable", "amountNotFound", []],
    ["压减 5 万元", [-5], "supported", "amountInFigures", ["旧楼改造专项"]],
    ["智慧社区平台建设经费增加，任务加重", [], "partlySupported", "namedLineMoves", ["智慧社区平台建设"]],
    ["两项共 20 万元和 6 万元", [20, 6], "partlySupported", "amountInFigures", ["智慧社区平台建设"]],
    ["两项各 13 万元", [13, 13], "partlySupported", "amountsAddUp", []],
    ["两项 20 万元和 9 万元", [20, 9], "partlySupported", "amountInFigures", ["智慧社区平台建设"]],
    ["人员减少，基本支出增加", [], "contradicted", "namedLineOpposite", ["合计"]],
    ["基本支出持平，任务加重", [], "contradicted", "namedLineOpposite", ["合计"]],
    ["公务接待费增加，来访增多", [], "notTestable", "noBaseOfNamedLine", ["合计"]],
    ["统计管理经费减少", [], "contradicted", "oppositeDirection", []],
    ["统计管理经费保持不变", [], "contradicted", "oppositeDirection", []],
    ["统计管理经费增加", [], "restates", "restatesChange", []],
    ["市里安排", [], "notTestable", "noAmount", []]
  ])("%s: %j is %s, %s", (text, amounts, verdict, why, against) => {
    const found = verdictOf(testsOf({text, quantified: amounts.map((amount) => stated(amount))}, up, {lines, years}));
    expect([found.verdict, found.why, found.lines.map(({label}) => label)]).toEqual([verdict, why, against]);
  });

  it("a line that accounts for all of the change supports it whole, one that accounts for less in part", () => {
    const said = (by: number) =>
      testsOf({text: "智慧社区平台建设经费增加", quantified: []}, moved(100, 100 + by), {lines, years}).map(
        ({verdict, accounts}) => [verdict, accounts && [accounts.fen / wan, accounts.of / wan]]
      );
    expect([said(20), said(19), said(21)]).toEqual([
      [["supported", undefined]],
      [["supported", undefined]],
      [["partlySupported", [20, 21]]]
    ]);
  });

  it("says which clauses nothing could be held against; an amount given for all of the reason covers them", () => {
    const said = (text: string, ...amounts: ReturnType<typeof stated>[]) =>
      testsOf({text, quantified: amounts}, up, {lines, years}).flatMap(({why, text: clause}) =>
        why === "clauseNotTested" ? [clause] : []
      );
    expect([
      said("任务加重，智慧社区平台建设经费增加"),
      said("新增平台，增加 20.00 万元；任务加重", stated(20)),
      said("平台建设，任务加重", stated(20))
    ]).toEqual([["任务加重"], ["任务加重"], []]);
  });

  it("a line is no evidence for itself", () => {
    const own = lines[0]!.key;
    const said = (text: string, ...amounts: number[]) =>
      verdictOf(
        testsOf({text, quantified: amounts.map((amount) => stated(amount)), own}, moved(10, 30), {lines, years})
      );
    expect(
      [said("智慧社区平台建设经费增加"), said("智慧社区平台建设经费减少"), said("增加 20 万元", 20)].map(
        ({verdict, why}) => [verdict, why]
      )
    ).toEqual([
      ["restates", "restatesChange"],
      ["contradicted", "oppositeDirection"],
      ["restates", "amountIsChange"]
    ]);
  });

  it("an amount that is the change of project expenditure may still be that of a project", () => {
    const said = (measure: "projectExpenditure" | "threePublic") =>
      verdictOf(
        testsOf({text: "新平台 20 万元", quantified: [stated(20)], own: headlineKey(measure)}, moved(10, 30), {
          lines,
          years
        })
      ).why;
    expect([said("projectExpenditure"), said("threePublic")]).toEqual(["amountInFigures", "amountIsChange"]);
  });

  it("a contradiction outweighs a support", () => {
    const tests = testsOf({text: "智慧社区平台建设经费增加，基本支出增加", quantified: []}, up, {lines, years});
    expect([tests.map(({verdict}) => verdict), verdictOf(tests).why]).toEqual([
      ["partlySupported", "contradicted"],
      "namedLineOpposite"
    ]);
  });

  it("without a known change an amount may still stand in the figures", () => {
    expect(
      testsOf({text: "新增 20 万元", quantified: [stated(20)]}, variance({state: "absent"}, {state: "absent"}), {
        lines,
        years
      }).map(({why}) => why)
    ).toEqual(["amountInFigures"]);
  });
});

describe("linesOfAmount", () => {
  it("is what the projects changed by where that is known, and their amount where it is not", () => {
    expect(
      [20, 11, 30, 10, 35].map((amount) => linesOfAmount(stated(amount), lines, years)?.map(({label}) => label))
    ).toEqual([["智慧社区平台建设"], ["办案经费补助"], undefined, undefined, undefined]);
  });

  it("is undefined where several sets add up to it", () => {
    const twins = [lineWith("甲项目", {2026: 5 * wan}), lineWith("乙项目", {2026: 5 * wan})];
    expect([linesOfAmount(stated(5), twins, years), linesOfAmount(stated(10), twins, years)?.length]).toEqual([
      undefined,
      2
    ]);
  });
});

describe("quantifiedBy", () => {
  const signed = (...amounts: Parameters<typeof claimOf>) =>
    quantifiedBy(claimOf(...amounts)).map(({fen}) => fen / wan);

  it("signs an amount by its own clause", () => {
    expect(signed("人员减少，减少经费 5.00 万元，新增项目 8.00 万元", [stated(5), stated(8)])).toEqual([-5, 8]);
    expect(
      signed("平台增加 15.00 万元，窗口减少 5.00 万元，车辆增加 5.00 万元", [stated(15), stated(5), stated(5)])
    ).toEqual([15, -5, 5]);
    expect(signed("减少 1,200.00 万元", [stated(1200, "1,200.00 万元")])).toEqual([-1200]);
  });
  it("or else by the claim", () =>
    expect(signed("完工项目 5.00 万元", [stated(5)], {direction: "decrease"})).toEqual([-5]));
  it("is the change that a claim without an amount states", () =>
    expect(signed("并入", [], {change: stated(21.75)})).toEqual([21.75]));
  it("but not the change of an amount, which is what is to be explained", () =>
    expect(signed("并入", [], {change: stated(21.75), amount: stated(100)})).toEqual([]));
});

describe("clausesOf", () => {
  const said = (text: string) => clausesOf(text).map(({text: clause, direction}) => `${clause} ${direction ?? "-"}`);

  it("parts at commas and semicolons, not within a number", () =>
    expect(said("新考进公务员 6 名，基本支出增加；减少 1,200.00 万元")).toEqual([
      "新考进公务员6名 -",
      "基本支出增加 increase",
      "减少1,200.00万元 decrease"
    ]));
  it("持平 and 不变 are no change", () =>
    expect(said("公务接待费保持不变，运行费持平")).toEqual(["公务接待费保持不变 same", "运行费持平 same"]));
  it("counting things says nothing of an amount", () =>
    expect(said("新增1辆公务用车购置，减少 2 名")).toEqual(["新增1辆公务用车购置 -", "减少2名 -"]));
});

describe("reasonKind", () => {
  it.each(reasonKinds.map(([kind, , example]) => [example, kind] as const))("%s: %s", (example, kind) =>
    expect(reasonKind(example)).toBe(kind)
  );
  it.each([
    ["统计管理经费增加", "restated"],
    ["住房改革支出有所减少", "restated"],
    ["2023年新增专项普查活动经费", "restated"],
    ["2024年新增信息化项目经费", "project"],
    ["购置公务用车", "other"],
    ["劳动监察局并入经费增加", "perimeter"]
  ])("%s: %s", (text, kind) => expect(reasonKind(text)).toBe(kind));
});
