import {describe, expect, test} from "vitest";
import {absent, variance} from "../../src/budget/variance.js";
import {departmentMembers, departmentOf} from "../../src/components/view/departmentMembers.js";
import type {PeerUnit} from "../../src/store/published/peersFile.js";

const unit = (code: string, kind?: PeerUnit["kind"], department = "305"): PeerUnit => ({
  code,
  name: code,
  department,
  ...(kind && {kind})
});

/** Who is the whole, who its parts, and of whom nobody knows. */
function members(...units: readonly PeerUnit[]): readonly [string | undefined, string, string] {
  const rows = units.map((own) => ({unit: own, variance: variance(absent, absent)}));
  const {whole, parts, open} = departmentMembers(rows, "305");
  const codes = (all: typeof parts) => all.map((row) => row.unit.code).join(" ");
  return [whole?.unit.code, codes(parts), codes(open)];
}

describe("what of a department's units is added up", () => {
  test("its units are held against the whole department's disclosure, whatever code that has", () => {
    expect(members(unit("305", "department"), unit("305001", "unit"), unit("305002", "own"))).toEqual([
      "305",
      "305001 305002",
      ""
    ]);
    expect(members(unit("305-all", "combined"), unit("305001", "unit"))).toEqual(["305-all", "305001", ""]);
  });

  test("without that, they are parts of nothing that is known", () =>
    expect(members(unit("305001", "unit"), unit("305002", "own"))).toEqual([undefined, "305001 305002", ""]));

  test("where nothing says what the department's disclosure is about, none is added", () =>
    expect(members(unit("305"), unit("305001", "unit"))).toEqual([undefined, "", "305 305001"]));

  test("units of another department are left out", () =>
    expect(members(unit("305", "department"), unit("401001", "unit", "401"))).toEqual(["305", "", ""]));

  test("a unit that others name as their department is one", () => {
    const {department: _, ...bureau} = unit("305");
    expect([departmentOf(bureau, [bureau, unit("305001")]), departmentOf(bureau, [bureau])]).toEqual([
      "305",
      undefined
    ]);
  });
});
