import {describe, expect, it} from "vitest";
import {claimsOf, said} from "./said.js";

describe("a sign before an amount", () => {
  it.each([
    "-3.00",
    "－3.00",
    "−3.00",
    "﹣3.00",
    "–3.00",
    "△3.00",
    "▲3.00",
    "△ 3.00",
    "▲ 3.00 ",
    "▽3.00",
    "负3.00",
    "(3.00)",
    "（3.00）",
    "（ 3.00 ）",
    "△３.００"
  ])("人员经费%s万元 is less than nothing", (printed) =>
    expect(said(`2026年人员经费${printed}万元。`)).toEqual(["2026 budget personnelFunds -3.00"])
  );

  it.each<[sentence: string, ...lines: string[]]>([
    ["2026年人员经费为△1,200.50万元。", "2026 budget personnelFunds -1200.50"],
    ["2026年人员经费为(3)万元。", "2026 budget personnelFunds -3"],
    [
      "人员经费100.00万元，较上年预算增长△4.76%。",
      "2026 budget personnelFunds 100.00 rate -4.76 increase against 2025 budget"
    ],
    [
      "人员经费、公用经费分别为△1.00万元、2.00万元。",
      "2026 budget personnelFunds -1.00",
      "2026 budget operatingFunds 2.00"
    ]
  ])("%s", (sentence, ...lines) => expect(said(sentence)).toEqual(lines));
});

describe("no sign", () => {
  it.each(["（3.00万元）", "——3.00万元", "2.00-3.00万元", "担负3.00万元"])("%s", (printed) =>
    expect(claimsOf([`2026年人员经费${printed}。`]).map(({amount}) => amount?.fen)).toEqual([3_000_000])
  );

  it.each<[sentence: string, ...lines: string[]]>([
    ["人员经费100.00万元，较上年预算减少△5.00万元。", "2026 budget personnelFunds 100.00"],
    ["人员经费100.00万元，较上年预算下降-5.00%。", "2026 budget personnelFunds 100.00"],
    ["人员经费100.00万元，较上年预算增加（减少）（5.00）万元。", "2026 budget personnelFunds 100.00"]
  ])("%s", (sentence, ...lines) => expect(said(sentence)).toEqual(lines));
});
