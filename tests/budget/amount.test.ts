import {describe, expect, it} from "vitest";
import type {Amount, MoneyUnit} from "../../src/budget/amount.js";
import {
  fenPer,
  halfWidth,
  moneyUnit,
  parseAmount,
  plainAmount,
  pointMoved,
  printedUnits
} from "../../src/budget/amount.js";

const read = (text: string, unit: MoneyUnit = "wan"): readonly [fen: number, half: number] => {
  const {fen, half}: Amount = parseAmount(text, unit);
  return [fen, half];
};
const refusal = (text: string, unit: MoneyUnit = "wan"): string => {
  try {
    return `read as ${parseAmount(text, unit).fen}`;
  } catch (error) {
    return String(error);
  }
};

describe("parseAmount", () => {
  it.each<[text: string, unit: MoneyUnit, fen: number, half: number]>([
    ["1", "yuan", 100, 50],
    ["1", "thousand", 100_000, 50_000],
    ["1", "wan", 1_000_000, 500_000],
    ["1", "yi", 10_000_000_000, 5_000_000_000],
    ["0.01", "yuan", 1, 0.5],
    ["0.001", "thousand", 100, 50],
    ["0.000001", "wan", 1, 0.5],
    ["0.0000000001", "yi", 1, 0.5],
    ["39585.07", "wan", 39_585_070_000, 5_000],
    ["164978640", "yuan", 16_497_864_000, 50]
  ])("%s in %s is %i fen, give or take %d", (text, unit, fen, half) => expect(read(text, unit)).toEqual([fen, half]));

  it.each([
    ["39,585.07", "39585.07"],
    ["1,234,567", "1234567"],
    ["３９，５８５．０７", "39585.07"],
    ["１２", "12"],
    [" 12.60 ", "12.60"],
    ["　12.60　", "12.60"],
    ["007.50", "7.50"],
    ["+7.50", "7.50"],
    ["＋7.50", "7.50"]
  ])("%s reads as %s does", (text, same) => expect(read(text)).toEqual(read(same)));

  it.each([
    "-3.5",
    "−3.5",
    "－3.5",
    "﹣3.5",
    "–3.5",
    "(3.5)",
    "（3.5）",
    "（3.5)",
    "( 3.5 )",
    "－３．５",
    "△3.5",
    "▲3.5",
    "△ 3.5",
    "▽3.5",
    "负3.5",
    "3.5-",
    "3.5−"
  ])("%s is less than nothing", (text) => expect(read(text)).toEqual([-3_500_000, 50_000]));

  it.each(["0", "0.00", "-0", "(0)", "−0.00"])("%s is zero, and no negative one", (text) =>
    expect(Object.is(read(text)[0], 0)).toBe(true)
  );

  it("keeps what trailing zeros say of precision: 3, 3.0 and 3.00 are one amount", () => {
    expect([read("3"), read("3.0"), read("3.00")]).toEqual([
      [3_000_000, 500_000],
      [3_000_000, 50_000],
      [3_000_000, 5_000]
    ]);
  });

  it.each([["0.07"], ["0.29"], ["1.15"], ["16.39"], ["4503599.63"], ["9007.199254"]])(
    "%s 万元 is exact to the fen, whatever a double makes of it",
    (text) => {
      const [whole, fraction = ""] = text.split(".");
      expect(read(text)[0]).toBe(Number(whole! + fraction.padEnd(6, "0")));
    }
  );

  it("every hundredth of a 万元 from 0.00 to 99.99 is exact", () => {
    for (let cents = 0; cents < 10_000; ++cents) {
      expect(parseAmount((cents / 100).toFixed(2), "wan").fen).toBe(cents * 10_000);
    }
  });

  it.each(["0.005", "0.001", "12.345"])("%s 元 is finer than one fen", (text) => {
    expect(refusal(text, "yuan")).toBe(`BudgetError: invalid amount: ${text} is finer than one fen`);
  });

  it("0.0000001 万元 is finer than one fen", () =>
    expect(refusal("0.0000001")).toMatch(/^BudgetError: invalid amount: .* is finer than one fen$/));

  it.each([
    "",
    " ",
    "abc",
    "12万",
    "12.3.4",
    "1O5.00",
    "12.",
    ".5",
    "1,23",
    "12,34",
    "1234,567",
    "1,,234",
    ",123",
    "1 2",
    "+-5",
    "+(5)",
    "△-5",
    "-5-",
    "1e5",
    "0x1f",
    "NaN",
    "∞",
    "--3",
    "(3",
    "3)",
    "(3）4",
    "-(3)",
    "5%",
    "—",
    "/"
  ])("%j is an invalid amount", (text) =>
    expect(refusal(text)).toBe(`BudgetError: invalid amount: ${text.replace(/\s+/g, " ")}`)
  );

  it("90071992547409.91 元 is the largest that is exact, and one fen more is refused", () => {
    expect(read("90,071,992,547,409.91", "yuan")).toEqual([Number.MAX_SAFE_INTEGER, 0.5]);
    expect(refusal("90071992547409.92", "yuan")).toBe("BudgetError: invalid amount: 90071992547409.92");
    expect(refusal("900720", "yi")).toBe("BudgetError: invalid amount: 900720");
    expect(refusal("9".repeat(400), "yuan")).toMatch(/^BudgetError: invalid amount: 9{400}$/);
  });
});

describe("moneyUnit", () => {
  it.each([
    ["元", "yuan"],
    ["千元", "thousand"],
    ["万元", "wan"],
    ["亿元", "yi"],
    ["百元", undefined],
    ["", undefined],
    ["人", undefined]
  ] as const)("%s is %s", (printed, unit) => expect(moneyUnit(printed)).toBe(unit));

  it("knows a printed word for each unit, the bare 元 last", () => {
    expect(printedUnits.map(([, unit]) => unit).sort()).toEqual(Object.keys(fenPer).sort());
    expect(printedUnits.at(-1)![0]).toBe("元");
  });
});

it("halfWidth turns the digits and signs of full-width typing into ASCII, and leaves words alone", () => {
  expect(halfWidth("　－１，２３４．５０％ ")).toBe("-1,234.50%");
  expect(halfWidth("（境）")).toBe("（境）");
});

describe("plainAmount", () => {
  it.each([
    [39_585_070_000, "wan", "39585.07"],
    [39_585_070_000, "yuan", "395850700"],
    [39_585_070_000, "yi", "3.958507"],
    [1, "yi", "0.0000000001"],
    [-1, "yuan", "-0.01"],
    [-50, "wan", "-0.00005"],
    [0, "wan", "0"],
    [100_000_000, "wan", "100"],
    [0.5, "yuan", "0.005"],
    [Number.MAX_SAFE_INTEGER, "yuan", "90071992547409.91"]
  ] as const)("%d fen in %s is %s", (fen, unit, text) => expect(plainAmount(fen, unit)).toBe(text));

  it("reads back as the same fen in every unit", () => {
    for (const unit of Object.keys(fenPer) as MoneyUnit[]) {
      for (const fen of [0, 7, 250, -1_234_567, 987_654_321_012])
        expect(parseAmount(plainAmount(fen, unit), unit).fen).toBe(fen);
    }
  });

  it("moves the point of parts per million to percent", () =>
    expect([9_330, -143_557, 1_000_000, 45.5].map((ppm) => pointMoved(ppm, 4))).toEqual([
      "0.933",
      "-14.3557",
      "100",
      "0.00455"
    ]));
});
