import {existsSync} from "node:fs";
import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {processOf} from "../budgetCommand.js";
import {dataFolder} from "../smallDisclosure.js";
import {smallFigures} from "../smallFigures.js";

const report = (...args: readonly string[]) =>
  processOf(process.execPath, "--import", "tsx", "loaders/paper.ts", ...args);

const data = await dataFolder({
  "900001-x/figures.csv": smallFigures(["2025 expenditure total 11.00", "2026 expenditure total 12.50"])
});

describe("npm run report", () => {
  test("--help says every option and ends with 0", async () => {
    const {code, out} = await report("--help");
    expect(code).toBe(0);
    for (const option of ["unit", "year", "base", "language", "in", "pack", "out", "data"])
      expect(out).toContain(`--${option} `);
  });

  test("writes both files of a report and prints their paths", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "reports-")), "new");
    const {code, out, error} = await report("--unit", "900001", "--data", data, "--out", folder, "--language", "zh");
    expect([code, error]).toEqual([0, ""]);
    const paths = ["html", "docx"].map((format) => join(folder, `900001-2026-2025-report-zh.${format}`));
    expect(out.trim().split("\n")).toEqual(paths);
    expect(paths.every((path) => existsSync(path))).toBe(true);
  });

  test.each([
    [[], 2, "missing unit: "],
    [["--unit", "900001", "--pack", "all"], 2, "invalid pack: all"],
    [["--unit", "900001", "--year", "26"], 2, "invalid year: 26"],
    [["--unit", "900001", "--language", "fr"], 2, "invalid language: fr"],
    [["--unit", "900001", "--colour"], 2, "--colour"],
    [["--unit", "900002", "--data", data], 1, "unknown unit: 900002 (one of 900001)"],
    [["--unit", "900001", "--data", data, "--base", "2024"], 1, "unknown year: 2024 (one of 2025)"]
  ])("%j ends with %i", async (args, code, said) => {
    const {error, out, ...ended} = await report(...args);
    expect([ended.code, out]).toEqual([code, ""]);
    expect(error).toContain(said);
  });
});
