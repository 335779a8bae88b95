import {expect, test} from "vitest";
import {citedAddress} from "../../src/store/verified/citedAddress.js";
import {measureNames} from "../../src/locale/names.js";
import {namedFigures, numbersPrinted, plainText} from "../../src/store/verified/printedFigures.js";
import {lineWith} from "../budget/lines.js";

/** The numbers of a text, as `+0.64 percent` or `39585.07 wan`. */
const read = (text: string) =>
  numbersPrinted(plainText(text), "wan").map(
    ({value, unit, sign}) => `${sign > 0 ? "+" : sign < 0 ? "-" : ""}${value} ${unit}`
  );

test.each<[text: string, found: string[]]>([
  ["支出 39,585.07 万元，比上年增加 250.21 万元（+0.64 %）", ["39585.07 wan", "+250.21 wan", "+0.64 percent"]],
  ["Expenditure of 39,585.07\u00a0万元, down 3 万元 (−1.2\u202f%)", ["39585.07 wan", "-3 wan", "-1.2 percent"]],
  ["１２．５０万元", ["12.5 wan"]],
  ["3.95 亿元；其中甲 +48.23，乙 −12.00", ["3.95 yi", "+48.23 yi", "-12 yi"]],
  ["395850700 元", ["395850700 yuan"]],
  // years, pages, codes and counts are neither amounts nor rates
  ["2026 年第 12 页，2080105，6 名", []],
  ["提高 0.5 个百分点", []],
  ["版本 1.2.3，192.168.1.1", []]
])("numbers of %j", (text, found) => expect(read(text)).toEqual(found));

const total = lineWith(
  "甲",
  {2025: 1_100_000_000, 2026: 1_250_000_000},
  {key: "t", code: "total", classification: "total"}
);
const part = lineWith("208 社会保障", {2025: 1_000_000_000, 2026: 1_250_000_000}, {key: "p"});
const other = lineWith("社会保障经费", {2025: 3_000_000, 2026: 9_000_000}, {key: "o"});

const rent = lineWith("30214 租赁费", {2025: 5_000_000}, {key: "r", classification: "economic"});

const named = (text: string) => {
  const plain = plainText(text);
  return namedFigures(plain, numbersPrinted(plain, "wan"), {
    lines: [total, part, other, rent],
    years: [2025, 2026],
    measures: measureNames
  }).map((figure) => (figure ? `${figure.line.key} ${figure.part} ${figure.year}` : "none"));
};

test.each<[text: string, found: string[]]>([
  // the line that is named; without a name the total
  ["社会保障 1,250.00 万元", ["p amount 2026"]],
  ["1,250.00 万元", ["t amount 2026"]],
  ["预算 1,100 万元", ["t amount 2025"]],
  // (1250 − 1000) / 1000
  ["社会保障增加 250 万元，增长 25 %", ["p change 2026", "p rate 2026"]],
  // a rise is no fall, and a longer name is another line's
  ["社会保障减少 250 万元", ["none"]],
  ["社会保障经费 9 万元", ["o amount 2026"]],
  ["社会保障经费 1,000 万元", ["none"]],
  // no name within a word
  ["rent 5 万元 in a current year", ["r amount 2025"]],
  ["current: 5 万元", ["none"]],
  // a rate or change of a line that is not named is none
  ["增长 25 %", ["none"]],
  ["社会保障 1,250.01 万元", ["none"]]
])("figures of %j", (text, found) => expect(named(text)).toEqual(found));

test.each<[text: string, found: string | undefined]>([
  ["（天门，https://h/a/exhibit.html?unit=9&year=2026&version=abcdefghij）", "exhibit 9 abcdefghij 2026"],
  ["see http://h/?unit=9.", "index 9  "],
  ["https://h/page.html?x=1", undefined],
  ["javascript:alert(1)?unit=9", undefined],
  ["https://", undefined]
])("the address in %j", (text, found) => {
  const address = citedAddress(text);
  expect(address && `${address.page} ${address.unit} ${address.version} ${address.years.join()}`).toBe(found);
});

test("a long text of nothing but names and numbers is read to its end", () => {
  const plain = "社会保障经费9.1,社会保障25.1 %".repeat(800);
  expect(
    namedFigures(plain, numbersPrinted(plain, "wan"), {
      lines: [total, part, other],
      years: [2025, 2026],
      measures: measureNames
    })
  ).toHaveLength(1600);
});
