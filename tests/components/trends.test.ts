import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Line} from "../../src/budget/series.js";
import {accountsExhibit, accountsMissing} from "../../src/components/exhibits/accountsExhibit.js";
import {trendsExhibit} from "../../src/components/exhibits/trendsExhibit.js";
import {exhibitCsv} from "../../src/components/page/dataFile.js";
import {lineStory} from "../../src/components/trends/lineStory.js";
import {trendControls} from "../../src/components/trends/trendControls.js";
import {followed} from "../../src/components/view/trendLines.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {contextOf, drawnText, plain, unitOf, withDocument} from "./unitContext.js";

let unit: UnitFile;
let restore: () => void;

beforeAll(async () => {
  restore = withDocument();
  unit = await unitOf([
    "2018 expenditure total 100.00",
    "2018 expenditure functional 210 医疗卫生与计划生育支出 40.00",
    "2018 expenditure functional 208 社会保障和就业支出 60.00",
    "2019 expenditure total 110.00",
    "2019 expenditure functional 210 卫生健康支出 44.00",
    "2019 expenditure functional 208 社会保障和就业支出 66.00",
    "2020 expenditure total 90.00",
    "2020 expenditure functional 208 社会保障和就业支出 90.00"
  ]);
});
afterAll(() => restore());

const health = "expenditure/all/functional/210";
const at = (choices: Record<string, string> = {}, rest = {}) => contextOf(unit, {year: 2020, choices, ...rest});
const csv = (choices: Record<string, string>) => exhibitCsv(trendsExhibit(at(choices))!.table);

describe("trends", () => {
  test("says which line moved most, in both languages", () => {
    expect(plain(trendsExhibit(at())!.title)).toBe("Expenditure −10.00 % from 2018 to 2020");
    expect(plain(trendsExhibit(at({}, {locale: "zh"}))!.title)).toBe("支出：2018 年至 2020 年 −10.00 %");
  });

  test("a year that does not list the line is a gap, counted and said", () => {
    const exhibit = trendsExhibit(at({lines: health}))!;
    expect(exhibit.badge?.text).toContain("1 of 3 amounts are not published or not listed");
    expect(csv({lines: health})).toContain("210,40,published in a table,44,published in a table,,not listed");
  });

  test("index, share and slope are those of the line", () => {
    expect(csv({lines: health, as: "index"})).toContain("100.0,published in a table,110.0");
    expect(csv({lines: health, as: "share"})).toMatch(/40(?:\.0+)?,published in a table,40/);
    expect(csv({lines: health, form: "slope"})).not.toContain("2018 (");
  });

  test("a break in the classification stands at its year with its reason", () => {
    const [first] = followed(health, at())!.breaks;
    expect(first).toMatchObject({year: 2019, base: 2018, certain: true});
    expect(first!.text).toContain("2019年政府收支分类科目");
    expect(trendsExhibit(at({lines: health}))!.badge?.text).toContain("Breaks in names or codes marked: 1");
  });

  test("what cannot be made is no exhibit: no staff counted, no prices", () =>
    expect(trendsExhibit(at({as: "perHead"}))).toBeUndefined());

  test("lines of which nobody knows are not drawn", () =>
    expect(trendsExhibit(at({lines: "expenditure/all/functional/999"}))).toBeUndefined());
});

describe("the controls", () => {
  test("offer every line by code and name, and take one away", () => {
    const controls = trendControls(at({lines: `${health}|expenditure/all/total/total`}));
    const options = [...controls.querySelectorAll("datalist option")].map((option) => option.getAttribute("value"));
    expect(options).toContain("208 Social security and employment");
    expect(controls.querySelector('[aria-label="Remove Health"]')).not.toBeNull();
    expect(controls.querySelectorAll(".pick-tree input[checked]")).toHaveLength(2);
  });
});

describe("a line's story", () => {
  test("has a row a year with its change and the break, and accuses no document of figures only of giving no reason", () => {
    const story = lineStory(at({story: health}));
    const text = drawnText(story);
    expect(text).toContain("+4.00+10.00 %Loaded as figures, without its sentences.");
    expect(text).toContain("⇄ 2019:");
    expect(story!.querySelectorAll("tbody tr")).toHaveLength(3);
  });
});

describe("budget and outturn", () => {
  test("without a final account it says so", () => {
    expect(accountsExhibit(at())).toBeUndefined();
    expect(accountsMissing(at())).toBe(
      "No final account of expenditure is loaded, so its budgets cannot be held against outturns."
    );
  });

  test("with one: the outturn, its distance from the budget, completion", () => {
    const budget = unit.lines.find(({key}) => key === "expenditure/all/total/total")!;
    const final: Line = {
      ...budget,
      phase: "final",
      points: budget.points
        .filter(({year}) => year === 2019)
        .map((point) => ({...point, operand: {state: "value", amount: {fen: 121e6, half: 5000}}}))
    };
    const exhibit = accountsExhibit({...at(), unit: {...unit, lines: [...unit.lines, final]}})!;
    expect(plain(exhibit.title)).toBe("Expenditure: outturn 2019 110.00 % of the budget");
    expect(exhibitCsv(exhibit.table)).toContain("2019,110,,121,11,110");
  });
});
