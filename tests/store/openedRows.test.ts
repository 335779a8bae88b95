import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {unitsOf} from "../../loaders/corpus/unitAnalysis.js";
import {ask} from "../../src/store/engine/ask.js";
import type {Engine} from "../../src/store/engine/engine.js";
import {layTables} from "../../src/store/engine/layTables.js";
import {putQuestion} from "../../src/store/queries/question.js";
import {openedRows, openedUnits} from "../../src/store/tables/openedRows.js";
import type {TableName} from "../../src/store/tables/tables.js";
import {tables} from "../../src/store/tables/tables.js";
import {views} from "../../src/store/tables/views.js";
import {dataFolder, small} from "../loaders/smallDisclosure.js";
import type {TestEngine, TestWarehouse} from "./engines.js";
import {foldersOfData, warehouseOf} from "./engines.js";

const mark = {code: "-opened", name: " (opened here)"};
const names = Object.keys(tables) as TableName[];

let real: TestWarehouse;
let made: TestWarehouse;

beforeAll(async () => {
  real = await warehouseOf(await foldersOfData("213002-tianmen-social-insurance"));
  made = await warehouseOf(
    await dataFolder({
      "5-x/2025.md": small({name: "甲局", year: 2025, basic: "10.00", project: "1.00", total: "11.00"}),
      "5-x/2026.md": small({name: "甲局"}),
      "7-y/2026.md": small({name: "乙局", basic: "1.00", project: "0.00", total: "1.00"})
    })
  );
});
afterAll(() => {
  for (const {native, wasm} of [real, made]) {
    native.close();
    wasm.close();
  }
});

type Published = Parameters<typeof openedUnits>[1];

/** Lays what a warehouse holds already beside it, as if the same documents were opened. */
async function lay(engine: TestEngine, {disclosures}: TestWarehouse, published: Published) {
  const units = openedUnits(unitsOf(disclosures), published, mark);
  await layTables(engine as unknown as Engine, openedRows(units));
  return units;
}

const publishedUnits = ({disclosures}: TestWarehouse): Published => unitsOf(disclosures).map(({latest}) => latest.unit);

/** Sums of a question over all units or by unit. */
async function sums(engine: TestEngine, rows: ReadonlyArray<"unit" | "measure">) {
  const put = putQuestion({
    rows,
    years: {base: 2025, year: 2026},
    level: 0,
    only: {measure: "expenditure"},
    order: "name",
    top: 0
  });
  const found = await ask(engine as unknown as Engine, put.groups, put.values);
  return found.map(({unit, current, current_alone: alone}) => [unit, (current ?? 0) + (alone ?? 0)]);
}

describe.each(["native", "wasm"] as const)("opened units in the %s engine", (kind) => {
  test("have every row and cell that the warehouse has of the same document, under their own code and name", async () => {
    const engine = real[kind];
    await lay(engine, real, []);
    for (const table of names) {
      const own = tables[table].map(([name]) => `"${name}"`).join(", ");
      const published = await engine.query(`SELECT ${own} FROM budget.main.${table}`);
      const opened = await engine.query(`SELECT ${own} FROM temp.main.opened_${table}`);
      const told = published.map((row) => ({
        ...row,
        ...("unit" in row ? {unit: `${row.unit}-opened`} : {}),
        ...(table === "units" ? {name: `${row.name} (opened here)`} : {}),
        ...(table === "documents" ? {unit_name: `${row.unit_name} (opened here)`} : {}),
        ...("id" in row ? {id: String(row.id).replace("213002/", "213002-opened/")} : {}),
        ...(row.root ? {root: String(row.root).replace("213002/", "213002-opened/")} : {})
      }));
      expect(opened).toEqual(told);
    }
  });

  test("are laid however many rows there are", async () => {
    const rows = openedRows(openedUnits(unitsOf(real.disclosures), [], mark));
    const eightfold = names.map((table) => [table, Array.from({length: 8}, () => rows[table]).flat()]);
    const many = Object.fromEntries(eightfold) as unknown as typeof rows;
    await layTables(real[kind] as unknown as Engine, many);
    const [figures] = await real[kind].query("SELECT count(*) AS n FROM figures WHERE unit = '213002-opened'");
    expect(figures).toEqual({n: 8 * 447});
  });

  test("stand beside published ones by unit, and sums over all units are those of the published", async () => {
    const engine = made[kind];
    const before = await sums(engine, ["measure"]);
    const [first] = await lay(engine, made, publishedUnits(made));
    expect(first!.shares!.name).toBe("甲局");
    const byUnit = await sums(engine, ["unit"]);
    expect(byUnit.map(([unit]) => unit)).toEqual(["5", "5-opened", "7", "7-opened"]);
    expect(byUnit[0]![1]).toBe(byUnit[1]![1]);
    expect(await sums(engine, ["measure"])).toEqual(before);
    for (const view of Object.keys(views)) {
      const [row] = await engine.query(`SELECT count(*) AS n FROM ${view} WHERE unit LIKE '%-opened'`);
      expect(row).toEqual({n: 0});
    }
  });

  test("that no published one counts are added, and laying again leaves nothing of what was laid before", async () => {
    const engine = made[kind];
    await layTables(engine as unknown as Engine, openedRows([]));
    const [[, before]] = (await sums(engine, ["measure"])) as [[unknown, number]];
    const [, other] = unitsOf(made.disclosures);
    const units = openedUnits([other!], [{code: "5", name: "甲局"}], mark);
    expect(units.map(({code, shares}) => [code, shares])).toEqual([["7-opened", undefined]]);
    await layTables(engine as unknown as Engine, openedRows(units));
    const [[, after]] = (await sums(engine, ["measure"])) as [[unknown, number]];
    expect(after).toBe(before + 1_00_00_00);
    await layTables(engine as unknown as Engine, openedRows([]));
    const left = await engine.query("SELECT count(*) AS n FROM points WHERE unit LIKE '%-opened'");
    expect(left).toEqual([{n: 0}]);
  });
});

describe("openedUnits", () => {
  const shares = (unit: object, other: Published[number]) => {
    const [own] = unitsOf(made.disclosures);
    const latest = {...own!.latest, unit: {...own!.latest.unit, ...unit}};
    const tabled = {...own!, code: latest.unit.code, latest, coveredBy: new Map(), lines: [], findings: []};
    return openedUnits([{...tabled, disclosures: [latest]}], [other], mark)[0]!.shares?.code;
  };
  test.each<[string, object, Published[number], string | undefined]>([
    ["the same code", {code: "5"}, {code: "5", name: "丙局"}, "5"],
    ["the same name, blanks apart", {code: "甲局"}, {code: "8", name: "甲 局"}, "8"],
    ["a former name", {code: "甲局"}, {code: "8", name: "丁局", formerNames: ["甲局"]}, "8"],
    ["its department", {department: {code: "50", name: "总局"}}, {code: "50", name: "总局"}, "50"],
    ["a unit below it", {code: "5"}, {code: "501", name: "站", department: {code: "5", name: "甲局"}}, "501"]
  ])("are covered by a published unit of %s", (_, unit, other, code) => expect(shares(unit, other)).toBe(code));
  test("are not by their department's office alone, or by others", () => {
    expect(
      shares({department: {code: "50", name: "总局"}}, {code: "50", name: "总局本级", kind: "own"})
    ).toBeUndefined();
    expect(shares({code: "5"}, {code: "6", name: "戊局"})).toBeUndefined();
  });
});
