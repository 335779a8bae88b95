import {expect, test} from "vitest";
import {amountKeys, revisions} from "../../src/budget/revision.js";
import type {Line} from "../../src/budget/series.js";
import {lineWith} from "./lines.js";

/** What differs between two versions, as `甲 2026: 100 → 120`. */
function differing(before: readonly Line[], after: readonly Line[], years = [2025, 2026]): string[] {
  const keys = [before, after].flatMap((lines) => amountKeys({lines, years}));
  return revisions(keys, before, after).map(({key, year, before: then, after: now}) => {
    const [old, young] = [then, now].map(({amount, state}) => amount?.fen ?? state);
    return `${key.split("/").at(-1)} ${year}: ${old} → ${young}`;
  });
}

const line = (name: string, amounts: Record<number, number | null>) => lineWith(name, amounts);

test("an amount that another version gives otherwise is a revision, whatever comes beside it", () => {
  expect(
    differing(
      [line("甲", {2025: 90, 2026: 100}), line("乙", {2026: 5})],
      [line("乙", {2026: 5}), line("甲", {2025: 90, 2026: 120})]
    )
  ).toEqual(["甲 2026: 100 → 120"]);
});

test("zero, blank and absent are three things", () => {
  expect(differing([line("甲", {2025: 0, 2026: null})], [line("甲", {2025: null})])).toEqual([
    "甲 2025: 0 → blank",
    "甲 2026: blank → absent"
  ]);
});

test("a line that only one version has, and one that only another year shows", () => {
  expect(differing([], [line("丙", {2026: 7})])).toEqual(["丙 2026: absent → 7"]);
  expect(differing([line("甲", {2024: 1})], [line("甲", {2024: 2})])).toEqual([]);
});

test("the same line of another phase is another line", () => {
  const final = lineWith("甲", {2026: 120}, {phase: "final"});
  expect(differing([line("甲", {2026: 100}), final], [final, line("甲", {2026: 100})])).toEqual([]);
});
