import {describe, expect, it} from "vitest";
import type {Computed} from "../../src/budget/variance.js";
import {
  formatAmount,
  formatCount,
  formatPoints,
  formatPpm,
  formatRate,
  formatRateInterval
} from "../../src/locale/number.js";

const plain = (text: string) => text.replace(/\u202f/g, " ");
const percent = (value: number, lo = value, hi = value): Computed => ({value: value / 100, lo: lo / 100, hi: hi / 100});

describe("formatAmount", () => {
  it.each([
    [39_585_070_000, {}, "39,585.07"],
    [39_585_070_000, {unit: "yuan"}, "395,850,700"],
    [39_585_070_000, {unit: "yi"}, "3.958507"],
    [0, {}, "0.00"],
    [-6_593_220_000, {signed: true}, "−6,593.22"],
    [250_210_000, {signed: true}, "+250.21"],
    [0, {signed: true}, "0.00"],
    [3_000_000, {half: 500_000}, "3"],
    [123_456, {unit: "yuan", half: 0.5}, "1,234.56"],
    [16_497_864_000, {half: 50}, "16,497.86"],
    [-300, {}, "0.00"],
    [-300, {signed: true}, "0.00"],
    [4_999, {signed: true}, "0.00"],
    [-5_000, {unit: "yi"}, "0.000000"],
    [-300, {unit: "yuan", half: 50}, "−3"]
  ] as const)("%i fen %o is %s", (fen, options, text) => expect(formatAmount(fen, options)).toBe(text));
});

describe("formatRate", () => {
  it("shows no more digits than the interval supports, two at most", () => {
    expect(plain(formatRate(percent(0.6361, 0.63608, 0.63614)))).toBe("+0.64 %");
    expect(plain(formatRate(percent(15.1042, 14.935, 15.274)))).toBe("+15.1 %");
    expect(plain(formatRate(percent(9.5238, 8.82, 10.24)))).toBe("+9.5 %");
    expect(plain(formatRate(percent(20, 5, 35)))).toBe("+20 %");
    expect(plain(formatRate(percent(-14.3554, -14.35545, -14.35535)))).toBe("−14.36 %");
  });
  it("what its digits cannot tell from nothing is not printed as nothing", () => {
    expect(
      [percent(0.0001), percent(-0.0001), percent(0.3, -4, 5), percent(0)].map((rate) => plain(formatRate(rate)))
    ).toEqual(["+<\u20090.01 %", "−<\u20090.01 %", "+<\u20091 %", "0.00 %"]);
  });
  it("an unsigned one is a share", () => expect(plain(formatRate(percent(99.75), {signed: false}))).toBe("99.75 %"));
  it("the percent sign never stands on a line of its own", () => expect(formatRate(percent(1))).toContain("\u202f%"));
});

describe("formatRateInterval", () => {
  it("is given where rounding leaves the last digit open", () => {
    expect(plain(formatRateInterval(percent(15.1042, 14.9351, 15.2741), "en"))).toBe("14.94 to 15.27 %");
    expect(plain(formatRateInterval(percent(9.5238, 8.8235, 10.241), "zh"))).toBe("8.8 至 10.2 %");
    expect(plain(formatRateInterval(percent(9.4107, 9.4034, 9.4181), "en"))).toBe("9.40 to 9.42 %");
  });
  it("is empty where the digits shown say it all", () =>
    expect(formatRateInterval(percent(0.6361, 0.63608, 0.63614), "en")).toBe(""));
});

it("what rounds to zero has no sign", () => {
  expect(plain(formatAmount(-40, {half: 5000}))).toBe("0.00");
  expect(plain(formatRateInterval(percent(0.001, -0.02, 0.04), "en"))).toBe("−0.02 to 0.04 %");
  expect(plain(formatRateInterval(percent(3, -0.2, 9), "en"))).toBe("0 to 9 %");
  expect([formatPoints(percent(-0.004)), plain(formatPpm({ppm: -40, half: 500}, {signed: true}))]).toEqual([
    "0.00",
    "0.0 %"
  ]);
});

describe("the rest", () => {
  it("a stated rate keeps its printed digits", () => {
    expect(plain(formatPpm({ppm: 93_300, half: 50}))).toBe("9.33 %");
    expect(plain(formatPpm({ppm: 151_000, half: 500}, {signed: true}))).toBe("+15.1 %");
    expect(plain(formatPpm({ppm: -1_000_000, half: 5000}))).toBe("−100 %");
  });
  it("contributions are in points", () => expect(formatPoints(percent(0.19))).toBe("+0.19"));
  it("counts are grouped", () => expect(formatCount(1_234_567)).toBe("1,234,567"));
});
