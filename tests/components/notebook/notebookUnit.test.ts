// @vitest-environment jsdom
import {beforeAll, describe, expect, test} from "vitest";
import {saysTheSame} from "../../../src/components/notebook/numbers.js";
import type {NotebookUnit} from "../../../src/components/notebook/unit.js";
import {amounts, checkChoices, lines, wantedLine} from "../../../src/components/notebook/unit.js";
import {varianceChoices} from "../../../src/components/view/varianceChoices.js";
import {foldersOfData} from "../../store/engines.js";
import {contextOf, unitsIn} from "../pageContext.js";

let unit: NotebookUnit;

beforeAll(async () => {
  const [file] = await unitsIn(await foldersOfData("213002-tianmen-social-insurance"));
  unit = {
    code: "213002",
    name: file!.unit.name,
    years: file!.years,
    file: file!,
    context: ({year = 2026, base = 2025, ...choices} = {}) =>
      contextOf(file!, {year, base, choices: choices as Readonly<Record<string, string>>})
  };
});

describe("choices of an exhibit", () => {
  test("that its address knows are taken", () => checkChoices(unit, {year: 2026, by: "functional"}, varianceChoices));

  test("of a name or a value that it does not know are said", () => {
    expect(() => checkChoices(unit, {bye: "functional"}, varianceChoices)).toThrow(
      /^unknown choice: bye \(known: year,base,by/
    );
    expect(() => checkChoices(unit, {by: "function"}, varianceChoices)).toThrow("invalid choice: by=function");
  });
});

describe("a line", () => {
  test("that is not there is said with the headlines there are", () =>
    expect(() => wantedLine(unit, {name: "no such"})).toThrow(/^missing line: .*headlines: revenue,expenditure/));

  test("of which there are several is said with some keys", () =>
    expect(() => wantedLine(unit, {measure: "revenue"})).toThrow(
      /^ambiguous line: .* such as .*revenue\/all\/total\/total/
    ));

  test("alone or in a list gives the same amounts, in fen", () => {
    const revenue = wantedLine(unit, {key: "revenue/all/total/total"});
    expect(amounts(revenue)).toEqual(amounts([revenue]));
    expect(amounts(revenue).map(({year, fen}) => [year, fen])).toContainEqual([2026, 39_585_070_000]);
    expect(lines(unit, {key: revenue.key})).toEqual([revenue]);
  });
});

test.each([
  ["+0.64 %", "+0.64\u202f%", true],
  ["-68.34%", "−68.34\u202f%", true],
  ["226.86", "226.86 万元", true],
  ["226.86 万元", "226.86 万元", true],
  ["226.86 亿元", "226.86 万元", false],
  ["226.9", "226.86 万元", false],
  ["0.64 %", "+0.65 %", false],
  ["new", "new", true]
])("%s says %s: %s", (said, now, same) => expect(saysTheSame(said, now)).toBe(same));
