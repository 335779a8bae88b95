import {describe, expect, test} from "vitest";
import {csvCell, csvText} from "../../src/store/published/csv.js";

describe("csvText", () => {
  test("lines end in CRLF, the last one too", () => {
    expect(
      csvText([
        ["a", 1],
        ["b", 2]
      ])
    ).toBe("a,1\r\nb,2\r\n");
  });

  test("begins with a byte order mark only when asked to", () => {
    expect(csvText([["年"]], {bom: true})).toBe("\ufeff年\r\n");
    expect(csvText([["年"]])).toBe("年\r\n");
  });

  test("of no rows is nothing", () => {
    expect(csvText([])).toBe("");
  });
});

describe("csvCell", () => {
  test.each([
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["two\nlines", '"two\nlines"'],
    ["", ""],
    [null, ""],
    [undefined, ""],
    [NaN, ""],
    [-Infinity, ""],
    [{decimal: "-0.05"}, "-0.05"],
    [0, "0"],
    [-3.5, "-3.5"],
    [39_585_070_000, "39585070000"],
    [true, "true"]
  ])("%j is %j", (value, text) => {
    expect(csvCell(value)).toBe(text);
  });

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"])(
    "text that begins a formula gets an apostrophe: %j",
    (text) => {
      expect(csvCell(text)).toBe(`'${text}`);
    }
  );

  test("an apostrophe and quotes go together", () => {
    expect(csvCell('=HYPERLINK("x","y")')).toBe(`"'=HYPERLINK(""x"",""y"")"`);
  });

  test("a sign further on is left alone", () => {
    expect(csvCell("a=b")).toBe("a=b");
  });
});
