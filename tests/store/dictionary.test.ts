import {csvParse} from "d3-dsv";
import {describe, expect, test} from "vitest";
import {dictionary, dictionaryCsv} from "../../src/store/published/dictionary.js";
import {factColumns} from "../../src/store/published/fact.js";
import {views} from "../../src/store/tables/views.js";
import {tables} from "../../src/store/tables/tables.js";

describe("the dictionary of what is published", () => {
  const rows = csvParse(dictionaryCsv().replace(/^\ufeff/, ""));
  const named = (file: string) => rows.filter((row) => row.file === file);

  test("names every column of figures.csv and of the database, in order, with a meaning in both languages", () => {
    expect(named("figures.csv").map(({column}) => column)).toEqual(factColumns.map(({name}) => name));
    expect(named("budget.duckdb").map(({table, column}) => `${table}.${column}`)).toEqual(
      [
        ...Object.entries(tables),
        ...Object.entries(views).map(([view, {columns}]) => [view, columns] as const)
      ].flatMap(([table, columns]) => columns.map(([column]) => `${table}.${column}`))
    );
    for (const row of rows) expect([row.meaning, row["含义"]], `${row.table}.${row.column}`).not.toContain("");
  });

  test("says what money and rates count in", () => {
    const unitOf = (file: string, column: string) => named(file).find((row) => row.column === column)?.unit;
    expect(
      ["amount_yuan", "precision_yuan", "change_yuan", "rate_percent", "share_percent"].map((column) =>
        unitOf("figures.csv", column)
      )
    ).toEqual(["yuan", "yuan", "yuan", "percent", "percent"]);
    expect([unitOf("budget.duckdb", "amount"), unitOf("budget.duckdb", "rate")]).toEqual([
      "fen (0.01 yuan)",
      "parts per million (10,000 = 1 %)"
    ]);
    expect(unitOf("published/units/*.json", "lines[].points[].operand.amount.fen")).toBe("fen (0.01 yuan)");
  });

  test("every large or fractional number of the database has a unit, counts aside", () => {
    const large = Object.entries(tables).flatMap(([table, columns]) =>
      columns.filter(([, type]) => ["BIGINT", "DOUBLE"].includes(type)).map(([column]) => `${table}.${column}`)
    );
    const unitless = dictionary().filter(
      ({file, table, column, meaning}) =>
        file === "budget.duckdb" && !meaning.unit && large.includes(`${table}.${column}`)
    );
    expect(unitless.map(({table, column}) => `${table}.${column}`)).toEqual(["quantities.value"]);
  });
});
