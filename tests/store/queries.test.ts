import {rollup, sum} from "d3-array";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {breakdown, compare} from "../../src/budget/breakdown.js";
import {series} from "../../src/budget/series.js";
import type {GroupRow} from "../../src/store/queries/groups.js";
import {groupings, groups, leftOut} from "../../src/store/queries/groups.js";
import type {Parameter, Query} from "../../src/store/queries/query.js";
import {bind} from "../../src/store/queries/query.js";
import {dataFolder, small} from "../loaders/smallDisclosure.js";
import {smallFigures} from "../loaders/smallFigures.js";
import type {TestWarehouse} from "./engines.js";
import {warehouseOf} from "./engines.js";

let real: TestWarehouse;
let made: TestWarehouse;
let several: TestWarehouse;

beforeAll(async () => {
  real = await warehouseOf("data");
  made = await warehouseOf(
    await dataFolder({
      "5-x/2025.md": small({name: "甲局", year: 2025, basic: "10.00", project: "1.00", total: "11.00"}),
      "5-x/2026.md": small({name: "甲局"}),
      "7-y/2026.md": small({name: "乙局", basic: "1.00", project: "0.00", total: "1.00"}),
      "7-y/2025-final.md": small({name: "乙局", year: 2025, kind: "决算"})
    })
  );
  several = await warehouseOf(
    await dataFolder({
      // both years; 206 ended, 210 is new; 2026 goes down to 款, 2025 does not
      "1-a/figures.csv": smallFigures(
        [
          "2025 expenditure total 100.00",
          "2025 expenditure functional 208 社会保障 70.00",
          "2025 expenditure functional 206 科学技术 30.00",
          "2026 expenditure total 110.00",
          "2026 expenditure functional 208 社会保障 85.00",
          "2026 expenditure functional 20805 养老 85.00",
          "2026 expenditure functional 210 卫生健康 25.00"
        ],
        {unit: "1", name: "甲局"}
      ),
      // no functions in 2025
      "2-b/figures.csv": smallFigures(
        [
          "2025 expenditure total -8.00",
          "2026 expenditure total 3.00",
          "2026 expenditure functional 208 社会保障 3.00"
        ],
        {unit: "2", name: "乙局"}
      ),
      "3-c/figures.csv": smallFigures(
        ["2025 expenditure total 500.00", "2025 expenditure functional 208 社会保障 500.00"],
        {unit: "3", name: "丙局"}
      ),
      "4-d/figures.csv": smallFigures(
        ["2026 expenditure total 40.00", "2026 expenditure functional 208 社会保障 40.00"],
        {unit: "4", name: "丁局"}
      )
    })
  );
}, 60_000);

afterAll(() => {
  for (const {native, wasm} of [real, made, several]) {
    native.close();
    wasm.close();
  }
});

/** The rows of both engines, which must be the same. */
async function both<P extends string, Row>(
  {native, wasm}: TestWarehouse,
  query: Query<P, Row>,
  values: Readonly<Record<P, Parameter>>
): Promise<Row[]> {
  const parameters = bind(query, values);
  const rows = await native.query(query.sql, parameters);
  expect(await wasm.query(query.sql, parameters)).toEqual(rows);
  for (const value of rows.flatMap(Object.values))
    expect(["string", "number", "boolean", "object"]).toContain(typeof value);
  return rows as Row[];
}

const all = {
  base: 2025,
  current: 2026,
  level: 1,
  unit: null,
  measure: null,
  fund: null,
  classification: null,
  phase: null
};
const tianmen = {...all, unit: "213002"};

describe("groups", () => {
  test.each(groupings)("by %s both engines give the same rows", async (by) => {
    for (const level of [0, 1, 2, 3]) await both(real, groups([by]), {...all, level});
    await both(several, groups([by]), all);
    await both(several, leftOut([by]), all);
    await both(made, groups([by]), all);
  });

  test("by everything at once both engines give the same rows", async () => {
    expect((await both(real, groups(groupings), all)).length).toBeGreaterThan(10);
  });

  test("functional classes sum to 39,585.07 万元 in the table of expenditure", async () => {
    const rows = await both(real, groups(["statement", "measure", "fund", "classification"]), {
      ...tianmen,
      measure: "expenditure",
      fund: "all",
      classification: "functional"
    });
    expect(rows.find(({statement}) => statement === "expenditure")).toMatchObject({
      base: null,
      current: null,
      change: null,
      current_alone: 39_585_070_000,
      figures: 3,
      blanks: 0,
      mixed: false
    });
    expect(rows.find(({statement}) => statement === "summary")).toMatchObject({
      current_alone: 39_585_070_000,
      figures: 3,
      blanks: 20
    });
  });

  test("each level of the functional classification sums to the same total", async () => {
    for (const level of [1, 2, 3]) {
      const [row] = await both(real, groups(["classification"]), {
        ...tianmen,
        level,
        measure: "expenditure",
        fund: "all",
        classification: "functional"
      });
      expect(row).toMatchObject({current_alone: 39_585_070_000, mixed: false});
    }
  });

  test("basic and project expenditure of two years are those printed: 719.51 → 793.72, 38,615.35 → 38,791.35", async () => {
    const rows = await both(real, groups(["measure"]), {...tianmen, level: 0, fund: "all"});
    expect(rows.find(({measure}) => measure === "basicExpenditure")).toMatchObject({
      base: 719_510_000,
      current: 793_720_000,
      change: 74_210_000
    });
    expect(rows.find(({measure}) => measure === "projectExpenditure")).toMatchObject({
      base: 38_615_350_000,
      current: 38_791_350_000,
      change: 176_000_000
    });
  });

  test("a sum over funds is mixed, and one within a fund is not", async () => {
    const [over] = await both(real, groups(["measure"]), {...tianmen, measure: "expenditure"});
    const within = await both(real, groups(["measure", "fund", "classification"]), {
      ...tianmen,
      measure: "expenditure",
      classification: "functional",
      fund: "generalBudget"
    });
    expect(over!.mixed).toBe(true);
    expect(within.map(({mixed}) => mixed)).toEqual([false]);
  });

  test("a look back is not counted where that year's own disclosure has the amount", async () => {
    const [row] = await both(made, groups(["unit"]), {
      ...all,
      unit: "5",
      measure: "expenditure",
      fund: "all",
      level: 0
    });
    expect(row).toMatchObject({base: 11_000_000, current: 12_500_000, change: 1_500_000});
  });

  test("a budget and a final account of one year stay apart by phase", async () => {
    const rows = await both(made, groups(["phase"]), {...all, unit: "7", measure: "expenditure", level: 1});
    expect(rows).toMatchObject([
      {phase: "budget", base: null, current: null, change: null, current_alone: 1_000_000},
      {phase: "final", base: null, current: null, change: null, base_alone: 12_500_000}
    ]);
  });

  test("equals the sums of the same lines by code", async () => {
    const [disclosure] = real.disclosures.filter(({unit}) => unit.code === "213002");
    const lines = series(disclosure!.figures, disclosure!.claims).filter(
      ({level, measure, fund}) => level === 1 && measure === "expenditure" && fund === "all"
    );
    const amounts = lines.flatMap(({code, points}) =>
      points.filter(({year}) => year === 2026).map(({operand}) => ({code, fen: operand.amount?.fen ?? null}))
    );
    const sums = rollup(
      amounts,
      (own) => (own.some(({fen}) => fen !== null) ? sum(own, ({fen}) => fen) : null),
      ({code}) => code
    );
    const rows = await both(real, groups(["code"]), {...tianmen, measure: "expenditure", fund: "all"});
    expect(new Map(rows.map((row) => [row.code, row.current_alone]))).toEqual(new Map(sums));
  });

  test("an unknown grouping never becomes SQL", () => {
    expect(() => groups(["label; DROP TABLE figures"])).toThrow("unknown grouping: label; DROP TABLE figures");
    expect(() => groups(["toString"])).toThrow("unknown grouping: toString");
    expect(() => groups(["year", "year"])).toThrow("duplicate grouping: year");
    expect(() => groups([])).toThrow("missing grouping");
  });
});

describe("over several units", () => {
  const expenditure = {...all, level: 0, measure: "expenditure", fund: "all"};
  const functions = {...expenditure, level: 1, classification: "functional"};
  const wan = (fen: number | null) => (fen === null ? null : fen / 1e6);
  const native = async <P extends string, Row>(query: Query<P, Row>, values: Readonly<Record<P, Parameter>>) =>
    (await several.native.query(query.sql, bind(query, values))) as Row[];
  const sums = ({base, current, change, base_alone, current_alone}: GroupRow) =>
    [base, current, change, base_alone, current_alone].map(wan);

  test("as shipped, a change is that of the units that have both years, and the others stand beside", async () => {
    const rows = await both(real, groups(["measure"]), {...all, level: 0, fund: "all"});
    const of = (measure: string) => rows.find((row) => row.measure === measure)!;
    expect([sums(of("expenditure")), of("expenditure").units, of("expenditure").all_units]).toEqual([
      [39_334.86, 39_585.07, 250.21, 18_976.7551, null],
      1,
      2
    ]);
    expect(sums(of("threePublic")).slice(0, 3)).toEqual([3.84, 4.42, 0.58]);
    const left = (await both(real, leftOut(["measure"]), {...all, level: 0, fund: "all"})).filter(
      ({measure}) => measure === "expenditure"
    );
    expect(left).toMatchObject([
      {member_unit: "310107-wanli", base_alone: 18_976_755_100, current_alone: null, lines: 1, partly: false}
    ]);
  });

  test("every change is its current less its base, by any grouping, and nothing is lost", async () => {
    for (const by of groupings) {
      for (const level of [0, 1, 2]) {
        const values = {...all, level, measure: "expenditure", fund: "all"};
        const rows = await native(groups([by]), values);
        const beside = await native(leftOut([by]), values);
        for (const {base, current, change} of rows)
          if (change !== null) expect(change).toBe((current ?? 0) - (base ?? 0));
        const total = (side: "base" | "current") =>
          rows.reduce((sum, row) => sum + (row[side] ?? 0) + (row[`${side}_alone`] ?? 0), 0);
        const [plain] = await several.native.query(
          `SELECT CAST(sum(amount) FILTER (WHERE year = 2025) AS BIGINT) AS base, CAST(sum(amount) FILTER (WHERE year = 2026) AS BIGINT) AS current FROM ${by === "statement" ? "figures" : "points"} WHERE level = ${level} AND measure = 'expenditure'`
        );
        expect([by, level, total("base"), total("current")]).toEqual([
          by,
          level,
          plain!.base ?? 0,
          plain!.current ?? 0
        ]);
        for (const side of ["base_alone", "current_alone"] as const)
          expect(beside.reduce((sum, row) => sum + (row[side] ?? 0), 0)).toBe(
            rows.reduce((sum, row) => sum + (row[side] ?? 0), 0)
          );
      }
    }
  });

  test("two of four have both years; one below zero counts with its sign", async () => {
    const [row] = await both(several, groups(["measure"]), expenditure);
    expect([sums(row!), row!.units, row!.all_units]).toEqual([[92, 113, 21, 500, 40], 2, 4]);
    expect(
      (await both(several, leftOut(["measure"]), expenditure)).map(({unit_name, base_alone, current_alone}) => [
        unit_name,
        wan(base_alone),
        wan(current_alone)
      ])
    ).toEqual([
      ["丙局", 500, null],
      ["丁局", null, 40]
    ]);
  });

  test("a line that a year's own table does not list is new or ended; where there is no table, nothing is known", async () => {
    const rows = await both(several, groups(["code"]), functions);
    expect(Object.fromEntries(rows.map((row) => [row.code, sums(row)]))).toEqual({
      206: [30, null, -30, null, null],
      208: [70, 85, 15, 500, 43],
      210: [null, 25, 25, null, null]
    });
    expect(
      (await both(several, leftOut(["code"]), functions)).map(({code, unit_name, line}) => [code, unit_name, line])
    ).toEqual([
      ["208", "乙局", "社会保障"],
      ["208", "丙局", "社会保障"],
      ["208", "丁局", "社会保障"]
    ]);
  });

  test("a line below what a year's table goes down to is not new", async () => {
    expect((await both(several, groups(["code"]), {...functions, level: 2})).map(sums)).toEqual([
      [null, null, null, null, 85]
    ]);
  });

  test("by unit and by statement the same members are compared", async () => {
    expect((await both(several, groups(["unit"]), functions)).map((row) => [row.unit, ...sums(row)])).toEqual([
      ["1", 100, 110, 10, null, null],
      ["2", null, null, null, null, 3],
      ["3", null, null, null, 500, null],
      ["4", null, null, null, null, 40]
    ]);
    expect((await both(several, groups(["statement"]), functions)).map(sums)).toEqual([[100, 110, 10, 500, 43]]);
  });

  test("a unit that is compared in part is said to be", async () => {
    const left = await both(several, leftOut(["measure"]), {...functions, level: 2, classification: null});
    expect(left.map(({member_unit, partly, lines, line_code}) => [member_unit, partly, lines, line_code])).toEqual([
      ["1", false, 1, "20805"]
    ]);
  });

  test("by year there is nothing to compare", async () => {
    const rows = await both(several, groups(["year"]), expenditure);
    expect(rows.map((row) => [row.year, ...sums(row)])).toEqual([
      [2025, 592, null, null, null, null],
      [2026, null, 153, null, null, null]
    ]);
    expect(await both(several, leftOut(["year"]), expenditure)).toEqual([]);
  });

  test("agrees with what budget/breakdown compares", async () => {
    for (const {unit} of new Set(several.disclosures)) {
      const own = several.disclosures.filter((disclosure) => disclosure.unit.code === unit.code);
      const lines = series(
        own.flatMap(({figures}) => figures),
        []
      );
      const compared = compare(lines, breakdown("functional"), {base: 2025, year: 2026}).filter(
        ({line, variance}) => line.code !== "total" && variance.change
      );
      const sum = (level: number) =>
        compared.filter((row) => row.level === level).reduce((all, {variance}) => all + variance.change!.value, 0);
      for (const level of [1, 2])
        expect((await both(several, groups(["measure"]), {...functions, level, unit: unit.code}))[0]?.change ?? 0).toBe(
          sum(level)
        );
    }
  });
});

describe("bind", () => {
  test("puts values in the order of the query and knows null from missing", () => {
    const query = {parameters: ["text", "unit", "limit"]} as const;
    expect(bind(query, {limit: 5, unit: null, text: "a"})).toEqual(["a", null, 5]);
    expect(() => bind(query, {limit: 5, text: "a"} as never)).toThrow("missing parameter: unit");
  });
});

describe("a user's own SQL in WASM", () => {
  test("gives plain numbers without casts", async () => {
    const [row] = await real.wasm.query(
      "SELECT sum(amount) AS total, count(*) AS rows, max(year) AS year, avg(amount) AS mean FROM figures WHERE code = '208' AND statement = 'expenditure' AND measure = 'expenditure' AND unit = '213002'"
    );
    expect(row).toEqual({total: 39_486_720_000, rows: 1, year: 2026, mean: 39_486_720_000});
  });

  test("gives lists and structs as arrays and objects", async () => {
    const sql =
      "SELECT [1, 2]::BIGINT[] AS list, [[1.5::DECIMAL(4, 1)]] AS nested, {'a': 1::BIGINT, 'b': 'x'} AS struct, MAP {'k': 2::BIGINT} AS map, NULL AS nothing";
    expect(await real.wasm.query(sql)).toEqual([
      {list: [1, 2], nested: [[1.5]], struct: {a: 1, b: "x"}, map: {k: 2}, nothing: null}
    ]);
  });

  test("gives decimals with their point, below zero too, and dates as ISO text", async () => {
    const sql =
      "SELECT -1.25::DECIMAL(30, 2) AS decimal, -3::HUGEINT AS huge, DATE '2026-01-27' AS day, TIMESTAMP '2026-01-27 08:00:00' AS moment, true AS yes";
    expect(await real.wasm.query(sql)).toEqual([
      {decimal: -1.25, huge: -3, day: "2026-01-27", moment: "2026-01-27T08:00:00.000Z", yes: true}
    ]);
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
