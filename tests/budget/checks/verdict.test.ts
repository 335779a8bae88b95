import {describe, expect, it} from "vitest";
import type {Sides} from "../../../src/budget/checks/finding.js";
import {verdict} from "../../../src/budget/checks/finding.js";
import type {Slip} from "../../../src/budget/checks/slip.js";
import {slipBetween} from "../../../src/budget/checks/slip.js";

const around = (value: number, half: number) => ({lo: value - half, hi: value + half});

/** A stated and a computed value with the halves of their section, and with those as printed. */
const between =
  (stated: number, computed: number, [a, b]: [number, number], [c, d]: [number, number] = [a, b]) =>
  (precision: "half" | "printedHalf"): Sides =>
    precision === "half" ? [around(stated, a), around(computed, b)] : [around(stated, c), around(computed, d)];

describe("verdict", () => {
  it.each<[string, number, number, "pass" | "fail"]>([
    ["equal", 100, 100, "pass"],
    ["touching from above", 115, 100, "pass"],
    ["touching from below", 85, 100, "pass"],
    ["one apart from above", 116, 100, "fail"],
    ["one apart from below", 84, 100, "fail"]
  ])("halves of 5 and 10, %s: %i against %i is a %s", (_, stated, computed, expected) =>
    expect(verdict(between(stated, computed, [5, 10]))).toBe(expected)
  );

  it("only under the precision as printed: uncertain", () => {
    expect(verdict(between(130, 100, [5, 10], [20, 10]))).toBe("uncertain");
    expect(verdict(between(131, 100, [5, 10], [20, 10]))).toBe("fail");
  });

  it("atMost bounds one side only", () => {
    expect(verdict(between(1, 100, [5, 10]), "atMost")).toBe("pass");
    expect(verdict(between(115, 100, [5, 10]), "atMost")).toBe("pass");
    expect(verdict(between(116, 100, [5, 10]), "atMost")).toBe("fail");
    expect(verdict(between(116, 100, [5, 10], [6, 10]), "atMost")).toBe("uncertain");
  });

  it("ends that differ by what a double loses still meet; a hundredth of a fen does not", () => {
    expect(verdict(between(0.1 + 0.2, 0.3, [0, 0]))).toBe("pass");
    expect(verdict(between(0.31, 0.3, [0, 0]))).toBe("fail");
  });
});

describe("slipBetween", () => {
  const slip = (printed: string, meant: string) =>
    slipBetween(Math.round(Number(printed) * 1_000_000), Math.round(Number(meant) * 1_000_000), 5_000);
  it.each<[string, string, Slip | undefined]>([
    ["2.77", "20.77", "digitDropped"],
    ["20.77", "2.77", "digitAdded"],
    ["99.57", "99.75", "digitsSwapped"],
    ["27.70", "2.77", "decimalShifted"],
    ["2.77", "277.00", "decimalShifted"],
    ["-2.77", "2.77", "signFlipped"],
    ["63.92", "68.92", "digitChanged"],
    ["0.92", "3.50", undefined],
    ["12.34", "43.21", undefined],
    ["0.00", "0.00", undefined],
    ["2.77", "2.77", undefined]
  ])("%s for %s: %s", (printed, meant, expected) => expect(slip(printed, meant)).toBe(expected));

  it("digits are those that are printed: 30 for 3 in whole 万元 is a shifted decimal, 31 for 3 one too many", () => {
    expect(slipBetween(30_000_000, 3_000_000, 500_000)).toBe("decimalShifted");
    expect(slipBetween(31_000_000, 3_000_000, 500_000)).toBe("digitAdded");
  });
});
