import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {series} from "../../src/budget/series.js";
import {groupings, groups} from "../../src/store/queries/groups.js";
import {headlineYears} from "../../src/store/queries/headlineYears.js";
import {labelSearch} from "../../src/store/queries/labelSearch.js";
import type {Parameter, Query} from "../../src/store/queries/query.js";
import {bind} from "../../src/store/queries/query.js";
import {statementRows} from "../../src/store/queries/statementRows.js";
import {topChanges} from "../../src/store/queries/topChanges.js";
import {rollup} from "../../src/store/rows.js";
import {dataFolder, small} from "../loaders/smallDisclosure.js";
import type {TestWarehouse} from "./engines.js";
import {warehouseOf} from "./engines.js";

let real: TestWarehouse;
let made: TestWarehouse;

beforeAll(async () => {
  real = await warehouseOf("data");
  made = await warehouseOf(await dataFolder({
    "5-x/2025.md": small({name: "甲局", year: 2025, basic: "10.00", project: "1.00", total: "11.00"}),
    "5-x/2026.md": small({name: "甲局"}),
    "7-y/2026.md": small({name: "乙局", basic: "1.00", project: "0.00", total: "1.00"}),
    "7-y/2025-final.md": small({name: "乙局", year: 2025, kind: "决算"})
  }));
}, 60_000);

afterAll(() => {
  for (const {native, wasm} of [real, made]) {
    native.close();
    wasm.close();
  }
});

/** The rows of both engines, which must be the same. */
async function both<P extends string, Row>({native, wasm}: TestWarehouse, query: Query<P, Row>, values: Readonly<Record<P, Parameter>>): Promise<Row[]> {
  const parameters = bind(query, values);
  const rows = await native.query(query.sql, parameters);
  expect(await wasm.query(query.sql, parameters)).toEqual(rows);
  for (const value of rows.flatMap(Object.values)) expect(["string", "number", "boolean", "object"]).toContain(typeof value);
  return rows as Row[];
}

const all = {base: 2025, current: 2026, level: 1, unit: null, measure: null, fund: null, classification: null};
const tianmen = {...all, unit: "213002"};

describe("groups", () => {
  test.each(groupings)("by %s both engines give the same rows", async (by) => {
    for (const level of [0, 1, 2, 3]) await both(real, groups([by]), {...all, level});
    await both(made, groups([by]), all);
  });

  test("by everything at once both engines give the same rows", async () => {
    expect((await both(real, groups(groupings), all)).length).toBeGreaterThan(10);
  });

  test("functional classes sum to 39,585.07 万元 in the table of expenditure", async () => {
    const rows = await both(real, groups(["statement", "measure", "fund", "classification"]), {...tianmen, measure: "expenditure", fund: "all", classification: "functional"});
    expect(rows.find(({statement}) => statement === "expenditure")).toMatchObject({base: null, current: 39_585_070_000, change: null, figures: 3, blanks: 0, mixed: false});
    expect(rows.find(({statement}) => statement === "summary")).toMatchObject({current: 39_585_070_000, figures: 3, blanks: 20});
  });

  test("each level of the functional classification sums to the same total", async () => {
    for (const level of [1, 2, 3]) {
      const [row] = await both(real, groups(["classification"]), {...tianmen, level, measure: "expenditure", fund: "all", classification: "functional"});
      expect(row).toMatchObject({current: 39_585_070_000, mixed: false});
    }
  });

  test("basic and project expenditure of two years are those printed: 719.51 → 793.72, 38,615.35 → 38,791.35", async () => {
    const rows = await both(real, groups(["measure"]), {...tianmen, level: 0, fund: "all"});
    expect(rows.find(({measure}) => measure === "basicExpenditure")).toMatchObject({base: 719_510_000, current: 793_720_000, change: 74_210_000});
    expect(rows.find(({measure}) => measure === "projectExpenditure")).toMatchObject({base: 38_615_350_000, current: 38_791_350_000, change: 176_000_000});
  });

  test("a sum over funds is mixed, and one within a fund is not", async () => {
    const [over] = await both(real, groups(["measure"]), {...tianmen, measure: "expenditure"});
    const within = await both(real, groups(["measure", "fund", "classification"]), {...tianmen, measure: "expenditure", classification: "functional", fund: "generalBudget"});
    expect(over!.mixed).toBe(true);
    expect(within.map(({mixed}) => mixed)).toEqual([false]);
  });

  test("a look back is not counted where that year's own disclosure has the amount", async () => {
    const [row] = await both(made, groups(["unit"]), {...all, unit: "5", measure: "expenditure", fund: "all", level: 0});
    expect(row).toMatchObject({base: 11_000_000, current: 12_500_000, change: 1_500_000});
  });

  test("a budget and a final account of one year stay apart by phase", async () => {
    const rows = await both(made, groups(["phase"]), {...all, unit: "7", measure: "expenditure", level: 1});
    expect(rows).toMatchObject([{phase: "budget", base: null, current: 1_000_000}, {phase: "final", base: 12_500_000, current: null}]);
  });

  test("equals Arquero's rollup of the same lines", async () => {
    const [disclosure] = real.disclosures.filter(({unit}) => unit.code === "213002");
    const lines = series(disclosure!.figures, disclosure!.claims).filter(({level, measure, fund}) => level === 1 && measure === "expenditure" && fund === "all");
    const points = lines.flatMap((line) => line.points.filter(({year}) => year === 2026).map((point) => ({line, point})));
    const rolled = rollup(points, {code: ({line}) => line.code}, {current: ({point}) => point.operand.amount?.fen ?? null});
    const rows = await both(real, groups(["code"]), {...tianmen, measure: "expenditure", fund: "all"});
    expect(rolled.map(({code, current}) => [code, current]).sort()).toEqual(rows.map(({code, current}) => [code, current]).sort());
  });

  test("an unknown grouping never becomes SQL", () => {
    expect(() => groups(["label; DROP TABLE figures"])).toThrow("unknown grouping: label; DROP TABLE figures");
    expect(() => groups(["toString"])).toThrow("unknown grouping: toString");
    expect(() => groups(["year", "year"])).toThrow("duplicate grouping: year");
    expect(() => groups([])).toThrow("missing grouping");
  });
});

describe("statementRows", () => {
  test("gives the figures of one statement in the order of the document", async () => {
    const rows = await both(real, statementRows, {unit: "213002", fiscalYear: 2026, phase: "budget", statement: "expenditure"});
    expect(rows).toHaveLength(90);
    expect(rows[0]).toMatchObject({code: "total", measure: "expenditure", amount: 39_585_070_000, printed: "39,585.07"});
    expect(rows.at(-1)).toMatchObject({code: "2210201", state: "blank", amount: null});
  });

  test("a quotation mark in a parameter is part of the value", async () => {
    expect(await both(real, statementRows, {unit: "' OR 1=1 --", fiscalYear: 2026, phase: "budget", statement: "expenditure"})).toEqual([]);
  });
});

describe("labelSearch", () => {
  test("finds lines by a part of their label, the largest first", async () => {
    const rows = await both(real, labelSearch, {text: "养老保险", unit: "213002", limit: 5});
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({unit: "213002", largest: 38_700_000_000, name: "天门市社会保险事业管理局"});
  });

  test("finds lines by the beginning of their code", async () => {
    const rows = await both(real, labelSearch, {text: "20805", unit: "213002", limit: 50});
    expect(new Set(rows.map(({code}) => code))).toEqual(new Set(["20805", "2080505", "2080507"]));
  });

  test("signs that are wildcards elsewhere are plain text", async () => {
    expect(await both(real, labelSearch, {text: "%", unit: null, limit: 5})).toEqual([]);
  });
});

describe("headlineYears", () => {
  test("gives the headline lines by year, with what they are based on", async () => {
    const rows = await both(real, headlineYears, {unit: "213002"});
    const of = (headline: string) => rows.filter((row) => row.headline === headline).map(({year, amount, basis}) => [year, amount, basis]);
    expect(of("expenditure")).toEqual([[2024, 45_928_080_000, "published"], [2025, 39_334_860_000, "published"], [2026, 39_585_070_000, "published"]]);
    expect(of("agencyOperating")).toEqual([[2025, 81_290_000, "implied"], [2026, 88_940_000, "stated"]]);
    expect(rows[0]!.headline).toBe("revenue");
  });

  test("gives every unit when none is named", async () => {
    expect(new Set((await both(made, headlineYears, {unit: null})).map(({unit}) => unit))).toEqual(new Set(["5", "7"]));
  });
});

describe("topChanges", () => {
  const values = {base: 2025, current: 2026, unit: null, measure: null, level: null, limit: 10};

  test("ranks lines by the size of their change", async () => {
    const rows = await both(real, topChanges, {...values, unit: "213002"});
    expect(rows[0]).toMatchObject({change: 250_210_000, base: 39_334_860_000, current: 39_585_070_000});
    const sizes = rows.map(({change}) => Math.abs(change));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  test("is limited to a measure, a level and a number of rows", async () => {
    const rows = await both(made, topChanges, {...values, measure: "basicExpenditure", level: 1, limit: 1});
    expect(rows).toEqual([]);
    expect(await both(made, topChanges, {...values, measure: "projectExpenditure", level: 1, limit: 1})).toMatchObject([{unit: "5", code: "208", base: 1_000_000, current: 2_500_000, change: 1_500_000}]);
  });

  test("a line that one year has no figure for is left out", async () => {
    expect(await both(made, topChanges, {...values, unit: "7", measure: "projectExpenditure"})).toEqual([]);
  });
});

describe("bind", () => {
  test("puts values in the order of the query and knows null from missing", () => {
    expect(bind(labelSearch, {limit: 5, unit: null, text: "a"})).toEqual(["a", null, 5]);
    expect(() => bind(labelSearch, {limit: 5, text: "a"} as never)).toThrow("missing parameter: unit");
  });
});

describe("a user's own SQL in WASM", () => {
  test("gives plain numbers without casts", async () => {
    const [row] = await real.wasm.query("SELECT sum(amount) AS total, count(*) AS rows, max(year) AS year, avg(amount) AS mean FROM figures WHERE code = '208' AND statement = 'expenditure' AND measure = 'expenditure' AND unit = '213002'");
    expect(row).toEqual({total: 39_486_720_000, rows: 1, year: 2026, mean: 39_486_720_000});
  });

  test("gives lists and structs as arrays and objects", async () => {
    const sql = "SELECT [1, 2]::BIGINT[] AS list, [[1.5::DECIMAL(4, 1)]] AS nested, {'a': 1::BIGINT, 'b': 'x'} AS struct, MAP {'k': 2::BIGINT} AS map, NULL AS nothing";
    expect(await real.wasm.query(sql)).toEqual([{list: [1, 2], nested: [[1.5]], struct: {a: 1, b: "x"}, map: {k: 2}, nothing: null}]);
  });

  test("gives decimals with their point, below zero too, and dates as ISO text", async () => {
    const sql = "SELECT -1.25::DECIMAL(30, 2) AS decimal, -3::HUGEINT AS huge, DATE '2026-01-27' AS day, TIMESTAMP '2026-01-27 08:00:00' AS moment, true AS yes";
    expect(await real.wasm.query(sql)).toEqual([{decimal: -1.25, huge: -3, day: "2026-01-27", moment: "2026-01-27T08:00:00.000Z", yes: true}]);
  });

  test("a function that needs an extension fails clearly and breaks nothing", async () => {
    await expect(real.wasm.query("SELECT * FROM read_parquet('x.parquet')")).rejects.toThrow(/parquet/);
    expect(await real.wasm.query("SELECT 1::INTEGER AS one")).toEqual([{one: 1}]);
  });

  test("the settings that keep extensions away cannot be undone", async () => {
    await expect(real.wasm.query("SET autoload_known_extensions = true")).rejects.toThrow(/lock/);
  });

  test("the warehouse cannot be written", async () => {
    await expect(real.wasm.query("DELETE FROM figures")).rejects.toThrow(/read-only/);
  });
});
