import {describe, expect, it} from "vitest";
import type {Claim} from "../../src/budget/claim.js";
import {contradictedRate, conventionOf, impliedVariance} from "../../src/budget/statedRate.js";

const source = {document: "draft.md", line: 1, column: 1, text: ""};

/** A claim of an amount and a change in 万元 with two decimals, and a rate in percent with two. */
function claim(amount: number, change: number, percent?: number): Claim {
  const stated = (wan: number) => ({fen: Math.round(wan * 1e6), half: 5000, printedHalf: 5000, source});
  return {
    id: "",
    unit: "",
    fiscalYear: 2026,
    year: 2026,
    phase: "budget",
    section: "budget",
    measure: "agencyOperating",
    fund: "all",
    classification: "total",
    code: "total",
    label: "",
    source,
    amount: stated(amount),
    change: stated(change),
    ...(percent === undefined ? {} : {rate: {ppm: Math.round(percent * 1e4), half: 50, source}})
  };
}

describe("contradictedRate", () => {
  it("9.33 % of 88.94 up 7.65 is contradicted: 9.40 to 9.42 % follows", () => {
    const {rate} = contradictedRate(claim(88.94, 7.65, 9.33))!;
    expect([rate!.lo, rate!.hi].map((end) => (end * 100).toFixed(2))).toEqual(["9.40", "9.42"]);
  });
  it("9.41 % agrees", () => expect(contradictedRate(claim(88.94, 7.65, 9.41))).toBeUndefined());
  it("15.10 % of 4.42 up 0.58 lies within 14.94 to 15.27 %", () =>
    expect(contradictedRate(claim(4.42, 0.58, 15.1))).toBeUndefined());
  it("100 % from zero is a convention", () => {
    const stated = claim(0.84, 0.84, 100);
    expect([contradictedRate(stated), conventionOf(stated)]).toEqual([undefined, "hundredFromZero"]);
  });
  it("84 % from zero is contradicted by a new line without a rate", () => {
    const follows = contradictedRate(claim(0.84, 0.84, 84));
    expect([follows?.kind, follows?.rate]).toEqual(["new", undefined]);
  });
  it("0 % on nothing is left alone", () => expect(contradictedRate(claim(0, 0, 0))).toBeUndefined());
  it("a claim without a rate, or without a change, cannot be tested", () => {
    expect(contradictedRate(claim(88.94, 7.65))).toBeUndefined();
    const {change, ...without} = claim(88.94, 7.65, 9.33);
    expect([contradictedRate(without), impliedVariance(without)]).toEqual([undefined, undefined]);
  });
});
