import {expect, test} from "vitest";
import type {RollupUnit} from "../../../src/budget/rollup/rollup.js";
import {rollup} from "../../../src/budget/rollup/rollup.js";

const unit = (code: string, kind?: RollupUnit["kind"], department?: string): RollupUnit => ({
  code,
  ...(kind ? {kind} : {}),
  ...(department ? {department: {code: department}} : {})
});

const codes = (units: readonly RollupUnit[]) => {
  const {added, covered, open} = rollup(units);
  return {
    added: added.map(({code}) => code),
    covered: covered.map(({unit: {code}, by}) => [code, by.code]),
    open: open.map(({code}) => code)
  };
};

test("a department's disclosure counts the money of its units", () =>
  expect(codes([unit("305", "department"), unit("305001", "own", "305"), unit("305002", "unit", "305")])).toEqual({
    added: ["305"],
    covered: [
      ["305001", "305"],
      ["305002", "305"]
    ],
    open: []
  }));

test("units whose department is not there are added by themselves, and so are those beside an office's own budget", () => {
  expect(codes([unit("305001", "own", "305"), unit("305002", "unit", "305")]).added).toEqual(["305001", "305002"]);
  expect(codes([unit("305", "own"), unit("305002", "unit", "305")]).added).toEqual(["305", "305002"]);
});

test("units of units are covered once, by the one right above", () =>
  expect(codes([unit("3", "combined"), unit("305", "department", "3"), unit("305001", "own", "305")])).toEqual({
    added: ["3"],
    covered: [
      ["305", "3"],
      ["305001", "305"]
    ],
    open: []
  }));

test("where nobody knows whose money a department's disclosure is about, neither it nor its units are added", () =>
  expect(codes([unit("305"), unit("305001", "unit", "305"), unit("400", "unit")])).toEqual({
    added: ["400"],
    covered: [],
    open: ["305", "305001"]
  }));

test("a unit that names itself as its department is one", () =>
  expect(codes([unit("305", "department", "305")]).added).toEqual(["305"]));
