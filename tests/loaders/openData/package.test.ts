import {DuckDBInstance} from "@duckdb/node-api";
import {Ajv} from "ajv";
import {createHash} from "node:crypto";
import {mkdtemp, readFile, readdir} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import type {Corpus} from "../../../loaders/corpus/corpus.js";
import {readCorpus} from "../../../loaders/corpus/corpus.js";
import type {descriptor} from "../../../loaders/openData/descriptor.js";
import {packageTables} from "../../../loaders/openData/packageTables.js";
import {readPackage} from "../../../loaders/openData/readPackage.js";
import {writePackage} from "../../../loaders/openData/writePackage.js";
import {writeWarehouse} from "../../../loaders/warehouse/warehouse.js";
import {tables} from "../../../src/store/tables/tables.js";
import {views} from "../../../src/store/tables/views.js";
import {dataFolder} from "../smallDisclosure.js";
import {smallFigures} from "../smallFigures.js";
import type {CsvTable, Schema} from "./tableSchema.js";
import {csvTable, violations} from "./tableSchema.js";

const temporary = () => mkdtemp(join(tmpdir(), "package-"));

async function jsonOf<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, "utf8")) as T;
}

let corpus: Corpus;
let folder: string;
let described: ReturnType<typeof descriptor>;
const read = new Map<string, CsvTable>();

beforeAll(async () => {
  corpus = await readCorpus("data");
  folder = await temporary();
  await writePackage(corpus, folder);
  described = await jsonOf(join(folder, "datapackage.json"));
  for (const resource of described.resources)
    if ("schema" in resource)
      read.set(
        resource.name,
        csvTable(await readFile(join(folder, resource.path), "utf8"), resource.schema as unknown as Schema)
      );
}, 120_000);

async function validator(profile: string) {
  return new Ajv({strict: false, validateFormats: false, allErrors: true}).compile(
    await jsonOf<object>(`tests/fixtures/dataPackage/${profile}.json`)
  );
}

describe("the package of data/", () => {
  test("is a data package by the standard's own profile, and each of its schemas a table schema", async () => {
    const validate = await validator("datapackage");
    expect(validate(described), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    const isSchema = await validator("tableschema");
    for (const {schema} of read.values())
      expect(isSchema(schema), JSON.stringify(isSchema.errors?.slice(0, 3))).toBe(true);
    expect(validate({...described, resources: []})).toBe(false);
    expect(isSchema({fields: [{name: "x", type: "money"}]})).toBe(false);
  });

  test("has documents, units, figures, claims, variances, explanations, findings and crosswalk, among others", () => {
    expect([...read.keys()]).toEqual(packageTables.map(({name}) => name.replaceAll("_", "-")));
    for (const name of "documents units figures claims variances explanations findings crosswalk".split(" "))
      expect(read.get(name)!.rows.length, name).toBeGreaterThan(0);
  });

  test("describes every file that it holds, by size and digest, and holds no other", async () => {
    for (const {path, bytes, hash} of described.resources) {
      const file = await readFile(join(folder, path));
      expect([file.length, `sha256:${createHash("sha256").update(file).digest("hex")}`]).toEqual([bytes, hash]);
    }
    const files = (await readdir(folder, {recursive: true})).filter((name) => name.includes("."));
    expect(files.sort()).toEqual(
      [...described.resources.map(({path}) => path), "CITATION.cff", "README.md", "datapackage.json"].sort()
    );
  });

  test("gives a meaning in both languages to every column, and a unit to every amount", () => {
    for (const {schema} of read.values())
      for (const field of schema.fields as ReadonlyArray<{name: string; description?: string; unit?: string}>) {
        expect(field.description, field.name).toMatch(/\p{Script=Latin}.* · .*\p{Script=Han}/u);
        if (/(?:^|_)amount$|^change$/.test(field.name)) expect(field.unit).toBe("fen (0.01 yuan)");
      }
  });

  test.each(packageTables.map(({name}) => name.replaceAll("_", "-")))(
    "keeps the schema of %s in every cell and key",
    (name) => {
      expect(violations(name, read).slice(0, 5)).toEqual([]);
    }
  );

  test("names no licence without a title and no contributor but an organisation", () => {
    expect(described.licenses.every(({name, title}) => name && title)).toBe(true);
    expect(described.contributors).toEqual([{title: "Budget disclosures", roles: ["wrangler"]}]);
    expect(described.sources.length).toBeGreaterThan(50);
  });

  test("read back is the same warehouse, row by row, and its Parquet files are the same again", async () => {
    const own = await temporary();
    await writeWarehouse(corpus.units, join(own, "made.duckdb"), corpus.reviewed);
    await readPackage(folder, join(own, "read.duckdb"));
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const count = async (sql: string) =>
      Number((await connection.runAndReadAll(`SELECT count(*) FROM (${sql})`)).getRowsJS()[0]![0]);
    await connection.run(`ATTACH '${join(own, "made.duckdb")}' AS made (READ_ONLY)`);
    await connection.run(`ATTACH '${join(own, "read.duckdb")}' AS again (READ_ONLY)`);
    const same = async (a: string, b: string) => {
      expect(await count(`FROM ${a}`), a).toBe(await count(`FROM ${b}`));
      expect(await count(`(FROM ${a}) EXCEPT ALL (FROM ${b})`), a).toBe(0);
    };
    for (const name of Object.keys(tables)) await same(`made.${name}`, `again.${name}`);
    await connection.run("USE made");
    const totals = await connection.runAndReadAll("FROM unit_totals ORDER BY ALL");
    await connection.run("USE again");
    expect((await connection.runAndReadAll("FROM unit_totals ORDER BY ALL")).getRowsJS()).toEqual(totals.getRowsJS());
    expect(Object.keys(views)).toContain("unit_totals");
    for (const {name, table} of packageTables)
      await same(`again.${table}`, `'${join(folder, "parquet", name)}.parquet'`);
    connection.closeSync();
    instance.closeSync();
  }, 60_000);
});

describe("the package of a made-up unit", () => {
  const printed = [
    "2025 expenditure total 100.00",
    "2025 expenditure functional 208 社会保障 60.00",
    "2025 expenditure functional 210 卫生健康 0.00",
    "2025 expenditure functional 221 住房保障 blank",
    "2026 expenditure total 110.00",
    "2026 expenditure functional 208 社会保障 110.00",
    "2026 expenditure functional 210 卫生健康 0.00"
  ];
  let small: string;
  const cells = async (name: string) => {
    const {resources} = await jsonOf<{resources: Array<{name: string; path: string; schema: Schema}>}>(
      join(small, "datapackage.json")
    );
    const {path, schema} = resources.find((resource) => resource.name === name)!;
    const {rows} = csvTable(await readFile(join(small, path), "utf8"), schema);
    return rows.map((row) => Object.fromEntries(schema.fields.map((field, i) => [field.name, row[i]])));
  };
  beforeAll(async () => {
    small = await temporary();
    await writePackage(await readCorpus(await dataFolder({"900001-x/figures.csv": smallFigures(printed)})), small);
  });

  test("tells a zero from a blank cell and both from an amount, in whole fen", async () => {
    const figures = (await cells("figures")).filter(({year}) => year === "2025");
    expect(figures.map(({code, amount, state}) => [code, amount, state])).toEqual([
      ["total", "100000000", "value"],
      ["208", "60000000", "value"],
      ["210", "0", "zero"],
      ["221", null, "blank"]
    ]);
  });

  test("has a change of +10 万元 and 10 % of expenditure, and none in a rate from zero", async () => {
    const of = (await cells("variances")).filter(({breakdown}) => breakdown === "functional");
    const row = (wanted: string) => of.find(({code}) => code === wanted)!;
    expect([row("total").change, row("total").rate, row("total").kind]).toEqual(["10000000", "0.1", "changed"]);
    expect([row("210").change, row("210").rate, row("210").kind]).toEqual(["0", null, "unchanged"]);
  });

  test("is the same bytes twice", async () => {
    const again = await temporary();
    await writePackage(await readCorpus(await dataFolder({"900001-x/figures.csv": smallFigures(printed)})), again);
    for (const name of (await readdir(small, {recursive: true})).filter((name) => name.includes(".")))
      if (!["datapackage.json", "README.md", "CITATION.cff"].includes(name))
        expect(Buffer.compare(await readFile(join(again, name)), await readFile(join(small, name))), name).toBe(0);
  });
});

describe("violations", () => {
  const schema: Schema = {
    fields: [
      {name: "id", type: "string", constraints: {required: true, unique: true}},
      {name: "amount", type: "integer"},
      {name: "of", type: "string", missingValues: ["-"]}
    ],
    primaryKey: ["id"],
    foreignKeys: [{fields: ["of"], reference: {fields: ["id"]}}]
  };
  const of = (text: string) => violations("t", new Map([["t", csvTable(`id,amount,of\n${text}`, schema)]]));

  test("finds none in a table that keeps its schema", () => {
    expect(of("a,1,-\nb,,a\n")).toEqual([]);
  });

  test.each([
    ["a,1.5,-\n", "t row 1 amount: no integer: 1.5"],
    [",1,-\n", "t row 1 id: nothing where something is required"],
    ["a,1,-\na,2,-\n", "t row 2 id: twice: a"],
    ["a,1,b\n", 't: of ["b"] refers to nothing'],
    ["a,1,\n", 't: of [""] refers to nothing']
  ])("finds in %j: %s", (text, line) => {
    expect(of(text)).toContain(line);
  });
});
