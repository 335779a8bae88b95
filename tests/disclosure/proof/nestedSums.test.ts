import {describe, expect, test} from "vitest";
import {nestedSums} from "../../../src/disclosure/proof/nestedSums.js";
import {wan} from "./sheets.js";

const parents = (values: readonly number[]) => nestedSums(values.map((value) => [wan(value)]));

describe("wholes before their parts", () => {
  test("one whole and its parts", () => expect(parents([6, 1, 2, 3])).toEqual([undefined, 0, 0, 0]));
  test("two levels", () => expect(parents([10, 6, 1, 5, 4])).toEqual([undefined, 0, 1, 1, 0]));
  test("a total printed twice, and a third time for its only unit", () =>
    expect(parents([9, 9, 9, 4, 5])).toEqual([undefined, 0, 1, 2, 2]));
  test("four layers of one total: kind, unit, item", () =>
    expect(parents([12, 7, 7, 3, 4, 5, 5, 5])).toEqual([undefined, 0, 1, 2, 2, 0, 5, 6]));
  test("amounts that make up nothing stand by themselves", () =>
    expect(parents([5, 1, 2])).toEqual([undefined, undefined, undefined]));
  test("cents that rounding takes are no difference: 3.34 of 1.11, 1.11 and 1.11", () =>
    expect(parents([3.34, 1.11, 1.11, 1.11])).toEqual([undefined, 0, 0, 0]));
  test("more than rounding takes is one: 5.40 of 1.11, 1.32 and 1.50", () =>
    expect(parents([5.4, 1.11, 1.32, 1.5])!.slice(1)).toEqual([undefined, undefined, undefined]));
  test("every amount of an item counts, not the first alone", () =>
    expect(
      nestedSums([
        [wan(3), wan(5)],
        [wan(1), wan(2)],
        [wan(2), wan(2)]
      ])
    ).toEqual([undefined, undefined, undefined]));
  test("amounts below zero leave it open", () => expect(parents([1, 3, -2])).toBeUndefined());
  test("an empty row between is a part that adds nothing", () =>
    expect(nestedSums([[wan(3)], [wan(1)], [undefined], [wan(2)]])![3]).toBe(0));
});
