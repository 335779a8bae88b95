import {execFileSync} from "node:child_process";
import {describe, expect, test} from "vitest";
import {atLeast, derive, orderBy, rollup, where} from "../../src/store/rows.js";

interface Row {
  readonly code: string;
  readonly year: number;
  readonly fen: number | null;
  readonly label?: string;
}

const rows: readonly Row[] = [
  {code: "208", year: 2025, fen: 100},
  {code: "210", year: 2025, fen: null},
  {code: "208", year: 2026, fen: -250, label: "社保"},
  {code: "221", year: 2026, fen: 0}
];
const fen = ({fen}: Row) => fen;
const code = ({code}: Row) => code;
const year = ({year}: Row) => year;

describe("rollup", () => {
  test("sums by a key, in order of first appearance", () => {
    expect(rollup(rows, {code}, {fen})).toEqual([
      {code: "208", fen: -150, count: 2, nothing: 0},
      {code: "210", fen: null, count: 0, nothing: 1},
      {code: "221", fen: 0, count: 1, nothing: 0}
    ]);
  });

  test("sums by two keys, and several things at once", () => {
    expect(rollup(rows, {code, year}, {fen, twice: ({fen}) => fen && fen * 2})).toHaveLength(4);
    expect(rollup(rows, {year}, {fen, twice: ({fen}) => fen && fen * 2})[1]).toEqual({
      year: 2026,
      fen: -250,
      twice: -500,
      count: 2,
      nothing: 0
    });
  });

  test("by no key is one total", () => {
    expect(rollup(rows, {}, {fen})).toEqual([{fen: -150, count: 3, nothing: 1}]);
  });

  test("of no rows is no group", () => {
    expect(rollup([] as Row[], {code}, {fen})).toEqual([]);
  });

  test("keys of different types are different", () => {
    expect(rollup([1, "1", null, "null"], {key: (value) => value}, {one: () => 1})).toHaveLength(4);
  });
});

describe("orderBy", () => {
  test("what has no value is last, either way", () => {
    expect(orderBy(rows, [fen]).map(fen)).toEqual([-250, 0, 100, null]);
    expect(orderBy(rows, [fen, "descending"]).map(fen)).toEqual([100, 0, -250, null]);
  });

  test("ties go to the next key and otherwise stay as they were", () => {
    expect(orderBy(rows, [year, "descending"]).map(code)).toEqual(["208", "221", "208", "210"]);
    expect(orderBy(rows, [year], [code, "descending"]).map(code)).toEqual(["210", "208", "221", "208"]);
  });

  test("gives the same rows, not copies, whatever columns the first one has", () => {
    expect(orderBy(rows, [year, "descending"])[0]).toBe(rows[2]);
  });
});

describe("atLeast", () => {
  test("a threshold takes no notice of the sign", () => {
    expect(atLeast(rows, [{of: fen, least: 100}]).map(fen)).toEqual([100, -250]);
  });

  test("no value reaches no threshold, not even zero", () => {
    expect(atLeast(rows, [{of: fen, least: 0}]).map(fen)).toEqual([100, -250, 0]);
  });

  test("of two thresholds all or any must be reached", () => {
    const both = [
      {of: fen, least: 100},
      {of: year, least: 2026}
    ];
    expect(atLeast(rows, both).map(fen)).toEqual([-250]);
    expect(atLeast(rows, both, {match: "any"}).map(fen)).toEqual([100, -250, 0]);
  });
});

test("where keeps the rows that pass", () => {
  expect(where(rows, ({label}) => label === "社保")).toEqual([rows[2]]);
});

test("derive adds columns and keeps the others", () => {
  expect(derive(rows.slice(2, 3), {wan: ({fen}) => (fen ?? 0) / 1_000_000})).toEqual([{...rows[2], wan: -0.00025}]);
});

test("none of it compiles code, so a strict content security policy allows it", () => {
  const script = `import {atLeast, derive, orderBy, rollup} from "./src/store/rows.ts";
    const rows = [{a: 1}, {a: 2}];
    try { new Function("return 1"); console.log("not strict"); } catch {}
    console.log(rollup(rows, {k: () => "x"}, {a: (r) => r.a})[0].a, orderBy(rows, [(r) => r.a, "descending"])[0].a, atLeast(rows, [{of: (r) => r.a, least: 2}]).length, derive(rows, {b: (r) => r.a})[0].b);`;
  const out = execFileSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", "--import", "tsx", "--input-type=module", "-e", script],
    {encoding: "utf8"}
  );
  expect(out).toBe("3 2 1 1\n");
});
