import {describe, expect, it} from "vitest";
import type {Interval} from "../../src/budget/interval.js";
import {add, around, contains, divide, halfWidthOf, meets, subtract, sum} from "../../src/budget/interval.js";

const between = (lo: number, hi: number): Interval => ({lo, hi});

it("around({fen: 442, half: 5}) is 437 to 447", () => expect(around({fen: 442, half: 5})).toEqual(between(437, 447)));
it("around an exact amount is that amount", () => expect(around({fen: 442, half: 0})).toEqual(between(442, 442)));

it("add, subtract: widths add up in both", () => {
  const [a, b] = [between(10, 12), between(3, 4)];
  expect(add(a, b)).toEqual(between(13, 16));
  expect(subtract(a, b)).toEqual(between(6, 9));
  expect(halfWidthOf(add(a, b))).toBe(halfWidthOf(a) + halfWidthOf(b));
  expect(halfWidthOf(subtract(a, b))).toBe(halfWidthOf(a) + halfWidthOf(b));
});

it("subtract(a, a) is around zero, not zero: the two may round apart", () =>
  expect(subtract(between(1, 3), between(1, 3))).toEqual(between(-2, 2)));

it("sum of none is zero, of some the same as adding them one by one", () => {
  const parts = [between(1, 2), between(-5, -4), between(0, 0.5)];
  expect(sum([])).toEqual(between(0, 0));
  expect(sum(parts)).toEqual(parts.reduce(add));
  expect(sum(new Set(parts))).toEqual(sum(parts));
});

const title = ({lo, hi}: Interval) => `${lo} to ${hi}`;

describe("divide", () => {
  it.each(
    (
      [
        [between(2, 4), between(1, 2), between(1, 4)],
        [between(-4, -2), between(1, 2), between(-4, -1)],
        [between(-2, 4), between(1, 2), between(-2, 4)],
        [between(2, 4), between(-2, -1), between(-4, -1)],
        [between(-4, -2), between(-2, -1), between(1, 4)],
        [between(0, 0), between(1, 2), between(0, 0)]
      ] satisfies Array<[Interval, Interval, Interval]>
    ).map(([a, b, expected]) => [`(${title(a)}) ÷ (${title(b)}) is ${title(expected)}`, a, b, expected] as const)
  )("%s", (_, a, b, expected) => {
    const quotient = divide(a, b)!;
    expect([quotient.lo + 0, quotient.hi + 0]).toEqual([expected.lo, expected.hi]);
  });

  it.each([between(-1, 1), between(0, 2), between(-2, 0), between(0, 0)])(
    "by $lo to $hi is undefined: it may be zero",
    (b) => expect(divide(between(1, 2), b)).toBeUndefined()
  );
});

describe("meets", () => {
  it.each(
    (
      [
        [between(1, 3), between(2, 4), true],
        [between(1, 3), between(3, 4), true],
        [between(1, 4), between(2, 3), true],
        [between(1, 2), between(3, 4), false],
        [between(-4, -3), between(-2, -1), false]
      ] satisfies Array<[Interval, Interval, boolean]>
    ).map(([a, b, expected]) => [`${title(a)} and ${title(b)}: ${expected}, either way round`, a, b, expected] as const)
  )("%s", (_, a, b, expected) => {
    expect(meets(a, b)).toBe(expected);
    expect(meets(b, a)).toBe(expected);
  });
});

it("contains(1 to 3, …) has both ends in it", () =>
  expect([0.9, 1, 2, 3, 3.1].map((value) => contains(between(1, 3), value))).toEqual([false, true, true, true, false]));
