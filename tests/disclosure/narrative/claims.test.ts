import {describe, expect, it} from "vitest";
import {Ledger} from "../../../src/disclosure/accounting/numberLedger.js";
import type {DraftClaim} from "../../../src/disclosure/narrative/drafts.js";
import {readClaims} from "../../../src/disclosure/narrative/grammar.js";
import {lex} from "../../../src/disclosure/narrative/lexer.js";
import {
  baseAgain,
  bases,
  completionMarks,
  directions,
  limitMarks,
  offBudgetMarks,
  phaseMarks,
  reasonMarks,
  shareMarks,
  sharingMarks,
  undecidedMarks,
  yearEndMarks
} from "../../../src/disclosure/narrative/phrases.js";
import {coreOf, namePrefixes, claimSubjectOf, subjects} from "../../../src/disclosure/narrative/subjects.js";
import {PassageBuilder, markPassage, sourceAt} from "../../../src/disclosure/outline/passage.js";
import type {SectionId} from "../../../src/disclosure/outline/section.js";
import {claimLine} from "../claim.js";

const claimsOf = (text: string, section: SectionId = "threePublic"): DraftClaim[] =>
  readClaims(new PassageBuilder(section, "标题").add(text, 1).build(), {
    document: "draft.md",
    fiscalYear: 2026,
    phase: "budget",
    ledger: new Ledger()
  }).claims;
const read = (text: string, section?: SectionId): string[] =>
  claimsOf(text, section).map((claim) => claimLine({...claim, id: "", unit: ""}));

describe("phrases: every example is read as its own row says", () => {
  const kindsOf = (text: string) => lex(text, 2026).map(({kind}) => kind);
  const first = (text: string, kind: string) => lex(text, 2026).find((token) => token.kind === kind);
  it.each([...bases, ...baseAgain].map(([, phase, example]) => [example, phase] as const))(
    "%s compares with a %s",
    (example, phase) => expect(first(example, "base")).toMatchObject({phase})
  );
  it.each(directions.map(([, direction, example]) => [example, direction] as const))(
    "%s is an %s",
    (example, direction) => expect(first(example, "direction")).toMatchObject({direction})
  );
  it.each(reasonMarks.map(([, scope, example]) => [example, scope] as const))(
    "%s opens a reason (%s)",
    (example, scope) => expect(first(example, "reason")).toMatchObject({scope})
  );
  it.each([
    ...shareMarks.map(([, example]) => [example, "share"]),
    ...completionMarks.map(([, example]) => [example, "completion"]),
    ...offBudgetMarks.map(([, example]) => [example, "offBudget"]),
    ...undecidedMarks.map(([, example]) => [example, "undecided"]),
    ...limitMarks.map(([, example]) => [example, "limit"]),
    ...sharingMarks.map(([, , example]) => [example, "sharing"]),
    ...yearEndMarks.map(([, example]) => [example, "yearEnd"])
  ] as Array<[string, string]>)("%s holds a mark: %s", (example, kind) => expect(kindsOf(example)).toContain(kind));
});

describe("rows on names: every example is read as its own row says", () => {
  it.each(subjects.map(([section, , subject, example]) => [example, section || "other", subject] as const))(
    "%s in %s",
    (example, section, subject) => expect(claimSubjectOf(example, section)).toEqual(subject)
  );
  it.each(phaseMarks.map(([, phase, example]) => [example, phase] as const))(
    "%s is of the phase %s",
    (example, phase) => expect(claimsOf(`公务接待费1万元，${example}。`).at(-1)!.phase).toBe(phase)
  );
  it.each(namePrefixes.map(([pattern, example]) => [example, pattern] as const))(
    "%s begins with %s, which is no part of the name",
    (example, pattern) => {
      expect(pattern.test(example)).toBe(true);
      expect(coreOf(example)).toBe("收入预算");
    }
  );
});

describe("lex", () => {
  it("covers the passage whole, in order, spaces aside", () => {
    const passage = "2026 年“三公”经费预算 4.42 万元，较上年预算增加 0.58 万元，增长 15.1%。";
    const tokens = lex(passage, 2026);
    expect(
      tokens
        .map(({text}) => text)
        .join("")
        .replace(/\s/g, "")
    ).toBe(passage.replace(/\s/g, ""));
    expect(tokens.every(({from, to, text}) => passage.slice(from, to) === text)).toBe(true);
  });
  it.each([
    ["比上年预算增加", 2025, "budget"],
    ["较去年减少", 2025, "budget"],
    ["比上年执行数增加", 2025, "executed"],
    ["较2023年决算数", 2023, "final"],
    ["与2024年预算相比", 2024, "budget"]
  ] as Array<[string, number, string]>)("%s: against %i, %s", (text, year, phase) =>
    expect(lex(text, 2026).find(({kind}) => kind === "base")).toMatchObject({year, phase})
  );
  it("does not take a half number for an amount", () =>
    expect(lex("12.3.4 万元", 2026).some(({kind}) => kind === "money")).toBe(false));
  it("of nothing is nothing", () => expect(lex("", 2026)).toEqual([]));
});

describe("readClaims", () => {
  it("gives a change, a rate and a base to the amount before them", () => {
    expect(read("2026 年“三公”经费预算 4.42 万元，较上年预算增加 0.58 万元，增长 15.1%。")).toEqual([
      "threePublic,2026,threePublic,total,total,4.42,0.58,15.1,,increase,较上年预算,,"
    ]);
  });
  it("signs a fall", () =>
    expect(read("公务接待费 0.92 万元，较上年减少 0.08 万元，下降 8 %。")).toEqual([
      "threePublic,2026,receptions,total,total,0.92,-0.08,-8,,decrease,较上年,,"
    ]));
  it("reads 持平 as a direction without a change", () =>
    expect(read("公务接待费 0.92 万元，与上年持平。")).toEqual([
      "threePublic,2026,receptions,total,total,0.92,,,,same,与上年,,"
    ]));
  it("reads a list as one claim an item", () => {
    expect(read("其中：办公费 8.8 万元、印刷费 2.3 万元、邮电费 3 万元。", "agencyOperating")).toEqual(
      ["30201", "30202", "30207"].map(
        (code, i) => `agencyOperating,2026,agencyOperating,economic,${code},${["8.8", "2.3", "3"][i]},,,,,,,`
      )
    );
  });
  it("tells a share from a rate", () =>
    expect(read("住房保障支出 60.81 万元，占本年支出 0.15%。", "budget")).toEqual([
      "budget,2026,expenditure,functional,221,60.81,,,0.15,,,,"
    ]));
  it("gives a reason to the claim before it in its sentence", () => {
    expect(
      read("公务接待费 0.92 万元，较上年增加 0.08 万元，原因是来访增多；公车运行维护费 3.5 万元。").map(
        (line) => line.split(",")[11]
      )
    ).toEqual(["来访增多", ""]);
  });
  it("gives a reason of a sentence of its own to the paragraph's first claim", () => {
    expect(
      read(
        "预算收入总额 10 万元，比上年预算增加 1 万元。其中：一般公共预算财政拨款 10 万元。收入增长主要原因是新增人员。",
        "budget"
      ).map((line) => line.split(",")[11])
    ).toEqual(["新增人员", ""]);
  });
  it("takes amounts of a reason as quantified by it, not as claims", () => {
    const [claim, ...rest] = claimsOf(
      "公车运行维护费 3.5 万元，较上年增加 0.5 万元，原因是口径变化，增加预算 0.5 万元。"
    );
    expect([claim!.reason!.quantified.map(({fen}) => fen), rest]).toEqual([[500_000], []]);
  });
  it("reads each year of a look back, and repeats the subject", () => {
    expect(read("项目前两年预算：2024 年 20 万元，2025 年 25.5 万元。", "performance")).toEqual([
      "performance,2024,projectExpenditure,total,total,20,,,,,,,",
      "performance,2025,projectExpenditure,total,total,25.5,,,,,,,"
    ]);
  });
  it("puts 截至上年底 a year back, to the end of its sentence", () => {
    expect(
      claimsOf("截至上年底，占有使用国有资产 3.55 万元，其中：固定资产 3.55 万元。新增固定资产 1 万元。", "assets").map(
        ({year}) => year
      )
    ).toEqual([2025, 2025, 2026]);
  });
  it("keeps an amount outside the budget apart", () => {
    const [claim] = claimsOf("缺口配套资金 15 万元未列入年初预算。", "performance");
    expect([claim!.offBudget, claim!.measure, claim!.code]).toEqual([true, "unclassified", "缺口配套资金"]);
  });
  it("keeps an amount of a subject it does not know, unclassified and under its own words", () => {
    expect(read("维修养护 3 万元。")).toEqual(["threePublic,2026,unclassified,total,维修养护,3,,,,,,,"]);
  });
  it("makes nothing of an amount without a subject, or of words without an amount", () =>
    expect([read("3 万元。"), read("较上年增加，主要是来访增多。"), read("")]).toEqual([[], [], []]));
  it("reads 元 and 亿元 as what they are", () =>
    expect(claimsOf("公务接待费 9200 元。公务用车购置费 1 亿元。").map(({amount}) => amount!.fen)).toEqual([
      920_000, 10_000_000_000
    ]));
  it("compares with an execution where the text does", () =>
    expect(claimsOf("公务接待费 0.92 万元，比上年执行数增加 0.1 万元。")[0]!.base).toEqual({
      text: "比上年执行数",
      year: 2025,
      phase: "executed"
    }));
});

describe("subjectOf", () => {
  it.each<[string, SectionId, string]>([
    ["预算收入总额", "budget", "revenue total total"],
    ["“三公”经费预算", "threePublic", "threePublic total total"],
    ["公务接待费", "threePublic", "receptions total total"],
    ["公务接待费", "agencyOperating", "agencyOperating economic 30217"],
    ["公车运行维护费", "threePublic", "vehicleOperation total total"],
    ["因公出国（境）经费", "threePublic", "overseasTrips total total"],
    ["本部门占有使用国有资产", "assets", "assets total total"],
    ["固定资产", "assets", "assets asset fixed"],
    ["医疗卫生支出", "budget", "expenditure functional 210"],
    ["政府性基金预算财政拨款收入", "budget", "revenue source governmentFund"]
  ])("%s in %s is %s", (words, section, expected) => {
    const {measure, classification, code} = claimSubjectOf(words, section)!;
    expect(`${measure} ${classification} ${code}`).toBe(expected);
  });
  it.each([
    ["公务接待费", "budget"],
    ["维修养护", "budget"],
    ["", "budget"]
  ] as Array<[string, SectionId]>)("%j in %s names nothing known", (words, section) =>
    expect(claimSubjectOf(words, section)).toBeUndefined()
  );
});

describe("a passage of two lines", () => {
  const passage = new PassageBuilder("threePublic", "三公经费")
    .add("公车运行维", 5, 0, 2)
    .add("护费 3.5 万元", 9)
    .build();
  it("places what stands in each", () => {
    expect(
      [sourceAt(passage, "draft.md", 0, 2), sourceAt(passage, "draft.md", 5, 7)].map(
        ({line, column, text}) => `${line}:${column} ${text}`
      )
    ).toEqual(["5:3 公车", "9:1 护费"]);
  });
  it("is marked in both where a stretch goes over the break", () => {
    const ledger = new Ledger();
    markPassage(ledger, "claim", passage, {from: 3, to: 8});
    expect([
      ledger.useOf(5, 0, 5, 7),
      ledger.useOf(5, 0, 2, 4),
      ledger.useOf(9, 0, 0, 2),
      ledger.useOf(9, 0, 3, 6)
    ]).toEqual(["claim", undefined, "claim", undefined]);
  });
});
