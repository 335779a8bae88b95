import {DuckDBInstance} from "@duckdb/node-api";
import {existsSync} from "node:fs";
import {mkdtemp, readFile, readdir, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import type {Corpus} from "../../loaders/corpus/corpus.js";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {unitsOf} from "../../loaders/corpus/unitAnalysis.js";
import {writeWarehouse} from "../../loaders/warehouse/warehouse.js";
import {tables} from "../../src/store/tables/tables.js";
import {views} from "../../src/store/tables/views.js";
import {dataFolder, small} from "./smallDisclosure.js";

async function rows(path: string, sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(path, {access_mode: "READ_ONLY"});
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJS();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const folder = () => mkdtemp(join(tmpdir(), "warehouse-"));

describe("writeWarehouse", () => {
  let corpus: Corpus;
  let path: string;
  beforeAll(async () => {
    corpus = await readCorpus("data");
    path = join(await folder(), "it's here", "budget.duckdb");
    await writeWarehouse(corpus.units, path);
  }, 60_000);

  test("leaves one closed file and nothing beside it", async () => {
    expect(await readdir(join(path, ".."))).toEqual(["budget.duckdb"]);
  });

  test("has the tables, views and columns of the schema, in order", async () => {
    const columns = await rows(
      path,
      "SELECT table_name, column_name, data_type FROM information_schema.columns ORDER BY table_name, ordinal_position"
    );
    const viewColumns = Object.entries(views).map(([view, own]) => [view, own.columns] as const);
    const expected = [...Object.entries(tables), ...viewColumns]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([table, own]) => own.map(([name, type]) => [table, name, type]));
    expect(columns).toEqual(expected);
  });

  test.each(["figures", "claims", "statements", "quantities", "glossary"] as const)(
    "holds every one of the %s",
    async (table) => {
      const count = corpus.disclosures.reduce((sum, disclosure) => sum + disclosure[table].length, 0);
      expect(await rows(path, `SELECT count(*)::INTEGER FROM ${table}`)).toEqual([[count]]);
    }
  );

  test("holds every unused number with its reason", async () => {
    const count = corpus.disclosures.reduce((sum, {numbers}) => sum + numbers.unused.length, 0);
    expect(await rows(path, "SELECT count(reason)::INTEGER FROM unused_numbers")).toEqual([[count]]);
  });

  test("an indicator has a row for each year with a target", async () => {
    const targets = await rows(
      path,
      "SELECT year, target FROM indicators WHERE unit = '213002' AND fiscal_year = 2026 AND name = '部门整体支出' ORDER BY year"
    );
    expect(targets).toEqual([
      [2024, "45928.08"],
      [2025, "39334.86"],
      [2026, "39585.07"]
    ]);
  });

  test("a figure keeps fen, half a digit, state and source", async () => {
    const [row] = await rows(
      path,
      `SELECT amount, precision, state, document, table_title, printed FROM figures
      WHERE unit = '213002' AND fiscal_year = 2026 AND statement = 'expenditure' AND code = '2080109' AND measure = 'projectExpenditure'`
    );
    expect(row).toEqual([
      39_600_000n,
      5000,
      "value",
      "data/213002-tianmen-social-insurance/2026.md",
      "部门支出总表",
      "39.60"
    ]);
  });

  test("a blank cell has no amount and says that it is blank", async () => {
    expect(await rows(path, "SELECT DISTINCT amount FROM figures WHERE state = 'blank'")).toEqual([[null]]);
  });

  test("a point of a line tells what it is based on", async () => {
    const points = await rows(
      path,
      "SELECT year, amount, basis, statement FROM points WHERE unit = '213002' AND line_key = 'threePublic/all/total/total' ORDER BY year"
    );
    expect(points).toEqual([
      [2025, 3_840_000n, "implied", null],
      [2026, 4_420_000n, "published", "threePublic"]
    ]);
  });

  test("a unit has its kind and place, a statement and each of its figures how far they are proved", async () => {
    expect(await rows(path, "SELECT kind, province, city, county FROM units WHERE unit = '213002'")).toEqual([
      ["unit", null, "天门市", null]
    ]);
    expect(
      await rows(
        path,
        "SELECT count(*)::INTEGER FROM figures JOIN statements USING (unit, fiscal_year, statement) WHERE figures.standing <> statements.standing"
      )
    ).toEqual([[0]]);
    expect(await rows(path, "SELECT DISTINCT standing FROM points WHERE basis <> 'published'")).toEqual([[null]]);
  });

  test("rows are in order of unit, whatever the order they came in", async () => {
    const {disclosures} = await readCorpus(
      await dataFolder({"9-b/2026.md": small(), "10-a/2026.md": small(), "10-a/2025.md": small({year: 2025})})
    );
    const file = join(await folder(), "x.duckdb");
    await writeWarehouse(unitsOf([...disclosures].reverse()), file);
    expect(await rows(file, "SELECT unit, fiscal_year FROM documents")).toEqual([
      ["10", 2025],
      ["10", 2026],
      ["9", 2026]
    ]);
  });

  test("of two disclosures that print one year, only the nearer one's figures are nearest", async () => {
    const table = (year: number, past: string) => `${small({year})}
#### 部门整体支出与近两年收支金额

单位：万元

| 构成 | 项目 | ${year} 年 | 占比 | ${year - 2} 年 | ${year - 1} 年 |
| --- | --- | ---: | ---: | ---: | ---: |
| 支出构成 | 合计 | 12.50 | 100% | 1.00 | ${past} |
`;
    const {disclosures} = await readCorpus(
      await dataFolder({"9-b/2025.md": table(2025, "11.00"), "9-b/2026.md": table(2026, "12.40")})
    );
    const file = join(await folder(), "x.duckdb");
    await writeWarehouse(unitsOf(disclosures), file);
    const found = await rows(
      file,
      "SELECT fiscal_year, amount FROM figures WHERE statement = 'fundOverview' AND year = 2025 AND nearest"
    );
    expect(found).toEqual([[2025, 12_500_000n]]);
  });

  test("a table without rows is there and empty", async () => {
    const file = join(await folder(), "empty.duckdb");
    await writeWarehouse([], file);
    expect(await rows(file, "SELECT count(*)::INTEGER FROM figures")).toEqual([[0]]);
  });

  test("replaces what was there, and leaves it alone when writing fails", async () => {
    const file = join(await folder(), "budget.duckdb");
    await writeFile(file, "old");
    const broken = {...corpus.disclosures[0]!, figures: [{...corpus.disclosures[0]!.figures[0]!, amount: 0.5}]};
    await expect(writeWarehouse(unitsOf([broken]), file)).rejects.toThrow();
    expect(await readFile(file, "utf8")).toBe("old");
    expect(existsSync(`${file}.partial`)).toBe(false);
    await writeWarehouse(corpus.units, file);
    expect(await rows(file, "SELECT count(*)::INTEGER FROM documents")).toEqual([[corpus.disclosures.length]]);
  });
});
