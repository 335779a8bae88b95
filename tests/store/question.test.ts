import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {bind} from "../../src/store/queries/query.js";
import type {Question} from "../../src/store/queries/question.js";
import {crossTable, inlined, putQuestion, shownValue} from "../../src/store/queries/question.js";
import {views} from "../../src/store/tables/views.js";
import {dataFolder} from "../loaders/smallDisclosure.js";
import {smallFigures} from "../loaders/smallFigures.js";
import type {TestWarehouse} from "./engines.js";
import {warehouseOf} from "./engines.js";

let made: TestWarehouse;
let real: TestWarehouse;

beforeAll(async () => {
  real = await warehouseOf("data");
  made = await warehouseOf(
    await dataFolder({
      "1-a/figures.csv": smallFigures(
        [
          "2025 expenditure total 100.00",
          "2025 expenditure functional 208 社会保障 70.00",
          "2025 expenditure functional 206 科学技术 30.00",
          "2026 expenditure total 110.00",
          "2026 expenditure functional 208 社会保障 85.00",
          "2026 expenditure functional 206 科学技术 25.00",
          "2026 revenue total 110.00",
          "2026 revenue source appropriation 财政拨款收入 110.00",
          "2026 revenue source generalBudget 一般公共预算 110.00"
        ],
        {unit: "1", name: "甲局"}
      ),
      // its functions come to more than its total
      "2-b/figures.csv": smallFigures(
        [
          "2025 expenditure total 8.00",
          "2025 expenditure functional 208 社会保障 8.00",
          "2026 expenditure total 9.00",
          "2026 expenditure functional 208 社会保障 9.00",
          "2026 expenditure functional 209 其中养老 4.00"
        ],
        {unit: "2", name: "乙局"}
      )
    })
  );
}, 60_000);

afterAll(() => {
  for (const {native, wasm} of [real, made]) {
    native.close();
    wasm.close();
  }
});

const plain: Question = {
  rows: ["measure"],
  years: {base: 2025, year: 2026},
  level: 0,
  only: {},
  order: "name",
  top: 0
};

/** The rows of both engines, which must be the same, with parameters and with them in the text. */
async function asked(question: Question, warehouse = made) {
  const {groups, values} = putQuestion(question);
  const rows = await warehouse.native.query(groups.sql, bind(groups, values));
  expect(await warehouse.wasm.query(groups.sql, bind(groups, values))).toEqual(rows);
  expect(await warehouse.wasm.query(inlined(groups, values))).toEqual(rows);
  return rows;
}

const wan = (fen: unknown) => (fen === null ? null : Number(fen) / 1e6);

describe("putQuestion", () => {
  test.each([
    [{}, ["measure"], ["allFunds", "budgetOnly", "departments"]],
    [{rows: ["unit"]}, ["unit", "measure"], ["measureApart", "allFunds", "budgetOnly"]],
    [{rows: ["unit"], only: {measure: "expenditure"}}, ["unit"], ["allFunds", "budgetOnly"]],
    [
      {rows: ["code"], level: 1, only: {measure: "expenditure"}},
      ["code", "classification"],
      ["classificationApart", "allFunds", "budgetOnly", "departments"]
    ],
    [
      {rows: ["statement"]},
      ["statement", "measure", "fund"],
      ["measureApart", "fundApart", "budgetOnly", "departments"]
    ],
    [{across: "fund"}, ["measure", "fund"], ["budgetOnly", "departments"]],
    [{rows: ["phase"], across: "phase"}, ["measure", "phase"], ["measureApart", "allFunds", "departments"]]
  ] as ReadonlyArray<readonly [Partial<Question>, string[], string[]]>)(
    "%j groups by what keeps money from being counted twice, and says so",
    (question, columns, resolved) => {
      const put = putQuestion({...plain, ...question});
      expect([put.columns, put.resolved]).toEqual([columns, resolved]);
    }
  );

  test("every grouping, order and filter gives the same rows in both engines", async () => {
    for (const order of ["name", "amount", "base", "change", "rate"] as const)
      for (const level of [0, 1]) await asked({...plain, rows: ["unit", "code"], order, level, top: 5}, real);
    await asked({...plain, rows: ["code"], level: 1, across: "year", years: {base: 2023, year: 2026}}, real);
    await asked({...plain, only: {unit: "213002", fund: "generalBudget", phase: "budget"}}, real);
  });

  test("the largest change comes first, and how many groups there are is known", async () => {
    const rows = await asked({
      ...plain,
      rows: ["code"],
      level: 1,
      only: {measure: "expenditure", classification: "functional", unit: "1"},
      order: "change",
      top: 1
    });
    expect(rows.map(({code, label, change, all_groups}) => [code, label, wan(change), all_groups])).toEqual([
      ["208", "社会保障", 15, 2]
    ]);
  });

  test("a source that is the sum of others is not added to them", async () => {
    const [row] = await asked({...plain, level: 1, only: {measure: "revenue", classification: "source", unit: "1"}});
    expect([wan(row!.current_alone), row!.exceeds]).toEqual([110, false]);
  });

  test("lines that come to more than their total are marked", async () => {
    const rows = await asked({
      ...plain,
      rows: ["unit"],
      level: 1,
      only: {measure: "expenditure", classification: "functional"}
    });
    expect(rows.map(({unit, exceeds}) => [unit, exceeds])).toEqual([
      ["1", false],
      ["2", true]
    ]);
  });

  test("real sums are those printed, rounding known", async () => {
    const [row] = await asked({...plain, only: {measure: "expenditure", unit: "213002"}}, real);
    expect([wan(row!.base), wan(row!.current), wan(row!.change), row!.base_digit]).toEqual([
      39_334.86, 39_585.07, 250.21, 10_000
    ]);
  });
});

describe("crossTable", () => {
  test("has a cell for each year, those between included, in order of years", async () => {
    const question: Question = {
      ...plain,
      rows: ["code"],
      level: 1,
      across: "year",
      only: {measure: "expenditure", classification: "functional", unit: "1"}
    };
    const {columns} = putQuestion(question);
    const {heads, rows, all} = crossTable((await asked(question)) as never, columns, {
      order: "amount",
      top: 1,
      shown: "amount"
    });
    expect(heads).toEqual([2025, 2026]);
    expect([
      all,
      rows.map(({of, cells}) => [of.code, ...cells.map((cell) => wan(shownValue("amount", cell!)))])
    ]).toEqual([2, [["208", 70, 85]]]);
  });
});

describe("views over which adding is right", () => {
  test.each(Object.keys(views))("%s is the same in both engines, under whatever name the file goes", async (view) => {
    const sql = `SELECT * FROM ${view} ORDER BY ALL`;
    const rows = await real.native.query(sql);
    expect(rows.length).toBeGreaterThan(0);
    expect(await real.wasm.query(sql)).toEqual(rows);
  });

  test("the functions of a year, and its sources, add up to its total", async () => {
    const sums = await real.native.query(
      `SELECT total.unit, total.year, total.amount, (SELECT CAST(sum(amount) AS BIGINT) FROM unit_functions AS part WHERE part.unit = total.unit AND part.year = total.year) AS functions
      FROM unit_totals AS total WHERE measure = 'expenditure' ORDER BY ALL`
    );
    for (const {amount, functions} of sums)
      if (functions !== null) expect(Math.abs(Number(functions) - Number(amount))).toBeLessThan(20_000);
    const sources = await real.native.query(
      `SELECT total.amount, (SELECT CAST(sum(amount) AS BIGINT) FROM unit_sources AS part WHERE part.unit = total.unit AND part.year = total.year) AS sources
      FROM unit_totals AS total WHERE measure = 'revenue' ORDER BY ALL`
    );
    for (const {amount, sources: parts} of sources)
      if (parts !== null) expect(Math.abs(Number(parts) - Number(amount))).toBeLessThan(20_000);
  });
});
