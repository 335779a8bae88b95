import {gzipSync} from "node:zlib";
import {beforeAll, describe, expect, test} from "vitest";
import type {Corpus} from "../../loaders/corpus/corpus.js";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {UnitAnalysis, unitsOf} from "../../loaders/corpus/unitAnalysis.js";
import {unitEntry} from "../../loaders/publish/publishedUnit.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import {headlineKey} from "../../src/budget/headlines.js";
import {series} from "../../src/budget/series.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {dataFolder, small} from "./smallDisclosure.js";

describe("unitFile of the Tianmen bureau", () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await readCorpus("data");
  });
  const tianmen = () => corpus.units.find(({code}) => code === "213002")!;

  test("names the unit and its department", () => {
    expect(unitFile(tianmen()).unit).toEqual({
      code: "213002",
      name: "天门市社会保险事业管理局",
      department: {code: "213", name: "天门市人力资源和社会保障局"},
      kind: "unit",
      place: {city: "天门市"},
      english: "Tianmen Social Insurance Administration",
      division: "429006"
    });
  });

  test("its lines are the series of its figures and claims", () => {
    const [disclosure] = tianmen().disclosures;
    expect(unitFile(new UnitAnalysis([disclosure!])).lines).toEqual(series(disclosure!.figures, disclosure!.claims));
  });

  test("expenditure is 39,585.07 万元 in 2026 and 39,334.86 in 2025, 45,928.08 in 2024", () => {
    const line = unitFile(tianmen()).lines.find(({key}) => key === headlineKey("expenditure"))!;
    expect(line.points.map(({year, operand}) => [year, operand.amount?.fen])).toEqual([
      [2024, 45_928_080_000],
      [2025, 39_334_860_000],
      [2026, 39_585_070_000]
    ]);
  });

  test("the document's numbers are accounted for", () => {
    const {printed, byUse} = unitFile(tianmen()).documents.at(-1)!.counts;
    expect(Object.values(byUse).reduce((sum, count) => sum + count, 0)).toBe(printed);
  });

  test("the file is under 20 kB gzipped a document", () => {
    const own = tianmen();
    expect(gzipSync(JSON.stringify(unitFile(own))).length).toBeLessThan(20_000 * own.disclosures.length);
  });

  test("the index lists each unit once, with its years", () => {
    const codes = corpus.units.map((unit) => unitEntry(unit).code);
    expect([...codes].sort()).toEqual([...new Set(corpus.disclosures.map(({unit}) => unit.code))].sort());
    // those with a folder of their own first
    expect(codes.slice(0, 2)).toEqual(["213002", "310107-wanli"]);
    expect(unitEntry(tianmen())).toMatchObject({code: "213002", years: unitFile(tianmen()).years});
  });
});

describe("unitFile of several years", () => {
  test("disclosures come in order of year, and the latest one names the unit", async () => {
    const {disclosures} = await readCorpus(
      await dataFolder({
        "5-x/2025.md": small({name: "旧名局", year: 2025, total: "11.00", project: "1.00"}),
        "5-x/2026.md": small({name: "新名局"})
      })
    );
    const file = unitFile(new UnitAnalysis([...disclosures].reverse()));
    expect(file.unit.name).toBe("新名局");
    expect(file.fiscalYears).toEqual([2025, 2026]);
    expect(file.years).toEqual([2024, 2025, 2026]);
    expect(file.claims.map(({fiscalYear}) => fiscalYear)).toEqual([2025, 2026]);
  });

  test("a unit under a new name is one by its code, each document keeps its own, and the build says so", async () => {
    const {disclosures, problems} = await readCorpus(
      await dataFolder({
        "5-x/2025.md": small({name: "天门市旧名局", year: 2025, total: "11.00", project: "1.00"}),
        "5-x/2026.md": small({name: "天门市新名局"})
      })
    );
    expect(
      unitFile(new UnitAnalysis(disclosures)).documents.map(({fiscalYear, unitName}) => [fiscalYear, unitName])
    ).toEqual([
      [2025, "天门市旧名局"],
      [2026, "天门市新名局"]
    ]);
    expect(
      unitsOf(disclosures)
        .map((unit) => unitEntry(unit))
        .map(({name, formerNames}) => [name, formerNames])
    ).toEqual([["天门市新名局", ["天门市旧名局"]]]);
    expect(problems.map((problem) => `${problem.severity}: ${formatProblem(problem)}`)).toEqual([
      "note: data/5-x/2026.md: ambiguous unit: 5 is 天门市旧名局 until 2025 and 天门市新名局 from 2026, taken as one by its code"
    ]);
  });

  test("a unit of one name has no former ones", async () => {
    const {disclosures, problems} = await readCorpus(
      await dataFolder({"5-x/2025.md": small({year: 2025, total: "11.00", project: "1.00"}), "5-x/2026.md": small()})
    );
    expect([unitEntry(new UnitAnalysis(disclosures)), problems]).toEqual([
      expect.not.objectContaining({formerNames: expect.anything()}),
      []
    ]);
  });

  test("of no disclosure there is none", () => {
    expect(() => new UnitAnalysis([])).toThrow("missing disclosure");
  });
});
