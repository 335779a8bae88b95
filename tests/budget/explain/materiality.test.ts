import {expect, it} from "vitest";
import type {Compared} from "../../../src/budget/breakdown.js";
import type {Exceeds} from "../../../src/budget/explain/materiality.js";
import {exceeds, isMaterial, reviewList, usualMateriality} from "../../../src/budget/explain/materiality.js";
import {headlineKey} from "../../../src/budget/headlines.js";
import type {Line} from "../../../src/budget/series.js";
import {operandAt} from "../../../src/budget/series.js";
import {variance} from "../../../src/budget/variance.js";
import {lineWith} from "../lines.js";

const wan = 1_000_000;
const row = (from: number, to: number, rest: Partial<Line> = {}): Compared => {
  const line = lineWith("项目", {2025: from * wan, 2026: to * wan}, rest);
  return {line, level: 1, polarity: "neutral", variance: variance(operandAt(line, 2025), operandAt(line, 2026))};
};

it.each<[string, Compared, Exceeds]>([
  ["exactly the amount and the rate", row(500, 550), "both"],
  ["a yuan less", row(500, 549.9999), "none"],
  ["the amount alone", row(1000, 1050), "amount"],
  ["the rate alone", row(10, 12), "rate"],
  ["a fall", row(550, 100), "both"],
  ["a small new line has no rate", row(0, 49), "none"],
  ["a large new line", row(0, 50), "amount"],
  ["a small line that ended", row(49, 0), "none"],
  ["no change", row(9, 9), "none"],
  ["economic lines from 10", row(100, 110, {classification: "economic"}), "both"],
  ["totals from 100 and 5 %", row(2000, 2100, {classification: "total", code: "total"}), "both"],
  ["a line that guidance names", row(100, 100.01, {key: headlineKey("receptions"), code: "total"}), "always"],
  [
    "a line that guidance names, without a change",
    row(100, 100, {key: headlineKey("receptions"), code: "total"}),
    "none"
  ]
])("%s: %s", (_, compared, expected) => {
  expect(exceeds(compared, usualMateriality)).toBe(expected);
  expect(isMaterial(compared, usualMateriality)).toBe(expected !== "none");
});

it("the review list begins with the largest change, up or down", () => {
  const rows = [row(10, 12), row(600, 100), row(500, 700), row(9, 9)];
  expect(reviewList(rows, usualMateriality)).toEqual([rows[1], rows[2], rows[0]]);
});
