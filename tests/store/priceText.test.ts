import {describe, expect, it} from "vitest";
import {readPrices} from "../../src/store/decided/priceText.js";

describe("readPrices", () => {
  it("reads percents as ratios", () =>
    expect(readPrices("year,rate\r\n2025,0.2\r\n2026,-1.5%\r\n")).toEqual({2025: 0.002, 2026: -0.015}));
  it("reads levels as changes on the year before", () =>
    expect(readPrices("year,index\n2024,100\n2025,125\n2027,130\n")).toEqual({2025: 0.25}));
  it("takes columns in any order, others besides, and a byte order mark", () =>
    expect(readPrices("\ufeffnote,Rate,Year\nx,2,2025\n")).toEqual({2025: 0.02}));
  it.each([
    ["rate\n1", "missing column: year"],
    ["year,x\n2025,1", "missing column: rate or index"],
    ["year,rate\n", "missing row: a price series has at least one year"],
    ["year,rate\n25,1", "invalid year: 25"],
    ["year,rate\n2025,x", "invalid rate: x"],
    ["year,rate\n2025", "invalid rate: (empty)"],
    ["year,index\n2025,0", "invalid index: 0 in 2025"],
    ["year,rate\n2025,1\n2025,2", "duplicate year: 2025"]
  ])("%j: %s", (text, message) => expect(() => readPrices(text)).toThrow(message));
  it("a file may say whose prices it gives; another unit's is refused", () => {
    const text = "unit,unit_name,year,rate\n213002,天门,2025,1\n213002,天门,2026,2\n";
    expect([readPrices(text, ["213002"]), readPrices(text)]).toEqual([
      {2025: 0.01, 2026: 0.02},
      {2025: 0.01, 2026: 0.02}
    ]);
    expect(() => readPrices(text, ["310107-wanli"])).toThrow(
      "invalid unit: the file is of 213002 天门, not of 310107-wanli"
    );
  });
});
