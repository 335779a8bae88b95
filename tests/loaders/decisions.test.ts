import {DuckDBInstance} from "@duckdb/node-api";
import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readCorpus} from "../../loaders/corpus/corpus.js";
import {UnitAnalysis} from "../../loaders/corpus/unitAnalysis.js";
import {unitFile} from "../../src/store/published/unitFile.js";
import {writeWarehouse} from "../../loaders/warehouse/warehouse.js";
import {decisionColumns} from "../../src/budget/crosswalk/decision.js";
import {formatProblem} from "../../src/disclosure/model/problem.js";
import {dataFolder} from "./smallDisclosure.js";

const year = (year: number, rows: readonly string[]) => `# 天门市示例局 ${year} 年部门预算公开

### 部门支出总表

单位：万元

| 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
| --- | --- | ---: | ---: | ---: |
|  | 合计 | 30.00 |  | 30.00 |
${rows.map((row) => `| ${row.replaceAll(" ", " | ")} |  | ${row.split(" ").at(-1)} |`).join("\n")}
`;

const disclosures = {
  "9-x/2025.md": year(2025, ["201 一般公共服务支出 10.00", "2080204 残疾人托养 20.00"]),
  "9-x/2026.md": year(2026, ["201 一般公共服务支出 10.00", "2081104 残疾人康复 20.00"])
};

const entry = (
  from: string,
  to: string,
  decision = "confirmed",
  rest = "letter of the bureau,budget office,2026-03-01"
) => `2025,2026,functional,${from},functional,${to},${decision},${rest}`;

async function read(...rows: string[]) {
  const corpus = await readCorpus(
    await dataFolder({...disclosures, "9-x/crosswalk.csv": [decisionColumns.join(","), ...rows].join("\r\n")})
  );
  return {...corpus, said: corpus.problems.map((problem) => `${problem.severity}: ${formatProblem(problem)}`)};
}

describe("crosswalk.csv", () => {
  test("is no disclosure, and its decisions go with the unit", async () => {
    const {reviewed, disclosures, said} = await read(entry("2080204", "2081104"));
    expect(said).toEqual([]);
    expect(reviewed.get("9")?.decisions).toEqual([
      {
        base: 2025,
        year: 2026,
        from: {classification: "functional", names: ["2080204"]},
        to: {classification: "functional", names: ["2081104"]},
        decision: "confirmed",
        reason: "letter of the bureau",
        who: "budget office",
        when: "2026-03-01"
      }
    ]);
    expect(unitFile(new UnitAnalysis(disclosures), reviewed.get("9")).decisions).toHaveLength(1);
  });

  test("names lines by code or by name", async () => {
    expect((await read(entry("残疾人托养", "2081104"))).said).toEqual([]);
  });

  test.each([
    [entry("2080205", "2081104"), "unknown line: 2080205 → 2081104, 2025 to 2026"],
    [entry("2080204", "201", "rejected"), "unknown link: 2080204 → 201, 2025 to 2026"],
    [entry("2080204", "2081104", "perhaps"), "unknown decision: perhaps"],
    [entry("2080204", "2081104", "confirmed", "letter,,2026-03-01"), "missing who: every entry says it"],
    [entry("2080204", "2081104", "confirmed", "letter,office,March"), "invalid when: March"],
    [entry("2080204", "2081104").replace("functional", "function"), "unknown classification: function"],
    [entry("2080204", "2081104").replace("2025", "2026"), "invalid year: 2026 is not after 2026"],
    ["2025,2026", "invalid row: 2 cells under 10 columns"]
  ])("%s: %s", async (row, problem) => {
    expect((await read(entry("2080204", "2081104"), "", row)).said).toEqual([
      `error: data/9-x/crosswalk.csv:4: ${problem}`
    ]);
  });

  test("an entry about a line that an earlier one speaks of is a duplicate", async () => {
    expect((await read(entry("2080204", "2081104"), entry("残疾人托养", "残疾人康复"))).said).toEqual([
      "error: data/9-x/crosswalk.csv:3: duplicate line: 残疾人托养 → 残疾人康复, 2025 to 2026, in an earlier entry too"
    ]);
  });

  test("another unit's is refused in one line; this unit's is read", async () => {
    const of = async (unit: string) => {
      const text = [
        `${decisionColumns.join(",")},unit`,
        `${entry("2080204", "2081104")},${unit}`,
        `${entry("1", "2")},${unit}`
      ]
        .slice(0, unit === "9" ? 2 : 3)
        .join("\r\n");
      const {reviewed, problems} = await readCorpus(await dataFolder({...disclosures, "9-x/crosswalk.csv": text}));
      return [reviewed.get("9")?.decisions.length, problems.map(formatProblem)];
    };
    expect([await of("9"), await of("8")]).toEqual([
      [1, []],
      [0, ["data/9-x/crosswalk.csv:2: invalid unit: the file is of 8, not of 9"]]
    ]);
  });

  test("without a disclosure beside it is an error", async () => {
    const {problems} = await readCorpus(
      await dataFolder({...disclosures, "8-y/crosswalk.csv": decisionColumns.join(",")})
    );
    expect(problems.map(formatProblem)).toEqual(["data/8-y/crosswalk.csv: missing disclosure: 8-y"]);
  });

  test("a column that is not there is missing", async () => {
    const {problems, reviewed} = await readCorpus(
      await dataFolder({...disclosures, "9-x/crosswalk.csv": decisionColumns.slice(1).join(",")})
    );
    expect([problems.map(formatProblem), reviewed.get("9")?.decisions]).toEqual([
      ["data/9-x/crosswalk.csv:1: missing column: base_year"],
      []
    ]);
  });

  test("what it confirms is a joined link of the warehouse, with its ground", async () => {
    const {units, reviewed} = await read(entry("2080204", "2081104"));
    const file = join(await mkdtemp(join(tmpdir(), "links-")), "x.duckdb");
    await writeWarehouse(units, file, reviewed);
    const instance = await DuckDBInstance.create(file, {access_mode: "READ_ONLY"});
    const connection = await instance.connect();
    const rows = await connection.runAndReadAll(
      "SELECT base_year, year, kind, from_codes, to_labels, base_amount, amount, confidence, joined, reason, ground FROM links WHERE measure = 'expenditure'"
    );
    expect(rows.getRowsJS()).toEqual([
      [
        2025,
        2026,
        "recoded",
        "2080204",
        "残疾人康复",
        20_000_000n,
        20_000_000n,
        "certain",
        true,
        "reviewed",
        "letter of the bureau (budget office, 2026-03-01)"
      ]
    ]);
    connection.closeSync();
    instance.closeSync();
  });
});
