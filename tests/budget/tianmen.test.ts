import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {bridge} from "../../src/budget/bridge.js";
import type {Measure} from "../../src/budget/figure.js";
import {headlineKey} from "../../src/budget/headlines.js";
import type {Line} from "../../src/budget/series.js";
import {operandAt, pointAt, series} from "../../src/budget/series.js";
import type {Computed, Variance} from "../../src/budget/variance.js";
import {contribution, variance} from "../../src/budget/variance.js";
import {readDocument} from "../../src/disclosure/readDocument.js";
import {inWan} from "../figure.js";

/** Expectations of this file are worked out by hand from the published document. */
const {figures, claims} = await readDocument(
  readFileSync(new URL("../../data/213002-tianmen-social-insurance/2026.md", import.meta.url)),
  {document: "2026.md"}
);
const lines = series(figures, claims);

const lineFor = (measure: Measure): Line =>
  lines.find(({key, phase}) => key === headlineKey(measure) && phase === "budget")!;
const between = (measure: Measure, base: number, current: number): Variance =>
  variance(operandAt(lineFor(measure), base), operandAt(lineFor(measure), current));
const amounts = (measure: Measure): string[] =>
  lineFor(measure).points.map(
    ({year, operand, basis}) => `${year} ${operand.amount ? inWan(operand.amount.fen, 5_000) : operand.state} ${basis}`
  );
const signed = (text: string) => (text.startsWith("-") ? text : `+${text}`);
const said = ({kind, change, rate}: Variance): string =>
  [kind, change && signed(inWan(change.value, 5_000)), rate && `${signed((rate.value * 100).toFixed(2))} %`]
    .filter(Boolean)
    .join(" ");
const percents = ({rate}: Variance, digits: number): string[] =>
  [rate!.lo, rate!.hi].map((bound) => (bound * 100).toFixed(digits));

describe("three years of published totals", () => {
  it.each<[Measure, string, string, string]>([
    ["revenue", "45928.08", "39334.86", "39585.07"],
    ["expenditure", "45928.08", "39334.86", "39585.07"],
    ["basicExpenditure", "611.48", "719.51", "793.72"],
    ["projectExpenditure", "45316.60", "38615.35", "38791.35"]
  ])("%s is %s, %s, %s", (measure, a, b, c) => {
    expect(amounts(measure)).toEqual([`2024 ${a} published`, `2025 ${b} published`, `2026 ${c} published`]);
  });

  it.each<[Measure, number, number, string]>([
    ["revenue", 2024, 2025, "changed -6593.22 -14.36 %"],
    ["revenue", 2025, 2026, "changed +250.21 +0.64 %"],
    ["expenditure", 2024, 2025, "changed -6593.22 -14.36 %"],
    ["expenditure", 2025, 2026, "changed +250.21 +0.64 %"],
    ["basicExpenditure", 2024, 2025, "changed +108.03 +17.67 %"],
    ["basicExpenditure", 2025, 2026, "changed +74.21 +10.31 %"],
    ["projectExpenditure", 2024, 2025, "changed -6701.25 -14.79 %"],
    ["projectExpenditure", 2025, 2026, "changed +176.00 +0.46 %"]
  ])("%s, %i to %i: %s", (measure, base, current, expected) =>
    expect(said(between(measure, base, current))).toBe(expected)
  );

  it("2024 to 2026 in one step is the sum of the two", () => {
    const change = (from: number, to: number) => between("expenditure", from, to).change!.value;
    expect(change(2024, 2026)).toBe(change(2024, 2025) + change(2025, 2026));
  });
});

describe("bases that only the narrative implies", () => {
  it.each<[Measure, string, string, string]>([
    ["threePublic", "2025 3.84 implied", "2026 4.42 published", "changed +0.58 +15.10 %"],
    ["receptions", "2025 0.84 implied", "2026 0.92 published", "changed +0.08 +9.52 %"],
    ["vehicleOperation", "2025 3.00 implied", "2026 3.50 published", "changed +0.50 +16.67 %"],
    ["agencyOperating", "2025 81.29 implied", "2026 88.94 stated", "changed +7.65 +9.41 %"],
    ["procurement", "2025 0.00 implied", "2026 0.84 stated", "new +0.84"],
    ["overseasTrips", "2025 0.00 implied", "2026 blank published", "unchanged +0.00"]
  ])("%s: %s, %s: %s", (measure, base, current, expected) => {
    expect(amounts(measure)).toEqual([base, current]);
    expect(said(between(measure, 2025, 2026))).toBe(expected);
  });

  it.each<[Measure, number, string, string]>([
    ["threePublic", 2, "14.94", "15.27"],
    ["receptions", 1, "8.8", "10.2"],
    ["agencyOperating", 2, "9.40", "9.42"]
  ])("%s grew by no less and no more than its rounding allows", (measure, digits, lo, hi) =>
    expect(percents(between(measure, 2025, 2026), digits)).toEqual([lo, hi])
  );

  it("agency operating expenses state 9.33 %, which no rounding of 7.65 on 81.29 allows", () => {
    const {lo, hi} = between("agencyOperating", 2025, 2026).rate!;
    const {ppm, half} = claims.find(({measure, code}) => measure === "agencyOperating" && code === "total")!.rate!;
    expect({ppm, meets: lo * 1e6 <= ppm + half && ppm - half <= hi * 1e6}).toEqual({ppm: 93_300, meets: false});
  });

  it("procurement states 100 % from nothing, where there is no rate", () => {
    const stated = claims.find(({measure}) => measure === "procurement")!;
    expect([stated.rate!.ppm, between("procurement", 2025, 2026).rate]).toEqual([1_000_000, undefined]);
  });

  it("vehicle purchases of 2025 are absent: not comparable", () => {
    expect(between("vehiclePurchase", 2025, 2026)).toMatchObject({kind: "notComparable", reason: "noPriorFigure"});
  });
});

describe("why the total changed", () => {
  const totals = between("expenditure", 2025, 2026);
  const parts = (["basicExpenditure", "projectExpenditure"] as const).map((key) => ({
    key,
    change: between(key, 2025, 2026).change!
  }));

  it("the bridge by basic and project foots without a residual", () => {
    const {steps, residual} = bridge(
      totals.base.amount!,
      totals.current.amount!,
      parts.map(({key, change}) => ({key, fen: change.value}))
    );
    expect(steps.map(({key, from, to}) => `${key} ${inWan(to - from, 5_000)}`)).toEqual([
      "base 39334.86",
      "basicExpenditure 74.21",
      "projectExpenditure 176.00",
      "current 39585.07"
    ]);
    expect(residual).toBe(0);
  });

  it("contributions of basic and project sum to the total's rate", () => {
    const points = parts.map(({change}): Computed => contribution(change, totals.base.amount!)!);
    expect(points.reduce((sum, {value}) => sum + value, 0)).toBeCloseTo(totals.rate!.value, 12);
  });

  it("every point says where it stands in the document", () => {
    expect(pointAt(lineFor("expenditure"), 2025)!.source).toMatchObject({
      document: "2026.md",
      line: 56,
      column: 6,
      text: "39334.86"
    });
    expect(pointAt(lineFor("threePublic"), 2025)!.source).toMatchObject({
      document: "2026.md",
      line: 33,
      text: "0.58 万元"
    });
  });
});
