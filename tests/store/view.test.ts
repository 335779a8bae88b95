import {describe, expect, it} from "vitest";
import {comparisonAsked, elsewhere, formatView, parseView, unitAsked, yearPairs} from "../../src/store/view.js";
import {lineWith} from "../budget/lines.js";

const usual = {unit: "213002", year: 2026, base: 2025, display: "wan"} as const;
const unitOf = (...years: number[]) => ({
  lines: [lineWith("支出", Object.fromEntries(years.map((year) => [year, 100])))],
  years
});
const parseOf = (years: readonly number[], search: string) =>
  parseView(search, {
    unit: "213002",
    years,
    latest: years.at(-1)!,
    comparison: (year) => comparisonAsked(unitOf(...years), year)
  });
const parse = (search: string) => parseOf([2024, 2025, 2026], search);
const viewOf = (search: string) => parse(search).view;

describe("unitAsked", () => {
  const units = [{code: "213002"}, {code: "300001"}];
  it("is the first unit where none is asked for", () =>
    expect([unitAsked("", units), unitAsked("?unit=", units), unitAsked("?year=2026", units)]).toEqual([
      units[0],
      units[0],
      units[0]
    ]));
  it("is the unit of the code", () => expect(unitAsked("?unit=300001", units)).toBe(units[1]));
  it.each(["999999", "30000", "3000011", "toString"])("%s is missed, and no other takes its place", (asked) =>
    expect(unitAsked(`?unit=${asked}`, units)).toEqual({what: "unit", asked})
  );
});

describe("parseView", () => {
  it("an empty address is the usual view", () =>
    expect(parse("")).toEqual({view: {...usual, choices: {}}, dropped: []}));
  it("reads back what formatView wrote, whatever the choices hold", () => {
    const view = {
      unit: "213002",
      year: 2025,
      base: 2024,
      display: "yi",
      choices: {find: "a&b=中文 <", by: "project"}
    } as const;
    expect(parse(formatView(view))).toEqual({view, dropped: []});
  });
  it("a year alone is compared with the one before it", () =>
    expect(viewOf("?year=2025")).toMatchObject({year: 2025, base: 2024}));
  it("a base alone is that of the usual year", () =>
    expect(viewOf("?base=2024")).toMatchObject({year: 2026, base: 2024}));

  it.each([
    ["?year=2031", {what: "year", asked: "2031"}],
    ["?year=1999&base=2025", {what: "year", asked: "1999"}],
    ["?year=abc", {what: "year", asked: "abc"}],
    ["?year=2026.0", {what: "year", asked: "2026.0"}],
    ["?year=%202026", {what: "year", asked: " 2026"}],
    ["?base=2019", {what: "base", asked: "2019", year: 2026}],
    ["?year=2025&base=20x4", {what: "base", asked: "20x4", year: 2025}],
    ["?year=2026&base=2026", {what: "order", asked: "2026", year: 2026}],
    ["?year=2025&base=2026", {what: "order", asked: "2026", year: 2025}],
    ["?year=2026&base=2031", {what: "order", asked: "2031", year: 2026}],
    ["?year=2024&base=2023", {what: "base", asked: "2023", year: 2024}]
  ])("%s is missed, not taken for another year", (search, missed) => expect(parse(search).missed).toEqual(missed));

  it("an unknown unit of display, and an unknown version, are left out and named", () => {
    expect(parse("?in=toString&v=9")).toEqual({view: {...usual, choices: {}}, dropped: ["in=toString", "v=9"]});
    expect(parse("?v=1&in=yi").dropped).toEqual([]);
  });
});

describe("the years compared", () => {
  it("the base is the nearest earlier year that has figures, whether or not it is the year before", () => {
    expect([comparisonAsked(unitOf(2023, 2026), 2026), comparisonAsked(unitOf(2023, 2025, 2026), 2026)]).toEqual([
      {year: 2026, base: 2023},
      {year: 2026, base: 2025}
    ]);
  });
  it("budgeted amounts come before a year that has others only", () => {
    const {lines} = unitOf(2023, 2026);
    expect(
      comparisonAsked(
        {lines: [...lines, {...lineWith("决算", {2025: 90}), phase: "final"}], years: [2023, 2025, 2026]},
        2026
      )
    ).toEqual({year: 2026, base: 2023});
    expect(comparisonAsked({lines: [], years: [2025, 2026]}, 2026)).toEqual({year: 2026, base: 2025});
  });
  it("the first year stands alone", () =>
    expect([comparisonAsked(unitOf(2026), 2026), comparisonAsked(unitOf(2023, 2026), 2023)]).toEqual([
      {year: 2026, base: 2025, alone: true},
      {year: 2023, base: 2022, alone: true}
    ]));
  it("a year that stands alone has no base in its address", () => {
    const {view} = parseOf([2026], "");
    expect(formatView(view)).toBe("?v=1&unit=213002&year=2026&in=wan");
    expect(parseOf([2026], formatView(view))).toEqual({view, dropped: []});
  });
  it("a base asked for beside it is missed", () =>
    expect(parseOf([2026], "?base=2025").missed).toEqual({what: "base", asked: "2025", year: 2026}));
  it("pairs are every later year against every earlier one, neighbours first; of one year there are none", () =>
    expect([yearPairs([2023, 2025, 2026]), yearPairs([2026])]).toEqual([
      [
        [2026, 2025],
        [2025, 2023],
        [2026, 2023]
      ],
      []
    ]));
});

describe("formatView", () => {
  it("says its version first and leaves empty choices out", () =>
    expect(formatView({...usual, choices: {by: "", order: "rate"}})).toBe(
      "?v=1&unit=213002&year=2026&base=2025&in=wan&order=rate"
    ));
});

describe("elsewhere", () => {
  const search = "?v=1&unit=213002&year=2026&base=2025&in=yi&by=project&open=a%2Fb&document=2024&id=tree";
  const to = (years: number[], asked?: {year: number; base?: number}) => elsewhere(search, {code: "9", years}, asked);
  it("keeps the years that the other unit has, and what is of no unit", () =>
    expect(to([2025, 2026])).toBe("?v=1&unit=9&year=2026&base=2025&in=yi&by=project&id=tree"));
  it("leaves years that it has not to itself", () =>
    expect([to([2023, 2026]), to([2024, 2025])]).toEqual([
      "?v=1&unit=9&year=2026&in=yi&by=project&id=tree",
      "?v=1&unit=9&in=yi&by=project&id=tree"
    ]));
  it("goes to other years with the line that is open", () =>
    expect(to([2024, 2025], {year: 2025, base: 2024})).toBe(
      "?v=1&unit=9&year=2025&base=2024&in=yi&by=project&open=a%2Fb&id=tree"
    ));
});
