import {describe, expect, it} from "vitest";
import {randomOf} from "../../bench/random.js";
import type {Bridge, Driver} from "../../src/budget/bridge.js";
import {bridge} from "../../src/budget/bridge.js";

const fen = (value: number) => ({fen: value, half: 0});
const build = (base: number, current: number, drivers: readonly Driver[] = []): Bridge =>
  bridge(fen(base), fen(current), drivers);
/** "base 0→10", "a/b 10→12" for a part */
const said = ({steps}: Bridge): string[] =>
  steps.map(({key, kind, within, from, to}) => `${kind}${within ? ` in ${within}` : ""} ${key} ${from}→${to}`);

/** Each step begins where the last one ended, and the last total is reached. */
function foots({steps, residual}: Bridge, base: number, current: number): boolean {
  const [first, ...rest] = steps;
  const last = rest.pop()!;
  let at = first!.to;
  for (const step of rest) {
    if (step.from !== at || step.from === step.to) return false;
    at = step.to;
  }
  const left = rest.find(({key, within}) => key === "residual" && !within);
  return (
    first!.kind === "base" &&
    first!.from === 0 &&
    first!.to === base &&
    last.kind === "current" &&
    last.from === 0 &&
    last.to === current &&
    at === current &&
    residual === (left ? left.to - left.from : 0)
  );
}

describe("bridge", () => {
  it("of 2025 to 2026 foots with basic and project alone, to the fen", () => {
    const found = build(39_334_860_000, 39_585_070_000, [
      {key: "basic", fen: 74_210_000},
      {key: "project", fen: 176_000_000}
    ]);
    expect(said(found)).toEqual([
      "base base 0→39334860000",
      "driver basic 39334860000→39409070000",
      "driver project 39409070000→39585070000",
      "current current 0→39585070000"
    ]);
    expect(found.residual).toBe(0);
  });

  it("shows what the drivers leave as a step of its own", () => {
    const found = build(100, 150, [{key: "a", fen: 30}]);
    expect(said(found)).toEqual([
      "base base 0→100",
      "driver a 100→130",
      "residual residual 130→150",
      "current current 0→150"
    ]);
    expect(found.residual).toBe(20);
  });

  it("shows drivers that say too much as a negative residual", () =>
    expect(build(100, 150, [{key: "a", fen: 80}]).residual).toBe(-30));
  it("without drivers is all residual", () =>
    expect(said(build(100, 90))).toEqual(["base base 0→100", "residual residual 100→90", "current current 0→90"]));
  it("of equal totals without drivers has two steps", () =>
    expect(said(build(100, 100))).toEqual(["base base 0→100", "current current 0→100"]));
  it("leaves out a driver of zero", () =>
    expect(said(build(100, 100, [{key: "a", fen: 0}]))).toEqual(said(build(100, 100))));
  it("from zero is one new step", () =>
    expect(said(build(0, 84, [{key: "a", fen: 84}]))).toEqual([
      "base base 0→0",
      "driver a 0→84",
      "current current 0→84"
    ]));

  it("puts parts in place of their driver, with what they leave as its rest", () => {
    const parts = [
      {key: "x", fen: 30},
      {key: "y", fen: -5}
    ];
    expect(said(build(100, 140, [{key: "a", fen: 40, parts}]))).toEqual([
      "base base 0→100",
      "driver in a x 100→130",
      "driver in a y 130→125",
      "residual in a a.rest 125→140",
      "current current 0→140"
    ]);
  });

  it("has no rest where the parts are the whole driver", () => {
    expect(said(build(0, 40, [{key: "a", fen: 40, parts: [{key: "x", fen: 40}]}]))).toEqual([
      "base base 0→0",
      "driver in a x 0→40",
      "current current 0→40"
    ]);
  });

  it.each<[string, number, string[], number, number]>([
    ["within the rounding of its amounts is no step", 102, ["base 0→100", "a 100→101", "current 0→102"], 0, 1],
    ["at the very edge of it is none either", 103, ["base 0→100", "a 100→101", "current 0→103"], 0, 2],
    ["beyond it is one", 104, ["base 0→100", "a 100→101", "residual 101→104", "current 0→104"], 3, 0]
  ])("what is left %s", (_, current, steps, residual, rounding) => {
    const found = bridge({fen: 100, half: 0.5}, {fen: current, half: 0.5}, [{key: "a", fen: 1, half: 1}]);
    expect([found.steps.map(({key, from, to}) => `${key} ${from}→${to}`), found.residual, found.rounding]).toEqual([
      steps,
      residual,
      rounding
    ]);
  });

  it("what a driver's parts leave within rounding is no rest of it", () => {
    const keys = (fen: number) =>
      bridge({fen: 0, half: 5}, {fen, half: 5}, [
        {key: "a", fen, half: 10, parts: [{key: "x", fen: 100, half: 5}]}
      ]).steps.map(({key}) => key);
    expect([keys(115), keys(116)]).toEqual([
      ["base", "x", "current"],
      ["base", "x", "a.rest", "current"]
    ]);
  });

  it("of a driver without parts is that of the driver with an empty list of them", () => {
    expect(build(1, 9, [{key: "a", fen: 5, parts: []}])).toEqual(build(1, 9, [{key: "a", fen: 5}]));
  });

  it("shows parts that cancel out in a driver of zero", () => {
    expect(
      said(
        build(10, 10, [
          {
            key: "a",
            fen: 0,
            parts: [
              {key: "x", fen: 3},
              {key: "y", fen: -3}
            ]
          }
        ])
      )
    ).toEqual(["base base 0→10", "driver in a x 10→13", "driver in a y 13→10", "current current 0→10"]);
  });
});

const seed = 20260127;

it(`foots for any drivers and parts (1,000 bridges, seed ${seed})`, () => {
  const next = randomOf(seed);
  const amount = () => Math.round((next() - 0.5) * 2e13);
  const drivers = (depth: number): Driver[] =>
    Array.from({length: Math.floor(next() * 6)}, (_, i) => ({
      key: `d${i}`,
      fen: next() < 0.1 ? 0 : amount(),
      ...(depth && next() < 0.5 ? {parts: drivers(depth - 1)} : {})
    }));
  const failed: string[] = [];
  for (let i = 0; i < 1000; ++i) {
    const [base, current, list] = [amount(), amount(), drivers(1)];
    if (!foots(build(base, current, list), base, current))
      failed.push(`seed ${seed}, bridge ${i}: ${base} → ${current} by ${JSON.stringify(list)}`);
  }
  expect(failed).toEqual([]);
});
