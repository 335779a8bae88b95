import {describe, expect, it} from "vitest";
import {oneOf, randomOf} from "../../bench/random.js";
import {reclassifications} from "../../src/budget/classification/reclassified.js";
import {crosswalk} from "../../src/budget/crosswalk/crosswalk.js";
import type {Decision} from "../../src/budget/crosswalk/decision.js";
import {joinLines} from "../../src/budget/crosswalk/joinLines.js";
import {amountLikeness, nameLikeness} from "../../src/budget/crosswalk/likeness.js";
import {membersOf} from "../../src/budget/crosswalk/link.js";
import {fenAt, plainName} from "../../src/budget/crosswalk/movement.js";
import type {Line} from "../../src/budget/series.js";
import {lineWith, said} from "./lines.js";

const years = {base: 2024, year: 2025};
const links = (lines: readonly Line[], pair = years, decisions: readonly Decision[] = []) =>
  crosswalk(lines, pair, decisions).map(said);

/** A line that goes on, so that both years have a table. */
const kept = lineWith("专项检查", {2024: 777, 2025: 778});
const keptCode = lineWith("201 一般公共服务支出", {2018: 777, 2019: 778, 2024: 779, 2025: 780});

const decide = (
  decision: Decision["decision"],
  from: readonly string[],
  to: readonly string[],
  rest: Partial<Decision> = {}
): Decision => ({
  ...years,
  decision,
  from: {classification: "project", names: from},
  to: {classification: "project", names: to},
  reason: "telephone call",
  who: "budget office",
  when: "2025-03-01",
  ...rest
});

describe("one code under two names", () => {
  const health = (after: string) => lineWith("210 医疗卫生与计划生育支出", {2018: 5, 2019: [after, 6]});
  it("is one line, renamed, with the ministry's ground where there is one", () => {
    const [link] = crosswalk([keptCode, health("卫生健康支出")], {base: 2018, year: 2019});
    expect(said(link!)).toBe("renamed certain: 210 医疗卫生与计划生育支出 → 210 医疗卫生与计划生育支出 (sameCode)");
    expect(link!.reason).toMatchObject({
      before: "医疗卫生与计划生育支出",
      after: "卫生健康支出",
      row: {year: 2019, ground: "财政部《2019年政府收支分类科目》"}
    });
  });
  it("needs no ground", () => {
    expect(crosswalk([lineWith("2010506 统计管理", {2024: 5, 2025: ["统计事务管理", 6]})], years)[0]!.reason).toEqual({
      id: "sameCode",
      before: "统计管理",
      after: "统计事务管理"
    });
  });
  it("is no other name where only brackets, spaces or width differ", () => {
    expect(
      links([lineWith("30213 维修(护)费", {2024: 5, 2025: ["维修（护） 费", 6]}, {classification: "economic"})])
    ).toEqual([]);
  });
  it("of a source is told by the names that are known for it", () => {
    const source = lineWith(
      "generalBudget 一般公共预算",
      {2024: 5, 2025: ["一般公共预算资金", 6]},
      {classification: "source"}
    );
    expect(links([source])).toEqual([
      "renamed certain: generalBudget 一般公共预算 → generalBudget 一般公共预算 (knownNames)"
    ]);
  });
});

describe("one name under two codes", () => {
  const moved = (name: string) => [
    keptCode,
    lineWith(`2080299 ${name}`, {2024: 5}),
    lineWith(`2081199 ${name}`, {2025: 50})
  ];
  it("is likely recoded", () =>
    expect(links(moved("残疾人托养"))).toEqual(["recoded likely: 2080299 残疾人托养 → 2081199 残疾人托养 (sameName)"]));
  it.each(["行政运行", "一般行政管理事务", "其他支出"])(
    "says nothing for %s, which stands under every parent",
    (name) => expect(links(moved(name))).toEqual([])
  );
  it("says nothing where a third line bears the name", () =>
    expect(links([...moved("残疾人托养"), lineWith("2080399 残疾人托养", {2024: 1, 2025: 1})])).toEqual([]));
  it("says nothing across levels", () =>
    expect(
      links([keptCode, lineWith("20802 残疾人托养", {2024: 5}), lineWith("2081199 残疾人托养", {2025: 5})])
    ).toEqual([]));
  it("codes are never linked by names that are only alike", () =>
    expect(
      links([keptCode, lineWith("2080299 残疾人托养", {2024: 5}), lineWith("2080298 残疾人托养服务", {2025: 5})])
    ).toEqual([]));
});

describe("what the ministry moved", () => {
  const quake = [keptCode, lineWith("22004 地震事务", {2018: 5}), lineWith("22405 地震事务", {2019: 9})];
  it("is likely from the year on that it applies to", () => {
    expect(links(quake, {base: 2018, year: 2019})).toEqual([
      "recoded likely: 22004 地震事务 → 22405 地震事务 (reclassified)"
    ]);
  });
  it("is unknown between other years, where the name alone speaks", () => {
    const late = [keptCode, lineWith("22004 地震事务", {2024: 5}), lineWith("22405 地震事务", {2025: 9})];
    expect(links(late)).toEqual(["recoded likely: 22004 地震事务 → 22405 地震事务 (sameName)"]);
  });
  it("three lines merged into one, as many of them as the unit has", () => {
    const lines = [
      keptCode,
      lineWith("20115 工商行政管理事务", {2018: 5}),
      lineWith("21010 食品和药品监督管理事务", {2018: 6}),
      lineWith("20138 市场监督管理事务", {2019: 9})
    ];
    expect(links(lines, {base: 2018, year: 2019})).toEqual([
      "merged likely: 20115 工商行政管理事务 + 21010 食品和药品监督管理事务 → 20138 市场监督管理事务 (reclassified)"
    ]);
  });
  it("one line split into three", () => {
    const economic = {classification: "economic"} as const;
    const lines = [
      lineWith("30101 基本工资", {2017: 1, 2018: 1}, economic),
      lineWith("30104 其他社会保障缴费", {2017: 5}, economic),
      lineWith("30110 职工基本医疗保险缴费", {2018: 3}, economic),
      lineWith("30112 其他社会保障缴费", {2018: 9}, economic)
    ];
    expect(links(lines, {base: 2017, year: 2018})).toEqual([
      "split likely: 30104 其他社会保障缴费 → 30110 职工基本医疗保险缴费 + 30112 其他社会保障缴费 (reclassified)"
    ]);
  });
  it("is not found where the code has another name", () => {
    expect(
      links([keptCode, lineWith("21506 安全生产", {2018: 5}), lineWith("22401 应急管理事务", {2019: 9})], {
        base: 2018,
        year: 2019
      })
    ).toEqual([]);
  });
});

describe("reclassifications", () => {
  it("name codes and names on both sides, in order of year, with a ground", () => {
    expect(reclassifications.map(({year}) => year)).toEqual(reclassifications.map(({year}) => year).toSorted());
    for (const {classification, from, to, ground} of reclassifications) {
      const code = classification === "functional" ? /^2\d{2}(\d{2}){0,2}$/ : /^3\d{2}(\d{2})?$/;
      for (const item of [...from, ...to])
        expect([item.code, item.name.length > 3]).toEqual([expect.stringMatching(code), true]);
      expect(ground).toMatch(/^财政部《.+》/);
    }
  });
  it("rename within a code and move between codes", () => {
    for (const {kind, from, to} of reclassifications) {
      expect([kind, from[0]!.code === to[0]!.code]).toEqual([kind, kind === "renamed"]);
      expect(from.length > 1 || to.length > 1).toBe(kind === "split" || kind === "merged");
    }
  });
});

describe("projects with names alike", () => {
  const pair = (before: string, after: string, fen = [1000, 1030]) => [
    kept,
    lineWith(before, {2024: fen[0]!}),
    lineWith(after, {2025: fen[1]!})
  ];
  it("are likely one where the names are nearly the same and the amounts close", () => {
    const [link] = crosswalk(pair("智慧社区建设", "智慧社区建设项目经费"), years);
    expect(said(link!)).toBe("renamed likely: 智慧社区建设 → 智慧社区建设项目经费 (alike)");
    expect(link!.reason).toEqual({id: "alike", names: (10 / 14 + 1) / 2, amounts: 1000 / 1030});
  });
  it("are possibly one where the amounts are far apart", () =>
    expect(links(pair("智慧社区建设", "智慧社区建设项目经费", [1000, 200]))).toEqual([
      "renamed possible: 智慧社区建设 → 智慧社区建设项目经费 (alike)"
    ]));
  it("are not where the names are of different phases, or nothing but filling words", () => {
    expect(links(pair("道路改造一期", "道路改造二期"))).toEqual([]);
    expect(links(pair("工作经费", "项目资金"))).toEqual([]);
  });
  it("are not where the names differ, however close the amounts", () =>
    expect(links(pair("智慧社区建设", "防汛物资储备", [1000, 1000]))).toEqual([]));
  it("are not where the base year goes on", () =>
    expect(links([kept, lineWith("办案", {2024: 5, 2025: 5}), lineWith("办案经费", {2025: 5})])).toEqual([]));
  it("are not where a year has no table of its own", () =>
    expect(links([lineWith("办案", {2024: 5}), lineWith("消防", {2024: 5})])).toEqual([]));
  it("are only possible where another pair is about as good", () => {
    const lines = [
      kept,
      lineWith("社区养老服务东区", {2024: 1000}),
      lineWith("社区养老服务西区", {2025: 1000}),
      lineWith("社区养老服务南区", {2025: 1000})
    ];
    expect(links(lines)).toEqual(["renamed possible: 社区养老服务东区 → 社区养老服务西区 (alike)"]);
  });
  it("of different measures are never one", () =>
    expect(
      links([kept, lineWith("办案", {2024: 5}), {...lineWith("办案经费", {2025: 5}), measure: "projectBudget"}])
    ).toEqual([]));
});

describe("sums that meet", () => {
  const parts = [lineWith("绿化养护", {2025: 700}), lineWith("河道保洁", {2025: 300})];
  const whole = lineWith("市容环境", {2024: 1000});
  it("are possibly a split", () =>
    expect(links([kept, whole, ...parts])).toEqual(["split possible: 市容环境 → 绿化养护 + 河道保洁 (sumsMeet)"]));
  it("or a merger", () => {
    const apart = [lineWith("绿化养护", {2024: 700}), lineWith("河道保洁", {2024: 300})];
    expect(links([kept, ...apart, lineWith("市容环境", {2025: 1000})])).toEqual([
      "merged possible: 绿化养护 + 河道保洁 → 市容环境 (sumsMeet)"
    ]);
  });
  it("meet as far as rounding allows: three roundings of half a fen are less than 2", () => {
    const off = (by: number) => links([kept, lineWith("市容环境", {2024: 1000 + by}), ...parts]);
    expect([off(1).length, off(2).length]).toEqual([1, 0]);
  });
  it("are nothing where two sets add up", () =>
    expect(links([kept, whole, ...parts, lineWith("沟渠疏浚", {2025: 300})])).toEqual([]));
  it("are nothing under different parents", () => {
    expect(
      links([
        keptCode,
        lineWith("2120101 市容", {2024: 10}),
        lineWith("2120201 绿化", {2025: 7}),
        lineWith("2120302 河道", {2025: 3})
      ])
    ).toEqual([]);
  });
});

describe("a reviewer's decision", () => {
  const lines = [
    kept,
    lineWith("智慧社区建设", {2024: 1000}),
    lineWith("数字治理", {2025: 900}),
    lineWith("云平台", {2025: 80})
  ];
  it("confirmed makes the link certain, whatever the names", () => {
    expect(links(lines, years, [decide("confirmed", ["智慧社区建设"], ["数字治理"])])).toEqual([
      "renamed certain: 智慧社区建设 → 数字治理 (reviewed)"
    ]);
    expect(links(lines, years, [decide("confirmed", ["智慧社区建设"], ["数字治理", "云平台"])])).toEqual([
      "split certain: 智慧社区建设 → 数字治理 + 云平台 (reviewed)"
    ]);
  });
  it("confirmed for years within those compared holds over all of them", () => {
    const longer = [
      lineWith("专项检查", {2023: 1, 2024: 1, 2025: 1}),
      lineWith("智慧社区建设", {2023: 900, 2024: 1000}),
      lineWith("数字治理", {2025: 900})
    ];
    const confirmed = [decide("confirmed", ["智慧社区建设"], ["数字治理"])];
    expect([
      links(longer, {base: 2023, year: 2025}, confirmed).length,
      links(longer, {base: 2023, year: 2024}, confirmed).length
    ]).toEqual([1, 0]);
  });
  it("confirmed year after year makes one link from the first to the last", () => {
    const chain = [
      lineWith("专项检查", {2023: 1, 2024: 1, 2025: 1}),
      lineWith("甲类事项", {2023: 900}),
      lineWith("乙类任务", {2024: 1000}),
      lineWith("丙组服务", {2025: 1100})
    ];
    const decisions = [
      decide("confirmed", ["乙类任务"], ["丙组服务"]),
      decide("confirmed", ["甲类事项"], ["乙类任务"], {base: 2023, year: 2024})
    ];
    const found = crosswalk(chain, {base: 2023, year: 2025}, decisions);
    expect(found.map(said)).toEqual(["renamed certain: 甲类事项 → 丙组服务 (reviewed)"]);
    expect(joinLines(chain, found)[1]!.points.map(({operand}) => operand.amount!.fen)).toEqual([900, 1000, 1100]);
  });
  it("rejected makes the link vanish and frees the lines for the next best", () => {
    const alikes = [
      kept,
      lineWith("智慧社区建设", {2024: 1000}),
      lineWith("智慧社区建设经费", {2025: 900}),
      lineWith("智慧社区运维", {2025: 950})
    ];
    expect(links(alikes)).toEqual(["renamed likely: 智慧社区建设 → 智慧社区建设经费 (alike)"]);
    expect(links(alikes, years, [decide("rejected", ["智慧社区建设"], ["智慧社区建设经费"])])).toEqual([
      "renamed possible: 智慧社区建设 → 智慧社区运维 (alike)"
    ]);
  });
  it("of a line that is not there changes nothing", () =>
    expect(links(lines, years, [decide("confirmed", ["智慧社区"], ["数字治理"])])).toEqual([]));
  it("never joins lines of different levels", () => {
    const levels = [keptCode, lineWith("2010308 信访事务", {2024: 5}), lineWith("20140 信访事务", {2025: 5})];
    expect(
      links(levels, {base: 2024, year: 2025}, [
        decide("confirmed", ["2010308"], ["20140"], {
          from: {classification: "functional", names: ["2010308"]},
          to: {classification: "functional", names: ["20140"]}
        })
      ])
    ).toEqual([]);
  });
});

describe("joinLines", () => {
  const lines = [
    kept,
    lineWith("智慧社区建设", {2023: 800, 2024: 1000}),
    lineWith("数字治理", {2025: 900}),
    lineWith("云平台", {2025: 80})
  ];
  it("of a suggestion joins nothing", () => {
    const alikes = [kept, lineWith("办案", {2024: 5}), lineWith("办案经费", {2025: 5})];
    expect(joinLines(alikes, crosswalk(alikes, years))).toEqual(alikes);
  });
  it("of a confirmed split is one line in the place of the first, with the sums of every year and their text", () => {
    const joined = joinLines(
      lines,
      crosswalk(lines, years, [decide("confirmed", ["智慧社区建设"], ["数字治理", "云平台"])])
    );
    expect(joined.map(({label}) => label)).toEqual(["专项检查", "数字治理 + 云平台"]);
    expect(
      joined[1]!.points.map(({year, label, operand, source}) => [year, label, operand.amount, source.text])
    ).toEqual([
      [2023, "智慧社区建设", {fen: 800, half: 0.5}, "800"],
      [2024, "智慧社区建设", {fen: 1000, half: 0.5}, "1000"],
      [2025, "数字治理 + 云平台", {fen: 980, half: 1}, "900 + 80"]
    ]);
  });
  it("blank and amount add up to the amount, blanks to a blank", () => {
    const blanks = [
      lineWith("甲", {2024: 5, 2025: 6}),
      lineWith("乙", {2024: null, 2025: 4}),
      lineWith("丙", {2024: null, 2025: 1})
    ];
    const joined = (from: string[], to: string[]) =>
      joinLines(blanks, crosswalk(blanks, years, [decide("confirmed", from, to)])).find(
        ({label}) => label === to.join(" + ")
      )!.points[0]!.operand;
    expect([joined(["甲"], ["乙"]), joined(["乙"], ["丙"])]).toEqual([
      {state: "value", amount: {fen: 5, half: 0.5}},
      {state: "blank"}
    ]);
  });
});

describe("whatever the lines and decisions", () => {
  const words = ["智慧", "社区", "建设", "办案", "经费", "养老", "服务", "一期", "二期", "补助"];
  const draw = (seed: number) => {
    const next = randomOf(seed);
    const pick = <T>(of: readonly T[]) => oneOf(of, next);
    const names = [...new Set(Array.from({length: 12}, () => pick(words) + pick(words) + pick(words)))];
    const lines = names.map((name) =>
      lineWith(name, {
        ...(next() < 0.6 ? {2024: Math.ceil(next() * 9) * 100} : {}),
        ...(next() < 0.6 ? {2025: Math.ceil(next() * 9) * 100} : {})
      })
    );
    const decisions = Array.from({length: 4}, () =>
      decide(
        pick(["confirmed", "rejected"]),
        [pick(names)],
        next() < 0.5 ? [pick(names)] : [...new Set([pick(names), pick(names)])]
      )
    );
    return {lines, decisions};
  };
  const seeds = Array.from({length: 300}, (_, i) => i + 1);

  it("no line is in two links", () => {
    for (const seed of seeds) {
      const {lines, decisions} = draw(seed);
      const members = crosswalk(lines, years, decisions).flatMap(membersOf);
      expect([seed, members.length]).toEqual([seed, new Set(members).size]);
    }
  });

  it("joining changes the total of no year, and only certain links join", () => {
    let joins = 0;
    for (const seed of seeds) {
      const {lines, decisions} = draw(seed);
      const joined = joinLines(lines, crosswalk(lines, years, decisions));
      const total = (of: readonly Line[], year: number) => of.reduce((sum, line) => sum + fenAt(line, year), 0);
      expect([seed, total(joined, 2024), total(joined, 2025)]).toEqual([seed, total(lines, 2024), total(lines, 2025)]);
      expect(joinLines(lines, crosswalk(lines, years))).toEqual(lines);
      joins += lines.length - joined.length;
    }
    expect(joins).toBeGreaterThan(100);
  });

  it("the order of the lines changes no link that is certain or likely", () => {
    for (const seed of seeds) {
      const {lines} = draw(seed);
      const sure = (of: readonly Line[]) =>
        crosswalk(of, years)
          .filter(({confidence}) => confidence !== "possible")
          .map(said)
          .sort();
      expect([seed, sure(lines.toReversed())]).toEqual([seed, sure(lines)]);
    }
  });
});

describe("the measure of likeness", () => {
  it.each([
    ["企业离休人员补助资金", "企业离休人员经费", (10 / 16 + 1) / 2],
    ["机关养老保险财政补助", "机关养老保险财政地方补助", (16 / 20 + 14 / 16) / 2],
    ["办案经费", "社保工作经费", 2 / 8 / 2],
    ["2024年办案", "2025年度办案", 1],
    ["道路改造一期", "道路改造二期", 0],
    ["工作经费", "项目资金", 0]
  ])("%s and %s: %f", (a, b, likeness) =>
    expect([nameLikeness(a, b), nameLikeness(b, a)]).toEqual([likeness, likeness])
  );
  it("of amounts is the smaller by the larger", () =>
    expect([amountLikeness(97, 100), amountLikeness(0, 0), amountLikeness(0, 5), amountLikeness(-5, 5)]).toEqual([
      0.97, 1, 0, 0
    ]));
  it("a plain name has no spaces, brackets, quotation marks or wide characters", () =>
    expect(plainName("“三公” 经费（Ａ）")).toBe("三公经费a"));
});
