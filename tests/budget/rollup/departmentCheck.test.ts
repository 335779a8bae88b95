import {expect, test} from "vitest";
import type {UnitWithLines} from "../../../src/budget/rollup/departmentCheck.js";
import {departmentCheck} from "../../../src/budget/rollup/departmentCheck.js";
import type {Line} from "../../../src/budget/series.js";

/** A line of revenue in 2026, in fen known to half a ten-thousandth of a yuan's hundred. */
function line(classification: "total" | "unit", code: string, fen: number): Line {
  return {
    key: `revenue/all/${classification}/${code}`,
    phase: "budget",
    measure: "revenue",
    fund: "all",
    classification,
    code,
    label: code === "total" ? "合计" : `单位${code}`,
    level: classification === "total" ? 0 : 1,
    points: [
      {
        year: 2026,
        operand: {state: "value", amount: {fen, half: 5000}},
        basis: "published",
        statement: "revenue",
        fiscalYear: 2026,
        source: {document: "", line: 1, column: 1, text: ""}
      }
    ]
  };
}

const department = (...listed: Line[]): UnitWithLines => ({
  code: "320000-305",
  name: "甲局",
  kind: "department",
  lines: [line("total", "total", 30_000_000), line("unit", "305", 30_000_000), ...listed]
});

const below = (code: string, fen: number): UnitWithLines => ({
  code: `320000-${code}`,
  name: code,
  kind: "unit",
  department: {code: "320000-305"},
  lines: [line("total", "total", fen)]
});

const listed = [line("unit", "305001", 20_000_000), line("unit", "305002", 10_000_000)];

test("amounts that a department lists are those that its units disclose, and add up to its total", () => {
  const found = departmentCheck(
    department(...listed),
    [below("305001", 20_000_000), below("305002", 10_004_000)],
    2026
  );
  expect(found?.units.map(({code, unit, agrees}) => [code, unit, agrees])).toEqual([
    ["305001", "320000-305001", true],
    ["305002", "320000-305002", true]
  ]);
  expect(found?.sum).toEqual({fen: 30_004_000, half: 10_000, agrees: true});
});

test("another amount differs, and so does the sum", () => {
  const found = departmentCheck(
    department(...listed),
    [below("305001", 20_000_000), below("305002", 11_000_000)],
    2026
  );
  expect(found?.units.map(({agrees}) => agrees)).toEqual([true, false]);
  expect(found?.sum?.agrees).toBe(false);
});

test("nothing is added up while a unit is missing", () => {
  const found = departmentCheck(department(...listed), [below("305001", 20_000_000)], 2026);
  expect(found?.sum).toBeUndefined();
  expect(found?.units[1]).toEqual({
    code: "305002",
    name: "单位305002",
    listed: {state: "value", amount: {fen: 10_000_000, half: 5000}}
  });
});

test("units of another department, a year without a total and an office's own budget are not compared", () => {
  const other = {...below("305001", 20_000_000), department: {code: "320000-306"}};
  expect(departmentCheck(department(...listed), [other], 2026)?.units[0]?.own).toBeUndefined();
  expect(departmentCheck(department(...listed), [], 2025)).toBeUndefined();
  expect(departmentCheck({...department(...listed), kind: "own"}, [], 2026)).toBeUndefined();
  expect(departmentCheck(department(), [], 2026)).toBeUndefined();
});
