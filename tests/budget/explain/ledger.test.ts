import {describe, expect, it} from "vitest";
import type {Claim} from "../../../src/budget/claim.js";
import {changeBridge} from "../../../src/budget/explain/changeBridge.js";
import {divisionsOf} from "../../../src/budget/explain/division.js";
import {ledger} from "../../../src/budget/explain/ledger.js";
import {likeForLike} from "../../../src/budget/explain/likeForLike.js";
import {usualMateriality} from "../../../src/budget/explain/materiality.js";
import {headlineKey} from "../../../src/budget/headlines.js";
import {readDocument} from "../../../src/disclosure/readDocument.js";
import {lineWith} from "../lines.js";
import {claimOf, stated} from "./claims.js";
import {entryOf, told} from "./documents.js";

const years = {base: 2025, year: 2026};
const wan = 1_000_000;
const total = (measure: "expenditure" | "projectExpenditure" | "basicExpenditure", from: number, to: number) =>
  lineWith(
    "total 合计",
    {2025: from * wan, 2026: to * wan},
    {key: headlineKey(measure), measure, code: "total", classification: "total"}
  );
const lines = [
  total("expenditure", 150, 160),
  total("projectExpenditure", 100, 110),
  total("basicExpenditure", 50, 50)
];
const entriesOf = (...claims: Claim[]) => ledger(lines, claims, years);
const project = (...claims: Claim[]) =>
  entriesOf(...claims).find(({key}) => key === headlineKey("projectExpenditure"))!;
const says = (text: string, ...amounts: number[]) =>
  claimOf(
    text,
    amounts.map((amount) => stated(amount))
  );

it.each<[string, readonly Claim[], string, number]>([
  ["nothing said", [], "unexplained", 10],
  ["a restatement", [says("项目经费增加")], "unexplained", 10],
  ["a cause without an amount", [says("项目调整")], "attributed", 10],
  ["a cause with a part of it", [says("新建平台 4.00 万元", 4)], "partly", 6],
  ["causes that are all of it", [says("新建平台 4.00 万元", 4), says("新设窗口 6.00 万元", 6)], "quantified", 0],
  ["causes that cancel out", [says("新建平台增加 4.00 万元，旧平台减少 4.00 万元", 4, 4)], "partly", 10]
])("with %s", (_, claims, explained, left) => {
  const entry = project(...claims);
  expect([entry.explained, entry.residual!.value / wan]).toEqual([explained, left]);
});

const covered = (measure: "expenditure" | "projectExpenditure" | "basicExpenditure", ...claims: Claim[]) => {
  const {
    explained,
    coverage: {quantified, attributed, unexplained, gross, via}
  } = entriesOf(...claims).find(({key}) => key === headlineKey(measure))!;
  return [explained, via, ...[quantified, attributed, unexplained, gross].map((fen) => fen / wan)];
};
const ofTotal = (text: string, ...amounts: number[]): Claim => ({...says(text, ...amounts), measure: "expenditure"});

it.each<[string, readonly Claim[], readonly (string | number)[]]>([
  ["nothing said of it or its parts", [], ["unexplained", "own", 0, 0, 10, 10]],
  [
    "a part that is quantified whole",
    [says("新建平台 4.00 万元", 4), says("新设窗口 6.00 万元", 6)],
    ["quantified", "parts", 10, 0, 0, 10]
  ],
  ["a part that is quantified in part", [says("新建平台 4.00 万元", 4)], ["partly", "parts", 4, 0, 6, 10]],
  ["a part with a cause", [says("项目调整")], ["attributed", "parts", 0, 10, 0, 10]],
  ["a part that is only restated", [says("项目经费增加")], ["unexplained", "own", 0, 0, 10, 10]],
  [
    "a cause of its own and a part that is quantified in part",
    [ofTotal("项目调整"), says("新建平台 4.00 万元", 4)],
    ["partly", "parts", 4, 6, 0, 10]
  ],
  [
    "an amount of its own for all of it",
    [ofTotal("新建平台 10.00 万元", 10), says("项目调整")],
    ["quantified", "own", 10, 0, 0, 10]
  ],
  [
    "the same reason told twice",
    [ofTotal("新建平台 4.00 万元", 4), ofTotal("新建平台 4.00 万元", 4)],
    ["partly", "own", 4, 0, 6, 10]
  ],
  ["amounts that say too much", [ofTotal("新建平台 14.00 万元", 14)], ["partly", "own", 14, 0, 4, 18]]
])("a total is explained by its parts: %s", (_, claims, expected) =>
  expect(covered("expenditure", ...claims)).toEqual(expected)
);

it("parts of opposite sign are covered rise by rise and fall by fall", () => {
  const offset = [
    total("expenditure", 150, 160),
    total("projectExpenditure", 100, 140),
    total("basicExpenditure", 50, 20)
  ];
  const claims = [says("新建平台 40.00 万元", 40)];
  expect(ledger(offset, claims, years).find(({key}) => key === headlineKey("expenditure"))!.coverage).toMatchObject({
    quantified: 40 * wan,
    attributed: 0,
    unexplained: 30 * wan,
    gross: 70 * wan,
    via: "parts"
  });
});

it("without a change there is nothing to explain", () =>
  expect(
    entriesOf(claimOf("人员增加", [], {measure: "basicExpenditure"})).find(
      ({key}) => key === headlineKey("basicExpenditure")
    )!.explained
  ).toBe("noChange"));

it("headlines come first, in their own order, then lines by the size of their change", () => {
  const more = [
    lineWith("201 甲", {2025: 0, 2026: 5 * wan}, {key: "expenditure/all/functional/201", measure: "expenditure"}),
    lineWith("202 乙", {2025: 0, 2026: 9 * wan}, {key: "expenditure/all/functional/202", measure: "expenditure"})
  ];
  const told = more.map(({code}) =>
    claimOf("项目调整", [], {measure: "expenditure", classification: "functional", code})
  );
  expect(
    ledger([...more, ...lines], told, years).map(({line}) => (line.code === "total" ? line.measure : line.code))
  ).toEqual(["expenditure", "basicExpenditure", "projectExpenditure", "202", "201"]);
});

it("a reason of another year, or another base, stays out", () => {
  expect([
    project(claimOf("项目调整", [], {fiscalYear: 2025})).reasons,
    project(claimOf("项目调整", [], {base: {text: "与2024年", year: 2024, phase: "budget"}})).reasons
  ]).toEqual([[], []]);
});

it("short fragments are not the same reason", () => {
  const claims = [
    claimOf("项目调整，退休人员逐年增加"),
    claimOf("项目调整，退休人员逐年增加", [], {measure: "basicExpenditure"}),
    claimOf("项目调整", [], {measure: "expenditure"})
  ];
  expect(entriesOf(...claims).flatMap(({reasons}) => reasons.map(({alsoFor}) => alsoFor))).toEqual([
    [],
    [headlineKey("projectExpenditure")],
    [headlineKey("basicExpenditure")]
  ]);
});

it("lines under the threshold are never added up against each other", () => {
  const parts = [
    [100, 200],
    [100, 135.45],
    [100, 76.2]
  ].map(([from, to], i) =>
    lineWith(
      `20${i + 1} 科目`,
      {2025: from! * wan, 2026: to! * wan},
      {key: `expenditure/all/functional/20${i + 1}`, measure: "expenditure", classification: "functional"}
    )
  );
  const whole = total("expenditure", 300, 411.65);
  const found = divisionsOf([whole, ...parts], whole, years).find(({id}) => id === "functional")!;
  const {
    bridge: {steps},
    folds
  } = changeBridge(found, [], years, {...usualMateriality, functional: {absolute: 1e12, relative: 9}});
  expect(steps.map(({key, from, to}) => `${key.split("/").at(-1)} ${(to - from) / wan}`)).toEqual([
    "base 300",
    "201 100",
    "other.up 35.45",
    "other.down -23.8",
    "current 411.65"
  ]);
  expect([...folds].map(([key, own]) => `${key} ${own.map(({code}) => code).join(" ")}`)).toEqual([
    "other.up 202",
    "other.down 203"
  ]);
});

it("a change that only unlike precision shows drives nothing", () => {
  const rough = lineWith(
    "201 科目",
    {2025: 12_340_000, 2026: 12_341_200},
    {key: "expenditure/all/functional/201", measure: "expenditure", classification: "functional"}
  );
  const part = {
    ...rough,
    points: rough.points.map((point) =>
      point.year === 2025 ? {...point, operand: {...point.operand, amount: {fen: 12_340_000, half: 5000}}} : point
    )
  };
  const moved = lineWith(
    "202 科目",
    {2025: 0, 2026: 5 * wan},
    {key: "expenditure/all/functional/202", measure: "expenditure", classification: "functional"}
  );
  const whole = lineWith(
    "total 合计",
    {2025: 12_340_000, 2026: 17_341_200},
    {key: headlineKey("expenditure"), measure: "expenditure", code: "total", classification: "total"}
  );
  const [found] = divisionsOf([whole, part, moved], whole, years);
  expect([found!.drivers.map(({line}) => line.code), found!.residual]).toEqual([["202"], 0]);
  expect(changeBridge(found!, [], years, usualMateriality).bridge.steps.map(({key}) => key.split("/").at(-1))).toEqual([
    "base",
    "202",
    "current"
  ]);
});

const merger = (rest: Partial<Claim> = {}) => claimOf("某局并入", [], {change: stated(4), ...rest});
const taken = (...claims: Claim[]) =>
  likeForLike({line: lines[0]!, entries: entriesOf(...claims), claims}, years)!.adjustments.map(({fen}) => fen / wan);

it("a merger that is told of a part and of the whole is taken out once", () => {
  expect(taken(merger())).toEqual([-4]);
  expect(taken(merger(), merger({measure: "expenditure"}))).toEqual([-4]);
  expect(taken(merger(), merger({measure: "revenue"}))).toEqual([-4]);
});

it("what left the unit is put back", () => expect(taken(merger({change: stated(-4)}))).toEqual([4]));

it("a merger since what was spent last year is none since last year's budget", () => {
  const since = merger({base: {text: "比上年执行数", year: 2025, phase: "executed"}});
  const spent = {...lines[1]!, phase: "executed" as const};
  const entries = ledger([...lines, spent], [since], years);
  expect(entries.filter(({reasons}) => reasons.length).map(({against}) => against)).toEqual(["executed"]);
  expect(likeForLike({line: lines[0]!, entries, claims: [since]}, years)!.adjustments).toEqual([]);
  const [division] = divisionsOf(lines, lines[0]!, years);
  expect(
    changeBridge(
      division!,
      entries.flatMap(({reasons}) => reasons),
      years,
      usualMateriality
    ).perimeter.size
  ).toBe(0);
});

describe("three public expenses of a small document: +0.58 is +0.50 and +0.08", () => {
  const document = async (vehicles: string, receptions: string) =>
    told([
      await readDocument(
        new TextEncoder().encode(`# 甲市档案馆2026年部门预算公开

## 四、“三公”经费预算安排情况及增减变化情况

2026 年“三公”经费预算 4.42 万元，较上年预算增加 0.58 万元，增长 15.1 %，其中：公务接待费 0.92 万元，较上年增加 0.08 万元，增加 9.52 %${receptions}；公车运行维护费 3.5 万元，较上年增加 0.5 万元，增加 16.67 %${vehicles}。

### 七、一般公共预算“三公”经费支出表

单位：万元

| “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费小计 | 公务用车购置费 | 公务用车运行费 | 公务接待费 |
| ---: | ---: | ---: | ---: | ---: | ---: |
| 4.42 |  | 3.50 |  | 3.50 | 0.92 |
`),
        {document: "2026.md", unitCode: "900001"}
      )
    ]);
  const found = async (vehicles: string, receptions: string) => {
    const {explained, coverage} = entryOf(await document(vehicles, receptions), "threePublic", years);
    return [
      explained,
      coverage.via,
      ...[coverage.quantified, coverage.attributed, coverage.unexplained].map((fen) => fen / wan)
    ];
  };

  it("each with a reason", async () =>
    expect(await found("，原因是车辆老化，维修增加 0.3 万元", "，原因是来访增多")).toEqual([
      "partly",
      "parts",
      0.3,
      0.08,
      0.2
    ]));
  it("one with a reason", async () =>
    expect(await found("", "，原因是来访增多")).toEqual(["partly", "parts", 0, 0.08, 0.5]));
  it("none with a reason", async () => expect(await found("", "")).toEqual(["unexplained", "own", 0, 0, 0.58]));
});
