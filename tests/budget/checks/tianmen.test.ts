import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {check} from "../../../src/budget/checks/rules/rules.js";
import {coverage} from "../../../src/budget/checks/outcome.js";
import type {Finding} from "../../../src/budget/checks/finding.js";
import {repairs} from "../../../src/budget/checks/repair.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";
import {lineOf} from "./small.js";

/** Expectations of this file are worked out by hand from the published document. */
const text = readFileSync(new URL("../../../data/213002-tianmen-social-insurance/2026.md", import.meta.url), "utf8");
const read = (document: string) => readDocument(new TextEncoder().encode(document), {document: "2026.md"});
const document = await read(text);
const findings = check([document]);

const at = ({terms}: Finding) => terms[0]?.fact.source.line;
const told = (of: readonly Finding[]) => of.map((finding) => `${at(finding)} ${finding.rule} ${lineOf(finding)}`);
const failing = (of: readonly Finding[]) => told(of.filter(({status}) => status === "fail"));
/** The document with some numbers printed otherwise; each must be there once. */
const changed = async (...changes: ReadonlyArray<readonly [printed: string, instead: string]>) =>
  check([
    await read(
      changes.reduce((so, [printed, instead]) => {
        expect(so.split(printed)).toHaveLength(2);
        return so.replace(printed, instead);
      }, text)
    )
  ]);

const [union, vehicles] = [
  ["工会经费 2.77 万元", "工会经费 20.77 万元"],
  ["公务用车运行维护费 0.92 万元", "公务用车运行维护费 3.50 万元"]
] as const;

describe("what the document contradicts", () => {
  it("four statements, and no others", () => {
    expect(failing(findings)).toEqual([
      "29 proseTable fail 30228 2.77 ← 20.77",
      "29 proseTable fail 30231 0.92 ← 3.50",
      "29 proseSum fail agencyOperating 88.94 ← 68.36",
      "29 growth fail agencyOperating 9.33% ← 9.41%"
    ]);
    expect(findings.filter(({status}) => status === "uncertain").map(({rule}) => rule)).toEqual(["formerName"]);
  });

  it("growth of operating expenses lies between 9.40 and 9.42 %", () => {
    const {computed} = findings.find(({rule, status}) => rule === "growth" && status === "fail")!;
    expect([computed!.lo, computed!.hi].map((end) => (end / 10_000).toFixed(2))).toEqual(["9.40", "9.42"]);
  });

  it("what it cannot tell is last year's own document, for the six lines whose base it does not print", () => {
    expect(told(findings.filter(({status}) => status === "notAssessable"))).toEqual(
      [
        "29 agencyOperating",
        "33 threePublic",
        "33 receptions",
        "33 overseasTrips",
        "33 vehicleOperation",
        "37 procurement"
      ].map((line) => `${line.replace(" ", " lastYear notAssessable ")} (disclosure 2025)`)
    );
  });
});

describe("what rounding explains", () => {
  const passing = (rule: Finding["rule"]) =>
    told(
      findings.filter(
        (finding) =>
          finding.rule === rule && finding.status === "pass" && finding.stated!.value !== finding.computed!.value
      )
    );

  it("the three sums that are 0.01 apart", () => {
    expect(passing("rowSum")).toEqual([
      "193 rowSum pass 20801 627.02 ← 627.01",
      "195 rowSum pass 2080109 627.02 ← 627.01"
    ]);
    expect(passing("codeSum")).toEqual([
      "192 codeSum pass 208 606.43 ← 606.42",
      "214 codeSum pass 301 675.98 ← 675.97",
      "214 codeSum pass 301 675.98 ← 675.97"
    ]);
    expect(passing("columnTotal")).toEqual([]);
  });

  it("0.01 more and the first two fail: two parts allow 0.015, and eight allow 0.045", async () => {
    expect(
      failing(
        await changed([
          "| 20801 | 人力资源和社会保障管理事务 | 718.37 | 627.02 | 538.07 | 88.94 | 91.35 |",
          "| 20801 | 人力资源和社会保障管理事务 | 718.37 | 627.02 | 538.06 | 88.94 | 91.35 |"
        ])
      )
    ).toContain("193 rowSum fail 20801 627.02 ← 627.00");
    expect(
      failing(
        await changed(["| 30199 | 其他工资福利支出 | 0.55 | 0.55 |", "| 30199 | 其他工资福利支出 | 0.52 | 0.52 |"])
      )
    ).toEqual(failing(findings));
    expect(
      failing(
        await changed(["| 30199 | 其他工资福利支出 | 0.55 | 0.55 |", "| 30199 | 其他工资福利支出 | 0.51 | 0.51 |"])
      )
    ).toContain("214 codeSum fail 301 675.98 ← 675.93");
  });

  it("rates: 0.64, 15.1, 9.52 and 16.67 % follow", () => {
    expect(told(findings.filter(({rule, status}) => rule === "growth" && status === "pass"))).toEqual([
      "23 growth pass revenue 0.64% ← 0.64%",
      "25 growth pass expenditure 0.64% ← 0.64%",
      "33 growth pass threePublic 15.10% ← 15.10%",
      "33 growth pass receptions 9.52% ← 9.52%",
      "33 growth pass vehicleOperation 16.67% ← 16.67%"
    ]);
  });

  it("0 % on nothing and 100 % from nothing are conventions", () => {
    expect(
      findings
        .filter(({status, convention}) => status === "pass" && convention)
        .map((finding) => `${at(finding)} ${finding.convention} ${lineOf(finding)}`)
    ).toEqual(["33 zeroOnZero pass overseasTrips 0.00%", "37 hundredFromZero pass procurement 100.00%"]);
  });

  it("shares: 0, 99.75, 0.09 and 0.15 % follow", () => {
    expect(told(findings.filter(({rule}) => rule === "share"))).toEqual([
      "25 share pass 201 0.00% ← 0.00%",
      "25 share pass 208 99.75% ← 99.75%",
      "25 share pass 210 0.09% ← 0.09%",
      "25 share pass 221 0.15% ← 0.15%"
    ]);
  });
});

describe("projects under two names", () => {
  it("are linked by their amount, with the other name noted", () => {
    expect(
      findings
        .filter(({rule}) => rule === "projectNames")
        .map((finding) => [at(finding), finding.status, finding.subject.code, finding.renamed])
    ).toEqual([
      [64, "pass", "社保工作经费", undefined],
      [65, "pass", "企业离休人员补助资金", "企业离休人员经费"],
      [66, "pass", "工作经费", undefined],
      [67, "pass", "机关养老保险财政补助", "机关养老保险财政地方补助"],
      [68, "pass", "办案经费", undefined],
      [69, "pass", "举报投诉窗口能力建设", undefined]
    ]);
  });
});

describe("the smallest repair", () => {
  const found = repairs(findings);
  const told = found.map(({changes, clears}) => ({
    changes: changes.map(({fact, to, slip, repeats, printedAt}) => [
      fact.source.line,
      fact.part,
      fact.source.text,
      fact.part === "rate" ? (to.value / 10_000).toFixed(2) : (to.value / 1_000_000).toFixed(2),
      slip,
      repeats?.code,
      printedAt.map(({source}) => source.line).sort()
    ]),
    clears: clears.map(({rule, subject}) => `${rule} ${subject.code}`)
  }));

  it("2.77 → 20.77, a dropped digit, and 0.92 → 3.50, the line before repeated, clear three", () => {
    expect(told[0]).toEqual({
      changes: [
        [29, "amount", "2.77 万元", "20.77", "digitDropped", undefined, [231]],
        [29, "amount", "0.92 万元", "3.50", undefined, "30217", [232, 232, 244, 33]]
      ],
      clears: ["proseTable 30228", "proseTable 30231", "proseSum total"]
    });
  });

  it("nothing else is proposed: the rate may be wrong, or the change that nothing else holds", () =>
    expect(told.slice(1)).toEqual([]));

  it("the sum counts as a consequence of the two amounts", () =>
    expect(findings.filter(({root}) => root).map((finding) => [finding.rule, finding.root!.split("/")[3]])).toEqual([
      ["proseSum", "agencyOperating-30228"]
    ]));

  it("no table is to be changed", () =>
    expect(found.flatMap(({changes}) => changes.map(({fact}) => fact.origin))).toEqual(["prose", "prose"]));

  it("with the two numbers printed, only the rate is left", async () =>
    expect(failing(await changed(union, vehicles))).toEqual(["29 growth fail agencyOperating 9.33% ← 9.41%"]));
  it("one of them alone leaves the other, and the sum", async () => {
    expect(failing(await changed(union))).toEqual([
      "29 proseTable fail 30231 0.92 ← 3.50",
      "29 proseSum fail agencyOperating 88.94 ← 86.36",
      "29 growth fail agencyOperating 9.33% ← 9.41%"
    ]);
    expect(failing(await changed(vehicles))).toEqual([
      "29 proseTable fail 30228 2.77 ← 20.77",
      "29 proseSum fail agencyOperating 88.94 ← 70.94",
      "29 growth fail agencyOperating 9.33% ← 9.41%"
    ]);
  });
  it("with the rate too, nothing is left", async () =>
    expect(failing(await changed(union, vehicles, ["增长 9.33 %", "增长 9.41 %"]))).toEqual([]));
});

describe("a number changed is a contradiction where it is printed", () => {
  it.each<[string, readonly [string, string], string[]]>([
    ["a swapped share", ["占本年支出 99.75 %", "占本年支出 99.57 %"], ["25 share fail 208 99.57% ← 99.75%"]],
    [
      "the three public expenses",
      ["经费预算 4.42 万元", "经费预算 4.24 万元"],
      [
        "33 proseTable fail threePublic 4.24 ← 4.42",
        "33 proseMakeUp fail threePublic 4.24 ← 4.42",
        "33 growth fail threePublic 15.10% ← 15.85%"
      ]
    ],
    [
      "last year's total",
      [
        "| 支出构成 | 合计 | 39585.07 | 100% | 45928.08 | 39334.86 |",
        "| 支出构成 | 合计 | 39585.07 | 100% | 45928.08 | 39343.86 |"
      ],
      [
        "56 rowSum fail expenditure 39343.86 ← 39334.86",
        "53 balance fail revenue 39334.86 ← 39343.86",
        "25 statedChange fail expenditure 250.21 ← 241.21"
      ]
    ],
    [
      "one project",
      ["| 本级支出项目 | 办案经费 | 11.25 | 11.25 |", "| 本级支出项目 | 办案经费 | 12.15 | 12.15 |"],
      [
        "261 columnTotal fail projectExpenditure 38791.35 ← 38792.25",
        "261 columnTotal fail projectExpenditure 38791.35 ← 38792.25",
        "263 sameLine fail 办案经费 12.15 ← 11.25",
        "68 projectNames fail 办案经费 11.25 ← 12.15"
      ]
    ],
    [
      "the note of an empty table",
      ["备注：本单位无国有资本经营预算支出。", "备注：单位为万元。"],
      ["undefined emptyTable fail stateCapital (note 国有资本经营预算支出表)"]
    ]
  ])("%s", async (_, change, expected) => {
    const before = failing(findings);
    expect(failing(await changed(change)).filter((line) => !before.includes(line))).toEqual(expected);
  });
});

it("a bare 0 among the parts is nothing, a bare 4 may be 3.5", async () => {
  const uncertain = async (...change: [string, string]) =>
    told((await changed(change)).filter(({status, rule}) => status === "uncertain" && rule !== "formerName"));
  expect(await uncertain("经费预算 4.42 万元", "经费预算 4.24 万元")).toEqual([]);
  expect(await uncertain("公车运行维护费 3.5 万元", "公车运行维护费 4 万元")).toContain(
    "33 proseMakeUp uncertain threePublic 4.42 ← 4.92"
  );
});

describe("coverage", () => {
  // 18 + 12 + 10 + 9 + 35 + 10 + 51 + 49 + 4 + 14 cells and 24 + 14 + 12 + 3 + 2 + 4 numbers in words
  it("262 of 271: not the six budgets of whole projects, the two assets, and one change without an amount", () => {
    const {total, covered, uncovered} = coverage(document, findings);
    expect([total, covered]).toEqual([271, 262]);
    expect(uncovered.map(({source, measure, part}) => `${source.line} ${measure} ${part}`)).toEqual([
      ...[64, 65, 66, 67, 68, 69].map((line) => `${line} projectBudget amount`),
      "41 assets amount",
      "41 assets amount",
      "71 projectExpenditure change"
    ]);
  });
});
