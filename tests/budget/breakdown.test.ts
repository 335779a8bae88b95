import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Compared} from "../../src/budget/breakdown.js";
import {breakdown, breakdowns, compare, partsOf} from "../../src/budget/breakdown.js";
import {offBudgetClaims, reasonsFor} from "../../src/budget/claim.js";
import {expenditureBridge} from "../../src/budget/explain/changeBridge.js";
import type {YearPair} from "../../src/budget/figure.js";
import {series} from "../../src/budget/series.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {inWan} from "../figure.js";

const {figures, claims} = await readDocument(
  readFileSync(new URL("../../data/213002-tianmen-social-insurance/2026.md", import.meta.url)),
  {document: "2026.md"}
);
const lines = series(figures, claims);
const years: YearPair = {year: 2026, base: 2025};

const compared = (id: string, pair = years): Compared[] => compare(lines, breakdown(id), pair);
const codes = (list: readonly Compared[]) => list.map(({line}) => line.code);
const percent = (ratio: number | undefined) => (ratio === undefined ? "–" : (ratio * 100).toFixed(2));
const row = ({line, level, variance, share, contribution}: Compared): string =>
  [
    line.measure,
    level,
    variance.change ? inWan(variance.change.value, 5_000) : variance.reason,
    percent(share?.value),
    percent(contribution?.value)
  ].join(" ");

describe("compare", () => {
  it("headlines, 2025 to 2026: change, share of their whole in percent, contribution in points", () => {
    expect(compared("headline").map(row)).toEqual([
      "revenue 0 250.21 – –",
      "expenditure 0 250.21 – –",
      "basicExpenditure 1 74.21 2.01 0.19",
      "projectExpenditure 1 176.00 97.99 0.45",
      "threePublic 0 0.58 – –",
      "overseasTrips 1 0.00 – 0.00",
      "vehiclePurchase 1 noPriorFigure – –",
      "vehicleOperation 1 0.50 79.19 13.02",
      "receptions 1 0.08 20.81 2.08",
      "agencyOperating 0 7.65 – –",
      "procurement 0 0.84 – –"
    ]);
  });

  it("an increase is adverse for the three public expenses and neither good nor bad for the rest", () => {
    expect(
      compared("headline")
        .filter(({polarity}) => polarity === "adverse")
        .map(({line}) => line.measure)
    ).toEqual(["threePublic", "overseasTrips", "vehiclePurchase", "vehicleOperation", "receptions"]);
  });

  it("functions: the total, then 23 classes and the eleven codes below them, in order of their codes", () => {
    const list = codes(compared("functional"));
    expect([list.length, list[0], list.slice(1)]).toEqual([35, "total", list.slice(1).sort()]);
  });

  it("functions of a single year have no prior figure, and no rate is made up", () => {
    const [, ...parts] = compared("functional");
    expect(new Set(parts.map(({variance}) => variance.reason))).toEqual(new Set(["noPriorFigure"]));
  });

  it("economic items are parts of basic expenditure, and 类 sum to it", () => {
    const list = compared("economic");
    const classes = partsOf(list, list[0]!);
    expect(codes(classes)).toEqual(["301", "302", "303"]);
    expect(classes.reduce((sum, {variance}) => sum + variance.current.amount!.fen, 0)).toBe(793_720_000);
    expect(list).toHaveLength(24);
  });

  it("projects are those of the numbered statement, not the names that the forms use, and sum to the total", () => {
    const [total, ...projects] = compared("project");
    expect(new Set(codes(projects))).toEqual(
      new Set([
        "工作经费",
        "办案经费",
        "举报投诉窗口能力建设",
        "机关养老保险财政地方补助",
        "社保工作经费",
        "企业离休人员经费"
      ])
    );
    expect(projects).toHaveLength(6);
    expect(projects.reduce((sum, {variance}) => sum + variance.current.amount!.fen, 0)).toBe(
      total!.variance.current.amount!.fen
    );
  });

  it("agency operating expenses: eleven items as stated, which fall short of the total by 20.58", () => {
    const [total, ...items] = compared("operating");
    expect(items).toHaveLength(11);
    expect(
      inWan(
        total!.variance.current.amount!.fen - items.reduce((sum, {variance}) => sum + variance.current.amount!.fen, 0),
        5_000
      )
    ).toBe("20.58");
  });

  it("of no lines is nothing", () =>
    expect(breakdowns.map(({id}) => compare([], breakdown(id), years))).toEqual(breakdowns.map(() => [])));
  it("breakdown of an unknown name is the headlines", () =>
    expect([breakdown("nonsense"), breakdown(undefined)]).toEqual([breakdown("headline"), breakdown("headline")]));
});

describe("partsOf", () => {
  const list = compared("functional");
  const named = (code: string) => list.find(({line}) => line.code === code)!;
  it.each([
    ["208", ["20801", "20805"]],
    ["20801", ["2080105", "2080109", "2080199"]],
    ["2080105", []],
    ["201", []]
  ])("%s: %j", (code, parts) => expect(codes(partsOf(list, named(code)))).toEqual(parts));
  it("of a source are those below its dot", () => {
    const sources = compared("source");
    expect(
      codes(
        partsOf(
          sources,
          sources.find(({line}) => line.code === "governmentFund")!
        )
      ).sort()
    ).toEqual(["governmentFund.appropriation", "governmentFund.transfer"]);
  });

  const source = (code: string, fen?: number): Compared =>
    ({
      line: {code, classification: code === "total" ? "total" : "source", key: code},
      level: code === "total" ? 0 : 1,
      variance: {base: {}, current: fen === undefined ? {} : {amount: {fen, half: 1}}}
    }) as unknown as Compared;
  it.each([
    ["the budgets that make up 财政拨款 are listed", 80, ["generalBudget", "business"]],
    ["they are listed without amounts", undefined, ["appropriation", "generalBudget", "business"]]
  ])("of revenue count no money twice: %s", (_, fen, parts) => {
    const listed = [
      source("total", 90),
      source("appropriation", 80),
      source("generalBudget", fen),
      source("business", 10)
    ];
    expect(codes(partsOf(listed, listed[0]!))).toEqual(parts);
  });
});

describe("expenditureBridge", () => {
  const steps = (pair: YearPair) =>
    expenditureBridge(lines, claims, pair)?.bridge.steps.map(
      ({key, from, to, within}) => `${within ? `${within}: ` : ""}${key} ${inWan(to - from, 5_000)}`
    );

  it("2025 to 2026 foots, with the 21.75 that the document puts on a reason as a part of project expenditure", () => {
    expect(steps(years)).toEqual([
      "base 39334.86",
      "basicExpenditure 74.21",
      "projectExpenditure: projectExpenditure.1 21.75",
      "projectExpenditure: projectExpenditure.rest 154.25",
      "current 39585.07"
    ]);
    const found = expenditureBridge(lines, claims, years)!;
    expect([found.bridge.residual, found.division.id, found.claims.get("projectExpenditure.1")!.label]).toEqual([
      0,
      "type",
      "项目经费"
    ]);
  });

  it("2024 to 2025 has no parts: no document of 2025 is loaded", () =>
    expect(steps({year: 2025, base: 2024})).toEqual([
      "base 45928.08",
      "basicExpenditure 108.03",
      "projectExpenditure -6701.25",
      "current 39334.86"
    ]));
  it("over two years leaves one year's reasons out", () =>
    expect(steps({year: 2026, base: 2024})).toEqual([
      "base 45928.08",
      "basicExpenditure 182.24",
      "projectExpenditure -6525.25",
      "current 39585.07"
    ]));
  it("from a year without a total there is none", () =>
    expect(expenditureBridge(lines, claims, {year: 2026, base: 2023})).toBeUndefined());
});

describe("reasons", () => {
  it("of 2026 against 2025 are the seven that its document gives", () => {
    expect(reasonsFor(claims, years).map(({measure}) => measure)).toEqual([
      "revenue",
      "expenditure",
      "agencyOperating",
      "receptions",
      "vehicleOperation",
      "projectExpenditure",
      "projectExpenditure"
    ]);
  });
  it("of other years there are none", () =>
    expect([reasonsFor(claims, {year: 2025, base: 2024}), reasonsFor(claims, {year: 2026, base: 2024})]).toEqual([
      [],
      []
    ]));
  it("15217 万元 are outside the budget of 2026, and of no other year", () => {
    expect(
      [2025, 2026].map((year) =>
        offBudgetClaims(claims, year).map(({amount}) => inWan(amount!.fen, amount!.printedHalf))
      )
    ).toEqual([[], ["15217"]]);
  });
});
