import {csvParse} from "d3-dsv";
import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import {beforeAll, describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {UnitAnalysis} from "../../loaders/corpus/unitAnalysis.js";
import {tidyColumnsTable, tidySchema} from "../../loaders/publish/tidyPackage.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import {breakdown, compare} from "../../src/budget/breakdown.js";
import {operandAt} from "../../src/budget/series.js";
import {variance} from "../../src/budget/variance.js";
import type {Disclosure} from "../../src/disclosure/model/disclosure.js";
import {printedNames} from "../../src/disclosure/tidy/tidyColumns.js";
import type {UnitFile} from "../../src/store/published/unitFile.js";
import {expectSound} from "../figure.js";

const folder = "data/310107-putuo-wanli";
const text = readFileSync(`${folder}/figures.csv`, "utf8");
const years = [2023, 2024, 2025];

describe("figures of 万里街道", () => {
  let own: Disclosure[];
  let unit: UnitFile;
  beforeAll(async () => {
    const {disclosures, problems} = await readCorpus("data");
    expect(problems.filter(({place}) => place.document.startsWith(folder))).toEqual([]);
    own = disclosures.filter(({unit}) => unit.code === "310107-wanli");
    unit = unitFile(new UnitAnalysis(own));
  });

  /** Yuan of a line in each year's own document. */
  const yuan = (key: string) =>
    years.map(
      (year) =>
        operandAt(
          unit.lines.find((line) => line.key === key && line.phase === "budget"),
          year
        ).amount!.fen / 100
    );

  test("are of three years", () => {
    expect(
      own.map(({fiscalYear, kind, statements, claims}) => [fiscalYear, kind, statements.length, claims.length])
    ).toEqual(years.map((year) => [year, "budget", 7, 0]));
    for (const {figures} of own) expectSound(figures);
  });

  test.each([
    ["revenue/all/total/total", [164_978_640, 156_211_123, 189_767_551]],
    ["expenditure/all/total/total", [164_978_640, 156_211_123, 189_767_551]],
    ["threePublic/all/total/total", [229_100, 479_100, 379_100]],
    ["agencyOperating/all/total/total", [7_860_900, 4_431_800, 4_646_400]]
  ])("%s is %j yuan", (key, amounts) => {
    expect(yuan(key)).toEqual(amounts);
  });

  test("expenditure fell by 876.75 and rose by 3,355.64 万元", () => {
    const line = unit.lines.find(({key}) => key === "expenditure/all/total/total");
    const change = (year: number) => variance(operandAt(line, year - 1), operandAt(line, year)).change?.value;
    expect([change(2024), change(2025)]).toEqual([-876_751_700, 3_355_642_800]);
  });

  test("lines that only one of two years lists are new or have ended", () => {
    const kinds = (year: number) =>
      compare(unit.lines, breakdown("functional"), {year, base: year - 1}).map(({variance}) => variance.kind);
    expect(new Set(kinds(2024))).toEqual(new Set(["changed", "unchanged", "new", "ended"]));
    expect(new Set(kinds(2025))).toEqual(new Set(["changed", "unchanged"]));
  });

  test.each(["revenue", "expenditure", "generalBudget"])(
    "classes of the table %s add up to its total in every column of every year",
    (statement) => {
      for (const {figures} of own) {
        const table = figures.filter((figure) => figure.statement === statement);
        for (const total of table.filter(({code, amount}) => code === "total" && amount !== null)) {
          const classes = table.filter(
            ({measure, fund, code}) => measure === total.measure && fund === total.fund && /^\d{3}$/.test(code)
          );
          expect(classes.length).toBeGreaterThan(7);
          expect(classes.reduce((sum, {amount}) => sum + (amount ?? 0), 0)).toBe(total.amount);
        }
      }
    }
  );

  test("every figure names the published document and its page, none a file", () => {
    for (const {figures, title, unit} of own) {
      expect(new Set(figures.map(({source}) => source.document))).toEqual(new Set([`${unit.name} ${title}`]));
      expect(figures.every(({source}) => source.page! > 8)).toBe(true);
    }
    expect(text.replaceAll(" / ", "")).not.toMatch(/\/|\.pdf|\.md/i);
  });

  test("hold no sentence", () => {
    expect(text).not.toMatch(/[。；]/);
  });

  test("the unit's file is under 20 kB gzipped a document", () => {
    const size = gzipSync(JSON.stringify(unit)).length;
    console.log(`310107-wanli.json: ${size} bytes gzipped`);
    expect(size).toBeLessThan(20_000 * own.length);
  });
});

describe("datapackage.json", () => {
  const descriptor = JSON.parse(readFileSync(`${folder}/datapackage.json`, "utf8"));
  const [resource] = descriptor.resources;

  test("its schema is that of the columns", () => {
    expect(resource.schema).toEqual(JSON.parse(JSON.stringify(tidySchema())));
    expect(resource.schema.fields.map(({name}: {name: string}) => name)).toEqual(printedNames);
  });

  test("names sources and licence, and a file that is there", () => {
    expect(descriptor.sources).toHaveLength(3);
    expect(descriptor.licenses[0].title).toMatch(/第五条/);
    expect(readFileSync(`${folder}/${resource.path}`, "utf8")).toBe(text);
  });

  test("every cell of the CSV keeps to it", () => {
    const rows = csvParse(text);
    expect(rows.columns).toEqual(resource.schema.fields.map(({name}: {name: string}) => name));
    const wrong = resource.schema.fields.flatMap((field: Field) =>
      rows.filter((row) => !keeps(row[field.name] ?? "", field)).map((row) => `${field.name}: ${row[field.name]}`)
    );
    expect(wrong).toEqual([]);
  });
});

interface Field {
  readonly name: string;
  readonly type: "string" | "integer" | "number";
  readonly constraints: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly minimum?: number;
    readonly pattern?: string;
  };
}

/** Table Schema, as far as the descriptor uses it. */
function keeps(cell: string, {type, constraints}: Field): boolean {
  if (cell === "") return !constraints.required;
  if (type === "integer" && !/^-?\d+$/.test(cell)) return false;
  if (type === "number" && !/^-?\d+(\.\d+)?$/.test(cell)) return false;
  if (constraints.minimum !== undefined && Number(cell) < constraints.minimum) return false;
  return constraints.enum?.includes(cell) ?? true;
}

test("data/README.md shows the columns as they are", () => {
  expect(readFileSync("data/README.md", "utf8")).toContain(tidyColumnsTable());
});
