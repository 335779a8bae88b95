import type {DSVRowArray} from "d3-dsv";
import {csvParse} from "d3-dsv";
import {beforeAll, expect, test} from "vitest";
import type {UnitAnalysis} from "../../loaders/corpus/unitAnalysis.js";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {yearsCsv} from "../../loaders/publish/yearsCsv.js";
import {dictionary} from "../../src/store/published/dictionary.js";

let units: readonly UnitAnalysis[];
let rows: DSVRowArray<string>;
beforeAll(async () => {
  ({units} = await readCorpus("data"));
  rows = csvParse(yearsCsv(units).replace("\ufeff", ""));
});

const rowOf = (unit: string, measure: string) =>
  rows.find((row) => row.unit === unit && row.measure === measure && row.code === "total" && row.fund === "all")!;

test("a line is one row, its years side by side in yuan as the documents print them", () => {
  const {yuan_2023, yuan_2024, yuan_2025, yuan_2026} = rowOf("310107-wanli", "expenditure");
  expect([yuan_2023, yuan_2024, yuan_2025, yuan_2026]).toEqual(["164978640", "156211123", "189767551", ""]);
  expect(rowOf("213002", "expenditure").yuan_2026).toBe("395850700");
});

test("no line and no amount is lost or told twice", () => {
  expect(rows).toHaveLength(units.flatMap(({lines}) => lines).length);
  const amounts = units.flatMap(({lines}) =>
    lines.flatMap(({points}) => points.flatMap(({operand}) => operand.amount?.fen ?? []))
  );
  const told = rows.flatMap((row) =>
    rows.columns.filter((name) => name.startsWith("yuan_")).flatMap((name) => (row[name] ? [Number(row[name])] : []))
  );
  expect(told).toHaveLength(amounts.length);
  expect(told.reduce((sum, yuan) => sum + Math.round(yuan * 100), 0)).toBe(amounts.reduce((sum, fen) => sum + fen, 0));
});

test("the dictionary explains every column", () => {
  const explained = dictionary()
    .filter(({file}) => file === "years.csv")
    .map(({column}) => column);
  expect(
    rows.columns.map((name) => name.replace(/\d{4}$/, "YYYY")).filter((name) => !explained.includes(name))
  ).toEqual([]);
});
