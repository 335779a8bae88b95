import {describe, expect, it} from "vitest";
import {breakdown, compare} from "../../../src/budget/breakdown.js";
import {changeBridge} from "../../../src/budget/explain/changeBridge.js";
import {divisionsOf} from "../../../src/budget/explain/division.js";
import type {LedgerReason} from "../../../src/budget/explain/ledger.js";
import {ledger} from "../../../src/budget/explain/ledger.js";
import {likeForLike} from "../../../src/budget/explain/likeForLike.js";
import {isMaterial, reviewList, usualMateriality} from "../../../src/budget/explain/materiality.js";
import type {Measure} from "../../../src/budget/figure.js";
import {headlineKey} from "../../../src/budget/headlines.js";
import {entryOf, signedWan, tianmen, totalLine} from "./documents.js";

/** Expectations of this file are worked out by hand from the published document. */
const years = {base: 2025, year: 2026};
const {lines, claims} = tianmen;
const entries = ledger(lines, claims, years);
const reasons = entries.flatMap((entry) => entry.reasons);
const entry = (measure: Measure) => entryOf(tianmen, measure, years);
const said = ({kind, quantified, verdict: {verdict, why, lines: against}}: LedgerReason): string =>
  [kind, ...quantified.map(({fen}) => signedWan(fen)), verdict, why, ...against.map(({label}) => label)].join(" ");

describe("the ledger of 2025 to 2026", () => {
  it.each<[Measure, string, string, string | undefined]>([
    ["revenue", "attributed", "0.00", "+250.21"],
    ["expenditure", "partly", "0.00", "+250.21"],
    ["basicExpenditure", "attributed", "0.00", "+74.21"],
    ["projectExpenditure", "partly", "+21.75", "+154.25"],
    ["threePublic", "partly", "0.00", "+0.58"],
    ["overseasTrips", "noChange", "0.00", "0.00"],
    ["vehiclePurchase", "unexplained", "0.00", undefined],
    ["vehicleOperation", "quantified", "+0.50", "0.00"],
    ["receptions", "attributed", "0.00", "+0.08"],
    ["agencyOperating", "attributed", "0.00", "+7.65"],
    ["procurement", "unexplained", "0.00", "+0.84"]
  ])("%s is %s: %s quantified, %s left", (measure, explained, quantified, left) => {
    const found = entry(measure);
    expect([
      found.explained,
      signedWan(found.quantified.fen),
      found.residual && signedWan(found.residual.value)
    ]).toEqual([explained, quantified, left]);
  });

  it.each<[Measure, readonly string[]]>([
    ["revenue", ["staff notTestable noBaseOfNamedLine 机关养老保险财政地方补助"]],
    ["expenditure", ["staff partlySupported namedLineMoves 基本支出"]],
    [
      "projectExpenditure",
      [
        "perimeter +21.75 supported amountInFigures 办案经费 举报投诉窗口能力建设",
        "staff notTestable noBaseOfNamedLine 机关养老保险财政地方补助"
      ]
    ],
    ["vehicleOperation", ["policy +0.50 restates amountIsChange"]],
    ["receptions", ["staff notTestable noAmount"]],
    ["agencyOperating", ["staff notTestable noAmount"]]
  ])("reasons of %s", (measure, expected) => expect(entry(measure).reasons.map(said)).toEqual(expected));

  it.each<
    [Measure, string, readonly Measure[], readonly [quantified: string, attributed: string, unexplained: string]]
  >([
    ["threePublic", "parts", ["vehicleOperation", "receptions"], ["+0.50", "+0.08", "0.00"]],
    ["expenditure", "parts", ["basicExpenditure", "projectExpenditure"], ["+21.75", "+228.46", "0.00"]],
    ["basicExpenditure", "named", ["expenditure"], ["0.00", "+74.21", "0.00"]],
    ["projectExpenditure", "own", [], ["+21.75", "+154.25", "0.00"]],
    ["procurement", "own", [], ["0.00", "0.00", "+0.84"]]
  ])("%s is explained through %s", (measure, via, through, movement) => {
    const {coverage} = entry(measure);
    expect([
      coverage.via,
      coverage.through.map((line) => line.measure),
      [coverage.quantified, coverage.attributed, coverage.unexplained].map((fen) => signedWan(fen))
    ]).toEqual([via, through, movement]);
  });

  it("of the total's reason, only that basic expenditure rose is tested, which is 74.21 of 250.21", () => {
    const {tests} = entry("expenditure").reasons[0]!;
    expect(
      tests.map(({verdict, why, text, accounts}) => [
        verdict,
        why,
        text ?? (accounts && `${signedWan(accounts.fen)} of ${signedWan(accounts.of)}`)
      ])
    ).toEqual([
      ["partlySupported", "namedLineMoves", "+74.21 of +250.21"],
      ["notTestable", "noBaseOfNamedLine", undefined],
      ["notTestable", "clauseNotTested", "2025年下半年新考进公务员6名"],
      ["notTestable", "clauseNotTested", "退休人员逐年增加"]
    ]);
  });

  it("21.75 is 11.25 and 10.5, this year's amounts of the two projects that came with the merger", () => {
    const [merger] = entry("projectExpenditure").reasons;
    expect(merger!.verdict.lines.map(({points}) => signedWan(points.at(-1)!.operand.amount!.fen))).toEqual([
      "+11.25",
      "+10.50"
    ]);
  });

  it("six new civil servants are the reason for three changes", () => {
    const six = entries.filter((each) => each.reasons.some(({text}) => text.includes("新考进公务员 6 名")));
    expect(six.map(({key}) => key).sort()).toEqual(
      ["agencyOperating", "expenditure", "receptions"].map((id) => headlineKey(id as Measure))
    );
    expect(entry("receptions").reasons[0]!.alsoFor).toEqual([
      headlineKey("expenditure"),
      headlineKey("agencyOperating")
    ]);
  });

  it("each of the document's reasons stands in it once", () => expect(reasons.map(({claim}) => claim)).toHaveLength(7));
});

it("nothing is said of why 2025 is 14.36 % below 2024", () => {
  const found = entryOf(tianmen, "expenditure", {base: 2024, year: 2025});
  expect([
    found.explained,
    found.reasons,
    signedWan(found.variance.change!.value),
    (found.variance.rate!.value * 100).toFixed(2)
  ]).toEqual(["unexplained", [], "-6593.22", "-14.36"]);
});

describe("the bridge of 2025 to 2026", () => {
  const [division] = divisionsOf(lines, totalLine(tianmen, "expenditure"), years);

  it("is by type: no other table lists 2025", () => {
    expect(
      divisionsOf(lines, totalLine(tianmen, "expenditure"), years).map(({id, drivers, residual}) => [
        id,
        residual,
        ...drivers.map(({line, variance}) => `${line.measure} ${signedWan(variance.change!.value)}`)
      ])
    ).toEqual([["type", 0, "projectExpenditure +176.00", "basicExpenditure +74.21"]]);
  });

  it("takes the merger out of project expenditure", () => {
    const {
      bridge: {steps, residual},
      perimeter,
      folds
    } = changeBridge(division!, reasons, years, usualMateriality);
    const project = headlineKey("projectExpenditure");
    expect(steps.map(({key, from, to}) => `${key} ${signedWan(to - from)}`)).toEqual([
      "base +39334.86",
      `${project}.perimeter.1 +21.75`,
      `${project}.rest +154.25`,
      `${headlineKey("basicExpenditure")} +74.21`,
      "current +39585.07"
    ]);
    expect([residual, [...perimeter.keys()], folds.size]).toEqual([0, [`${project}.perimeter.1`], 0]);
  });

  it("puts lines under the threshold together, but never the first", () => {
    const all = {absolute: 1e12, relative: 9};
    const high = {...usualMateriality, totals: all};
    const {
      bridge: {steps},
      folds
    } = changeBridge(division!, [], years, high);
    expect(steps.map(({key, from, to}) => `${key} ${signedWan(to - from)}`)).toEqual([
      "base +39334.86",
      `${headlineKey("projectExpenditure")} +176.00`,
      "other.up +74.21",
      "current +39585.07"
    ]);
    expect([...folds].map(([key, own]) => [key, own.map(({measure}) => measure)])).toEqual([
      ["other.up", ["basicExpenditure"]]
    ]);
  });
});

describe("like for like, 2025 to 2026", () => {
  const found = (switched = {}, measure: Measure = "expenditure", prices = {}) =>
    likeForLike({line: totalLine(tianmen, measure), entries, claims}, years, {switched, prices})!;
  const steps = (measure: Measure, switched = {}, prices = {}) =>
    found(switched, measure, prices).bridge.steps.map(({key, from, to}) => `${key} ${signedWan(to - from)}`);

  it("the merger is out, the 15,217 outside the budget stays out unless it is switched on", () => {
    expect(found().adjustments.map(({id, kind, fen, on}) => `${id} ${kind} ${signedWan(fen)} ${on}`)).toEqual([
      "perimeter.1 perimeter -21.75 true",
      "offBudget.1 offBudget +15217.00 false"
    ]);
    expect([signedWan(found().reported), signedWan(found().underlying)]).toEqual(["+250.21", "+228.46"]);
    expect(signedWan(found({"offBudget.1": true, "perimeter.1": false}).underlying)).toBe("+15467.21");
  });

  it("its bridge goes from the base by what is reported to what is left", () => {
    expect(steps("expenditure")).toEqual([
      "base +39334.86",
      "reported +250.21",
      "perimeter.1 -21.75",
      "current +39563.32"
    ]);
    expect(steps("revenue")).toEqual(["base +39334.86", "reported +250.21", "perimeter.1 -21.75", "current +39563.32"]);
    expect(steps("projectExpenditure")).toEqual([
      "base +38615.35",
      "reported +176.00",
      "perimeter.1 -21.75",
      "current +38769.60"
    ]);
  });

  it("basic expenditure did not merge", () =>
    expect(steps("basicExpenditure")).toEqual(["base +719.51", "reported +74.21", "current +793.72"]));

  it("prices that the reader supplies for each year are held at the base year's: 2 % of 719.51 is 14.3902", () => {
    expect(steps("basicExpenditure", {}, {2026: 1})).toEqual([
      "base +719.51",
      "reported +74.21",
      "price -719.51",
      "current +74.21"
    ]);
    expect(found({}, "basicExpenditure", {2026: 0.02}).adjustments.at(-1)).toEqual({
      id: "price",
      kind: "price",
      fen: -14_390_200,
      on: true
    });
    expect(found({}, "basicExpenditure", {2025: 0.02}).adjustments.map(({id}) => id)).not.toContain("price");
  });

  it("is unknown where the change is", () =>
    expect(likeForLike({line: totalLine(tianmen, "vehiclePurchase"), entries, claims}, years)).toBeUndefined());
});

it("what has to be reviewed: totals by amount or rate, and lines on the list however small", () => {
  const rows = compare(lines, breakdown("headline"), years);
  expect(reviewList(rows, usualMateriality).map(({line}) => line.measure)).toEqual([
    "revenue",
    "expenditure",
    "projectExpenditure",
    "basicExpenditure",
    "agencyOperating",
    "threePublic",
    "vehicleOperation",
    "receptions"
  ]);
  expect(
    rows.filter((row) => row.line.measure === "overseasTrips").some((row) => isMaterial(row, usualMateriality))
  ).toBe(false);
});
